"""Polling and webhook: who takes the other's way, and two who take the same one."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.app import Part
from bot.outgoing import profile
from tests.botapi import BotApi
from tests.storage.databases import PostgresqlServer
from tests.stories.bots import RUN, Bot
from tests.stories.processes import free_port
from tests.stories.visits import UP_TO_THE_PERIODS, Talker


async def test_who_polls_takes_a_webhook_away_and_what_waited_there_is_heard(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    await _asks(api, "setWebhook", url=f"http://127.0.0.1:{free_port()}/telegram")
    await yasmine.person.writes("/start")
    with capture_logs() as log:
        async with small_bot.running():
            await yasmine.reply(20)
    assert "webhook_removed" in _events(log)


@pytest.mark.parametrize("parts", [RUN, Part.SERVE], ids=["run", "web"])
async def test_without_an_address_for_telegram_no_secret_opens_its_door(small_bot: Bot, parts: Part) -> None:
    secret = {"X-Telegram-Bot-Api-Secret-Token": "quatorze"}
    async with small_bot.running(parts, webhook_secret="quatorze") as app, aiohttp.ClientSession() as telegram:
        async with asyncio.timeout(20):
            while not app.address:  # noqa: ASYNC110 - the app tells nobody
                await asyncio.sleep(0.05)
        for headers in ({}, secret):
            answer = await telegram.post(f"{app.address}/telegram", data=_update(901, 1001), headers=headers)
            assert answer.status == 401


async def test_a_webhook_that_was_taken_away_is_given_again(
    api: BotApi, small_bot: Bot, yasmine: Talker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profile, "LOOK_EVERY", 0.1)
    port = free_port()
    with capture_logs() as log:
        async with small_bot.running(webhook_url=f"http://127.0.0.1:{port}", http_port=port):
            await yasmine.does("/start")
            await _asks(api, "deleteWebhook")
            await yasmine.does("tap: notice:understood")
            await _asks(api, "setWebhook", url="http://127.0.0.1:9/elsewhere")
            await yasmine.does("tap: session:2026")
    assert _events(log).count("webhook_lost") == 2


async def test_an_address_that_telegram_refuses_is_told_in_its_words(small_bot: Bot) -> None:
    """Telegram is there: nobody is to wait for it, but for somebody who corrects the setting."""
    with capture_logs() as log:
        async with small_bot.running(webhook_url="http://quatorze.example.fr"):
            async with asyncio.timeout(20):
                while "telegram_refuses" not in _events(log):  # noqa: ASYNC110 - the log tells nobody
                    await asyncio.sleep(0.05)
    refused = next(line for line in log if line["event"] == "telegram_refuses")
    assert (refused["log_level"], "https" in refused["why"].lower()) == ("error", True)
    assert "telegram_away" not in _events(log)


async def test_two_that_poll_get_in_each_others_way_and_lose_nothing(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    with capture_logs() as log:
        async with small_bot.running(), small_bot.running():
            await yasmine.does(*UP_TO_THE_PERIODS)
            await small_bot.says_all()
            await api.quiet()
    assert set(small_bot.outbox()) == {"sent"}
    assert len(small_bot.outbox()) == len(await api.calls("sendMessage"))
    assert "second_poller" in _events(log)


async def test_one_update_posted_many_times_at_once_to_two_processes_is_heard_once(
    api: BotApi, keys: str, yasmine: Talker, postgresql_server: PostgresqlServer
) -> None:
    bot = Bot(api, postgresql_server.new_database(), keys)
    ports = free_port(), free_port()
    hook = {"webhook_url": f"http://127.0.0.1:{ports[0]}", "webhook_secret": "quatorze"}
    async with (
        bot.running(Part.SEND),
        bot.running(Part.HEAR | Part.SERVE, http_port=ports[0], **hook),
        bot.running(Part.HEAR | Part.SERVE, http_port=ports[1], **hook),
        aiohttp.ClientSession(headers={"X-Telegram-Bot-Api-Secret-Token": "quatorze"}) as telegram,
    ):
        await yasmine.does("/start")
        doors = [f"http://127.0.0.1:{port}/telegram" for port in ports]
        for number, chat in ((901, 1001), (902, 1001), (903, 5005)):  # a press, a text, somebody new
            posts = [telegram.post(doors[n % 2], data=_update(number, chat)) for n in range(12)]
            assert {answer.status for answer in await asyncio.gather(*posts)} == {200}
        assert await _statuses(telegram, doors[0]) == [200, 400, 400, 413, 413]
        await bot.says_all()
        assert len(bot.outbox()) == 5  # of her /start, of the three, of the one in pieces
    await asyncio.to_thread(postgresql_server.drop, bot.database_url)


def _update(number: int, chat: int) -> bytes:
    place = {"id": chat, "type": "private"}
    message = {"message_id": number, "chat": place, "from": {"id": chat}, "text": "bonjour"}
    press = {"id": str(number), "from": {"id": chat}, "message": {"chat": place}, "data": "notice:understood#1"}
    told = {"callback_query": press} if number == 901 else {"message": message}
    return json.dumps({"update_id": number, **told}).encode()


async def _statuses(telegram: aiohttp.ClientSession, door: str) -> list[int]:
    """Of bodies that come in pieces, are no JSON, are no update, are too long, announced and not."""

    async def pieces(body: bytes) -> AsyncIterator[bytes]:
        for start in range(0, len(body), 70_000):
            yield body[start : start + 70_000]
            await asyncio.sleep(0.01)

    long = _update(904, 1001) + b" " * 300_000
    bodies: list[Any] = [pieces(_update(904, 1001) + b" " * 200_000), b"<html>", b"[1]", long, pieces(long)]
    return [(await telegram.post(door, data=body)).status for body in bodies]


def _events(log: list[Any]) -> list[str]:
    return [line["event"] for line in log]


async def _asks(api: BotApi, method: str, **values: str) -> None:
    address = f"{api.url}/bot{api.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(address, json=values) as answer:
        assert answer.status == 200


async def test_two_that_poll_by_mistake_answer_in_order_all_the_same(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    number = 30
    with capture_logs() as log:
        async with small_bot.running(), small_bot.running():
            while _events(log).count("second_poller") < 4:  # noqa: ASYNC110 - each of them knows by then
                await asyncio.sleep(0.05)
            for _ in range(number):
                await yasmine.person.writes("bonjour")
                await asyncio.sleep(0.1)
            heard = await yasmine.person.hears(number, timeout=60)
    questions = [int(data.rpartition("#")[2]) for said in heard for data in said.data[:1]]
    assert len(questions) == number
    assert questions == sorted(questions)
