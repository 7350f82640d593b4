"""A point in time as people say it: a day, a month, part of a season; and the day that it means."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

JULY, AUGUST, DECEMBER = 7, 8, 12
MIDDLE: Final = 15  # « mi-avril »
_CENTURY = 100
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: How far a two-digit year of a period may lie ahead before it is taken for one of the last century.
_AHEAD: Final = 10
_FIVE_YEARS: Final = 5
_WEEK: Final = 7


class Impossible(ValueError):
    """The day does not exist in the calendar."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What was said of a date; 0 stands for what was not said.

    ``last_month`` closes a season. ``exact`` is a day counted from today, ``exact_end`` its last day when it is a week.
    ``exact_too``: another day that may be meant, « il y a 15 jours » being two weeks.
    ``this_week``: « ce vendredi », a day of the week that lies ahead in the one that runs.
    """

    day: int = 0
    month: int = 0
    year: int = 0
    last_month: int = 0
    part: str = ""  # "start", "mid" or "end" of a month, a season, a year
    exact: date | None = None
    exact_end: date | None = None
    exact_too: date | None = None
    weekday: int = -1
    this_week: bool = False
    vague: bool = False  # said with a doubt
    impossible: bool = False
    short_year: bool = False  # written with two digits: the question decides on the century

    @property
    def full(self) -> bool:
        """Whether a day of a month was said, or a day counted from today."""
        return self.exact is not None or (self.day > 0 and self.month > 0)

    @property
    def only_year(self) -> bool:
        """Whether nothing but a year was said."""
        return self.year > 0 and not (self.month or self.day or self.exact or self.part)

    @property
    def month_alone(self) -> bool:
        """Whether a month was said, and no day or part of it."""
        return self.month > 0 and not (self.day or self.part or self.last_month or self.exact)

    @property
    def of_weeks(self) -> bool:
        """Whether more than a week was said, as one: « la première quinzaine de juin »."""
        return self.exact is not None and self.exact_end is not None and (self.exact_end - self.exact).days >= _WEEK

    @property
    def bare(self) -> bool:
        """Whether nothing but a number was said, which may be a day: « 30 »."""
        return self.day > 0 and not (self.month or self.year or self.exact) and self.weekday < 0

    @property
    def only_weekday(self) -> bool:
        """Whether nothing but a day of the week was said."""
        return self.weekday >= 0 and not self.day and self.exact is None

    @property
    def dated(self) -> bool:
        """Whether the year is beyond doubt."""
        return self.exact is not None or self.year > 0

    @property
    def certain(self) -> bool:
        """Whether a clerk would write it down: a day, a year, no doubt."""
        return self.full and self.dated and not self.vague and self.exact_end is None

    @property
    def weekday_fits(self) -> bool:
        """Whether the day of the week that was said, if any, is that of the date."""
        if self.weekday < 0 or self.exact is not None or not self.full or not self.dated:
            return self.weekday < 0 or self.exact is not None
        return self.on().weekday() == self.weekday

    def in_year(self, year: int) -> Moment:
        """The same of another year."""
        return replace(self, year=year)

    def with_year_written(self, value: int, digits: int) -> Moment:
        """The same with a year as it was written, in so many digits; the century of a short one is to be decided."""
        short = digits <= 2
        return replace(self, year=value + 2000 if short else value, short_year=short)

    def on(self, *, as_end: bool = False) -> date:
        """The day: the first of what was said, the last one ``as_end``. The year must be there. Raises Impossible."""
        if self.exact is not None:
            return self.exact_end if as_end and self.exact_end else self.exact
        if self.impossible:
            raise Impossible
        if self.day:
            return _day(self.year, self.month, self.day)
        first = self.month or 1
        last = self.last_month or self.month or DECEMBER
        if self.part == "mid":
            return _day(self.year, (first + (last + (DECEMBER if last < first else 0))) // 2 % 12 or DECEMBER, MIDDLE)
        if self.part == "end" or (as_end and self.part != "start"):
            year = self.year + (1 if last < first else 0)
            return _day(year, last, calendar.monthrange(year, last)[1])
        return _day(self.year, first, 1)


def in_its_century(moment: Moment, today: date) -> Moment:
    """A period's year written with two digits: of this century unless it lies too far ahead."""
    if moment.short_year and moment.year > today.year + _AHEAD:
        return replace(moment, year=moment.year - _CENTURY)
    return moment


def exists_in_some_year(moment: Moment) -> bool:
    """Whether the day exists, the year being open: « 29 février » does, « 31 juin » does not."""
    if moment.impossible or moment.month > DECEMBER:
        return False
    return moment.day <= (_LONGEST_MONTHS[moment.month - 1] if moment.month else max(_LONGEST_MONTHS))


def latest(moment: Moment, today: date) -> Moment:
    """The most recent past one, when nobody said the year; the one of a weekday that was said, though it be to come."""
    if (plain := _without_search(moment, today, past=True)) is not None:
        return plain
    years = [year for year in range(today.year, today.year - 9, -1) if _begun(moment.in_year(year), today)]
    fitting = [year for year in years[:_FIVE_YEARS] if _fits(moment, year)]
    if not fitting and moment.weekday >= 0:
        fitting = [year for year in (today.year, today.year + 1) if year not in years and _fits(moment, year)]
    return moment.in_year((fitting or years)[0])


def first_after(moment: Moment, start: date, *, as_end: bool = False) -> Moment:
    """The first one that does not lie before ``start``, when nobody said the year."""
    if (plain := _without_search(moment, start, past=False)) is not None:
        return plain
    for year in range(start.year, start.year + 9):
        try:
            if moment.in_year(year).on(as_end=as_end) >= start:
                return moment.in_year(year)
        except Impossible:
            continue
    raise Impossible


def _without_search(moment: Moment, around: date, *, past: bool) -> Moment | None:
    """The moment whose year was said, or the day alone in the nearest month; None when its year is to be found."""
    if moment.dated:
        return moment
    if not exists_in_some_year(moment):
        raise Impossible
    return _day_of_month(moment, around, past=past) if moment.day and not moment.month else None


def _begun(moment: Moment, today: date) -> bool:
    try:
        return moment.on() <= today
    except Impossible:
        return False


def _fits(moment: Moment, year: int) -> bool:
    if moment.weekday < 0 or not moment.full:
        return True
    try:
        return moment.in_year(year).on().weekday() == moment.weekday
    except Impossible:
        return False


def _day_of_month(moment: Moment, around: date, *, past: bool) -> Moment:
    """The day alone (« le 5 ») in the nearest month that has it."""
    day = around
    while day.day != moment.day:
        day += timedelta(days=-1 if past else 1)
    return replace(moment, month=day.month, year=day.year, vague=True)


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Impossible from None
