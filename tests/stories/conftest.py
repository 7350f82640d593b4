"""A Bot API, and a bot on each database."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from bot.logs import set_up_log
from storage.encryption import Keyring
from tests.botapi import BotApi
from tests.stories.bots import Bot
from tests.stories.visits import Talker


@pytest.fixture(autouse=True, scope="session")
def _log() -> None:
    set_up_log()


@pytest.fixture
def keys() -> str:
    return Keyring.new_key()


@pytest_asyncio.fixture
async def api() -> AsyncIterator[BotApi]:
    """Without a pace, so that a visit takes a moment; the stories about pace ask for it."""
    async with BotApi(pace=None) as server:
        yield server


@pytest.fixture
def bot(api: BotApi, database_url: str, keys: str) -> Iterator[Bot]:
    """A bot that is not running yet: ``async with bot.running(): …``."""
    return Bot(api, database_url, keys)


@pytest.fixture
def small_bot(api: BotApi, keys: str, small_database_url: str) -> Bot:
    """The same on SQLite alone, for what does not depend on the database."""
    return Bot(api, small_database_url, keys)


@pytest.fixture
def yasmine(api: BotApi) -> Talker:
    return Talker.with_phone(api.person(1001, "Yasmine"))


@pytest.fixture
def moussa(api: BotApi) -> Talker:
    return Talker.with_phone(api.person(1002, "Moussa"))
