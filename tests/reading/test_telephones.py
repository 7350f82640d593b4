"""A telephone number in pairs of figures is no day, no hours and no weeks, whatever is asked."""

from __future__ import annotations

import pytest

from tests.reading.cases import meant

NUMBERS = ["06 12 34 56 78", "06.12.34.56.78", "07-12-04-56-78", "01/02/03/04/05", "+33 6 12 04 97 01"]
ASKS = ["birth_date", "period.start", "period.end", "period.dates", "period.weekly_hours", "period.weeks", "has_period"]


@pytest.mark.parametrize("text", [*NUMBERS, "mon numéro c'est le 06 12 05 99 01"])
@pytest.mark.parametrize("ask", ASKS)
def test_nobody_is_born_and_nothing_begins_on_a_telephone_number(ask: str, text: str) -> None:
    assert meant(ask, text) is None


def test_a_birth_date_beside_one_is_read() -> None:
    said = meant("birth_date", "né le 12 05 1997, tel 06 12 34 56 78")
    assert said is not None
    assert said[0] == {"birth_date": "1997-05-12"}


@pytest.mark.parametrize("text", ["01 02 25 31 05 25", "01/02/25 31/05/25", "du 01.02.25 au 31.05.25"])
def test_two_dates_have_six_pairs_and_are_read(text: str) -> None:
    said = meant("period.dates", text)
    assert said is not None
    assert said[0] == {"period.start": "2025-02-01", "period.end": "2025-05-31"}
