"""The server answers a real python-telegram-bot as Telegram would, refusals included."""

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from telegram import Bot, BotCommand
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter

from bot.telegram.request import WiredRequest

from . import BotApi, Pace, Person

pytestmark = pytest.mark.asyncio


async def ask(api: BotApi, method: str, way: str, parameters: dict[str, str]) -> tuple[int, dict[str, Any]]:
    """One request without the library, in one of the ways that Telegram reads."""
    values: Any = parameters
    async with aiohttp.request("POST", f"{api.url}/bot{api.token}/{method}", **{way: values}) as response:
        return response.status, await response.json()


async def test_an_update_comes_again_until_its_number_is_passed(bot: Bot, yasmine: Person) -> None:
    await yasmine.writes("un")
    await yasmine.writes("deux")
    first = await bot.get_updates()
    assert [update.message.text for update in first if update.message] == ["un", "deux"]
    assert await bot.get_updates() == first
    assert [update.update_id for update in await bot.get_updates(offset=first[1].update_id)] == [first[1].update_id]
    assert await bot.get_updates(offset=first[1].update_id + 1) == ()


async def test_a_long_poll_ends_when_somebody_writes(bot: Bot, yasmine: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    await yasmine.writes("bonjour")
    assert len(await asyncio.wait_for(poll, 1)) == 1


async def test_at_most_limit_updates_come_at_once(bot: Bot, yasmine: Person) -> None:
    for number in range(3):
        await yasmine.writes(str(number))
    assert len(await bot.get_updates(limit=2)) == 2


async def test_only_the_kinds_that_were_asked_for_come(bot: Bot, yasmine: Person) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    assert (await yasmine.writes("bonjour")).update is None
    await bot.get_updates(allowed_updates=[])
    assert (await yasmine.reacts(1)).update is None
    assert (await yasmine.writes("bonjour")).update is not None


async def test_two_pollers_are_told_so(api: BotApi, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    other = Bot(api.token, base_url=f"{api.url}/bot", request=WiredRequest(), get_updates_request=WiredRequest())
    async with other:
        second = asyncio.create_task(other.get_updates(timeout=1))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await poll
        assert await second == ()


async def test_a_wrong_token_is_refused(api: BotApi) -> None:
    stranger = Bot("1:wrong", base_url=f"{api.url}/bot", request=WiredRequest(), get_updates_request=WiredRequest())
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


async def test_an_unknown_method_is_not_found(bot: Bot) -> None:
    with pytest.raises(InvalidToken, match="Not Found: method not found"):  # what the library makes of any 404
        await bot.send_dice(1)


@pytest.mark.parametrize("markup", ['{"inline_keyboard": {}}', '{"inline_keyboard": [1]}', "[", "[]"])
@pytest.mark.parametrize("way", ["json", "data", "params"])
async def test_a_keyboard_of_another_shape_is_refused(api: BotApi, yasmine: Person, markup: str, way: str) -> None:
    status, answer = await ask(
        api, "sendMessage", way, {"chat_id": str(yasmine.id), "text": "x", "reply_markup": markup}
    )
    assert (status, answer["ok"]) == (400, False)


@pytest.mark.parametrize("way", ["json", "data", "params"])
async def test_every_way_of_asking_is_understood(api: BotApi, yasmine: Person, way: str) -> None:
    status, answer = await ask(api, "SENDMESSAGE", way, {"chat_id": str(yasmine.id), "text": "a+b é; c&d=e"})
    assert (status, answer["result"]["text"]) == (200, "a+b é; c&d=e")


async def test_a_migrated_group_tells_its_new_number(bot: Bot, yasmine: Person) -> None:
    await yasmine.does("adds_bot", chat=-5, title="Promo")
    await yasmine.does("migrates", chat=-5, to=-1005)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(-5, "x")
    assert moved.value.new_chat_id == -1005
    await bot.send_message(-1005, "x")


async def test_a_group_tells_of_its_members_and_words(bot: Bot, yasmine: Person) -> None:
    await yasmine.does("adds_bot", chat=-5, title="Promo")
    await yasmine.does("joins", chat=-5)
    await yasmine.writes("bonjour", chat=-5)
    kinds = [update.message.text for update in await bot.get_updates() if update.message]
    assert kinds == [None, None, "bonjour"]
    await yasmine.does("removes_bot", chat=-5)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(-5, "x")


async def test_a_flood_is_refused_for_as_long_as_told(api: BotApi, bot: Bot, yasmine: Person) -> None:
    await api.keep_pace(Pace(chat_burst=3))
    for _ in range(3):
        await bot.send_message(yasmine.id, "x")
    with pytest.raises(RetryAfter) as told:
        await bot.send_message(yasmine.id, "x")
    assert told.value.retry_after == timedelta(seconds=1)
    other = api.person(1002)
    await other.opens()
    await bot.send_message(other.id, "somebody else is not concerned")
    await api.run_clock(100)
    await asyncio.sleep(0.02)
    await bot.send_message(yasmine.id, "x")


async def test_the_whole_bot_keeps_to_thirty_a_second(api: BotApi, bot: Bot) -> None:
    people = [api.person(number) for number in range(1, 33)]
    for person in people:
        await person.opens()
    await api.run_clock(0.001)
    results = await asyncio.gather(*(bot.send_message(p.id, "x") for p in people), return_exceptions=True)
    assert sum(isinstance(result, RetryAfter) for result in results) == 2
    assert await api.busiest(60) == 30
    with pytest.raises(RetryAfter):
        await bot.send_message(1, "a wait that was told holds for everybody")


async def test_housekeeping_is_remembered(api: BotApi, bot: Bot, yasmine: Person) -> None:
    await bot.set_my_commands([BotCommand("bilan", "où j'en suis")], language_code="fr")
    assert (await bot.get_my_commands(language_code="fr"))[0].command == "bilan"
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Bilan", "x")])
    assert await bot.set_my_description("x")
    assert await bot.set_my_short_description("x")
    with pytest.raises(BadRequest):
        await bot.set_my_short_description("x" * 121)
    assert await bot.send_chat_action(yasmine.id, ChatAction.TYPING)
    assert (await bot.get_chat(yasmine.id)).first_name == "Yasmine"
    assert len((await api.state())["settings"]) == 3


async def test_nothing_works_after_logging_out(bot: Bot) -> None:
    await bot.close()
    await bot.log_out()
    with pytest.raises(BadRequest, match="Logged out"):
        await bot.get_me()
