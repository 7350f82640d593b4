"""Words that may be a month or something else: « sept » is seven too, « mar » a Tuesday, « jui » June or July."""

from __future__ import annotations

from typing import Final

from dialogs.reading.dates.moments import AUGUST, JULY
from dialogs.reading.dates.years import is_year
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import MONTHS

#: Between two months: « sept oct », « sept à déc ».
AND_TO: Final = frozenset({"to", "-", "/", "until", "a", "au", "et", "and", ","})
_FAR_OFF: Final = frozenset({"mars", "avr", "avril", "mai", "aout"})
_JUNE, _DAYS_OF_JUNE = 6, 30
#: Months as they sound, on a phone; other slips are those of a finger (``text/vocabulary.py``).
_SOUNDS: Final = dict.fromkeys(("jiye", "jiyet", "jiyer", "juiye", "juye", "juyet", "juilye", "juillai"), JULY)
_SHORT_SOUNDS: Final = {"me": 5, "mey": 5, "mei": 5, "out": AUGUST, "ou": AUGUST}
_MAY: Final = frozenset({"mé", "mè", "mê"})
_IN_FULL: Final = 5  # letters of a month that is not abbreviated


def september(line: Line, i: int) -> bool:
    """Whether « sept » at ``i`` is the month: « sept oct 2025 », « sept à déc », and neither « le sept oct »."""
    if line.text(i) != "sept" or line.text(i - 1) in {"le", "the", "du", "au"}:
        return False
    after = line.text(line.skip(i + 1, AND_TO))
    if after == line.text(i + 1) and after in _FAR_OFF:
        return False  # « sept mai 2024 »: months that nobody names in a row
    return after in MONTHS and after != "sept" and len(after) < _IN_FULL


def or_seven(line: Line, i: int) -> bool:
    """Whether « sept octobre 2025 » may have been meant as two months: said with a figure, and without « le »."""
    bare = line.text(i) == "sept" and line.text(i - 1) not in {"le", "the", "du", "au"}
    bare &= not line.text(i + 1).startswith("sept")
    return bare and any(sign.isdigit() for sign in line.typed)


def march(line: Line, i: int) -> bool:
    """« Mar 3, 2025 », « Jan-Mar 2025 »: no Tuesday."""
    if line.text(i) != "mar" or line[i + 1].kind != "n":
        return False
    before = i - 1
    while line.text(before) in AND_TO:
        before -= 1
    return is_year(line, line.skip(i + 2, {","})) or (is_year(line, i + 1) and line.text(before) in MONTHS)


def month_by_ear(line: Line, i: int) -> int:
    """The month of « 23 mé 1995 », « 6 jiyé », as it sounds, 0 for another word; never for sure.

    A word of its own is one only where its accent or a year behind it says so: « le 3 me va », « le 23 ou le 24 ».
    """
    word = line.text(i)
    if word in _SOUNDS:
        return _SOUNDS[word]
    accent = line.as_typed(i, i + 1).lower() in _MAY
    return _SHORT_SOUNDS.get(word, 0) if accent or is_year(line, i + 1) else 0


def june_or_july(word: str, day: int) -> int:
    """The month of « 30 jui », 0 for another word; never for sure, but for the 31st."""
    return 0 if word != "jui" else JULY if day > _DAYS_OF_JUNE else _JUNE
