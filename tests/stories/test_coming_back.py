"""People leave, come back, block, and speak at the same time."""

from __future__ import annotations

import asyncio

from sqlalchemy import text

from storage.database import Database
from storage.encryption import Keyring
from tests.botapi import BotApi
from tests.stories.bots import Bot
from tests.stories.visits import MET, SHORT, UP_TO_THE_PERIODS, Talker, period, question_of


async def test_a_restart_in_the_middle_loses_nothing(bot: Bot, yasmine: Talker) -> None:
    async with bot.running():
        await yasmine.does(*UP_TO_THE_PERIODS, "tap: period.kind:internship", "Colis Express")
    async with bot.running(quatorze_now="2025-10-29"):  # two weeks later
        (question,) = await yasmine.does("du 6 janvier 2025 au 25 avril 2025")
        assert "heures" in question.text
        steps = period("", "")[3:]
        assert "semble atteint" in " ".join(heard.text for heard in await yasmine.does(*steps))


async def test_what_is_written_while_the_bot_is_away_is_answered_when_it_is_back(
    small_bot: Bot, yasmine: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does(*UP_TO_THE_PERIODS)
    await yasmine.taps("period.kind:internship")
    await yasmine.person.writes("Colis Express")
    async with small_bot.running():
        replies = await yasmine.person.hears(2)
    assert [question_of(reply) for reply in replies] == ["period.employer", "period.start"]


async def test_two_people_at_once_do_not_meet(bot: Bot, yasmine: Talker, moussa: Talker) -> None:
    async with bot.running():
        await asyncio.gather(yasmine.does(*MET), moussa.does(*SHORT))
    assert "semble atteint" in yasmine.screen
    assert "semble insuffisant" in moussa.screen
    assert "semble insuffisant" not in yasmine.screen


async def test_what_one_person_writes_in_a_burst_is_read_in_order(bot: Bot, yasmine: Talker) -> None:
    async with bot.running():
        await yasmine.does(*UP_TO_THE_PERIODS, "tap: period.kind:internship")
        for text in ("Colis Express", "6 janvier 2025", "25 avril 2025", "35"):
            await yasmine.person.writes(text)
        replies = await yasmine.person.hears(4)
    asked = [question_of(reply) for reply in replies]
    assert asked == ["period.start", "period.end", "period.weekly_hours", "period.sector"]


async def test_the_language_changes_and_stays_changed(small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does("/start", "tap: notice:understood")
        (english,) = await yasmine.does("English")
        assert "exam" in english.text
    async with small_bot.running():
        (english,) = await yasmine.does("/start")
        assert "Why this question?" in english.labels


async def test_who_blocks_the_bot_gets_nothing_and_may_come_back(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does("/start", "tap: notice:understood")
        await yasmine.person.blocks()
        await api.quiet()
        await yasmine.person.unblocks()
        (question,) = await yasmine.does("/start")
        assert "examen" in question.text


async def test_a_reply_to_somebody_who_just_blocked_the_bot_is_dropped(api: BotApi, bot: Bot, yasmine: Talker) -> None:
    async with bot.running():
        await yasmine.does("/start")
    await yasmine.person.writes("j'ai compris")
    await yasmine.person.blocks()
    async with bot.running():
        await api.quiet()
    calls = [call.status for call in await api.calls("sendMessage", yasmine.person.id)]
    assert calls in ([200, 403], [200])


async def test_somebody_who_deleted_the_account_holds_up_nobody(
    api: BotApi, small_bot: Bot, yasmine: Talker, moussa: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does("/start")
        await yasmine.person.writes("j'ai compris")
        await yasmine.person.deactivates()
        await moussa.does(*SHORT)
        await api.quiet()
    assert "semble insuffisant" in moussa.screen


async def test_who_asks_to_be_forgotten_gets_a_receipt_and_nothing_stays(bot: Bot, yasmine: Talker) -> None:
    async with bot.running():
        await yasmine.does(*UP_TO_THE_PERIODS, "/supprimer")
        await yasmine.taps("erase:yes")
        (receipt,) = await yasmine.person.hears()
        assert "effac" in receipt.text
        await asyncio.sleep(0.3)
    with Database.open(bot.database_url, Keyring.parse(bot.keys)) as database, database.work() as work:
        left = [work.connection.scalar(text(f"SELECT count(*) FROM {table}")) for table in ("conversations", "outbox")]  # noqa: S608
    assert left == [0, 0]
