"""Reminders on real rows: due, claimed, played, settled once; silent with a reason; dates that change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import LargeBinary, select, type_coerce, update
from structlog.testing import capture_logs

from bot.logs import place_of
from bot.renewal import renew
from storage import outbox, reminders, summaries, tables
from storage.database import Database
from storage.errors import Moved
from storage.outbox import Sent
from tests.reminders.season import BEGINNING, Season, instant
from tests.rules.rules import diploma_of, osrcl

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


# — silence —


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


def test_blocked_people_are_left_alone_until_they_come_back(database: Database) -> None:
    season = begun(database)
    arrives(season)
    with database.work() as work:
        outbox.block(work, "telegram", "yasmine", season.clock.at)
    season.passes_to("2026-11-14 12:00")
    assert season.reminders("yasmine") == []
    season.writes("yasmine", "me revoilà")
    season.passes_to("2026-11-20 12:00")
    assert len(season.reminders("yasmine")) >= 1


# — pace and order —


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


# — dates that change —


def test_who_asked_is_told_when_the_deadline_is_known(database: Database) -> None:
    season = begun(database, deadline=None)
    arrives(season)
    season.clock.at = instant("2026-10-02 15:00")
    season.sets("upload_deadline", "2026-11-28")
    season.ticks()
    (told,) = season.reminders("yasmine")
    first, second, *_ = told.text.splitlines()
    assert first == (
        "La date limite de dépôt est publiée. Avant, je visais le jour de l'an dernier : samedi 28 novembre 2026."
    )
    assert second == "Date limite de dépôt dans Cyclades, maintenant : samedi 28 novembre 2026."
    assert "À faire maintenant" in told.text
    assert due_at(season) == instant("2026-10-29 09:00")
    season.passes_to("2026-10-03 12:00")
    assert len(season.reminders("yasmine")) == 1


def test_a_changed_date_moves_reminders_and_is_told_to_those_it_concerns(database: Database) -> None:
    season = begun(database)
    arrives(season)
    arrives(season, "done", *YES, "menu:uploaded")
    arrives(season, "said_no", "menu:reminders", "reminders:no")
    season.visits("young", "bonjour", "notice:understood", "session:2027", "candidate_kind:individual", "04/05/2012")
    season.visits("just_begun", *BEGINNING)
    season.clock.at = instant("2026-10-02 15:00")
    season.sets("upload_deadline", "2026-12-04T17:00")
    season.ticks()
    people = ("yasmine", "done", "said_no", "young", "just_begun")
    assert [len(season.reminders(who)) for who in people] == [1, 0, 1, 0, 0]
    (told,) = season.reminders("yasmine")
    assert "La date limite de dépôt a changé. Avant : vendredi 27 novembre 2026." in told.text
    assert "maintenant : vendredi 4 décembre 2026 à 17 h." in told.text
    assert due_at(season) == instant("2026-11-04 09:00")
    assert due_at(season, "said_no") is None
    with database.work() as work:
        stored = work.conversation("telegram", "yasmine", season.clock.at)
    found = {summary.conversation: summary.data["upload_deadline"] for summary in summaries.read_all(database)}
    assert found[stored.id] == "2026-12-04"


def test_a_changed_exam_date_is_told_only_where_the_count_changes(database: Database) -> None:
    season = begun(database)
    arrives(season)
    early = ("has_period:yes", "period.kind:job", "La Poste", "03/06/2024", "27/09/2024", "period.weekly_hours:35")
    season.visits("old", *BEGINNING, *early, *CONFIRMED, *YES)
    season.clock.at = instant("2026-10-02 15:00")
    season.sets("exam_to", "2027-06-04")
    season.ticks()
    assert season.reminders("yasmine") == []
    (told,) = season.reminders("old")
    assert "Les dates de l'examen ont changé." in told.text
    assert "Total pour l'instant" in told.text


def test_at_night_nobody_is_told(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.clock.at = instant("2026-10-02 22:15")
    season.sets("upload_deadline", "2026-12-04")
    season.ticks()
    assert season.reminders("yasmine") == []
    season.passes_to("2026-10-03 09:00")
    assert len(season.reminders("yasmine")) == 1


def test_a_turn_played_with_the_old_dates_is_mended(database: Database) -> None:
    """A web process that had not seen the new dates yet writes a summary after the change: it is found and renewed."""
    season = begun(database)
    arrives(season)
    season.sets("upload_deadline", "2026-12-04")
    season.ticks()
    with database.work() as work:
        work.connection.execute(update(tables.summaries).values(rule=0))
    assert renew(season.runner) == 1
    assert renew(season.runner) == 0


# — what the person asks for —


def test_snoozed_in_words_and_by_button(database: Database) -> None:
    season = begun(database)
    arrives(season)
    said = season.writes("yasmine", "rappelle-moi lundi soir")
    assert "Je vous le rappelle lundi 14 septembre 2026 à 19 h." in said[0].text
    season.passes_to("2026-09-14 19:00")
    (reminder,) = season.reminders("yasmine")
    assert "Vous m'avez demandé de vous le rappeler." in reminder.text
    season.presses("yasmine", "reminder:tomorrow")
    season.passes_to("2026-09-15 12:00")
    assert [message.on for message in season.reminders("yasmine")] == ["2026-09-14 19:00", "2026-09-15 09:00"]


def test_asked_for_when_is_answered_in_words(database: Database) -> None:
    season = begun(database)
    arrives(season)
    assert season.presses("yasmine", "reminder:ask")[-1].ask == "reminder"
    said = season.writes("yasmine", "dans 3 jours")
    assert "jeudi 10 septembre 2026 à 9 h" in said[0].text
    assert said[-1].ask == "menu"


def test_the_page_shows_the_next_one_and_the_list(database: Database) -> None:
    season = begun(database)
    arrives(season)
    said = season.writes("yasmine", "/rappels")
    assert "Prochain rappel :\nmercredi 28 octobre 2026 à 9 h" in said[-1].text
    assert {"reminder:ask", "reminders:no", "reminders:calendar", "reminders:zone"} <= set(said[-1].choices)


def test_overseas_nine_is_nine_there(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.visits("yasmine", "reminders:zone", "time_zone:guadeloupe")
    season.passes_to("2026-10-29 09:00")
    assert [message.on for message in season.reminders("yasmine")] == ["2026-10-28 14:00"]


def test_who_is_registered_is_not_reminded_of_it(database: Database) -> None:
    season = begun(database)
    season.sets("registration_deadline", "2026-10-20")
    arrives(season)
    season.passes_to("2026-10-13 09:00")
    (reminder,) = season.reminders("yasmine")
    assert "menu:registered" in reminder.choices
    season.presses("yasmine", "menu:registered")
    season.passes_to("2026-10-21 12:00")
    assert len(season.reminders("yasmine")) == 1


def test_a_step_that_was_not_done_after_all_starts_them_again(database: Database) -> None:
    season = begun(database)
    arrives(season)
    said = season.presses("yasmine", "menu:uploaded")
    assert "undone:uploaded" in said[-1].choices
    season.presses("yasmine", "undone:uploaded")
    assert due_at(season) == instant("2026-10-28 09:00")


def test_nothing_is_expected_and_still_one_can_ask_to_be_told(database: Database) -> None:
    rule = osrcl()
    del rule["sessions"][1]["expected_upload_deadline"]
    season = Season.begins(database, "2026-09-07 16:30", diploma_of(rule))
    season.visits("yasmine", *BEGINNING, *JOB, *CONFIRMED)
    assert "quand elle l'est" in season.presses("yasmine", "menu:reminders")[-1].text
    said = season.writes("yasmine", "oui")
    assert "La date limite n'est pas encore publiée : je vous écris dès qu'elle l'est." in said[-1].text
    season.clock.at = instant("2026-10-02 15:00")
    season.sets("upload_deadline", "2026-11-27")
    season.ticks()
    (told,) = season.reminders("yasmine")
    assert told.text.startswith("La date limite de dépôt est publiée. Avant, elle n'était pas connue.")
