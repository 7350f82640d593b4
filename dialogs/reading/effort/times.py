"""Hours said so many times: « 35 fois 8 », « 2 x 17h30 », « deux boulots de 20h », « 3 missions de 100 heures »."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from dialogs.reading.dates.durations import WORKDAYS
from dialogs.reading.effort.amounts import JOBS_AT_ONCE, JOBS_IN_A_ROW, LONGEST_DAY, MOST_WEEKLY, Amount, hours_of
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import TOTAL, WEEKLY

_TIMES: Final = frozenset({"x", "*"})
#: Between the jobs and the hours of each, and between their number and their name.
_OF: Final = word_set("de d a of at with , : - avec")
_SMALL: Final = word_set("petits petit autres different differents differentes part time")
_EACH: Final = word_set("chacun chacune chaque each")
_MOST_JOBS: Final = 9


def multiplied(figures: Sequence[Item], line: Line, ask: str) -> Amount | None:
    """« 35 fois 8 », « 2 x 20h »: so many hours so many times; « 5 x 7h » are the days of a week."""
    if len(figures) != 2:
        return None
    between = [line.text(i) for i in range(figures[0].end, figures[1].start)]
    once, again = map(hours_of, figures)
    more = again.value > LONGEST_DAY or again.per == "day" or not (once.unit or again.unit)
    times = len(between) == 1 and between[0] in _TIMES and more
    if between != ["fois"] and not times:
        return None
    hours = once.value * again.value
    if again.per == "day" and hours <= LONGEST_DAY:
        return Amount([{WEEKLY: hours * WORKDAYS}], sure=False)  # « 2 x 4h par jour »
    return Amount([{WEEKLY if ask == WEEKLY and hours <= MOST_WEEKLY else TOTAL: hours}], sure=False)


def of_several_jobs(item: Item, line: Line, said: Amount) -> Amount:
    """What hours mean that were said of each of several jobs: those of all of them, or of one; never for sure."""
    count, at_once = _jobs(line, item)
    if count < 2:
        return said
    each = [reading for reading in said.readings if reading.keys() <= {WEEKLY, TOTAL}]
    together: list[dict[str, Value]] = [
        {name: value * count for name, value in reading.items() if isinstance(value, Decimal)} for reading in each
    ]
    together = [sums for sums in together if all(_fits(name, value) for name, value in sums.items())]
    total = any(TOTAL in reading for reading in each)
    readings = [*together, *said.readings] if at_once or total else [*said.readings, *together]
    return Amount(readings, sure=False, problem=said.problem)


def _fits(name: str, value: Value) -> bool:
    return name != WEEKLY or (isinstance(value, Decimal) and value <= MOST_WEEKLY)


def _jobs(line: Line, item: Item) -> tuple[int, bool]:
    """How many jobs the hours are said of, and whether they were held at once; 0 where nothing says so."""
    last = item.start - 1
    while line.text(last) in _OF:
        last -= 1
    if not _EACH.isdisjoint({line.text(item.end), line.text(item.end + 1)}):
        last = next((i for i in range(line.count) if line.text(i) in JOBS_AT_ONCE | JOBS_IN_A_ROW), last)
    if line.text(last) not in JOBS_AT_ONCE | JOBS_IN_A_ROW:
        return 0, False
    number = last - 1
    while line.text(number) in _SMALL:
        number -= 1
    count = line[number].value
    return (count if count <= _MOST_JOBS else 0), line.text(last) in JOBS_AT_ONCE
