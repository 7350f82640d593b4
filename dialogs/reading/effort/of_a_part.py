"""« de mars à juin, dont mi-temps en mai »: hours of a part of a stay, whose mean is for the person to say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dialogs.reading.dates.moments import Moment
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line

_MONTHS: Final = 12
_BETWEEN: Final = frozenset({"therapeutique", "a", "en", "que", "juste", "seulement"})


def without_hours_of_a_part(line: Line, items: Sequence[Item]) -> tuple[list[Item], bool]:
    """The items without the months within a stretch that hours stand beside, and without all hours; whether it was so.

    « puis à 20h en septembre » tells of another stretch: the month must lie within the one before it.
    """
    stretch = next(((a, b) for a, b in pairwise(items) if (a.role, b.role) == ("from", "to")), None)
    if stretch is None:
        return list(items), False
    first, last = stretch
    behind = [item for item in items if item.start >= last.end]
    months = [item for item in behind if _within(item, first, last)]
    hours = [item for item in behind if item.what == "hours"]
    if not any(_side_by_side(line, rate, month) for rate in hours for month in months):
        return list(items), False
    return [item for item in items if item not in months and item.what != "hours"], True


def _side_by_side(line: Line, rate: Item, month: Item) -> bool:
    """« mi-temps en mai », « en mai à 20h », « mi-temps thérapeutique en mai »."""
    one, other = sorted((rate, month), key=lambda item: item.start)
    return all(line.text(i) in _BETWEEN for i in range(one.end, other.start))


def _within(item: Item, first: Item, last: Item) -> bool:
    """Whether an item is a month, of no other year, of the stretch from ``first`` to ``last``."""
    month, start, end = item.value, first.value, last.value
    if not (isinstance(month, Moment) and isinstance(start, Moment) and isinstance(end, Moment)):
        return False
    alone = month.month > 0 and not month.day and month.year in {0, end.year}
    return alone and (month.month - start.month) % _MONTHS <= (end.month - start.month) % _MONTHS
