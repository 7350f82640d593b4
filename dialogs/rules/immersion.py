"""Immersion agreements (PMSMP): how many it takes to work some hours, by the rules of the Code du travail.

Article D. 5135-3: an agreement lasts one month at most, from date to date, and is renewed once; in the same host there
are at most two agreements in twelve months, 60 days in all, renewals included. The adviser decides, not we.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from dialogs.rules.calendar import WORKDAYS_A_WEEK, working_days

DAYS_A_HOST: Final = 60  # in twelve months, renewals included
_DECEMBER: Final = 12
_LAST_DAY_OF_EVERY_MONTH: Final = 28


class Agreements(NamedTuple):
    """Agreements of one month in a row, from a day on: how many, at how many hosts, and the last day of work."""

    number: int  # an agreement and its renewal count for two
    hosts: int
    last: date


def agreements(start: date, hours: Fraction, weekly_hours: Decimal) -> Agreements:
    """How many agreements in a row it takes from ``start`` on to work ``hours``, Mondays to Fridays, at a pace.

    >>> agreements(date(2026, 3, 9), Fraction(175), Decimal(35))
    Agreements(number=2, hosts=1, last=datetime.date(2026, 4, 10))
    """
    days = -(-hours * WORKDAYS_A_WEEK // Fraction(weekly_hours))
    last = _last_day(start, int(days))
    number, begin = 1, start
    while (following := month_later(begin)) <= last:
        number, begin = number + 1, following
    calendar_days = (last - start).days + 1
    return Agreements(number, -(-calendar_days // DAYS_A_HOST), last)


def _last_day(start: date, days: int) -> date:
    """The day on which so many Mondays to Fridays from ``start`` on are worked."""
    last = start + timedelta(days=days * 7 // WORKDAYS_A_WEEK)
    while working_days(start, last) >= days and last >= start:
        last -= timedelta(days=1)
    while working_days(start, last) < days:
        last += timedelta(days=1)
    return last


def month_later(day: date) -> date:
    """The same day of the next month, its last day where it is shorter."""
    year, month = (day.year + 1, 1) if day.month == _DECEMBER else (day.year, day.month + 1)
    for number in range(day.day, _LAST_DAY_OF_EVERY_MONTH, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    return date(year, month, min(day.day, _LAST_DAY_OF_EVERY_MONTH))
