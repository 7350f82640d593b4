"""What follows from a turn. A closed list: storage applies each in one place, and mypy finds a forgotten one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from dialogs.words.facts import Fact
from dialogs.words.text import Said, to_json


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its id (``QUESTION:CHOICE``) and what stands on it."""

    id: str
    label: Said


def shortened(choice: str) -> str:
    """The id of a choice where it is too long for a button, which a code of a rule file may make it.

    >>> shortened("candidate_kind:" + "x" * 60)
    'candidate_kind:~f7c21681e671'
    """
    return f"{choice.partition(':')[0]}:~{sha256(choice.encode()).hexdigest()[:12]}"


#: What is said, and the buttons under it.
WithButtons = tuple[Said, tuple[Choice, ...]]


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that goes with a message: its kind, the name of the file, and all that is printed on it as plain JSON.

    It is drawn when it is sent (``bot/papers``), from these data and nothing else: so it can be drawn again.
    """

    kind: str
    name: str
    data: Mapping[str, Any]


def printed(said: Said) -> dict[str, Any]:
    """A text as it stands in the data of a paper: it meets its language when the paper is drawn."""
    return {"said": to_json(said)}


@dataclass(frozen=True, slots=True)
class Say:
    """One message; ``ask`` is the question that it opens, ``number`` tells its buttons from older ones."""

    text: Said
    choices: tuple[Choice, ...] = ()
    ask: str | None = None
    number: int = 0
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True)
class Learn:
    """A fact for the ledger, where it supersedes the earlier ones of its key."""

    fact: Fact


@dataclass(frozen=True, slots=True)
class Summarize:
    """What the exam service reads of this conversation has changed: plain JSON, by codes, computed by the engine."""

    summary: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HandOver:
    """A human of the service is to look at this conversation; ``reason`` is a code, such as ``asked``."""

    reason: str


@dataclass(frozen=True, slots=True)
class Settle:
    """A human of the service has dealt with what waited: nothing of this conversation waits any more."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A certificate was given: all that it rests on (facts, rule, revision, boxes) is kept as it was."""

    certificate: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GiveCopy:
    """A copy of all that is held of the person goes with this text. Who plays the turn looks it up, and says it."""

    text: Said


@dataclass(frozen=True, slots=True)
class Erase:
    """Everything about the person goes; only the messages of this very turn are still sent."""


@dataclass(frozen=True, slots=True)
class Remind:
    """The next reminder falls at that instant (None: none is to come); ``by`` is the day that it is about."""

    at: datetime | None = None
    by: date | None = None


@dataclass(frozen=True, slots=True)
class SettleReminder:
    """A reminder fell; its ``slot`` is taken once. ``skipped`` is why nothing was said, a code."""

    slot: str
    kinds: tuple[str, ...]
    skipped: str | None = None


Effect = Say | Learn | Summarize | HandOver | Settle | Issue | GiveCopy | Erase | Remind | SettleReminder
