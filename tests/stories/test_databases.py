"""The database away, back, locked, upgraded under our feet."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from bot import house
from storage import set_aside
from storage.database import Database
from storage.encryption import Keyring
from storage.errors import DatabaseUnusable
from storage.migrations import RELEASE
from tests.botapi import BotApi
from tests.storage.databases import PostgresqlServer
from tests.stories.bots import Bot
from tests.stories.visits import SHORT, UP_TO_THE_PERIODS, Talker


async def test_every_connection_cut_in_the_middle_loses_nothing(
    api: BotApi, keys: str, yasmine: Talker, postgresql_server: PostgresqlServer
) -> None:
    bot = Bot(api, postgresql_server.new_database(), keys)
    async with bot.running():
        for step in SHORT:
            await asyncio.to_thread(postgresql_server.cut, bot.database_url)
            await yasmine.does(step)
    assert "semble insuffisant" in yasmine.screen
    await asyncio.to_thread(postgresql_server.drop, bot.database_url)


#: Every so many statements that write, the server gives up one because of others, which no rollback takes back.
STUMBLE = """
CREATE SEQUENCE stumbles;
CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF mod(nextval('stumbles'), 17) = 0 THEN RAISE EXCEPTION USING ERRCODE = '40001'; END IF;
    RETURN NULL;
END $$;
DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE 'CREATE TRIGGER stumble AFTER INSERT OR UPDATE OR DELETE ON ' || name || ' EXECUTE FUNCTION stumble()';
    END LOOP;
END $$;
"""


async def test_a_server_that_gives_up_transactions_now_and_then_loses_nothing(
    api: BotApi, keys: str, yasmine: Talker, postgresql_server: PostgresqlServer
) -> None:
    bot = Bot(api, postgresql_server.new_database(), keys)
    with Database.open(bot.database_url, Keyring.parse(keys)) as database:
        with database.work() as work:
            work.connection.exec_driver_sql(STUMBLE)
        with capture_logs() as log:
            async with bot.running():
                await yasmine.does(*SHORT)
                await bot.says_all()
        with database.look() as look:
            stumbled: int = look.connection.exec_driver_sql("SELECT last_value / 17 FROM stumbles").scalar_one()
            assert set_aside.listed(look) == []  # type: ignore[arg-type]
    assert "semble insuffisant" in yasmine.screen
    assert set(bot.outbox()) == {"sent"}
    assert stumbled > 10
    assert {line["event"] for line in log if "failed" in line["event"]} == set()
    await asyncio.to_thread(postgresql_server.drop, bot.database_url)


async def test_while_the_database_is_away_the_bot_waits_and_says_that_it_is_not_ready(
    api: BotApi, keys: str, yasmine: Talker
) -> None:
    bot = Bot(api, "postgresql+psycopg://nobody@127.0.0.1:9/quatorze", keys)
    await yasmine.person.writes("/start")
    async with bot.running() as app:
        while not app.address:  # noqa: ASYNC110 - the app tells nobody
            await asyncio.sleep(0.02)
        assert await _statuses(app.address) == (200, 503)
    assert len(await api.pending()) == 1  # nothing was confirmed


async def test_a_locked_file_is_waited_for_while_the_button_does_not_turn(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does(*UP_TO_THE_PERIODS)
        file = Path(small_bot.database_url.removeprefix("sqlite:///"))
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await yasmine.taps("period.kind:job")
            async with asyncio.timeout(3):
                while (await api.state())["unanswered"]:  # noqa: ASYNC110 - the server tells nobody
                    await asyncio.sleep(0.05)
            assert len(await api.pending()) == 1  # and nothing was confirmed
        await yasmine.reply()


async def test_a_release_that_is_too_old_for_the_tables_ends_and_says_why(
    small_bot: Bot, yasmine: Talker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house, "BETWEEN_LOOKS", 0.1)

    async def live() -> None:
        async with small_bot.running() as app:
            await yasmine.does("/start")
            await asyncio.to_thread(_upgrade, small_bot)
            await asyncio.wait_for(app.stop.wait(), 5)

    with pytest.raises(DatabaseUnusable, match="update this program"):
        await live()


def _replace(file: Path) -> None:
    backup = Path(f"{file}.backup")
    shutil.copyfile(file, backup)
    backup.replace(file)


def _move(file: Path) -> None:
    shutil.copyfile(file, f"{file}.backup")
    file.rename(f"{file}.old")
    Path(f"{file}.backup").rename(file)


_TAKEN_AWAY = {
    "it is replaced": _replace,
    "it is moved": _move,
    "its log is deleted": lambda file: Path(f"{file}-wal").unlink(),
}


@pytest.mark.parametrize("act", _TAKEN_AWAY)
async def test_a_file_that_is_taken_away_under_a_running_bot_ends_it_before_more_is_lost(
    small_bot: Bot, yasmine: Talker, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    monkeypatch.setattr(house, "BETWEEN_LOOKS", 0.1)
    file = Path(small_bot.database_url.removeprefix("sqlite:///"))

    async def live() -> None:
        async with small_bot.running() as app:
            await yasmine.does(*UP_TO_THE_PERIODS[:2])
            await small_bot.says_all()
            await asyncio.to_thread(_TAKEN_AWAY[act], file)
            await asyncio.wait_for(app.stop.wait(), 5)

    with pytest.raises(DatabaseUnusable, match="somebody has moved, replaced or deleted it, or its log"):
        await live()
    if act == "its log is deleted":
        assert small_bot.outbox() == ["sent", "sent"]  # what stood in it went into the file at the end


def _upgrade(bot: Bot) -> None:
    """To tables with which this release cannot live."""
    with Database.open(bot.database_url, Keyring.parse(bot.keys)) as database, database.work() as work:
        later = {"it": str(RELEASE + 1)}
        work.connection.execute(text("UPDATE meta SET value = :it WHERE name = 'min_release'"), later)


async def _statuses(address: str) -> tuple[int, int]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{address}/healthz") as alive,
        session.get(f"{address}/readyz") as ready,
    ):
        return alive.status, ready.status
