"""Reminders on their way: once at most, after the replies, and nobody wonders."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection

from dialogs.words.effects import Say
from dialogs.words.text import Raw
from storage import at_most_once, erasing
from storage.database import Database
from storage.encryption import Keyring
from storage.outbox import REMINDER
from tests.botapi import BotApi, Fault, What
from tests.storage.databases import PostgresqlServer
from tests.stories.bots import Bot
from tests.stories.processes import copy
from tests.stories.visits import Talker

NOW = datetime(2025, 10, 15, 12, tzinfo=UTC)
REMIND = "Il reste trois semaines."


def remind(bot: Bot, *words: str, chat: int = 1001) -> None:
    """Writes reminders as the clock does: rows, with a turn."""
    with Database.open(bot.database_url, Keyring.parse(bot.keys)) as database, database.work() as work:
        stored = work.conversation("telegram", str(chat), NOW)
        says = [Say(Raw(each)) for each in words or (REMIND,)]
        work.apply(stored, stored.conversation, says, NOW, kind=REMINDER)


async def test_a_reminder_is_sent_and_noted(api: BotApi, bot: Bot, yasmine: Talker) -> None:
    async with bot.running():
        await yasmine.does("/start")
        await asyncio.to_thread(remind, bot)
        (reminder,) = await yasmine.person.hears()
        await api.quiet()
    assert reminder.text == REMIND
    assert bot.outbox(REMINDER) == ["sent"]


@pytest.mark.parametrize(
    "fault",
    [
        Fault(What.LOST_ANSWER, method="sendMessage", at=(1,), seconds=0.2),
        Fault(What.SERVER_ERROR, method="sendMessage", at=(1,)),
        Fault(What.BAD_GATEWAY, method="sendMessage", at=(1,)),
    ],
    ids=lambda fault: fault.what.value,
)
async def test_a_reminder_of_which_nobody_knows_is_uncertain_and_the_next_one_goes(
    api: BotApi, small_bot: Bot, yasmine: Talker, fault: Fault
) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.plan(fault)
        remind(small_bot, "Premier rappel", "Second rappel")
        await small_bot.says_all()
        heard = [heard.text for heard in await yasmine.person.hears_all()]
    assert heard == ["Premier rappel", "Second rappel"][fault.what is not What.LOST_ANSWER :]
    assert small_bot.outbox(REMINDER) == ["uncertain", "sent"]


async def test_whoever_is_erased_while_a_reminder_is_in_doubt_holds_up_nobody(
    api: BotApi, bot: Bot, yasmine: Talker
) -> None:
    async with bot.running():
        await yasmine.does("/start")
        await bot.says_all()
        await api.plan(Fault(What.LOST_ANSWER, method="sendMessage", at=(1,), seconds=1))
        await asyncio.to_thread(remind, bot)
        await yasmine.person.hears()
        await asyncio.to_thread(_erase, bot)
        await yasmine.does("/start")
        await bot.says_all()
    assert bot.outbox() == ["sent"]  # the new conversation's: of the old one nothing is left


def _erase(bot: Bot) -> None:
    """As the daily work does, when the time of a file is over."""
    with Database.open(bot.database_url, Keyring.parse(bot.keys)) as database, database.work() as work:
        work.erase([work.conversation("telegram", "1001", NOW).id], erasing.OVER, NOW.date())


async def test_a_reminder_that_surely_was_not_sent_is_tried_again(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.plan(
            Fault(What.ON_THE_WAY, method="sendMessage", at=(1,)),
            Fault(What.FLOOD, method="sendMessage", at=(2,), retry_after=1),
        )
        remind(small_bot)
        (reminder,) = await yasmine.person.hears()
        await api.quiet()
    assert reminder.text == REMIND
    assert small_bot.outbox(REMINDER) == ["sent"]


async def test_a_reminder_over_which_the_seat_was_lost_is_not_forgotten(
    api: BotApi, keys: str, yasmine: Talker, postgresql_server: PostgresqlServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot = Bot(api, postgresql_server.new_database(), keys)

    def cut(connection: Connection, _reminder: object) -> None:
        monkeypatch.undo()
        connection.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")

    async with bot.running():
        await yasmine.does("/start")
        await bot.says_all()
        monkeypatch.setattr(at_most_once, "give_back", cut)
        await api.plan(Fault(What.FLOOD, method="sendMessage", retry_after=1))
        await asyncio.to_thread(remind, bot)
        await bot.says_all()
    assert bot.outbox(REMINDER) == ["uncertain"]  # another may have sent it meanwhile: a human is asked
    await asyncio.to_thread(postgresql_server.drop, bot.database_url)


async def test_killed_while_it_goes_out_a_reminder_is_not_sent_again(api: BotApi, bot: Bot, yasmine: Talker) -> None:
    async with copy(bot) as running:
        await yasmine.does("/start")
        await api.plan(Fault(What.SLOW, method="sendMessage", at=(1,), seconds=1))
        await asyncio.to_thread(remind, bot)
        await yasmine.person.hears()  # it arrived, and nobody could say so
        await running.kill()
    async with bot.running():
        await bot.says_all()
        await api.quiet()
    # The greeting may come once more, when the kill came before its being sent was noted; the reminder never does.
    assert REMIND not in [heard.text for heard in await yasmine.person.hears_all()]
    assert bot.outbox(REMINDER) == ["uncertain"]


async def test_replies_go_before_reminders(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await api.plan(Fault(What.FLOOD, method="sendMessage", at=(1,), retry_after=3))
        remind(small_bot, *(f"Rappel {n}" for n in range(3)))
        await asyncio.sleep(1.2)  # they wait for the end of the flood
        await yasmine.taps("notice:understood")
        heard = await yasmine.person.hears(4)
    assert [bool(each.rows) for each in heard].index(True) <= 1
