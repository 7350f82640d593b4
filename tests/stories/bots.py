"""The bot of a story: the real app on this loop, against the Bot API of the tests and a database of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select, true

from bot.app import App, Part
from bot.outgoing.pace import Pace
from bot.settings import Settings
from storage.database import Database
from storage.encryption import Keyring
from storage.outbox import PENDING, SENDING
from storage.tables import outbox as table
from tests.botapi import Api

#: As fast as the test's Bot API takes it when it keeps no pace.
QUICK = Pace(chat_burst=1_000, chat_rate=1_000, group_burst=1_000, group_rate=1_000, bot_rate=1_000, person_burst=1_000)
#: In the zone of the session; before the deadline of session 2026.
NOW = "2025-10-15"
PATIENCE = 60.0
RUN = Part.HEAR | Part.SEND | Part.SERVE


@dataclass(slots=True)
class Bot:
    """What a bot is started with, as often as a story wants."""

    api: Api
    database_url: str
    keys: str
    settings: dict[str, Any] = field(default_factory=dict)

    @asynccontextmanager
    async def running(self, parts: Part = RUN, pace: Pace = QUICK, **settings: Any) -> AsyncIterator[App]:
        """Works while inside; what ends it early is raised, and leaving it is its graceful stop."""
        app = App(self.with_settings(**settings), parts, pace)
        task = asyncio.create_task(app.run())
        try:
            yield app
        finally:
            app.stop.set()
            await task

    def outbox(self, *kinds: str) -> list[str]:
        """The states of what was to be said, oldest first; of these kinds of message, or of all."""
        of = table.c.kind.in_(kinds) if kinds else true()
        with Database.open(self.database_url, Keyring.parse(self.keys)) as database, database.look() as look:
            return list(look.connection.scalars(select(table.c.state).where(of).order_by(table.c.id)))

    async def says_all(self) -> None:
        """Until nothing is left to be said, and what was is noted."""
        async with asyncio.timeout(PATIENCE):
            while {PENDING, SENDING} & set(await asyncio.to_thread(self.outbox)):  # noqa: ASYNC110 - rows tell nobody
                await asyncio.sleep(0.05)

    def with_settings(self, **settings: Any) -> Settings:
        """Those of the story over those that every story has."""
        given = {
            "telegram_token": self.api.token,
            "telegram_api_url": self.api.url,
            "database_url": self.database_url,
            "data_keys": self.keys,
            "quatorze_now": NOW,
            "http_port": 0,
        }
        return Settings(_env_file=None, **{**given, **self.settings, **settings})  # type: ignore[call-arg]
