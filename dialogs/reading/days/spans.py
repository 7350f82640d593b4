"""Which date of a sentence is the start, which the end: from the words around them, repairs and denials heeded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from dialogs.reading.dates.durations import Duration
from dialogs.reading.dates.going_on import UNFINISHED
from dialogs.reading.dates.joined import day_apart, told_together
from dialogs.reading.dates.moments import Moment
from dialogs.reading.days.points import Point, points_of
from dialogs.reading.line.items import Item

#: What stands before a date that neither begins nor ends anything.
_NO_ROLE = frozenset({"", "on", "vague"})


@dataclass(slots=True)
class Span:
    """What a sentence says of a stretch of time, years still open."""

    start: Moment | None = None
    end: Moment | None = None
    ongoing: bool = False
    lone: Moment | None = None  # a date of which nothing says whether it is the start or the end
    other: Moment | None = None  # « le 5 ou le 6 »: the second of two for the same place
    opens: bool = False  # « à partir de lundi »: nothing says whether that has begun
    either: str = ""  # the end, "start" or "end", that ``other`` would stand for; "" for the lone date
    length: Duration | None = None
    denied: list[Moment] = field(default_factory=list)  # « pas le 12 »
    future: bool = False
    begins_later: bool = False  # of the future, what begins; « je termine le 31 » says nothing of the start
    over: bool = False  # « j'ai terminé le 31 janvier »: the end lies behind
    vague: bool = False
    pattern: bool = False
    muddled: bool = False  # dates that make no stretch

    @property
    def dated(self) -> bool:
        """Whether any date was said."""
        return bool(self.start or self.end or self.lone or self.ongoing)


def span_of(items: Sequence[Item]) -> Span:
    """The stretch of time that the items of a sentence tell."""
    span = Span()
    points, span.denied = points_of(items)
    span.ongoing = any(item.what == "ongoing" for item in items)
    span.future = any(item.what in {"future", "not_begun"} for item in items)
    span.begins_later = any(
        item.what == "not_begun" or (item.what == "future" and item.value != "end") for item in items
    )
    span.vague = any(item.what == "vague" or item.value == UNFINISHED for item in items)
    span.vague |= any(point.moment.only_year and point.moment.vague for point in points)  # « il y a 2 ans le 3 mars »
    points = _told_closer(_under_their_year(points))
    span.pattern = any(item.what == "pattern" for item in items)
    span.length = next((item.value for item in reversed(items) if isinstance(item.value, Duration)), None)
    if agreed := [point for point in points if point.verb == "agreed"]:
        points = [point for point in points if point not in agreed] or agreed  # « commencé le 3, signé le 28 »
        span.vague = True
    _place(points, span)
    return span


def _under_their_year(points: list[Point]) -> list[Point]:
    """« l'an dernier du 4 au 29 mars »: a year said first is that of both ends, as far as they lie in one year."""
    if len(points) != 3 or not points[0].moment.only_year or any(point.moment.dated for point in points[1:]):
        return points
    year, start, end = points
    ordered = (start.moment.month or end.moment.month, start.moment.day) <= (end.moment.month, end.moment.day)
    if not end.moment.month or not ordered:
        return points
    start.moment = start.moment if not start.moment.month else start.moment.in_year(year.moment.year)
    end.moment = end.moment.in_year(year.moment.year)
    return [start, end]


def _told_closer(points: list[Point]) -> list[Point]:
    """« l'été dernier, du 7 juillet au 29 août 2026 »: what was said roughly first is told by its days then.

    Both are asked back where the year that was said first is another one.
    """
    if len(points) != 3 or points[0].role not in _NO_ROLE or points[1].role in _NO_ROLE:
        return points
    rough, start, end = points
    first, last = start.moment, end.moment
    said = rough.moment
    roughly = said.only_year or said.last_month or said.month_alone or said.exact_end is not None
    if not roughly or not first.day or not (last.full and last.day) or end.role not in {"to", "until"}:
        return points
    if not last.dated and said.year:
        over_new_year = bool(first.month) and (first.month, first.day) > (last.month, last.day)
        start.moment, end.moment = first.in_year(said.year), last.in_year(said.year + over_new_year)
        end.moment = replace(end.moment, vague=end.moment.vague or (over_new_year and not said.only_year))
    else:
        end.moment = replace(last, vague=last.vague or said.year not in {0, first.year or last.year, last.year})
    return [start, end]


def _place(points: list[Point], span: Span) -> None:
    """Gives each date its place."""
    unplaced: list[Point] = []
    told = ""
    for point in points:
        before = unplaced[-1].moment if unplaced else span.start
        place = _role(point, has_before=before is not None)
        if place == "end" and point.moment.only_year and before is not None and before.day and not before.dated:
            place = ""  # « 3 mars à 2025 »: its year
        if place == "start" and span.start is None:
            span.start, told = point.moment, point.verb
            span.opens = not point.verb
        elif place == "end" and span.end is None:
            span.end = point.moment
        elif place == point.verb == "end" and span.other is None:
            span.other, span.end, span.either = span.end, point.moment, "end"  # « prévu jusqu'en juin, arrêté en mai »
        elif place == point.verb == told == "start" and span.other is None:
            span.other, span.start, span.either = span.start, point.moment, "start"  # « signé le 28, commencé le 1er »
        elif place == "since" and span.start is None:
            span.start, span.ongoing = point.moment, True
        else:
            unplaced.append(point)
            continue
        if point.other is not None:
            span.other, span.either = point.other, "end" if place == "end" else "start"
    if span.end is not None and any(point.role == "since" for point in points):
        span.ongoing = False
    _place_rest(unplaced, span)


def _role(point: Point, *, has_before: bool) -> str:
    match point.role:
        case "since":
            return "end" if point.verb == "end" else "since"  # « terminé depuis le 6 juin »
        case "start" | "between":
            return "start"
        case "until":
            return "end"
        case "to" if has_before:
            return "end"
        case "from" if point.verb != "end":
            return "from"
        case _:
            return "" if point.verb == "agreed" else point.verb


def _place_rest(unplaced: list[Point], span: Span) -> None:
    """Dates that no word places: in the order in which they were said."""
    rest = [point.moment for point in unplaced]
    if len(rest) > 1 and all(moment.month_alone for moment in rest):
        span.muddled = _far_apart(unplaced)
        rest = [rest[0], rest[-1]]
    if len(rest) == 2:
        beside = unplaced[1].item.start - unplaced[0].item.end <= 1
        rest = told_together(rest[0], rest[1], unplaced[1].role, beside=beside)
    if span.start is None and span.end is None:
        _place_alone(rest, unplaced, span)
    elif len(rest) == 1:
        _place_beside(rest[0], span)
        if unplaced[0].other is not None:
            span.other, span.either = unplaced[0].other, "start" if span.start is rest[0] else "end"
    elif rest:
        span.muddled = True


def _far_apart(months: Sequence[Point]) -> bool:
    """« mars et mai »: months that make no stretch."""
    return any(
        month.role in {"and", ""} and (month.moment.month - before.moment.month) % 12 > 1
        for before, month in pairwise(months)
        if month.role == "and" or len(months) > 2
    )


def _place_alone(rest: list[Moment], unplaced: list[Point], span: Span) -> None:
    """Dates of which none has its place: one stands alone, two are the two ends."""
    if len(rest) == 1 and unplaced[0].role == "from" and span.ongoing:
        span.start = rest[0]
    elif len(rest) == 1:
        span.lone, span.other = rest[0], unplaced[0].other
    elif len(rest) == 2:
        span.start, span.end = rest
    elif rest:
        span.muddled = True


def _place_beside(moment: Moment, span: Span) -> None:
    """A date beside one that has its place: the other end, or the year of that one."""
    if span.end is not None and (day := day_apart(span.end, moment, "on")):
        span.end = day[0]
    elif span.start is not None and (day := day_apart(span.start, moment, "on")):
        span.start = day[0]  # « depuis octobre 2023, le 2 »
    elif span.start is None and not (moment.only_year and span.end is not None and not span.end.dated):
        span.start = moment
    elif span.start is not None and span.end is None:
        if moment.only_year and not span.start.dated:
            span.start = span.start.in_year(moment.year)
        elif not span.ongoing:
            span.end = moment
    elif moment.only_year and span.end is not None and not span.end.dated:
        span.end = span.end.in_year(moment.year)
    else:
        span.muddled = True
