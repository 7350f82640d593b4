"""Text without what does not change its meaning: case, accents, kinds of apostrophe, dash, space and digit.

The folded text has as many characters as the tidied one, so that a place in one is the same place in the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
#: Longer than any answer: what comes after it is not read, so that every text is read in bounded time.
LONGEST: Final = 1000

#: A row of points, of spaces or of signs that is longer than this says no more than one that is as long.
_LONG_ROW: Final = re.compile(r"(\W{16})\W+")

#: So does a row of one word, « bonjour bonjour … »: a text that is longer than an answer is read with two dozen of it.
_ROW_OF_A_WORD: Final = re.compile(r"(?<!\S)(\S{1,30}\s+)\1{23,}")
_LONG, _ENOUGH = 300, 24

#: A text is folded by each grammar that looks at it, and not kept any longer.
_LATELY: Final = 16
_COURTESY: Final = re.compile(r",? (?:svp|stp|merci|please|s'il (?:vous|te) plait)$")
#: « l2/O5/1997 »: letters that stand for figures in a date.
_TAKEN_FOR_FIGURES: Final = re.compile(
    r"(?<!\w)(?=[0-9./ -]*[ol])(?:[0-9][0-9ol]?|[ol][0-9]) ?([/.-]) ?(?:[0-9][0-9ol]?|[ol][0-9]) ?\1 ?"
    r"[0-9l][0-9o]{1,3}(?!\w)"
)
#: « 10 janv 2oo3 »
_YEAR_SO: Final = re.compile(r"(?<!\w)(?=[0-9ol]*[ol])(?=[0-9ol]*[0-9])(?:2[0o][0-3o][0-9ol]|[1l]9[0-9o][0-9ol])(?!\w)")
_FIGURES: Final = str.maketrans("ol", "01")
_APOSTROPHES = "‘’‛`´ʹʼʻ′＇"
_DASHES = "‐‑‒–—―−﹣－"
_QUOTES = "«»“”„‟＂"
#: The scripts with figures of their own: Arabic, then those of India, Thai, and on to Mongolian.
_SCRIPTS: Final = (0x600, 0x1900)
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f"


@lru_cache(maxsize=_LATELY)
def tidy(text: str) -> str:
    """The text with composed accents, without invisible signs, cut at a length that no answer has; so are its rows."""
    plain = _LONG_ROW.sub(r"\1", unicodedata.normalize("NFC", text[: 2 * LONGEST].translate(_DROPPED)))
    if len(plain) > _LONG:
        plain = _ROW_OF_A_WORD.sub(lambda row: row[1] * _ENOUGH, plain)
    return plain[:LONGEST]


@lru_cache(maxsize=_LATELY)
def fold(tidied: str) -> str:
    """The folded form of a tidied text, sign for sign.

    >>> fold("L’Été À 8 H")
    "l'ete a 8 h"
    """
    folded = tidied.translate(_FOLDED).lower()
    if "o" in folded or "l" in folded:
        folded = _YEAR_SO.sub(lambda year: year[0].translate(_FIGURES), folded)
    return _TAKEN_FOR_FIGURES.sub(lambda date: date[0].translate(_FIGURES), folded)


def plain_figures(text: str) -> str:
    """The text as typed, figures of every script as 0 to 9.

    >>> plain_figures("６９００３ Lyon"), plain_figures("٦٩٠٠٣ Lyon")
    ('69003 Lyon', '69003 Lyon')
    """
    return text if text.isascii() else "".join(_figure(sign) for sign in text)


def _figure(sign: str) -> str:
    digit = unicodedata.decimal(sign, None)
    return sign if digit is None else str(digit)


def with_words(typed: str, instead: Callable[[str], str]) -> str:
    """The text with what ``instead`` gives for its words, folded; "" leaves a word as it is.

    A word with a capital is one of a name, but for the first: « Saint-Étienne » is a place, and no hundred.
    """

    def written(found: re.Match[str]) -> str:
        titled = found.start() > 0 and found[0][0].isupper()
        return found[0] if titled else instead(fold(found[0])) or found[0]

    return _WORD.sub(written, typed)


def without_courtesy(folded: str) -> str:
    """The words of a folded text, without the signs around them and a « svp » at the end.

    >>> without_courtesy("phrases  normales, svp !")
    'phrases normales'
    """
    return _COURTESY.sub("", " ".join(folded.split()).strip(" .!?«»\"'"))


def _bare(sign: str) -> str:
    """The letter under its accents, the plain digit, or the sign itself."""
    if (figure := _figure(sign)) != sign:
        return figure
    plain = unicodedata.normalize("NFKD", sign)[:1].lower()
    return plain if plain.isascii() and not plain.isdigit() else sign  # « ² » and « ½ » are no 2 and no 1


def _folding() -> dict[int, str]:
    ranges = ((0xA0, 0x250), (0x1E00, 0x1F00), (0xFF01, 0xFF5F))
    table = {code: _bare(chr(code)) for code in range(*_SCRIPTS) if chr(code).isdecimal()}
    table |= {code: _bare(chr(code)) for first, last in ranges for code in range(first, last)}
    table |= {0xF8: "o", 0xE6: "e", 0x153: "e", 0x131: "i", 0x130: "i", 0x142: "l", 0x111: "d", 0xDF: "s", 0xB0: "°"}
    table |= {ord(sign): "'" for sign in _APOSTROPHES}
    table |= {ord(sign): "-" for sign in _DASHES}
    table |= {ord(sign): '"' for sign in _QUOTES}
    table |= dict.fromkeys((160, 8239, 8287, 12288, *range(8192, 8203)), " ")
    return table


_DROPPED: Final = {ord(sign): None for sign in _INVISIBLE} | {0: " "}
_FOLDED: Final = _folding()
