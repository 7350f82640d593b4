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


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("call me Jo", "Jo", False),
        ("you can call me Jo", "Jo", False),
        ("appelez-moi Jo", "Jo", False),
        ("on m'appelle Jo", "Jo", False),
        ("it's Mohamed, people call me Momo", "Mohamed", False),
        ("Mohamed mais on m'appelle Momo", "Mohamed", False),
        ("it's Amina", "Amina", True),
        ("Jo is my first name", "Jo", True),
        ("Jo c'est mon prénom", "Jo", True),
    ],
)
def test_how_one_is_called_is_a_name_asked_back(text: str, name: str, *, sure: bool) -> None:
    assert meant("first_names", text) == ({"first_names": name}, sure)


def test_a_name_says_which_one_it_is_after_it() -> None:
    assert meant("first_names", "Diallo is my family name") == ({"last_name": "Diallo"}, True)
    assert meant("last_name", "Diallo c'est mon nom de famille") == ({"last_name": "Diallo"}, True)
