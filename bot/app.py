"""Puts the bot together, once, and runs it until it is told to stop; nobody else builds anything.

The first question to Telegram goes out at once: while its answer travels, everything that is big is loaded.
"""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from enum import Flag, auto
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import structlog

from bot.outgoing.pace import Pace
from bot.telegram.api import Telegram
from storage.errors import DatabaseAway

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.database import Database

log = structlog.get_logger()

LONGEST_PAUSE: Final = 5.0
LONGEST_STOP: Final = 9.5
FirstPoll = asyncio.Task[list[dict[str, Any]]]


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
        async with AsyncExitStack() as stack:
            telegram = await self._telegram(stack)
            first_poll = self._first_poll(stack, telegram)
            await asyncio.to_thread(import_module, "bot.house")
            from bot.house import House  # noqa: PLC0415 - it is loaded by now

            database = await self._open()
            if database is not None:
                stack.callback(database.close)
                house = await House.build(self, database, telegram)
                await house.live(first_poll)

    def stop_on_signals(self) -> None:
        """The ways in which the system asks a process to end. Whatever hangs, it ends in time: nothing can be lost."""

        def stop() -> None:
            self.stop.set()
            last_word = threading.Timer(LONGEST_STOP, os._exit, (0,))
            last_word.daemon = True
            last_word.start()

        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop)

    @property
    def polls(self) -> bool:
        """Whether it asks Telegram for updates."""
        return Part.HEAR in self.parts and self.settings.webhook_url is None

    async def _telegram(self, stack: AsyncExitStack) -> Telegram | None:
        token = self.settings.telegram_token
        if token is None:
            return None
        return await stack.enter_async_context(Telegram(token.get_secret_value(), self.settings.telegram_api_url))

    def _first_poll(self, stack: AsyncExitStack, telegram: Telegram | None) -> FirstPoll | None:
        if telegram is None or not self.polls:
            return None
        asking = asyncio.create_task(telegram.updates(None), name="first poll")
        stack.callback(asking.cancel)
        return asking

    async def _open(self) -> Database | None:
        """Waits for a database that is away; None when it is told to stop meanwhile."""
        from bot.assembly import open_database  # noqa: PLC0415 - loaded by now

        pause = 0.25
        async with AsyncExitStack() as meanwhile:
            while not self.stop.is_set():
                try:
                    return await asyncio.to_thread(open_database, self.settings)
                except DatabaseAway as away:
                    log.warning("database_away", why=str(away), pause=pause)
                if not self.address:
                    await self._say_no(meanwhile)
                await _pause(self.stop, pause)
                pause = min(2 * pause, LONGEST_PAUSE)
        return None

    async def _say_no(self, meanwhile: AsyncExitStack) -> None:
        """Answers ``/readyz`` while the database is away."""
        from bot.web.health import waiting_app  # noqa: PLC0415 - hardly ever needed
        from bot.web.server import serving  # noqa: PLC0415

        self.address = await meanwhile.enter_async_context(serving(waiting_app(), self.settings))


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    """A pause that ends when it is time to stop."""
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
