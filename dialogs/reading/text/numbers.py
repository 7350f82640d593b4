"""Numbers in words, French and English: « mille neuf cent quatre-vingt-huit » becomes the number 1988.

« un », « une », « premier » and « sept » stay words with a value: the grammar around them knows which they are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from dialogs.reading.text.ordinals import ordinals_as_days
from dialogs.reading.text.tokens import Line, Token
from dialogs.reading.text.wordlists import word_set

#: The numbers that are words of one piece.
UNITS: Final = {
    "zero": 0, "un": 1, "une": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4,
    "cinq": 5, "five": 5, "six": 6, "sept": 7, "seven": 7, "huit": 8, "eight": 8, "neuf": 9, "nine": 9, "dix": 10,
    "ten": 10, "onze": 11, "eleven": 11, "douze": 12, "twelve": 12, "treize": 13, "thirteen": 13, "quatorze": 14,
    "fourteen": 14, "quinze": 15, "fifteen": 15, "seize": 16, "sixteen": 16, "dixsept": 17, "seventeen": 17,
    "dixhuit": 18, "eighteen": 18, "dixneuf": 19, "nineteen": 19,
    "troi": 3, "onz": 11, "douz": 12, "treiz": 13, "katorze": 14, "quinz": 15, "kinze": 15, "seiz": 16,
}  # fmt: skip
_TENS: Final = {
    "vingt": 20, "vingts": 20, "vint": 20, "vingtet": 20, "quatrevingt": 80, "quatrevingts": 80, "quatrevin": 80,
    "twenty": 20, "trente": 30, "thirty": 30, "quarante": 40,
    "forty": 40, "cinquante": 50, "fifty": 50, "soixante": 60, "sixty": 60, "septante": 70, "seventy": 70,
    "trante": 30, "karante": 40, "sinquante": 50, "cinkante": 50,
    "huitante": 80, "octante": 80, "eighty": 80, "nonante": 90, "ninety": 90,
}  # fmt: skip
_HUNDRED: Final = frozenset({"cent", "cents", "hundred"})
_THOUSAND: Final = frozenset({"mille", "mil", "milles", "thousand"})
#: Words for numbers that are other words too: alone they stay words, with their value.
_SHY: Final = {"un": 1, "une": 1, "one": 1, "premier": 1, "premiere": 1, "first": 1, "sept": 7}
#: « vingt vingt-cinq heures » is no year.
_COUNTED: Final = word_set("h heure heures hour hours hrs semaine semaines week weeks jour jours day days")
_CENTURIES: Final = frozenset({19, 20})
#: « soixante-douze », « quatrevingt douze ».
_BY_TWENTIES: Final = frozenset({60, 80})
_TEN, _TWENTY, _HUNDREDS, _THOUSANDS = 10, 20, 100, 1000
#: « vingtcinq », « trenteetun », « soixantedouze »: a ten and what stands behind it, without a space.
_RUN_TOGETHER: Final = {
    f"{ten}{joins}{unit}": tens + value
    for ten, tens in _TENS.items()
    for unit, value in UNITS.items()
    for joins in ("", "et")
    if 0 < value < (_TWENTY if tens in _BY_TWENTIES else _TEN)
}
_SHORTEST_SLIP: Final = 4
_LONG_UNITS: Final = tuple(word for word in UNITS if len(word) >= _SHORTEST_SLIP)
_LONG_TENS: Final = tuple(word for word in _TENS if len(word) > _SHORTEST_SLIP)
#: Words of their own that are a letter away from a number.
_NEVER: Final = word_set(
    "nuit ceux veux peux yeux jeux tente rente vente pente vingtieme trentieme pour jour hour tour your"
)
_STARTS: Final = frozenset(UNITS) | frozenset(_TENS) | frozenset(_RUN_TOGETHER) | _HUNDRED | _THOUSAND | frozenset(_SHY)


def merge(line: Line) -> None:
    """Puts numbers in place of the words for them."""
    ordinals_as_days(line)
    if not any(token.text in _STARTS for token in line.tokens):
        return
    line.replace([_respelled(line, i) for i in range(line.count)])
    tokens = line.tokens
    merged: list[Token] = []
    i = 0
    while i < line.count:
        token = tokens[i]
        if token.kind == "w" and token.text in _STARTS:
            value, j = _number(line, i)
            if j <= i + 1 and token.text in _SHY and not _plainly_seven(line, i):
                merged.append(token._replace(value=_SHY[token.text]))
            else:
                merged.append(Token("n", _written(value), token.start, tokens[j - 1].end, value))
            i = max(j, i + 1)
            continue
        merged.append(token)
        i += 1
    line.replace(merged)


def _plainly_seven(line: Line, i: int) -> bool:
    """« sept heures par jour », « du sept au vingt-sept mars », and no month."""
    if line.text(i) != "sept":
        return False
    month = line.text(i - 1) == "du" and (line[i - 2].kind == "n" or line.text(i - 2) in _STARTS)
    led = (line.text(i - 1), line.text(i + 1)) == ("le", "du") and (
        line[i + 2].kind == "n" or line.text(i + 2) in _STARTS
    )
    if month or led:
        return True  # « le sept du sept »
    day = line.text(i - 1) in {"du", "le"} and line.text(i + 1) == "au"
    return line.text(i + 1) in {"heures", "heure", "h"} or (
        day and (line[i + 2].kind == "n" or line.text(i + 2) in _STARTS)
    )


def _respelled(line: Line, i: int) -> Token:
    """« trante cinq », « trente sinq »: a slip beside another word of the same number."""
    token = line.tokens[i]
    if token.kind != "w" or token.text in _STARTS or len(token.text) < _SHORTEST_SLIP:
        return token
    meant = ""
    if line.text(i - 1) in _TENS:
        meant = _nearest(token.text, _LONG_UNITS)
    elif line.text(i + 1) in UNITS and len(token.text) > _SHORTEST_SLIP:
        meant = _nearest(token.text, _LONG_TENS)
    return token._replace(text=meant) if meant else token


@lru_cache(maxsize=512)
def _nearest(word: str, names: tuple[str, ...]) -> str:
    """The name that is one letter away."""
    return next((name for name in names if word not in _NEVER and OSA.distance(word, name, score_cutoff=1) <= 1), "")


def _written(value: int) -> str:
    """Two figures at least, as the year « vingt-quatre » would be written."""
    return f"{value:02d}" if value >= _TEN else str(value)


def _number(line: Line, i: int) -> tuple[int, int]:
    """The number in words at ``i`` and the place after it; the place is ``i`` when there is none."""
    head, j = _below_thousand(line, i)
    after = _joined(line, j) if j > i else i
    if line.text(after) in _THOUSAND:
        thousands = head if j > i else 1
        tail, k = _below_thousand(line, _joined(line, after + 1))
        return thousands * _THOUSANDS + (tail if k > after + 1 else 0), max(k, after + 1)
    if head in _CENTURIES and j > i:  # « nineteen ninety-seven », « twenty twenty-five »: a year in two pairs
        tail, k = _below_hundred(line, after)
        if k > after and tail >= _TEN and line.text(k) not in _HUNDRED | _COUNTED:
            return head * _HUNDREDS + tail, k
    return head, j


def _below_thousand(line: Line, i: int) -> tuple[int, int]:
    head, j = _below_hundred(line, i)
    after = _joined(line, j) if j > i else i
    if line.text(after) in _HUNDRED and (j == i or 1 < head < _TWENTY or line.text(i) == "one"):
        tail, k = _below_hundred(line, _joined(line, after + 1))
        return (head if j > i else 1) * _HUNDREDS + (tail if k > after + 1 else 0), max(k, after + 1)
    return head, j


def _below_hundred(line: Line, i: int) -> tuple[int, int]:
    word = line.text(i)
    if word in {"quatre", "4"} and line.text(k := _joined(line, i + 1)) in {"vingt", "vingts", "vint", "vin"}:
        return _and_unit(line, 4 * _TWENTY, k + 1, most=20)
    if word == "vin" and line.text(i - 1) in _THOUSAND:
        word = "vingt"  # « deux mille vin cinq »
    if word in _TENS:
        value = _TENS[word]
        return _and_unit(line, value, i + 1, most=20 if value in _BY_TWENTIES else 10)
    value = _RUN_TOGETHER.get(word, UNITS.get(word, -1))
    ten = value > 0 and word.endswith("dix")  # « dix sept », « quatrevingtdix neuf »
    if ten and (unit := UNITS.get(line.text(k := _joined(line, i + 1)), 0)) in {7, 8, 9}:
        return value + unit, k + 1
    if value >= 0:
        return value, i + 1
    return 0, i


def _and_unit(line: Line, tens: int, i: int, most: int) -> tuple[int, int]:
    """« vingt et un », « trente-cinq »; « trente et cinq », as several languages say it."""
    k = _joined(line, i)
    if line.text(k) in {"et", "and"}:
        k = _joined(line, k + 1)
    if line.text(k) == "dix":
        unit, after = _below_hundred(line, k)
    else:
        unit, after = UNITS.get(line.text(k), 0), k + 1
    if line[k].kind == "n" and k == i and len(line.text(k)) == 1:
        unit = line[k].value  # « deux mille vingt 5 »
    elif line[k].kind != "w":
        unit = 0
    if 0 < unit < most and not _is_article(line, k, i):
        return tens + unit, after
    return tens, i


def _is_article(line: Line, k: int, i: int) -> bool:
    """« vingt un stage »: « un » right after a ten, without « et » or a dash, is no part of the number."""
    return k == i and line.text(k) in {"un", "une"}


def _joined(line: Line, i: int) -> int:
    """The place after a dash that joins two words of a number."""
    return i + 1 if line.text(i) == "-" and line[i + 1].kind == "w" else i
