"""Days of every week, on which one worked and none began: « le samedi », « le week-end », « lundi au vendredi »."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dialogs.reading.dates.moments import Moment
from dialogs.reading.dates.relative import LAST, NEXT
from dialogs.reading.dates.seasons import FEASTS
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line

_EACH: Final = frozenset({"le", "les", "every"})
_WEEKENDS: Final = frozenset({"weekend", "end"})
_FOR: Final = frozenset({"pour", "de", "a", "for"})


def whole_weeks(line: Line) -> bool:
    """« du lundi au vendredi » is a plain week, and no pattern of days."""
    return "lundi au vendredi" in line.folded or "monday to friday" in line.folded


def only_a_weekday(item: Item) -> bool:
    """« le samedi »: a day of every week, or the nearest one."""
    moment = item.value
    return isinstance(moment, Moment) and moment.only_weekday


def hardly_a_date(item: Item) -> bool:
    """Where numbers are asked for, « le samedi » or « le weekend » is no date."""
    moment = item.value
    if not isinstance(moment, Moment):
        return False
    season = moment.last_month > 0 and not moment.year
    return moment.exact is not None or season or (moment.weekday >= 0 and not moment.day)


def without_habits(items: Sequence[Item], line: Line) -> list[Item]:
    """The items without « le samedi », « le week-end », « pour Noël »: when one worked, and not since when."""
    dates = [item for item in items if item.what == "date"]
    if len(dates) != 1 or any(item.what in {"role", "future"} for item in items) or not _habit(dates[0], line):
        return list(items)
    return [item for item in items if item is not dates[0]]


def each_week(weekdays: Sequence[Item], items: Sequence[Item], line: Line) -> bool:
    """Whether days of a week are those of every week: « le samedi », and not « je commence le samedi »."""
    begun = any(item.what in {"role", "future"} for item in items)
    return bool(weekdays) and not begun and all(_habit(item, line) for item in weekdays)


def _habit(item: Item, line: Line) -> bool:
    words = {line.text(i) for i in range(item.start - 1, item.end)}
    if only_a_weekday(item) or not words.isdisjoint(_WEEKENDS):
        return not words.isdisjoint(_EACH) and item.role in {"", "on", "and"} and words.isdisjoint(LAST | NEXT)
    return not words.isdisjoint(FEASTS) and not words.isdisjoint(_FOR)
