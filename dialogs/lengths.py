"""Lengths of time as people say them."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from dialogs.later import later
from dialogs.rules.calendar import WORKDAYS_A_WEEK
from dialogs.words.text import Listed, t, tn

if TYPE_CHECKING:
    from dialogs.words.text import Said


_MONTHS_A_YEAR: Final = 12
_HALF_A_MONTH: Final = timedelta(days=15)


def in_years(start: date, end: date) -> Said | None:
    """« 25 ans et 4 mois », both days included, to the nearest month; None for less than a year: weeks say it."""
    after = end + timedelta(days=1)
    months = (after.year - start.year) * _MONTHS_A_YEAR + after.month - start.month
    months -= later(start, months=months) > after + _HALF_A_MONTH
    months += later(start, months=months) + _HALF_A_MONTH < after
    years, rest = divmod(months, _MONTHS_A_YEAR)
    if not years:
        return None
    parts = (tn("%(n)s an", "%(n)s ans", years), tn("%(n)s mois", "%(n)s mois", rest) if rest else None)
    return Listed(tuple(part for part in parts if part is not None))


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
