"""The stretch of time that a line tells, as far as its days of the week, habits and differences leave it one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dialogs.reading.dates.moments import Moment
from dialogs.reading.days.habits import each_week, only_a_weekday
from dialogs.reading.days.no_dates import begins_or_began
from dialogs.reading.days.spans import span_of
from dialogs.reading.effort.amounts import FIGURES, a_difference
from dialogs.reading.line.items import LENGTHS, Item
from dialogs.reading.stay.told import Told
from dialogs.reading.text.tokens import Line

#: « j'ai commencé le 1er octobre et terminé le 31 janvier »: both days lie behind; « et je termine le 31 » does not.
_IS_OVER: Final = re.compile(
    r"(?:\b(?:ai|j'?ai|g|j'?avais|i|et|puis|,) ?|[0-9a-z]{3} )"
    r"(?:fini|termine|arrete|quitte|finished|ended|stopped|left)\b"
)


def spanned(line: Line, items: Sequence[Item], *, more: bool) -> Told:
    """What is told, as far as its stretch of time: how much more or less than something else stands apart."""
    apart = [item for item in items if item.what in FIGURES and a_difference(item, line)]
    said = Told(items, span_of([item for item in items if item not in apart]), apart, sure=not apart, more=more)
    said.span.over = None not in {said.span.start, said.span.end} and _IS_OVER.search(line.folded) is not None
    if any(item.what == LENGTHS for item in items) and said.span.lone is not None and not said.span.lone.day:
        said.span.lone = None  # « 4 à 6 semaines en 2025 »
    if said.span.start is not None and said.span.start.only_weekday and begins_or_began(line):
        said.span.opens = True
    weekdays = [item for item in items if only_a_weekday(item) or _the_weekend(item, line)]
    if len(weekdays) > 1 and len(weekdays) == _dates_in(items):
        said.span.pattern = True  # « le samedi et le dimanche »
    elif len(weekdays) == _dates_in(items) and said.span.length is not None and each_week(weekdays, items, line):
        said.span.pattern = True  # « le samedi pendant 1 an »
    elif weekdays and all(item.role in {"", "on"} for item in weekdays):
        without = span_of([item for item in items if item not in weekdays and item not in apart])
        if without.start and (without.end or without.ongoing):
            said.span, without.pattern = without, True  # « du 3 mars au 6 juin, le samedi »
    return said


def _the_weekend(item: Item, line: Line) -> bool:
    """« le week-end »: that of every week, or the nearest one."""
    moment = item.value
    saturday = isinstance(moment, Moment) and moment.exact_end is not None and not moment.of_weeks
    return saturday and line.text(item.start) == "le" and line.text(item.end - 1) in {"end", "weekend"}


def _dates_in(items: Sequence[Item]) -> int:
    return sum(isinstance(item.value, Moment) for item in items)
