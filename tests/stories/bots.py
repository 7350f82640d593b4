"""The bot of a story: the real app on this loop, against the Bot API of the tests and a database of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.app import App, Part
from bot.outgoing.pace import Pace
from bot.settings import Settings
from tests.botapi import Api

#: As fast as the test's Bot API takes it when it keeps no pace.
QUICK = Pace(chat_burst=1_000, chat_rate=1_000, group_burst=1_000, group_rate=1_000, bot_rate=1_000)
NOW = "2025-10-15"  # before the deadline of session 2026
RUN = Part.HEAR | Part.SEND | Part.SERVE


def settings_for(api: Api, database_url: str, keys: str, **more: Any) -> Settings:
    given = {
        "telegram_token": api.token,
        "telegram_api_url": api.url,
        "database_url": database_url,
        "data_keys": keys,
        "quatorze_now": NOW,
        "http_port": 0,
    }
    return Settings(_env_file=None, **{**given, **more})  # type: ignore[call-arg]


@asynccontextmanager
async def running(settings: Settings, parts: Part = RUN, pace: Pace = QUICK) -> AsyncIterator[App]:
    """A bot that works while inside; what ends it early is raised, and leaving it is its graceful stop."""
    app = App(settings, parts, pace)
    task = asyncio.create_task(app.run())
    try:
        yield app
    finally:
        app.stop.set()
        await task
