"""A server for each test, with a real python-telegram-bot `Bot` on our own way to Telegram."""

from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio
from telegram import Bot

from bot.telegram.request import WiredRequest

from . import TOKEN, BotApi, Person


def bot_at(url: str, **settings: Any) -> Bot:
    """Not yet initialized."""
    return Bot(
        TOKEN,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=WiredRequest(**settings),
        get_updates_request=WiredRequest(**settings),
    )


@pytest_asyncio.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest_asyncio.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    async with bot_at(api.url) as started:
        yield started


@pytest_asyncio.fixture
async def yasmine(api: BotApi) -> Person:
    """Her chat with the bot is open."""
    person = api.person(1001)
    await person.opens()
    return person
