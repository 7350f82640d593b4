"""Signs, days of the week, anniversaries and second days beside an answer: what makes it another one is asked back."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard

DATES, START, END = "period.dates", "period.start", "period.end"
WEEKLY, WEEKS = "period.weekly_hours", "period.weeks"
STAY = {START: "2025-03-03", END: "2025-06-06"}


@pytest.mark.parametrize("text", ["30+", ">30", "<30", "30'"])
def test_a_sign_beside_a_number_is_asked_back(text: str) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: 30}, False)
    assert meant(WEEKS, text) == ({WEEKS: 30}, False)


@pytest.mark.parametrize("text", ["3h", "5", "8h"])
def test_hours_of_a_day_are_asked_back_where_those_of_a_week_are_meant(text: str) -> None:
    said = meant(WEEKLY, text)
    assert said is not None
    assert not said[1]


def test_a_share_of_something_is_asked_back() -> None:
    assert meant(WEEKLY, "0,8") == ({WEEKLY: 0.8}, False)


@pytest.mark.parametrize("text", ["semaine 10 à semaine 24", "2 semaines par mois"])
def test_which_week_and_weeks_of_each_month_are_not_noted(text: str) -> None:
    said = meant(WEEKS, text)
    assert said is None or not said[1]


@pytest.mark.parametrize(
    "text",
    [
        "du 3 mars au 6 juin 2025 le samedi",
        "du 3 mars au 6 juin 2025 que le samedi",
        "je bosse là-bas depuis le 2/9/25 le samedi seulement",
    ],
)
def test_one_day_of_each_week_is_a_pattern(text: str) -> None:
    assert heard(DATES, text) == {"act": "unclear", "problem": "pattern"}


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("du lundi 3 mars au vendredi 6 juin 2025", True),
        ("du mardi 3 mars au vendredi 6 juin 2025", False),
        ("3 mars 2025 (mardi) au 6 juin 2025", False),
    ],
)
def test_a_day_of_the_week_that_is_not_that_of_the_date_is_asked_back(text: str, sure: object) -> None:
    assert meant(DATES, text) == (STAY, sure)


@pytest.mark.parametrize("text", ["2 juin 2025 (contrat le 5)", "2 juin 2025, mon collègue le 5"])
def test_a_second_day_where_the_first_is_asked_is_no_sure_end(text: str) -> None:
    said = meant(START, text)
    assert said is not None
    assert not said[1]


def test_an_anniversary_is_counted_back() -> None:
    assert meant(START, "ça fera 2 ans le 3 juin 2026") == ({START: "2024-06-03", END: "ongoing"}, False)


def test_no_longer_since_a_day_is_the_end() -> None:
    assert meant(END, "plus depuis le 30 avril 2025", {START: "2025-03-03"}) == ({END: "2025-04-30"}, True)


def test_another_start_than_the_one_held_is_asked_back() -> None:
    said = meant(END, "j'y suis depuis le 30 avril 2025", {START: "2025-03-03"})
    assert said is not None
    assert not said[1]


def test_half_a_week_counts_no_days_for_sure() -> None:
    said = meant(START, "depuis une semaine et demie")
    assert said is not None
    assert not said[1]


def test_the_year_of_the_start_alone_may_be_that_alone() -> None:
    known = {START: "2025-03-03", END: "2025-06-06"}
    assert meant(WEEKLY, "en fait le début c'est 2024", known) == ({START: "2024-03-03"}, False)


def test_months_with_two_signs_are_no_day() -> None:
    said = meant(DATES, "6-8/2024")
    assert said is None or not said[1]


@pytest.mark.parametrize(("ask", "text"), [(WEEKS, "sept")])
def test_seven_where_a_number_is_asked_is_no_month(ask: str, text: str) -> None:
    assert meant(ask, text) == ({ask: 7}, True)
