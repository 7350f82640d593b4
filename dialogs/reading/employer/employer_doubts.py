"""Whether a name of an employer may be another one: two firms, a town, « Au Vieux Campeur »; and which else."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dialogs.reading.employer.employer_begins import past_preposition
from dialogs.reading.employer.employer_ends import name_ends
from dialogs.reading.employer.employer_openings import LABELS, past_openings
from dialogs.reading.employer.firms import known_firm, known_until
from dialogs.reading.employer.places_after import other_without_town
from dialogs.reading.employer.sites import OF, SITES, past_sort
from dialogs.reading.names.no_names import NO_NAME, hardly_a_firm
from dialogs.reading.text.small_words import THEN
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.trades import SHOPS, TITLES, only_a_trade

_JOINS: Final = word_set("et and + / & ou or")
_THROUGH: Final = word_set("via par through agence")
_BUT: Final = word_set("mais puis ensuite et , -")
#: After « puis » these go on with the sentence, and name no other firm.
_TELLS: Final = word_set("j je on il elle c ca plus rien fini termine arrete stop voila i it")
_DENIED: Final = word_set("pas non plus comme not like que")
_LISTS: Final = frozenset({",", "/", "+", "pour", "for"})
_SMALL: Final = word_set("de d du des la le les l et en")
#: « je bosse pour Amazon mais mon patron c'est Eco Trans ».
_EMPLOYED_BY: Final = re.compile(
    r"\b(?:mais|but) (?:mon |ma |le |la |l'|my |the |c'est )?"
    r"(?:patron|employeur|contrat|boite|societe|entreprise|chef|paye|fiche de paie|employer|boss|contract|company)\b"
    r"|\bsous[- ]?traitan(?:ce|t) (?:par|via|avec|chez)\b"
)
#: « Adrexo devenu Milee », « maintenant ça s'appelle Milee », « ils ont changé de nom », « racheté par FedEx ».
_RENAMED: Final = re.compile(
    r"\b(?:devenue?s?|anciennement|formerly|change de nom|changed (?:its|their) name|rachetee?s? par|bought by"
    r"|(?:maintenant|now|aujourd'hui|desormais) (?:c'? ?est|cest|c|it'?s|(?:ca |ils? |elle )?s'? ?appell?e(?:nt)?)"
    r"|s'?appell?(?:ait|aient) .*\b(?:maintenant|now|aujourd'hui|desormais))\b"
)
#: How what is asked of the bot begins.
_BIDDEN: Final = word_set(
    """
    annule annulez supprime supprimez efface effacez enleve enlevez retire retirez corrige corrigez modifie modifiez
    change changez recommence recommencez reprends reprenez repete repetez redis redites reecris reecrivez montre
    montrez affiche affichez envoie envoyez donne donnez explique expliquez aide aidez arrete arretez laisse laissez
    passe passez reviens revenez retourne retournez attends attendez oublie oubliez rappelle rappelez ecris ecrivez
    dis dites delete remove cancel stop erase show send give tell help repeat undo skip wait
    """
)


class Doubt(NamedTuple):
    """Whether there is one, and the name that may be meant instead ("" where none is)."""

    there: bool
    other: str = ""


def doubt_about(line: Line, start: int, end: int, blocked: dict[int, int], *, first: bool) -> Doubt:
    """What a clerk would ask about the name from ``start`` to before ``end``; not ``first``: others are taken back."""
    return (
        (_named_before(line, start, blocked) or _named_after(line, end) if first else None)
        or _of_two(line, start, end)
        or _with_its_preposition(line, start, end)
        or _with_its_town(line, start, end)
        or _a_region(line, start)
        or _bids(line, start)
        or _of_what(line, start)
        or _renamed(line, first=first)
        or _at_a_site(line, start)
        or _of_a_sort(line, start, end)
        or (Doubt(there=True) if first and _EMPLOYED_BY.search(line.folded) else None)
        or Doubt(line.text(end) in THEN and line[end + 1].kind == "w" and line.text(end + 1) not in _TELLS)
    )


def _bids(line: Line, start: int) -> Doubt | None:
    """« annule ce que je viens de dire »: something is bidden, and no firm named; « Stop Colis » has its capital."""
    bidden = start == 0 and line.text(0) in _BIDDEN and line.count > 1 and line.as_typed(0, 1).islower()
    return Doubt(there=True) if bidden else None


def _of_what(line: Line, start: int) -> Doubt | None:
    """« employé de libre service », « livreur de pizzas »: of which sort, rather than for whom."""
    of = start + 1 if line.text(start) in TITLES else start
    sort = of > 0 and line.as_typed(start, of + 1).islower() and line.text(of) in {"de", "des"}
    return Doubt(there=True) if sort else None


def _renamed(line: Line, *, first: bool) -> Doubt | None:
    """« ils s'appelaient Speedy mais maintenant c'est Relais Express »: under which name, a clerk asks."""
    return Doubt(there=True) if first and _RENAMED.search(line.folded) else None


def _at_a_site(line: Line, start: int) -> Doubt | None:
    """« l'entrepôt d'Amazon »: who worked there may be employed by another."""
    i = start - 2 if line.text(start - 1) in OF else start - 1
    return Doubt(there=True) if line.text(i) in SITES else None


def _of_a_sort(line: Line, start: int, end: int) -> Doubt | None:
    """« une boîte de livraison ABC Transport »: the sort may belong to the name."""
    label = next((i for i in range(start - 2, -1, -1) if line.text(i) in LABELS), -1)
    sort = label >= 0 and past_sort(line, label) == start
    return Doubt(there=True, other=line.as_typed(label, end)) if sort else None


def _a_region(line: Line, start: int) -> Doubt | None:
    """« c'est en Île-de-France »: where it was, and maybe no name."""
    return Doubt(there=True) if line.text(start - 1) == "en" and not known_firm(line, start) else None


def _named_before(line: Line, start: int, blocked: dict[int, int]) -> Doubt | None:
    """« Manpower mais je bossais chez FedEx », « UPS, j'étais chez DHL »: one of the two is the employer."""
    through = [i + 1 for i in range(start) if line.text(i) in _THROUGH and known_firm(line, i + 1)]
    if through and through[0] < start:  # « intérim via Adecco chez DPD »
        return Doubt(there=True, other=line.as_typed(through[0], min(name_ends(line, through[0], blocked), start - 1)))
    first = past_preposition(line, past_openings(line, 0, blocked))
    if first >= start or first in blocked:
        return None
    end = name_ends(line, first, blocked)
    words = [line.text(i) for i in range(first, end)]
    titled = line.as_typed(first, first + 1).istitle() and line.text(first) not in NO_NAME  # « Oui et j'étais … »
    named = titled and line.text(first + 1) in _BUT
    if not known_firm(line, first) and (not named or only_a_trade(words) or hardly_a_firm(words)):
        return None
    return Doubt(there=True, other=line.as_typed(first, min(end, start - 1)) if end < start else "")


def _named_after(line: Line, end: int) -> Doubt | None:
    """« UPS (intérim Proman) », « DPD, je livrais pour Amazon »; « chez DPD pas GLS » says which.

    What follows dates is another stay: « chez Amazon du 1er au 30 septembre, puis chez DPD ».
    """
    for i in range(end, line.count):
        if line[i].kind == "n":
            return None
        if known_firm(line, i) and _DENIED.isdisjoint({line.text(i - 1), line.text(i - 2)}):
            return Doubt(there=True, other=line.as_typed(i, name_ends(line, i, {})))
    return None


def _of_two(line: Line, start: int, end: int) -> Doubt | None:
    """« DPD et GLS », « chez DPD et chez GLS », « DPD, GLS », « boulangerie chez Paul »."""
    apart = line.text(start - 2) == ","  # « une pizzeria, Chez Marco »
    trade = start - 3 if apart else start - 2
    shop = line.text(start - 1) == "chez" and line.text(trade) in SHOPS and line.text(trade - 1) != "en"
    if shop and not known_firm(line, start):
        return Doubt(there=True, other=line.as_typed(start - 1 if apart else trade, end))
    if sum(known_firm(line, i) for i in range(start, end)) > 1 and not known_firm(line, start):
        return Doubt(there=True)  # « d'abord dhl après ups »
    second = next((i for i in range(known_until(line, start) + 1, end) if known_firm(line, i)), 0)
    if second and known_firm(line, start) and line.text(second - 1) not in _JOINS:  # « adecco mission la poste »
        return Doubt(there=True, other=line.as_typed(second, end))
    for i in range(start + 1, end):
        if line.text(i) == "of" and known_firm(line, i + 1):  # « the warehouse of Amazon »
            return Doubt(there=True, other=line.as_typed(i + 1, end))
        other = i + 2 if line.text(i + 1) == "chez" else i + 1
        firms = known_firm(line, start) and known_firm(line, other)
        if line.text(i) in _JOINS and (firms or other == i + 2):
            return Doubt(there=True, other=line.as_typed(start, i))
    listed = line.text(end) in _LISTS and known_firm(line, end + 1)
    listed |= line.text(end) == "/" and line.as_typed(end + 1, end + 2).istitle()  # « Gorillas / Getir »
    listed |= line.text(end) in {"via", "through"} and line[end + 1].kind == "w"
    listed |= line.text(end) in {"pour", "for"} and line.as_typed(end + 1, end + 2).istitle()  # « pour Mme Leroux »
    return Doubt(there=True, other=line.as_typed(end + 1, name_ends(line, end + 1, {}))) if listed else None


def _with_its_preposition(line: Line, start: int, end: int) -> Doubt | None:
    """« stage à Wattrelos », « in Toulon » may name the town, « Au Vieux Campeur » the whole of the firm."""
    if known_firm(line, start) or line.text(start) in {"la", "le", "les", "l"}:
        return None
    words = [line.as_typed(i, i + 1) for i in range(start, end) if line.text(i) not in _SMALL]
    if line.as_typed(0, 1) in {"À", "A", "Au", "Aux"} and start <= 2 and len(words) > 1:
        return Doubt(there=True, other=line.as_typed(0, end)) if all(word[0].isupper() for word in words) else None
    return Doubt(there=True) if line.text(start - 1) in {"a", "in"} else None


def _with_its_town(line: Line, start: int, end: int) -> Doubt | None:
    """« Le Fournil à Plouha », « Le Comptoir à vins »: the town, or more of the name."""
    other = other_without_town(line, start, end)
    return None if other is None else Doubt(there=True, other=line.as_typed(*other))
