"""What one number of hours stands for, from the words around it: a day, a week, a month, all of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from dialogs.reading.dates.durations import WORKDAYS, Duration
from dialogs.reading.effort.amounts import LONGEST_DAY, MOST_WEEKLY, Amount, below_zero, hours_of
from dialogs.reading.effort.by_days import by_days, days_of_them
from dialogs.reading.line.hours import Hours, quarter
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import SHARED, WEEKDAYS
from dialogs.reading.text.wordlists import word_set
from dialogs.words.fields import TOTAL, WEEKLY

_WEEK_LONG: Final = Decimal(168)
_WEEKS_PACE: Final = 39  # hours that few people work in a month, and most of them in a week
_MONTHLY: Final = (Decimal(121), Decimal(174))  # no half fits: what a pay slip says of a month
_MOST_IN_ALL: Final = Decimal(9999)  # more is a postal code, or a telephone
_FEWEST, _MOST = Decimal(20), Decimal(48)  # hours a week of whoever says how many they were in all
_OF_A_DAY: Final = Decimal(9)
_FORTNIGHT: Final = 4
#: Between hours and the length that they are repeated in: « 10 semaines de 35h ».
_EACH: Final = word_set("de a x * of at pendant durant for during")
#: « 140 heures sur tout le stage »
_OF_IT_ALL: Final = re.compile(
    r"\b(?:sur|pour|pendant|durant) (?:toute?s? (?:le|la|mon|ma|l'|les)|l'ensemble d|l'integralite)"
)
#: Between hours and the length that they may be a sum of.
_OVER: Final = word_set("sur en over in")
_SPREAD: Final = _OVER | word_set("pour par toutes les for per every tous")
_DAYS_A_WEEK = re.compile(
    r"""
    (?P<days>[1-7])\s*(?:j|jrs?|jours?|days?)\s*(?:(?:par|/|a|per|sur|la|dans\ la)\s*)+(?:semaines?|sem|week|7|s\b)
    |\b[x*]\s*(?P<times>[1-7])\b(?!\s*(?:h|sem))
    |\b(?P<by>[1-7])\s*[x*]\s*[0-9]
    """,
    re.VERBOSE,
)
_PARTS_OF_WEEK: Final = frozenset({"matin", "soir", "midi", *WEEKDAYS, "weekend"}) - {"lundi", "vendredi"} - SHARED
_MONDAY_TO_FRIDAY = re.compile(r"(?:du )?lundi (?:au|a) vendredi|monday (?:to|through) friday")


def meant(item: Item, line: Line, items: Sequence[Item], ask: str) -> Amount:
    """What the hours of an item stand for in their line, under the question asked."""
    said = hours_of(item)
    if said.value <= 0 or below_zero(item, line):
        return Amount(problem="")
    if (of_days := days_of_them(item, line)) is not None:
        return of_days
    told = _days_a_week(line)
    if not told and (week := by_days([item], line)) is not None:
        return week
    days = told or _days_of(items)
    if said.per == "day" or (not said.per and said.unit and days and said.value <= LONGEST_DAY):
        return _by_day(said, days, sure=bool(told))  # « 5 x 7h », not « 35h du lundi … »
    if ask != TOTAL and not said.per and said.unit and _only_sometimes(line, items):
        return Amount([{WEEKLY: said.value}], sure=False)
    if said.per == "fortnight":
        whole = WEEKLY if said.value <= MOST_WEEKLY else TOTAL
        return Amount([{WEEKLY: said.weekly()}, {whole: said.value}], sure=False)
    if said.per in {"week", "month"}:
        weekly = said.weekly()
        if weekly > _WEEK_LONG:
            return Amount([{TOTAL: said.value}], sure=False)
        if said.per == "month" and said.value <= _WEEKS_PACE:
            return Amount([{WEEKLY: weekly}, {WEEKLY: said.value}], sure=False)  # « 35h par mois » is rather of a week
        return Amount([{WEEKLY: weekly}], sure=weekly <= MOST_WEEKLY)
    if said.per == "year":
        return Amount([{WEEKLY: said.weekly()}], sure=False) if said.weekly() > 0 else Amount(problem="")
    if any(other.what == "total" for other in items):
        return Amount([{TOTAL: said.value}])
    if said.value > MOST_WEEKLY and _OF_IT_ALL.search(line.folded):
        return Amount([{TOTAL: said.value}])
    return _spread(said, item, line, items) or _each(said, item, line, items, ask) or _bare(said.value, ask)


def _only_sometimes(line: Line, items: Sequence[Item]) -> bool:
    """« 3h tous les matins », « 6h le samedi »: hours of a part of the week."""
    words = line.words
    if _MONDAY_TO_FRIDAY.search(line.folded):
        return False
    return any(item.what == "pattern" for item in items) or bool(words & _PARTS_OF_WEEK)


def _days_a_week(line: Line) -> int:
    match = _DAYS_A_WEEK.search(line.folded)
    if match is not None:
        return int(match["days"] or match["times"] or match["by"])
    return 5 if _MONDAY_TO_FRIDAY.search(line.folded) else 0


def _days_of(items: Sequence[Item]) -> int:
    """« 5 jours de 7h »: a length of a few days beside hours of one."""
    lengths = [item.value for item in items if isinstance(item.value, Duration)]
    return int(lengths[0].count) if len(lengths) == 1 and lengths[0].unit == "day" and lengths[0].count <= 6 else 0


def _by_day(said: Hours, days: int, *, sure: bool) -> Amount:
    weekly = said.value * (days or 5)
    if said.value > 24:
        return Amount(problem="")
    return Amount([{WEEKLY: weekly}], sure=sure and weekly <= MOST_WEEKLY)


def _spread(said: Hours, item: Item, line: Line, items: Sequence[Item]) -> Amount | None:
    """« 70h sur deux semaines », « 350h en 10 semaines »; « 35h sur 2 semaines » is each of them, or both."""
    after = next((other for other in items if other.start >= item.end and isinstance(other.value, Duration)), None)
    if after is None or not isinstance(after.value, Duration) or not said.unit:
        return None
    between = {line.text(i) for i in range(item.end, after.start)}
    if not between or not between <= _SPREAD:
        return None
    length = after.value
    if said.value <= MOST_WEEKLY:
        few = length.unit == "week" and 1 < length.count <= _FORTNIGHT
        return Amount([{WEEKLY: said.value}, {TOTAL: said.value}], sure=False) if few else None
    if length.unit == "week" and 1 < length.count <= _FORTNIGHT:
        return Amount([{WEEKLY: quarter(said.value / length.count)}, {TOTAL: said.value}], sure=False)
    return Amount([{TOTAL: said.value}])


def _each(said: Hours, item: Item, line: Line, items: Sequence[Item], ask: str) -> Amount | None:
    """« 10 semaines de 35h », « 35h pendant 10 semaines », « 50 jours de 7h », where the total is asked."""
    if ask != TOTAL:
        return None
    for other in items:
        length = other.value
        if not isinstance(length, Duration) or length.count <= 1:
            continue
        joined = line.text(other.end if other.end <= item.start else item.end)
        if abs(other.end - item.start) != 1 and abs(item.end - other.start) != 1:
            continue
        if length.unit == "day":
            if joined in _EACH and said.value <= LONGEST_DAY:
                return Amount([{TOTAL: said.value * length.count}], sure=False)
        elif said.value <= MOST_WEEKLY:
            if joined in _EACH:
                return Amount([{WEEKLY: said.value}])
            if joined in _OVER:
                return Amount([{WEEKLY: said.value}, {TOTAL: said.value}], sure=False)
    return None


def _bare(value: Decimal, ask: str) -> Amount:
    """A number of hours of which nothing says for how long."""
    if ask == TOTAL:
        return Amount([{TOTAL: value}]) if value <= _MOST_IN_ALL else Amount(problem="")
    if value <= _OF_A_DAY:
        return Amount([{WEEKLY: value}, {WEEKLY: value * WORKDAYS}], sure=False)  # « 8h »: a week, or a day
    if value <= MOST_WEEKLY:
        return Amount([{WEEKLY: value}])
    if value / 2 <= MOST_WEEKLY:
        return Amount([{WEEKLY: value / 2}, {WEEKLY: value}], sure=False, bare=value)
    if _MONTHLY[0] <= value <= _MONTHLY[1]:
        return Amount([{WEEKLY: Hours(value, per="month").weekly()}, {TOTAL: value}], sure=False, bare=value)
    return Amount([{TOTAL: value}], sure=False)


def in_all(amount: Amount, weeks: Decimal) -> Amount:
    """« 150h du 3 au 28 mars »: all of them, first, where the weeks of the stay make a number worked of it."""
    fits = amount.bare is not None and weeks > _FORTNIGHT / 2 and _FEWEST <= amount.bare / weeks <= _MOST
    return replace(amount, readings=[{TOTAL: amount.bare}, *amount.readings]) if fits else amount
