"""The dates of a sentence with the words that place them; repairs, denials and second versions heeded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dialogs.reading.dates.joined import completed
from dialogs.reading.dates.moments import Moment
from dialogs.reading.line.items import Item

_NOUN_AFTER: Final = 2  # tokens between a date and « la fin »
_SPREAD: Final = 6  # tokens that may stand between a word like « fini » or « pas » and its date


@dataclass(slots=True)
class Point:
    """A date, the words before it, and another one that may stand in its place."""

    moment: Moment
    role: str
    verb: str
    item: Item
    other: Moment | None = None


def points_of(items: Sequence[Item]) -> tuple[list[Point], list[Moment]]:
    """The dates that stand, and those that were denied; those that were repaired are out."""
    points: list[Point] = []
    denied: list[Moment] = []
    verb, verb_end = "", 0
    ends: dict[str, int] = {}
    hesitates = put_right = False
    for n, item in enumerate(items):
        of_the_last = _said_of_the_last(points, item, items[n + 1 :])
        if (item.what == "role" and not of_the_last) or (item.what == "future" and item.value):
            verb, verb_end = str(item.value), item.end
            if verb == "end" and _ends_since(points, items[n + 1 :]):
                points[-1].verb = verb  # « ça fait 3 semaines que c'est fini »
        elif isinstance(item.value, Moment):
            near = verb if verb and item.start - verb_end <= _SPREAD else ""
            refused = len(denied)
            point = Point(item.value, item.role, near, item)
            either = put_right and point.role == "or"  # « officiellement le 3 mars mais en vrai le 10 »
            if points and "repair" in ends and (either or _is_the_end(points, point, hesitates=hesitates or put_right)):
                del ends["repair"]
            elif points and "repair" in ends and hesitates and _far_from(points[-1].moment, point.moment):
                del ends["repair"]
                point.moment = replace(point.moment, vague=True)
            _add(points, denied, point, ends)
            if len(denied) > refused:
                verb_end, ends = item.end, {"denied": item.end}  # « pas fini le 6, mais le 13 »: the verb is of both
            else:
                verb, ends = "", {}
        elif item.what == "false" and points and item.start - points[-1].item.end <= 1 and _date_after(items, n):
            denied.append(points.pop().moment)  # « le 13 juin c'est faux, c'est le 14 »
        elif of_the_last:
            points[-1].verb = str(item.value)  # « c'est le 14 juin la fin »
        else:
            put_right = item.what == "correction" and bool(points) and item.start - points[-1].item.end <= 1
            ends["repair" if put_right else item.what] = item.end  # « le 21 janvier, en fait le 22 »
            hesitates = item.what == "repair" and item.value == "hesitates"
    return points, denied


def _add(points: list[Point], denied: list[Moment], point: Point, ends: Mapping[str, int]) -> None:
    """Puts a date where it belongs; ``ends``: where marks since the date before it end, by their family."""
    if ends.get("ongoing") == point.item.start and point.role in {"", "on"}:
        point.moment = replace(point.moment, vague=True)  # « j'ai pas fini le 6 juin 2025 »
    both = ends.get("denied") == point.item.start and point.role == "to"  # « pas du 2 au 27 septembre »
    if both or ("not" in ends and point.item.start - ends["not"] <= 1):
        denied.append(point.moment)
    elif points and ("repair" in ends or _puts_off(points, point, ends)):
        _repair(points, point)
    elif point.role == "or" and points:
        points[-1].other, points[-1].moment = point.moment, completed(points[-1].moment, point.moment)
    else:
        if denied and not points and not point.moment.month:
            point.moment = completed(point.moment, denied[-1])  # « pas le 3 mars 2025, le 10 »
        points.append(point)


def _is_the_end(points: Sequence[Point], point: Point, *, hesitates: bool) -> bool:
    """« du 8 janvier euh au 16 février », « débuté le 8, euh fini le 16 »: the other end, and no other version."""
    last = points[-1]
    if last.verb and point.verb and {last.verb, point.verb} == {"start", "end"}:
        return True
    if point.role not in {"to", "until"} or len(points) > 1:
        return False
    return last.role in {"from", "between", "start"} or (hesitates and last.role in {"", "on", "since"})


def _far_from(one: Moment, other: Moment) -> bool:
    """« 8 janvier 2024 euh 10 mars 2024 »: two whole dates of two months, hardly one for the other."""
    return one.certain and other.certain and one.month != other.month


def _puts_off(points: Sequence[Point], point: Point, ends: Mapping[str, int]) -> bool:
    """« jusqu'au 30 juin, prolongé jusqu'au 31 août »; « du 2 janvier pour 6 mois, renouvelé … » had no end."""
    ended = len(points) > 1 or points[-1].role not in {"from", "since", "start", "between"}
    return "prolonged" in ends and point.role in {"until", "to"} and ended


def _date_after(items: Sequence[Item], n: int) -> bool:
    return any(isinstance(item.value, Moment) for item in items[n + 1 :])


def _said_of_the_last(points: Sequence[Point], item: Item, rest: Sequence[Item]) -> bool:
    """Whether a noun names the place of the one date right before it: « c'est le 4 le début »."""
    if item.role != "noun" or len(points) != 1 or points[0].verb or points[0].role not in {"", "on"}:
        return False
    more = any(isinstance(other.value, Moment) or other.what == "role" for other in rest)
    return not more and item.start - points[0].item.end <= _NOUN_AFTER


def _ends_since(points: Sequence[Point], rest: Sequence[Item]) -> bool:
    """Whether an end is told of the day before it, and of none after it."""
    return len(points) == 1 and points[0].role == "since" and not any(isinstance(item.value, Moment) for item in rest)


def _repair(points: list[Point], point: Point) -> None:
    """« le 12, enfin non le 13 mars 2025 »: the last version stands, with what it leaves unsaid from the one before."""
    last = points[-1]
    if point.moment.only_year and len(points) > 1 and {each.moment.year for each in points} == {last.moment.year}:
        for each in points:  # « du 3 mars 2024 au 6 juin 2024, ah non 2025 »
            each.moment = replace(each.moment, year=point.moment.year, vague=True)
        return
    if point.role in {"from", "since", "start", "between"} and len(points) > 1 and last.role in {"to", "until", "and"}:
        points.clear()
        points.append(point)
        return
    role = (
        last.role if point.role in {"", "on", "to"} or last.role in {"from", "since", "start", "until"} else point.role
    )
    points[-1] = Point(completed(point.moment, last.moment), role, point.verb or last.verb, point.item)
