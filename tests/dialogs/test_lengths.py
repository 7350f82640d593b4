"""Lengths of time as people say them: weeks of five days, what is missing rounded up to half a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from bot.rendering import renderer
from dialogs.lengths import in_weeks, in_years
from dialogs.naming import weeks_done
from tests.dialogs.playing import PERSON, labels, visit


@pytest.mark.parametrize(
    ("weeks", "said"),
    [
        (Fraction(3), "3 semaines"),
        (Fraction(17, 5), "3 semaines et 2 jours"),
        (Fraction(1), "1 semaine"),
        (Fraction(1, 5), "1 jour"),
        (Fraction(2, 7), "1,5 jour"),  # 10 h at 35 h a week: 1.43 days
        (Fraction(714, 350), "2 semaines et 0,5 jour"),  # 71.4 h: 0.2 day beside the weeks
        (Fraction(1, 1000), "0,5 jour"),
        (Fraction(99, 100), "1 semaine"),
        (Fraction(1, 2), "2,5 jours"),
    ],
)
def test_a_length_is_whole_weeks_and_halves_of_days(weeks: Fraction, said: str) -> None:
    assert renderer("fr", easy=False).plain(in_weeks(weeks)).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("weeks", "said"),
    [
        (Fraction(1, 1000), "0.5 days"),  # the plural of English begins below two
        (Fraction(2, 7), "1.5 days"),
        (Fraction(1, 5), "1 day"),
        (Fraction(1, 2), "2.5 days"),
        (Fraction(6, 5), "1 week and 1 day"),
    ],
)
def test_a_length_is_said_in_english_by_its_own_plural(weeks: Fraction, said: str) -> None:
    assert renderer("en", easy=False).plain(in_weeks(weeks)).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("start", "end", "french", "english"),
    [
        (date(1998, 3, 3), date(2023, 6, 30), "25 ans et 4 mois", "25 years and 4 months"),
        (date(2023, 1, 1), date(2023, 12, 31), "1 an", "1 year"),
        (date(2023, 1, 1), date(2024, 1, 31), "1 an et 1 mois", "1 year and 1 month"),
        (date(2023, 1, 10), date(2024, 12, 31), "2 ans", "2 years"),
        (date(2024, 2, 29), date(2026, 2, 27), "2 ans", "2 years"),
    ],
)
def test_a_long_stay_is_said_in_years_and_months(start: date, end: date, french: str, english: str) -> None:
    said = in_years(start, end)
    assert said is not None
    assert [renderer(code).plain(said).replace("\u00a0", " ") for code in ("fr", "en")] == [french, english]


@pytest.mark.parametrize("end", [date(2023, 1, 2), date(2023, 6, 30), date(2023, 12, 10)])
def test_less_than_a_year_is_said_in_weeks(end: date) -> None:
    assert in_years(date(2023, 1, 1), end) is None


def test_the_weeks_of_many_years_are_asked_in_years() -> None:
    player = visit(*PERSON, "CDI chez La Poste du 3 mars 1998 au 30 juin 2023 à 35h", "oui")
    assert "environ 25 ans et 4 mois, soit 1 321 semaines et 4 jours." in player.text.replace("\u202f", " ").replace(
        "\u00a0", " "
    )
    assert ("period.weeks:as_computed", "Oui, 25 ans et 4 mois") in [
        (code, label.replace("\u00a0", " ")) for code, label in labels(player.messages[-1], player.conversation)
    ]


@pytest.mark.parametrize(
    ("weeks", "french", "english"),
    [
        ("1", "1 semaine faite", "1 week done"),
        ("13", "13 semaines faites", "13 weeks done"),
        ("0.8", "0,8 semaine faite", "0.8 weeks done"),
        ("1.5", "1,5 semaine faite", "1.5 weeks done"),
        ("12.5", "12,5 semaines faites", "12.5 weeks done"),
        ("7.4", "7,4 semaines faites (7 semaines et 2 jours)", "7.4 weeks done (7 weeks and 2 days)"),
    ],
)
def test_weeks_that_were_done_are_told_in_days_too_where_nobody_says_them_so(
    weeks: str, french: str, english: str
) -> None:
    said = weeks_done(Decimal(weeks))
    assert renderer("fr", easy=False).plain(said).replace("\u00a0", " ") == french
    assert renderer("en", easy=False).plain(said) == english
