"""A reading that is put up, and a reply that mends it: what the reply leaves unsaid is what was put up."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import PERSON, Player, visit
from tests.dialogs.ways import WAYS

START, END = "period.start", "period.end"


@pytest.mark.parametrize(
    ("first", "then", "day"),
    [
        ("mars 2025", "non le 10", date(2025, 3, 10)),
        ("mars 2025", "le 10 mars", date(2025, 3, 10)),
        ("mars 2025", "oui mais le 10", date(2025, 3, 10)),
        ("mars 2025", "non avril", date(2025, 4, 1)),
        ("le 10 mars", "2024", date(2024, 3, 10)),
        ("mars 2025", "oui mais c'était 2024", date(2024, 3, 1)),
    ],
)
def test_a_day_beside_the_one_put_up_is_put_up_in_its_place(first: str, then: str, day: date) -> None:
    player = visit(*WAYS[START], first, then)
    assert player.value(START, 1) is None
    assert player.ask == START
    player.does("oui")
    assert player.value(START, 1) == day


@pytest.mark.parametrize(
    ("then", "start", "end"),
    [
        ("non 2024", date(2024, 3, 1), date(2024, 5, 31)),
        ("fini le 12 mai", date(2025, 3, 1), date(2025, 5, 12)),
        ("non du 3 mars au 12 mai", date(2025, 3, 3), date(2025, 5, 12)),
    ],
)
def test_both_ends_that_are_put_up_can_be_mended(then: str, start: date, end: date) -> None:
    player = visit(*WAYS[START], "de mars à mai 2025", then, "oui")
    assert (player.value(START, 1), player.value(END, 1)) == (start, end)


@pytest.mark.parametrize(
    ("then", "end"),
    [
        ("jusqu'au 28 novembre", date(2025, 11, 28)),
        ("ça finit le 20 décembre", date(2025, 12, 20)),
        ("jusqu'à fin janvier", date(2026, 1, 31)),
        ("jusqu'au 28/11/25", date(2025, 11, 28)),
    ],
)
def test_an_end_without_its_year_is_the_first_one_after_the_start_that_is_put_up(then: str, end: date) -> None:
    player = visit(
        *WAYS["has_period"], "j'ai trouvé un stage chez Mondial Relay qui commence le 3 novembre", then, "oui"
    )
    assert player.value("period.employer", 1) == "Mondial Relay"
    assert (player.value(START, 1), player.value(END, 1)) == (date(2025, 11, 3), end)


def test_what_else_was_put_up_stays() -> None:
    player = visit(*WAYS["has_period"], "stage chez DPD de mars à mai 2025", "c'était 2024", "oui")
    assert player.value("period.employer", 1) == "DPD"
    assert player.value(START, 1) == date(2024, 3, 1)


def test_a_whole_date_takes_the_place_of_the_reading() -> None:
    assert visit(*WAYS[START], "mars 2025", "non le 3 avril 2025").value(START, 1) == date(2025, 4, 3)


def test_a_day_that_does_not_exist_is_not_put_up() -> None:
    assert visit(*WAYS[START], "février 2025", "le 31").value(START, 1) is None


def test_another_stay_that_is_to_come_changes_nothing_of_the_last_one() -> None:
    player = visit(*WAYS["more_periods"], "non mais j'en aurai un en décembre")
    assert player.ask == "more_periods"
    assert "1er décembre 2025" in player.text
    player.does("oui")
    assert player.value(START, 2) == date(2025, 12, 1)


def test_what_is_said_otherwise_is_put_up_no_more() -> None:
    player = visit(*WAYS["period.kind"], "un CDD à mi-temps", "non, 20 heures par semaine")
    assert player.value("period.weekly_hours", 1) == 20
    player.does("oui")
    assert (player.value("period.kind", 1), player.value("period.weekly_hours", 1)) == ("job", 20)


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("stage en juin 2025 chez DPD à mi-temps", "20", "20 h par semaine"),
        ("stage en juin 2025 chez DPD", "35", "35 h par semaine"),
        ("stage en juin 2025 chez DPD", "non, 20", "20 h par semaine"),
    ],
)
def test_a_bare_number_is_of_the_hours_of_a_stay_that_is_put_up(first: str, then: str, said: str) -> None:
    player = Player().does(*PERSON, first, then)
    assert said in player.text
    assert "C'est bien ça ?" in player.text
    assert player.value("period.weekly_hours", 1) is None
    assert "h par semaine" not in Player().does(*PERSON, "stage en juin 2025 chez DPD", "5").text


def test_a_bare_number_is_the_day_of_the_one_day_that_is_put_up() -> None:
    player = Player().does(*PERSON, "stage chez DPD", "mars 2025", "5")
    assert "début le 5 mars 2025" in player.text
