"""English ordinals beside a month: « from the third to the twenty-first of March »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.tokens import Line, Token
from dialogs.reading.text.vocabulary import MONTHS

_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_TENS: Final = {"twenty": 20, "thirty": 30}
_MOST_UNITS: Final = 9
#: What follows a day that its month does not follow at once.
_AFTER_A_DAY: Final = frozenset({"of", "to", "until", "till", "and", "-"})


def ordinals_as_days(line: Line) -> None:
    """Puts numbers in the place of ordinals, where a month is named; « the first » stays a word, as in French."""
    if not (line.has(_ORDINALS.keys()) and line.has(MONTHS.keys())):
        return
    days: list[Token] = []
    i = 0
    while i < line.count:
        tens = _TENS.get(line.text(i), 0)
        j = line.skip(i + 1, {"-"}) if tens else i
        unit = _ORDINALS.get(line.text(j), 0)
        beside = line.text(j + 1) in _AFTER_A_DAY | MONTHS.keys() or line.text(i - 1) in MONTHS
        if beside and (1 <= unit <= _MOST_UNITS if tens else unit > 1):
            days.append(Token("n", f"{tens + unit:02d}", line[i].start, line[j].end, tens + unit))
            i = j + 1
        else:
            days.append(line.tokens[i])
            i += 1
    line.replace(days)
