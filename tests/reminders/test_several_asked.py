"""Several reminders may be asked for: each falls at its own hour with its own words, and none takes another's place."""

from __future__ import annotations

from datetime import timedelta

from dialogs.words.facts import Key
from storage.database import Database
from tests.reminders.arrivals import arrives, begun
from tests.reminders.season import Season, instant

FIVE = ("le 5 octobre", "le 6 octobre", "le 7 octobre", "le 8 octobre à 18h", "le 9 octobre")


def asked(database: Database, *moments: str) -> Season:
    season = begun(database)
    arrives(season)
    for moment in moments:
        season.writes("yasmine", f"rappelle moi {moment}")
        season.clock.at += timedelta(minutes=1)
    return season


def test_a_second_one_is_added_and_the_first_is_kept(database: Database) -> None:
    season = asked(database, "le 5 octobre")
    said = season.writes("yasmine", "rappelle moi aussi le 20 octobre")[-1].text
    assert "Je vous le rappelle mardi 20 octobre 2026 à 9 h." in said
    assert "Je garde aussi : lundi 5 octobre 2026 à 9 h." in said
    season.passes_to("2026-10-20 12:00")
    assert [message.on for message in season.reminders("yasmine")] == ["2026-10-05 09:00", "2026-10-20 09:00"]


def test_the_list_shows_each(database: Database) -> None:
    listed = asked(database, "le 5 octobre", "le 20 octobre").writes("yasmine", "/rappels")[-1].text
    assert "Prochain rappel :\nlundi 5 octobre 2026 à 9 h : le rappel que vous avez demandé" in listed
    assert "• mardi 20 octobre 2026 à 9 h : le rappel que vous avez demandé" in listed


def test_the_list_says_of_what_in_the_words_of_the_person(database: Database) -> None:
    season = asked(database, "le 5 octobre d'appeler la mission locale", "le 20 octobre")
    listed = season.writes("yasmine", "montre mes rappels")[-1].text
    assert "lundi 5 octobre 2026 à 9 h : « rappelle moi le 5 octobre d'appeler la mission locale »" in listed
    assert "mardi 20 octobre 2026 à 9 h : le rappel que vous avez demandé" in listed


def test_another_moment_moves_the_one_asked_for_last(database: Database) -> None:
    season = asked(database, "le 5 octobre", "le 20 octobre")
    said = season.writes("yasmine", "non plutôt le 21 octobre")[-1].text
    assert "Je vous le rappelle mercredi 21 octobre 2026 à 9 h, et non plus mardi 20 octobre 2026 à 9 h." in said
    assert "Je garde aussi : lundi 5 octobre 2026 à 9 h." in said


def test_of_several_asked_for_at_once_each_is_said_once(database: Database) -> None:
    season = asked(database, "le 5 octobre")
    said = season.writes("yasmine", "rappelle moi le 12 octobre et le 20 octobre")[-1].text
    assert "Je vous le rappelle lundi 12 octobre 2026 à 9 h." in said
    assert "Je vous le rappelle mardi 20 octobre 2026 à 9 h." in said
    assert said.count("Je garde aussi") == 1
    assert "Je garde aussi : lundi 5 octobre 2026 à 9 h." in said


def test_the_same_moment_twice_is_one(database: Database) -> None:
    season = asked(database, "le 5 octobre")
    assert "Je garde aussi" not in season.writes("yasmine", "rappelle moi le 5 octobre")[-1].text
    season.passes_to("2026-10-06 12:00")
    assert len(season.reminders("yasmine")) == 1


def test_each_comes_back_in_its_own_words(database: Database) -> None:
    season = asked(database, "le 5 octobre d'appeler DPD", "le 5 octobre à 11h de demander l'attestation")
    season.passes_to("2026-10-05 12:00")
    first, second = (message.text for message in season.reminders("yasmine"))
    assert "« rappelle moi le 5 octobre d'appeler DPD »" in first
    assert "demander l'attestation" not in first
    assert "« rappelle moi le 5 octobre à 11h de demander l'attestation »" in second


def test_what_falls_late_together_is_told_in_all_its_words(database: Database) -> None:
    season = asked(database, "le 5 octobre à 10h d'appeler DPD", "le 5 octobre à 11h de demander l'attestation")
    season.clock.at = instant("2026-10-05 15:00")
    season.ticks()
    (late,) = season.reminders("yasmine")
    assert "d'appeler DPD" in late.text
    assert "de demander l'attestation" in late.text


def test_a_sixth_is_told_why_it_is_not_kept(database: Database) -> None:
    season = asked(database, *FIVE)
    said = season.writes("yasmine", "rappelle moi le 20 octobre")[-1].text
    assert "J'en garde 5 au plus" in said
    assert "jeudi 8 octobre 2026 à 18 h" in said
    season.passes_to("2026-10-05 12:00")
    assert "Je vous le rappelle mardi 20 octobre" in season.writes("yasmine", "rappelle moi le 20 octobre")[-1].text


def test_no_reminders_calls_all_of_them_off(database: Database) -> None:
    season = asked(database, *FIVE)
    season.writes("yasmine", "plus de rappels")
    season.passes_to("2026-10-20 12:00")
    assert season.reminders("yasmine") == []


def test_the_upload_calls_off_only_what_was_asked_for_before(database: Database) -> None:
    season = asked(database, "le 5 octobre")
    season.presses("yasmine", "menu:uploaded")
    season.writes("yasmine", "rappelle moi le 6 octobre de vérifier dans Cyclades")
    season.passes_to("2026-10-20 12:00")
    assert [message.on for message in season.reminders("yasmine")] == ["2026-10-06 09:00"]


def test_one_is_called_off_by_its_day_and_the_others_stay(database: Database) -> None:
    season = asked(database, "le 5 octobre", "le 6 octobre")
    said = season.writes("yasmine", "annule le rappel du 5 octobre")[-1].text
    assert "D'accord, plus de rappel lundi 5 octobre 2026 à 9 h." in said
    assert "Je garde aussi : mardi 6 octobre 2026 à 9 h." in said
    none = season.writes("yasmine", "annule le rappel du 7 octobre")[-1].text
    assert "Ce jour-là, vous n'avez pas demandé de rappel." in none
    season.passes_to("2026-10-20 12:00")
    assert [message.on for message in season.reminders("yasmine")] == ["2026-10-06 09:00"]


def test_the_words_that_call_one_off_are_kept(database: Database) -> None:
    season = asked(database, "le 5 octobre")
    season.writes("yasmine", "annule le rappel du 5 octobre")
    with database.work() as work:
        held = work.conversation("telegram", "yasmine", season.clock.at).conversation
    fact = held.facts[Key("reminder.at")]
    assert (fact.value, fact.words) == (None, "annule le rappel du 5 octobre")


def test_two_hours_of_one_day_are_two_reminders(database: Database) -> None:
    season = asked(database, "le 5 octobre à 10h et à 18h")
    season.passes_to("2026-10-06 12:00")
    assert [message.on for message in season.reminders("yasmine")] == ["2026-10-05 10:00", "2026-10-05 18:00"]


def test_two_days_in_one_order_are_two_reminders(database: Database) -> None:
    season = asked(database, "le 5 octobre et le 6 octobre à 18h")
    season.passes_to("2026-10-20 12:00")
    assert [message.on for message in season.reminders("yasmine")] == ["2026-10-05 09:00", "2026-10-06 18:00"]


def test_a_word_of_thanks_is_no_second_day(database: Database) -> None:
    season = asked(database, "le 5 octobre et merci")
    season.passes_to("2026-10-20 12:00")
    assert [message.on for message in season.reminders("yasmine")] == ["2026-10-05 09:00"]


def test_who_wants_no_reminder_at_all_has_none(database: Database) -> None:
    season = asked(database, "le 5 octobre d'appeler la mission locale")
    season.writes("yasmine", "je ne veux plus de rappels")
    season.passes_to("2026-10-20 12:00")
    assert season.reminders("yasmine") == []
