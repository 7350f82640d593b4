"""The first and last day of a stretch whose start or end was said: open months and years filled, a length counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from dialogs.reading.dates.durations import Duration
from dialogs.reading.dates.moments import Impossible, Moment, exists_in_some_year, first_after, latest
from dialogs.reading.days.spans import Span
from dialogs.words.facts import Value
from dialogs.words.fields import END, ONGOING, START

Facts = dict[str, Value]

_ABOUT: Final = 10  # days by which a length may miss its stretch
_ABOUT_WEEKS: Final = 4  # of a stretch of a few weeks; « 2 semaines » end on a Friday
_A_YEAR_LESS_TWO_MONTHS, _A_YEAR_LESS_A_WEEK = 305, 358


@dataclass(slots=True)
class Dated:
    """The dates of a sentence: likely facts, best first, whether a clerk would ask back; or what stood in the way."""

    readings: list[Facts] = field(default_factory=list)
    sure: bool = True
    problem: str | None = None


def placed(span: Span, ask: str, known: Mapping[str, date], today: date) -> Dated:
    """The days of a span that has a start, an end or a length. Raises Impossible."""
    return _Placing(span, ask, known, today, sure=not span.vague).days()


@dataclass(slots=True)
class _Placing:
    """A span on its way to days: ``sure`` no more where a part of them was not said."""

    span: Span
    ask: str
    known: Mapping[str, date]
    today: date
    sure: bool

    def days(self) -> Dated:
        """The first day and the last, as far as they are said or follow from a length."""
        start, end = _shared(self.span.start, self.span.end)
        for moment in (start, end):
            if moment is not None and not exists_in_some_year(moment):
                raise Impossible
        first = None if start is None else self._first_day(start)
        if end is not None:
            return self._until(end, start, first)
        facts: Facts = {} if first is None else {START: first}
        if (last := self._after_length(first)) is not None:
            facts[END] = last
            loose = self.span.length is not None and self.span.length.loose  # « 6 mois depuis le 1er avril »
            self.sure &= not (self.span.ongoing or loose)
        elif self.span.ongoing:
            facts[END] = ONGOING
        return Dated([facts] if facts else [], self.sure)

    def _first_day(self, start: Moment) -> date:
        span = self.span
        if start.only_weekday:
            start = weekday_near(start, self.today, past=not (span.future or start.this_week))
        begun_on = start if start.dated else self._open_start(start)
        self.sure &= start.full and start.dated and not start.vague and begun_on.weekday_fits
        return begun_on.on()

    def _until(self, end: Moment, start: Moment | None, first: date | None) -> Dated:
        """The days of a span with an end; ``first``: its first day, where its start was said too."""
        span = self.span
        ended_on = self._open_end(end, first)
        if span.over and start is not None and start.month and not end.dated and ended_on.on(as_end=True) > self.today:
            # « fini le 31 janvier », said in October of what began on 1 October: a year earlier
            first = start.in_year(latest(start, self.today).year - 1).on()
            ended_on = self._open_end(end, first)
        last = ended_on.on(as_end=True)
        begun = first or (self.known.get(START) if end.dated else None)
        if begun is not None and last < begun:
            return Dated(problem="end_before_start")
        counted = end.exact is not None and span.start is not None  # « du 1er sept jusqu'à hier » leaves the year open
        year_said = span.start.dated if counted and span.start else end.dated or (start is not None and start.dated)
        both_said = all(moment is not None and moment.dated for moment in (span.start, span.end))
        self.sure &= end.full and not end.vague and year_said and not span.ongoing and ended_on.weekday_fits
        self.sure &= both_said or first is None or not _hardly_a_year(first, last)
        if span.length is not None and first is not None and not lasts(span.length, first, last):
            if not (span.start and span.start.full) and not end.full:
                return Dated(sure=False)  # « 8 semaines entre janvier et juin »: no day is invented
            self.sure = False
        if span.length is not None and first is None:
            first = _counted_back(span.length, last)
            self.sure &= first is None  # counted back, it may be a Saturday
        return Dated([{END: last} if first is None else {START: first, END: last}], self.sure)

    def _after_length(self, first: date | None) -> date | None:
        """The last day of a length said with its start, or under the question of the end."""
        length = self.span.length
        begun = first or (self.known.get(START) if self.ask == END and not self.span.ongoing else None)
        after = length.after(begun) if length is not None and begun is not None else None
        return None if after is None else after - timedelta(days=1)

    def _open_start(self, start: Moment) -> Moment:
        """The year of a start of which none was said; « commencé le 1er octobre, je finis le 31 » is not to come."""
        if self.ask == END and start.month and (held := self.known.get(START)) is not None:
            return start.in_year(held.year)  # told anew where the end is asked
        begun = self.span.end is not None and not self.span.begins_later
        return first_after(start, self.today) if self.span.future and not begun else latest(start, self.today)

    def _open_end(self, end: Moment, first: date | None) -> Moment:
        """The first year that puts the end after the start; without a start the most recent past one."""
        span, today = self.span, self.today
        if end.only_weekday:
            first = None if end.this_week else first
            return weekday_near(end, first or today, past=first is None and not (span.future or end.this_week))
        after = first or self.known.get(START)
        if after is not None:
            if span.future and end.day and not end.month:
                after = max(after, today)  # « je finis le 30 »: the next one
            return first_after(end, after, as_end=True)
        to_come = span.future or span.ongoing  # « en ce moment, jusqu'au 9 octobre »
        return first_after(end, today) if to_come else latest(end, today)


def _counted_back(length: Duration, last: date) -> date | None:
    """The first day of a length that ends on a day, None beyond the calendar: « jusqu'au 31/12/9999 »."""
    return None if last == date.max else length.before(last + timedelta(days=1))


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
    about = min(_ABOUT, max(_ABOUT_WEEKS, (last - first).days // 4))
    return days <= about or (length.unit == "day" and length.weeks * 7 >= (last - first).days - _ABOUT)
