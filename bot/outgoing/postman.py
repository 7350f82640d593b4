"""Sends what waits in the outbox: in order per chat, at Telegram's pace, whatever happens on the way.

Of all processes that share a database one sends, the one in the seat (``storage/seats.py``); it reads the outbox every
second, and sends at once what this process itself has just committed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import structlog

from bot.incoming.meaning import CHANNEL
from bot.outgoing.carrier import Carrier
from bot.outgoing.lines import Lines
from bot.outgoing.notes import Notes
from bot.outgoing.pending import pending
from bot.outgoing.perseverance import Perseverance
from bot.outgoing.tenure import Tenure
from storage.errors import DatabaseAway, Moved

if TYPE_CHECKING:
    from bot.outgoing.pace import Pacer
    from bot.settings import Clock
    from bot.telegram.api import Telegram
    from bot.threads import Threads
    from storage.database import Database
    from storage.outbox import Waiting
    from storage.seats import Seat

log = structlog.get_logger()

LOOK_EVERY: Final = 1.0
NOTING: Final = 1.0  # seconds at the end in which what went out is noted


class Postman:
    """Decides what goes into our hands, and when. Everything but ``wake`` is called on the loop.

    ``hears_alone``: no other process settles updates, as far as is known. Else its messages to a chat may lie in the
    outbox before ours.
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
        self._tenure = Tenure(database, clock, seat, threads, seat_threads)
        self._lines = Lines(self._carry, self._leave_behind)
        self._notes = Notes(database, threads, clock, self._lines.forget)
        self._carrier = Carrier(
            telegram, pacer, self._notes, seat, seat_threads, break_off=self._break_off, gone=self._lines.drop,
            perseverance=Perseverance(telegram, lambda: seat.is_ours),
        )  # fmt: skip
        self._woken = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._behind = True  # older messages may lie in the outbox than those that are handed to us
        self._passed_by = False  # some were handed to us since the outbox was last looked at, and left there
        self._broken: Exception | None = None

    @property
    def seated(self) -> bool:
        """Whether this process sends."""
        return self._tenure.is_ours

    def wake(self) -> None:
        """There is something in the outbox; from any thread."""
        self._loop.call_soon_threadsafe(self._look_first)

    def others_hear(self) -> None:
        """Another process settles updates too, which should not be: from now on the outbox is looked at each time."""
        self._hears_alone = False
        self._look_first()

    def _look_first(self) -> None:
        """What lies in the outbox goes before what is handed over from now on."""
        self._behind = self._passed_by = True
        self._woken.set()

    def take(self, messages: Iterable[Waiting], *, more: bool = False) -> None:
        """Sends messages that were committed just now; without the seat they are left to whoever has it.

        While older ones may still lie in the outbox, these wait there too: the order in a chat comes first. ``more``:
        such messages may have been committed just before these, and are not handed over.
        """
        if not self.seated or self._lines.ending:
            return
        if self._behind or more:
            self._look_first()
            return
        # One that was read from the outbox may have gone out before it is handed to us: it is not said again. What came
        # back unsent is still in the outbox, where it is found.
        self._take(message for message in messages if not self._lines.have_left(message.id))

    def _take(self, messages: Iterable[Waiting]) -> None:
        for message in messages:
            if message.channel != CHANNEL or message.id in self._lines.held:
                continue
            if self._lines.are_full:
                self._behind = True
                return
            self._lines.hold(message)

    async def work(self) -> None:
        """Sends, without end; raises Misuse when Telegram refuses the token."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._notes.work(), name="notes")
            tasks.create_task(self._watch(), name="outbox")

    async def finish(self, patience: float) -> None:
        """Sends what is in our hands, for a while; then lets go of the rest, which stays in the outbox."""
        await self._lines.finish(patience)
        with suppress(TimeoutError):  # a database that is away: what is not noted is said once more
            await asyncio.wait_for(self._notes.written(), NOTING)

    async def leave(self) -> None:
        """Gives the seat to the next one."""
        await self._tenure.leave()

    async def _watch(self) -> None:
        felt = float("-inf")
        while True:
            if self._broken is not None:
                raise self._broken
            self._woken.clear()
            try:
                if self._loop.time() - felt >= LOOK_EVERY / 2:
                    await self._feel_seat()
                    felt = self._loop.time()
                if self.seated and not self._lines.ending:
                    await self._look()
                    await self._tenure.beat()
            except (DatabaseAway, Moved) as away:
                log.warning("database_away", why=str(away), on_the_way=len(self._lines.held))
            try:
                await asyncio.wait_for(self._woken.wait(), LOOK_EVERY)
            except TimeoutError:
                continue

    async def _feel_seat(self) -> None:
        sat = self.seated
        try:
            await self._tenure.feel(frozenset(self._lines.held))
        finally:
            if self.seated and not sat:
                self._behind = True
            elif sat and not self.seated:
                log.warning("sender_unseated", on_the_way=len(self._lines.held))
                self._lines.drop_all()

    async def _look(self) -> None:
        """Takes up what waits in the outbox; a row may have been read just before it was noted as sent."""
        let_go, self._passed_by = self._lines.let_go_from_now(), False
        held = frozenset(self._lines.held)
        found, all_of_them = await self._threads.run(pending, self._database, held, self._clock.now())
        self._behind = self._passed_by or not all_of_them or not self._hears_alone
        self._take(message for message in found if message.id not in let_go)

    async def _carry(self, message: Waiting) -> None:
        await self._carrier.carry(message)

    def _leave_behind(self) -> None:
        """What was in our hands lies in the outbox again."""
        self._behind = True
        self._tenure.let_go_in_the_middle()

    def _break_off(self, why: Exception) -> None:
        self._broken = why
        self._woken.set()
