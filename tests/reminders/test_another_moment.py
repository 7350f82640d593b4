"""A reminder that was asked for may be moved in the next breath, and its words come back with it."""

from __future__ import annotations

import pytest

from storage.database import Database
from tests.reminders.arrivals import arrives, begun


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("non plutôt le 12 octobre", "lundi 12 octobre 2026 à 9 h"),
        ("finalement mardi soir", "mardi 8 septembre 2026 à 19 h"),
        ("pardon, le 12 octobre à 18h", "lundi 12 octobre 2026 à 18 h"),
        ("no, rather 12 October", "lundi 12 octobre 2026 à 9 h"),
    ],
)
def test_another_moment_said_next_moves_the_reminder_and_no_stay(database: Database, said: str, told: str) -> None:
    season = begun(database)
    arrives(season)
    season.writes("yasmine", "rappelle moi le 5 octobre de demander l'attestation")
    (message,) = season.writes("yasmine", said)
    assert f"Je vous le rappelle {told}, et non plus lundi 5 octobre 2026 à 9 h." in message.text
    assert message.ask == "menu"


@pytest.mark.parametrize("said", ["en fait j'ai fini le 30 juillet 2026", "non c'était 28 heures"])
def test_what_is_said_of_a_stay_next_is_of_the_stay(database: Database, said: str) -> None:
    season = begun(database)
    arrives(season)
    season.writes("yasmine", "rappelle moi le 5 octobre")
    assert season.writes("yasmine", said)[-1].ask == "correction"


def test_once_something_else_was_said_a_date_moves_no_reminder(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.writes("yasmine", "rappelle moi le 5 octobre")
    season.passes_to("2026-09-07 16:40")
    season.writes("yasmine", "ma date de naissance c'est le 13/05/1997")
    season.presses("yasmine", "correction:yes")
    assert "Je vous le rappelle" not in season.writes("yasmine", "non plutôt le 12 octobre")[-1].text


def test_one_that_has_fallen_is_not_replaced(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.writes("yasmine", "rappelle moi le 5 octobre")
    season.passes_to("2026-10-06 12:00")
    assert "et non plus" not in season.writes("yasmine", "rappelle moi le 20 octobre")[-1].text


def test_it_falls_with_the_words_in_which_it_was_asked_for(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.writes("yasmine", "rappelle moi le 5 octobre de demander l'attestation")
    season.passes_to("2026-10-05 10:00")
    (reminder,) = season.reminders("yasmine")
    asked = "Vous m'avez écrit : « rappelle moi le 5 octobre de demander l'attestation »."
    assert asked in reminder.text


def test_words_that_name_but_the_moment_are_not_said_back(database: Database) -> None:
    season = begun(database)
    arrives(season)
    season.writes("yasmine", "rappelle-moi lundi soir")
    season.passes_to("2026-09-14 19:30")
    (reminder,) = season.reminders("yasmine")
    assert "Vous m'avez demandé de vous le rappeler." in reminder.text
