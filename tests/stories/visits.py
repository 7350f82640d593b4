"""What people do on a visit, and a phone that waits for the reply before it goes on."""

from __future__ import annotations

from dataclasses import dataclass

from tests.botapi import Heard, Person
from tests.botapi.people import PATIENCE

#: « tap: » presses the button with that choice, everything else is typed.
UP_TO_THE_PERIODS = (
    "/start", "tap: notice:understood", "tap: session:2026", "tap: candidate_kind:individual", "4 mai 1990",
    "tap: has_period:yes",
)  # fmt: skip


def period(start: str, end: str, sector: str = "yes") -> tuple[str, ...]:
    """An internship at full time, then no other one."""
    return (
        "tap: period.kind:internship", "Colis Express", f"du {start} au {end}", "tap: period.weekly_hours:35",
        f"tap: period.sector:{sector}", "tap: period.weeks:as_computed", "tap: period.confirm:ok",
        "tap: more_periods:no",
    )  # fmt: skip


MET = (*UP_TO_THE_PERIODS, *period("6 janvier 2025", "25 avril 2025"))
SHORT = (*UP_TO_THE_PERIODS, *period("30 juin 2025", "5 septembre 2025"))
TOO_LATE = (*UP_TO_THE_PERIODS, *period("1er septembre 2025", "26 septembre 2025"))
TO_CONFIRM = (*UP_TO_THE_PERIODS, *period("6 janvier 2025", "25 avril 2025", sector="unsure"))
NOT_APPLICABLE = (*UP_TO_THE_PERIODS[:4], "4 mai 2010")


@dataclass(slots=True)
class Talker:
    """A person who waits for the reply each time. ``said``: all messages of the bot so far."""

    person: Person
    said: list[Heard]

    @classmethod
    def with_phone(cls, person: Person) -> Talker:
        return cls(person, [])

    async def does(self, *steps: str, patience: float = PATIENCE) -> list[Heard]:
        """Each step, and the bot's reply to it: up to the message with buttons. Gives the last reply."""
        reply: list[Heard] = []
        for step in steps:
            if step.startswith("tap: "):
                await self.taps(step.removeprefix("tap: "))
            else:
                await self.person.writes(step)
            reply = await self.reply(patience)
        return reply

    async def taps(self, choice: str) -> None:
        """The button with this choice, on the newest message that has buttons."""
        newest = next(heard for heard in reversed(self.said) if heard.rows)
        data = next((data for data in newest.data if data.partition("#")[0] == choice), None)
        assert data is not None, f"no button {choice} under {newest.text!r}: {newest.data}"
        await self.person.presses(data, newest)

    async def reply(self, patience: float = PATIENCE) -> list[Heard]:
        """What the bot says up to a message with buttons."""
        messages: list[Heard] = []
        while not messages or not messages[-1].rows:
            messages += await self.person.hears(timeout=patience)
        self.said += messages
        return messages

    @property
    def screen(self) -> str:
        """Everything that the bot has said."""
        return "\n".join(heard.text for heard in self.said)


def question_of(heard: Heard) -> str | None:
    """The question that a message asks, by its button « pourquoi »."""
    choices = (data.partition("#")[0] for data in heard.data)
    return next((choice.removeprefix("why:") for choice in choices if choice.startswith("why:")), None)
