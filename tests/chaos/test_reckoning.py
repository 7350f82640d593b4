"""The reckoning itself: what it takes for a repeat with a reason, and what for a fault."""

from __future__ import annotations

import pytest

from tests.chaos.counted import Reckoning
from tests.chaos.phones import FILE, Causes, Sending, Shown, compare_phone

FIRST, SECOND = Shown("what I noted", ()), Shown("the result", ())
DUE = [FIRST, FILE, SECOND, FILE]
#: The first life was killed at 10.
KILLED = Causes(kills={1: 10.0})


def heard(*sendings: tuple[float, Shown, int]) -> list[str]:
    it = Reckoning()
    compare_phone(it, "7", [Sending(at, shown, False, life) for at, shown, life in sendings], DUE, KILLED)  # noqa: FBT003
    return it.faults


@pytest.mark.parametrize("last", [2, 3, 4])
def test_a_killed_life_is_the_reason_for_what_the_next_one_says_again(last: int) -> None:
    by_first = [(9.0 + n / 10, shown, 1) for n, shown in enumerate(DUE[:last])]
    by_second = [(11.0 + n / 10, shown, 2) for n, shown in enumerate(DUE)]
    assert heard(*by_first, *by_second) == []


def test_one_life_that_says_a_message_or_a_file_twice_is_at_fault() -> None:
    (fault,) = heard((9, FIRST, 2), (9.1, FILE, 2), (9.2, FILE, 2), (9.3, SECOND, 2), (9.4, FILE, 2))
    assert "said again without a reason" in fault
    (fault,) = heard((9, FIRST, 2), (9.1, FILE, 2), (9.2, SECOND, 2), (9.3, FILE, 2), (9.4, FILE, 2))
    assert "said again without a reason" in fault


def test_what_is_out_of_order_or_lacking_is_at_fault() -> None:
    assert "out of order" in heard((9, SECOND, 2))[0]
    assert heard((9, FIRST, 2), (9.1, FILE, 2), (9.2, SECOND, 2)) == ["7 heard: 3 instead of 4"]
