"""Weeks told piece by piece: « 2 semaines en mars et 3 en mai », « 10 semaines + 4 semaines », « 2 puis 3 »."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from dialogs.reading.dates.durations import Duration
from dialogs.reading.dates.moments import Moment
from dialogs.reading.line.hours import Hours
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

#: What adds one piece to another; « 12 et 13 » are two versions of a number, as « 12, 13 » are.
_ADDS: Final = word_set("+ puis ensuite then")
_ADDS_LENGTHS: Final = _ADDS | word_set("et and & plus")
_BETWEEN: Final = _ADDS_LENGTHS | word_set(", apres encore de d autres autre after")


def in_months(items: Sequence[Item], *, asked: bool) -> Decimal | None:
    """The weeks in all where each piece stands before its month; None where fewer than two do.

    ``asked``: weeks are asked for, so that a bare number may be the first of them.
    """
    pieces = [
        first
        for first, second in pairwise(items)
        if first.what in {"length", "number"} and first.end == second.start and _month_alone(second)
    ]
    lengths = [item for item in items if item.what == "length"]
    if len(pieces) < 2 or not (asked or pieces[0].what == "length") or not set(lengths) <= set(pieces):
        return None
    return _sum(pieces)


def one_after_another(line: Line, pieces: Sequence[Item]) -> Decimal | None:
    """The weeks in all of pieces that nothing but « et », « puis », « + » stands between; None for other pieces."""
    if len(pieces) < 2:
        return None
    units = any(isinstance(item.value, Duration) for item in pieces)
    for first, second in pairwise(pieces):
        between = {line.text(i) for i in range(first.end, second.start)}
        if not between <= _BETWEEN or between.isdisjoint(_ADDS_LENGTHS if units else _ADDS):
            return None
    return _sum(pieces)


def _month_alone(item: Item) -> bool:
    moment = item.value
    return isinstance(moment, Moment) and moment.month > 0 and not moment.day and item.role in {"on", ""}


def _sum(pieces: Sequence[Item]) -> Decimal | None:
    """The weeks of all; a bare number is of the unit that was said before it."""
    total, other = Decimal(0), False
    for item in pieces:
        if isinstance(item.value, Duration):
            total, other = total + item.value.weeks, item.value.unit != "week"
        elif isinstance(item.value, Hours) and not other:
            total += item.value.value
        else:
            return None  # « 1 mois en mars et 2 en mai »
    return total
