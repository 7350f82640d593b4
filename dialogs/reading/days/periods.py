"""From a stretch of time with open years to the first and last day, by the rules of reading.md section 2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dialogs.reading.dates.moments import Impossible, Moment
from dialogs.reading.days.lone import lone
from dialogs.reading.days.placed import Dated, placed, two_ways
from dialogs.reading.days.spans import Span


def dated(span: Span, ask: str, known: Mapping[str, date], today: date) -> Dated:
    """The first and last day of a span; a lone date is what the question asks for."""
    if span.pattern:
        return Dated(problem="pattern")
    try:
        if span.muddled:
            return Dated()
        if (ways := _in_weeks_too(span)) and not span.either:
            said = [dated(way, ask, known, today) for way in ways]
            return Dated([facts for way in said for facts in way.readings], sure=False, problem=said[0].problem)
        if span.lone is not None:
            return lone(span, span.lone, ask, known, today)
        if span.opens and span.start is not None and span.start.only_weekday:
            return _from_a_weekday(span, ask, known, today)
        return two_ways(span, ask, known, today) if span.either else placed(span, ask, known, today)
    except Impossible:
        return Dated(problem="impossible_date")


def _in_weeks_too(span: Span) -> list[Span]:
    """« il y a 15 jours », « 15 jours à partir du 3 mars »: as two weeks, and as so many days; empty for others."""
    moments = (span.start, span.end, span.lone)
    if any(moment is not None and moment.exact_too is not None for moment in moments):
        return [
            replace(span, start=start, end=end, lone=lone_one)
            for start, end, lone_one in zip(*map(_both_days, moments), strict=True)
        ]
    if span.length is None or span.length.in_weeks is None or (span.start and span.end):
        return []
    return [replace(span, length=span.length.in_weeks), replace(span, length=replace(span.length, idiom=False))]


def _both_days(moment: Moment | None) -> tuple[Moment | None, Moment | None]:
    if moment is None or moment.exact_too is None:
        return moment, moment
    counted = replace(moment, exact_too=None)
    return replace(counted, exact=moment.exact_too), counted


def _from_a_weekday(span: Span, ask: str, known: Mapping[str, date], today: date) -> Dated:
    """« à partir de lundi »: the next one, or the last; only the next where the sentence says that it is to come."""
    ways = [True] if span.future else [True, False]
    said = [placed(replace(span, future=future), ask, known, today) for future in ways]
    return Dated([facts for way in said for facts in way.readings], sure=False)
