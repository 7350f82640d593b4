"""Dates that the exam service sets or moves while people wait: who is told, when, and what is computed anew."""

from __future__ import annotations

from sqlalchemy import update

from bot.renewal import renew
from storage import summaries, tables
from storage.database import Database
from tests.reminders.arrivals import CONFIRMED, YES, arrives, begun, due_at
from tests.reminders.season import BEGINNING, instant


def test_who_asked_is_told_when_the_deadline_is_known(database: Database) -> None:
    season = begun(database, deadline=None)
    arrives(season)
    season.clock.at = instant("2026-10-02 15:00")
    season.sets("upload_deadline", "2026-11-28")
    season.ticks()
    (told,) = season.reminders("yasmine")
    first, second, *_ = told.text.splitlines()
    assert first == (
        "La date limite de dépôt est publiée. Avant, je visais le même jour que l'an dernier : samedi 28 novembre 2026."
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


def test_an_exam_that_is_set_to_one_day_is_told_as_one_day(database: Database) -> None:
    season = begun(database)
    early = ("has_period:yes", "period.kind:job", "La Poste", "03/06/2024", "27/09/2024", "period.weekly_hours:35")
    season.visits("old", *BEGINNING, *early, *CONFIRMED, *YES)
    season.clock.at = instant("2026-10-02 15:00")
    season.sets("exam_from", "2027-06-03")
    season.sets("exam_to", "2027-06-03")
    season.ticks()
    (told,) = season.reminders("old")
    assert "Avant : entre le 1er mai 2027 et le 30 juin 2027." in told.text
    assert "Maintenant : le 3 juin 2027. Votre compte change :" in told.text
    season.clock.at = instant("2026-10-05 15:00")
    season.sets("exam_to", "2027-06-30")
    season.ticks()
    _, told = season.reminders("old")
    assert "La date de l'examen a changé. Avant : le 3 juin 2027." in told.text


def test_an_end_of_registration_that_is_withdrawn_is_told_as_withdrawn(database: Database) -> None:
    season = begun(database)
    arrives(season)
    arrives(season, "registered", *YES, "menu:registered")
    season.clock.at = instant("2026-10-02 15:00")
    season.sets("registration_deadline", "2026-11-13")
    season.ticks()
    season.clock.at = instant("2026-10-05 15:00")
    season.sets("registration_deadline", None)
    season.ticks()
    known, withdrawn = season.reminders("yasmine")
    assert known.text.startswith("La fin des inscriptions à l'examen est connue : vendredi 13 novembre 2026.")
    assert withdrawn.text.startswith(
        "La fin des inscriptions que je vous avais dite (vendredi 13 novembre 2026) n'est plus valable."
    )
    assert season.reminders("registered") == []


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
