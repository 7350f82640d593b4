"""« euh » as it is dictated: before the other end of a stretch or within a phrase it takes nothing back."""

from __future__ import annotations

import pytest

from .cases import meant

START, END = "period.start", "period.end"
STRETCH = {START: "2024-01-08", END: "2024-02-16"}


@pytest.mark.parametrize(
    "text",
    [
        "du 8 janvier euh au 16 février 2024",
        "du 8 janvier au euh 16 février 2024",
        "du euh 8 janvier 2024 au euh 16 février euh 2024",
        "du 8 janvier enfin au 16 février 2024",
        "à partir du 8 janvier euh jusqu'au 16 février 2024",
        "le 8 janvier 2024 heu jusqu'au 16 février 2024",
        "commencé le 8 janvier 2024 euh et fini le 16 février 2024",
        "début le 8 janvier 2024 euh fin le 16 février 2024",
        "from um 8 January uh to um 16 February 2024",
        "du 8 janvier au 15 euh au 16 février 2024",
    ],
)
def test_a_hesitation_leaves_both_ends(text: str) -> None:
    assert meant("period.dates", text) == (STRETCH, True)


@pytest.mark.parametrize("text", ["le 8 euh 9 janvier 2024", "le 8, euh le 9 janvier 2024", "le euh 9 janvier 2024"])
def test_a_hesitation_between_two_days_is_a_repair(text: str) -> None:
    assert meant(START, text) == ({START: "2024-01-09"}, True)


def test_two_whole_dates_of_two_months_are_asked_back() -> None:
    assert meant("period.dates", "8 janvier 2024 euh 16 février 2024") == (STRETCH, False)


def test_an_end_that_is_taken_back_is_the_last_version() -> None:
    assert meant("period.dates", "du 8 au 12 euh non au 16 février 2024") == (
        {START: "2024-02-08", END: "2024-02-16"},
        True,
    )
    assert meant("period.dates", "depuis le 8 janvier euh non au 9 janvier 2024") == (
        {START: "2024-01-09", END: "ongoing"},
        True,
    )


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("has_period", "30h enfin plutôt 28", {"period.weekly_hours": 28}),
        ("period.kind", "DPD 30h, non 28", {"period.employer": "DPD", "period.weekly_hours": 28}),
        ("period.sector", "12 semaines, pardon 14", {"period.weeks": 14}),
        (
            "has_period",
            "DPD 30h, le 28 mars 2025",
            {"period.employer": "DPD", "period.weekly_hours": 30, START: "2025-03-28"},
        ),
        ("has_period", "DPD 30h, pardon 59 Lille", {"period.employer": "DPD", "period.weekly_hours": 30}),
    ],
)
def test_a_bare_number_behind_a_repair_is_of_what_it_mends(ask: str, text: str, facts: dict[str, object]) -> None:
    assert meant(ask, text) == (facts, True)


@pytest.mark.parametrize("text", ["stage euh non cdd", "stage pardon CDD", "stage ou plutôt CDD", "stage enfin cdd"])
def test_of_two_kinds_the_last_version_comes_first(text: str) -> None:
    assert meant("period.kind", text) == ({"period.kind": "job"}, False)


@pytest.mark.parametrize("text", ["le 12 jcrois", "le 12 j crois", "jcrois le 12"])
def test_a_day_with_a_doubt_by_phone_is_asked_back(text: str) -> None:
    assert meant(START, text) == ({START: "2025-10-12"}, False)
