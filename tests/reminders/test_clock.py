"""The clock's rounds: what fails is told by its place, and the clock goes on."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.clock import Timekeeper, keep_time
from bot.logs import place_of
from bot.threads import Threads
from storage.database import Database
from tests.reminders.season import BEGINNING, Season


async def test_a_round_that_fails_is_told_and_the_next_one_is_done(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    season = Season.begins(database, "2026-09-07 16:30")
    season.visits("yasmine", *BEGINNING)
    monkeypatch.setattr("bot.clock.AFTER_TROUBLE", 0.0)
    fall, rounds = Timekeeper.fall, 0
    beaten = asyncio.Event()

    def fails_once(keeper: Timekeeper, most: int | None = None) -> Any:
        nonlocal rounds
        rounds += 1
        if rounds == 1:
            raise ZeroDivisionError("mes mots")
        return fall(keeper, most)

    monkeypatch.setattr(Timekeeper, "fall", fails_once)
    threads = Threads(1, "test")
    with capture_logs() as logs:
        keeping = asyncio.create_task(
            keep_time(season.keeper, threads, lambda: True, lambda _: beaten.set() if rounds > 1 else None)
        )
        await asyncio.wait_for(beaten.wait(), 30)
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
    threads.close()
    (failed,) = (line["error"] for line in logs if line["event"] == "clock_failed")
    assert place_of(failed).startswith("ZeroDivisionError at tests/reminders/test_clock.py")
