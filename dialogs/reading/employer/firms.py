"""Firms that everybody knows: their names need no word before them, and two of them are two employers."""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

#: First words of names that are nothing else.
_KNOWN: Final = word_set(
    """
    chronopost colissimo dpd gls ups dhl fedex tnt amazon geodis stef heppner dachser schenker gefco xpo ciblex
    mediapost viapost stuart deliveroo uber ubereats colisprive vinted cdiscount carrefour leclerc auchan lidl aldi
    intermarche casino monoprix picard decathlon ikea leroymerlin castorama boulanger darty fnac sephora action
    manpower adecco randstad synergie proman crit samsic onet sodexo elior mcdo mcdonald mcdonalds kfc emmaus sncf
    """
)
#: What they also are: a trade, a place, a slip of « oups ».
_ALSO_WORDS: Final = word_set("boulanger action casino ups stuart crit")
#: First words of names that go on.
_WITH_MORE: Final = {
    "mondial": ("relay",),
    "la": ("poste", "redoute", "ruche qui dit oui"), "relais": ("colis",), "colis": ("prive",), "leroy": ("merlin",),
    "croix": ("rouge",), "kuehne": ("nagel",), "start": ("people",), "just": ("eat",), "burger": ("king",),
    "hello": ("fresh",), "uber": ("eats",),
    "c": ("chez vous",),
}  # fmt: skip
#: The words that such a name begins with.
FIRST_WORDS: Final = _KNOWN | _WITH_MORE.keys()
#: Whole names, folded, that are nothing else.
_NAMES: Final = (_KNOWN - _ALSO_WORDS) | {f"{first} {more}" for first, others in _WITH_MORE.items() for more in others}


def names_a_known_firm(folded: str) -> bool:
    """Whether the words, folded, are the name of a firm that everybody knows, and nothing else."""
    return folded in _NAMES


def known_until(line: Line, i: int) -> int:
    """The place after the name of a firm that everybody knows, ``i`` where none begins there."""
    for more in _WITH_MORE.get(line.text(i), ()):
        words = more.split()
        if all(line.text(i + 1 + k) == word for k, word in enumerate(words)):
            return i + 1 + len(words)
    return i + 1 if line.text(i) in _KNOWN else i


def known_firm(line: Line, i: int) -> bool:
    """Whether the name of a firm that everybody knows begins at ``i``."""
    return known_until(line, i) > i


def also_a_word(line: Line, i: int) -> bool:
    """« boulanger », « ups »: without a capital the name may be a word like others."""
    return line.text(i) in _ALSO_WORDS and line.as_typed(i, i + 1).islower()
