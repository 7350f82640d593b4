"""Years and months later, as the calendar counts them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta


@lru_cache(maxsize=1024)
def later(day: date, *, years: int = 0, months: int = 0) -> date:
    """The day so many calendar years and months later: kept, because each turn asks for the same ones several times.

    >>> later(date(2024, 2, 29), years=1).isoformat(), later(date(2025, 1, 31), months=1).isoformat()
    ('2025-02-28', '2025-02-28')
    """
    return day + relativedelta(years=years, months=months)
