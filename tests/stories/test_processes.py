"""Real processes: killed, stopped, several on one database."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import aiohttp
import pytest

from storage import presses
from storage.database import Database
from storage.encryption import Keyring
from tests.botapi import BotApi, Fault, What
from tests.stories.bots import Bot
from tests.stories.poisoned import POISON
from tests.stories.processes import QUICK, copy, free_port, process
from tests.stories.visits import MET, Talker, question_of

#: Seconds after which a message that arrived is noted as sent; a kill before that may repeat it, once.
NOTED = 0.5


async def test_killed_between_commit_and_send_the_reply_is_said_after_all(
    api: BotApi, bot: Bot, yasmine: Talker
) -> None:
    async with copy(bot) as running:
        await yasmine.does("/start")
        await asyncio.sleep(NOTED)
        await api.plan(Fault(What.RESET_BEFORE, method="sendMessage", between=(0, 1_000)))
        await yasmine.taps("notice:understood")
        await running.logs("send_again")  # the turn is committed, the reply cannot go out
        await running.kill()
    await api.end_faults()
    async with bot.running():
        (question,) = await yasmine.reply(20)
        assert question_of(question) == "session"
        await api.quiet()
    assert await yasmine.person.hears_all() == []
    assert [call.status for call in await api.calls("sendMessage")].count(200) == 2


async def test_killed_right_after_it_was_sent_a_reply_comes_once_more_at_most(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    for _ in range(2):
        async with copy(small_bot) as running:
            await yasmine.person.writes("/start")
            await yasmine.person.hears()
            await running.kill()
    async with small_bot.running():
        await small_bot.says_all()
    sent = [call.status for call in await api.calls("sendMessage")].count(200)
    # At most one repeat a message and kill: the first reply lives through two kills, the last one through one.
    assert 2 <= sent <= 2 + (2 + 1)


async def test_killed_in_the_middle_of_a_reply_its_parts_that_arrived_are_not_said_again(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    async with copy(small_bot, module=QUICK) as running:
        await yasmine.does(*MET[:-1])
        await asyncio.sleep(NOTED)
        before = len(await api.calls("sendMessage"))
        await api.plan(Fault(What.RESET_BEFORE, method="sendPhoto", between=(0, 1_000)))
        await yasmine.taps("more_periods:no")
        await running.logs("send_again")  # the words have arrived, the picture cannot
        await asyncio.sleep(2 * NOTED)
        await running.kill()
    arrived = len(await api.calls("sendMessage")) - before
    assert arrived > 0
    await api.end_faults()
    async with small_bot.running():
        await small_bot.says_all()
    said = [heard.text for heard in await yasmine.person.hears_all() if heard.text]
    assert len(said) > arrived
    assert len(said) == len(set(said))


async def test_killed_before_the_commit_the_answer_comes_again(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with copy(small_bot) as running:
        await yasmine.does("/start")
        await api.quiet()
        file = Path(small_bot.database_url.removeprefix("sqlite:///"))
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")  # nothing can be committed
            await yasmine.taps("notice:understood")
            await asyncio.sleep(0.2)
            await running.kill()
    assert await api.pending()
    async with small_bot.running():
        (question,) = await yasmine.reply(20)
    assert question_of(question) == "session"


@pytest.mark.parametrize("end", ["kill", "stop"])
async def test_a_press_that_telegram_takes_no_answer_to_is_answered_by_whoever_starts_next(
    api: BotApi, bot: Bot, yasmine: Talker, end: str
) -> None:
    async with copy(bot) as running:
        await yasmine.does("/start")
        await api.plan(Fault(What.SERVER_ERROR, method="answerCallbackQuery", between=(0, 1_000)))
        await yasmine.taps("notice:understood")
        async with asyncio.timeout(20):
            while await api.pending():  # noqa: ASYNC110 - the server tells nobody
                await asyncio.sleep(0.05)
        await getattr(running, end)()
    assert len((await api.state())["unanswered"]) == 1
    await api.end_faults()
    async with bot.running():
        async with asyncio.timeout(20):
            while (await api.state())["unanswered"]:  # noqa: ASYNC110 - the server tells nobody
                await asyncio.sleep(0.05)
        await asyncio.sleep(0.5)
    with Database.open(bot.database_url, Keyring.parse(bot.keys)) as database, database.work() as work:
        assert presses.left(work) == []


async def test_a_stop_finishes_what_is_under_way_within_ten_seconds(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    async with process(small_bot) as running:
        await yasmine.does("/start")
        await api.plan(Fault(What.SLOW, method="sendMessage", seconds=1))
        await yasmine.taps("notice:understood")
        await asyncio.sleep(0.3)
        began = time.monotonic()
        assert await running.stop() == 0
        assert time.monotonic() - began < 10
    assert not await api.pending()
    async with small_bot.running():
        await small_bot.says_all()
    assert [call.status for call in await api.calls("sendMessage")] == [200, 200]


async def test_an_update_over_which_the_process_hangs_is_left_alone_and_everybody_goes_on(
    api: BotApi, small_bot: Bot, yasmine: Talker, moussa: Talker
) -> None:
    async with copy(small_bot, module="tests.stories.poisoned") as running:
        await yasmine.does("/start")
        await api.quiet()
        await yasmine.person.writes(POISON)
        await moussa.person.writes("/start")
        assert await running.ends() == 1
        assert any(line["event"].startswith("Timeout") for line in running.log)  # where it hung
    assert len(await api.pending()) == 2
    async with copy(small_bot, module="tests.stories.poisoned") as running:
        await moussa.reply(20)
        (apology,) = await yasmine.person.hears()
        assert "erreur de ma part" in apology.text
        await yasmine.does("tap: notice:understood")
        await running.logs("update_set_aside")
        assert await running.stop() == 0


async def test_a_refused_token_ends_the_start_with_a_clear_line(small_bot: Bot) -> None:
    async with process(small_bot, TELEGRAM_TOKEN="1:wrong") as running:
        assert await running.ends() == 2
    assert "TELEGRAM_TOKEN" in running.log[-1]["event"]


async def test_a_damaged_file_ends_the_process_with_a_clear_line_and_confirms_nothing(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.quiet()
    file = Path(small_bot.database_url.removeprefix("sqlite:///"))
    whole = _damage(file)
    await yasmine.taps("notice:understood")
    async with copy(small_bot) as running:
        assert await running.ends() == 2
    assert "quatorze.db: the file is damaged; restore a backup" in running.log[-1]["event"]
    assert len(await api.pending()) == 1
    await asyncio.to_thread(file.write_bytes, whole)  # the backup
    async with small_bot.running():
        (question,) = await yasmine.reply(20)
    assert question_of(question) == "session"


def _damage(file: Path) -> bytes:
    """Spoils all but the first page; gives the file as it was."""
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    return whole


async def test_web_and_worker_share_a_database(api: BotApi, bot: Bot, yasmine: Talker) -> None:
    if bot.database_url.startswith("sqlite"):
        pytest.skip("several machines are for PostgreSQL")
    Database.open(bot.database_url, Keyring.parse(bot.keys)).close()
    port = free_port()
    hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "HTTP_PORT": str(port)}
    async with copy(bot, "worker") as first, copy(bot, "worker") as second, copy(bot, "web", **hook) as web:
        await web.logs("webhook_set")
        await yasmine.does("/start")
        await asyncio.sleep(NOTED)
        seated = first if any(line["event"] == "sender_seated" for line in first.log) else second
        await seated.kill()
        (question,) = await yasmine.does("tap: notice:understood")
        assert question_of(question) == "session"
        began = time.monotonic()
        await yasmine.does("tap: session:2026")
        assert time.monotonic() - began < 0.9  # the bell wakes the sender before it looks by itself
        assert await _status(port, "/readyz") == 200
    await api.quiet()
    assert [call.status for call in await api.calls("sendMessage")] == [200, 200, 200]


async def test_the_webhook_takes_nothing_without_its_secret(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    port = free_port()
    async with small_bot.running(webhook_url=f"http://127.0.0.1:{port}", http_port=port):
        await yasmine.does("/start")
        update = {"update_id": 999, "message": {"chat": {"id": 1001, "type": "private"}, "text": "volé"}}
        async with aiohttp.ClientSession() as session:
            for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "wrong"}):
                async with session.post(f"http://127.0.0.1:{port}/telegram", json=update, headers=headers) as answer:
                    assert answer.status == 401
        await yasmine.does("tap: notice:understood", "tap: session:2026")
        await api.quiet()
    assert await api.pending() == []


async def _status(port: int, path: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status


async def test_a_process_that_hangs_on_its_database_still_stops_in_time(
    small_bot: Bot, yasmine: Talker, request: pytest.FixtureRequest
) -> None:
    if not request.config.getoption("--long"):
        pytest.skip("takes the ten seconds: with --long")
    async with process(small_bot) as running:
        await yasmine.does("/start")
        await asyncio.sleep(NOTED)
        file = Path(small_bot.database_url.removeprefix("sqlite:///"))
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await yasmine.taps("notice:understood")
            await asyncio.sleep(0.5)
            began = time.monotonic()
            await running.stop()
            assert time.monotonic() - began < 10
    async with process(small_bot):
        (question,) = await yasmine.reply(20)
    assert question_of(question) == "session"
