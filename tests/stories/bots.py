"""The bot of a story: the real app on this loop, against the Bot API of the tests and a database of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.app import App, Part
from bot.outgoing.pace import Pace
from bot.settings import Settings
from tests.botapi import Api

#: As fast as the test's Bot API takes it when it keeps no pace.
QUICK = Pace(chat_burst=1_000, chat_rate=1_000, group_burst=1_000, group_rate=1_000, bot_rate=1_000, person_burst=1_000)
#: In the zone of the session; before the deadline of session 2026.
NOW = "2025-10-15"
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
