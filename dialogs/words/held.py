"""All that is held of one person, as plain values: what the copy of their data is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from dialogs.words.facts import Fact
from dialogs.words.text import Said


@dataclass(frozen=True, slots=True)
class Line:
    """One message: what the person wrote (``kind`` wrote, edited, pressed, sent_other), or what was said to them."""

    at: datetime
    kind: str
    words: str | Said
    files: tuple[str, ...] = ()
    button: Said | None = None  # what stood on the button that was pressed, where it is known


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate that was given, with all that it rests on."""

    at: datetime
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder that fell; ``skipped`` is why nothing was said, a code."""

    at: datetime
    kinds: tuple[str, ...]
    skipped: str | None


@dataclass(frozen=True, slots=True)
class Handover:
    """A human was asked for, or needed; ``closed_at`` is when one had looked."""

    at: datetime
    reason: str
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Note:
    """What the exam service wrote about the file. Its author is the service: the name of an agent is theirs."""

    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Held:
    """Everything about one person; ``ledger`` is every fact that was ever said, superseded ones included."""

    channel: str
    name: Mapping[str, Any]  # how the channel names the person
    chat: str  # its number for them
    created_at: datetime
    heard_at: datetime | None
    blocked_at: datetime | None
    keep_until: date | None
    due_at: datetime | None  # the next reminder
    ledger: tuple[Fact, ...]
    messages: tuple[Line, ...]
    certificates: tuple[Certificate, ...]
    reminders: tuple[Reminder, ...]
    handovers: tuple[Handover, ...]
    notes: tuple[Note, ...]
