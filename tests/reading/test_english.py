"""English as adults write it who learnt it late: days, names, kinds, a yes and a no."""

from __future__ import annotations

import pytest

from .cases import meant

START, END = "period.start", "period.end"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("since last September", {START: "2025-09-01", END: "ongoing"}),
        ("since last december", {START: "2024-12-01", END: "ongoing"}),
        ("from last march to last june", {START: "2025-03-01", END: "2025-06-30"}),
        ("march next year", {START: "2026-03-01", END: "2026-03-31"}),
    ],
)
def test_english_says_which_month_before_it(text: str, told: dict[str, str]) -> None:
    assert meant("period.dates", text) == (told, False)


@pytest.mark.parametrize("text", ["3 march last year", "the 3rd of march of last year", "march 3rd, last year"])
def test_last_year_is_no_last_day(text: str) -> None:
    assert meant(START, text) == ({START: "2024-03-03"}, True)


def test_this_monday_may_be_the_one_before_or_the_one_to_come() -> None:
    told = meant(START, "this monday")
    assert told is not None
    assert not told[1]
