"""Many people on visits at once: each goes on when the bot has answered the last thing, however long that takes."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.botapi import Api, Heard, Person, Silence
from tests.stories.visits import UP_TO_THE_PERIODS, period

#: Seconds in which everybody is answered, when nobody is killed meanwhile: a reply of three calls and a picture needs a
#: life that is long enough, and on a busy machine many lives in a row are not.
PATIENCE = 60.0
EMPLOYERS = ("Colis Express", "La Poste", "Chronopost", "Livr'Avenir")
DATES = (("6 janvier 2025", "25 avril 2025"), ("30 juin 2025", "5 septembre 2025"), ("3 mars 2025", "28 mars 2025"))
#: What people also say on the way; each is answered, and the open question asked again.
ASIDES = ("c'est payé ?", "bonjour", "/aide", "c'est pour quand ?", "/start", "tap: why")
#: « + »: the next step is made at once, before the bot has answered.
HASTY = "+"


def steps(chance: random.Random, visits: int) -> Iterator[str]:
    """What one person does on so many visits: the first from the notice to the result, each other one period more."""
    for visit in range(visits):
        start, end = chance.choice(DATES)
        opening = UP_TO_THE_PERIODS if visit == 0 else ("/start", "tap: menu:add_period")
        for step in (*opening, *period(start, end, sector=chance.choice(("yes", "unsure")))):
            if step == EMPLOYERS[0]:
                yield chance.choice(EMPLOYERS) + chance.choice(("", HASTY))
                continue
            yield step
            if step != "/start" and chance.random() < 0.15:
                yield chance.choice(ASIDES)


@dataclass(slots=True)
class Visitor:
    """A person and their phone. Each turn of the bot opens a question under the next number; older ones are repeats."""

    person: Person
    steps: list[str]
    newest: Heard | None = None
    said: int = 0  # things said so far

    async def visit(self, turned: Turned, in_peace: Callable[[float], bool]) -> None:
        for step in self.steps:
            await self._do(step.removesuffix(HASTY))
            self.said += 1
            if not step.endswith(HASTY):
                await self._hear(in_peace)
            turned.one()

    async def _do(self, step: str) -> None:
        if not step.startswith("tap: "):
            await self.person.writes(step)
            return
        assert self.newest is not None
        choice = step.removeprefix("tap: ")
        data = next(data for data in self.newest.data if data.partition("#")[0].startswith(choice))
        await self.person.presses(data, self.newest)

    async def _hear(self, in_peace: Callable[[float], bool]) -> None:
        while self.newest is None or number_of(self.newest) < self.said:
            try:
                (heard,) = await self.person.hears(timeout=PATIENCE)
            except Silence as silence:
                if not in_peace(PATIENCE):
                    continue
                silence.add_note(f"{self.said} things said, the last {self.steps[self.said - 1]!r}; {self.newest}")
                raise
            if heard.rows and (self.newest is None or number_of(heard) > number_of(self.newest)):
                self.newest = heard


@dataclass(slots=True)
class Turned:
    """How many turns all people together have had."""

    turns: int = 0
    _waiting: list[tuple[int, asyncio.Event]] = field(default_factory=list)

    def one(self) -> None:
        self.turns += 1
        for at, event in self._waiting:
            if self.turns >= at:
                event.set()

    async def reaches(self, turns: int) -> None:
        event = asyncio.Event()
        self._waiting.append((turns, event))
        if self.turns < turns:
            await event.wait()


@dataclass(slots=True)
class Crowd:
    """Everybody."""

    visitors: list[Visitor]
    turned: Turned = field(default_factory=Turned)

    @classmethod
    def of(cls, api: Api, people: int, visits: int, chance: random.Random) -> Crowd:
        phones = [api.person(1000 + number, f"Personne {number}") for number in range(people)]
        return cls([Visitor(phone, list(steps(random.Random(chance.random()), visits))) for phone in phones])

    @property
    def turns(self) -> int:
        """How many there will be."""
        return sum(len(visitor.steps) for visitor in self.visitors)

    async def visit(self, in_peace: Callable[[float], bool]) -> None:
        """``in_peace``: whether nobody was killed for so many seconds."""
        async with asyncio.TaskGroup() as visits:
            for visitor in self.visitors:
                visits.create_task(visitor.visit(self.turned, in_peace))


def number_of(heard: Heard) -> int:
    """The number of the question under a message."""
    return int(heard.data[0].rpartition("#")[2])
