"""Every press is answered, or its button turns for a minute; what Telegram makes of the answer matters to nobody."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import structlog
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.outgoing.troubles import seconds_told

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.telegram_api import Telegram

log = structlog.get_logger()

#: Updates are not confirmed before their presses are answered, but for longer than this Telegram's troubles hold up
#: nobody; the presses are still answered behind their backs, until it is too late for an answer.
PATIENCE: Final = 2.0
TOO_LATE: Final = 30.0
FIRST_PAUSE: Final = 0.2


class Presses:
    """``under_way``: those that are being answered."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self.under_way: set[asyncio.Task[None]] = set()

    async def answer(self, queries: Collection[str]) -> None:
        """Answers presses, each at once; returns when all are answered, or when nobody should wait any longer."""
        trying = {asyncio.create_task(self._answer(query), name="answer") for query in queries}
        for task in trying:
            self.under_way.add(task)
            task.add_done_callback(self.under_way.discard)
        await asyncio.wait(trying, timeout=PATIENCE)

    async def _answer(self, query: str) -> None:
        pause = FIRST_PAUSE
        try:
            async with asyncio.timeout(TOO_LATE):
                while not await _tried(self._telegram, query):
                    await asyncio.sleep(pause)
                    pause *= 2
        except TimeoutError:
            log.info("press_not_answered", why="no answer from Telegram")


async def _tried(telegram: Telegram, query: str) -> bool:
    """Whether there is nothing more to be done."""
    try:
        await telegram.call("answerCallbackQuery", {"callback_query_id": query})
    except BadRequest:
        log.info("press_not_answered", why="too old, or answered already")
    except RetryAfter as flood:
        await asyncio.sleep(seconds_told(flood))
        return False
    except InvalidToken:
        return True  # whoever polls or sends finds out too, and ends
    except TelegramError:
        return False
    return True
