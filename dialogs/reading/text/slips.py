"""Slips of the finger in the few small words that announce something: « cehz DPD », « depuiss mars », « un empoli ».

Months, days and kinds have their own. A slip that is a word itself is none: « encre », « état ».
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dialogs.reading.text.wordlists import word_set

_WORDS: Final = (
    *("chez", "etait", "etais", "cetait", "depuis", "encore", "toujours", "emploi", "travail", "boulot"),
    *("temps", "plein", "semaine", "semaines", "jour", "jours", "heure", "heures"),
)
#: Letters beside each other on a French keyboard.
BESIDE: Final = {
    "a": "zq", "b": "vn", "c": "xv", "d": "sfe", "e": "zrd", "h": "gj", "i": "uok", "j": "hk", "l": "km", "m": "l",
    "n": "bhjm", "o": "ip", "p": "o", "r": "et", "s": "qdz", "t": "ryfg", "u": "yi", "v": "cb", "z": "aes",
}  # fmt: skip
_WORDS_TOO: Final = word_set(
    """
    che chee hez encre etat tait tais eure eures heur heurs joue joues jou bulot temp
    pleine pleins lein rein here heres hour hours our ours
    """
)


def _slips(word: str) -> Iterator[str]:
    for i, letter in enumerate(word):
        yield word[:i] + word[i + 1 :]
        yield word[:i] + letter + word[i:]
        yield word[:i] + word[i + 1 : i + 2] + letter + word[i + 2 :]
        yield from (word[:i] + beside + word[i + 1 :] for beside in BESIDE.get(letter, ""))


#: « ceez », « chrez »: two slips of the word that stands before most names, its first and its last letter kept.
_TWICE: Final = {
    slip: "chez"
    for once in _slips("chez")
    for slip in _slips(once)
    if len(slip) > 3 and slip[0] + slip[-1] == "cz" and slip not in {"chez", "chaz"}
}
#: The word that is meant, by its slip.
SLIPS: Final = _TWICE | {
    slip: word for word in _WORDS for slip in _slips(word) if slip not in _WORDS_TOO and slip not in _WORDS
}
