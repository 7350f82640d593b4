"""Words of every day: alone and without « chez » before them they are rather an aside than the name of a firm.

« plus tard » names nobody; « grande surface » says of which sort the firm was; « maison bleue » may be one, and is
asked back. The words stand in ``everyday/``: those that only say something; those of things, people, places, moments;
those that a slip of the finger might have left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dialogs.reading.employer.firms import known_firm
from dialogs.reading.pages import page
from dialogs.reading.text.fold import fold
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.trades import only_a_trade

SAID: Final = word_set(page("everyday", "said"))
TOLD: Final = word_set(page("everyday", "told"))
#: One slip of the finger from a word that counts, and words themselves: « murs », « cuit », « postes ».
NEAR: Final = word_set(page("everyday", "near"))
#: Ends of nouns that French makes of others: « distribution », « chauffage », « recyclerie », « prestataire ».
_MADE: Final = re.compile(
    r"\w{2,}(?:tion|sion|ment|erie|age|iste|euse|eur|trice|ite|isme|logie|ance|ence|able|ique|aire)s?"
)
#: Of a word alone, « menuisier », « musicien » too; beside another one it may be a person's name: « Ets Garnier ».
_TRADE: Final = re.compile(r"\w{3,}(?:ier|iere|ien|ienne)")
#: « distribution de prospectus », « livraison de fleurs »: what was done, whatever it was done to.
_TASK: Final = re.compile(r"\w{3,}(?:tion|age|ison)s? (?:de|des|d) .+")
#: What is typed to see whether anybody is there: keys in a row, or one of them held down; three may be initials.
_ROWS: Final = ("azertyuiop", "qwertyuiop", "qsdfghjklm", "asdfghjkl", "wxcvbn", "zxcvbnm", "abcdefgh")
_FEWEST_KEYS: Final = 4
_HELD_DOWN: Final = re.compile(r"(\w)\1{3,}")
_STREETS: Final = word_set("quartier rue avenue av bd boulevard impasse allee chemin route")
#: What stands before a name and before nothing else.
ANNOUNCE: Final = word_set("chez appelle appelait appelee nomme nommee called named")
#: « dans le nord »; « Nord Livraison » is a firm.
_COMPASS: Final = word_set("nord sud est ouest")


def in_passing(line: Line, start: int, end: int) -> bool:
    """Whether nothing tells that it is a name: no « chez », no capital but the one that begins a text."""
    a_sort = line.text(start - 1) == "chez" and line.text(start) in {"le", "la", "l"}  # « chez le docteur »
    announced = (line.text(start - 1) in ANNOUNCE and not a_sort) or known_firm(line, start)
    return not announced and not any(line.as_typed(i, i + 1)[:1].isupper() for i in range(max(start, 1), end))


def names_nobody(name: str, words: Sequence[str]) -> bool:
    """Whether a name, with its folded words, only says something, or holds no word at all.

    >>> names_nobody("déjà dit", ["deja", "dit"]), names_nobody("hhhh", ["h"]), names_nobody("Vu", ["vu"])
    (True, True, False)
    """
    return all(map(says, words)) or _HELD_DOWN.fullmatch(fold(name)) is not None


def only_said(line: Line) -> bool:
    """Whether a whole line only says something: « un peu partout »."""
    return all(line[i].kind == "p" or says(line.text(i)) for i in range(line.count))


def of_every_day(words: Sequence[str]) -> bool:
    """Whether words are rather told than the name of a firm: « grande surface », « mère au foyer », « rue des lilas ».

    >>> of_every_day(["grande", "surface"]), of_every_day(["rue", "des", "lilas"]), of_every_day(["grand", "frais"])
    (True, True, False)
    """
    street = not _STREETS.isdisjoint(words[:2])
    quarter = words[0] in {"le", "l"} and _COMPASS.issuperset(words[1:])
    task = _TASK.match(" ".join(words)) is not None
    trade = len(words) == 1 and _TRADE.fullmatch(words[0]) is not None
    return street or quarter or task or trade or all(says(word) or _tells(word) for word in words)


def says(word: str) -> bool:
    """Whether a word, folded, only says something, or is keys in a row."""
    return word in SAID or (len(word) >= _FEWEST_KEYS and any(word in keys for keys in _ROWS))


def _tells(word: str) -> bool:
    return word in TOLD or not word.isalnum() or only_a_trade([word]) or _MADE.fullmatch(word) is not None
