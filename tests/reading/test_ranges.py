"""Two figures with room between them are no figure: what is asked for is one."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant


@pytest.mark.parametrize(
    "text",
    [
        "between 15 and 25 hours",
        "between 15 and 25 hours a week",
        "it was between about 15 and 25",
        "between 15 hours and 25 hours",
        "entre 15 et 25 h par semaine",
        "c'était entre 15h et 25h",
        "entre quinze et vingt-cinq heures",
        "from 15 to 25 hours",
        "20 à 25",
    ],
)
def test_hours_from_one_to_another_are_none(text: str) -> None:
    ours = read("period.weekly_hours", text, {}, date(2025, 10, 15), BASE).to_json()
    assert ours == {"act": "unclear", "problem": "range"}


@pytest.mark.parametrize("text", ["between 10 and 12", "between 10 and 12 weeks", "entre 10 semaines et 12 semaines"])
def test_weeks_from_one_to_another_are_none(text: str) -> None:
    assert read("period.weeks", text, {}, date(2025, 10, 15), BASE).to_json() == {"act": "unclear", "problem": "range"}


@pytest.mark.parametrize("text", ["DPD entre 15 et 25h par semaine", "DPD between 15 and 25 hours a week"])
def test_a_range_beside_a_name_gives_no_hours(text: str) -> None:
    assert meant("period.employer", text) == ({"period.employer": "DPD"}, False)


def test_days_from_one_to_another_stay_days() -> None:
    said = {"period.start": "2025-03-03", "period.end": "2025-06-06"}
    assert meant("period.dates", "entre le 3 mars et le 6 juin 2025") == (said, True)
    assert meant("period.start", "between 3 March and 6 June 2025") == (said, True)


@pytest.mark.parametrize("ask", ["period.weekly_hours", "period.weeks"])
def test_the_first_of_the_month_begins_a_range_where_numbers_are_asked_too(ask: str) -> None:
    told = {"period.employer": "DPD", "period.start": "2025-06-01", "period.end": "2025-06-30"}
    assert meant(ask, "chez DPD du 1er au 30 juin 2025") == (told, True)


@pytest.mark.parametrize("ask", ["period.dates", "period.start", "period.end", "period.weeks", "period.weekly_hours"])
@pytest.mark.parametrize(
    "text",
    [
        "entre 4 et 6 semaines",
        "de 4 à 6 mois",
        "4 ou 5 jours",
        "5-6 semaines",
        "quatre à six jours",
        "between 3 and 4 weeks",
        "2 or 3 months",
        "il y a 4 ou 5 mois",
    ],
)
def test_two_lengths_are_no_days_and_no_number(ask: str, text: str) -> None:
    ours = read(ask, text, {"period.start": date(2025, 3, 3)}, date(2025, 10, 15), BASE).to_json()
    assert ours == {"act": "unclear", "problem": "range"}


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("has_period", "oui 4 à 6 semaines chez DPD", {"yes_no": "yes", "period.employer": "DPD"}),
        ("has_period", "j'ai fait entre 4 et 6 semaines chez DPD en 2025", {"period.employer": "DPD"}),
        ("period.dates", "entre 4 et 6 semaines à partir du 3 mars 2025", {"period.start": "2025-03-03"}),
        ("period.employer", "2 ou 3 mois chez La Poste", {"period.employer": "La Poste"}),
        ("period.weekly_hours", "4 à 6 semaines à 35h", {"period.weekly_hours": 35}),
    ],
)
def test_what_is_told_beside_two_lengths_is_kept_without_them(ask: str, text: str, facts: dict[str, object]) -> None:
    assert meant(ask, text) == (facts, True)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("3 ou 4 jours de 7h", "range"),
        ("entre 3 et 5 jours par semaine", "pattern"),
        ("4/5 jours par semaine", "pattern"),
    ],
)
def test_hours_of_so_many_days_or_one_more_are_none(text: str, problem: str) -> None:
    ours = read("period.weekly_hours", text, {}, date(2025, 10, 15), BASE).to_json()
    assert ours == {"act": "unclear", "problem": problem}


def test_one_length_after_a_number_of_something_else_stays_a_length() -> None:
    told = {"period.kind": "internship", "period.weeks": 4}
    assert meant("period.dates", "stage 1 - 4 semaines en mars 2025") == (told, False)


def test_a_plan_for_two_lengths_is_made_with_the_shorter() -> None:
    ours = read("any", "et si je fais 2 ou 3 semaines à 35h ?", {}, date(2025, 10, 15), BASE).to_json()
    assert ours == {"act": "command", "command": "plan", "weeks": 2, "weekly_hours": 35}
