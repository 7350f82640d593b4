"""Telegram in trouble: nothing is lost, nothing stops, and what is told to wait waits."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.errors import Misuse
from bot.outgoing.pace import Pace
from dialogs.words.effects import Say
from dialogs.words.text import Raw
from storage.database import Database
from storage.encryption import Keyring
from storage.tables import outbox
from tests.botapi import BotApi, Fault, What
from tests.botapi import Pace as Kept
from tests.stories.bots import Bot
from tests.stories.visits import MET, SHORT, UP_TO_THE_PERIODS, Talker, question_of

NOW = datetime(2025, 10, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize("what", [What.SERVER_ERROR, What.BAD_GATEWAY, What.RESET_BEFORE])
async def test_what_was_not_sent_is_sent_again(api: BotApi, small_bot: Bot, yasmine: Talker, what: What) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.plan(Fault(what, method="sendMessage", at=(1, 2)))
        await yasmine.does("tap: notice:understood")
        await api.quiet()
    assert len([call for call in await api.calls("sendMessage", 1001) if call.status == 200]) == 2


@pytest.mark.parametrize("what", [What.RESET_AFTER, What.LOST_ANSWER])
async def test_a_reply_whose_fate_is_unknown_is_said_once_more(
    api: BotApi, small_bot: Bot, yasmine: Talker, what: What
) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.plan(Fault(what, method="sendMessage", at=(1,), seconds=0.2))
        await yasmine.taps("notice:understood")
        first, again = await yasmine.person.hears(2)
        await api.quiet()
    assert first.text == again.text
    assert len(await yasmine.person.hears_all()) == 0


async def test_a_reply_whose_fate_is_unknown_is_not_repeated_before_telegram_answers_at_all(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await small_bot.says_all()
        await api.plan(
            Fault(What.RESET_AFTER, method="sendMessage"), Fault(What.RESET_BEFORE, method="sendChatAction", at=(1, 2))
        )
        await yasmine.taps("notice:understood")
        await yasmine.person.hears(2)
        await small_bot.says_all()
    asked = [call.method for call in await api.calls(chat=yasmine.person.id)]
    assert asked == ["sendmessage", "sendmessage", *["sendchataction"] * 3, "sendmessage"]


async def test_a_flood_in_a_chat_is_waited_for_as_long_as_told(
    api: BotApi, small_bot: Bot, yasmine: Talker, moussa: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.plan(Fault(What.FLOOD, method="sendMessage", chat=yasmine.person.id, retry_after=2))
        await yasmine.taps("notice:understood")
        await moussa.does(*UP_TO_THE_PERIODS)  # others are not held up
        calls = await api.calls("sendMessage", yasmine.person.id)
        assert [call.status for call in calls] == [200, 429]
        await yasmine.reply()
    calls = await api.calls("sendMessage", yasmine.person.id)
    assert [call.status for call in calls] == [200, 429, 200]
    assert 2.0 <= calls[2].at - calls[1].at < 2.5


async def test_a_flood_everywhere_stops_everybody_as_long_as_told(
    api: BotApi, small_bot: Bot, yasmine: Talker, moussa: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await moussa.does("/start")
        await api.plan(Fault(What.FLOOD, method="sendMessage", retry_after=2))
        for talker in (yasmine, moussa):
            await talker.taps("notice:understood")
        for talker in (yasmine, moussa):
            await talker.reply()
    calls = list(await api.calls("sendMessage"))[2:]
    refused = [call.at for call in calls if call.status == 429]
    sent = [call.at for call in calls if call.status == 200]
    assert len(refused) <= 2
    assert min(sent) - min(refused) >= 2.0


async def test_a_message_that_telegram_refuses_does_not_block_the_chat(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does(*UP_TO_THE_PERIODS)
        await api.plan(Fault(What.REFUSED, method="sendMessage", reason="can't parse entities: <b>stage</b>"))
        await yasmine.taps("period.kind:internship")  # the question about the employer is refused
        await api.quiet()
        (question,) = await yasmine.does("Colis Express")  # and has been asked all the same
        await api.quiet()
    assert question_of(question) == "period.start"
    assert [call.status for call in await api.calls("sendMessage")][-2:] == [400, 200]
    with Database.open(small_bot.database_url, Keyring.parse(small_bot.keys)) as database, database.work() as work:
        rows = work.connection.execute(select(outbox.c.state, outbox.c.reason).order_by(outbox.c.id)).all()
    assert [tuple(row) for row in rows[-2:]] == [("refused", "Can't parse entities"), ("sent", None)]


async def test_a_message_that_is_refused_is_recorded_with_its_reason_and_the_next_one_goes(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.quiet()
    with Database.open(small_bot.database_url, Keyring.parse(small_bot.keys)) as database:
        with database.work() as work:
            stored = work.conversation("telegram", "1001", NOW)
            work.apply(stored, stored.conversation, [Say(Raw("")), Say(Raw("La suite"))], NOW)
        async with small_bot.running():
            (heard,) = await yasmine.person.hears()
            await api.quiet()
        with database.work() as work:
            rows = work.connection.execute(select(outbox.c.state, outbox.c.reason).order_by(outbox.c.id)).all()
    assert heard.text == "La suite"
    assert [tuple(row) for row in rows] == [("sent", None), ("refused", "Message text is empty"), ("sent", None)]


async def test_what_a_proxy_says_is_no_word_of_telegram(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        for status in (302, 400, 401, 403, 404, 429, 503):
            await api.plan(
                Fault(What.ON_THE_WAY, method="sendMessage", status=status),
                Fault(What.ON_THE_WAY, method="getUpdates", status=status),
            )
            await yasmine.does("/start")
        await small_bot.says_all()
        assert set(small_bot.outbox()) == {"sent"}  # nobody has blocked the bot, and its token is good
        await api.plan(Fault(What.ON_THE_WAY, method="sendMessage", status=413))
        await yasmine.person.writes("/start")
        await api.quiet()
        await yasmine.does("/start")
        await small_bot.says_all()
    assert small_bot.outbox()[-2:] == ["refused", "sent"]  # what is too large on the way does not block the chat


async def test_a_token_that_is_taken_back_ends_the_bot_and_what_was_said_waits_for_the_next_one(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    token = api.token

    async def live() -> None:
        async with small_bot.running() as app:
            await yasmine.does("/start")
            await small_bot.says_all()
            api.token = "1:another"
            await yasmine.taps("notice:understood")
            await asyncio.wait_for(app.stop.wait(), 20)

    with pytest.raises(Misuse, match="TELEGRAM_TOKEN"):
        await live()
    api.token = token
    async with small_bot.running():
        await yasmine.reply(20)
        await small_bot.says_all()
    assert [call.status for call in await api.calls("sendMessage") if call.status != 401] == [200, 200]


async def test_a_group_under_a_new_number_is_answered_there(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    old, new = -100_500, -100_900
    async with small_bot.running():
        await yasmine.does("/start")
        await yasmine.person.does("adds_bot", chat=old, kind="group")
        await yasmine.person.hears(chat=old)
        await api.quiet()
    await yasmine.person.writes("/bilan", chat=old)
    await yasmine.person.does("migrates", chat=old, to=new)
    async with small_bot.running():
        (reply,) = await yasmine.person.hears(chat=new)
        await api.quiet()
    assert "en privé" in reply.text
    assert await api.pending() == []


async def test_the_bot_keeps_the_pace_that_telegram_allows(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    await api.keep_pace(Kept())
    async with small_bot.running(pace=Pace()):
        await yasmine.does("/start", "tap: notice:understood")
        for _ in range(5):
            await yasmine.person.writes("bonjour")
        await yasmine.person.hears(5)
    calls = await api.calls("sendMessage", yasmine.person.id)
    assert {call.status for call in calls} == {200}
    assert calls[-1].at - calls[0].at >= 1.5


async def test_polling_goes_on_after_telegram_was_away(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    await api.plan(
        Fault(What.RESET_BEFORE, method="getUpdates", at=(1, 2)), Fault(What.BAD_GATEWAY, "getUpdates", at=(3,))
    )
    async with small_bot.running():
        await yasmine.does(*SHORT)
    assert "semble insuffisant" in yasmine.screen


async def test_presses_are_answered_although_telegram_stumbles(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.plan(Fault(What.SERVER_ERROR, method="answerCallbackQuery", at=(1,)))
        await yasmine.does("tap: notice:understood")
        await api.quiet()
        assert (await api.state())["unanswered"] == []


async def test_a_press_is_answered_after_all_and_its_update_does_not_wait_so_long(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.plan(Fault(What.SERVER_ERROR, method="answerCallbackQuery", between=(0, 3)))
        await yasmine.does("tap: notice:understood")
        began = time.monotonic()
        await yasmine.does("2026")  # comes once the press is confirmed
        assert time.monotonic() - began < 2.5
        while (await api.state())["unanswered"]:  # noqa: ASYNC110 - the server tells nobody
            await asyncio.sleep(0.05)
    assert 3 < time.monotonic() - began < 6


async def test_a_whole_visit_through_a_storm(api: BotApi, bot: Bot, yasmine: Talker) -> None:
    await api.plan(
        Fault(What.SERVER_ERROR, method="sendMessage", every=4),
        Fault(What.RESET_BEFORE, method="sendMessage", every=5),
        Fault(What.RESET_BEFORE, method="getUpdates", every=7),
        Fault(What.REPEAT, method="getUpdates", every=5),
    )
    async with bot.running():
        await yasmine.does(*MET)
    assert "semble atteint" in yasmine.screen
