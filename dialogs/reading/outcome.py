"""What a text turned out to be: an answer, a correction, a question, a command, or nothing usable.

The forms are those of the contract of ``quatorze read``; ``to_json`` gives them as the contract writes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from dialogs.words.facts import Value, plain_number

#: How many meanings are put up at most.
MOST_READINGS: Final = 3
#: Orders that the contract of ``quatorze read`` has no name for: « /start » greets, and asks the open question again.
_WRITTEN_AS: Final = {"start": "repeat"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One meaning of a text: its facts by field; ``sure`` when a patient clerk would write it down without asking."""

    facts: Mapping[str, Value]
    sure: bool

    def to_json(self) -> dict[str, Any]:
        """The reading as JSON: ISO days, plain numbers."""
        return {"facts": {field: _plain(value) for field, value in self.facts.items()}, "sure": self.sure}


@dataclass(frozen=True, slots=True)
class Answer:
    """Facts: the likely meanings, best first. Only the first can be sure, and a sure one stands alone."""

    readings: tuple[Candidate, ...]
    problem: str | None = None
    more: bool = False  # another stay is told, which is not read; the contract of ``quatorze read`` has no name for it

    def to_json(self) -> dict[str, Any]:
        """The outcome as the contract writes it."""
        return _with_problem({"act": "answer", "readings": [c.to_json() for c in self.readings]}, self.problem)


@dataclass(frozen=True, slots=True)
class Correct:
    """As an answer, but it changes facts already known; it holds only those that change."""

    readings: tuple[Candidate, ...]
    problem: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The outcome as the contract writes it."""
        return _with_problem({"act": "correct", "readings": [c.to_json() for c in self.readings]}, self.problem)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the person: its topic, None when none fits; ``others`` are topics to offer beside it.

    With a stroke before it, an order: « /erase ».
    """

    topic: str | None = None
    others: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The outcome as the contract writes it."""
        return {"act": "question", "topic": self.topic}


@dataclass(frozen=True, slots=True)
class Command:
    """An order to the bot, with what was said beside it (None: nothing was).

    ``others``: what the text may be as well, so that it is asked back first; written as those of a question are, None
    where it may be nothing of the kind. The contract of ``quatorze read`` has no name for a doubt about orders.
    """

    name: str
    index: int | None = None  # delete_period: 1 for the first, -1 for the last one
    language: str | None = None  # ISO code
    weeks: Decimal | None = None  # plan: what if I do as many weeks more …
    weekly_hours: Decimal | None = None  # … at as many hours a week
    at: datetime | None = None  # reminders: local time; stop_reminders: the day, of which the contract knows nothing
    others: tuple[str | None, ...] = ()
    # The contract of ``quatorze read`` has no names for these of a plan:
    hours: Decimal | None = None  # as many hours more in all
    start: date | None = None  # from when on
    instead: bool = False  # these hours in the place of those of the work that goes on
    last: date | None = None  # the work that goes on ends on that day

    def to_json(self) -> dict[str, Any]:
        """The outcome as the contract writes it."""
        said: dict[str, Any] = {"act": "command", "command": _WRITTEN_AS.get(self.name, self.name)}
        for name in ("index", "language", "weeks", "weekly_hours", "at"):
            value = getattr(self, name)
            if value is not None and (name != "at" or self.name == "reminders"):
                said[name] = _plain(value)
        return said


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nothing usable; ``problem`` says what stood in the way, where it has a name."""

    problem: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The outcome as the contract writes it."""
        return _with_problem({"act": "unclear"}, self.problem)


Outcome = Answer | Correct | Asked | Command | Unclear


def _with_problem(said: dict[str, Any], problem: str | None) -> dict[str, Any]:
    return said if problem is None else {**said, "problem": problem}


def _plain(value: Value) -> Any:
    """A value as JSON has it: 35 and 24.5, never 35.0 or "35"."""
    match value:
        case datetime():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case Decimal():
            return plain_number(value)
        case _:
            return value
