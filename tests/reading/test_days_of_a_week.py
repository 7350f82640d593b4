"""Hours told by the days of a week, by turns, or with their minutes: never those of one day for those of the week."""

from __future__ import annotations

from decimal import Decimal

import pytest

from .cases import meant
from .test_no_answers import heard

WEEKLY = "period.weekly_hours"


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2 soirs par semaine, 4h", 8),
        ("3 matins de 4h par semaine", 12),
        ("2 nuits de 10h par semaine", 20),
        ("3 soirs / semaine de 5h", 15),
        ("les soirs 4h", 20),
        ("5 matins, 4h chaque", 20),
        ("10h par weekend", 10),
        ("tous les samedis et dimanches 10h par weekend", 10),
        ("samedi et dimanche 7h", 14),
        ("lundi mardi jeudi 6h", 18),
        ("lundi mardi jeudi, 6h par jour", 18),
        ("du mardi au samedi 7h", 35),
        ("8h du lundi au jeudi et 3h vendredi", 35),
        ("3 jours de 7h et 2 jours de 5h", 31),
        ("2h le midi et 3h le soir", 25),
        ("7+7+7+7+7", 35),
        ("5x7", 35),
    ],
)
def test_the_days_are_added_up_and_asked_back(text: str, hours: int) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, False)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("du lundi au vendredi 7h", 35),
        ("7h/j 5j/7", 35),
        ("5 jours, 35h", 35),
        ("3 jours de 8h par semaine", 24),
        ("j'ai fait 4 jours de 7 heures chaque semaine", 28),
        ("5 jours de travail, 35h par semaine", 35),
        ("2 jours de repos 35h par semaine", 35),
        ("10h par semaine le weekend", 10),
        ("24h30/semaine", 24.5),
        ("24 h 30 / sem", 24.5),
    ],
)
def test_what_is_said_of_the_week_is_written_down(text: str, hours: float) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, True)


@pytest.mark.parametrize("text", ["2 week-ends par mois 16h", "1 jour sur 2 12h", "un samedi sur deux 7h"])
def test_days_of_some_weeks_are_a_pattern(text: str) -> None:
    assert heard(WEEKLY, text) == {"act": "unclear", "problem": "pattern"}


@pytest.mark.parametrize("text", ["9h 17h", "ni 35 ni 39"])
def test_the_clock_and_what_is_denied_are_no_hours_a_week(text: str) -> None:
    assert meant(WEEKLY, text) is None


@pytest.mark.parametrize(("text", "hours"), [("24h60", 24.6), ("35h75", 35.75)])
def test_hundredths_of_a_week_are_asked_back(text: str, hours: float) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, False)


@pytest.mark.parametrize(
    ("text", "hours", "with_a_break"),
    [
        ("de 9h à 17h du lundi au vendredi", 40, 35),
        ("8h-16h 5 jours", 40, 35),
        ("8h30-16h30, 5 jours par semaine", 40, 35),
        ("from 9 to 5, monday to friday", 40, 35),
        ("9am-5pm mon-fri", 40, 35),
        ("Monday to Friday 9am to 5pm", 40, 35),
        ("22h à 6h 4 nuits par semaine", 32, 28),
        ("6h-13h tous les jours", 35, 30),
        ("18h à 22h lundi mardi jeudi", 12, None),
        ("9h à 12h et 14h à 18h du lundi au vendredi", 35, None),
    ],
)
def test_days_told_by_the_clock_are_added_up_with_and_without_a_break(
    text: str, hours: int, with_a_break: int | None
) -> None:
    readings = [it["facts"] for it in heard(WEEKLY, text)["readings"]]
    assert readings == [{WEEKLY: said} for said in (hours, with_a_break) if said]
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, False)


@pytest.mark.parametrize(
    "text",
    [
        "de 9h à 17h",
        "de 15 à 20h par semaine",
        "15 à 20h sur 3 jours",
        "8 à 9h par jour",
        "entre 15 et 25h sur 5 jours",
    ],
)
def test_from_so_many_hours_to_so_many_is_a_range(text: str) -> None:
    assert heard(WEEKLY, text) == {"act": "unclear", "problem": "range"}


@pytest.mark.parametrize("text", ["24h sur 24", "24h/24", "24h/24 et 7j/7"])
def test_round_the_clock_is_no_number_of_hours(text: str) -> None:
    assert meant(WEEKLY, text) is None


@pytest.mark.parametrize("text", ["1607h par an", "1600 heures annuelles", "1820h par an"])
def test_the_hours_of_a_full_year_are_a_full_time(text: str) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: 35}, False)


@pytest.mark.parametrize("text", ["50h et 60h", "50h puis 60h", "50 + 60"])
def test_where_the_total_is_asked_parts_of_it_are_added_up(text: str) -> None:
    assert meant("period.total_hours", text) == ({"period.total_hours": 110}, False)
    assert meant("period.total_hours", "350h, 35h par semaine") == ({"period.total_hours": 350, WEEKLY: 35}, True)


def test_the_days_that_hours_are_reckoned_by_are_no_length_of_the_stay() -> None:
    assert meant("period.kind", "7 h le jour 5 jour") == ({WEEKLY: 35}, False)


def test_days_of_a_week_mend_no_number_of_weeks() -> None:
    held = {WEEKLY: Decimal(35), "period.weeks": Decimal(1)}
    assert heard("period.confirm", "c'est pas 1 semaine c'est 5 jours par semaine", held)["act"] != "correct"
