"""The example cases of the specification, compared as JSON."""

from __future__ import annotations

import pytest

from .cases import Case, cases


@pytest.mark.parametrize("case", cases("reading-cases.jsonl"), ids=lambda case: f"{case.ask}: {case.text}")
def test_an_example_of_the_specification(case: Case) -> None:
    ours = case.read()
    if case.right(ours) and case.accept:
        assert ours["act"] == case.out["act"]
    else:
        assert ours == case.out
