"""What is deleted when its time is over."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from dialogs.words.effects import Erase, Learn, Say
from dialogs.words.text import Raw
from storage import audit, listings, logins, notes, retention, staff, tables
from storage.database import Database
from storage.logins import Trying
from storage.retention import Swept, sweep
from tests.storage.turns import AT, BORN, TODAY, held, turn


def test_a_conversation_goes_the_day_after_its_last(database: Database) -> None:
    with database.work() as work, work.turn():
        turn(work, 1, "77", Learn(BORN), Say(Raw("one")), keep_until=TODAY)
    assert sweep(database, AT, TODAY) == Swept(0, 0, 0)
    tomorrow = TODAY + timedelta(days=1)
    assert sweep(database, AT, tomorrow) == Swept(1, 0, 0)
    assert held(database).version == 0
    with database.work() as work:
        assert work.connection.execute(select(tables.facts.c.id)).all() == []
        assert work.connection.execute(select(tables.outbox.c.id)).all() == []
        assert work.connection.execute(select(tables.erasures)).all() == [(tomorrow, "over", 1)]
        assert not work.first_time("telegram", 1, AT)


def test_each_turn_tells_anew_how_long_it_is_kept(database: Database) -> None:
    for number, until in enumerate((TODAY, None, TODAY + timedelta(days=9), None)):
        with database.work() as work, work.turn():
            turn(work, number, keep_until=until)
    assert held(database).keep_until == TODAY + timedelta(days=9)
    assert sweep(database, AT, TODAY + timedelta(days=9)).conversations == 0


def test_many_go_in_several_transactions(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "CHUNK", 4)
    with database.work() as work:
        for number in range(11):
            with work.turn():
                turn(work, number, str(number), keep_until=TODAY)
    assert sweep(database, AT, TODAY + timedelta(days=1)).conversations == 11


def test_old_numbers_of_updates_are_forgotten_and_what_was_said_stays(database: Database) -> None:
    with database.work() as work:
        with work.turn():
            turn(work, 1)
        with work.turn():
            work.first_time("telegram", 2, AT)
        with work.turn():
            work.first_time("telegram", 3, AT + timedelta(days=5))
    assert sweep(database, AT + timedelta(days=9), TODAY) == Swept(0, 2, 0)
    with database.work() as work:
        assert len(work.connection.execute(select(tables.received.c.id)).all()) == 2
        assert [work.first_time("telegram", number, AT) for number in (1, 2, 3)] == [True, True, False]


def test_a_receipt_that_could_never_be_sent_goes(database: Database) -> None:
    with database.work() as work, work.turn():
        turn(work, 1, "77", Erase(), Say(Raw("C'est effacé.")))
    assert sweep(database, AT + timedelta(days=9), TODAY) == Swept(0, 1, 1)


def test_what_is_kept_of_staff_goes_too(small_database: Database) -> None:
    """Logins that are over, tries that failed, accounts that were closed for longer than the audit names them."""
    now, who = datetime.now(UTC), Trying(b"name", b"address")
    long_ago = now - audit.KEPT - timedelta(days=1)
    with small_database.work() as work:
        ids = {}
        for name in ("left", "left, wrote", "left lately", "here", "newest, left"):
            member = staff.add(work.connection, name, "agent", long_ago)
            assert member is not None
            ids[name] = member.id
        for name, at in (
            ("left", long_ago),
            ("left, wrote", long_ago),
            ("left lately", now),
            ("newest, left", long_ago),
        ):
            staff.disable(work.connection, ids[name], at)
        with work.turn():
            turn(work, 1, keep_until=TODAY)
    of = held(small_database).id
    with small_database.work() as work:
        notes.add(work.connection, of, notes.Note(ids["left, wrote"], AT, "Une note."))
        listings.assign(work.connection, of, ids["left"])
        logins.sign_in(work.connection, ids["here"], "t" * 43, now - timedelta(hours=2))
        logins.failed(work.connection, who, now - timedelta(hours=25))
    sweep(small_database, AT, TODAY)
    with small_database.work() as work:
        assert [one.name for one in staff.everyone(work.connection)] == [
            "here", "left lately", "left, wrote", "newest, left",
        ]  # fmt: skip
        assert work.connection.execute(select(tables.logins)).all() == []
        assert work.connection.execute(select(tables.sign_ins)).all() == []
        assert listings.assignee(work.connection, of) is None
    sweep(small_database, AT, TODAY + timedelta(days=1))  # the note goes with its file, then the account
    sweep(small_database, AT, TODAY + timedelta(days=1))
    with small_database.work() as work:
        assert "left, wrote" not in [one.name for one in staff.everyone(work.connection)]
