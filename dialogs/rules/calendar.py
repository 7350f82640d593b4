"""Days and ISO weeks, counted by arithmetic: no loop over days.

Inside the sums a day is its ordinal (``date.toordinal``): day 1 is a Monday, so weeks are whole numbers of seven days.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

DAYS_A_WEEK: Final = 7
WORKDAYS_A_WEEK: Final = 5

#: From which weekday (Monday is 0) up to which one, not included, the days of each sort lie.
DayKind = tuple[int, int]
MONDAY_TO_FRIDAY: Final[DayKind] = (0, 5)
EVERY_DAY: Final[DayKind] = (0, 7)
WEEKEND: Final[DayKind] = (5, 7)


def week_of(ordinal: int) -> int:
    """Number the ISO week of a day; the next week has the next number."""
    return (ordinal - 1) // DAYS_A_WEEK


def count_days(first: int, last: int, kind: DayKind) -> int:
    """Counts the days of a kind from ``first`` to ``last``, both included; 0 when ``last`` is before ``first``."""
    return _days_before(last, kind) - _days_before(first - 1, kind) if first <= last else 0


def _days_before(ordinal: int, kind: DayKind) -> int:
    """Counts the days of a kind among the first ``ordinal`` days of the calendar."""
    weeks, rest = divmod(ordinal, DAYS_A_WEEK)
    begin, end = kind
    return weeks * (end - begin) + min(max(rest - begin, 0), end - begin)


def working_days(first: date, last: date) -> int:
    """Counts the Mondays to Fridays, public holidays included, from ``first`` to ``last``, both included.

    >>> working_days(date(2025, 3, 3), date(2025, 6, 6))
    70
    """
    return count_days(first.toordinal(), last.toordinal(), MONDAY_TO_FRIDAY)


def last_workday(until: date) -> date:
    """Gives the day itself, or the Friday before it.

    >>> last_workday(date(2026, 11, 29)).isoformat(), last_workday(date(2026, 11, 27)).isoformat()
    ('2026-11-27', '2026-11-27')
    """
    return until - timedelta(days=max(until.weekday() - (WORKDAYS_A_WEEK - 1), 0))


def iso_weeks_touched(first: date, last: date) -> int:
    """Counts the ISO weeks that have a day from ``first`` to ``last``, both included.

    >>> iso_weeks_touched(date(2025, 3, 9), date(2025, 3, 10))
    2
    """
    return week_of(last.toordinal()) - week_of(first.toordinal()) + 1


def years_before(day: date, years: int) -> date:
    """Gives the same day some years earlier; 29 February becomes 28 February in a common year."""
    year = max(day.year - years, date.min.year)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def age_on(day: date, born: date) -> int:
    """Counts the birthdays up to a day, that day included; born on 29 February: on 1 March in common years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
