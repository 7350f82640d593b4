"""What works in one process of the bot, how it begins and how it ends."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Self

import structlog

from bot.app import Part
from bot.assembly import runner_on
from bot.clock import Timekeeper, keep_time
from bot.daily import DailyWork
from bot.incoming.answering import Presses
from bot.incoming.budget import Budget
from bot.incoming.intake import LANES_ON_POSTGRESQL, Intake
from bot.incoming.polling import Poller
from bot.incoming.settling import Settler
from bot.incoming.tact import Tact
from bot.outgoing.delivery import Delivery
from bot.outgoing.pace import Pacer
from bot.outgoing.postman import Postman
from bot.outgoing.profile import Introduction
from bot.settled_in import settle_in
from bot.threads import Threads
from storage.errors import DatabaseAway
from storage.seats import seat

if TYPE_CHECKING:
    from bot.app import App, FirstPoll
    from bot.runner import Runner
    from bot.telegram.api import Telegram
    from storage.database import Database

log = structlog.get_logger()

#: Seconds in which what came in is settled, and in which what is to go out still may; together less than 10.
SETTLING: Final = 3.0
FINISHING: Final = 5.0
BETWEEN_LOOKS: Final = 5.0  # seconds, at whether the tables are still ours


class House:
    """The rooms of one process, and who works in them."""

    def __init__(
        self, app: App, database: Database, runner: Runner, threads: Threads, telegram: Telegram | None
    ) -> None:
        self._app = app
        self._database = database
        self._runner = runner
        self._threads = threads
        self._telegram = telegram
        self._introduction = (
            None if telegram is None else Introduction(telegram, app.settings, runner.service.languages)
        )
        self._presses = None if telegram is None else Presses(telegram, database, threads)
        self._workers: list[asyncio.Task[None]] = []  # without end
        self._doors: list[asyncio.Task[None]] = []  # by which work comes in: they close first
        self._postman = self._new_postman()
        self._delivery = Delivery(database, self._postman)
        self._intake = self._new_intake()

    @classmethod
    async def build(cls, app: App, database: Database, telegram: Telegram | None) -> Self:
        """Raises Misuse when the rule file is bad."""
        # On PostgreSQL a thread beside the lanes notes what went out, and looks for what waits.
        threads = Threads(1 if database.on_sqlite else LANES_ON_POSTGRESQL + 1, "database")
        runner = await threads.run(runner_on, database, app.settings)
        return cls(app, database, runner, threads, telegram)

    async def live(self, first_poll: FirstPoll | None) -> None:
        """Until it is told to stop, or something ends that should not."""
        self._work("tables", self._watch_tables())
        if self._postman is not None and self._telegram is not None:
            self._work("postman", self._postman.work())
            keeper, deliver = Timekeeper(self._runner), self._delivery.deliver
            self._work("clock", keep_time(keeper, self._threads, lambda: self._delivery.is_ours, deliver))
            daily = DailyWork(self._runner, lambda: self._delivery.is_ours, self._telegram.clock_ahead)
            self._work("daily", daily.work())
            if not self._database.on_sqlite:
                self._work("bell", self._delivery.listen())
        if self._intake is not None and self._presses is not None:
            self._work("intake", self._intake.work())
            self._work("presses", self._presses.work())
            if self._introduction is not None:
                self._work("introduction", self._introduction.work())
            if self._app.polls and self._telegram is not None:
                others_hear = self._delivery.others_hear
                poller = Poller(self._telegram, self._intake, self._app.stop, others_hear, first_poll)
                self._open_door("poller", poller.work())
        self._open_door("http", self._serve())
        later = settle_in(hears=self._intake is not None)
        try:
            await self._until_stopped()
        finally:
            later.cancel()
            await self._end()

    # — who works here —

    def _new_postman(self) -> Postman | None:
        if self._telegram is None or Part.SEND not in self._app.parts:
            return None
        seat_threads = self._threads if self._database.on_sqlite else Threads(1, "seat")
        return Postman(
            self._database, self._telegram, Pacer(self._app.pace), self._runner.clock, seat(self._database),
            self._threads, seat_threads, hears_alone=self._app.polls or self._database.on_sqlite,
        )  # fmt: skip

    def _new_intake(self) -> Intake | None:
        if self._presses is None or Part.HEAR not in self._app.parts:
            return None
        import dialogs.hearing.hearing  # noqa: F401, PLC0415 - what reads is big; who hears has it before the first word

        lanes = 1 if self._database.on_sqlite else LANES_ON_POSTGRESQL
        pace, alone = self._app.pace, Lock()
        settlers = [
            Settler(self._runner, self._own_name, tact=Tact(Budget(pace.person_burst, pace.chat_rate)), alone=alone)
            for _ in range(lanes)
        ]
        return Intake(settlers, self._threads, self._runner.clock, self._delivery.deliver, self._presses.answer)

    def _own_name(self) -> str:
        return "" if self._introduction is None else self._introduction.username

    async def _watch_tables(self) -> None:
        """An upgrade needs no stop, until a step declares this release too old: then it ends, and says why."""
        while True:
            await asyncio.sleep(BETWEEN_LOOKS)
            with suppress(DatabaseAway):
                await self._threads.run(self._database.check)

    async def _serve(self) -> None:
        """What answers over HTTP is big, and comes after the first poll."""
        from bot.web.front import serve  # noqa: PLC0415

        await serve(self._app, self._runner, self._delivery.wake, None if self._intake is None else self._intake.take)

    # — how they begin and end —

    def _work(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._workers.append(asyncio.create_task(work, name=name))

    def _open_door(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._doors.append(asyncio.create_task(work, name=name))

    async def _until_stopped(self) -> None:
        """Raises what ended one of the workers."""
        log.info("started", parts=[part.name for part in self._app.parts])
        stopping = asyncio.create_task(self._app.stop.wait(), name="stop")
        done, _ = await asyncio.wait({stopping, *self._workers, *self._doors}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        for task in done - {stopping}:
            if not task.cancelled() and (error := task.exception()) is not None:
                raise _first(error)

    async def _end(self) -> None:
        """What came in is settled, what was said is sent, for a while; the rest waits in the database."""
        self._app.stop.set()
        if self._doors:
            await asyncio.wait(self._doors, timeout=SETTLING)
        if self._postman is not None:
            await self._postman.finish(FINISHING)
            await self._postman.leave()
        presses = () if self._presses is None else tuple(self._presses.under_way)
        for task in (*self._doors, *self._workers, *presses):
            task.cancel()
        await asyncio.gather(*self._doors, *self._workers, *presses, return_exceptions=True)
        await asyncio.to_thread(self._delivery.close)
        await asyncio.to_thread(self._threads.close)
        log.info("stopped")


def _first(error: BaseException) -> BaseException:
    """What happened first, without the groups around it."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
