"""Telephone numbers: « 06 12 34 56 78 » is no day, no hours, and no number of weeks."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.tokens import Line

#: Five pairs of figures, all apart by the same sign, and no sixth: a date has three, two dates have six.
_NUMBER: Final = re.compile(
    r"(?<![0-9])(?<![0-9][ ./-])(?:0|(?:\+|00)33 ?)[1-9](?P<sign>[ ./-])[0-9]{2}(?:(?P=sign)[0-9]{2}){3}"
    r"(?![ ./-]?[0-9])"
)
_FEWEST: Final = 5


def in_a_telephone(line: Line, i: int) -> bool:
    """Whether token ``i`` is of a telephone number that is written in pairs.

    >>> in_a_telephone(Line("06 12 34 56 78"), 2), in_a_telephone(Line("12 05 97"), 0)
    (True, False)
    """
    if line.many("n") < _FEWEST:
        return False
    return any(found.start() <= line[i].start < found.end() for found in _NUMBER.finditer(line.folded))
