"""Which of what is asked back a typed reply means: « oui », « le premier », « effacer », « autre chose »."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from dialogs.answers.which_one import NONE, STROKE, which_one
from dialogs.reading.around.chitchat import THANKING
from dialogs.reading.choosing.choices import yes_or_no
from dialogs.reading.talk.places_in_a_row import ORDINALS
from dialogs.reading.text.fold import fold, tidy, without_courtesy
from dialogs.reading.text.tokens import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dialogs.acts.talk import Talk
    from dialogs.words.conversation import Doubt

_NEITHER: Final = re.compile(
    r"(?:non |no )?(?:aucune?s?|ni l'une? ni l'autre|autre chose|rien|pas ca|none|neither|something else|nothing)"
    r"(?: (?:des deux|de tout ca|of (?:them|these|both)))?"
)
_PLACE: Final = re.compile(
    rf"(?:(?:l[ea]|the|n°|numero|number) ?)?({'|'.join(ORDINALS)}|[1-9])(?: (?:bouton|choix|one))?"
)
_WORD: Final = re.compile(r"[a-z]{3,}")
_STEM: Final = 5  # letters by which « efface » is « effacer »
#: Words of which the names are full.
_SMALL: Final = frozenset({"une", "mes", "les", "des", "mon", "plus", "pas", "the", "oui", "yes", "cette", "veux"})


def chosen_of(talk: Talk, text: str) -> str | None:
    """The code that a typed reply names, "" for a yes that may be either; None when it says something else."""
    doubt = talk.conversation.doubt
    if doubt is None:
        return None
    said = without_courtesy(fold(tidy(text))).strip(" .!")
    agreed = yes_or_no(Line(said))
    if _NEITHER.fullmatch(said) or agreed == "no":
        return STROKE + NONE
    if agreed == "yes" and len(doubt.codes) > 1 and not THANKING.isdisjoint(fold(text).split()):
        return None  # « ok merci »: nothing more is wanted
    if agreed == "yes":
        return doubt.codes[0] if len(doubt.codes) == 1 else ""
    if (place := _PLACE.fullmatch(said)) is not None:
        n = ORDINALS.get(place[1]) or int(place[1])
        return doubt.codes[n - 1 if n > 0 else n] if n <= len(doubt.codes) else None
    return _named(talk, doubt, said)


def _named(talk: Talk, doubt: Doubt, said: str) -> str | None:
    """The one whose button has every word that is typed: « effacer » of « Tout effacer »."""
    words = set(_stems(said))
    _, choices = which_one(doubt)
    named = [
        code
        for code, choice in zip(doubt.codes, choices, strict=False)
        if words and words <= set(_stems(fold(talk.scene.shown(talk.conversation, choice.label))))
    ]
    return named[0] if len(named) == 1 else None


def _stems(words: str) -> Iterator[str]:
    return (word[:_STEM] for word in chain(_WORD.findall(words)) if word not in _SMALL)
