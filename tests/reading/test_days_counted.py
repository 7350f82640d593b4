"""Days counted in a month, beside a date or over a school year; an end that was put off; several of one length."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant

DATES, START, END, WEEKS = "period.dates", "period.start", "period.end", "period.weeks"
BEGUN = {START: "2025-03-03"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("le premier lundi de mars 2025", "2025-03-03"),
        ("la 2ème semaine de mars 2025", "2025-03-10"),
        ("la première semaine de juillet 2025", "2025-07-01"),
        ("la première semaine de mai 2025", "2025-05-05"),
        ("la dernière semaine de juin 2025", "2025-06-23"),
        ("le lendemain du 1er mai 2025", "2025-05-02"),
        ("la veille de Noël 2024", "2024-12-24"),
    ],
)
def test_a_day_counted_from_another_is_asked_back(text: str, day: str) -> None:
    said = meant(START, text)
    assert said is not None
    assert said[0] == {START: day}


def test_a_week_counted_in_a_month_ends_on_its_friday() -> None:
    assert meant(END, "la première semaine de juillet 2025", BEGUN) == ({END: "2025-07-04"}, False)


def test_the_last_friday_of_a_month() -> None:
    assert meant(END, "le dernier vendredi de juin 2025", BEGUN) == ({END: "2025-06-27"}, False)


def test_an_ordinal_before_another_thing_counts_no_days() -> None:
    assert meant(START, "premier mars 2025") == ({START: "2025-03-01"}, True)


@pytest.mark.parametrize("text", ["année scolaire 2023-2024", "pendant l'annee scolaire 2023/24"])
def test_a_school_year_ends_in_june(text: str) -> None:
    assert meant(DATES, text) == ({START: "2023-09-01", END: "2024-06-30"}, False)


@pytest.mark.parametrize(
    "text", ["le 6 juin 2025, prolongé jusqu'au 13 juillet 2025", "6 juin 2025 repoussé au 13 juillet 2025"]
)
def test_an_end_that_was_put_off_is_the_later_one(text: str) -> None:
    said = meant(END, text, BEGUN)
    assert said is not None
    assert said[0] == {END: "2025-07-13"}


def test_a_stay_that_was_prolonged_keeps_its_start() -> None:
    text = "du 3 mars au 6 juin 2025 prolongé jusqu'au 13 juillet 2025"
    assert meant(DATES, text) == ({START: "2025-03-03", END: "2025-07-13"}, True)


def test_a_length_that_misses_the_start_held_is_asked_back() -> None:
    assert meant(END, "6 juin 2025, 14 semaines", BEGUN) == ({END: "2025-06-06"}, True)
    assert meant(END, "6 juin 2025, 5 semaines", BEGUN) == ({END: "2025-06-06"}, False)


@pytest.mark.parametrize("text", ["3 contrats de 2 semaines", "2 stages de 3 semaines", "2 fois 3 semaines"])
def test_several_of_one_length_are_added_up_and_asked_back(text: str) -> None:
    said = meant(WEEKS, text)
    assert said is not None
    assert (said[0][WEEKS], said[1]) == (6, False)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("la première quinzaine de juin 2025", "2025-06-01", "2025-06-15"),
        ("la deuxième quinzaine de juin 2025", "2025-06-16", "2025-06-30"),
        ("2e quinzaine de juin", "2025-06-16", "2025-06-30"),
        ("la dernière quinzaine de février 2024", "2024-02-16", "2024-02-29"),
        ("les deux premières semaines de juin 2025", "2025-06-01", "2025-06-14"),
        ("les 3 dernières semaines de mai 2025", "2025-05-11", "2025-05-31"),
        ("the first two weeks of june 2025", "2025-06-01", "2025-06-14"),
        ("the last 10 days of may 2025", "2025-05-22", "2025-05-31"),
        ("les 3 premiers mois de l'année 2025", "2025-01-01", "2025-03-31"),
        ("the last 2 months of 2024", "2024-11-01", "2024-12-31"),
        ("de la première quinzaine de mars à fin mai 2025", "2025-03-01", "2025-05-31"),
    ],
)
def test_so_much_of_a_month_or_a_year_is_asked_back_with_both_its_ends(text: str, start: str, end: str) -> None:
    assert meant("period.dates", text) == ({"period.start": start, "period.end": end}, False)
    assert meant("period.start", text, {}) is not None


@pytest.mark.parametrize("text", ["2 semaines en novembre 2024", "les 2 jours de juin"])
def test_so_many_weeks_of_no_part_of_a_month_make_no_stretch(text: str) -> None:
    said = meant("period.dates", text)
    assert said is None or "period.end" not in said[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("le 12 du 5", ({START: "2025-05-12"}, False)),
        ("du 3 du 3 au 6 du 6 2025", ({START: "2025-03-03", END: "2025-06-06"}, True)),
        ("du 3 au 7 mars 2025", ({START: "2025-03-03", END: "2025-03-07"}, True)),
    ],
)
def test_a_day_of_a_month_by_its_number(text: str, told: tuple[dict[str, str], bool]) -> None:
    assert meant(DATES, text) == told


@pytest.mark.parametrize(
    ("ask", "text", "idiom", "counted"),
    [
        (START, "il y a 15 jours", {START: "2025-10-01"}, {START: "2025-09-30"}),
        (END, "y a quinze jours", {END: "2025-10-01"}, {END: "2025-09-30"}),
        (END, "il y a 8 jours", {END: "2025-10-08"}, {END: "2025-10-07"}),
        (END, "dans 15 jours", {END: "2025-10-29"}, {END: "2025-10-30"}),
        (START, "depuis 15 jours", {START: "2025-10-01", END: "ongoing"}, {START: "2025-09-30", END: "ongoing"}),
        (
            "period.dates",
            "15 jours à partir du 3 mars 2025",
            {START: "2025-03-03", END: "2025-03-16"},
            {START: "2025-03-03", END: "2025-03-17"},
        ),
    ],
)
def test_fifteen_days_are_two_weeks_or_so_many_days(
    ask: str, text: str, idiom: dict[str, str], counted: dict[str, str]
) -> None:
    said = read(ask, text, {}, date(2025, 10, 15), BASE).to_json()
    assert said["readings"] == [{"facts": facts, "sure": False} for facts in (idiom, counted)]


@pytest.mark.parametrize(
    ("ask", "text", "day"),
    [
        (START, "il y a 2 semaines", "2025-10-01"),
        (START, "il y a 10 jours", "2025-10-05"),
        (START, "15 days ago", "2025-09-30"),
    ],
)
def test_other_days_are_counted_for_sure(ask: str, text: str, day: str) -> None:
    assert meant(ask, text) == ({ask: day}, True)


def test_days_beside_both_ends_are_in_no_doubt() -> None:
    stay = {START: "2025-03-03", END: "2025-03-17"}
    assert meant("period.dates", "du 3 mars au 17 mars 2025, 15 jours") == (stay, True)
