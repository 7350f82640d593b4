"""Every press is answered, or its button turns for a minute; what Telegram makes of the answer matters to nobody."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Coroutine
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar

import structlog
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.outgoing.troubles import seconds_told
from storage import presses
from storage.errors import DatabaseAway, Moved

if TYPE_CHECKING:
    from bot.telegram.api import Telegram
    from bot.threads import Threads
    from storage.database import Database

log = structlog.get_logger()
T = TypeVar("T")

#: Updates are not confirmed before their presses are answered, but for longer than this Telegram's troubles hold up
#: nobody; the presses are noted, and still answered behind their backs, until it is too late for an answer.
PATIENCE: Final = 2.0
LOOK_EVERY: Final = 5.0  # at what others have left
TOO_LATE: Final = 30.0
FIRST_PAUSE: Final = 0.2


class Presses:
    """``under_way``: those that are being answered."""

    def __init__(self, telegram: Telegram, database: Database, threads: Threads) -> None:
        self._telegram = telegram
        self._database = database
        self._threads = threads
        self._late: set[str] = set()  # noted in the database
        self.under_way: set[asyncio.Task[None]] = set()

    async def work(self) -> None:
        """Answers those that somebody has left who ended, without end."""
        while True:
            for query in await self._settled(presses.left):
                if query not in self._late:
                    self._see_through(query, self._begin(self._answer(query)))
            await asyncio.sleep(LOOK_EVERY)

    async def answer(self, queries: Collection[str]) -> None:
        """Answers presses, each at once; returns when all are answered, or noted, so that none is forgotten."""
        trying = {query: self._begin(self._answer(query)) for query in dict.fromkeys(queries)}
        await asyncio.wait(trying.values(), timeout=PATIENCE)
        late = [query for query, task in trying.items() if not task.done()]
        if late:
            self._late.update(late)
            await self._settled(presses.note, late, datetime.now(UTC))
            for query in late:
                self._see_through(query, trying[query])

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work, name="answer")
        self.under_way.add(task)
        task.add_done_callback(self.under_way.discard)
        return task

    def _see_through(self, query: str, answering: asyncio.Task[None]) -> None:
        async def end() -> None:
            await asyncio.wait([answering])
            if not answering.cancelled():
                await self._settled(presses.done, query)
                self._late.discard(query)

        self._late.add(query)
        self._begin(end())

    async def _settled(self, change: Callable[..., T], *given: Any) -> T:
        """In a transaction of its own, as soon as there is a database."""

        def work() -> T:
            with self._database.work() as it:
                return change(it, *given)

        while True:
            with suppress(DatabaseAway, Moved):
                return await self._threads.run(work)
            await asyncio.sleep(FIRST_PAUSE)

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
