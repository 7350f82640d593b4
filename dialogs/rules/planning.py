"""How to make up what is missing: until when one may start at a pace, how long it takes, what hangs on the exam's day.

Figures only, from the sums of one check; the words are in ``dialogs/answers``. Source: eligibility.md section 5.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from dialogs.rules.calendar import DAYS_A_WEEK, WORKDAYS_A_WEEK, working_days
from dialogs.rules.check import check
from dialogs.rules.dossier import Period
from dialogs.rules.windows import Window

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.rules.diploma import Diploma
    from dialogs.rules.dossier import Dossier


class Pace(NamedTuple):
    """Work at some hours a week from the next Monday on: until when one may start, and the day it would be enough."""

    weekly_hours: Decimal
    latest_start: date | None  # None: it is not enough even from tomorrow on
    enough_on: date | None  # None: not before the last day that counts


class Job(NamedTuple):
    """A job or a stage that is under way or planned: its place in the dossier, and its hours a week."""

    place: int
    weekly_hours: Decimal
    in_sector: str


class WhatIf(NamedTuple):
    """What a dossier would be with one period more."""

    period: Period
    result: Result
    after: bool  # some of its days are after the last day that counts for sure


def next_monday(today: date) -> date:
    """The first Monday after a day.

    >>> next_monday(date(2026, 3, 2))
    datetime.date(2026, 3, 9)
    """
    return today + timedelta(days=DAYS_A_WEEK - today.weekday())


def pace(result: Result, weekly_hours: Decimal) -> Pace:
    """What work at a pace can make up for, beside the periods that are already noted."""
    if result.missing_hours <= 0:
        return Pace(weekly_hours, None, None)
    return Pace(weekly_hours, result.latest_start_at(weekly_hours), _enough_on(result, weekly_hours))


def _enough_on(result: Result, weekly_hours: Decimal) -> date | None:
    """The first day by which work from the next Monday on has made up for what is missing."""
    start, last = next_monday(result.today), result.window.certain.last
    if start > last or result.capacity_between(start, last, weekly_hours) < result.missing_hours:
        return None
    low, high = start.toordinal(), last.toordinal()
    while low < high:
        middle = (low + high) // 2
        if result.capacity_between(start, date.fromordinal(middle), weekly_hours) >= result.missing_hours:
            high = middle
        else:
            low = middle + 1
    return date.fromordinal(low)


def room(result: Result, weekly_hours: Decimal) -> tuple[date, date] | None:
    """From the first week that has room for work at a pace, to the day by which it has made up for what is missing.

    None where it never does: the weeks may be full already, or too few.
    """
    enough = _enough_on(result, weekly_hours) if result.missing_hours > 0 else None
    if enough is None:
        return None
    start, week = next_monday(result.today), timedelta(days=DAYS_A_WEEK)
    while not result.capacity_between(start, start + week - timedelta(days=1), weekly_hours):
        start += week
    return start, enough


def weeks_left(result: Result) -> Fraction:
    """The working weeks from tomorrow to the last day that counts for sure."""
    return Fraction(working_days(result.today + timedelta(days=1), result.window.certain.last), WORKDAYS_A_WEEK)


def jobs_ahead(dossier: Dossier, today: date) -> tuple[Job, ...]:
    """The periods that are not over tomorrow, as far as their hours a week are known."""
    tomorrow = today + timedelta(days=1)
    return tuple(
        Job(place, period.weekly_hours, period.in_sector)
        for place, period in enumerate(dossier.periods)
        if period.weekly_hours is not None and (period.end is None or period.end >= tomorrow)
    )


def usual_hours(dossier: Dossier) -> Decimal | None:
    """The hours a week of the period that began last, as far as they are known."""
    known = [period for period in dossier.periods if period.weekly_hours is not None]
    return max(known, key=lambda period: period.start).weekly_hours if known else None


def what_if(
    dossier: Dossier, diploma: Diploma, today: date, weeks: Decimal, weekly_hours: Decimal, start: date | None = None
) -> WhatIf:
    """The same dossier with some weeks more at a pace, from a day on or the next Monday; nothing is kept.

    They are in the sector, and worked Monday to Friday; a part of a week is rounded to a whole day, at least one.
    """
    days = max(round(Fraction(weeks) * WORKDAYS_A_WEEK), 1)
    if start is None or start.weekday() >= WORKDAYS_A_WEEK:
        start = next_monday(start or today)
    whole, rest = divmod(start.weekday() + days - 1, WORKDAYS_A_WEEK)
    end = start + timedelta(days=whole * DAYS_A_WEEK + rest - start.weekday())
    period = Period("internship", None, start, end, weekly_hours, None, None, "yes")
    result = check(replace(dossier, periods=(*dossier.periods, period)), diploma, today)
    return WhatIf(period, result, end > result.window.certain.last)


def other_hours(
    dossier: Dossier, diploma: Diploma, today: date, weekly_hours: Decimal, start: date | None = None
) -> tuple[WhatIf, Decimal] | None:
    """The same dossier with the work that goes on at other hours from a day on or the next Monday, and its hours today.

    None when no work whose hours a week are known goes on then.
    """
    start = next_monday(today) if start is None else start
    going_on = [
        (period.start, place)
        for place, period in enumerate(dossier.periods)
        if period.end is None and period.start < start and period.weekly_hours is not None and period.in_sector != "no"
    ]
    if not going_on:
        return None
    place = max(going_on)[1]
    job = dossier.periods[place]
    before = replace(job, end=start - timedelta(days=1))
    after = replace(job, start=start, weekly_hours=weekly_hours)
    periods = (*dossier.periods[:place], before, after, *dossier.periods[place + 1 :])
    result = check(replace(dossier, periods=periods), diploma, today)
    return WhatIf(after, result, start > result.window.certain.last), job.weekly_hours or weekly_hours


def ended(
    dossier: Dossier, diploma: Diploma, today: date, last: date, place: int | None = None
) -> tuple[WhatIf, int] | None:
    """The same dossier with a period over on a day that lies in it, and its place: the given one, or the last begun.

    None when no period can be cut so.
    """
    cut = [
        (period.start, at)
        for at, period in enumerate(dossier.periods)
        if place in {None, at}
        and period.weekly_hours is not None
        and period.in_sector != "no"
        and period.start <= last
        and (period.end is None or last < period.end)
    ]
    if not cut:
        return None
    place = max(cut)[1]
    whole = dossier.periods[place]
    shorter = replace(whole, end=last, declared_weeks=_declared_until(whole, last))
    if shorter.declared_weeks == 0 or shorter.weekend_only:
        periods = (*dossier.periods[:place], *dossier.periods[place + 1 :])
    else:
        periods = (*dossier.periods[:place], shorter, *dossier.periods[place + 1 :])
    result = check(replace(dossier, periods=periods), diploma, today)
    return WhatIf(shorter, result, last > result.window.certain.last), place


def _declared_until(period: Period, last: date) -> Decimal | None:
    """Of the declared weeks of a period, those up to a day of it at least: the rest lie after it as far as they can."""
    if period.declared_weeks is None or period.end is None:
        return None
    after = Decimal(working_days(last + timedelta(days=1), period.end)) / WORKDAYS_A_WEEK
    return max(period.declared_weeks - after, Decimal(0))


def spread(hours: Decimal, base: Decimal) -> tuple[Decimal, Decimal]:
    """Weeks and hours a week, at full time at most, that hold some hours exactly: on as few whole days as can be.

    >>> spread(Decimal(100), Decimal(35))
    (Decimal('3.2'), Decimal('31.25'))
    """
    fewest = -(-Fraction(hours) * WORKDAYS_A_WEEK // Fraction(base))
    for days in range(int(fewest), int(fewest) + 100):
        pace = Fraction(hours) * WORKDAYS_A_WEEK / days
        if (pace * 100).denominator == 1:
            return Decimal(days) / WORKDAYS_A_WEEK, Decimal(int(pace * 100)) / 100
    raise ValueError(f"{hours} h have more than two digits after the point")


def hours_at_stake(result: Result) -> tuple[tuple[int, Fraction], ...]:
    """By place, the hours that the exam's day decides about: those before the certain window's first day."""
    open_days = Window(result.window.possible.first, result.window.certain.first - timedelta(days=1))
    return tuple(
        (stay.place, stay.total * inside / stay.days)
        for stay in result.stays
        if stay.in_sector and (inside := stay.days_in(open_days))
    )
