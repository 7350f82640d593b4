"""The contradiction radar: what it finds, what it leaves alone; it never blocks."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from dialogs.answers.result.contradictions import contradictions, told

from .standings import period, standing, words

EARLY, LATE = period("2025-01-06", "2025-03-28", 30), period("2025-03-03", "2025-06-06", 25, employer="Colis Express")
LATER = period("2025-04-07", "2025-06-06", employer="Colis Express")
PLANNED = period("2025-10-06", "2025-12-19")
TOTAL = period("2025-03-03", "2025-03-14", "total", total_hours=Decimal(100))
SIRETS = ("73282932000074", "12002701600563")


@pytest.mark.parametrize(
    ("periods", "more", "found"),
    [
        ([EARLY, LATE], {}, [("overlap_above_legal_maximum", (1, 2))]),
        ([EARLY | {"weekly_hours": Decimal(20)}, LATE], {}, []),
        ([EARLY, LATE | {"start": period("2025-03-31", "2025-06-06")["start"]}], {}, []),
        ([PLANNED], {"signed": "yes"}, [("future_stated_as_done", (1,))]),
        ([PLANNED], {}, []),
        ([TOTAL], {}, [("total_too_high", (1,))]),
        ([TOTAL | {"total_hours": Decimal(96)}], {}, []),
        ([period("2025-03-05", "2025-03-18", weeks=Decimal("2.5"))], {}, [("weeks_too_high", (1,))]),
        ([period("2025-03-03", "2025-03-14", weeks=Decimal(2))], {}, []),
        ([period("2025-03-03", "2025-03-14", 20)] * 2, {}, [("same_period_twice", (1, 2))]),
        (
            [EARLY | {"employer.siret": SIRETS[0]}, LATER | {"employer": "LA POSTE", "employer.siret": SIRETS[1]}],
            {},
            [("employer_under_two_sirets", (1, 2))],
        ),
        ([EARLY | {"employer.siret": SIRETS[0]}, LATER | {"employer.siret": SIRETS[1]}], {}, []),
        (
            [EARLY | {"employer.siret": SIRETS[0]}, LATER | {"employer": "La Poste", "employer.siret": "later"}],
            {},
            [],
        ),
    ],
)  # fmt: skip
def test_contradictions_are_found_by_their_code(periods: list[Any], more: dict[str, Any], found: list[Any]) -> None:
    here = standing("2025-09-01", periods, **more)
    assert [(one.code, one.periods) for one in contradictions(here)] == found
    said = words(told(here))
    assert ("rien n'est bloqué" in said) is bool(found)
    assert here.result is not None
