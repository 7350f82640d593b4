"""Numbers of hours and weeks: what they are counted for, and whether a clerk would ask back."""

from __future__ import annotations

from typing import Any

import pytest

from .cases import meant

WEEKLY, TOTAL, WEEKS = "period.weekly_hours", "period.total_hours", "period.weeks"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("10 semaines de 35h", ({WEEKLY: 35, WEEKS: 10}, True)),
        ("35h pendant 10 semaines", ({WEEKLY: 35, WEEKS: 10}, True)),
        ("3 mois à 35h", ({WEEKLY: 35}, True)),
        ("35h sur 10 semaines", ({WEEKLY: 35, WEEKS: 10}, False)),  # or 35 in all
        ("50 jours de 7h", ({TOTAL: 350}, False)),
        ("350h en 10 semaines", ({TOTAL: 350}, True)),
        ("10 semaines, 350h", ({TOTAL: 350}, True)),
    ],
)
def test_hours_of_each_week_are_not_taken_for_the_total(text: str, said: tuple[dict[str, Any], bool]) -> None:
    assert meant(TOTAL, text) == said


@pytest.mark.parametrize(
    "text", ["j'ai été malade 2 semaines", "2 semaines d'absence", "en arrêt 3 semaines", "une semaine malade"]
)
def test_weeks_away_are_no_weeks_done(text: str) -> None:
    assert meant(WEEKS, text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12 semaines hors vacances", (12, True)),
        ("12 semaines sans les congés", (12, True)),
        ("12 semaines, malade 2 semaines", (12, False)),
        ("absent une semaine donc 13", (13, False)),
        ("14 mais 2 de congés", (14, False)),
    ],
)
def test_weeks_done_beside_weeks_away(text: str, said: tuple[int, bool]) -> None:
    assert meant(WEEKS, text) == ({WEEKS: said[0]}, said[1])


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("trante cinq", 35),
        ("trente sinq", 35),
        ("quarente deux heures", 42),
        ("vingt quattre", 24),
        ("trente et cinq", 35),
    ],
)
def test_a_slip_within_a_number_in_words(text: str, hours: int) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, True)


@pytest.mark.parametrize(
    ("text", "said"), [("cinquante pour cent", (17.5, False)), ("trente hour", (30, True)), ("vingt jour", None)]
)
def test_a_word_that_is_no_number_is_no_slip_of_an_english_one(text: str, said: tuple[float, bool] | None) -> None:
    assert meant(WEEKLY, text) == (said and ({WEEKLY: said[0]}, said[1]))


@pytest.mark.parametrize(("text", "weeks"), [("quinze jours", 2), ("15 jours", 2), ("8 jours", 1), ("10 jours", 2)])
def test_days_that_stand_for_weeks_are_those_and_asked_back(text: str, weeks: int) -> None:
    assert meant(WEEKS, text) == ({WEEKS: weeks}, False)
    assert meant("period.dates", f"un stage de {text}") == ({"period.kind": "internship", WEEKS: weeks}, False)


def test_a_number_before_a_word_that_nobody_knows_is_asked_back() -> None:
    assert meant(WEEKLY, "trente cin") == ({WEEKLY: 30}, False)


@pytest.mark.parametrize("text", ["trois quart temps", "3 quarts de temps", "3/4 temps"])
def test_three_quarters_of_full_time(text: str) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: 26.25}, False)


def test_the_word_mon_is_no_monday() -> None:
    assert meant(WEEKLY, "mon contrat est de 24h") == ({WEEKLY: 24}, True)
    assert meant(WEEKLY, "6h le samedi") == ({WEEKLY: 6}, False)


def test_a_number_with_a_label_is_what_the_label_says() -> None:
    assert meant(WEEKS, "les heures c'est 28", {WEEKLY: 35}) == ({WEEKLY: 28}, True)
    assert meant(WEEKLY, "semaines : 12") == ({WEEKS: 12}, True)


def test_a_number_that_is_refused_counts_for_nothing() -> None:
    assert meant(WEEKS, "not 35 but 28 hours", {WEEKLY: 35}) == ({WEEKLY: 28}, True)
    held = {"period.start": "2024-03-01", "period.end": "2024-06-28"}
    assert meant(WEEKS, "pas le 1er mars, le 4", held) == ({"period.start": "2024-03-04"}, True)


def test_hours_of_a_night_are_those_of_a_day() -> None:
    assert meant(WEEKLY, "5h par nuit") == ({WEEKLY: 25}, False)
    assert meant(WEEKLY, "35h de nuit") == ({WEEKLY: 35}, True)


@pytest.mark.parametrize(
    ("ask", "text", "said"),
    [
        (WEEKLY, "24h20", ({WEEKLY: 24.33}, True)),
        (WEEKLY, "24h40", ({WEEKLY: 24.67}, True)),
        (WEEKLY, "24h30", ({WEEKLY: 24.5}, True)),
        (WEEKLY, "33,33%", ({WEEKLY: 11.67}, False)),
        (TOTAL, "350h50", ({TOTAL: 350.83}, True)),
    ],
)
def test_numbers_have_two_digits_after_the_point_as_in_a_dossier(
    ask: str, text: str, said: tuple[dict[str, Any], bool]
) -> None:
    assert meant(ask, text) == said


@pytest.mark.parametrize("ask", ["period.confirm", "yes_no", "period.sector", WEEKLY])
@pytest.mark.parametrize(
    "text",
    ["2 semaines de moins", "3 semaines en plus", "5h de plus", "2h de moins par semaine", "moins 5", "2 weeks less"],
)
def test_how_much_more_or_less_is_no_amount(ask: str, text: str) -> None:
    found = meant(ask, text, {"period.start": "2025-03-03", "period.end": "2025-06-06", WEEKLY: 35})
    assert found is None


@pytest.mark.parametrize("text", ["35h moins 2h", "13 semaines moins 2"])
def test_an_amount_less_another_is_asked_back(text: str) -> None:
    found = meant("period.sector", text)
    assert found is not None
    assert not found[1]


def test_at_least_is_no_difference() -> None:
    assert meant(WEEKLY, "au moins 20h") == ({WEEKLY: 20}, False)


@pytest.mark.parametrize("text", ["35h5", "35h100"])
def test_figures_that_are_no_minutes_are_asked_back(text: str) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: 35}, False)


@pytest.mark.parametrize(("text", "hours"), [("70% d'un temps plein", 24.5), ("80 % du temps plein", 28)])
def test_a_share_of_full_time_is_that_share(text: str, hours: float) -> None:
    assert meant("period.weekly_hours", text) == ({"period.weekly_hours": hours}, False)


@pytest.mark.parametrize(
    ("ask", "text", "said"),
    [
        (WEEKLY, "deux boulots de 20h", {WEEKLY: 40}),
        (WEEKLY, "2 contrats de 17h30", {WEEKLY: 35}),
        (WEEKLY, "j'ai deux employeurs, 20h chacun", {WEEKLY: 40}),
        (WEEKLY, "two jobs of 20 hours", {"period.kind": "job", WEEKLY: 40}),
        (WEEKLY, "2 x 20h", {WEEKLY: 40}),
        (WEEKLY, "2 stages de 35h", {"period.kind": "internship", WEEKLY: 35}),
        (WEEKLY, "2 cdd de 20h", {"period.kind": "job", WEEKLY: 20}),
        (TOTAL, "3 missions de 100 heures", {TOTAL: 300}),
    ],
)
def test_hours_of_each_of_several_jobs_are_asked_back(ask: str, text: str, said: dict[str, Any]) -> None:
    assert meant(ask, text) == (said, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [("temps plein 39h", (39, True)), ("plein temps, 37h30", (37.5, True)), ("temps plein 20h", (20, False))],
)
def test_a_full_time_may_be_of_more_than_the_base(text: str, said: tuple[float, bool]) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: said[0]}, said[1])


@pytest.mark.parametrize(
    ("ask", "text", "said"),
    [
        ("period.dates", "un CDD d'un an", ({"period.kind": "job"}, True)),
        ("period.kind", "cdd de 12 mois", ({"period.kind": "job"}, True)),
        ("period.kind", "cdd de 6 mois", ({"period.kind": "job", WEEKS: 26}, False)),
        ("period.kind", "stage de 52 semaines", ({"period.kind": "internship", WEEKS: 52}, True)),
    ],
)
def test_a_contract_of_a_year_tells_of_no_weeks_done(ask: str, text: str, said: tuple[dict[str, Any], bool]) -> None:
    assert meant(ask, text) == said


@pytest.mark.parametrize("text", ["69003 lyon", "157", "500 semaines"])
def test_more_weeks_than_three_years_have_are_none(text: str) -> None:
    assert meant(WEEKS, text) is None


@pytest.mark.parametrize("ask", ["has_period", "period.start", "period.employer"])
@pytest.mark.parametrize(
    ("weeks", "told"),
    [
        ("12 semaines", {WEEKS: 12}),  # fewer than the dates hold: noted, and asked back
        ("14 semaines", {}),
        ("soit 14 semaines", {}),
    ],
)
def test_weeks_beside_both_dates_are_noted_where_they_are_fewer(ask: str, weeks: str, told: dict[str, int]) -> None:
    stay = {"period.start": "2025-03-03", "period.end": "2025-06-06"}
    assert meant(ask, f"du 3 mars au 6 juin 2025, {weeks}") == ({**stay, **told}, not told)


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("period.total_hours", "1.200h", {"period.total_hours": 1200}),
        ("period.total_hours", "1,200 hours", {"period.total_hours": 1200}),
        ("period.weekly_hours", "151,6667 h par mois", {"period.weekly_hours": 35}),
        ("period.weekly_hours", "24,500", {"period.weekly_hours": 24.5}),
    ],
)
def test_three_figures_after_a_point_are_thousands_after_one_figure_alone(
    ask: str, text: str, facts: dict[str, object]
) -> None:
    assert meant(ask, text) == (facts, True)


@pytest.mark.parametrize("text", ["facile 40h", "40h facilement", "largement 40h", "40 hours easily"])
def test_hours_that_are_more_than_easily_done_are_asked_back(text: str) -> None:
    assert meant("period.weekly_hours", text) == ({"period.weekly_hours": 40}, False)


@pytest.mark.parametrize("text", ["40h minus breaks", "35 hours minus lunch", "35h moins les pauses"])
def test_hours_with_breaks_to_be_taken_off_are_asked_back(text: str) -> None:
    said = meant("period.weekly_hours", text)
    assert said is not None
    assert said[1] is False


@pytest.mark.parametrize("hours", [120, 140, 150])
def test_hours_beside_the_days_of_a_short_stay_are_all_of_them(hours: int) -> None:
    days = {"period.start": "2025-03-03", "period.end": "2025-03-28"}
    assert meant("period.dates", f"du 3 au 28 mars 2025, {hours}h") == ({**days, "period.total_hours": hours}, False)


def test_hours_of_a_month_stay_so_beside_a_longer_stay() -> None:
    found = meant("period.dates", "du 3 mars au 30 mai 2025, 151h")
    assert found is not None
    assert found[0]["period.weekly_hours"] == 34.75
    assert meant("period.weekly_hours", "70") == ({"period.weekly_hours": 35}, False)


@pytest.mark.parametrize("text", ["c'est 28 par semaine ou 30", "28 par semaine ou 30 je sais plus"])
def test_one_number_or_another_is_no_day_and_asked_back(text: str) -> None:
    held = {"period.start": "2025-03-03", "period.end": "2025-06-06", "period.weekly_hours": 35}
    assert meant("yes_no", text, held) == ({"period.weekly_hours": 28}, False)
    assert meant("yes_no", "non 28 ou 30 heures", held) == ({"period.weekly_hours": 30}, False)
    found = meant("yes_no", "le 28 ou le 30", held)
    assert found is not None
    assert found[0] == {"period.end": "2025-06-28"}
