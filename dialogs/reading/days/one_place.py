"""Two dates for the same end of a stay, of which one stands: « prévu le 30 juin mais arrêté le 6 »."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dialogs.reading.dates.joined import completed
from dialogs.reading.dates.moments import Moment
from dialogs.reading.dates.role_words import OPENS
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line

_BUT: Final = frozenset({"mais", "but"})
_PAID: Final = frozenset({"paye", "payee", "paid"})


def one_for_another(line: Line, items: Sequence[Item]) -> list[Item]:
    """The items, with the second of two dates as another for the same day: « prévu le 30 juin mais arrêté le 6 »."""
    days = [item for item in items if item.what == "date"]
    verbs = {str(item.value) for item in items if item.what == "role"}
    if len(days) != 2 or days[0].role in OPENS or days[1].role == "until" or verbs >= {"start", "end"}:
        return list(items)
    first, second = days
    between = {line.text(i) for i in range(first.end, second.start)}
    if any(item.what == "not" and item.start < first.start for item in items):
        return list(items)  # « pas le 6 juin mais le 13 », « pas fini le 6 mais le 13 »
    if between.isdisjoint(_BUT) or not isinstance(first.value, Moment) or not isinstance(second.value, Moment):
        return list(items)
    one, other = completed(second.value, first.value), first.value
    if not between.isdisjoint(_PAID):
        one, other = other, one
    swapped = {first.start: first._replace(value=one), second.start: second._replace(value=other, role="or")}
    return [swapped.get(item.start, item) for item in items]


def may_be_one_place(items: Sequence[Item], *, start_asked: bool, end_asked: bool) -> bool:
    """« le 3 mars, à partir du 10 en fait », « le 6 juin, payé jusqu'au 15 »: hardly from one to the other."""
    days = [item.role for item in items if item.what == "date"]
    if start_asked and days in (["", "on"], ["on", "on"]):
        return not any(item.what == "role" and item.value == "end" for item in items)  # « 2 juin (contrat le 5) »
    begun = any(item.what == "role" and item.value == "start" for item in items)
    ends = {"start", "since", "until"} if end_asked and not begun else {"start", "since"}
    return len(days) == 2 and days[0] in {"", "on"} and days[1] in ends
