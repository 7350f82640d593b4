"""Senders that die: reminders through processes killed at random, two at a time where the database allows it.

400 of them, 2,000 with ``--long``.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime

import pytest
from sqlalchemy import func, select

from storage.database import Database
from storage.encryption import Keyring
from storage.tables import conversations, outbox, reminders
from tests.botapi import BotApi
from tests.copies import copied
from tests.reminders.crowd import crowd
from tests.reminders.season import instant
from tests.stories.processes import ROOT, Process

PEOPLE, MANY_PEOPLE = 400, 2_000
KEYS = Keyring.new_key()
NOW = "2026-10-28T09:05"


@asynccontextmanager
async def sender(api: BotApi, database_url: str) -> AsyncIterator[Process]:
    settings = {
        "TELEGRAM_TOKEN": api.token, "TELEGRAM_API_URL": api.url, "DATABASE_URL": database_url, "DATA_KEYS": KEYS,
        "QUATORZE_NOW": NOW, "HTTP_PORT": "0", "PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"],
    }  # fmt: skip
    started = Process(await copied("tests.reminders.sender", env=settings))
    try:
        yield started
    finally:
        if started.runs:
            await started.kill()


def states(database: Database) -> Counter[str]:
    with database.work() as work:
        return Counter(work.connection.scalars(select(outbox.c.state)))


async def until(database: Database, sent: int, patience: float = 90.0) -> None:
    done = select(func.count()).select_from(outbox).where(outbox.c.state.in_(("sent", "uncertain")))
    async with asyncio.timeout(patience):
        while True:
            with database.work() as work:
                if (work.connection.scalar(done) or 0) >= sent:
                    return
            await asyncio.sleep(0.15)  # on SQLite whoever looks keeps others from writing


@pytest.fixture
def people(request: pytest.FixtureRequest) -> int:
    return MANY_PEOPLE if request.config.getoption("--long") else PEOPLE


@pytest.fixture
def opened(database_url: str, people: int) -> Iterator[Database]:
    with Database.open(database_url, Keyring.parse(KEYS)) as database:
        crowd(database, people, instant("2026-10-27 12:00"))
        yield database


async def received(api: BotApi) -> Counter[str]:
    """How many messages each chat got."""
    calls = await api.calls("sendMessage")
    return Counter(str(call.chat) for call in calls if call.status == 200)


async def test_killed_at_random_each_is_sent_once_at_most_and_all_are_accounted_for(
    opened: Database, database_url: str, people: int, request: pytest.FixtureRequest
) -> None:
    chance = random.Random(9)
    async with BotApi(pace=None) as api:
        for chat in range(1, people + 1):
            await api.person(chat).opens()
        goals = sorted(chance.sample(range(50, people - 100), 8 if request.config.getoption("--long") else 2))
        for goal in goals:
            async with sender(api, database_url) as first:
                await first.logs("sender_seated")
                await until(opened, goal)
                await asyncio.sleep(chance.uniform(0, 0.05))
                await first.kill()
        async with sender(api, database_url) as last:
            await last.logs("sender_seated")
            await until(opened, people)
            await api.quiet(0.3)
            assert await last.stop() == 0
        got = await received(api)
    assert max(got.values()) == 1
    final = states(opened)
    assert set(final) <= {"sent", "uncertain"}
    assert sum(final.values()) == people
    assert final["sent"] <= len(got) <= people
    with opened.work() as work:
        assert work.connection.scalar(select(func.count()).select_from(reminders)) == people
        arrived = set(work.connection.scalars(select(outbox.c.chat).where(outbox.c.state == "sent")))
        planned = set(work.connection.scalars(select(conversations.c.due_at)))
    assert arrived <= set(got)
    assert planned == {instant("2026-11-13 09:00")}


async def test_of_two_workers_one_takes_over_within_thirty_seconds(
    opened: Database, database_url: str, people: int
) -> None:
    if opened.on_sqlite:
        pytest.skip("SQLite has one process")
    async with BotApi(pace=None) as api:
        for chat in range(1, people + 1):
            await api.person(chat).opens()
        async with sender(api, database_url) as first, sender(api, database_url) as second:
            one = asyncio.create_task(first.logs("sender_seated"))
            other = asyncio.create_task(second.logs("sender_seated"))
            await asyncio.wait({one, other}, return_when=asyncio.FIRST_COMPLETED)
            working = first if one.done() else second
            await until(opened, 100)
            began = datetime.now().astimezone()
            await working.kill()
            await asyncio.wait_for(other if one.done() else one, 30)
            assert (datetime.now().astimezone() - began).total_seconds() < 30
            await until(opened, people)
            await api.quiet(0.3)
        got = await received(api)
    assert max(got.values()) == 1
    assert sum(states(opened).values()) == people
