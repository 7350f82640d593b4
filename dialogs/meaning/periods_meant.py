"""Which period a text is about, and what is known of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.reading.talk.places_in_a_row import place_said
from dialogs.reading.text.fold import fold
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.called import BY_KIND, THE
from dialogs.words.fields import EMPLOYER, KIND

#: Words in the names of many firms, and of all that is told of work.
_OF_MANY: Final = word_set(
    """
    poste service services transport transports livraison livraisons colis courrier express france groupe agence centre
    societe entreprise logistique distribution stage emploi travail avec pour chez dans mission saint sainte lycee
    monsieur madame restaurant magasin delivery company group
    """
)
_SHORTEST: Final = 4  # letters
_OF_A_KIND: Final = {kind: re.compile(rf"\b(?:{THE}|(?:du|au) )(?:{words})\b") for kind, words in BY_KIND.items()}

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key, Value


def known(talk: Talk, n: int | None) -> Mapping[str, Value]:
    """The facts that a correction may be about: those said once, and those of period ``n``."""
    facts = talk.conversation.facts.values()
    return {fact.key.field: fact.value for fact in facts if fact.key.period in {None, n} and fact.value is not None}


def period_open(talk: Talk, key: Key) -> int | None:
    """The period that the open question belongs to, else the last one."""
    return key.period if key.period is not None else (talk.standing.periods or (None,))[-1]


def period_named(talk: Talk, text: str, *, alone: bool = False) -> int | None:
    """The only period that the text names by its employer or its place; ``alone``: as ``place_said`` has it."""
    at = place_said(text, alone=alone)
    if at is None:
        return _by_its_employer(talk, text)
    periods = talk.standing.periods
    return periods[at - 1 if at > 0 else at] if at <= len(periods) and periods else None


def period_told_of(talk: Talk, text: str, *, alone: bool = False) -> int | None:
    """The same, or the only period of the kind that the text tells of: « le stage a fini le 30 mai »."""
    named = period_named(talk, text, alone=alone)
    return named if named is not None else _by_its_kind(talk, text)


def _by_its_kind(talk: Talk, text: str) -> int | None:
    folded = fold(text)
    kinds = {kind for kind, named in _OF_A_KIND.items() if named.search(folded)}
    meant = [n for n in talk.standing.periods if talk.standing.value(KIND, n) in kinds]
    return meant[0] if len(kinds) == len(meant) == 1 else None


def _by_its_employer(talk: Talk, text: str) -> int | None:
    """The only period whose employer the text names, whole or by a word of its own; None: it names none, or several."""
    words = fold(text).split()
    names = {
        n: fold(employer).split()
        for n in talk.standing.periods
        if isinstance(employer := talk.standing.value(EMPLOYER, n), str)
    }
    whole = [n for n, name in names.items() if f" {' '.join(name)} " in f" {' '.join(words)} "]
    if whole:
        return whole[0] if len(whole) == 1 else None
    in_part = [n for n, name in names.items() if any(_is_its_own(word) and word in words for word in name)]
    return in_part[0] if len(in_part) == 1 else None


def _is_its_own(word: str) -> bool:
    """Whether a word of a name says which firm it is: « drive » of « Lidl drive », not « poste » of « La Poste »."""
    return len(word) >= _SHORTEST and word not in _OF_MANY
