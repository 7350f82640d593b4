"""Lengths of time as people say them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dialogs.rules.calendar import WORKDAYS_A_WEEK
from dialogs.words.text import t, tn

if TYPE_CHECKING:
    from dialogs.words.text import Said


def in_weeks(weeks: Fraction) -> Said:
    """« 3 semaines et 2 jours »: whole weeks of five days, and what remains, to half a day, rounded up.

    Rounded up because it is said of what is missing: half a day too much costs little, a tenth too few a year. The
    hours that stand beside it are exact.
    """
    halves = -(-weeks * WORKDAYS_A_WEEK * 2 // 1)
    whole, rest = divmod(Fraction(halves, 2), WORKDAYS_A_WEEK)
    long = tn("%(n)s semaine", "%(n)s semaines", int(whole))
    if not rest:
        return long
    short = tn("%(n)s jour", "%(n)s jours", int(rest)) if rest == int(rest) else t("%(days)s jour", days=rest)
    if rest != int(rest) and rest >= 2:  # noqa: PLR2004 - in French the plural begins at two
        short = t("%(days)s jours", days=rest)
    return t("%(weeks)s et %(days)s", weeks=long, days=short) if whole else short
