"""Sends what waits in the outbox: in order per chat, at Telegram's pace, whatever happens on the way.

Of all processes that share a database one sends, the one in the seat (``storage/seats.py``); it reads the outbox every
second, and sends at once what this process itself has just committed.
"""

from __future__ import annotations

import asyncio
import os
import socket
from bisect import insort
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import structlog

from bot.counting import ON_THE_WAY
from bot.incoming.meaning import CHANNEL
from bot.outgoing.carrier import Abandoned, Carrier
from bot.outgoing.notes import Notes
from storage import at_most_once, beats, outbox
from storage.beats import Beat
from storage.errors import DatabaseAway, DatabaseUnusable, Moved
from storage.outbox import REMINDER, REPLY, Waiting

if TYPE_CHECKING:
    from bot.outgoing.pace import Pacer
    from bot.settings import Clock
    from bot.telegram_api import Telegram
    from bot.threads import Threads
    from storage.database import Database
    from storage.seats import Seat
    from storage.work import Work

log = structlog.get_logger()

LOOK_EVERY: Final = 1.0
BEAT_EVERY: Final = 15.0
PAGE: Final = 500
REMINDERS_AT_ONCE: Final = 50  # about two seconds of work: more would only grow stale in memory
MOST_HELD: Final = 2_000
MOST_REMEMBERED: Final = 10_000  # minutes of sending
NOTING: Final = 1.0  # seconds at the end in which what went out is noted


class Postman:
    """Holds what is on its way. Everything but ``wake`` is called on the loop.

    ``hears_alone``: no other process settles updates. Else its messages to a chat may lie in the outbox before ours.
    """

    def __init__(
        self,
        database: Database,
        telegram: Telegram,
        pacer: Pacer,
        clock: Clock,
        seat: Seat,
        threads: Threads,
        seat_threads: Threads,
        *,
        hears_alone: bool = True,
    ) -> None:
        self._database = database
        self._hears_alone = hears_alone
        self._clock = clock
        self._threads = threads
        self._seat = seat
        self._seat_threads = seat_threads
        self._notes = Notes(database, threads, clock, self._forget)
        self._carrier = Carrier(
            telegram, pacer, self._notes, seat, seat_threads, break_off=self._break_off, gone=self._gone
        )
        self._lines: dict[str, list[Waiting]] = {}  # what waits, by chat, in the order in which it goes
        self._walks: dict[str, asyncio.Task[None]] = {}  # who carries it
        self._held: set[int] = set()  # ids of rows that are in our hands
        self._let_go: set[int] = set()  # those that left them since the outbox was last looked at
        self._left: dict[int, None] = {}  # those that left them lately, oldest first
        self._woken = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        ON_THE_WAY.set_function(lambda: len(self._held))
        self._name, self._since = f"sender {socket.gethostname()} {os.getpid()}", datetime.now(UTC)
        self._seated = False
        self._behind = True  # older messages may lie in the outbox than those that are handed to us
        self._passed_by = False  # some were handed to us since the outbox was last looked at, and left there
        self._ending = False
        self._broken: Exception | None = None

    @property
    def seated(self) -> bool:
        """Whether this process sends."""
        return self._seated

    def wake(self) -> None:
        """There is something in the outbox; from any thread."""
        self._loop.call_soon_threadsafe(self._look_first)

    def _look_first(self) -> None:
        """What lies in the outbox goes before what is handed over from now on."""
        self._behind = self._passed_by = True
        self._woken.set()

    def take(self, messages: Iterable[Waiting], *, more: bool = False) -> None:
        """Sends messages that were committed just now; without the seat they are left to whoever has it.

        While older ones may still lie in the outbox, these wait there too: the order in a chat comes first. ``more``:
        such messages may have been committed just before these, and are not handed over.
        """
        if not self._seated or self._ending:
            return
        if self._behind or more:
            self._look_first()
            return
        # One that was read from the outbox may have gone out before it is handed to us: it is not said again. What came
        # back unsent is still in the outbox, where it is found.
        self._take(message for message in messages if message.id not in self._left)

    def _take(self, messages: Iterable[Waiting]) -> None:
        for message in messages:
            if message.channel != CHANNEL or message.id in self._held:
                continue
            if len(self._held) >= MOST_HELD:
                self._behind = True
                return
            self._hold(message)

    async def work(self) -> None:
        """Sends, without end; raises Misuse when Telegram refuses the token."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._notes.work(), name="notes")
            tasks.create_task(self._watch(), name="outbox")

    async def finish(self, patience: float) -> None:
        """Sends what is in our hands, for a while; then lets go of the rest, which stays in the outbox."""
        self._ending = True
        if self._walks:
            await asyncio.wait(self._walks.values(), timeout=patience)
        for walk in list(self._walks.values()):
            walk.cancel()
        await asyncio.gather(*self._walks.values(), return_exceptions=True)
        with suppress(TimeoutError):  # a database that is away: what is not noted is said once more
            await asyncio.wait_for(self._notes.written(), NOTING)

    async def leave(self) -> None:
        """Gives the seat to the next one."""
        await self._seat_threads.run(self._seat.leave)
        self._seated = False
        with suppress(DatabaseAway, DatabaseUnusable, Moved):
            await self._threads.run(self._write_end)

    def _write_end(self) -> None:
        with self._database.work() as work:
            beats.leave(work, self._name)

    # — what is to be sent —

    async def _watch(self) -> None:
        felt = beaten = float("-inf")
        while True:
            if self._broken is not None:
                raise self._broken
            self._woken.clear()
            try:
                if self._loop.time() - felt >= LOOK_EVERY / 2:
                    await self._feel_seat()
                    felt = self._loop.time()
                if self._seated and not self._ending:
                    await self._look()
                    beaten = await self._beat(beaten)
            except (DatabaseAway, Moved) as away:
                log.warning("database_away", why=str(away), on_the_way=len(self._held))
            try:
                await asyncio.wait_for(self._woken.wait(), LOOK_EVERY)
            except TimeoutError:
                continue

    async def _beat(self, last: float) -> float:
        """A sign of life for ``/readyz``, now and then; gives the time of the last one."""
        now = self._loop.time()
        if now - last < BEAT_EVERY:
            return last
        await self._threads.run(self._write_beat)
        return now

    def _write_beat(self) -> None:
        with self._database.work() as work:
            beats.beat(work, Beat(self._name, self._since, datetime.now(UTC)))

    async def _feel_seat(self) -> None:
        try:
            ours = await self._seat_threads.run(self._seat.take)
        except DatabaseAway:
            self._unseat()
            raise
        if ours and not self._seated:
            in_doubt = await self._threads.run(self._doubt)
            log.info("sender_seated", reminders_in_doubt=in_doubt)
            self._seated = self._behind = True
        elif not ours:
            self._unseat()

    def _unseat(self) -> None:
        """What is in our hands is somebody else's now."""
        if self._seated:
            log.warning("sender_unseated", on_the_way=len(self._held))
        self._seated = False
        self._forget(message.id for line in self._lines.values() for message in line)  # or it would never be ours again
        self._lines.clear()

    def _doubt(self) -> int:
        with self._database.work() as work:
            return at_most_once.doubt(work, CHANNEL, self._clock.now())

    async def _look(self) -> None:
        """Takes up what waits in the outbox; a row may have been read just before it was noted as sent."""
        self._let_go, self._passed_by = set(), False
        found, all_of_them = await self._threads.run(self._read, frozenset(self._held))
        self._behind = self._passed_by or not all_of_them or not self._hears_alone
        self._take(message for message in found if message.id not in self._let_go)

    def _read(self, held: frozenset[int]) -> tuple[list[Waiting], bool]:
        """What waits and is not in our hands, replies first; and whether that is all of the replies."""
        replies: list[int] = []
        with self._database.work() as work:
            while len(replies) < MOST_HELD:
                last = replies[-1] if replies else 0
                page = outbox.ids_waiting(work, CHANNEL, kinds=(REPLY,), after=last, limit=PAGE)
                replies += page
                if len(page) < PAGE:
                    reminders = outbox.ids_waiting(work, CHANNEL, kinds=(REMINDER,), limit=REMINDERS_AT_ONCE)
                    return _but(held, work, replies) + _but(held, work, reminders), True
            return _but(held, work, replies), False

    def _hold(self, message: Waiting) -> None:
        line = self._lines.setdefault(message.chat, [])
        if message.conversation is None:  # the last word to somebody who was erased: what waits is erased too
            self._forget(other.id for other in line if other.conversation is not None)
            line[:] = [other for other in line if other.conversation is None]
        self._held.add(message.id)
        insort(line, message, key=_place)
        if message.chat not in self._walks:
            self._walks[message.chat] = asyncio.create_task(self._walk(message.chat), name="walk")

    def _forget(self, ids: Iterable[int]) -> None:
        listed = list(ids)
        self._held.difference_update(listed)
        self._let_go.update(listed)
        self._left.update(dict.fromkeys(listed))
        while len(self._left) > MOST_REMEMBERED:
            del self._left[next(iter(self._left))]

    # — sending it —

    async def _walk(self, chat: str) -> None:
        """One message after the other, until none waits in this chat."""
        carried: Waiting | None = None
        try:
            while line := self._lines.get(chat):
                carried = line.pop(0)
                if self._ending and carried.kind == REMINDER:
                    break
                await self._carrier.carry(carried)
                carried = None
        except Abandoned:
            self._behind = True  # what is left lies in the outbox again
        finally:
            left = [*([] if carried is None else [carried]), *self._lines.pop(chat, ())]
            self._forget(message.id for message in left)
            del self._walks[chat]

    def _gone(self, message: Waiting) -> None:
        """Whoever is not there is not written to again."""
        self._forget(other.id for other in self._lines.pop(message.chat, ()))

    def _break_off(self, why: Exception) -> None:
        self._broken = why
        self._woken.set()


def _but(held: frozenset[int], work: Work, ids: list[int]) -> list[Waiting]:
    return outbox.read(work, [message for message in ids if message not in held])


def _place(message: Waiting) -> tuple[bool, int]:
    """Replies before reminders, each in the order in which they were written."""
    return message.kind == REMINDER, message.id
