"""Immersion agreements (PMSMP): how many it takes to work for some time, by the rules of the Code du travail.

Article D. 5135-3: an agreement lasts one month at most, from date to date, and is renewed once; in the same host there
are at most two agreements in twelve months, 60 days in all, renewals included. The adviser decides, not we.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

DAYS_A_HOST: Final = 60  # in twelve months, renewals included
_DECEMBER: Final = 12
_LAST_DAY_OF_EVERY_MONTH: Final = 28


class Agreements(NamedTuple):
    """Agreements of one month in a row: how many, at how many hosts."""

    number: int  # an agreement and its renewal count for two
    hosts: int


def agreements(start: date, last: date) -> Agreements:
    """How many agreements in a row it takes to work from a day to another.

    >>> agreements(date(2026, 3, 9), date(2026, 4, 10))
    Agreements(number=2, hosts=1)
    """
    number, begin = 1, start
    while (following := month_later(begin)) <= last:
        number, begin = number + 1, following
    return Agreements(number, -(-((last - start).days + 1) // DAYS_A_HOST))


def month_later(day: date) -> date:
    """The same day of the next month, its last day where it is shorter."""
    year, month = (day.year + 1, 1) if day.month == _DECEMBER else (day.year, day.month + 1)
    for number in range(day.day, _LAST_DAY_OF_EVERY_MONTH, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    return date(year, month, min(day.day, _LAST_DAY_OF_EVERY_MONTH))
