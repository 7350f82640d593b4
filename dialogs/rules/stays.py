"""A period prepared for the sums: its days, its pace, the part of its days that was worked, its doubts.

Source: eligibility.md section 4, "Days and pace" and "Doubts".
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from dialogs.rules.calendar import EVERY_DAY, MONDAY_TO_FRIDAY, WEEKEND, WORKDAYS_A_WEEK, DayKind, count_days
from dialogs.rules.windows import APPRENTICESHIP, DUPLICATE_PERIOD, PERIOD_DATES, SECTOR, Relaxed, Window, Windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dialogs.rules.dossier import Dossier, Period

ZERO: Final = Fraction(0)
ONE: Final = Fraction(1)


@dataclass(frozen=True, slots=True)
class Stay:
    """One period as the sums see it; ``first`` and ``last`` are ordinals.

    A period that still goes on ends with the possible window.
    """

    place: int  # in the dossier
    first: int
    last: int
    kind: DayKind
    days: int  # n; 0 for a period that counts nothing
    pace: Fraction  # hours a day
    share: Fraction  # f, the part of the days that was worked, nobody knows which
    is_whole: bool  # whether that is every day
    total: Fraction  # all its hours
    in_sector: bool
    doubts: Relaxed
    weekend_only: bool

    def days_in(self, window: Window) -> int:
        """Counts its days in a window."""
        if not self.days:
            return 0
        first, last = window.first.toordinal(), window.last.toordinal()
        return count_days(max(self.first, first), min(self.last, last), self.kind)

    def strict_share(self, inside: int) -> Fraction:
        """Gives the part of its ``inside`` days that was surely worked: the others lie outside as far as they can."""
        if self.is_whole or not inside:
            return self.share
        return max(ZERO, self.share * self.days - (self.days - inside)) / inside


def prepare(dossier: Dossier, windows: Windows) -> tuple[Stay, ...]:
    """Prepare every period of a dossier."""
    return tuple(_stay(dossier, place, period, windows) for place, period in enumerate(dossier.periods))


def _stay(dossier: Dossier, place: int, period: Period, windows: Windows) -> Stay:
    first = period.start.toordinal()
    last = (windows.possible.last if period.end is None else period.end).toordinal()
    kind, days = _days(period, first, last)
    pace, share = _pace(period, days)
    return Stay(
        place=place,
        first=first,
        last=last,
        kind=kind,
        days=days,
        pace=pace,
        share=share,
        is_whole=share == 1,
        total=pace * share * days,
        in_sector=period.in_sector != "no",
        doubts=frozenset(_doubts(dossier, place, windows.certain)),
        weekend_only=period.end is not None and not days,
    )


def _days(period: Period, first: int, last: int) -> tuple[DayKind, int]:
    """Says which days of the week are the period's, and how many there are."""
    if period.total_hours is not None:
        return EVERY_DAY, count_days(first, last, EVERY_DAY)
    days = count_days(first, last, MONDAY_TO_FRIDAY)
    if days or period.declared_weeks is None:
        return MONDAY_TO_FRIDAY, days
    return WEEKEND, count_days(first, last, WEEKEND)


def _pace(period: Period, days: int) -> tuple[Fraction, Fraction]:
    """Gives the hours a day, and the part of the days that was worked."""
    if not days:
        return ZERO, ONE
    if period.total_hours is not None:
        return Fraction(period.total_hours) / days, ONE
    pace = Fraction(period.weekly_hours or 0) / WORKDAYS_A_WEEK
    if period.declared_weeks is None:
        return pace, ONE
    share = Fraction(period.declared_weeks) * WORKDAYS_A_WEEK / days
    return (pace * share, ONE) if share > 1 else (pace, share)


def _doubts(dossier: Dossier, place: int, certain: Window) -> Iterator[str]:
    """Gives the points on which it depends whether a period counts."""
    period = dossier.periods[place]
    if period.in_sector == "unsure":
        yield SECTOR
    if period.kind == "apprenticeship" and period.declared_weeks is None:
        yield APPRENTICESHIP
    if place in dossier.repeated:
        yield DUPLICATE_PERIOD
    if period.total_hours is not None and period.end is not None and _is_cut(Window(period.start, period.end), certain):
        yield PERIOD_DATES


def _is_cut(days: Window, window: Window) -> bool:
    """Says whether some, but not all, of the days lie in a window."""
    first, last = max(days.first, window.first), min(days.last, window.last)
    return first <= last and (first, last) != days
