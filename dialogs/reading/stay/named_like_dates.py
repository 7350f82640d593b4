"""Months and years that belong to a firm's name: « Juillet Frères du 2 juin au 29 août », « Transports 2000 »."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from dialogs.reading.dates.moments import Moment
from dialogs.reading.dates.role_words import OPENS
from dialogs.reading.employer.firms import known_firm
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

_OLD: Final = 10  # years after which nobody tells of a stay for this exam by its year alone
_UNTIL: Final = word_set("a au aux - jusqu et to until")


def without_names(items: Sequence[Item], line: Line, today: date) -> list[Item]:
    """The items without what a name holds; only where the days are told beside it."""
    if not any(isinstance(item.value, Moment) and item.value.full for item in items):
        return list(items)
    return [item for item in items if not (_is_in_a_name(item, line) or is_an_old_year(item, line, today))]


def without_mere_years(items: Sequence[Item]) -> list[Item]:
    """« arrivé en 2019, … du 4 septembre 2023 au 30 juin 2024 »: only the whole days, from one to the other."""
    whole = [item.role for item in items if isinstance(item.value, Moment) and item.value.certain]
    if not (any(role in OPENS for role in whole) and any(role in {"to", "until"} for role in whole)):
        return list(items)
    return [item for item in items if not _is_a_mere_year(item)]


def _is_a_mere_year(item: Item) -> bool:
    return isinstance(item.value, Moment) and item.value.only_year and item.role == "on" and item.end > item.start + 1


def is_an_old_year(item: Item, line: Line, today: date) -> bool:
    """« Express 2000 »: a year long past, right after a word with a capital."""
    moment = item.value
    old = isinstance(moment, Moment) and moment.only_year and moment.year < today.year - _OLD
    return old and item.role == "" and _titled(line, item.start - 1)


def _is_in_a_name(item: Item, line: Line) -> bool:
    """« Mars Livraison », « Transports Février »; « DPD Mars au 6 juin 2025 » tells a month."""
    moment = item.value
    if not isinstance(moment, Moment) or not moment.month_alone or moment.year or item.role:
        return False
    if item.end != item.start + 1 or not _titled(line, item.start):
        return False
    goes_on = _titled(line, item.end) or (line.text(item.end) == "et" and _titled(line, item.end + 1))
    return goes_on or (_titled(line, item.start - 1) and line.text(item.end) not in _UNTIL)


def _titled(line: Line, i: int) -> bool:
    """Whether a word with a capital stands there that is no firm's whole name."""
    return line[i].kind == "w" and line.as_typed(i, i + 1)[:1].isupper() and not known_firm(line, i)
