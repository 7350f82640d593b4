"""A day of work told by the clock: « de 9h à 17h du lundi au vendredi », « 8h30-16h30 5 jours », « 9 to 5, 5 days »."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from dialogs.reading.dates.durations import WORKDAYS
from dialogs.reading.effort.amounts import LONGEST_DAY, MOST_WEEKLY, Amount, hours_of
from dialogs.reading.effort.by_days import days_told
from dialogs.reading.line.items import Item
from dialogs.reading.text.small_words import DAYS
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.fields import WEEKLY

_TO: Final = frozenset({"a", "-", "to", "jusqu"})
_ALL: Final = word_set("tous chaque par every each per")
_BREAKS: Final = word_set("pause coupure repas break")
_HALVES: Final = frozenset({"am", "pm"})
_OF_THE_MORNING: Final = frozenset({"du", "matin"})
_NOON, _MIDNIGHT = 12, 24
_BREAK: Final = Decimal(1)  # hour; nobody said whether there is one
_APART: Final = 4  # hours; nearer ones may be how long a day is, give or take
_WITH_BREAK: Final = 6  # hours of a day from which the law wants a break (Code du travail, L3121-16)


def by_the_clock(figures: Sequence[Item], line: Line) -> Amount | None:
    """The hours of a week from the two ends of its days, or of their halves; asked back.

    None where no days are told: « de 15h à 20h » may be from 15 to 20 hours a week.
    """
    breaks = [item for item in figures if line.text(line.skip(item.end, {"de", "d"})) in _BREAKS]
    figures = [item for item in figures if item not in breaks]  # « 8h-16h avec 1h de pause »
    stretches = [_stretch(first, last, line) for first, last in zip(figures[::2], figures[1::2], strict=False)]
    days = days_told(line, figures) or (WORKDAYS if _each_day(line) else 0)
    a_day = sum(stretches, Decimal(0)) - sum((hours_of(item).value for item in breaks), Decimal(0))
    if len(figures) % 2 or not (stretches and all(stretches) and days):
        return None
    if not 0 < a_day <= LONGEST_DAY or a_day * days > MOST_WEEKLY:
        return None
    may_rest = not breaks and len(stretches) == 1 and a_day >= _WITH_BREAK
    return Amount([{WEEKLY: (a_day - rest) * days} for rest in ((0, _BREAK) if may_rest else (0,))], sure=False)


def _stretch(first: Item, last: Item, line: Line) -> Decimal:
    """The hours from one time of the day to another, 0 where they are none: « 15 à 20h » may be of a week."""
    begins, ends = hours_of(first), hours_of(last)
    after = line.skip(first.end, _HALVES | _OF_THE_MORNING)
    joined = line.text(after) in _TO and last.start - after <= 2
    said_alike = begins.unit == ends.unit or begins.value <= _NOON
    of_a_day = {begins.per, ends.per} <= {"", "day"} and not (begins.rate or ends.rate)
    of_a_day &= not ends.per or ends.value - begins.value >= _APART  # « 8 à 9h par jour »
    if not (joined and said_alike and of_a_day) or max(begins.value, ends.value) > _MIDNIGHT:
        return Decimal(0)
    return _from_to(_on_the_clock(first, line), _on_the_clock(last, line))


def _on_the_clock(item: Item, line: Line) -> Decimal:
    """« 5pm » is 17."""
    hour = hours_of(item).value
    return hour + _NOON if line.text(item.end) == "pm" and hour < _NOON else hour


def _from_to(first: Decimal, last: Decimal) -> Decimal:
    """« 9 to 5 » ends in the afternoon, « 22h à 6h » on the next day."""
    if last > first:
        return last - first
    return last - first + (_NOON if first < _NOON else _MIDNIGHT)


def _each_day(line: Line) -> bool:
    """« tous les jours », « par jour »."""
    return any(
        line.text(i) in DAYS and not _ALL.isdisjoint({line.text(i - 1), line.text(i - 2)}) for i in range(line.count)
    )
