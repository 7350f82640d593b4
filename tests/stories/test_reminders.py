"""Reminders on a phone: the real app, the clock moved by a setting, from one start to the next."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import select

from bot import clock
from bot.app import App
from storage import at_most_once, handovers
from storage.database import Database
from storage.encryption import Keyring
from storage.tables import conversations, reminders
from tests.botapi import BotApi, Fault, What
from tests.stories.bots import Bot
from tests.stories.visits import MET, Talker, question_of

WANTED = ("tap: menu:reminders", "tap: reminders:yes")
THIRTY_DAYS_BEFORE, FOURTEEN_DAYS_BEFORE = "2025-10-29T09:00", "2025-11-14T09:00"


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ROUND", "ROUND_WHEN_DUE"):
        monkeypatch.setattr(clock, name, 0.05)


async def test_a_reminder_arrives_and_its_button_works(bot: Bot, yasmine: Talker) -> None:
    async with bot.running():
        await yasmine.does(*MET, *WANTED)
    async with bot.running(quatorze_now=THIRTY_DAYS_BEFORE):
        (reminder,) = await yasmine.reply()
        assert "Il reste 30 jours pour déposer l'attestation dans Cyclades." in reminder.text
        assert question_of(reminder) is None
        await yasmine.does("tap: menu:uploaded")
    async with bot.running(quatorze_now=FOURTEEN_DAYS_BEFORE) as app:
        await _settled(app)
        assert await yasmine.person.hears_all() == []


async def test_the_reply_that_was_being_typed_still_answers_its_question(bot: Bot, yasmine: Talker) -> None:
    async with bot.running():
        await yasmine.does(*MET, *WANTED, "tap: menu:add_period", "tap: period.kind:job")
    async with bot.running(quatorze_now=THIRTY_DAYS_BEFORE):
        await yasmine.reply()
        (question,) = await yasmine.does("Chronopost")
        assert question_of(question) == "period.start"


async def test_who_blocks_the_bot_is_marked_and_reminded_again_on_coming_back(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    async with small_bot.running():
        await yasmine.does(*MET, *WANTED)
    await yasmine.person.blocks()
    async with small_bot.running(quatorze_now=THIRTY_DAYS_BEFORE) as app:
        await _settled(app)
        await api.quiet(0.3)
        with _opened(small_bot) as database, database.work() as work:
            assert work.connection.scalar(select(conversations.c.blocked_at)) is not None
    await yasmine.person.unblocks()
    async with small_bot.running(quatorze_now=FOURTEEN_DAYS_BEFORE):
        await yasmine.does("me revoilà")
        (reminder,) = await yasmine.reply()
        assert "14 jours" in reminder.text


async def test_a_lost_answer_leaves_one_in_doubt_and_never_two(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does(*MET, *WANTED)
    await api.plan(Fault(What.LOST_ANSWER, method="sendMessage", at=(1,), seconds=0.3))
    async with small_bot.running(quatorze_now=THIRTY_DAYS_BEFORE) as app:
        await yasmine.reply()
        await _settled(app)
        await api.quiet(0.5)
        assert await yasmine.person.hears_all() == []
    with _opened(small_bot) as database, database.work() as work:
        assert len(work.connection.execute(select(reminders)).all()) == 1
        assert list(handovers.all_open(work.connection).values()) == [("reminder_uncertain",)]
        assert len(at_most_once.uncertain(work)) == 1


async def test_the_clock_gives_a_sign_of_life_and_counts(small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running(quatorze_now=THIRTY_DAYS_BEFORE) as app:
        await _settled(app)
        async with aiohttp.ClientSession() as client, client.get(f"{app.address}/metrics") as answer:
            told = await answer.text()
    for name in ("due", "lag_seconds", "said_total", "skipped_total", "failed_total", "sent_total"):
        assert f"quatorze_reminders_{name}" in told
    assert "quatorze_clock_last_beat_seconds" in told


async def _settled(app: App) -> None:
    """Ready: whoever sends, and whoever lets reminders fall, has given a sign; and a few rounds have passed."""
    async with asyncio.timeout(20), aiohttp.ClientSession() as client:
        while not app.address:  # noqa: ASYNC110 - the app tells nobody
            await asyncio.sleep(0.05)
        while True:
            async with client.get(f"{app.address}/readyz") as answer:
                if answer.status == 200:
                    break
            await asyncio.sleep(0.05)
    await asyncio.sleep(0.5)


def _opened(bot: Bot) -> Database:
    assert Path(bot.database_url.removeprefix("sqlite:///")).exists()
    return Database.open(bot.database_url, Keyring.parse(bot.keys))
