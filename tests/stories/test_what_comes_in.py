"""Everything that a phone can send, and everything that Telegram can bring."""

from __future__ import annotations

from typing import Any

import pytest

from tests.botapi import BotApi, Heard
from tests.stories.bots import Bot
from tests.stories.visits import UP_TO_THE_PERIODS, Talker

GROUP = -100_500


@pytest.mark.parametrize(
    "sends",
    [
        pytest.param("sends_photo", id="photo"),
        pytest.param("sends_voice", id="voice"),
        pytest.param("sends_sticker", id="sticker"),
        pytest.param("sends_video", id="video"),
        pytest.param("sends_document", id="document"),
        pytest.param("sends_location", id="location"),
        pytest.param("sends_contact", id="contact"),
    ],
)
async def test_what_is_no_text_is_answered_and_never_fetched(
    api: BotApi, small_bot: Bot, yasmine: Talker, sends: str
) -> None:
    async with small_bot.running():
        await yasmine.does("/start", "tap: notice:understood")
        await getattr(yasmine.person, sends)()
        (reply,) = await yasmine.reply()
    assert "session:2026" in _choices(reply)
    assert not await api.calls("getFile")


async def test_a_changed_message_is_answered_once(small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does(*UP_TO_THE_PERIODS[:4])
        written = await yasmine.person.writes("4 mai 1990")
        await yasmine.reply()
        await yasmine.person.edits(written.message, "4 mai 1991")
        (reply,) = await yasmine.reply()
    assert "message modifié" in reply.text


async def test_reactions_and_posts_are_nothing_to_the_bot(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        (notice,) = await yasmine.does("/start")
        await yasmine.person.reacts(notice.message)
        await yasmine.person.does("adds_bot", chat=-200, kind="channel")
        await yasmine.person.does("posts", chat=-200, text="Bonjour à tous")
        assert await yasmine.person.hears_all() == []
    assert not await api.calls("sendMessage", -200)


async def test_in_company_the_bot_says_where_it_works(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await yasmine.person.does("adds_bot", chat=GROUP, kind="supergroup")
        (greeting,) = await yasmine.person.hears(chat=GROUP)
        await yasmine.person.writes("/bilan", chat=GROUP)
        (reply,) = await yasmine.person.hears(chat=GROUP)
        for text in ("je suis né le 4 mai 1990", "et toi ?", "/start@another_bot"):
            await yasmine.person.writes(text, chat=GROUP)
        await yasmine.person.does("joins", chat=GROUP)
        await api.quiet()
    assert "en privé" in greeting.text
    assert "en privé" in reply.text
    assert "@quatorze_test_bot" in reply.text
    assert len(await api.calls("sendMessage", GROUP)) == 2


async def test_in_a_topic_of_a_forum_the_bot_answers_there(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await yasmine.person.does("adds_bot", chat=GROUP, kind="supergroup")
        await yasmine.person.does("writes", text="/bilan", chat=GROUP, topic=45)
        await yasmine.person.does("writes", text="/bilan", chat=GROUP)
        await yasmine.person.hears(3, chat=GROUP)
    said = [it for it in api.world.chats[GROUP].messages.values() if it["from"]["is_bot"]]
    assert sorted(it.get("message_thread_id", 0) for it in said) == [0, 0, 45]


async def test_every_press_is_answered_also_old_ones_and_repeats(api: BotApi, bot: Bot, yasmine: Talker) -> None:
    async with bot.running():
        (notice,) = await yasmine.does("/start")
        await yasmine.does("tap: notice:understood")
        await yasmine.person.presses_old("notice:understood#1", notice)
        await yasmine.person.presses_old("period.kind:job", inaccessible=True)
        await yasmine.person.presses_old("no such thing", late=True)
        await yasmine.person.hears(3)
        await api.repeats()
        await api.quiet()
        state = await api.state()
    assert len(state["unanswered"]) == 1  # the one that came too late
    assert await _said(api, yasmine) == 5


async def test_an_update_that_comes_again_after_newer_ones_changes_nothing(
    api: BotApi, bot: Bot, yasmine: Talker
) -> None:
    async with bot.running():
        await yasmine.does(*UP_TO_THE_PERIODS)
        said = await _said(api, yasmine)
        for back in (1, 2, 4):
            await api.quiet()
            await api.repeats(back)
        await api.quiet()
        assert await _said(api, yasmine) == said


async def test_numbers_that_begin_anew_after_a_week_of_silence_are_confirmed_too(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    async with small_bot.running():
        for first in (5_000_000, 700, 9_000):
            api.world.updates.begin_anew(first)
            await yasmine.does("/start")
            await api.quiet()
        polls = (await api.counts())["getupdates"]
    assert await yasmine.person.hears_all() == []
    assert polls < 20  # and not the same ones again and again


async def test_the_bot_shows_its_commands_in_each_language(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.quiet()
    shown: dict[str, Any] = (await api.state())["settings"]
    assert sum(key.startswith('["commands"') for key in shown) >= 2


async def _said(api: BotApi, talker: Talker) -> int:
    return len([call for call in await api.calls("sendMessage", talker.person.id) if call.status == 200])


def _choices(heard: Heard) -> list[str]:
    return [data.partition("#")[0] for data in heard.data]
