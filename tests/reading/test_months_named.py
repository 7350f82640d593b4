"""Words that may be a month or something else, months that make no stretch, and days that are told to be none."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard

DATES, START, END = "period.dates", "period.start", "period.end"
BEGUN = {START: "2025-01-06"}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("sept oct 2025", "2025-09-01", "2025-10-31"),
        ("sept-oct 2025", "2025-09-01", "2025-10-31"),
        ("sept à déc 24", "2024-09-01", "2024-12-31"),
        ("du 1 mars au 30 jui 2024", "2024-03-01", "2024-06-30"),
        ("du 1 mars au 31 jui 2024", "2024-03-01", "2024-07-31"),
        ("Jan-Mar 2025", "2025-01-01", "2025-03-31"),
        ("jan mar 2025", "2025-01-01", "2025-03-31"),
        ("Mar-Jun 2025", "2025-03-01", "2025-06-30"),
    ],
)
def test_a_stretch_of_months_in_short_is_asked_back(text: str, start: str, end: str) -> None:
    assert meant(DATES, text) == ({START: start, END: end}, False)


@pytest.mark.parametrize(
    ("text", "day", "sure"),
    [
        ("le sept oct 2025", "2025-10-07", True),
        ("sept octobre deux mille vingt-cinq", "2025-10-07", True),
        ("sept octobre 2025", "2025-10-07", False),
        ("Mar 3, 2025", "2025-03-03", True),
        ("mar. 4 mars 2025", "2025-03-04", True),
    ],
)
def test_a_day_beside_such_a_word(text: str, day: str, sure: object) -> None:
    assert meant(START, text) == ({START: day}, sure)


@pytest.mark.parametrize("text", ["mars et mai 2024", "mars, mai et juillet 2024"])
def test_months_with_a_gap_are_no_stretch(text: str) -> None:
    assert meant(DATES, text) is None


@pytest.mark.parametrize("text", ["01092024-30062025", "du 1° septembre 2024 au 30 juin 2025"])
def test_figures_without_signs_and_other_ordinals(text: str) -> None:
    assert meant(DATES, text) == ({START: "2024-09-01", END: "2025-06-30"}, True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ça fait 3 semaines que c'est fini", "2025-09-24"),
        ("ça fait 3 mois que j'ai arrêté", "2025-07-15"),
        ("depuis le 6 juin 2025 c'est fini", "2025-06-06"),
        ("pas le 6 juin mais le 13 juin 2025", "2025-06-13"),
    ],
)
def test_since_when_it_is_over_is_the_end(text: str, day: str) -> None:
    assert meant(END, text, BEGUN) == ({END: day}, True)


def test_a_day_on_which_it_was_not_over_is_asked_back() -> None:
    assert meant(END, "j'ai pas fini le 6 juin 2025", BEGUN) == ({END: "2025-06-06"}, False)


def test_it_has_been_six_months_may_be_how_long_it_lasted() -> None:
    assert meant(DATES, "ça fait 6 mois") == ({START: "2025-04-15"}, False)


@pytest.mark.parametrize("text", ["2 soirs par semaine de mars à juin 2025", "3 après-midi par semaine depuis mars"])
def test_turns_of_each_week_are_a_pattern(text: str) -> None:
    assert heard(DATES, text) == {"act": "unclear", "problem": "pattern"}


def test_a_pause_that_is_measured_is_asked_back() -> None:
    stay = {START: "2025-03-03", END: "2025-06-06"}
    assert meant(DATES, "du 3 mars au 6 juin 2025 avec une pause de 15 jours") == (stay, False)
    weeks = {START: "2025-03-03", END: "2025-03-14"}
    assert meant(DATES, "du 3 mars au 14 mars 2025 (2 semaines)") == (weeks, True)
    assert meant(DATES, "du 3 mars au 14 mars 2025 (3 semaines)") == (weeks, False)


@pytest.mark.parametrize("text", ["plusieurs mois", "encore un"])
def test_more_than_one_is_no_yes_where_days_are_asked(text: str) -> None:
    assert meant("period.dates", text) is None


@pytest.mark.parametrize("text", ["plusieurs", "encore une"])
def test_a_yes_to_one_more_is_none_to_the_weeks(text: str) -> None:
    assert heard("period.weeks", text) == {"act": "unclear"}


def test_every_other_week_is_not_every_week() -> None:
    assert meant("period.weeks", "une sur deux pendant 10 semaines") == ({"period.weeks": 10}, False)


@pytest.mark.parametrize("text", ["dpui le 15 janvier 2025", "depi le 15 janvier 2025"])
def test_since_as_the_phone_has_it(text: str) -> None:
    assert meant(DATES, text) == ({START: "2025-01-15", END: "ongoing"}, True)


@pytest.mark.parametrize("text", ["le nombre est exact", "ouvrier", "le jury", "mondial"])
def test_words_near_a_month_are_none(text: str) -> None:
    facts, _ = meant("period.weeks", text) or ({}, False)
    assert not {START, END} & set(facts)


def test_the_sales_of_november_are_no_friday_of_this_week() -> None:
    november = {START: "2024-11-01", END: "2024-11-30"}
    assert meant(DATES, "la semaine du black friday 2024") == (november, False)
    assert meant(DATES, "du Black Friday à Noël 2024") == ({START: "2024-11-01", END: "2024-12-25"}, False)
    assert meant(DATES, "vendredi dernier") == ({START: "2025-10-10"}, True)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("entre noël et nouvel an", {START: "2024-12-25", END: "2025-01-01"}),
        ("depuis le jour de l'an 2025", {START: "2025-01-01", END: "ongoing"}),
        ("from new year to 30 April 2025", {START: "2025-01-01", END: "2025-04-30"}),
    ],
)
def test_new_years_day_is_a_day_and_no_whole_year(text: str, days: dict[str, str]) -> None:
    assert meant(DATES, text) == (days, False)


@pytest.mark.parametrize("text", ["4 жовтня 1988", "4 октября 1988"])
def test_months_of_the_east(text: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": "1988-10-04"}, True)


@pytest.mark.parametrize("text", ["elle finit vendredi", "il se termine vendredi", "ça s'arrête vendredi"])
def test_what_ends_ends_on_the_day_to_come(text: str) -> None:
    assert meant(END, text, BEGUN) == ({END: "2025-10-17"}, False)


@pytest.mark.parametrize("text", ["j'ai finit vendredi", "fini vendredi", "c'est finit vendredi"])
def test_what_has_ended_ended_on_the_day_before(text: str) -> None:
    assert meant(END, text, BEGUN) == ({END: "2025-10-10"}, False)


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("j'aurai 40 ans le 3 janvier", "1986-01-03"),
        ("je vais avoir 25 ans le 2 novembre", "2000-11-02"),
        ("j'ai eu 30 ans le 5 mai", "1995-05-05"),
        ("ma fille est du 5 mars 2015, moi 4 octobre 1988", "1988-10-04"),
    ],
)
def test_an_age_to_come_and_whose_date_it_is(text: str, born: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": born}, False)
