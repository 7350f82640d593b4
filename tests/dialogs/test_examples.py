"""The example below a question agrees with what is known, and is a stay that would count."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import NOTICE, PERSON, Player, visit

CARD = (*PERSON, "!has_period:yes", "!period.kind:job", "La Poste")


def example(player: Player) -> str:
    line = next(line for line in player.text.replace("\u00a0", " ").splitlines() if line.startswith("Exemple : "))
    return line.removeprefix("Exemple : ")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("3 mars 2025", "6 juin 2025"),
        ("3 mars 2027", "4 juin 2027"),  # planned
        ("1er septembre 2025", "5 décembre 2025"),  # it runs still
        ("12 mai 2012", "10 août 2012"),
    ],
)
def test_the_last_day_that_is_shown_comes_after_the_first_one(start: str, end: str) -> None:
    player = visit(*CARD, start)
    assert (player.ask, example(player)) == ("period.end", end)


def test_the_first_day_that_is_shown_comes_before_the_last_one() -> None:
    player = visit(*CARD, "jusqu'au 30 mai 2024")
    assert (player.ask, example(player)) == ("period.start", "26 février 2024")


@pytest.mark.parametrize(
    ("today", "start", "year"),
    [
        (date(2025, 10, 15), "3 mars 2025, ou « du 3 mars 2025 au 6 juin 2025 ».", 2025),
        (date(2026, 6, 5), "2 mars 2026, ou « du 2 mars 2026 au 5 juin 2026 ».", 2026),
        (date(2026, 6, 4), "3 mars 2025, ou « du 3 mars 2025 au 6 juin 2025 ».", 2025),  # that spring is not over
        (date(2027, 1, 2), "2 mars 2026, ou « du 2 mars 2026 au 5 juin 2026 ».", 2026),
    ],
)
def test_a_stay_of_an_example_is_over_and_counts(today: date, start: str, year: int) -> None:
    player = visit(*NOTICE, "!session:2027", "!candidate_kind:individual", "04/05/1990", today=today)
    assert example(player) == f"oui, ou « j'étais chez La Poste de mars à juin {year} »."
    assert example(player.does("!has_period:yes", "!period.kind:job", "La Poste")) == start


def test_nothing_is_shown_all_at_once_of_a_stay_of_which_something_is_known() -> None:
    assert "Chronopost" in visit(*PERSON, "!has_period:yes").text
    player = visit(*PERSON, "oui, chez La Poste")
    assert (player.ask, example(player)) == ("period.kind", "« un stage ».")


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (("03/03/2024", "07/06/2024"), "oui, ou « non, c'était 2023 »."),
        (("03/03/2026", "05/06/2026"), "oui, ou non."),  # no other year that it was: it is to come
    ],
)
def test_the_year_of_a_correction_is_another_one_than_that_of_the_card(days: tuple[str, str], shown: str) -> None:
    player = visit(*CARD, *days, "!period.weekly_hours:35", "!period.sector:yes", "!period.weeks:as_computed")
    assert (player.ask, example(player)) == ("period.confirm", shown)


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        ("06/06/2025", "13, ou « 13,5 »."),
        ("28/03/2025", "3, ou « 3,5 »."),
        ("07/03/2025", "0,5"),
    ],
)
def test_the_weeks_that_are_shown_are_fewer_than_the_calendar_has(end: str, shown: str) -> None:
    player = visit(*CARD, "03/03/2025", end, "!period.weekly_hours:35", "!period.sector:yes")
    assert (player.ask, example(player)) == ("period.weeks", shown)


def test_the_year_of_the_exam_that_is_shown_can_be_chosen() -> None:
    assert example(visit("bonjour", "!notice:understood")) == "2027"


def test_a_start_after_the_end_is_answered_by_a_range_that_begins_with_it() -> None:
    player = visit(*CARD, "jusqu'au 30 mai 2025", "1er septembre 2025")
    assert "Exemple : « du 1er septembre 2025 au 5 décembre 2025 »." in player.text.replace("\u00a0", " ")


def test_a_stay_that_was_read_wrong_is_corrected_by_another_year() -> None:
    player = visit(*PERSON, "CDD chez GLS de mars à juin 2024", "!has_period:other")
    assert "2024" not in player.text
