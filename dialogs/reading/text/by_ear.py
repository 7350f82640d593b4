"""Words as they sound: « trante cinc », « un mi tan »; a word that nobody knows is one that sounds alike.

Only what was not understood otherwise is read so, and what it gives is asked back.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dialogs.reading.text.fold import tidy, with_words
from dialogs.reading.text.wordlists import word_set

#: What may be meant: words for numbers and for times, for work, for a yes and a no.
HEARD: Final = word_set(
    """
    zero deux trois quatre cinq sept huit neuf onze douze treize quatorze quinze seize vingt trente quarante cinquante
    soixante cent mille quatrevingt quatrevingts premier
    hier demain aujourdhui semaine semaines mois jour jours heure heures temps plein partiel complet mitemps moitie
    demie demi depuis jusque dernier derniere prochain prochaine toujours encore debut fin
    stage stagiaire contrat interim interimaire apprentissage apprenti alternance emploi saisonnier immersion
    travail travaille employe commence fini termine arrete continue
    oui ouais non jamais livreur livraison facteur poste
    janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
    lundi mardi mercredi jeudi vendredi samedi dimanche
    """
)
#: Words of their own that sound like one of these, and are more often themselves.
_NEVER: Final = word_set("said saint sens sans sang sent cette sait vont ton tant temple trop mal mars fait fin faim")
#: From the first to the last: what is written so sounds so.
_SOUNDS: Final = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (r"(\w)\1", r"\1"), ("h", ""), ("ph", "f"), ("qu|k|q|c(?![eiy])", "k"), ("c", "s"), ("g(?=[eiy])", "j"),
        ("x(?=[aeiou])", "s"), ("eau|au", "o"), ("ou", "U"), ("ai(?:s|t|ent|es?)?$|e[rz]$|et$", "e"), ("ai|ei", "e"),
        ("[ae][nm](?![aeiouy])", "A"), ("(?:ai|ei|[iyu])[nm](?![aeiouy])", "I"), ("o[nm](?![aeiouy])", "O"),
        ("oi|oua", "wa"), ("y", "i"), ("(?<=.)(?:es?|[stdxpg]{1,2})$", ""), (r"(\w)\1", r"\1"),
    )
)  # fmt: skip
_SHORTEST: Final = 3


def as_it_sounds(word: str) -> str:
    """The sounds of a folded word, roughly.

    >>> as_it_sounds("trent") == as_it_sounds("trente"), as_it_sounds("tan") == as_it_sounds("temps")
    (True, True)
    """
    for written, heard in _SOUNDS:
        word = written.sub(heard, word)
    return word


@cache
def _by_sound() -> dict[str, str]:
    """The words by how they sound; two that sound alike are neither."""
    found: dict[str, str] = {}
    for word in sorted(HEARD):
        sound = as_it_sounds(word)
        if len(sound) == 1:
            continue  # « hier » sounds like too much
        before = found.get(sound)
        found[sound] = word if before is None else before if before and word.startswith(before) else ""
    return found


def by_ear(text: str, known: frozenset[str]) -> str:
    """The text with the words that sound alike in the place of those that are not ``known``; "" where none is.

    >>> by_ear("kinz semène", frozenset()), by_ear("du lait", frozenset())
    ('quinze semaine', '')
    """
    typed = tidy(text)

    def meant(word: str) -> str:
        kept = word in known or word in HEARD | _NEVER or len(word) < _SHORTEST
        return "" if kept else _by_sound().get(as_it_sounds(word), "")

    heard = with_words(typed, meant)
    return heard if heard != typed else ""
