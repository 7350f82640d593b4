"""A whole date where a day is asked, a firm that everybody knows where a firm is: what most people type.

It is a short way, not another meaning: whatever might be anything else is left to the long one, which says the same of
these (tests/reading/test_plain.py) at ten times the cost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from dialogs.reading.answered import answer
from dialogs.reading.dates.years import AGES
from dialogs.reading.employer.firms import names_a_known_firm
from dialogs.reading.outcome import Answer
from dialogs.reading.text.fold import fold
from dialogs.reading.text.vocabulary import MONTHS
from dialogs.words.facts import Value
from dialogs.words.fields import BIRTH_DATE, EMPLOYER, END, START

#: « 12/05/1997 », « 3 mars 2025 », « le 1er juin 2025 ».
_WHOLE_DATE: Final = re.compile(
    r"\s*(?:le )?([0-9]{1,2})(?:([/.-])([0-9]{1,2})\2|(?:er)? ([^\W\d]{3,9}) )([0-9]{4})\s*", re.IGNORECASE
)
_LONGEST: Final = 24
_ASKS: Final = frozenset({BIRTH_DATE, START, END, EMPLOYER})
#: Years from today within which a stay is told without a doubt.
_STAYS: Final = range(-9, 3)


def plain(ask: str, text: str, known: Mapping[str, Value], today: date) -> Answer | None:
    """The answer, when the text is just what is asked for, and beyond doubt; None: it is to be read."""
    if len(text) > _LONGEST or ask not in _ASKS:
        return None
    if ask == EMPLOYER:
        name = " ".join(text.split())
        return answer({EMPLOYER: name}) if name.isprintable() and names_a_known_firm(fold(name)) else None
    written = _WHOLE_DATE.fullmatch(text)
    day = None if written is None else _day(written)
    if day is None:
        return None
    if ask == BIRTH_DATE:
        age = today.year - day.year - ((today.month, today.day) < (day.month, day.day))
        return answer({BIRTH_DATE: day}) if age in AGES else None
    started = known.get(START)
    backwards = ask == END and isinstance(started, date) and day < started
    return answer({ask: day}) if day.year - today.year in _STAYS and not backwards else None


def _day(written: re.Match[str]) -> date | None:
    """The day in the calendar; None where there is none, or where the word is no month."""
    day, _, number, name, year = written.groups()
    month = int(number) if number else MONTHS.get(fold(name), 0)
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
