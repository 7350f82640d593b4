"""Lengths of two units, and weeks told piece by piece: all of it counts, and no day between the pieces does."""

from __future__ import annotations

import pytest

from .cases import meant

DATES, WEEKS = "period.dates", "period.weeks"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("du 1er mars 2025, 3 mois et 2 semaines", "2025-03-01", "2025-06-14"),
        ("1 mois et 10 jours à partir du 1er mars 2025", "2025-03-01", "2025-04-10"),
        ("3 semaines et 2 jours à partir du 3 mars 2025", "2025-03-03", "2025-03-25"),
    ],
)
def test_both_units_of_a_length_count(text: str, start: str, end: str) -> None:
    assert meant(DATES, text) == ({"period.start": start, "period.end": end}, True)


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("3 mois et 2 semaines", 15),
        ("10 semaines + 4 semaines", 14),
        ("2+3", 5),
        ("2 puis 3", 5),
        ("2 semaines et apres 3 semaines", 5),
        ("2 en mars et 3 en mai", 5),
        ("2 semaines en mars et 2 semaines en juin", 4),
    ],
)
def test_pieces_are_added_up_and_asked_back(text: str, weeks: int) -> None:
    assert meant(WEEKS, text) == ({WEEKS: weeks}, False)


@pytest.mark.parametrize("text", ["12 et 13", "12, 13", "12 semaines, 13 semaines"])
def test_two_versions_of_a_number_are_not_added_up(text: str) -> None:
    assert meant(WEEKS, text) == ({WEEKS: 12}, False)


def test_days_of_each_week_are_no_part_of_a_length() -> None:
    assert meant(WEEKS, "10 semaines et 2 jours par semaine") == ({WEEKS: 10}, True)


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("deux semaines en novembre et deux semaines en février", 4),
        ("1 semaine en mars, 2 en avril, 1 en mai 2025", 4),
        ("8 semaines entre janvier et juin 2024", 8),
        ("de janvier à juin 2024 pendant 8 semaines", 8),
        ("10 jours entre mars et juin 2024", 2),
    ],
)
def test_weeks_within_months_are_no_days_from_the_first_to_the_last(text: str, weeks: int) -> None:
    assert meant(DATES, text) == ({WEEKS: weeks}, False)


def test_days_that_miss_the_stretch_are_asked_back() -> None:
    facts = {"period.start": "2025-03-03", "period.end": "2025-06-06"}
    assert meant(DATES, "du 3 mars au 6 juin 2025 70 jours") == (facts, True)
    assert meant(DATES, "du 3 mars au 6 juin 2025 20 jours") == (facts, False)
