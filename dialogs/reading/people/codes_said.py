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
    >>> in_figures("quatre-vingt-treize trois cent Aubervilliers")
    '93300 Aubervilliers'
    """
    line = Line(text)
    merge(line)
    for i in range(line.count):
        if _spoken(line, i) and _FIRST_CODE <= line[i].value <= _LAST_CODE:
            return _put(line, f"{line[i].value:05d}", line[i], line[i])
        if code := _in_two(line, i):
            return _put(line, code, line[i], line[i + 1 + _digit(line[i])])
        row = [line[i + k] for k in range(_LENGTH)]
        if _digit(line[i - 1]) or _digit(line[i + _LENGTH]) or not all(map(_digit, row)):
            continue
        if any(_spoken(line, i + k) for k in range(_LENGTH)):
            return _put(line, "".join(str(token.value) for token in row), row[0], row[-1])
    return ""


def _in_two(line: Line, i: int) -> str:
    """« quatre-vingt-treize trois cent », « soixante-quinze zéro dix-huit »: the department, then the rest; or ""."""
    first, second = line[i], line[i + 1]
    third = line[i + 2]
    if all(map(_digit, (first, second))) and _spoken(line, i) and _spoken(line, i + 2) and 100 <= third.value < 1000:
        return (
            f"{first.value}{second.value}{third.value}" if not _digit(line[i - 1]) else ""
        )  # « neuf trois deux cents »
    apart = line[i - 1].kind != "n" and line[i + 2].kind != "n" and _spoken(line, i) and _spoken(line, i + 1)
    fits = 10 <= first.value <= 98 and 100 <= second.value < 1000
    return f"{first.value}{second.value}" if apart and fits else ""


def _put(line: Line, code: str, first: Token, last: Token) -> str:
    return f"{line.typed[: first.start]}{code}{line.typed[last.end :]}".strip()


def _digit(token: Token) -> bool:
    return 0 <= token.value <= 9


def _spoken(line: Line, i: int) -> bool:
    return line[i].value >= 0 and not line.typed[line[i].start].isdigit()
