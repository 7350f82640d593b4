"""The first and last day of a stretch whose start or end was said: open months and years filled, a length counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from dialogs.reading.days.durations import Duration
from dialogs.reading.days.moments import Impossible, Moment, exists_in_some_year, first_after, latest
from dialogs.reading.days.spans import Span
from dialogs.words.facts import Value
from dialogs.words.fields import END, ONGOING, START

Facts = dict[str, Value]

_ABOUT: Final = 10  # days by which a length may miss its stretch
_A_YEAR_LESS_TWO_MONTHS, _A_YEAR_LESS_A_WEEK = 305, 358


@dataclass(slots=True)
class Dated:
    """The dates of a sentence: likely facts, best first, whether a clerk would ask back; or what stood in the way."""

    readings: list[Facts] = field(default_factory=list)
    sure: bool = True
    problem: str | None = None


def placed(span: Span, ask: str, known: Mapping[str, date], today: date) -> Dated:
    """The days of a span that has a start, an end or a length. Raises Impossible."""
    start, end = _shared(span.start, span.end)
    both_said = all(moment is not None and moment.dated for moment in (span.start, span.end))
    for moment in (start, end):
        if moment is not None and not exists_in_some_year(moment):
            raise Impossible
    said = Dated(sure=not span.vague)
    facts: Facts = {}
    first: date | None = None
    year_said = start is not None and start.dated
    if start is not None:
        if start.only_weekday:
            start = weekday_near(start, today, past=not (span.future or start.this_week))
        said.sure &= start.full and start.dated and not start.vague
        begun_on = start if start.dated else _open_start(start, span, today)
        first = facts[START] = begun_on.on()
        said.sure &= begun_on.weekday_fits
    if end is not None:
        said.sure &= end.full and not end.vague and (end.dated or year_said) and not span.ongoing
        ended_on = _open_end(end, first, span, known, today)
        if span.over and start is not None and start.month and not end.dated and ended_on.on(as_end=True) > today:
            # « fini le 31 janvier », said in October of what began on 1 October: a year earlier
            first = facts[START] = start.in_year(latest(start, today).year - 1).on()
            ended_on = _open_end(end, first, span, known, today)
        last = facts[END] = ended_on.on(as_end=True)
        said.sure &= ended_on.weekday_fits
        begun = first or (known.get(START) if end.dated else None)
        if begun is not None and last < begun:
            return Dated(problem="end_before_start")
        said.sure &= both_said or first is None or not _hardly_a_year(first, last)
        if span.length is not None and first is not None and not lasts(span.length, first, last):
            if not (span.start and span.start.full) and not end.full:
                return Dated(sure=False)  # « 8 semaines entre janvier et juin »: no day is invented
            said.sure = False
        next_day = last + timedelta(days=1)
        if span.length is not None and first is None and (begun := span.length.before(next_day)) is not None:
            facts[START] = begun
            said.sure = False  # counted back, it may be a Saturday
    elif (last_day := _after_length(span, first, ask, known)) is not None:
        facts[END] = last_day
        said.sure &= not (span.ongoing or (span.length and span.length.loose))  # « 6 mois depuis le 1er avril »
    elif span.ongoing:
        facts[END] = ONGOING
    said.readings = [facts] if facts else []
    return said


def _hardly_a_year(first: date, last: date) -> bool:
    """« du 31 mars au 3 mars 2025 »: eleven months, or the wrong way round; « du 1er mai au 30 avril » is a year."""
    return _A_YEAR_LESS_TWO_MONTHS <= (last - first).days < _A_YEAR_LESS_A_WEEK


def two_ways(span: Span, ask: str, known: Mapping[str, date], today: date) -> Dated:
    """« du 3 mars au 6 juin 2024 ou 2025 »: the stretch with either date, none of them sure."""
    one, other = (span.end if span.either == "end" else span.start), span.other
    if one is None or other is None:
        return Dated()
    first, second = each_whole(one, other)
    readings: list[Facts] = []
    for moment in (first, second):
        way = replace(span, end=moment) if span.either == "end" else replace(span, start=moment)
        said = placed(way, ask, known, today)
        readings += [facts for facts in said.readings if facts not in readings]
    return Dated(readings, sure=False)


def each_whole(one: Moment, other: Moment) -> tuple[Moment, Moment]:
    """« le 5 ou le 6 mars 2025 », « mars 2024 ou 2025 »: each with what only the other says."""
    if other.only_year:
        return one, one.in_year(other.year)
    month, year = one.month or other.month, one.year or other.year
    return replace(one, month=month, year=year), replace(other, month=other.month or month, year=other.year or year)


def _after_length(span: Span, first: date | None, ask: str, known: Mapping[str, date]) -> date | None:
    """The last day of a length said with its start, or under the question of the end."""
    begun = first or (known.get(START) if ask == END and not span.ongoing else None)
    last = span.length.after(begun) if span.length is not None and begun is not None else None
    return None if last is None else last - timedelta(days=1)


def _shared(start: Moment | None, end: Moment | None) -> tuple[Moment | None, Moment | None]:
    """A month or a year said once in a range serves both ends."""
    if start is None or end is None:
        return start, end
    if start.exact is None and end.exact is None:
        if start.day and not start.month and end.month:
            start = replace(start, month=end.month, vague=False)
            if start.day > end.day > 0:
                start = _month_before(start)
        if end.day and not end.month and start.month:
            end = replace(end, month=start.month, year=end.year or start.year)
            if end.day < start.day:
                end = _month_later(end)
        if end.dated and not start.dated:
            start = _year_before(start, end)
    elif end.exact is not None and not start.dated:
        start = latest(start, end.exact)
    return start, end


def _month_before(moment: Moment) -> Moment:
    month = moment.month - 1 or 12
    return replace(moment, month=month)


def _month_later(moment: Moment) -> Moment:
    if moment.month < 12:
        return replace(moment, month=moment.month + 1)
    return replace(moment, month=1, year=moment.year + 1 if moment.year else 0)


def _year_before(start: Moment, end: Moment) -> Moment:
    """The start in the year of the end, or in the one before when it would come after it."""
    if not exists_in_some_year(start) or not exists_in_some_year(end):
        raise Impossible
    last = end.on(as_end=True)
    for year in range(last.year, last.year - 5, -1):
        try:
            if start.in_year(year).on() <= last:
                return start.in_year(year)
        except Impossible:
            if year == last.year and (end.month, end.day) >= (start.month, start.day):
                raise
    return start


def _open_start(start: Moment, span: Span, today: date) -> Moment:
    begun = span.end is not None and not span.begins_later  # « j'ai commencé le 1er octobre, je finis le 31 janvier »
    return first_after(start, today) if span.future and not begun else latest(start, today)


def _open_end(end: Moment, first: date | None, span: Span, known: Mapping[str, date], today: date) -> Moment:
    """The first year that puts the end after the start; without a start the most recent past one."""
    if end.only_weekday:
        first = None if end.this_week else first
        return weekday_near(end, first or today, past=first is None and not (span.future or end.this_week))
    if end.dated:
        return end
    after = first or known.get(START)
    if after is not None:
        if span.future and end.day and not end.month:
            after = max(after, today)  # « je finis le 30 »: the next one
        return first_after(end, after, as_end=True)
    to_come = span.future or span.ongoing  # « en ce moment, jusqu'au 9 octobre »
    return first_after(end, today) if to_come else latest(end, today)


def weekday_near(moment: Moment, around: date, *, past: bool) -> Moment:
    """The day of the week that comes next after ``around``, or that was last before it."""
    shift = (
        (around.weekday() - moment.weekday - 1) % 7 + 1 if past else -((moment.weekday - around.weekday() - 1) % 7 + 1)
    )
    return replace(moment, exact=around - timedelta(days=shift), weekday=-1, vague=False)


def lasts(length: Duration, first: date, last: date) -> bool:
    """Whether a length said beside both days is about theirs: « du 3 mars au 30 mai, un contrat de 2 mois » is not."""
    after = length.after(first)
    days = abs((after - last).days) if after is not None else 0
    return days <= _ABOUT or (length.unit == "day" and length.weeks * 7 >= (last - first).days - _ABOUT)
