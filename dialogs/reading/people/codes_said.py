"""A postal code said in words: « cinquante-neuf mille », « cinq neuf zéro zéro zéro », as a phone hears it."""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.numbers import merge
from dialogs.reading.text.tokens import Line, Token

_FIRST_CODE, _LAST_CODE = 10_000, 98_999
_LENGTH: Final = 5


def in_figures(text: str) -> str:
    """The text with its postal code in figures, "" where no code is said in words.

    >>> in_figures("cinquante-neuf mille Lille"), in_figures("Lomme cinq neuf un six zéro"), in_figures("59000 Lille")
    ('59000 Lille', 'Lomme 59160', '')
    """
    line = Line(text)
    merge(line)
    for i in range(line.count):
        if _spoken(line, i) and _FIRST_CODE <= line[i].value <= _LAST_CODE:
            return _put(line, f"{line[i].value:05d}", line[i], line[i])
        row = [line[i + k] for k in range(_LENGTH)]
        if _digit(line[i - 1]) or _digit(line[i + _LENGTH]) or not all(map(_digit, row)):
            continue
        if any(_spoken(line, i + k) for k in range(_LENGTH)):
            return _put(line, "".join(str(token.value) for token in row), row[0], row[-1])
    return ""


def _put(line: Line, code: str, first: Token, last: Token) -> str:
    return f"{line.typed[: first.start]}{code}{line.typed[last.end :]}".strip()


def _digit(token: Token) -> bool:
    return 0 <= token.value <= 9


def _spoken(line: Line, i: int) -> bool:
    return line[i].value >= 0 and not line.typed[line[i].start].isdigit()
