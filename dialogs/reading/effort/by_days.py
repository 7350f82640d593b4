"""Hours told by days: « lundi mardi jeudi 6h », « 8h du lundi au jeudi et 7h le vendredi », « 2 soirs, 4h »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from dialogs.reading.dates.durations import WORKDAYS
from dialogs.reading.effort.amounts import LONGEST_DAY, Amount, hours_of
from dialogs.reading.line.hours import Hours
from dialogs.reading.line.items import Item
from dialogs.reading.text.small_words import DAYS, WEEKENDS
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import WEEKDAY_PLURALS, WEEKDAYS
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import WEEKLY

_DAYS: Final = WEEKDAYS | WEEKDAY_PLURALS | {"mar": 1}
_TO: Final = frozenset({"au", "a", "-", "to", "through"})
_WEEK: Final = 7
_OF: Final = frozenset({"de", "d", "a", "of", "x"})
_FARTHEST: Final = 6  # places from the number of days to the hours of each
_TWO_DAYS: Final = 24  # of twelve hours each
#: Parts of a day, and turns of work: « 2 soirs », « les soirs ».
_TURNS: Final = word_set(
    """
    matin matins matinee matinees midi midis soir soirs soiree soirees nuit nuits aprem aprems service services vacation
    vacations garde gardes shift shifts morning mornings evening evenings night nights demi fois
    """
)
#: Parts of one day; « l'après-midi » is told by its end.
_PARTS: Final = word_set("matin midi aprem soir nuit morning afternoon evening night")
_ALL: Final = frozenset({"les", "tous", "chaque", "every"})
#: The days of a weekend by their names: they are not counted again where both are said.
_ITS_DAYS: Final = word_set("samedi samedis dimanche dimanches sam dim saturday saturdays sunday sundays")
#: Days of which not every week has as many.
_NOT_EVERY_WEEK: Final = re.compile(
    r"\b(?:jours?|week[- ]?ends?|samedis?|dimanches?|soirs?|nuits?|services?|gardes?) (?:par|/|chaque) ?mois\b"
    r"|\b(?:jours?|j|week[- ]?ends?|samedis?|dimanches?|soirs?|nuits?) sur (?:deux|trois|quatre|[234])\b(?!/)"
)


class _Group(NamedTuple):
    """Days that hours are said of: how many, and where."""

    days: int
    start: int
    plain: bool  # « 3 jours », which says nothing of what they are


def not_every_week(figures: Sequence[Item], line: Line) -> bool:
    """« 2 week-ends par mois 16h », « un samedi sur deux 7h »: hours that no number of a week tells."""
    return _NOT_EVERY_WEEK.search(line.folded) is not None and all(_of_a_weekend(hours_of(item)) for item in figures)


def by_days(plain: Sequence[Item], line: Line) -> Amount | None:
    """The hours of a week from those of its days; None where no days are told, or hours that are longer than a day."""
    said = [hours_of(item) for item in plain]
    if not all(_of_one_day(hours) for hours in said):
        return None
    groups = _groups_beside(plain, line)
    if len(plain) == 1:
        days = sum(group.days for group in groups)
        if all(group.plain for group in groups) or not 1 < days <= _WEEK:
            return None
        return _amount(said[0].value * days, said[0].value)
    rows = sorted([*((item.start, "hours") for item in plain), *((group.start, "days") for group in groups)])
    kinds = [kind for _, kind in rows]
    if len(groups) != len(plain) or any(a == b for a, b in zip(kinds[::2], kinds[1::2], strict=True)):
        return None
    total = sum((hours.value * group.days for hours, group in zip(said, groups, strict=True)), Decimal(0))
    return _amount(total, *(hours.value for hours in said))


def days_told(line: Line, figures: Sequence[Item]) -> int:
    """How many days of a week are told beside these figures: « du lundi au vendredi », « 5 jours »; 0 for none."""
    days = sum(group.days for group in _groups_beside(figures, line))
    return days if days <= _WEEK else 0


def days_of_them(item: Item, line: Line) -> Amount | None:
    """« 3 jours de 8h par semaine », « 4 matins de 4h »: the week is that of the days, and the hours are one day's."""
    hours = hours_of(item)
    if hours.per != "week" or not hours.unit or hours.value > LONGEST_DAY or line.text(item.start - 1) not in _OF:
        return None
    starts = range(max(item.start - _FARTHEST, 0), item.start - 1)
    counted = (found for i in starts if (found := _counted(line, i)) is not None and found[1] == item.start - 1)
    days, _, plain = next(counted, (0, 0, False))
    return Amount([{WEEKLY: hours.value * days}], sure=plain) if days > 1 else None


def parts_of_a_day(plain: Sequence[Item], line: Line) -> Amount | None:
    """« 4h le matin et 3h l'après-midi »: so much a day, or a week."""
    said = [hours_of(item) for item in plain]
    parts = line.words & _PARTS
    total = sum((hours.value for hours in said), Decimal(0))
    if not all(_of_one_day(hours) for hours in said) or len(parts) != len(said) or total > LONGEST_DAY:
        return None
    return _amount(total * WORKDAYS, total)


def _of_a_weekend(hours: Hours) -> bool:
    return hours.unit and not hours.rate and hours.per in {"", "day"} and hours.value <= _TWO_DAYS


def _of_one_day(hours: Hours) -> bool:
    return hours.unit and not hours.rate and hours.per in {"", "day"} and 0 < hours.value <= LONGEST_DAY


def _amount(*values: Decimal) -> Amount:
    readings: list[dict[str, Value]] = [{WEEKLY: value} for value in dict.fromkeys(values)]
    return Amount(readings, sure=False)


def _groups_beside(figures: Sequence[Item], line: Line) -> list[_Group]:
    taken = {i for item in figures for i in range(item.start, item.end)}
    return [group for group in _groups(line) if group.start not in taken]


def _groups(line: Line) -> Iterator[_Group]:
    i = 0
    while i < line.count:
        if (found := _weekdays(line, i)) is not None or (found := _counted(line, i)) is not None:
            yield _Group(found[0], i, plain=found[2])
            i = found[1]
        else:
            i += 1


def _weekdays(line: Line, i: int) -> tuple[int, int, bool] | None:
    """« lundi », « lundi, mardi et jeudi », « lundi au jeudi » at ``i``: how many days, and where they end."""
    first = _DAYS.get(line.text(i), -1)
    if first < 0:
        return None
    last = _DAYS.get(line.text(line.skip(i + 2, {"le"})), -1) if line.text(i + 1) in _TO else -1
    if last > first:
        return last - first + 1, i + 3, False
    named, j = {first}, i + 1
    while (k := line.skip(j, {",", "et", "le", "les", "&", "and"})) < line.count and line.text(k) in _DAYS:
        named.add(_DAYS[line.text(k)])
        j = k + 1
    return len(named), j, False


def _counted(line: Line, i: int) -> tuple[int, int, bool] | None:
    """« 2 soirs », « 3 jours », « les matins », « le week-end »."""
    weekend = line.text(i) in WEEKENDS
    weekend |= line.text(i) == "week" and line.text(line.skip(i + 1, {"-"})) in {"end", "ends"}
    if weekend and not line.has(_ITS_DAYS):
        return 2, line.skip(i + 1, {"-", "end", "ends"}), False
    number = line[i].value if line[i].kind == "n" or line.text(i) in {"un", "une"} else 0
    j = line.skip(i + 1, {"apres", "-"}) if line.text(i + 1) == "apres" else i + 1
    if 1 <= number <= _WEEK and (line.text(j) in _TURNS | DAYS or (j > i + 1 and line.text(j) == "midi")):
        return number, line.skip(j + 1, {"-", "journee", "journees"}), line.text(j) in DAYS
    every = line.text(i) in _ALL and line.text(line.skip(i + 1, {"les"})) in _TURNS
    return (WORKDAYS, line.skip(i + 1, {"les"}) + 1, False) if every else None
