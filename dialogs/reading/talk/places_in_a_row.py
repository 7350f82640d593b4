"""Which of several periods is meant by its place: « le deuxième stage », « la période 1 », « the last one »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.work.called import A_STAY

#: The words for each place; -1 is the last.
ORDINALS: Final = {
    word: n
    for n, words in {
        1: "premier premiere 1er 1ere first 1st",
        2: "deuxieme second seconde 2eme 2e 2nd",
        3: "troisieme third 3eme 3e 3rd",
        4: "quatrieme fourth 4eme 4e",
        5: "cinquieme 5eme 5e",
        6: "sixieme 6eme 6e",
        -1: "dernier derniere last",
    }.items()
    for word in words.split()
}
_NOUNS: Final = rf"(?:{A_STAY}|experience|employeur|entreprise|employer|company|one)s?"
_WORDS: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
_BEFORE_IT: Final = re.compile(rf"\b(?P<word>{_WORDS}) {_NOUNS}\b")
_AFTER_IT: Final = re.compile(
    rf"\b{_NOUNS} (?:n(?:umero|°|o)? ?)?(?P<n>[1-9]\d?)(?![\d.,/]| ?(?:h|sem|mois|an|jour|%|week))"
)
_ALONE: Final = re.compile(rf"\b(?:l[ea]|du|the|of the) (?P<word>{_WORDS})\W*$")
#: « la 2 », « le numéro 2 »; « le 2 » is a day.
_FIGURE_ALONE: Final = re.compile(r"\b(?:(?:de )?la |(?:n°|numero|number) ?)(?P<n>[1-9]\d?)\W*$")


def place_said(text: str, *, alone: bool = False) -> int | None:
    """The place that words give to a period; ``alone``: without a word for it too, which may be a day elsewhere.

    >>> place_said("change les dates du premier stage"), place_said("the last one"), place_said("le 1er mars")
    (1, -1, None)
    >>> place_said("modifie le deuxième"), place_said("modifie le deuxième", alone=True)
    (None, 2)
    >>> place_said("corrige la 2", alone=True), place_said("corrige le 2", alone=True), place_said("corriger la 2")
    (2, None, None)
    """
    folded = fold(tidy(text))
    if (found := _BEFORE_IT.search(folded) or (_ALONE.search(folded) if alone else None)) is not None:
        return ORDINALS[found["word"]]
    found = _AFTER_IT.search(folded) or (_FIGURE_ALONE.search(folded) if alone else None)
    return int(found["n"]) if found is not None else None
