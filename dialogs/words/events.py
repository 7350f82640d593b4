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
    """The person sent what the bot does not read: photo, voice, sticker, document, location… Never downloaded."""

    what: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReminderFell:
    """The instant of the next reminder has come. What it says, if anything, is decided now."""

    at: datetime


Event = Wrote | Pressed | SentOther | ReminderFell
