"""Somebody who has the weeks and wants reminders: where most of these tests begin."""

from __future__ import annotations

from storage import reminders
from storage.database import Database
from tests.reminders.season import BEGINNING, Season

JOB = ("has_period:yes", "period.kind:job", "La Poste", "02/03/2026", "31/07/2026", "period.weekly_hours:35")
CONFIRMED = ("period.sector:yes", "period.weeks:as_computed", "period.confirm:ok", "more_periods:no")
YES = ("menu:reminders", "reminders:yes")


def begun(database: Database, on: str = "2026-09-07 16:30", *, deadline: str | None = "2026-11-27") -> Season:
    season = Season.begins(database, on)
    if deadline is not None:
        season.sets("upload_deadline", deadline)
    return season


def arrives(season: Season, who: str = "yasmine", *more: str) -> None:
    """Somebody who has the weeks, and wants reminders."""
    season.visits(who, *BEGINNING, *JOB, *CONFIRMED, *(more or YES))


def ledger(season: Season, who: str = "yasmine") -> list[reminders.Settled]:
    with season.database.work() as work:
        stored = work.conversation("telegram", who, season.clock.at)
        return reminders.ledger(work.connection, stored.id)


def due_at(season: Season, who: str = "yasmine") -> object:
    with season.database.work() as work:
        return work.conversation("telegram", who, season.clock.at).due_at
