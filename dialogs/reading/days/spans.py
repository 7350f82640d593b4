"""Which date of a sentence is the start, which the end: from the words around them, repairs and denials heeded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dialogs.reading.days.durations import Duration
from dialogs.reading.days.joined import completed, day_apart, told_together
from dialogs.reading.days.moments import Moment
from dialogs.reading.stay.items import Item

_SPREAD = 6  # tokens that may stand between a word like « fini » or « pas » and its date


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
    vague: bool = False
    pattern: bool = False
    muddled: bool = False  # dates that make no stretch

    @property
    def dated(self) -> bool:
        """Whether any date was said."""
        return bool(self.start or self.end or self.lone or self.ongoing)


@dataclass(slots=True)
class _Point:
    moment: Moment
    role: str
    verb: str
    item: Item
    other: Moment | None = None


def span_of(items: Sequence[Item]) -> Span:
    """The stretch of time that the items of a sentence tell."""
    span = Span()
    points = _points(items, span)
    span.ongoing = any(item.what == "ongoing" for item in items)
    span.future = any(item.what in {"future", "not_begun"} for item in items)
    span.vague = any(item.what == "vague" for item in items)
    span.pattern = any(item.what == "pattern" for item in items)
    span.length = next((item.value for item in reversed(items) if isinstance(item.value, Duration)), None)
    if agreed := [point for point in points if point.verb == "agreed"]:
        points = [point for point in points if point not in agreed] or agreed  # « commencé le 3, signé le 28 »
        span.vague = True
    _place(points, span)
    return span


def _points(items: Sequence[Item], span: Span) -> list[_Point]:
    """The dates that stand: those repaired or denied are out."""
    points: list[_Point] = []
    verb, verb_end, repair, denial = "", 0, -1, -1
    for item in items:
        if item.what == "role" or (item.what == "future" and item.value):
            verb, verb_end = str(item.value), item.end
        elif item.what == "repair":
            repair = item.end
        elif item.what == "not":
            denial = item.end
        elif isinstance(item.value, Moment):
            near = verb if verb and item.start - verb_end <= _SPREAD else ""
            point = _Point(item.value, item.role, near, item)
            if denial >= 0 and item.start - denial <= 1:
                span.denied.append(point.moment)
            elif repair >= 0 and points:
                _repair(points, point)
            elif item.role == "or" and points:
                points[-1].other, points[-1].moment = item.value, completed(points[-1].moment, item.value)
            elif span.denied and not points and not point.moment.month:
                point.moment = completed(point.moment, span.denied[-1])  # « pas le 3 mars 2025, le 10 »
                points.append(point)
            else:
                points.append(point)
            verb, repair, denial = "", -1, -1
    return points


def _repair(points: list[_Point], point: _Point) -> None:
    """« le 12, enfin non le 13 mars 2025 »: the last version stands, with what it leaves unsaid from the one before."""
    last = points[-1]
    if point.role in {"from", "since", "start", "between"} and len(points) > 1 and last.role in {"to", "until", "and"}:
        points.clear()
        points.append(point)
        return
    role = (
        last.role if point.role in {"", "on", "to"} or last.role in {"from", "since", "start", "until"} else point.role
    )
    points[-1] = _Point(completed(point.moment, last.moment), role, point.verb or last.verb, point.item)


def _place(points: list[_Point], span: Span) -> None:
    """Gives each date its place."""
    unplaced: list[_Point] = []
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


def _role(point: _Point, *, has_before: bool) -> str:
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


def _place_rest(unplaced: list[_Point], span: Span) -> None:
    """Dates that no word places: in the order in which they were said."""
    rest = [point.moment for point in unplaced]
    if len(rest) > 2 and all(not moment.day and moment.month for moment in rest):
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


def _place_alone(rest: list[Moment], unplaced: list[_Point], span: Span) -> None:
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
