"""When no reminder is sent: done, stopped, erased, too late, at night, blocked."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from storage import tables, undelivered
from storage.database import Database
from tests.reminders.arrivals import arrives, begun, due_at, ledger
from tests.reminders.season import instant


def test_uploaded_ends_them(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.presses("yasmine", "menu:uploaded")
    assert due_at(season) is None
    season.passes_to("2026-12-01 12:00")
    assert season.reminders("yasmine") == []
    season.presses("yasmine", "menu:reminders")


@pytest.mark.parametrize("farewell", ["/stop", "reminders:no", "ne m'envoie plus de rappels"])
def test_stopped_ends_them(database: Database, farewell: str) -> None:
    season = begun(database)
    arrives(season)
    season.visits("yasmine", farewell)
    assert due_at(season) is None


def test_who_writes_again_starts_again(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.writes("yasmine", "/stop")
    season.writes("yasmine", "bonjour")
    assert due_at(season) == instant("2026-10-28 09:00")


def test_erased_takes_everything_along(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.passes_to("2026-10-28 09:00")
    season.visits("yasmine", "/supprimer", "erase:yes")
    season.passes_to("2026-11-14 09:00")
    with database.work() as work:
        assert work.connection.execute(select(tables.reminders)).all() == []
    assert len(season.reminders("yasmine")) == 1


def test_a_machine_asleep_sends_late_what_is_still_of_use(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.clock.at = instant("2026-11-25 10:30")  # 30, 14, 7 and 3 days before were all slept through
    season.ticks()
    (reminder,) = season.reminders("yasmine")
    assert "Il reste 2 jours" in reminder.text
    assert [settled.slot for settled in ledger(season)] == ["2026-11-25"]


def test_too_late_is_silent_and_says_why_to_the_ledger(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.clock.at = instant("2026-11-28 10:00")
    season.ticks()
    assert season.reminders("yasmine") == []
    assert [(settled.kinds, settled.skipped) for settled in ledger(season)] == [(("upload",), "too_late")]
    assert due_at(season) is None


def test_a_machine_that_wakes_at_night_waits_for_the_morning(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.clock.at = instant("2026-11-20 23:30")
    season.ticks()
    assert season.reminders("yasmine") == []
    assert ledger(season) == []
    season.passes_to("2026-11-21 09:00")
    assert [message.on for message in season.reminders("yasmine")] == ["2026-11-21 09:00"]


def test_blocked_people_are_left_alone_until_they_come_back(database: Database) -> None:
    season = begun(database)
    arrives(season)
    with database.work() as work:
        undelivered.block(work, "telegram", "yasmine", season.clock.at)
    season.passes_to("2026-11-14 12:00")
    assert season.reminders("yasmine") == []
    season.writes("yasmine", "me revoilà")
    season.passes_to("2026-11-20 12:00")
    assert len(season.reminders("yasmine")) >= 1
