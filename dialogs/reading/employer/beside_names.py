"""A name in a line that tells of it, without the words around it: « non, en fait c'est La Poste »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.employer.firms import known_firm, known_until
from dialogs.reading.text.fold import fold
from dialogs.reading.text.small_words import BIDS, EXCEPT, NEVER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.called import KINDS
from dialogs.words.facts import Value

#: Words around a name; within a name the first ones may stand.
_INNER: Final = word_set("le la l les au aux a de du d et the")
_TALKS_OF_IT: Final = word_set(
    """
    non nan no nn en fait c est etait ce n pas plutot mais chez je me suis trompe trompee j ai y dit it its s was not
    is at sorry presque que garde
    mon nom employeur entreprise s appelle appelait finalement enfaite enfait lieu remplace remplacer par ca cest cetait
    prenom famille ecris ecrit avec desole desolee pardon oups erreur boulot stage travaillais travaille bosse bossais
    etais but i mean actually donc hein faut mettre mets mis vous attends attendez change marque note euh ah oh bah ben
    voulais dire oui si on sais ete maintenant desormais actuellement aujourd hui now habite habitais vis plus
    exprime exprimee explique verite vrai wrong company name employer mauvais mauvaise
    seulement uniquement only juste normalement quoi
    madame monsieur mme mr instead of corrige correction rectif rectifie rectification faute frappe typo
    adresse ville code postal cp address city
    """
)
_AROUND: Final = _INNER | BIDS | EXCEPT | _TALKS_OF_IT
_LEADS_TO: Final = word_set("chez a la le l at for with avec pour")
_DENIES: Final = NEVER | {"ni"}
_WITH_A_CAPITAL: Final = word_set("la le les l d ben de du da garde")
#: What stands beside a name and is none: « c'était que 7 semaines », « c'était un cdd », « j'ai fini le 10 avril ».
_NO_NAME: Final = re.compile(
    rf"""
    (?:(?:que|seulement|juste|environ|only|just|about)\ )* [0-9.,]+\ ?
      (?:h|heures?|hours?|ans?|mois|months?|semaines?|weeks?|jours?|days?|%) (?:\ [0-9]+|\ par\ semaine|\ a\ week)?
    | (?:un\ |une\ |en\ |de\ l'|an?\ )? (?:{KINDS})\b .*
    | une? | an?
    | (?:commence|debute|fini|termine|arrete|quitte|started|ended|left)\b .*
    | [0-9]{{1,2}} (?:er)?\ (?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|octo|nove|dece)[a-z]* (?:\ 20[0-9]{2})?
    """,
    re.VERBOSE,
)


def told_of(name: Value, held: Value) -> bool:
    """Whether a name is the one that is held, with words said of it: « GLS m'a viré »; « GLS France » is another.

    >>> told_of("GLS m'a", "GLS"), told_of("GLS France", "GLS"), told_of("gls sud", "GLS")
    (True, False, False)
    """
    if not isinstance(name, str) or not isinstance(held, str) or not fold(name).startswith(f"{fold(held)} "):
        return False
    more = name[len(held) :].split()
    return all(word.islower() for word in more) and (len(more) > 1 or "'" in more[0] or fold(more[0]) in _AROUND)


def denied(line: Line, name: str) -> bool:
    """« pas dhl », « jamais chez dhl »: whether a name is said to be none."""
    wanted = Line(name).text(0)
    for i in range(1, line.count):
        before = i - 1
        while line.text(before) in _LEADS_TO:
            before -= 1
        if line.text(i) == wanted and line.text(before) in _DENIES:
            return True
    return False


def name_after(line: Line, start: int) -> str:
    """The name that follows, past the words around it."""
    while start < line.count and _around(line, start) and not known_firm(line, start):
        start += 1
    end = known_until(line, start)
    while end < line.count and (line[end].kind != "p" or line.text(end) in "-.&'+") and not _breaks(line, end):
        end += 1
    return _typed(line, start, end)


def name_before(line: Line, end: int) -> str:
    """The name that stands before, past the words around it."""
    while end > 0 and _around(line, end - 1):
        end -= 1
    if line.text(end - 1) == "place" and line.text(end - 2) in {"la", "in"}:
        end = max(end - 3, 0) if line.text(end - 3) == "a" else end - 2  # « GLS à la place de Chronopost »
    start = end
    while (
        start > 0 and (line[start - 1].kind != "p" or line.text(start - 1) in "-.&'+") and not _breaks(line, start - 1)
    ):
        start -= 1
    while start < end and _around(line, start):
        start += 1
    return _typed(line, start, end)


def _around(line: Line, i: int) -> bool:
    """Whether a token belongs to no name; a small word with a capital does (« La Poste », « Ben Ali »)."""
    if line.text(i) in _WITH_A_CAPITAL and line.typed[line[i].start].isupper():
        return False
    if line.text(i) == "city" and line.as_typed(i - 1, i + 1).istitle():
        return False  # « Carrefour City »
    return line.text(i) in _AROUND or line[i].kind == "p"


def _breaks(line: Line, i: int) -> bool:
    inside = line.text(i - 1) == "-" and line.glued(i - 1)  # « Aix-en-Provence »
    return not inside and line.text(i) in _AROUND and line.text(i) not in _INNER and _around(line, i)


def _typed(line: Line, start: int, end: int) -> str:
    while end > start and (line.text(end - 1) in _INNER or line[end - 1].kind == "p"):
        end -= 1
    name = line.as_typed(start, end) if any(line[i].kind == "w" for i in range(start, end)) else ""
    return "" if _NO_NAME.fullmatch(fold(name)) else name
