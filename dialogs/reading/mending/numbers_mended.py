"""What changes a number already held: « non, 28 », « remplace 35 par 39 », « 93200 pas 93300 »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from dialogs.reading.answered import correction
from dialogs.reading.dates.durations import decimal_at
from dialogs.reading.dates.moments import Moment
from dialogs.reading.effort.amounts import MOST_WEEKLY
from dialogs.reading.held import Held
from dialogs.reading.line.hours import hours_at
from dialogs.reading.line.items import Item
from dialogs.reading.outcome import Correct
from dialogs.reading.stay.told import Told
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.small_words import DAYS
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import TOTAL, WEEKLY, WEEKS

#: « il y en a bien 8 », « j'en ai fait 8 »: things that are counted, as hours a week are not.
_SO_MANY: Final = re.compile(r"\b(?:y|j'?) ?en (?:a|ai|avait|avais)\b(?: \w+){0,2} [0-9]")
_OF_WEEKS: Final = re.compile(r"\b(?:semaines|weeks) ?(?::|c'?est|=|is) ?[0-9]")
#: What a person holds that is a number, and no day.
_NUMBERS: Final = (WEEKLY, TOTAL, WEEKS, "postal_code")

#: Before a number of hours, and not within a name.
_SAYS_HOW_MANY: Final = word_set("non nan no seulement exactement vraiment contrat horaire horaires hours")
#: « pas 35 », « les deux dates ».
_NOT_SO_MANY: Final = word_set("pas not les mes the these my")
_BEFORE_A_DAY: Final = word_set("le du au the on")


def bare_number(line: Line, said: Told, held: Held) -> Correct | None:
    """« non, 28 »: the hours a week, or the weeks, whichever are nearer; « il y en a 8 » are weeks."""
    numbers = [
        item.value for item in said.items if item.what == "number" and line.text(item.start - 1) not in _NOT_SO_MANY
    ]
    plain = [item for item in said.items if item.what == "number"]
    things = any(_of_a_thing(line, item.end) or of_a_name(item, said.items, line) for item in plain)
    value = getattr(numbers[0], "value", None) if len(numbers) == 1 and not things else None
    if not isinstance(value, Decimal) or not 0 < value <= MOST_WEEKLY or held.known.get(WEEKLY) in {None, value}:
        return None
    if WEEKS in held.known and _OF_WEEKS.search(line.folded):
        return correction([{WEEKS: value}], sure=False) if held.known[WEEKS] != value else None
    if held.days and _SO_MANY.search(line.folded):
        return correction([{WEEKS: value}, {WEEKLY: value}], sure=False)
    apart = {
        name: abs(number - value) for name in (WEEKLY, WEEKS) if isinstance(number := held.known.get(name), Decimal)
    }
    return correction([{name: value} for name in sorted(apart, key=apart.__getitem__) if apart[name]], sure=False)


def number_swapped(line: Line, said: Told, held: Held) -> Correct | None:
    """« c'est pas 35 c'est 39 », « remplace 93300 par 93200 »: the number that is held, and the one in its place."""
    figures = [figure for figure in _figures(line) if line.text(figure.start - 1) not in _BEFORE_A_DAY]
    days = [item for item in said.items if isinstance(item.value, Moment) and not item.value.only_year]
    dated = {i for item in days for i in range(item.start, item.end)}  # « change 24 en 28 » names no day
    if len(figures) != 2 or any(figure.start in dated for figure in figures):
        return None  # « la fin c'était le 9/7/25 », of whoever works 25 hours
    for wrong, right in (figures, figures[::-1]):
        old, new = wrong.value, right.value
        fields = [name for name in _NUMBERS if name in held.known and _is_number(held.known[name], old)]
        if len(fields) != 1 or not held.closed(*fields) or line.text(right.start - 1) in {"pas", "not"} or old == new:
            continue
        if line.text(right.start + 1) in DAYS:
            continue  # « c'est pas 1 semaine, c'est 5 jours par semaine »
        if fields[0] == "postal_code":
            typed = line.text(right.start)
            return correction([{fields[0]: typed}], sure=True) if len(typed) == 5 else None
        return correction([{fields[0]: new}], sure=fields[0] != WEEKLY or 0 < new <= MOST_WEEKLY) if new else None
    return None


class _Figure(NamedTuple):
    value: Decimal
    start: int


def _figures(line: Line) -> list[_Figure]:
    """The numbers of a line: « 32,5 » is one, « 35h30 » too."""
    found: list[_Figure] = []
    i = 0
    while i < line.count:
        said = hours_at(line, i)
        number = (said[0].value, said[1]) if said is not None and said[0].unit else decimal_at(line, i)
        if number is not None:
            found.append(_Figure(number[0], i))
        i = number[1] if number is not None else i + 1
    return found


def _is_number(known: Value, said: Decimal) -> bool:
    if isinstance(known, str):
        return known.isdecimal() and Decimal(known) == said
    return known == said


def of_hours(line: Line) -> bool:
    """« non, les heures c'est 35 »."""
    return line.has({"heures", "horaire", "horaires", "hours"})


def of_a_name(item: Item, items: Sequence[Item], line: Line) -> bool:
    """« Rapid Courses 59 », « rapid courses 59 »: a number behind two words that say nothing else, and no hours.

    One word is enough where it begins with a capital within a sentence.
    """
    told = {i for other in items for i in range(other.start, other.end)}
    before = (item.start - 2, item.start - 1)
    word = line.as_typed(item.start - 1, item.start) if item.start > 1 else ""
    if item.what == "number" and word[:1].isupper() and not word.isupper() and item.start - 1 not in told:
        return line.text(item.start - 1) not in FILLER | _SAYS_HOW_MANY  # « c'était Livraison 59 »
    return item.what == "number" and all(
        line[i].kind == "w" and i not in told and line.text(i) not in FILLER | _SAYS_HOW_MANY for i in before
    )


def _of_a_thing(line: Line, after: int) -> bool:
    """« 2 min », « 3 collègues »: a number of something else; « 35 pas 39 » is none."""
    return line[after].kind == "w" and line.text(after) not in FILLER | {"pas", "not"}
