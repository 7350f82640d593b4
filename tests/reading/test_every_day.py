"""Every day of a year, in every way to write it: no word, share or number that the grammar learns may take one away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from .cases import meant

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
LEAP_YEAR = [date(2024, 1, 1) + timedelta(days=n) for n in range(366)]
WRITTEN: dict[str, Callable[[date], str]] = {
    "04/05/2024": lambda day: f"{day:%d/%m/%Y}",
    "4/5/24": lambda day: f"{day.day}/{day.month}/{day:%y}",
    "4.5.2024": lambda day: f"{day.day}.{day.month}.{day.year}",
    "04-05-24": lambda day: f"{day:%d-%m-%y}",
    "2024-05-04": date.isoformat,
    "4 mai 2024": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "04 MAI 24": lambda day: f"{day:%d} {MONTHS[day.month - 1].upper()} {day:%y}",
}


@pytest.mark.parametrize("way", WRITTEN)
@pytest.mark.parametrize("ask", ["period.start", "period.end"])
def test_a_day_is_read_however_it_is_written(ask: str, way: str) -> None:
    wrong = [day for day in LEAP_YEAR if meant(ask, WRITTEN[way](day)) != ({ask: day.isoformat()}, True)]
    assert not wrong, WRITTEN[way](wrong[0])


@pytest.mark.parametrize("way", WRITTEN)
def test_a_birthday_is_read_however_it_is_written(way: str) -> None:
    born = [day.replace(year=1996) for day in LEAP_YEAR]
    wrong = [day for day in born if meant("birth_date", WRITTEN[way](day)) != ({"birth_date": day.isoformat()}, True)]
    assert not wrong, WRITTEN[way](wrong[0])


@pytest.mark.parametrize("way", WRITTEN)
def test_a_stretch_is_read_however_its_days_are_written(way: str) -> None:
    for first in LEAP_YEAR:
        last = first + timedelta(days=30)
        said = f"du {WRITTEN[way](first)} au {WRITTEN[way](last)}"
        found = meant("period.dates", said)
        assert found == ({"period.start": first.isoformat(), "period.end": last.isoformat()}, True), said
