"""A stay of somebody else, one that nearly was, and another one beside that which is held."""

from __future__ import annotations

import pytest

from .cases import meant

HELD = {"period.kind": "job", "period.employer": "DPD", "period.start": "2025-03-03", "period.end": "2025-06-06"}


@pytest.mark.parametrize(
    "text", ["ma soeur travaille chez UPS", "mon mari est livreur chez UPS", "j'ai failli faire un stage chez UPS"]
)
def test_a_stay_that_is_not_ones_own_is_asked_about(text: str) -> None:
    said = meant("has_period", text)
    assert said is not None
    assert (said[0]["period.employer"], said[1]) == ("UPS", False)


def test_days_after_a_yes_to_one_more_are_those_of_another_stay() -> None:
    said = meant("more_periods", "oui le même, du 1er au 30 septembre 2025", HELD)
    assert said == ({"yes_no": "yes", "period.start": "2025-09-01", "period.end": "2025-09-30"}, True)


def test_hours_of_some_weeks_are_asked_back_within_a_stay_told_whole() -> None:
    said = meant("has_period", "chez UPS du 3 mars au 6 juin 2025, 35h au début")
    assert said is not None
    assert not said[1]


def test_a_no_with_an_exception_is_asked_back() -> None:
    assert meant("more_periods", "non à part un service civique") == ({"yes_no": "no"}, False)


@pytest.mark.parametrize("text", ["j'ai fait 9 missions d'intérim chez plusieurs boites de livraison", "CDD chez nous"])
def test_many_firms_and_ours_are_the_name_of_none(text: str) -> None:
    assert meant("has_period", text) == ({"period.kind": "job"}, True)
    assert meant("period.employer", "chez nous") is None
