"""« 35h puis 20h », told of one stay: none of the two is noted for all of it, and the mean is asked."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import PERSON, Player

STAY = "emploi chez GLS du 6 janvier au 20 juin 2025"
CHANGED = "Vos heures ont changé en route."


@pytest.mark.parametrize(
    "hours",
    [
        "35h puis 20h",
        "35h jusqu'en mars et 20h après",
        "20h au début et 35h depuis mars",
        "35h puis mi-temps",
        "à temps plein, mi-temps les 3 derniers mois",
        "35h, puis 80% à partir d'avril",
        "full time then 20h",
    ],
)
def test_of_hours_that_changed_the_mean_is_asked(hours: str) -> None:
    player = Player().does(*PERSON, f"{STAY}, {hours}")
    assert CHANGED in player.text
    player.does("oui")
    assert player.value("period.weekly_hours", 1) is None
    player = Player().does(*PERSON, STAY, hours)
    assert CHANGED in player.text
    assert player.ask == "period.weekly_hours"


@pytest.mark.parametrize(
    ("hours", "a_week"),
    [
        ("35h par semaine, 7h par jour", 35),
        ("35h soit 7h par jour depuis le début", 35),
        ("28h et pas 35h", 28),
        ("35h", 35),
        ("151,67h par mois, donc 35h depuis le début", 35),
    ],
)
def test_hours_said_twice_have_not_changed(hours: str, a_week: int) -> None:
    player = Player().does(*PERSON, f"{STAY}, {hours}")
    assert CHANGED not in player.text
    if player.ask == "has_period":
        player.does("oui")
    assert player.value("period.weekly_hours", 1) == a_week


def test_the_hours_of_two_stays_are_their_own() -> None:
    player = Player().does(*PERSON, f"stage chez DPD du 4 mars au 26 avril 2024 à 35h puis {STAY} à 20h")
    assert CHANGED not in player.text
    assert player.value("period.weekly_hours", 1) == 35
