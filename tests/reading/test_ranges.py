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
