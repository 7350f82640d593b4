"""The last step: two decimals, half away from zero. Nothing is rounded before it."""

from __future__ import annotations

from fractions import Fraction


def rounded(hours: Fraction) -> float:
    """Gives hours or weeks with two decimals.

    >>> rounded(Fraction(1, 8)), rounded(Fraction(-1, 8)), rounded(Fraction(1, 3))
    (0.13, -0.13, 0.33)
    """
    return hundredths(hours) / 100


def hundredths(number: Fraction) -> int:
    """Gives a number in hundredths, half away from zero."""
    top, bottom = abs(number.numerator) * 200, number.denominator
    nearest = (top + bottom) // (2 * bottom)
    return nearest if number >= 0 else -nearest
