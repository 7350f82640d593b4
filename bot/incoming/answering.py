"""Every press is answered, or its button turns for a minute; what Telegram makes of the answer matters to nobody."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import structlog
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.outgoing.troubles import seconds_told

if TYPE_CHECKING:
    from bot.telegram_api import Telegram

log = structlog.get_logger()

#: Updates are not confirmed before their presses are answered, but for longer than this Telegram's troubles hold up
#: nobody.
PATIENCE: Final = 2.0
TRIES: Final = 3


def answer(telegram: Telegram, query: str) -> asyncio.Task[None]:
    """Answers a press, at once and in the background."""
    return asyncio.create_task(_answer(telegram, query), name="answer")


async def _answer(telegram: Telegram, query: str) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            for _ in range(TRIES):
                if await _tried(telegram, query):
                    return
    except TimeoutError:
        pass
    log.info("press_not_answered", why="no answer from Telegram")


async def _tried(telegram: Telegram, query: str) -> bool:
    """Whether there is nothing more to be done."""
    try:
        await telegram.call("answerCallbackQuery", {"callback_query_id": query}, wait=PATIENCE)
    except BadRequest:
        log.info("press_not_answered", why="too old, or answered already")
    except RetryAfter as flood:
        await asyncio.sleep(seconds_told(flood))
        return False
    except InvalidToken:
        return True  # whoever polls or sends finds out too, and ends
    except TelegramError:
        await asyncio.sleep(0.2)
        return False
    return True
