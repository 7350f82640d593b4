"""A stay that is looked for is none: « je cherche un stage chez DPD », « j'ai postulé à La Poste »."""

from __future__ import annotations

import pytest

from .cases import meant


@pytest.mark.parametrize(
    "text",
    [
        "je cherche un stage chez DPD",
        "je cherche encore un stage à La Poste",
        "j'ai pas trouvé de stage chez DPD",
        "j'ai postulé chez DPD",
        "je voudrais travailler chez UPS",
        "j'ai demandé un stage chez Chronopost mais pas de réponse",
        "I'm looking for a job at UPS",
    ],
)
def test_who_looks_for_a_stay_has_none_so_far(text: str) -> None:
    assert meant("has_period", text) == ({"yes_no": "no"}, False)


def test_a_no_before_it_makes_it_sure() -> None:
    assert meant("has_period", "non, je cherche encore un stage à La Poste") == ({"yes_no": "no"}, True)


def test_a_stay_beside_one_that_is_looked_for_is_asked_back() -> None:
    told = ({"period.kind": "job", "period.employer": "UPS"}, False)
    assert meant("has_period", "un CDD chez UPS et je cherche un stage") == told
    assert meant("period.employer", "j'ai postulé chez DPD") == ({"period.employer": "DPD"}, False)
