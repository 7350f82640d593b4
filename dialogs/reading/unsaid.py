"""What a sure reading leaves unsaid: a word that nothing accounts for, a doubt, another's word for it.

Each grammar says by itself what it doubts. Here stands what holds for all of them, looked at once, and at the end: a
reading is sure only if it says all that the text does, else it is asked back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from dialogs.reading.employer.everyday import of_every_day, says
from dialogs.reading.employer.firms import known_firm
from dialogs.reading.heard import Heard
from dialogs.reading.mending.corrections import is_held
from dialogs.reading.outcome import Answer, Candidate, Correct, Outcome
from dialogs.reading.people.unlike_names import unlike_a_name
from dialogs.reading.text.phrases import FILLER, KIND_WORDS
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import WEEKDAYS
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.open_work import is_for_oneself
from dialogs.words.facts import Value
from dialogs.words.fields import COUNTED, DAYS, EMPLOYER, KIND, REMINDER_AT, SECTOR, TOTAL, WEEKLY, YES_NO

#: « je suppose », « si je me rappelle bien », « mon chef dit que oui »: who says so is not sure, or is somebody else.
_DOUBTED: Final = re.compile(
    r"\b(?:(?:je|j'?|i) ?(?:pense|crois|croit|croi|suppose|imagine|dirais|doute|think|guess|believe|suppose)\b"
    r"|(?:souviens|rappelle|souvenir|remember) (?:bien|plus|pas|right|correctly)"
    r"|(?:sure?s?|certaine?) a [0-9]{2} ?%|\b[0-9]{2} ?% (?:sure?s?|certaine?)\b"
    r"|(?:pas|plus|not) (?:\w+ )?(?:sure?s?|certaine?|certain)\b|(?:connais|sais) (?:pas|plus)\b"
    r"|(?:chef\w*|patron\w*|mari|femme|conseill\w+|prof|collegues?|boss|mere|pere|soeur|frere)"
    r" (?:(?:m'a|me|m'|qui|a|il|elle) ?)*(?:dit|disent|pense|croit|says?|said|thinks?)\b)"
)
#: The words without one of which none of these is said, which is quicker to see.
_DOUBTS: Final = word_set(
    """
    pense crois croit croi suppose imagine dirais doute think guess believe souviens rappelle souvenir remember sur sure
    surs sures certain certaine connais sais dit disent say says said thinks
    """
)
#: Words beside an amount of hours: of which contract they are.
_BESIDE_HOURS: Final = word_set(
    """
    contrat temps partiel plein part time full mi boite entreprise marque ecrit moyenne etudiant nuit week end weekend
    hebdo hebdomadaire hebdomadaires mensuel mensualise work worked working weekly per chez base horaire horaires emploi
    travail boulot job taf oui non ok attestation fiche pendant durant plus repos ups oups
    """
) | frozenset(KIND_WORDS)
#: Words beside a moment to come: those of the day, and of what is wished for then.
_BESIDE_A_MOMENT: Final = word_set(
    """
    matin matinee journee midi soir soiree apres aprem demain lendemain huit prochain prochaine venir plutot vers
    environ rappelle rappeler rappel rappelez relance relancer recontacte reviens morning noon evening afternoon
    tonight tomorrow next remind call back me again non oui ok jamais mat
    pm am clock demi demie quart heures pile precise precises tapantes
    """
) | frozenset(WEEKDAYS)
_ALLOWED: Final = {WEEKLY: _BESIDE_HOURS, TOTAL: _BESIDE_HOURS, "reminder": _BESIDE_A_MOMENT}
_HOURS: Final = frozenset({WEEKLY, TOTAL})
_OWN: Final = {WEEKLY: _HOURS, TOTAL: _HOURS, "reminder": frozenset({REMINDER_AT})}
#: Who does something begins a clause: « …, elle a le papier ».
_WHO: Final = word_set("je j tu il elle ils elles on nous vous qui i he she they")


def with_what_is_unsaid(it: Heard, outcome: Outcome | None) -> Outcome | None:
    """The outcome, no longer sure where the text says more than it does."""
    if not isinstance(outcome, Answer | Correct) or not outcome.readings[0].sure:
        return outcome
    first = outcome.readings[0]
    return replace(outcome, readings=(Candidate(first.facts, sure=False),)) if _in_doubt(it, outcome) else outcome


def _in_doubt(it: Heard, outcome: Answer | Correct) -> bool:
    facts = outcome.readings[0].facts
    if any(isinstance(said, str) and unlike_a_name(field, said) for field, said in facts.items()):
        return True
    if facts.keys() == {YES_NO} or not {"unsure", "none"}.isdisjoint(map(str, facts.values())):
        return False  # « non, au lycée je crois »: what stands behind a no is read by who asked; a doubt is an answer
    if it.line.has(_DOUBTS) and _DOUBTED.search(it.line.folded) is not None:
        return True
    if isinstance(outcome, Correct):
        return False
    return _of_something_else(it, outcome) or _behind_a_name(it, outcome) or _unlike_what_is_held(it, facts)


def _of_something_else(it: Heard, outcome: Answer) -> bool:
    """« 25h semaine, et le dimanche en plus », « bénévolat à la Croix-Rouge » at the kind: words left over."""
    facts = outcome.readings[0].facts
    if it.ask == KIND:
        passed_over = {KIND, YES_NO}.isdisjoint(facts) and not is_for_oneself(it.text)
        return passed_over and any(of_every_day([word]) and not says(word) for word in _left_over(it, outcome))
    if _OWN.get(it.ask, frozenset()).isdisjoint(facts):
        return False
    said = {word for word in it.line.words - FILLER - _ALLOWED[it.ask] if len(word) > 1 and word.isalpha()}
    return bool(said) and not said.isdisjoint(_left_over(it, outcome))


def _unlike_what_is_held(it: Heard, facts: Mapping[str, Value]) -> bool:
    """« 35h le 13 juin 2025 », where a stay of other days is held: a change of it, or a slip."""
    days = DAYS & facts.keys() & it.known.keys() if it.ask in COUNTED | {KIND, EMPLOYER, SECTOR} else ()
    return any(not is_held(it.known[day], facts[day]) for day in days)


def _behind_a_name(it: Heard, outcome: Answer) -> bool:
    """« Mr Silva, il a une camionnette »: a clause behind the name of a firm that is not known."""
    name = outcome.readings[0].facts.get(EMPLOYER)
    if it.ask != EMPLOYER or not it.line.has(_WHO) or not isinstance(name, str) or '"' in it.line.folded:
        return False
    named = Line(name)
    if known_firm(named, 0):
        return False
    end = it.line.folded.find(named.folded) + len(named.folded)
    behind = it.line.folded.partition("(")[0]  # « Adrexo (qui a fermé) »
    rest = _left_over(it, outcome, end, len(behind))
    return not _WHO.isdisjoint(rest) and not (FILLER | {"nom", "name"}).issuperset(rest)


def _left_over(it: Heard, outcome: Answer, start: int = 0, end: int | None = None) -> list[str]:
    """The words, from a place on, that are in no piece that was recognised and in no name that is read."""
    line = it.line
    taken = {i for item in it.told.items for i in range(item.start, item.end)}
    names = {word for said in outcome.readings[0].facts.values() if isinstance(said, str) for word in Line(said).words}
    stop = len(line.folded) if end is None else end
    return [
        line.text(i)
        for i in range(line.count)
        if line[i].kind == "w" and start <= line[i].start < stop and i not in taken and line.text(i) not in names
    ]
