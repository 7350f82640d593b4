"""Many whole numbers in one great number, each in bits of its own: one product or sum of these is one of all."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import Final

_BITS: Final = 64
_HALF: Final = 1 << (_BITS - 1)


def joined(numbers: Iterable[tuple[int, int]]) -> int:
    """The numbers, each with its place, as one; all other places hold nothing."""
    return sum(number << (_BITS * place) for place, number in numbers)


def apart(together: int, count: int) -> list[int]:
    """The numbers at the first ``count`` places, with their signs.

    >>> apart(3 * joined([(0, 7), (2, -5)]) + joined([(1, 1)]), 3)
    [21, 1, -15]
    """
    shifted = together + _HALF * (((1 << _BITS * count) - 1) // ((1 << _BITS) - 1))
    found = struct.unpack(f"<{count}Q", shifted.to_bytes(count * _BITS // 8, "little"))
    return [number - _HALF for number in found]
