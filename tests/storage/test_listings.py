"""Who needs a human first: from the summary, the handovers that are open, and what was dealt with."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from dialogs.words.effects import Effect, HandOver, Settle, Summarize
from storage import listings, tables, undelivered
from storage.database import Database
from storage.listings import CALLED, CONTRADICTORY, NOTHING, STUCK, TO_CONFIRM, TOO_LATE, UNREACHABLE
from tests.storage.turns import AT, SUMMARY, turn


def played(database: Database, number: int, *effects: Effect) -> int:
    """The priority after a turn."""
    with database.work() as work:
        turn(work, number, "77", *effects)
    with database.look() as look:
        found: int = look.connection.scalars(select(tables.listings.c.priority)).one()
        return found


def summary(**values: object) -> Summarize:
    return Summarize({**SUMMARY, **values})


@pytest.mark.parametrize(
    ("effects", "priority"),
    [
        ([summary()], NOTHING),
        ([summary(verdict="to_confirm")], TO_CONFIRM),
        ([summary(verdict="too_late")], TOO_LATE),
        ([summary(verdict="too_late", contradictions=[{"code": "x", "periods": [1]}])], CONTRADICTORY),
        ([summary(verdict="to_confirm"), HandOver("asked")], CALLED),
        ([summary(), HandOver("third_misunderstanding")], STUCK),
        ([summary(verdict="to_confirm"), HandOver("third_misunderstanding"), HandOver("angry")], CALLED),
    ],
)
def test_the_most_urgent_need_counts(database: Database, effects: list[Effect], priority: int) -> None:
    assert played(database, 1, *effects) == priority


def test_what_was_dealt_with_stays_so_until_the_need_is_another_one(database: Database) -> None:
    assert played(database, 1, summary(verdict="to_confirm"), HandOver("asked")) == CALLED
    assert played(database, 2, summary(verdict="to_confirm"), Settle()) == NOTHING
    assert played(database, 3, summary(verdict="to_confirm")) == NOTHING
    assert played(database, 4, summary(verdict="too_late")) == TOO_LATE
    assert played(database, 5, summary(verdict="to_confirm")) == TO_CONFIRM
    assert played(database, 6, summary(verdict="to_confirm"), Settle(), HandOver("replied")) == CALLED


def test_who_cannot_be_reached_is_listed_until_they_are_back(database: Database) -> None:
    assert played(database, 1, summary()) == NOTHING
    with database.work() as work:
        undelivered.block(work, "telegram", "77", AT)
    with database.look() as look:
        row = look.connection.execute(select(tables.listings)).one()
    assert (row.priority, row.heard_at) == (UNREACHABLE, AT)
    assert played(database, 2, summary()) == NOTHING


def test_an_assignment_outlives_turns(database: Database) -> None:
    played(database, 1, summary())
    with database.work() as work:
        work.connection.execute(tables.staff.insert().values(id=3, name="zoé", role="agent", created_at=AT))
        (of,) = work.connection.scalars(select(tables.listings.c.conversation))
        listings.assign(work.connection, of, 3)
    played(database, 2, summary(verdict="met"))
    with database.look() as look:
        assert listings.assignee(look.connection, of) == 3


def test_who_only_looks_keeps_nobody_from_writing_and_cannot_write(database: Database) -> None:
    with database.look() as look:
        look.connection.execute(select(tables.listings)).all()
        assert played(database, 1, summary()) == NOTHING  # another connection writes meanwhile
        with pytest.raises(Exception, match=r"(?i)read.?only"):
            look.connection.execute(tables.staff.insert().values(name="x", role="agent", created_at=AT))
    with database.work() as work:
        work.connection.execute(tables.staff.insert().values(name="x", role="agent", created_at=AT + timedelta(1)))
