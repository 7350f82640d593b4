"""What an error of Telegram means for the message that was to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.telegram.failures import NotSent, TurnedAway

BAD_TOKEN: Final = "TELEGRAM_TOKEN: Telegram refuses this token; take the one that @BotFather gives"  # noqa: S105
#: What the library says of an answer that did not come from the Bot API, but from a server on the way.
_ON_THE_WAY: Final = ("HTTP status", "The answer is not Telegram's", "The connection to Telegram broke")


@dataclass(frozen=True, slots=True)
class Flood:
    """Too fast (a 429): nothing for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Later:
    """Trouble that passes. ``perhaps_sent``: nobody knows whether it was done."""

    why: str
    perhaps_sent: bool


@dataclass(frozen=True, slots=True)
class Gone:
    """The person blocked the bot, or is not there any more: nothing can be sent to this chat."""

    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take this message."""

    why: str


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group has another number now."""

    chat: str


@dataclass(frozen=True, slots=True)
class BadToken:
    """Nothing can be sent to anybody."""


Trouble = Flood | Later | Gone | Refused | Migrated | BadToken


def trouble_of(error: TelegramError) -> Trouble:
    """The kind of an error."""
    match error:
        case RetryAfter():
            return Flood(seconds_told(error))
        case ChatMigrated():
            return Migrated(str(error.new_chat_id))
        case Forbidden():
            return Gone(str(error))
        case InvalidToken():
            return BadToken()
        case TurnedAway():
            return Later(str(error), perhaps_sent=False)
        case NotSent():
            return Later(type(error).__name__, perhaps_sent=False)
        case BadRequest():
            return Refused(_without_details(error))
        case TimedOut():
            return Later("TimedOut", perhaps_sent=True)
    return Later(_without_details(error), perhaps_sent=str(error).startswith(_ON_THE_WAY))


def seconds_told(flood: RetryAfter) -> float:
    """How long Telegram asks to wait; the library gives it in two forms."""
    told = flood.retry_after
    return float(told) if isinstance(told, int | float) else told.total_seconds()


def _without_details(error: TelegramError) -> str:
    """Behind the colon Telegram quotes what it was given, and there may be somebody's words in it."""
    return str(error).partition(":")[0].strip()
