"""What is nobody's name: a yes, a no, a hesitation, « personne », « j'ai jamais travaillé »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.fold import fold, tidy
from dialogs.reading.wordlists import word_set

#: A yes, a no or a hesitation is nobody's name.
NO_NAME: Final = word_set(
    "oui ouais ui non nan ok okay d accord si yes no nope euh ben bah hein bof rien aucun aucune merci"
)
#: Nor is that there was none: « personne », « j'ai jamais travaillé ».
_NOBODY: Final = word_set(
    """enfin plutot pardon
    mon ma mes la le meme pareil idem avant comme continue reprendre urgent moi secret boite societe
    contrat stage periode emploi travail boulot job experience
    personne jamais nulle part pas n en ai y a eu de d travaille bosse employeur entreprise none
    never"""
)


def may_be_a_name(text: str) -> bool:
    """Whether somebody may be called so: there are words, and not only a yes, a no or a hesitation.

    >>> may_be_a_name("Oui Care"), may_be_a_name("Oui."), may_be_a_name("d'accord"), may_be_a_name("…")
    (True, False, False, False)
    """
    return more_than_a_yes(text) and not _NOBODY.issuperset(_words(text))


def more_than_a_yes(text: str) -> bool:
    """Whether there are words, and not only a yes, a no or a hesitation."""
    words = _words(text)
    return bool(words) and not NO_NAME.issuperset(words)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(tidy(text)))
