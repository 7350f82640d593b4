"""What a person asks of reminders: later, another hour, a step that was or was not done."""

from __future__ import annotations

from storage.database import Database
from tests.reminders.arrivals import CONFIRMED, JOB, arrives, begun, due_at
from tests.reminders.season import BEGINNING, Season, instant
from tests.rules.rules import diploma_of, osrcl


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
