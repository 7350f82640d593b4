"""Retention: what the notice promises is what the settings say, and what happens, with the clock moved."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from structlog.testing import capture_logs

from bot import daily
from bot.cli import main
from bot.clock import Timekeeper
from bot.daily import DailyWork, do_daily_work
from bot.logs import place_of
from bot.rendering import renderer
from bot.renewal import renew
from dialogs.words.events import StaffReplied
from dialogs.words.service import Service
from storage.database import Database
from storage.encryption import Keyring
from storage.tables import conversations, erasures
from tests.privacy.people import ACTS, MOUSSA, YASMINE, Chats
from tests.reminders.season import instant

ANSWERED = ("bonjour", "#notice:understood", "#session:2026")


def lives_until(chats: Chats, on: str) -> None:
    """Each day until then: what the worker does, in its order."""
    keeper = Timekeeper(chats.runner)
    while chats.clock.at + timedelta(days=1) <= instant(on):
        chats.clock.at += timedelta(days=1)
        while keeper.fall().claimed or renew(chats.runner, 200):
            pass
        do_daily_work(chats.runner, chats.clock.today())


def held(database: Database) -> list[str]:
    with database.work() as work:
        return sorted(work.connection.scalars(select(conversations.c.chat)))


@pytest.mark.parametrize("days", [3, 14])
@pytest.mark.parametrize("acts", [ANSWERED[:1], ANSWERED[:2]], ids=["read nothing", "read the notice"])
def test_who_says_nothing_after_the_notice_is_forgotten(database: Database, acts: tuple[str, ...], days: int) -> None:
    chats = Chats(database, service=Service(started_days=days))
    chats.does(YASMINE, *acts)
    chats.does(MOUSSA, *ANSWERED)
    last = date(2025, 10, 15) + timedelta(days=days)
    lives_until(chats, f"{last} 12:00")
    assert held(database) == [YASMINE, MOUSSA]  # that day is still promised
    lives_until(chats, f"{last + timedelta(days=1)} 12:00")
    assert held(database) == [MOUSSA]


def test_what_the_service_writes_makes_nobody_be_kept_longer(database: Database) -> None:
    chats = Chats(database)
    chats.does(YASMINE, *ANSWERED[:2])
    lives_until(chats, "2025-10-20 12:00")
    chats.runner.act(chats.id_of(YASMINE), StaffReplied("Bonjour", chats.clock.at))
    lives_until(chats, "2025-10-31 12:00")
    assert held(database) == []


@pytest.mark.parametrize(("months", "last"), [(6, date(2026, 12, 30)), (1, date(2026, 7, 30))])
def test_a_file_is_kept_so_many_months_after_the_exam(database: Database, months: int, last: date) -> None:
    chats = Chats(database, service=Service(after_exam_months=months))
    chats.does(YASMINE, *ACTS)
    chats.clock.at = instant(f"{last - timedelta(days=1)} 12:00")
    lives_until(chats, f"{last} 12:00")
    assert held(database) == [YASMINE]
    lives_until(chats, f"{last + timedelta(days=1)} 12:00")
    assert held(database) == []


def test_a_shorter_retention_is_in_force_for_those_who_are_there_already(database: Database) -> None:
    chats = Chats(database)
    chats.does(YASMINE, *ACTS)
    shorter = Chats(database, chats.clock, Service(after_exam_months=1))
    shorter.clock.at = instant("2026-07-30 12:00")
    lives_until(shorter, "2026-08-01 12:00")
    assert held(database) == []


def test_what_was_deleted_is_reported(database: Database) -> None:
    chats = Chats(database)
    chats.does(YASMINE, *ANSWERED[:1])
    with capture_logs() as logged:
        lives_until(chats, "2025-10-31 12:00")
    done = [line for line in logged if line["event"] == "daily_work_done"]
    assert sum(line["conversations"] for line in done) == 1
    with database.work() as work:
        assert work.connection.scalar(select(func.sum(erasures.c.number))) == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_notice_says_the_numbers_of_the_settings(database: Database, language: str) -> None:
    chats = Chats(database, service=Service(started_days=23, after_exam_months=17))
    (notice,) = chats.does(YASMINE, "bonjour")
    told = renderer(language).plain(notice.say.text)
    assert "23" in told
    assert "17" in told


def test_the_command_counts_what_was_erased_and_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url, keys = f"sqlite:///{tmp_path}/a.db", Keyring.new_key()
    with Database.open(url, Keyring.parse(keys)) as database:
        chats = Chats(database)
        chats.does(YASMINE, *ANSWERED)
        chats.does(MOUSSA, *ANSWERED[:1])
        chats.does(YASMINE, "/supprimer", "#erase:yes")
        do_daily_work(chats.runner, date(2025, 12, 1))
        chats.does(YASMINE, "bonjour")
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("DATA_KEYS", keys)
    capsys.readouterr()
    assert main(["db", "erased"]) == 0
    assert capsys.readouterr().out.splitlines() == ["2025-10-15 asked 1", "2025-12-01 over 1", "1 kept"]


@pytest.mark.parametrize(("ahead", "left"), [(400 * 86_400.0, 1), (-90_000.0, 1), (3_600.0, 0), (None, 0)])
async def test_by_a_clock_that_is_wildly_wrong_nothing_is_deleted(
    small_database: Database, monkeypatch: pytest.MonkeyPatch, ahead: float | None, left: int
) -> None:
    chats = Chats(small_database)
    monkeypatch.setattr(daily, "AT_FIRST", 0.01)
    chats.does(YASMINE, "bonjour")
    chats.clock.at += timedelta(days=400)

    async def by_telegram() -> float | None:
        return ahead

    with capture_logs() as log:
        working = asyncio.create_task(DailyWork(chats.runner, lambda: True, by_telegram).work())
        async with asyncio.timeout(10):
            while not log:  # noqa: ASYNC110 - a log tells nobody
                await asyncio.sleep(0.01)
        working.cancel()
    assert len(held(small_database)) == left
    assert [line["event"] for line in log] == (["clock_wrong"] if left else ["daily_work_done"])


async def test_a_bug_in_the_daily_work_is_told_and_it_is_tried_again(
    small_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    chats = Chats(small_database)
    monkeypatch.setattr(daily, "AT_FIRST", 0.01)
    monkeypatch.setattr(daily, "LOOK_EVERY", 0.01)
    tried: list[date] = []

    def fails_once(_runner: object, today: date) -> None:
        tried.append(today)
        if len(tried) == 1:
            raise ZeroDivisionError("mes mots")

    async def nobody_knows() -> None:
        return None

    monkeypatch.setattr(daily, "do_daily_work", fails_once)
    work = DailyWork(chats.runner, lambda: True, nobody_knows)
    with capture_logs() as log:
        working = asyncio.create_task(work.work())
        async with asyncio.timeout(10):
            while work.done_on is None:  # noqa: ASYNC110 - it tells nobody
                await asyncio.sleep(0.01)
        working.cancel()
    assert tried == [chats.clock.today()] * 2
    (failed,) = (line["error"] for line in log if line["event"] == "daily_work_failed")
    assert "fails_once" in place_of(failed)
