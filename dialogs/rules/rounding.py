"""The last step: two decimals, half away from zero. Nothing is rounded before it."""

from __future__ import annotations

from fractions import Fraction


def rounded(hours: Fraction) -> float:
    """Give hours or weeks with two decimals.

    >>> rounded(Fraction(1, 8)), rounded(Fraction(-1, 8)), rounded(Fraction(1, 3))
    (0.13, -0.13, 0.33)
    """
    top, bottom = abs(hours.numerator) * 200, hours.denominator
    hundredths = (top + bottom) // (2 * bottom)
    return (hundredths if hours >= 0 else -hundredths) / 100
