"""What works in one process of the bot, how it begins and how it ends."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Self

import structlog

from bot.app import Part
from bot.assembly import runner_on
from bot.clock import CLOCK, Timekeeper, keep_time
from bot.daily import DailyWork
from bot.incoming.answering import Presses
from bot.incoming.budget import Budget
from bot.incoming.intake import LANES_ON_POSTGRESQL, Intake
from bot.incoming.polling import Poller
from bot.incoming.settling import Settler
from bot.incoming.tact import Tact
from bot.outgoing.pace import Pacer
from bot.outgoing.postman import Postman
from bot.outgoing.profile import Introduction
from bot.settled_in import settle_in
from bot.threads import Threads
from storage import beats
from storage.bells import Bell
from storage.errors import DatabaseAway
from storage.seats import seat

if TYPE_CHECKING:
    from starlette.routing import BaseRoute
    from starlette.types import ExceptionHandler

    from bot.app import App, FirstPoll
    from bot.runner import Runner
    from bot.telegram_api import Telegram
    from bot.web.desk import Desk
    from storage.database import Database
    from storage.outbox import Waiting

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
        self._bell = Bell(database)
        self._introduction = (
            None if telegram is None else Introduction(telegram, app.settings, runner.service.languages)
        )
        self._presses = None if telegram is None else Presses(telegram)
        self._workers: list[asyncio.Task[None]] = []  # without end
        self._doors: list[asyncio.Task[None]] = []  # by which work comes in: they close first
        self._postman = self._new_postman()
        self._intake = self._new_intake()

    @classmethod
    async def build(cls, app: App, database: Database, telegram: Telegram | None) -> Self:
        """Raises Misuse when the rule file is bad."""
        threads = Threads(1 if database.on_sqlite else LANES_ON_POSTGRESQL, "database")
        runner = await threads.run(runner_on, database, app.settings)
        return cls(app, database, runner, threads, telegram)

    async def live(self, first_poll: FirstPoll | None) -> None:
        """Until it is told to stop, or something ends that should not."""
        self._work("tables", self._watch_tables())
        if self._postman is not None:
            self._work("postman", self._postman.work())
            self._work(
                "clock", keep_time(Timekeeper(self._runner), self._threads, lambda: self._is_sender, self._deliver)
            )
            self._work("daily", DailyWork(self._runner, lambda: self._is_sender).work())
            if not self._database.on_sqlite:
                self._work("bell", self._listen())
        if self._intake is not None:
            self._work("intake", self._intake.work())
            if self._introduction is not None:
                self._work("introduction", self._introduction.work())
            if self._app.polls and self._telegram is not None:
                poller = Poller(self._telegram, self._intake, self._app.stop, first_poll)
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
        import dialogs.acts.hearing  # noqa: F401, PLC0415 - what reads is big; who hears has it before the first word

        lanes = 1 if self._database.on_sqlite else LANES_ON_POSTGRESQL
        pace = self._app.pace
        settlers = [
            Settler(self._runner, self._own_name, tact=Tact(Budget(pace.person_burst, pace.chat_rate)))
            for _ in range(lanes)
        ]
        return Intake(settlers, self._threads, self._runner.clock, self._deliver, self._presses.answer)

    def _own_name(self) -> str:
        return "" if self._introduction is None else self._introduction.username

    @property
    def _is_sender(self) -> bool:
        return self._postman is not None and self._postman.seated

    def _deliver(self, said: tuple[Waiting, ...], *, more: bool = False) -> None:
        """What was just committed goes out: from here, or from the process that sends."""
        if self._postman is not None and self._postman.seated:
            self._postman.take(said, more=more)
        elif said or more:
            self._wake()

    def _wake(self) -> None:
        """Something is in the outbox; from any thread."""
        if self._postman is not None:
            self._postman.wake()
        if not self._is_sender and not self._database.on_sqlite:
            self._bell.ring_soon()

    async def _watch_tables(self) -> None:
        """An upgrade needs no stop, until a step declares this release too old: then it ends, and says why."""
        while True:
            await asyncio.sleep(BETWEEN_LOOKS)
            with suppress(DatabaseAway):
                await self._threads.run(self._database.check)

    async def _listen(self) -> None:
        """Hears what other processes have put into the outbox."""
        while True:
            try:
                rung = await asyncio.to_thread(self._bell.wait, 1.0)
            except DatabaseAway:
                await asyncio.sleep(1.0)
            else:
                if rung and self._postman is not None:
                    self._postman.wake()

    async def _serve(self) -> None:
        """Health, metrics, pages, Telegram's door; what they need is big, and comes after the first poll."""
        from bot.web.app import web_app  # noqa: PLC0415
        from bot.web.desk import Beat, Desk  # noqa: PLC0415
        from bot.web.server import serving  # noqa: PLC0415

        beat = Beat(self._silence, counts=Part.SEND in self._app.parts)
        desk = Desk(self._runner, self._app.settings, beat, self._wake)
        async with serving(web_app(desk, *self._routes(desk)), self._app.settings) as address:
            self._app.address = address
            log.info("serving", address=address)
            await self._app.stop.wait()

    def _silence(self) -> float | None:
        """Seconds since whoever sends, and whoever lets reminders fall, gave a sign; None when one never did."""
        with self._database.work() as work:
            signs = beats.of_each_kind(work)
        oldest = min((sign.at for kind, sign in signs.items() if kind in {"sender", CLOCK}), default=None)
        return None if oldest is None or CLOCK not in signs else (datetime.now(UTC) - oldest).total_seconds()

    def _routes(self, desk: Desk) -> tuple[list[BaseRoute], dict[int, ExceptionHandler]]:
        """The pages belong to those who serve; a worker has the health addresses only."""
        pages: list[BaseRoute] = []
        strays: dict[int, ExceptionHandler] = {}
        if Part.SERVE in self._app.parts:
            from bot.staff.nowhere import nowhere  # noqa: PLC0415
            from bot.staff.routes import staff_routes  # noqa: PLC0415

            pages, strays = staff_routes(desk), nowhere(desk)
        if self._intake is None or self._app.settings.webhook_url is None:
            return pages, strays
        from bot.web.telegram import telegram_route, webhook_secret  # noqa: PLC0415

        return [telegram_route(webhook_secret(self._app.settings), self._intake.take), *pages], strays

    # — how they begin and end —

    def _work(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._workers.append(asyncio.create_task(work, name=name))

    def _open_door(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._doors.append(asyncio.create_task(work, name=name))

    async def _until_stopped(self) -> None:
        """Raises what ended one of the workers."""
        log.info("started", parts=str(self._app.parts))
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
        await asyncio.to_thread(self._bell.close)
        await asyncio.to_thread(self._threads.close)
        log.info("stopped")


def _first(error: BaseException) -> BaseException:
    """What happened first, without the groups around it."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
