"""Signs of life by clocks that are set back: none of them hides that nobody works."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import Timekeeper
from bot.rules_in_force import RuleSource
from bot.runner import Runner
from bot.settings import Clock
from dialogs.words.service import Service
from storage import beats
from storage.beats import Beat
from storage.database import Database
from tests.rules.rules import OSRCL


def test_a_sign_from_the_future_is_forgotten(database: Database) -> None:
    now = datetime.now(UTC)
    wrong, right = Beat("clock there 1", now, now + timedelta(days=900)), Beat("clock here 2", now, now)
    with database.work() as work:
        beats.beat(work, wrong)
        beats.beat(work, right)
        assert beats.of_each_kind(work) == {"clock": right}


def test_whoever_has_given_a_sign_in_the_future_gives_another_now(small_database: Database) -> None:
    runner = Runner(small_database, RuleSource(OSRCL), Service(), Clock(ZoneInfo("Europe/Paris"), "2025-10-15"))
    keeper = Timekeeper(runner, beaten_at=datetime.now(UTC) + timedelta(hours=1))
    keeper.beat()
    assert keeper.beaten_at is not None
    assert keeper.beaten_at <= datetime.now(UTC)
