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
    assert "quand elle le sera" in season.presses("yasmine", "menu:reminders")[-1].text
    said = season.writes("yasmine", "oui")
    assert "La date limite n'est pas encore publiée : je vous écris dès qu'elle l'est." in said[-1].text
    season.clock.at = instant("2026-10-02 15:00")
    season.sets("upload_deadline", "2026-11-27")
    season.ticks()
    (told,) = season.reminders("yasmine")
    assert told.text.startswith("La date limite de dépôt est publiée. Avant, elle n'était pas connue.")


def test_a_day_that_is_only_aimed_at_is_no_deadline_that_a_wish_comes_after(database: Database) -> None:
    season = Season.begins(database, "2026-11-20 10:00")
    season.visits("yasmine", *BEGINNING, "has_period:no")
    (_, told, *_) = season.writes("yasmine", "rappelle-moi dans 15 jours")[0].text.split("\n\n")
    assert told == "Attention : c'est après le jour à viser (samedi 28 novembre 2026)."
    season.sets("upload_deadline", "2026-11-27")
    said = season.writes("yasmine", "rappelle-moi dans 15 jours")[0].text
    assert "Attention : c'est après la date limite de dépôt (vendredi 27 novembre 2026)." in said
    season.clock.at = instant("2026-12-01 10:00")
    assert "Attention" not in season.writes("yasmine", "rappelle-moi dans 3 jours")[0].text


def test_once_the_session_is_over_nobody_is_told_to_wish_for_an_earlier_day(database: Database) -> None:
    season = Season.begins(database, "2027-07-05 10:00")
    season.visits("yasmine", "bonjour", "notice:understood", "candidate_kind:individual", "04/05/1990", "has_period:no")
    assert season.writes("yasmine", "rappelle-moi demain")[0].text.startswith("La session 2027 est passée.")
