"""Puts the bot together, once, and runs it until it is told to stop; nobody else builds anything."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Flag, auto
from typing import TYPE_CHECKING, Any, Final

import structlog
from telegram.error import InvalidToken, TelegramError

from bot.assembly import open_database, runner_on
from bot.daily import DailyWork
from bot.errors import Misuse
from bot.incoming.answering import answer
from bot.incoming.intake import LANES_ON_POSTGRESQL, Intake
from bot.incoming.polling import Poller
from bot.incoming.settling import Settler
from bot.outgoing.pace import Pace, Pacer
from bot.outgoing.postman import Postman
from bot.outgoing.profile import show_commands
from bot.outgoing.troubles import BAD_TOKEN
from bot.telegram_api import Telegram
from bot.threads import Threads
from storage import beats
from storage.bells import Bell
from storage.errors import DatabaseAway
from storage.seats import seat

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from bot.runner import Runner
    from bot.settings import Settings
    from storage.database import Database
    from storage.outbox import Waiting

log = structlog.get_logger()

#: Seconds in which what came in is settled, and in which what is to go out still may; together less than 10.
SETTLING: Final = 3.0
FINISHING: Final = 5.0
LONGEST_PAUSE: Final = 5.0


class Part(Flag):
    """What a process does: hear Telegram's updates, send messages, serve pages."""

    HEAR = auto()
    SEND = auto()
    SERVE = auto()


@dataclass(slots=True)
class App:
    """One process of the bot. ``stop`` is set by signals, and by tests."""

    settings: Settings
    parts: Part
    pace: Pace = field(default_factory=Pace)
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    address: str = ""  # of the pages, once they are served

    async def run(self) -> None:
        """Works until it is told to stop, then finishes what it holds, within 10 seconds.

        Raises Misuse or DatabaseUnusable when going on is useless.
        """
        database = await self._open()
        if database is None:
            return
        threads = Threads(1 if database.on_sqlite else LANES_ON_POSTGRESQL, "database")
        try:
            runner = await threads.run(runner_on, database, self.settings)
            token = self.settings.telegram_token
            if token is None:
                await _House(self, database, runner, threads, None).live()
                return
            async with Telegram(token.get_secret_value(), self.settings.telegram_api_url) as telegram:
                await _House(self, database, runner, threads, telegram).live()
        finally:
            await asyncio.to_thread(threads.close)
            database.close()

    def stop_on_signals(self) -> None:
        """The ways in which the system asks a process to end."""
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, self.stop.set)

    async def _open(self) -> Database | None:
        """Waits for a database that is away; None when it is told to stop meanwhile."""
        pause = 0.25
        while not self.stop.is_set():
            try:
                return await asyncio.to_thread(open_database, self.settings)
            except DatabaseAway as away:
                log.warning("database_away", why=str(away), pause=pause)
            await _pause(self.stop, pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        return None


class _House:
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
        self._username = ""
        self._workers: list[asyncio.Task[None]] = []  # without end
        self._doors: list[asyncio.Task[None]] = []  # by which work comes in: they close first
        self._postman = self._new_postman()
        self._intake = self._new_intake()

    async def live(self) -> None:
        """From the first question to Telegram to the last message."""
        polls = self._intake is not None and self._app.settings.webhook_url is None
        if self._postman is not None:
            self._work("postman", self._postman.work())
            self._work("daily", DailyWork(self._runner, lambda: self._is_sender).work())
            if not self._database.on_sqlite:
                self._work("bell", self._listen())
        if self._intake is not None:
            self._work("intake", self._intake.work())
            self._work("introduction", self._introduce())
            if polls and self._telegram is not None:
                self._open_door("poller", Poller(self._telegram, self._intake, self._app.stop).work())
        self._open_door("http", self._serve())
        try:
            await self._until_stopped()
        finally:
            await self._end()

    # — who works here —

    def _new_postman(self) -> Postman | None:
        if self._telegram is None or Part.SEND not in self._app.parts:
            return None
        seat_threads = self._threads if self._database.on_sqlite else Threads(1, "seat")
        return Postman(
            self._database, self._telegram, Pacer(self._app.pace), self._runner.clock, seat(self._database),
            self._threads, seat_threads,
        )  # fmt: skip

    def _new_intake(self) -> Intake | None:
        telegram = self._telegram
        if telegram is None or Part.HEAR not in self._app.parts:
            return None
        lanes = 1 if self._database.on_sqlite else LANES_ON_POSTGRESQL
        settlers = [Settler(self._runner, lambda: self._username) for _ in range(lanes)]
        return Intake(settlers, self._threads, self._runner.clock, self._deliver, lambda query: answer(telegram, query))

    @property
    def _is_sender(self) -> bool:
        return self._postman is not None and self._postman.seated

    def _deliver(self, said: tuple[Waiting, ...]) -> None:
        """What was just committed goes out: from here, or from the process that sends."""
        if self._postman is not None and self._postman.seated:
            self._postman.take(said)
        elif said:
            self._wake()

    def _wake(self) -> None:
        """Something is in the outbox; from any thread."""
        if self._postman is not None:
            self._postman.wake()
        if not self._is_sender and not self._database.on_sqlite:
            self._bell.ring_soon()

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

    async def _introduce(self) -> None:
        """Learns the bot's own name, tells Telegram the commands and, if need be, where to post updates."""
        pause = 0.5
        telegram = self._telegram
        while telegram is not None:
            try:
                self._username = await telegram.username()
                await self._open_webhook(telegram)
                await show_commands(telegram, self._runner.service.languages)
            except InvalidToken:
                raise Misuse(BAD_TOKEN) from None
            except TelegramError as error:
                log.warning("telegram_away", why=str(error), pause=pause)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            else:
                break
        await asyncio.Event().wait()

    async def _open_webhook(self, telegram: Telegram) -> None:
        if self._app.settings.webhook_url is not None:
            from bot.web.telegram import webhook_secret, webhook_url  # noqa: PLC0415 - a bot that polls needs no HTTP

            url = webhook_url(self._app.settings)
            await telegram.set_webhook(url, webhook_secret(self._app.settings))
            log.info("webhook_set", url=url)

    async def _serve(self) -> None:
        """Health, metrics, pages, Telegram's door; what they need is big, and comes after the first poll."""
        from bot.web.app import web_app  # noqa: PLC0415
        from bot.web.desk import Beat, Desk  # noqa: PLC0415
        from bot.web.server import serving  # noqa: PLC0415

        beat = Beat(self._silence, counts=Part.SEND in self._app.parts)
        desk = Desk(self._runner, self._app.settings, beat, self._wake)
        async with serving(web_app(desk, self._routes()), self._app.settings) as address:
            self._app.address = address
            log.info("serving", address=address)
            await self._app.stop.wait()

    def _silence(self) -> float | None:
        """Seconds since whoever sends gave a sign; None when nobody did."""
        with self._database.work() as work:
            sign = beats.last(work)
        return None if sign is None else (datetime.now(UTC) - sign.at).total_seconds()

    def _routes(self) -> list[BaseRoute]:
        if self._intake is None or self._app.settings.webhook_url is None:
            return []
        from bot.web.telegram import telegram_route, webhook_secret  # noqa: PLC0415

        return [telegram_route(webhook_secret(self._app.settings), self._intake.take)]

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
        for task in (*self._doors, *self._workers):
            task.cancel()
        await asyncio.gather(*self._doors, *self._workers, return_exceptions=True)
        self._bell.close()
        log.info("stopped")


def _first(error: BaseException) -> BaseException:
    """What happened first, without the groups around it."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    """A pause that ends when it is time to stop."""
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
