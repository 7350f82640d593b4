"""Polling and webhook: who takes the other's way, and two who take the same one."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.outgoing import profile
from tests.botapi import BotApi
from tests.stories.bots import Bot
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


async def test_a_webhook_that_was_taken_away_is_given_again(
    api: BotApi, small_bot: Bot, yasmine: Talker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profile, "LOOK_EVERY", 0.1)
    port = free_port()
    with capture_logs() as log:
        async with small_bot.running(webhook_url=f"http://127.0.0.1:{port}", http_port=port):
            await yasmine.does("/start", patience=20)
            await _asks(api, "deleteWebhook")
            await yasmine.does("tap: notice:understood", patience=20)
            await _asks(api, "setWebhook", url="http://127.0.0.1:9/elsewhere")
            await yasmine.does("tap: session:2026", patience=20)
    assert _events(log).count("webhook_lost") == 2


async def test_two_that_poll_get_in_each_others_way_and_lose_nothing(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    with capture_logs() as log:
        async with small_bot.running(), small_bot.running():
            await yasmine.does(*UP_TO_THE_PERIODS, patience=20)
            await small_bot.says_all()
            await api.quiet()
    assert set(small_bot.outbox()) == {"sent"}
    assert len(small_bot.outbox()) == len(await api.calls("sendMessage"))
    assert "second_poller" in _events(log)


def _events(log: list[Any]) -> list[str]:
    return [line["event"] for line in log]


async def _asks(api: BotApi, method: str, **values: str) -> None:
    address = f"{api.url}/bot{api.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(address, json=values) as answer:
        assert answer.status == 200
