"""What points at another answer, and gives none: « pareil que moi », « same as mine »."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard


@pytest.mark.parametrize("ask", ["employer.address", "employer.postal_city", "address", "postal_city"])
@pytest.mark.parametrize(
    "text",
    [
        "pareil que moi",
        "same as mine",
        "la même que la mienne",
        "c'est la même adresse que moi",
        "same address as me",
        "idem que pour l'autre stage",
    ],
)
def test_what_was_said_of_something_else_is_no_address(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "unclear"}


def test_a_street_may_be_called_so() -> None:
    assert meant("employer.address", "12 rue de la Même") == ({"employer.address": "12 rue de la Même"}, True)
