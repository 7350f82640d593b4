"""Whether this process is the one that sends, and the signs of life that it gives while it does."""

from __future__ import annotations

import asyncio
import os
import socket
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import structlog

from bot.incoming.meaning import CHANNEL
from storage import at_most_once, beats
from storage.beats import Beat
from storage.errors import DatabaseAway, DatabaseUnusable, Moved

if TYPE_CHECKING:
    from bot.settings import Clock
    from bot.threads import Threads
    from storage.database import Database
    from storage.seats import Seat

log = structlog.get_logger()

BEAT_EVERY: Final = 15.0  # seconds


class Tenure:
    """The sender's seat (``storage/seats.py``), as this process has it or has it not."""

    def __init__(self, database: Database, clock: Clock, seat: Seat, threads: Threads, seat_threads: Threads) -> None:
        self._database = database
        self._clock = clock
        self._seat = seat
        self._threads = threads
        self._seat_threads = seat_threads
        self._name, self._since = f"sender {socket.gethostname()} {os.getpid()}", datetime.now(UTC)
        self._beaten = float("-inf")
        self._in_the_middle = False
        self.is_ours = False

    def let_go_in_the_middle(self) -> None:
        """A message is not carried on: of a reminder it may be noted that it is about to go."""
        self._in_the_middle = True

    async def feel(self, held: frozenset[int]) -> None:
        """Takes the seat if it is free, or feels that it is still there; raises DatabaseAway.

        ``held`` are the ids of what is in our hands.
        """
        try:
            ours = await self._seat_threads.run(self._seat.take)
        except DatabaseAway:
            self.is_ours = False
            raise
        if ours and (not self.is_ours or self._in_the_middle):
            in_doubt = await self._threads.run(self._doubt, held)
            self._in_the_middle = False
            log.info("sender_seated", reminders_in_doubt=in_doubt)
        self.is_ours = ours

    async def beat(self) -> None:
        """A sign of life for ``/readyz``, now and then; it may be asked for more often."""
        now = asyncio.get_running_loop().time()
        if now - self._beaten >= BEAT_EVERY:
            await self._threads.run(self._write_beat)
            self._beaten = now

    async def leave(self) -> None:
        """Gives the seat to the next one."""
        await self._seat_threads.run(self._seat.leave)
        self.is_ours = False
        with suppress(DatabaseAway, DatabaseUnusable, Moved):
            await self._threads.run(self._write_end)

    def _doubt(self, held: frozenset[int]) -> int:
        """What whoever sat here before was about to send, nobody knows of; the number of those reminders."""
        with self._database.work() as work:
            return at_most_once.doubt(work, CHANNEL, self._clock.now(), but=held)

    def _write_beat(self) -> None:
        with self._database.work() as work:
            beats.beat(work, Beat(self._name, self._since, datetime.now(UTC)))

    def _write_end(self) -> None:
        with self._database.work() as work:
            beats.leave(work, self._name)
