"""A stretch that is denied, what is left of one, an excuse before another version, and plain weeks."""

from __future__ import annotations

import pytest

from .cases import meant

DATES, START, END, EMPLOYER = "period.dates", "period.start", "period.end", "period.employer"


def test_a_stretch_that_is_denied_leaves_no_day() -> None:
    assert meant(DATES, "pas du 2 au 27 septembre 2024") is None


def test_a_stretch_that_takes_the_place_of_another_is_read() -> None:
    text = "c'est pas du 3 juin au 30 aout 2024 c'est du 10 juin au 30 aout 2024"
    assert meant(DATES, text) == ({START: "2024-06-10", END: "2024-08-30"}, True)


@pytest.mark.parametrize("text", ["encore 2 semaines", "il me reste encore 2 semaines"])
def test_what_is_left_is_counted_from_today(text: str) -> None:
    assert meant(END, text, {START: "2025-03-03"}) == ({END: "2025-10-29"}, False)


@pytest.mark.parametrize(
    ("ask", "text", "said"),
    [("period.weeks", "14, dsl 15", 15), (START, "3 mars 2025 dsl 4 mars 2025", "2025-03-04")],
)
def test_an_excuse_before_another_version_repairs(ask: str, text: str, said: object) -> None:
    assert meant(ask, text) == ({ask: said}, True)


def test_monday_to_friday_is_a_plain_week() -> None:
    text = "du 2 septembre au 27 septembre 2024, lundi au vendredi"
    assert meant(DATES, text) == ({START: "2024-09-02", END: "2024-09-27"}, True)


@pytest.mark.parametrize("ask", ["has_period", "more_periods"])
@pytest.mark.parametrize(
    "text",
    [
        "j'ai pas travaillé chez GLS",
        "j'ai jamais bossé chez DPD finalement",
        "I never worked at Amazon",
        "j'ai pas fait de stage chez DPD",
    ],
)
def test_where_one_never_worked_there_was_no_stay(ask: str, text: str) -> None:
    assert meant(ask, text) == ({"yes_no": "no"}, False)


@pytest.mark.parametrize(
    "text",
    ["fedex, mais j'ai pas fini le contrat", "fedex mais je n'ai pas terminé", "fedex j'ai jamais fini mon contrat"],
)
def test_what_may_have_been_left_before_its_end_does_not_go_on(text: str) -> None:
    assert meant(EMPLOYER, text) == ({EMPLOYER: "fedex"}, True)


@pytest.mark.parametrize("text", ["j'ai pas fini le contrat", "mais j'ai pas fini"])
def test_whether_it_goes_on_or_was_left_is_asked_back(text: str) -> None:
    assert meant(END, text, {START: "2025-03-03"}) == ({END: "ongoing"}, False)


@pytest.mark.parametrize("text", ["DPD, le contrat n'est pas fini", "DPD, j'ai pas encore fini", "DPD, c'est pas fini"])
def test_what_is_not_over_yet_goes_on(text: str) -> None:
    assert meant(EMPLOYER, text) == ({EMPLOYER: "DPD", END: "ongoing"}, True)


def test_a_stay_left_before_its_end_is_asked_back() -> None:
    days = {START: "2025-03-03", END: "2025-06-06"}
    assert meant(DATES, "du 3 mars au 6 juin 2025 mais j'ai pas fini") == (days, False)
