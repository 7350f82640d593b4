"""Which letters a paper can show: those of its fonts (``bot/papers/fonts``; a test compares the two)."""

from __future__ import annotations

import unicodedata
from typing import Final

#: The scripts of the fonts, by the first word of the Unicode name of their letters.
SCRIPTS: Final = frozenset(["LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW", "ARMENIAN", "GEORGIAN", "TAMIL"])


def can_be_shown(words: str) -> bool:
    """Whether no letter is of another script: a box with such a letter stays open, a name with a hole is no name.

    Pictures are left out, so that nothing remains of who wrote nothing else.

    >>> can_be_shown("Đỗ Thị Hạnh 📦"), can_be_shown("أحمد"), can_be_shown("李明"), can_be_shown("📦")
    (True, True, False, False)
    """
    letters = [sign for sign in words if unicodedata.category(sign) in {"Lu", "Ll", "Lt", "Lo"}]
    return any(map(str.isalnum, words)) and all(_script(letter) in SCRIPTS for letter in letters)


def _script(letter: str) -> str:
    """« LATIN » of « LATIN SMALL LETTER A »; the two ordinal signs are Latin too."""
    if letter in "ªº":
        return "LATIN"
    return unicodedata.name(letter, "").partition(" ")[0]
