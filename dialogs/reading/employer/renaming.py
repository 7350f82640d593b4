"""One name for another: « c'est pas Auchan c'est Leclerc », « remplace Auchan par Leclerc »."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from rapidfuzz import fuzz

from dialogs.reading.answered import correction
from dialogs.reading.employer.labelled import employer_labelled
from dialogs.reading.outcome import Correct
from dialogs.reading.people.no_names import may_be_a_name
from dialogs.reading.stay.told import EMPLOYER, Told
from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value

_OF_A_STAY: Final = re.compile(r"period\.")
#: « l'employeur c'est … », said of nothing that was asked.
_STATED: Final = re.compile(r"\b(?:entreprise|employeur|boite|societe|nom) ?,? (?:c'?est|cest|s'appel\w+|is|:)")
_NAMED: Final = (EMPLOYER, "last_name", "first_names", "city", "address.line", "employer.type", "cyclades_number",
          "employer.signatory", "employer.role", "employer.activity")  # fmt: skip
#: Words around a name; within a name the first ones may stand.
_INNER: Final = word_set("le la l les au aux a de du d et the")
_AROUND: Final = _INNER | word_set(
    """
    non nan no nn en fait c est etait ce n pas plutot mais chez je me suis trompe trompee j ai y dit it s was not is
    sorry
    mon nom employeur entreprise s appelle appelait finalement enfaite enfait lieu remplace remplacer par ca cest cetait
    prenom famille ecris ecrit avec desole desolee pardon oups erreur boulot stage travaillais travaille bosse bossais
    etais but i mean actually donc hein faut mettre mets mis vous attends attendez change marque note euh ah oh bah ben
    voulais dire oui si on sais ete maintenant desormais actuellement aujourd hui now habite habitais vis plus
    adresse ville code postal cp address city
    """
)
_WITH_A_CAPITAL: Final = word_set("la le les l ben de du da")
#: Questions whose answers are no names: « en fait c'est DPD » is the employer.
_NO_NAMES: Final = frozenset(
    {"period.start", "period.end", "period.weekly_hours", "period.total_hours", "period.weeks", "period.kind"}
)
#: What stands beside a name and is none: « c'était que 7 semaines », « c'était un cdd », « j'ai fini le 10 avril ».
_NO_NAME: Final = re.compile(
    r"""
    (?:(?:que|seulement|juste|environ|only|just|about)\ )* [0-9.,]+\ ?
      (?:h|heures?|hours?|ans?|mois|months?|semaines?|weeks?|jours?|days?|%) (?:\ [0-9]+|\ par\ semaine|\ a\ week)?
    | (?:un\ |une\ |en\ |de\ l'|an?\ )? (?:cdd|cdi|stage|emploi|job|interim|alternance|apprentissage|internship)\b .*
    | une? | an?
    | (?:commence|debute|fini|termine|arrete|quitte|started|ended|left)\b .*
    | [0-9]{1,2} (?:er)?\ (?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|octo|nove|dece)[a-z]* (?:\ 20[0-9]{2})?
    """,
    re.VERBOSE,
)
_SAME: Final = 85  # per cent: the name as held, give or take a slip
_LONGEST: Final = 4


def named_anew(
    line: Line, said: Told, known: Mapping[str, Value], open_fields: frozenset[str], *, marked: bool, confirming: bool
) -> Correct | None:
    """The change of a name that is held."""
    if marked or " mais " in line.folded:
        swapped = _swapped(line, known, open_fields)
        if swapped is not None:
            return swapped
    if EMPLOYER not in known or EMPLOYER in open_fields:
        return None
    told = not said.readings and all(map(_OF_A_STAY.match, open_fields)) and bool(_STATED.search(line.folded))
    labelled = marked or confirming or told
    named = employer_labelled(line, said.items, by_name=confirming or told) if labelled else None
    if named is not None and named.name != known[EMPLOYER] and (marked or confirming or not named.name[0].islower()):
        return correction([{EMPLOYER: named.name}], sure=False)
    mended = marked and not said.readings
    if confirming or (mended and open_fields <= _NO_NAMES):
        return _bare_name(line, said, known, marked=marked)
    return None


def _swapped(line: Line, known: Mapping[str, Value], open_fields: frozenset[str]) -> Correct | None:
    """The name that is held stands beside the one that replaces it."""
    for name in _NAMED:
        held = known.get(name)
        if not isinstance(held, str) or name in open_fields or (place := _place_of(line, held)) is None:
            continue
        new = _name_after(line, place[1]) or _name_before(line, place[0])
        if new and fold(tidy(new)) != fold(tidy(held)):
            return correction([{name: new}], sure=True)
    return None


def _place_of(line: Line, held: str) -> tuple[int, int] | None:
    """Where a name that is held stands in the line, a slip allowed; rather where « pas » stands before it."""
    wanted = Line(held)
    words = [wanted.text(i) for i in range(wanted.count)]
    places = [
        (i, i + size)
        for size in dict.fromkeys((len(words), 1))
        for i in range(line.count - size + 1)
        if _alike([line.text(i + k) for k in range(size)], words if size == len(words) else words[-1:])
    ]
    denied = [
        place for place in places if line.text(place[0] - 1) in {"pas", "not"} or line.text(place[0] - 2) == "lieu"
    ]
    whole = [place for place in places if place[1] - place[0] == len(words)]
    return next(iter(denied or whole), None)  # « c'est Colis Privé » names no « Relais Colis »


def _alike(said: list[str], held: list[str]) -> bool:
    words = " ".join(said)
    return len(words) > 2 and bool(held) and fuzz.ratio(words, " ".join(held)) >= _SAME


def _name_after(line: Line, start: int) -> str:
    """The name that follows, past the words around it."""
    while start < line.count and _around(line, start):
        start += 1
    end = start
    while end < line.count and (line[end].kind != "p" or line.text(end) in "-.&'") and not _breaks(line, end):
        end += 1
    return _typed(line, start, end)


def _name_before(line: Line, end: int) -> str:
    """The name that stands before, past the words around it."""
    while end > 0 and _around(line, end - 1):
        end -= 1
    start = end
    while (
        start > 0 and (line[start - 1].kind != "p" or line.text(start - 1) in "-.&'") and not _breaks(line, start - 1)
    ):
        start -= 1
    while start < end and _around(line, start):
        start += 1
    return _typed(line, start, end)


def _around(line: Line, i: int) -> bool:
    """Whether a token belongs to no name; a small word with a capital does (« La Poste », « Ben Ali »)."""
    if line.text(i) in _WITH_A_CAPITAL and line.typed[line[i].start].isupper():
        return False
    return line.text(i) in _AROUND or line[i].kind == "p"


def _breaks(line: Line, i: int) -> bool:
    return line.text(i) in _AROUND and line.text(i) not in _INNER and _around(line, i)


def _typed(line: Line, start: int, end: int) -> str:
    while end > start and (line.text(end - 1) in _INNER or line[end - 1].kind == "p"):
        end -= 1
    name = line.as_typed(start, end) if any(line[i].kind == "w" for i in range(start, end)) else ""
    return "" if _NO_NAME.fullmatch(fold(name)) else name


def _bare_name(line: Line, said: Told, known: Mapping[str, Value], *, marked: bool) -> Correct | None:
    """« non, Leclerc » when all is put up for an agreement: nothing held but the employer is a name like that."""
    if EMPLOYER in said.facts or any(item.what not in {"not", "repair", "correction"} for item in said.items):
        return None
    name = _name_after(line, 0)
    written = [part for part in name.split() if part[:1].isupper()]
    wrong = (
        not may_be_a_name(name)
        or len(name.split()) > _LONGEST
        or not written
        or any(line.text(i) in {"j", "je"} for i in range(line.count))
    )
    if (
        wrong
        or line.count > len(name.split()) + (_LONGEST if marked else 2)
        or fold(tidy(name)) == fold(str(known[EMPLOYER]))
    ):
        return None
    return correction([{EMPLOYER: name}], sure=False)
