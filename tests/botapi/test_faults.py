"""Trouble comes when the plan says, and does what it says to the message."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from . import BotApi, Fault, Person, What
from .conftest import bot_at

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(("what", "arrives"), [
    (What.SERVER_ERROR, False),
    (What.BAD_GATEWAY, False),
    (What.RESET_BEFORE, False),
    (What.RESET_AFTER, True),
    (What.LOST_ANSWER, True),
])  # fmt: skip
async def test_trouble_is_a_network_error(api: BotApi, bot: Bot, yasmine: Person, what: What, *, arrives: bool) -> None:
    await api.plan(Fault(what, method="sendMessage"))
    with pytest.raises(NetworkError):
        await bot.send_message(yasmine.id, "un")
    await bot.send_message(yasmine.id, "deux")
    assert [heard.text for heard in await yasmine.hears_all(0.05)] == (["un", "deux"] if arrives else ["deux"])
    assert [call.lost for call in await api.calls("sendMessage")] == [what, ""]
    assert await api.faults_came() == [1]


async def test_one_message_is_refused_for_good(api: BotApi, bot: Bot, yasmine: Person) -> None:
    await api.plan(Fault(What.REFUSED, method="sendMessage", reason="can't parse entities"))
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await bot.send_message(yasmine.id, "un")
    await bot.send_message(yasmine.id, "deux")
    assert [heard.text for heard in await yasmine.hears_all(0.05)] == ["deux"]


async def test_a_slow_answer_comes_too_late(api: BotApi, yasmine: Person) -> None:
    await api.plan(Fault(What.SLOW, method="sendMessage", seconds=0.5))
    async with bot_at(api.url, read_timeout=0.1) as impatient:
        with pytest.raises(TimedOut):
            await impatient.send_message(yasmine.id, "un")
    assert [heard.text for heard in await yasmine.hears()] == ["un"]


async def test_faults_come_at_their_numbers(api: BotApi, bot: Bot, yasmine: Person) -> None:
    await api.keep_pace(None)
    await api.plan(
        Fault(What.SERVER_ERROR, method="sendMessage", at=(2, 3)),
        Fault(What.SERVER_ERROR, chat=yasmine.id, every=5),
        Fault(What.SERVER_ERROR, method="sendMessage", chat=42),
    )
    lost = []
    for number in range(1, 11):
        try:
            await bot.send_message(yasmine.id, "x")
        except NetworkError:
            lost.append(number)
    assert lost == [2, 3, 5, 10]
    await api.end_faults()
    assert await api.faults_came() == []


async def test_an_outage_has_a_beginning_and_an_end(api: BotApi, bot: Bot) -> None:
    await api.plan(Fault(What.BAD_GATEWAY, between=(0.0, 0.2)))
    with pytest.raises(NetworkError):
        await bot.get_me()
    await asyncio.sleep(0.25)
    await bot.get_me()


async def test_a_planned_flood_closes_the_chat_for_as_long_as_told(api: BotApi, bot: Bot, yasmine: Person) -> None:
    await api.plan(Fault(What.FLOOD, chat=yasmine.id, retry_after=3))
    for _ in range(2):
        with pytest.raises(RetryAfter, match="3"):
            await bot.send_message(yasmine.id, "x")
    await api.run_clock(1000)
    await asyncio.sleep(0.01)
    await bot.send_message(yasmine.id, "x")


async def test_a_planned_flood_without_a_chat_closes_the_bot(api: BotApi, bot: Bot, yasmine: Person) -> None:
    await api.plan(Fault(What.FLOOD, method="getMe", retry_after=30))
    with pytest.raises(RetryAfter):
        await bot.get_me()
    with pytest.raises(RetryAfter):
        await bot.send_message(yasmine.id, "x")


async def test_an_old_update_comes_again_after_newer_ones(api: BotApi, bot: Bot, yasmine: Person) -> None:
    first, second, third = [(await yasmine.writes(text)).update or 0 for text in ("un", "deux", "trois")]
    await bot.get_updates(offset=second + 1)
    await api.plan(Fault(What.REPEAT, method="getUpdates", back=2))
    assert [update.update_id for update in await bot.get_updates(offset=third)] == [third, first]
    assert [update.update_id for update in await bot.get_updates(offset=third)] == [third]
    assert await api.repeats() == second
    assert [update.update_id for update in await bot.get_updates(offset=third + 1)] == [second]
    assert await api.repeats(back=99) is None
