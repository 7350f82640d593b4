"""Reminders on real rows: due, claimed, played, settled once, whoever else fails."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import LargeBinary, select, type_coerce, update
from structlog.testing import capture_logs

from bot.logs import place_of
from bot.renewal import renew
from storage import outbox, reminders, tables
from storage.database import Database
from storage.errors import Moved
from storage.outbox import Sent
from tests.reminders.arrivals import arrives, begun, due_at, ledger
from tests.reminders.season import Season, instant


def test_one_falls_at_nine_and_says_the_one_thing_to_do(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.passes_to("2026-10-28 08:59")
    assert season.reminders("yasmine") == []
    season.passes_to("2026-10-28 09:00")
    (reminder,) = season.reminders("yasmine")
    assert "Il reste 30 jours pour déposer l'attestation dans Cyclades" in reminder.text
    assert "vendredi 27 novembre 2026" in reminder.text
    assert "À faire maintenant, 5 minutes : préparez l'attestation" in reminder.text
    assert reminder.choices[0] == "menu:certificate"
    assert reminder.ask is None
    assert ledger(season) == [reminders.Settled("2026-10-28", ("upload",), None, instant("2026-10-28 09:00"))]
    assert due_at(season) == instant("2026-11-13 09:00")


def test_it_does_not_break_the_question_under_way(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.clock.at = instant("2026-10-28 08:50")
    season.visits("yasmine", "menu:add_period", "period.kind:job")
    before = _state(season)
    season.passes_to("2026-10-28 09:00")
    assert len(season.reminders("yasmine")) == 1
    assert _state(season) == before
    said = season.writes("yasmine", "Chronopost")
    assert said[-1].ask == "period.start"
    assert "Chronopost" in said[-1].text


def _state(season: Season) -> tuple[object, ...]:
    with season.database.work() as work:
        held = work.conversation("telegram", "yasmine", season.clock.at).conversation
    return held.asked, held.number, held.asked_from, held.offer, held.stumbles, held.revisit


def test_nothing_is_said_twice_on_one_day_whatever_the_plan_says(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.passes_to("2026-10-28 09:00")
    with database.work() as work:
        stored = work.conversation("telegram", "yasmine", season.clock.at)
        work.apply(stored, replace(stored.conversation, reminded_at=None), (), season.clock.at)
        work.connection.execute(update(tables.conversations).values(due_at=season.clock.at))
    season.ticks()
    assert len(season.reminders("yasmine")) == 1
    assert due_at(season) == instant("2026-11-13 09:00")


def test_a_slot_is_taken_once_by_the_database_itself(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.passes_to("2026-10-28 09:00")
    with database.work() as work:
        row = dict(work.connection.execute(select(tables.reminders)).one()._mapping)
    with pytest.raises(Moved), database.work() as work:
        reminders.add(work.connection, [row])


def test_a_turn_that_fails_is_loud_and_does_not_hold_up_the_others(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    season = begun(database)
    for who in ("ana", "bilal", "chloe"):
        arrives(season, who)
    from dialogs.acts import reminding

    real = reminding.fall

    def fails_once(talk: reminding.Talk) -> None:  # type: ignore[name-defined]
        if talk.conversation.code == broken:
            raise ZeroDivisionError
        real(talk)

    with database.work() as work:
        broken = work.conversation("telegram", "bilal", season.clock.at).conversation.code
    monkeypatch.setattr(reminding, "fall", fails_once)
    season.clock.at = instant("2026-10-28 09:00")
    with capture_logs() as logs:
        season.ticks()
    (failed,) = (line["error"] for line in logs if line["event"] == "reminder_failed")
    assert "fails_once" in place_of(failed)
    assert [len(season.reminders(who)) for who in ("ana", "bilal", "chloe")] == [1, 0, 1]
    assert [settled.skipped for settled in ledger(season, "bilal")] == ["failed"]
    monkeypatch.setattr(reminding, "fall", real)
    season.passes_to("2026-10-28 10:00")
    assert len(season.reminders("bilal")) == 1


def test_a_conversation_that_cannot_be_opened_does_not_hold_up_the_others(database: Database) -> None:
    season = begun(database)
    for who in ("ana", "bilal", "chloe"):
        arrives(season, who)
    damaged = update(tables.conversations).where(tables.conversations.c.chat == "bilal")
    with database.work() as work:
        work.connection.execute(damaged.values(state=type_coerce(b"\0" * 40, LargeBinary), version=99))
    season.clock.at = instant("2026-10-28 09:00")
    with capture_logs() as logs:
        season.ticks()
    assert [len(season.reminders(who)) for who in ("ana", "bilal", "chloe")] == [1, 0, 1]
    failed = [line for line in logs if line["log_level"] == "error"]
    assert [line["event"] for line in failed] == ["summary_not_renewed", "reminder_failed"]
    assert all(line["why"].startswith("conversations.state: a value is sealed with the key") for line in failed)
    assert renew(season.runner) == season.keeper.fall().claimed == 0


def test_those_about_the_closest_day_go_first_and_few_wait_at_a_time(database: Database) -> None:
    season = begun(database)
    for n in range(7):
        arrives(season, f"p{n}")
    with database.work() as work:
        for n, by in enumerate((33, 27, 60, 29, 27, 31, 28)):
            change = update(tables.conversations).where(tables.conversations.c.chat == f"p{n}")
            day = date(2026, 11, 1) + timedelta(days=by)
            work.connection.execute(change.values(due_at=instant("2026-10-28 09:00"), due_by=day))
    season.clock.at = instant("2026-10-28 09:00")
    order = [message.chat for _ in range(4) for message in season.keeper.fall(2).messages]
    assert sorted(order[:2]) == ["p1", "p4"]
    assert order[2:] == ["p6", "p3", "p5", "p0", "p2"]


def test_no_more_are_written_than_can_go_out(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.clock.MOST_WAITING", 3)
    season = begun(database)
    for n in range(5):
        arrives(season, f"p{n}")
    season.clock.at = instant("2026-10-28 09:00")
    first = season.keeper.fall()
    assert (first.claimed, season.keeper.fall().claimed) == (3, 0)
    with database.work() as work:
        outbox.mark_sent(work, [Sent(message, 1) for message in first.messages], season.clock.at)
    assert season.keeper.fall().claimed == 2
