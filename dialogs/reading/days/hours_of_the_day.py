"""An hour of the day, which is no number of hours: « le 3 mars à 8h », « de 9h à 17h »."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dialogs.reading.days.habits import only_a_weekday
from dialogs.reading.days.spans import Span
from dialogs.reading.line.hours import Hours
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line

_EARLY: Final = 14  # hours of a day at which one begins
_FEW_HOURS: Final = 10  # of a week; fewer hardly make a job
_TO: Final = frozenset({"a", "-", "/", "to", "et", "and", "→", ">"})


def hour_of_the_day(item: Item, line: Line, items: Sequence[Item]) -> bool:
    """« le 3 mars à 8h », « de 9h à 17h »: an hour of the day, no number of hours."""
    hours = item.value
    if not isinstance(hours, Hours) or item.what != "hours" or hours.per or hours.rate:
        return False
    dated = any(
        other.what == "date" and line.skip(other.end, {","}) == item.start and not only_a_weekday(other)
        for other in items
    )  # « le 1er avril 2025 9h »
    if (dated or line.text(item.start - 1) in {"a", "vers", "des", "at"}) and hours.value <= _EARLY:
        return True
    ends = [(other.end, other.start) for other in items if other.what == "hours" and other is not item]
    return any(
        (start - item.end == 1 and line.text(item.end) in _TO) or (item.start - end == 1 and line.text(end) in _TO)
        for end, start in ends
    )


def may_be_of_a_week(item: Item, span: Span, items: Sequence[Item]) -> bool:
    """« du 3 mars au 6 juin 2025 à 10h »: as likely the hours of a week, beside both ends and no other hours."""
    whole = (span.start is not None or span.lone is not None) and bool(span.end or span.ongoing or span.length)
    alone = sum(other.what == "hours" for other in items) == 1
    return whole and alone and isinstance(item.value, Hours) and item.value.value >= _FEW_HOURS
