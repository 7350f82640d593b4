"""What new full-time work can still bring, and until when one may start. Source: eligibility.md section 5."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from dialogs.rules.calendar import DAYS_A_WEEK, WORKDAYS_A_WEEK, week_of
from dialogs.rules.windows import ALL, NOTHING, Relaxed, Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dialogs.rules.hours import Sums


def favourable_capacity(sums: Sums, today: date) -> Fraction:
    """Gives the most that new work can bring from tomorrow on, everything open taken in the best way."""
    return _capacity(sums, ALL, sums.windows.possible, today.toordinal() + 1)


def capacity_between(sums: Sums, first: date, last: date, weekly_hours: Decimal) -> Fraction:
    """Gives what work at a pace from one day to another surely brings inside the certain window."""
    certain = sums.windows.certain
    day = Fraction(weekly_hours) / WORKDAYS_A_WEEK
    return _capacity(sums, NOTHING, Window(certain.first, min(last, certain.last)), first.toordinal(), day)


def _capacity(sums: Sums, relaxed: Relaxed, span: Window, start: int, hours_a_day: Fraction | None = None) -> Fraction:
    small = sums.timeline(relaxed).whole
    day, grain = _in_grains(sums, sums.full_day if hours_a_day is None else hours_a_day, small)
    brought = sum(min(days * day, room * grain) for _week, days, room in _weeks(sums, relaxed, span, start))
    return Fraction(brought, sums.unit * small * grain)


def _in_grains(sums: Sums, hours_a_day: Fraction, small: int) -> tuple[int, int]:
    """The hours of a day as a whole number, and how many times finer than the parts of the sums its unit is."""
    return (hours_a_day * sums.unit * small).as_integer_ratio()


def latest_start(sums: Sums, today: date, missing: Fraction, weekly_hours: Decimal | None = None) -> date | None:
    """Gives the last Monday to Friday after today from which work surely brings what is missing.

    Full-time work, or work at ``weekly_hours``.

    None when nothing is missing or there is no such day. A later start never brings more, so the weeks are gone
    through from the end of the window, and the first one in which the rest fits holds the day.
    """
    if missing <= 0:
        return None
    small = sums.timeline(NOTHING).whole
    hours_a_day = sums.full_day if weekly_hours is None else Fraction(weekly_hours) / WORKDAYS_A_WEEK
    day, grain = _in_grains(sums, hours_a_day, small)
    rest = missing * sums.unit * small * grain
    for week, days, room in _weeks(sums, NOTHING, sums.windows.certain, today.toordinal() + 1):
        brought = min(days * day, room * grain)
        if brought >= rest:
            needed = -(-rest // day)
            return date.fromordinal(min(_friday(week), sums.windows.certain.last.toordinal()) - needed + 1)
        rest -= brought
    return None


def _weeks(sums: Sums, relaxed: Relaxed, span: Window, start: int) -> Iterator[tuple[int, int, int]]:
    """Go back from the window's end to a day: week, its Mondays to Fridays there, hours still free in it.

    The hours are in the parts of the small unit that the timeline's sums have.
    """
    first, last = max(start, span.first.toordinal()), span.last.toordinal()
    timeline, units = sums.timeline(relaxed), sums.in_units(sums.ceiling(relaxed))
    ceiling, begin = units * timeline.whole, week_of(first)
    held: dict[int, int] = {}
    for run in timeline.runs:
        if run.week + run.weeks > begin:
            held |= dict.fromkeys(range(max(run.week, begin), run.week + run.weeks), timeline.held(run, units))
    for week in range(week_of(last), begin - 1, -1):
        friday = _friday(week)
        days = min(last, friday) - max(first, friday - WORKDAYS_A_WEEK + 1) + 1
        if days > 0:
            yield week, days, ceiling - held.get(week, 0)


def _friday(week: int) -> int:
    return week * DAYS_A_WEEK + WORKDAYS_A_WEEK
