"""People with a phone whose time passes: turns through the real runner and database, the clock moved by hand.

What the bot says is read from the outbox, as a sender would, and marked as sent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

from sqlalchemy import func, select

from bot.clock import Timekeeper
from bot.dates_in_force import put_in_force
from bot.rendering import renderer
from bot.renewal import renew
from bot.rules_in_force import RuleSource
from bot.runner import Arrival, Runner
from bot.settings import Clock
from dialogs.rules.diploma import Diploma
from dialogs.words.events import Pressed, Wrote
from dialogs.words.service import Service
from storage import outbox, tables
from storage.database import Database
from storage.dates import DateSet
from storage.outbox import REMINDER, Sent
from tests.rules.rules import OSRCL

PARIS = OSRCL.sessions[-1].zone


class MovedClock(Clock):
    """It stands where the test puts it."""

    def __init__(self, at: datetime) -> None:
        super().__init__(PARIS)
        self.at = at

    def now(self) -> datetime:
        return self.at


@dataclass
class Message:
    """What a phone shows."""

    on: str  # by the clock of Paris
    kind: str
    text: str
    choices: tuple[str, ...]
    ask: str | None

    def __str__(self) -> str:
        return f"[{self.on}] {self.text}"


@dataclass
class Season:
    """A database, a runner on it, the clock, and everybody's phone."""

    database: Database
    clock: MovedClock
    of_file: Diploma = OSRCL
    phones: dict[str, list[Message]] = field(default_factory=dict)
    numbers: Any = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.runner = Runner(self.database, RuleSource(self.of_file), Service(), self.clock)
        self.keeper = Timekeeper(self.runner)

    @classmethod
    def begins(cls, database: Database, on: str, of_file: Diploma = OSRCL) -> Season:
        return cls(database, MovedClock(instant(on)), of_file)

    # — people —

    def writes(self, who: str, text: str) -> list[Message]:
        return self._does(who, Wrote(text, self.clock.at))

    def presses(self, who: str, choice: str) -> list[Message]:
        return self._does(who, Pressed(choice, self.clock.at))

    def visits(self, who: str, *replies: str) -> list[Message]:
        """Several replies in a row: a button when it looks like one, else words."""
        said: list[Message] = []
        for reply in replies:
            is_button = ":" in reply and " " not in reply
            said = self.presses(who, reply) if is_button else self.writes(who, reply)
        return said

    def _does(self, who: str, event: Wrote | Pressed) -> list[Message]:
        self.runner.settle(Arrival("telegram", who, event, next(self.numbers), {"first_name": who}))
        return self.delivered().get(who, [])

    # — time —

    def passes_to(self, on: str) -> dict[str, list[Message]]:
        """From one due reminder to the next, as a worker that never sleeps; gives what came meanwhile, by person."""
        came: dict[str, list[Message]] = {}
        until = instant(on)
        while self.clock.at < until:
            self.clock.at = min(until, self._next_due() or until)
            for who, messages in self.ticks().items():
                came.setdefault(who, []).extend(messages)
        return came

    def _next_due(self) -> datetime | None:
        due_at = tables.conversations.c.due_at
        with self.database.work() as work:
            return work.connection.scalar(select(func.min(due_at)).where(due_at > self.clock.at))

    def ticks(self) -> dict[str, list[Message]]:
        """The worker's rounds at this instant, until there is nothing to do."""
        came: dict[str, list[Message]] = {}
        while True:
            busy = renew(self.runner, 200) + self.keeper.fall().claimed
            for who, messages in self.delivered().items():
                came.setdefault(who, []).extend(messages)
            if not busy:
                return came

    def delivered(self) -> dict[str, list[Message]]:
        """Sends what waits."""
        came: dict[str, list[Message]] = {}
        with self.database.work() as work:
            waiting = outbox.waiting(work, "telegram")
            outbox.mark_sent(work, [Sent(message, message.id) for message in waiting], self.clock.at)
        for it in waiting:
            text = renderer(it.language, it.easy).plain(it.say.text)
            local = f"{self.clock.at.astimezone(PARIS):%Y-%m-%d %H:%M}"
            message = Message(local, it.kind, text, tuple(choice.id for choice in it.say.choices), it.say.ask)
            self.phones.setdefault(it.chat, []).append(message)
            came.setdefault(it.chat, []).append(message)
        return came

    def reminders(self, who: str) -> list[Message]:
        return [message for message in self.phones.get(who, []) if message.kind == REMINDER]

    # — the exam service —

    def sets(self, key: str, value: str | None, session: int = 2027) -> None:
        with self.database.work() as work:
            put_in_force(work, self.of_file, DateSet(session, key, value, self.clock.at, "DEC 3", "circulaire"))


def instant(on: str) -> datetime:
    """« 2026-09-07 16:30 » by the clock of Paris."""
    return datetime.fromisoformat(on).replace(tzinfo=PARIS).astimezone(UTC)


#: A first visit, up to the question of the first period.
BEGINNING = ("bonjour", "notice:understood", "session:2027", "candidate_kind:individual", "04/05/1990")
