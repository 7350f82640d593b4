"""Orders in words of one's own, known by their likeness to examples: « la deuxième ligne faut l'enlever ».

Those of a few plain words are known for sure (``asides.py``); these are heard where nothing else is said for sure.
"""

from __future__ import annotations

import operator
import re
from typing import Final

from dialogs.reading.choosing.candidates import candidate_kind, candidate_named
from dialogs.reading.employer.sites import street_begins
from dialogs.reading.faq.topics import wish_of
from dialogs.reading.heard import Heard
from dialogs.reading.talk.parts import gist
from dialogs.reading.talk.refused import refused, takes_away
from dialogs.reading.text.wordlists import word_set
from dialogs.words.fields import CANDIDATE, EMPLOYER, END, ONGOING, START, YES_NO

#: How many words it has, how like an order it is, and by how much more than like anything else: where words are no
#: answer, where some are, and where any may be a name, a text, or what follows a yes or a no.
_BOUNDS: Final = {"any": (3, 0.16, 0.08), "fact": (3, 0.16, 0.1), "text": (4, 0.25, 0.15)}
#: The same and by how much more than like another order, for what takes something away: what is less than that was
#: wrong as often as right when a quarter of the examples was left out in turn.
_TO_TAKE: Final = (0.18, 0.1, 0.05)
#: The same for fewer words than there are mostly: four in five of these were right then.
_IN_FEW_WORDS: Final = (0.2, 0.12, 0.08)
#: The last two where facts are told that nobody asked for: « écris-moi demain à 18h, là je suis au travail »; and where
#: what is asked of a stay may be told: « on fait quoi maintenant, donnez-moi un plan ».
_BESIDE_FACTS, _BESIDE_AN_ANSWER = (0.2, 0.12), (0.3, 0.2)
_LEADS: Final = word_set("oui ouais non nan yes no")
_NAMED: Final = re.compile(
    r"\b(?:nom|prenom)s? (?:de famille )?c'?est\b|\bm'appelle\b|\bmy name is\b|\byou can call me\b"
)

#: « je relançais les clients » tells of work; « je voulais » does not, nor do the short « je sais », « je vais ».
_WANTS: Final = word_set(
    """
    voulais pensais savais connais comprenais demandais aimais esperais cherchais voudrais aimerais pourrais devrais
    souhaiterais souhaitais desirerais desirais tiendrais prefererais aurais serais ferais
    """
)
_SHORT_VERB: Final = 4


def wished(it: Heard, *, free_text: bool) -> str | None:
    """The command that a text asks for, None when it is likelier to be anything else."""
    led = it.ask == YES_NO and it.line.text(0) in _LEADS
    words, least, least_lead = _BOUNDS["text" if free_text or led else "any" if it.ask == "any" else "fact"]
    short = it.line.many("w") < words
    if (short and it.ask != "any") or answers(it):
        return None
    if it.told.readings and it.ask.startswith("period.") and it.ask != EMPLOYER:
        least, least_lead = _BESIDE_AN_ANSWER
    elif it.told.readings and it.ask != EMPLOYER and (it.ask != "any" or START in it.told.facts):
        least, least_lead = _BESIDE_FACTS
    likest = wish_of(gist(it.text))
    if likest is None or likest.like < least or likest.lead < least_lead or it.corrected():
        return None
    takes = takes_away(likest.command) and not refused(likest.command, it.line.folded)
    bounds = _IN_FEW_WORDS if short else _TO_TAKE if takes else ()
    if any(map(operator.lt, likest[1:], bounds)):
        return None
    return likest.command


def answers(it: Heard) -> bool:
    """Whether it tells what was asked of a stay, what was done there, a name as such, or « 12 rue de la Paix »."""
    first, then = it.line.text(0), it.line.text(1)
    if first in {"je", "j"} and then.endswith("ais") and len(then) > _SHORT_VERB and then not in _WANTS:
        return True
    if _NAMED.search(it.line.folded) or candidate_named(it.line) is not None or street_begins(it.line, 0):
        return True
    if it.ask == CANDIDATE and candidate_kind(it.line) is not None:
        return True
    goes_on = it.told.facts == {END: ONGOING}  # « ça suffit maintenant, passez-moi quelqu'un »
    return it.ask.startswith("period.") and bool(it.told.readings) and it.told.sure and not goes_on
