"""Hours of some weeks, of parts of one, or to reckon with: asked back, never written down as those of every week."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.reading.outcome import Unclear
from dialogs.reading.read import read

from .cases import BASE, meant

WEEKLY = "period.weekly_hours"


@pytest.mark.parametrize(
    "text",
    [
        "35h moins les pauses",
        "35h au début",
        "35h la première semaine",
        "35h certaines semaines",
        "35h des fois",
        "35h quand y avait du monde",
        "35h mais 2 semaines d'absence",
        "plus que 20",
    ],
)
def test_hours_with_a_reservation_are_asked_back(text: str) -> None:
    said = meant(WEEKLY, text)
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize("text", ["35h par semaine, pas plus", "35h, j'ai commencé le 3 mars 2025", "35h oui 35h"])
def test_hours_without_one_are_written_down(text: str) -> None:
    said = meant(WEEKLY, text)
    assert said is not None
    assert said[1]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("35h toutes les deux semaines", 17.5),
        ("35h une semaine sur deux", 17.5),
        ("70h tous les 15 jours", 35),
        ("40 hours every other week", 20),
        ("une semaine 28h l'autre 42h", 35),
        ("8h le samedi et 8h le dimanche", 16),
        ("7h lundi et 6h jeudi", 13),
        ("4h le matin 3h l'après-midi", 35),
        ("la moitié de 35h", 17.5),
    ],
)
def test_hours_of_a_part_or_of_two_weeks_are_reckoned_and_asked_back(text: str, hours: float) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, False)


@pytest.mark.parametrize("text", ["35h sur 2 semaines", "35h en deux semaines", "35h pour 2 semaines"])
def test_hours_over_a_few_weeks_may_be_those_of_all(text: str) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: 35, "period.weeks": 2}, False)
    assert meant(WEEKLY, text.replace("35h", "35h par semaine")) == ({WEEKLY: 35, "period.weeks": 2}, True)


@pytest.mark.parametrize("text", ["5 demi-journées", "3 matinées", "4 services"])
def test_times_are_no_hours(text: str) -> None:
    assert meant(WEEKLY, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "ça dépend des semaines",
        "c'est irrégulier",
        "ça change toutes les semaines",
        "les horaires changent",
        "j'ai pas d'horaires fixes",
        "en fonction des semaines",
        "it varies",
    ],
)
def test_hours_that_vary_are_no_order_and_no_question(text: str) -> None:
    ours = read("period.weekly_hours", text, {}, date(2025, 10, 15), BASE).to_json()
    assert ours == {"act": "unclear"}


def test_a_number_among_hours_that_vary_is_asked_back() -> None:
    assert meant("period.weekly_hours", "ça dépend des semaines, en moyenne 30h") == (
        {"period.weekly_hours": 30},
        False,
    )
    assert meant("period.weekly_hours", "35h mais pas fixe") == ({"period.weekly_hours": 35}, False)


@pytest.mark.parametrize("text", ["ça dépend", "ça dépend des fois", "ça change souvent"])
def test_that_it_varies_is_no_employer(text: str) -> None:
    assert meant("period.employer", text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("des fois 20 des fois 30", "parfois 20h, parfois 30h", "sometimes 20 sometimes 30h"),
        *("minimum 18 maximum 24", "une semaine 24 une semaine 32"),
    ],
)
def test_now_so_many_hours_now_others_is_a_range(text: str) -> None:
    assert read(WEEKLY, text, {}, date(2025, 10, 15), BASE) == Unclear("range")


@pytest.mark.parametrize("ask", [WEEKLY, "period.dates"])
@pytest.mark.parametrize("text", ["3 jours par semaine jusqu'en mars puis 35h", "2 jours par semaine, ensuite 24h"])
def test_hours_after_weeks_told_in_days_are_not_those_of_all(ask: str, text: str) -> None:
    assert read(ask, text, {}, date(2025, 10, 15), BASE) == Unclear("pattern")


@pytest.mark.parametrize(
    "text",
    [
        "20h semaine paire 30h semaine impaire",
        "30h les semaines impaires, 20h les semaines paires",
        "une semaine sur deux 20h et l'autre 30h",
    ],
)
def test_of_weeks_that_take_turns_the_mean_comes_first(text: str) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: 25}, False)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("de mars à juin 2025 dont mi-temps en mai", "2025-03-01", "2025-06-30"),
        ("du 3 mars au 6 juin 2025, à mi-temps en mai", "2025-03-03", "2025-06-06"),
        ("du 3 mars au 6 juin 2025 avec un mi-temps thérapeutique en mai", "2025-03-03", "2025-06-06"),
        ("du 3 mars au 6 juin 2025 à 35h mais 20h en mai", "2025-03-03", "2025-06-06"),
        ("du 3 mars au 6 juin 2025 puis mi-temps à partir de mai", "2025-03-03", "2025-06-06"),
        ("du 3 mars au 6 juin 2025, 20h par semaine en mai et juin", "2025-03-03", "2025-06-06"),
        ("de novembre 2024 à février 2025, 20h en janvier", "2024-11-01", "2025-02-28"),
        ("de mars à juin 2025, en mai à mi-temps", "2025-03-01", "2025-06-30"),
    ],
)
def test_hours_of_a_part_leave_the_days_and_are_asked(text: str, start: str, end: str) -> None:
    assert meant("period.dates", text) == ({"period.start": start, "period.end": end}, False)


def test_hours_of_a_month_beyond_the_stretch_are_of_another() -> None:
    said = meant("period.dates", "du 3 mars au 6 juin 2025 à 35h puis à 20h en septembre 2025")
    assert said is None or not said[1]


def test_hours_of_the_whole_stretch_stay() -> None:
    said = meant("period.dates", "du 3 mars au 6 juin 2025 à mi-temps")
    assert said is not None
    assert said[0][WEEKLY] == 17.5
