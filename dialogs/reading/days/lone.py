"""What a date alone means: a first or a last day, by what is asked; of an open year or month, the likely ones."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from dialogs.reading.dates.moments import Impossible, Moment, exists_in_some_year, first_after, latest
from dialogs.reading.days.placed import Dated, Facts, each_whole, lasts, placed, weekday_near
from dialogs.reading.days.spans import Span
from dialogs.words.fields import COUNTED, EMPLOYER, END, KIND, SECTOR, START

#: Questions about a stay whose start may be held, and its end open.
_BESIDE_DAYS: Final = frozenset({EMPLOYER, KIND, SECTOR, *COUNTED})


def lone(span: Span, moment: Moment, ask: str, known: Mapping[str, date], today: date) -> Dated:
    """The days that one moment means under ``ask``, best first. Raises Impossible."""
    if not exists_in_some_year(moment):
        raise Impossible
    as_end = ask == END
    whole = not moment.day and moment.exact is None and not moment.part and moment.weekday < 0
    if span.length is not None and not as_end:
        if (whole or moment.part in {"mid", "end"}) and span.length.unit in {"week", "day", "month"}:
            return Dated(sure=False)  # « 2 semaines en novembre 2024 », « … fin mars »: no day is invented
        if moment.only_weekday and not span.future:  # « lundi pour 3 mois »: the last one, or the next
            ways = (replace(span, start=day, lone=None) for day in _years(moment, span, today))
            return Dated([facts for way in ways for facts in placed(way, ask, known, today).readings], sure=False)
        return placed(replace(span, start=moment, lone=None), ask, known, today)
    if span.ongoing and not as_end:
        return placed(replace(span, start=moment, lone=None), ask, known, today)
    if as_end:
        return _lone_end(span, moment, known, today)
    readings: list[Facts] = []
    for read in _years(moment, span, today):
        facts: Facts = {START: read.on()}
        if ask != START and (whole or read.of_weeks):
            facts[END] = read.on(as_end=True)
        readings.append(facts)
    if span.other is not None:
        readings = [{START: day} for day in _either(moment, span.other, today)]
    if (start := known.get(START)) is not None and END not in known and ask in _BESIDE_DAYS:
        ends = _lone_end(span, moment, known, today)  # « le 6 juin 2025 », where the firm is asked and a start is held
        if later := [facts for facts in ends.readings if isinstance(end := facts[END], date) and end > start]:
            return Dated(later, sure=False)
    sure = moment.certain and not span.vague and span.other is None and moment.weekday_fits
    return Dated(readings=readings, sure=sure)


def _lone_end(span: Span, moment: Moment, known: Mapping[str, date], today: date) -> Dated:
    started = known.get(START)
    sure = moment.certain and not span.vague and span.other is None and moment.weekday_fits
    if span.other is not None:
        days = _either(moment, span.other, today, after=started, as_end=True)
        return Dated([{END: day} for day in days], sure=False)
    if started is not None and not moment.dated and moment.weekday < 0:
        days = [first_after(moment, started, as_end=True).on(as_end=True)]
        if moment.day and not moment.month:
            days.append(latest(moment, today).on(as_end=True))
        return Dated(readings=[{END: day} for day in dict.fromkeys(days)], sure=False)
    days = [read.on(as_end=True) for read in _years(moment, span, today)]
    if started is not None and moment.year and days[0] < started:
        return Dated(problem="end_before_start")
    if started is not None and span.length is not None:
        sure &= lasts(span.length, started, days[0])
    return Dated(readings=[{END: day} for day in days], sure=sure)


def _years(moment: Moment, span: Span, today: date) -> list[Moment]:
    """The meanings of a date whose year, or month, is open; best first."""
    if moment.weekday >= 0 and not moment.day:
        past, next_one = weekday_near(moment, today, past=True), weekday_near(moment, today, past=False)
        if span.future:
            return [replace(next_one, vague=False)]
        return [next_one, past] if moment.this_week else [past, next_one]
    if moment.dated:
        return [moment]
    if moment.day and not moment.month:
        if span.future:
            return [first_after(moment, today + timedelta(days=1))]
        return _days_of_month(moment, today)
    if span.future:
        return [first_after(moment, today)]
    newest = latest(moment, today)
    return [newest, newest.in_year(newest.year - 1)] if not (moment.month == 2 and moment.day == 29) else [newest]


def _days_of_month(moment: Moment, today: date) -> list[Moment]:
    """« le 5 » said on the 15th: this month's, then last month's; « le 20 »: last month's, then this month's."""
    past = latest(moment, today)
    if moment.day <= today.day:
        return [past, latest(moment, past.on() - timedelta(days=1))]
    if moment.day <= calendar.monthrange(today.year, today.month)[1]:
        return [past, first_after(moment, today)]
    return [past]


def _either(
    moment: Moment, other: Moment, today: date, *, after: date | None = None, as_end: bool = False
) -> list[date]:
    """« le 5 ou le 6 mars 2025 », « juin ou juillet »: both, each with what the other says of month and year.

    Without a year: the latest, or the first that comes ``after`` the start.
    """

    def dated(each: Moment) -> Moment:
        return latest(each, today) if after is None else first_after(each, after, as_end=as_end)

    return [dated(each).on(as_end=as_end) for each in each_whole(moment, other)]
