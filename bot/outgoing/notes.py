"""What became of messages, written to the outbox: those that went out at the same time in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import structlog

from bot.counting import MESSAGES, SENT_REMINDERS
from storage import at_most_once, outbox, undelivered
from storage.errors import DatabaseAway, Moved
from storage.outbox import REMINDER

if TYPE_CHECKING:
    from bot.settings import Clock
    from bot.threads import Threads
    from storage.database import Database
    from storage.outbox import Sent, Waiting
    from storage.work import Work

log = structlog.get_logger()

TOGETHER: Final = 0.1  # seconds in which more messages go out, to be noted in one go
LONGEST_PAUSE: Final = 5.0


class Notes:
    """``forget`` is told the ids whose fate is committed."""

    def __init__(
        self, database: Database, threads: Threads, clock: Clock, forget: Callable[[Iterable[int]], None]
    ) -> None:
        self._database = database
        self._threads = threads
        self._clock = clock
        self._forget = forget
        self._sent: list[Sent] = []
        self._parts: dict[int, int] = {}
        self._others: list[tuple[int, Callable[[Work], None]]] = []
        self._filled = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    def sent(self, sent: Sent) -> None:
        """The message went out."""
        _count(sent.waiting, "sent")
        self._sent.append(sent)
        self._note()

    def parts(self, message: Waiting, sent: int) -> None:
        """So many of its parts went out, and there are more."""
        self._parts[message.id] = sent
        self._note()

    def refused(self, message: Waiting, why: str) -> None:
        """Telegram will never take it."""
        self._lost(message, "refused", why)

    def given_up(self, message: Waiting, why: str) -> None:
        """Telegram has neither taken nor refused it, for very long."""
        self._lost(message, "given_up", why)

    def _lost(self, message: Waiting, outcome: str, why: str) -> None:
        _count(message, outcome)
        self._others.append((message.id, lambda work: undelivered.refuse(work, message, why, self._clock.now())))
        self._note()

    def gone(self, message: Waiting) -> None:
        """The person is not there any more: nothing that waits for them is tried."""
        _count(message, "blocked")
        at = self._clock.now()
        self._others.append((message.id, lambda work: undelivered.gone(work, message, at)))
        self._note()

    def in_doubt(self, message: Waiting) -> None:
        """Nobody knows whether this reminder arrived."""
        _count(message, "uncertain")
        self._others.append((message.id, lambda work: at_most_once.doubt_one(work, message, self._clock.now())))
        self._note()

    def nothing(self, message: Waiting) -> None:
        """Its row says all there is to know already."""
        self._forget([message.id])

    async def written(self) -> None:
        """Returns once everything is written."""
        await self._idle.wait()

    async def work(self) -> None:
        """Writes, without end; waits for a database that is away."""
        while True:
            await self._filled.wait()
            await asyncio.sleep(TOGETHER)
            self._filled.clear()
            sent, self._sent = self._sent, []
            others, self._others = self._others, []
            parts, self._parts = self._parts, {}
            await self._commit(sent, others, parts)
            self._forget([*(one.waiting.id for one in sent), *(of for of, _ in others)])
            if not self._filled.is_set():
                self._idle.set()

    def _note(self) -> None:
        self._idle.clear()
        self._filled.set()

    async def _commit(
        self, sent: list[Sent], others: list[tuple[int, Callable[[Work], None]]], parts: dict[int, int]
    ) -> None:
        pause = 0.05
        while True:
            try:
                await self._threads.run(self._write, sent, [write for _, write in others], parts)
            except Moved:
                pass
            except DatabaseAway as away:
                log.warning("database_away", why=str(away), to_note=len(sent) + len(others))
            else:
                return
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    def _write(self, sent: list[Sent], others: list[Callable[[Work], None]], parts: dict[int, int]) -> None:
        with self._database.work() as work:
            outbox.mark_parts(work, parts)
            outbox.mark_sent(work, sent, self._clock.now())
            for write in others:
                write(work)


def _count(message: Waiting, outcome: str) -> None:
    MESSAGES.labels(outcome).inc()
    if message.kind == REMINDER:
        SENT_REMINDERS.labels(outcome).inc()
