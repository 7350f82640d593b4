"""python-telegram-bot's real Bot over our requests, against a real server on loopback."""

import asyncio
import logging
import time
import traceback
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from prometheus_client import REGISTRY
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.counting import ANSWERED
from bot.telegram import request as telegram_request
from bot.telegram.api import Telegram
from bot.telegram.failures import NotSent, NotSentInTime
from bot.telegram.request import WiredRequest
from tests.botapi import TOKEN, BotApi, Fault, Person, What
from tests.botapi.conftest import bot_at

pytestmark = pytest.mark.asyncio
NOBODY_LISTENS = "http://127.0.0.1:9"


def everything_told(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error) + repr(error.__cause__) + repr(error.__context__)


async def test_a_message_goes_out_as_it_was_written(bot: Bot, yasmine: Person) -> None:
    text = "é + 100 % ; a&b=c\n« ça » 😀 <b>"
    sent = await bot.send_message(yasmine.id, text)
    assert sent.text == text
    assert (await yasmine.hears())[0].text == text


async def test_files_go_up_and_come_down_whole(bot: Bot, yasmine: Person, tmp_path: Path) -> None:
    content = bytes(range(256)) * (12 << 10)
    path = tmp_path / "preuve.bin"
    path.write_bytes(content)
    with path.open("rb") as handle:
        await bot.send_document(yasmine.id, handle, filename="attestation d'été.pdf")
    await bot.send_document(yasmine.id, content, filename="b.pdf", caption="« é »")
    first, second = await yasmine.hears(2)
    assert (first.files[0].name, second.text) == ("attestation d'été.pdf", "« é »")
    file = await bot.get_file(first.files[0].id)
    assert await file.download_as_bytearray() == content


async def test_a_long_poll_waits_longer_than_the_read_timeout(api: BotApi, yasmine: Person) -> None:
    async with bot_at(api.url, read_timeout=0.3) as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=2))
        await asyncio.sleep(0.6)
        await yasmine.writes("bonjour")
        assert len(await poll) == 1


async def test_no_answer_in_time_is_timed_out(api: BotApi, bot: Bot, yasmine: Person) -> None:
    await api.plan(Fault(What.SLOW, method="sendMessage", seconds=0.5))
    with pytest.raises(TimedOut) as silent:
        await bot.send_message(yasmine.id, "x", read_timeout=0.05)
    assert not isinstance(silent.value, NotSent)


async def test_no_free_connection_in_time_is_not_sent(api: BotApi, yasmine: Person) -> None:
    await api.plan(Fault(What.SLOW, method="sendMessage", seconds=0.3))
    async with bot_at(api.url, connection_pool_size=1, pool_timeout=0.02, connect_timeout=0.02) as bot:
        slow = asyncio.create_task(bot.send_message(yasmine.id, "un"))
        await asyncio.sleep(0.05)
        with pytest.raises(NotSentInTime) as late:
            await bot.send_message(yasmine.id, "deux")
        await slow
    assert isinstance(late.value, TimedOut)
    assert [heard.text for heard in await yasmine.hears_all(0.05)] == ["un"]


async def test_nobody_there_is_not_sent() -> None:
    bot = bot_at(NOBODY_LISTENS)
    with pytest.raises(NotSent):
        await bot.initialize()
    await bot.shutdown()


@pytest.mark.parametrize("what", [What.RESET_BEFORE, What.RESET_AFTER, What.LOST_ANSWER])
async def test_a_broken_connection_is_a_network_error_and_not_retried(
    api: BotApi, bot: Bot, yasmine: Person, what: What
) -> None:
    await api.plan(Fault(what, method="sendMessage"))
    with pytest.raises(NetworkError, match="The connection to Telegram broke") as broken:
        await bot.send_message(yasmine.id, "x")
    assert not isinstance(broken.value, NotSent)
    assert len(await api.calls("sendMessage")) == 1


async def test_a_flood_tells_how_long(api: BotApi, bot: Bot, yasmine: Person) -> None:
    await api.plan(Fault(What.FLOOD, chat=yasmine.id, retry_after=7))
    with pytest.raises(RetryAfter) as told:
        await bot.send_message(yasmine.id, "x")
    assert told.value.retry_after == timedelta(seconds=7)


@pytest.mark.parametrize(("what", "words"), [
    (What.SERVER_ERROR, "HTTP status 500"),
    (What.BAD_GATEWAY, "HTTP status 502"),
])  # fmt: skip
async def test_telegrams_own_trouble_is_a_network_error(
    api: BotApi, bot: Bot, yasmine: Person, what: What, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await api.plan(Fault(what, method="sendMessage"))
    with pytest.raises(NetworkError, match=words):
        await bot.send_message(yasmine.id, "x")
    assert caplog.text == ""


async def test_a_refusal_keeps_telegrams_words(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(404, "x")


async def test_the_token_is_in_no_error_and_no_log(
    api: BotApi, bot: Bot, yasmine: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    told = []
    for fault in (What.SLOW, What.RESET_BEFORE, What.LOST_ANSWER, What.BAD_GATEWAY, What.SERVER_ERROR, What.FLOOD):
        await api.plan(Fault(fault, chat=yasmine.id, seconds=0.2))
        with pytest.raises(Exception) as failed:  # noqa: PT011  whatever it is
            await bot.send_message(yasmine.id, "x", read_timeout=0.05)
        told.append(everything_told(failed.value))
    for address, error in (
        (NOBODY_LISTENS, NotSent),
        (f"{api.url}/nowhere", InvalidToken),
        ("no address", NetworkError),
    ):
        lost = bot_at(address)
        await lost.request.initialize()  # the library's own Bot.initialize quotes a refused token: not ours to change
        with pytest.raises(error) as failed:
            await lost.get_me()
        told.append(everything_told(failed.value))
        await lost.request.shutdown()
    secret = TOKEN.split(":")[1]
    assert [text for text in told if secret in text] == []
    assert secret not in caplog.text


async def test_it_opens_again_after_a_shutdown(api: BotApi) -> None:
    request = WiredRequest()
    bot = Bot(api.token, base_url=f"{api.url}/bot", request=request, get_updates_request=WiredRequest())
    async with bot:
        await request.initialize()
        await bot.get_me()
    with pytest.raises(NetworkError, match="not initialized"):
        await bot.get_me()
    async with bot:
        await bot.get_me()
    await request.shutdown()


async def test_how_far_our_clock_is_ahead_is_known_by_an_answer(api: BotApi, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Telegram(api.token, NOBODY_LISTENS) as nowhere:
        assert await nowhere.clock_ahead() is None
    async with Telegram(api.token, api.url) as telegram:
        assert abs(await telegram.clock_ahead() or 99.0) < 10
        monkeypatch.setattr(telegram_request, "time", SimpleNamespace(time=lambda: time.time() + 86_400))
        assert abs((await telegram.clock_ahead() or 0.0) - 86_400) < 10


async def test_when_telegram_answered_last_is_shown_and_who_answers_in_its_place_is_not_it(
    api: BotApi, bot: Bot, yasmine: Person
) -> None:
    ANSWERED.set(0)
    await api.plan(Fault(What.BAD_GATEWAY, method="sendMessage"))
    with pytest.raises(NetworkError):
        await bot.send_message(yasmine.id, "x")
    assert told_at() == 0
    with pytest.raises(BadRequest):
        await bot.send_message(404, "x")
    assert abs(told_at() - time.time()) < 60


def told_at() -> float:
    return REGISTRY.get_sample_value("quatorze_telegram_answered_seconds") or 0.0
