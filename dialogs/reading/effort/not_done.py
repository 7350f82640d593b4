"""Numbers that were not done: refused, « j'ai pas fait 35h », wished for, « il faut 14 semaines », of another thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dialogs.reading.line.hours import Hours
from dialogs.reading.line.items import Item
from dialogs.reading.text.agreeing import LEANING
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.small_words import NEVER, ORDINAL_ENDINGS
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

#: What may stand between « pas » and the number that it refuses.
_DID: Final = word_set(
    "fait faits faite faire faisais faisait ete etait eu du de d les des un une travaille travailler bosse pu peux "
    "peut reussi atteint done worked a"
)
_WISHES: Final = word_set(
    """
    voudrais voudrait voulais voulait voulaient voulu veux veut aimerais aimerait souhaite souhaiterais demande
    demandent demandait propose proposent proposait faut faudrait faudra dit disent disait promis promet espere esperais
    need needed want wanted asked said told fallait manque manquait manquent
    """
)
#: What the exam asks for, and the most words between this and the number.
_NEEDS: Final = word_set(
    "faut fallait faudra faudrait besoin manque manquait manquent need needed needs requires missing"
)
_BEFORE_A_NEED: Final = 4
#: Words beside a bare number that leave it what was asked for.
_PLAIN: Final = word_set(
    """
    contrat contrats base horaire horaires hebdo hebdomadaire hebdomadaires paye payee payes paie fiche attestation
    marque ecrit note met mets mettre reponse compte comptes effectif effectives effectivement reel reelles reellement
    complet completes pile exactement officiel travail boulot job stage taf total nombre chiffre pause comprise
    correct ouvrees ouvres lundi mardi mercredi jeudi vendredi samedi dimanche per hours weeks
    """
)
#: « 2ème année », « période 1 », « la 2 »: which one, not how many.
_WHICH: Final = word_set("n ° no numero periode version option choix la question etape rue page")
_EACH: Final = frozenset({"par", "/", "la", "chaque", "une", "1", "de"})
_CLOCK_TO: Final = 14
_WAITED: Final = re.compile(r"\b(?:fait|depuis) [0-9]+ ?h\w* que\b")


def refused(item: Item, line: Line) -> bool:
    """« j'ai pas fait 35h », « c'était pas 13 semaines »."""
    i = item.start - 1
    while line.text(i) in _DID:
        i -= 1
    return line.text(i) in NEVER


def wished(line: Line) -> bool:
    """« je voudrais faire 35h », « on m'a dit 14 semaines »: what somebody wants, or says."""
    return line.has(_WISHES)


def needed(item: Item, line: Line) -> bool:
    """« j'ai vu qu'il fallait 14 semaines », « il me manque 100 heures »: what is to be done, not what was."""
    for i in range(item.start - 1, max(item.start - 1 - _BEFORE_A_NEED, -1), -1):
        if line[i].kind == "p" or line.text(i) in _NEEDS:
            return line[i].kind != "p"
    return False


def names_which(item: Item, line: Line) -> bool:
    """« 3ème contrat », « période 1 », « sur les 14 »: a bare number that does not say how many."""
    ordinal = line.glued(item.start) and line.text(item.end) in ORDINAL_ENDINGS
    out_of = "sur" in {
        line.text(item.start - 1),
        line.text(item.start - 2) if line.text(item.start - 1) == "les" else "",
    }
    before = line.text(item.start - 2)
    week = line.text(item.start - 1) == "semaine" and before not in _EACH  # « semaine 10 », not « par semaine 35 »
    denied = (line.text(item.start - 1), item.start) == ("no", 1)  # « no 9 » denies in English
    which = line.text(item.start - 1) in _WHICH and not denied
    return item.what == "number" and (week or ordinal or out_of or which)


def of_another_thing(item: Item, line: Line, items: Sequence[Item]) -> bool:
    """« j'ai 2 enfants », « 12 rue de Paris »: a bare number among words that nobody knows here."""
    if item.what != "number":
        return False
    taken = {i for other in items for i in range(other.start, other.end)}
    outside = {line.text(i) for i in range(line.count) if line[i].kind == "w" and i not in taken}
    return not outside <= FILLER | LEANING | _PLAIN | NEVER


def on_the_clock(item: Item, line: Line) -> bool:
    """« à 8h », « ça fait 2h que j'attends »: no hours of work."""
    hours = item.value
    if not isinstance(hours, Hours) or not hours.unit or hours.per:
        return False
    dated = not hours.value % 1 and _CLOCK_TO < hours.value < 24 and line[item.start - 1].kind == "n"  # « … 2025 16h »
    return (
        dated
        or (hours.value <= _CLOCK_TO and line.text(item.start - 1) in {"a", "vers"})
        or bool(_WAITED.search(line.folded))
    )
