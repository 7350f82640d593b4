"""What two moments say together: another version, a day and its month or year said apart, a day said in two ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from dialogs.reading.dates.durations import MONTHS_A_YEAR
from dialogs.reading.dates.moments import Moment


def completed(new: Moment, old: Moment) -> Moment:
    """The new moment, with the month and year of the old one where it does not say its own."""
    if new.exact is not None or old.exact is not None:
        return new
    if new.only_year:
        return replace(old, year=new.year)
    if old.day and new.month and not (new.day or new.part or new.last_month):
        return replace(new, day=old.day, year=new.year or old.year, vague=True)  # « le 3 avril, non, mars »
    return replace(new, month=new.month or old.month, year=new.year or old.year)


def told_together(first: Moment, second: Moment, role: str, *, beside: bool) -> list[Moment]:
    """Two moments, or the one that they tell of together; ``beside``: nothing stands between them."""
    one = weekday_of(first, second, role) or (weekday_of(second, first, "from") if beside else [])
    one = one or day_apart(first, second, role)
    return one or said_twice(first, second, role, beside=beside) or year_apart(first, second)


def year_apart(first: Moment, second: Moment) -> list[Moment]:
    """« né en 1990 le 3 avril », « l'année dernière en mars »: a year said apart from its day or month."""
    if second.only_year and first.month and not first.dated:
        return [first.in_year(second.year)]
    if first.only_year and second.month and not second.dated:
        return [second.in_year(first.year)]
    return [first, second]


def day_apart(first: Moment, second: Moment, role: str) -> list[Moment]:
    """« début mars 2025, je crois le 3 »: the day of a month that was said before it."""
    if first.month and not first.day and second.day and not second.month and role in {"on", "vague", ""}:
        return [replace(first, day=second.day, part="", vague=True)]
    return []


def weekday_of(first: Moment, second: Moment, role: str) -> list[Moment]:
    """« lundi de la semaine dernière », « la semaine dernière lundi »: that day of it.

    « un lundi de mars 2025 », « un lundi début mars » are a day of a month, which is open.
    """
    if not first.only_weekday or role not in {"from", "on", ""}:
        return []
    if second.exact is not None and second.exact_end is not None:
        return [Moment(exact=second.exact + timedelta(days=(first.weekday - second.exact.weekday()) % 7))]
    return [replace(second, vague=True)] if second.month and not second.day else []


def said_twice(first: Moment, second: Moment, role: str, *, beside: bool) -> list[Moment]:
    """« hier, le 14 », « la semaine dernière, le 6 octobre »: a day counted from today, and by its date.

    Where the two stand beside each other and disagree, « lundi prochain, le 27 », the date is asked back.
    """
    if first.exact is None or second.exact is not None or not second.day or role not in {"on", ""}:
        return []
    span = ((first.exact_end or first.exact) - first.exact).days
    for day in (first.exact + timedelta(days=i) for i in range(span + 1)):
        if (second.day, second.month or day.month, second.year or day.year) == (day.day, day.month, day.year):
            return [replace(second, month=day.month, year=day.year)]
    return [replace(second, exact=_nearest(second, first.exact), vague=True)] if beside else []


def _nearest(moment: Moment, around: date) -> date | None:
    """The day that a date means nearest to another, its month and year open; None where there is none."""
    here = around.replace(day=1)
    months = (here + relativedelta(months=i) for i in range(-MONTHS_A_YEAR, MONTHS_A_YEAR + 1))
    fitting = (month for month in months if moment.month in {0, month.month} and moment.year in {0, month.year})
    days = [month + timedelta(days=moment.day - 1) for month in fitting]
    return min((day for day in days if day.day == moment.day), key=lambda day: abs(day - around), default=None)
