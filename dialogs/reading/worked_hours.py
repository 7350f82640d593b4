"""The hours that a sentence states, a week or in all, and whether a clerk would ask back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from dialogs.reading.agreeing import LEANING
from dialogs.reading.amounts import NOT_HOURS, TOTAL, WEEKLY, Amount, closes_a_range, hours_of, is_range, standing
from dialogs.reading.hours_meant import meant
from dialogs.reading.items import Item
from dialogs.reading.phrases import FILLER
from dialogs.reading.tokens import Line
from dialogs.words.facts import Value

_MOST_FIGURES: Final = 4  # more is a telephone number
_MINUTES = re.compile(r"([0-9]+)[.,](15|30|45)(?![0-9])")


def hours_said(line: Line, items: Sequence[Item], ask: str, base: Decimal) -> Amount:
    """The hours that a sentence states; bare numbers count where hours are asked for."""
    asked = ask in {WEEKLY, TOTAL}
    stated = [item for item in items if item.what == "hours" or (asked and item.what == "number")]
    figures = standing(stated, items, line)
    if not figures:
        return Amount()
    if is_range(line, figures) or closes_a_range(line, figures[0]):
        return Amount(problem="range")
    figures = [item for item in figures if line.text(item.end) not in NOT_HOURS and not _times(item, line)]
    if not figures or len(figures) > _MOST_FIGURES:
        return Amount(problem="")
    rates = [item for item in figures if hours_of(item).rate]
    plain = [item for item in figures if item not in rates]
    vague = any(item.what == "vague" for item in items)
    if not plain:
        share = hours_of(rates[-1]).value
        return Amount([{WEEKLY: base * share}], sure=False) if share > 0 else Amount(problem="")
    if len(plain) > 1:
        return _several(plain, line, items, ask, vague=vague)
    said = meant(plain[0], line, items, ask)
    said.sure &= not vague and not hours_of(plain[0]).vague and not _at_most(plain[0], line)
    said.sure &= not _of_something(plain[0], line, items)
    return _minutes_or_hundredths(plain[0], line, said)


def _times(item: Item, line: Line) -> bool:
    """« 5 x 7h »: how many times, no hours."""
    of_seven = line.text(item.start - 1) == "sur" and hours_of(item).value == 7
    beside = {line.text(item.start - 1), line.text(item.end)}
    return item.what == "number" and (of_seven or bool(beside & {"x", "*"}))


def _of_something(item: Item, line: Line, items: Sequence[Item]) -> bool:
    """Whether a word that nobody knows stands after a bare number in words: « trente cin »."""
    after = line[item.end]
    known = after.text in FILLER or after.text in LEANING or any(other.start == item.end for other in items)
    in_words = not line.typed[line[item.start].start].isdigit()
    return item.what == "number" and in_words and after.kind == "w" and not known


def _at_most(item: Item, line: Line) -> bool:
    """« jusqu'à 35h »."""
    return "jusqu" in {line.text(item.start - 1), line.text(item.start - 2)}


def _minutes_or_hundredths(item: Item, line: Line, said: Amount) -> Amount:
    """« 24,30 » may be 24 and a half hours, or 24 and three tenths."""
    match = _MINUTES.match(line.as_typed(item.start, item.end))
    if match is None or len(said.readings) != 1 or WEEKLY not in said.readings[0]:
        return said
    minutes = Decimal(match[1]) + Decimal(match[2]) / 60
    return Amount([{WEEKLY: minutes}, *said.readings], sure=False)


def _several(plain: list[Item], line: Line, items: Sequence[Item], ask: str, *, vague: bool) -> Amount:
    """More than one number: hours a day and days, hours with their unit before bare ones, two that disagree."""
    if (day := next((item for item in plain if hours_of(item).per == "day"), None)) is not None:
        said = meant(day, line, items, ask)
        said.sure &= not vague
        return said
    if all(not hours_of(item).per for item in plain) and len({hours_of(item).value for item in plain}) == 1:
        plain = plain[:1]
    ones = [item for item in plain if hours_of(item).per] or plain
    readings: list[dict[str, Value]] = []
    for item in ones:
        readings += [reading for reading in meant(item, line, items, ask).readings if reading not in readings]
    weekly = [reading for reading in readings if WEEKLY in reading]
    totals = [reading for reading in readings if TOTAL in reading]
    if len(weekly) == 1 and len(totals) == 1 and len(ones) == 2:
        return Amount([weekly[0] | totals[0]], sure=not vague)
    return Amount(readings, sure=len(readings) == 1 and len(ones) == len(plain) and not vague)
