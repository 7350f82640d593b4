"""What can happen to a conversation. Each event carries the instant at which it happened, with its zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Wrote:
    """The person typed a text (``edited``: it replaces one sent before, which has been answered already)."""

    text: str
    at: datetime
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Pressed:
    """The person pressed a button: the choice's id, and the number of the message's question if it is known."""

    choice: str
    at: datetime
    number: int | None = None


@dataclass(frozen=True, slots=True)
class SentOther:
    """The person sent what the bot does not read: photo, voice, sticker, document, location… Never downloaded.

    ``album``: what was sent at once with others has the name of all of them, "" where it came alone.
    """

    what: str
    at: datetime
    album: str = ""


@dataclass(frozen=True, slots=True)
class ReminderFell:
    """The instant of the next reminder has come. What it says, if anything, is decided now."""

    at: datetime


@dataclass(frozen=True, slots=True)
class StaffDecided:
    """The exam service settled a doubtful point, or took its decision back (``value`` None).

    ``point`` is ``sector`` (of a period: ``yes`` or ``no``), ``weekly_hours_cap`` or ``kind`` (section 3 of
    eligibility.md).
    """

    point: str
    value: str | None
    reason: str  # told to the person
    at: datetime
    period: int | None = None


@dataclass(frozen=True, slots=True)
class StaffReplied:
    """The exam service writes to the person, through the bot."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class StaffClosed:
    """The exam service has dealt with what waited for a human; ``told``: the person is to know."""

    at: datetime
    told: bool = True


#: What the person does, what the exam service does, and what the clock does.
ByPerson = Wrote | Pressed | SentOther
ByStaff = StaffDecided | StaffReplied | StaffClosed
Event = ByPerson | ByStaff | ReminderFell
