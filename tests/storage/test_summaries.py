"""Summaries: the newest one of each conversation, read in chunks, renewed when their day is past."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from dialogs.words.effects import Summarize
from storage import summaries, tables
from storage.database import Database
from tests.storage.turns import AT, SUMMARY, TODAY, held, held_id, turn


def test_the_newest_summary_stands_with_its_columns(database: Database) -> None:
    for number, verdict in enumerate(("short", "met")):
        with database.work() as work, work.turn():
            turn(work, number, "77", Summarize({**SUMMARY, "verdict": verdict, "missing_hours": 0.0}))
    (found,) = summaries.read_all(database)
    assert found.data == {**SUMMARY, "verdict": "met", "missing_hours": 0.0}
    assert (found.code, found.channel, found.heard_at) == (held(database).conversation.code, "telegram", AT)
    with database.work() as work:
        row = work.connection.execute(select(tables.listings)).one()
    assert (row.session, row.verdict, row.candidate_kind, row.missing_hours) == (2027, "met", None, 0.0)


def test_all_are_read_chunk_by_chunk(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summaries, "CHUNK", 3)
    with database.work() as work:
        for number in range(10):
            with work.turn():
                turn(work, number, str(number), Summarize({**SUMMARY, "number": number}), name={"first_name": "Zoé"})
    found = list(summaries.read_all(database))
    assert sorted(it.data["number"] for it in found) == list(range(10))
    assert {it.name["first_name"] for it in found} == {"Zoé"}


def test_those_of_an_earlier_day_are_renewed(database: Database) -> None:
    tomorrow = TODAY + timedelta(days=1)
    with database.work() as work:
        for number in range(3):
            with work.turn():
                turn(work, number, str(number), Summarize(SUMMARY))
    with database.work() as work:
        assert summaries.to_renew(work, TODAY) == []
        stale = summaries.to_renew(work, tomorrow)
        assert sorted(stale) == sorted(held_id(work, str(number)) for number in range(3))
    with database.work() as work:
        for of in stale:
            with work.turn():
                stored = work.by_id(of)
                assert stored is not None
                work.renew(stored, {**SUMMARY, "computed_on": tomorrow.isoformat()}, keep_until=tomorrow)
    with database.work() as work:
        assert summaries.to_renew(work, tomorrow) == []
    assert held(database, "0").keep_until == tomorrow
    assert held(database, "0").heard_at == AT
