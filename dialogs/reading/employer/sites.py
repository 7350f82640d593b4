"""What stands beside the name of a firm and is no part of it: « le dépôt de DPD », « une boîte de livraison … »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.employer.firms import known_firm, known_until
from dialogs.reading.text.small_words import PAID
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.trades import TITLES, UNITS, only_a_trade

SITES: Final = word_set("depot site entrepot hub plateforme magasin drive agence quai warehouse depots entrepots")
#: After a firm, of a sort with its own name: « Chronopost agence 59 », « Leclerc Drive ».
_AFTER: Final = SITES - {"agence", "magasin", "drive"}
_UNITS: Final = UNITS - SITES
_ARTICLES: Final = frozenset({"le", "la", "l", "les", "un", "une", "the"})
_LED: Final = _ARTICLES | {"au", "aux", "en", "dans", "in", "at", "de", "d", "du", "of"}
_BY: Final = frozenset({"a", "en", "by", "on", "avec"})
_VEHICLES: Final = word_set("velo pied scooter moto voiture camion camionnette trottinette bike foot car van truck")
_STREETS: Final = word_set("rue avenue av bd boulevard impasse allee allees chemin route rte place quai zone zi za")
_MONEY: Final = word_set("euro euros eur € balles")
_WHEN: Final = word_set("de la le les l")
_HOURS_OF_DAY: Final = word_set("nuit nuits matin matins soir soirs week weekend weekends")
_SMALL: Final = frozenset({"de", "d", "du", "des", "et", "a", "la", "l", "le", "les"})
OF: Final = frozenset({"de", "d", "du", "des", "of"})


def firm_of_site(line: Line, start: int) -> int:
    """Where the firm begins in « le dépôt de DPD », « l'entrepôt Amazon »; ``start`` where none that all know does.

    « Drive Leclerc » and « Dépôt Bingo » are names: a place is written small, or behind its article.
    """
    i = line.skip(start, _ARTICLES) if start >= 0 else start
    if i < 0 or line.text(i) not in SITES or not (i > start or line.as_typed(i, i + 1).islower()):
        return start
    firm = i + 2 if line.text(i + 1) in OF else i + 1
    return firm if known_firm(line, firm) else start


def past_sort(line: Line, label: int) -> int:
    """Where the name begins in « une boîte de livraison ABC Transport »; ``label`` where only the sort is told."""
    i = label + 1
    while line.text(i) in _SMALL or only_a_trade([line.text(i)]):
        i += 1
    told = i > label + 1 and line.as_typed(label + 1, i).islower()
    return i if told and line.as_typed(i, i + 1)[:1].isupper() else label


def street_begins(line: Line, i: int) -> bool:
    """« 12 rue du Port », « 3 bis avenue Foch »."""
    return line[i].kind == "n" and line.text(line.skip(i + 1, {"bis", "ter", "b", ","})) in _STREETS


def subcontractor_at(line: Line, i: int) -> int:
    """The place after « sous-traitant de DPD », « prestataire Amazon » at ``i``; ``i`` where none stands there."""
    j = i + 1 if line.text(i) in {"soustraitant", "soustraitante", "prestataire", "subcontractor"} else i
    k = line.skip(i + 1, {"-"})
    if line.text(i) == "sous" and line.text(k) in {"traitant", "traitante", "traitants"}:
        j = k + 1
    firm = line.skip(j, OF | {"pour", "chez", "for"})
    return known_until(line, firm) if j > i and known_firm(line, firm) else j


def terms_begin(line: Line, i: int) -> bool:
    """« de nuit », « en camion », « payé 1200 », « au smic », « 1200 euros », in small letters: how it was worked."""
    first, second = line.text(i), line.text(i + 1)
    if line[i].kind == "n":
        return second in _MONEY
    money = first in {"a", "pour"} and line[i + 1].kind == "n" and line.text(i + 2) in _MONEY
    terms = (
        first in PAID
        or (first in {"en", "by"} and second in _VEHICLES)
        or (first in _WHEN and second in _HOURS_OF_DAY)
        or (first == "au" and second in PAID)
    )
    return (money or terms) and line.as_typed(i, min(i + 2, line.count)).islower()


def told_after(line: Line, i: int) -> bool:
    """« UPS Chilly site 2 », « Leclerc rayon colis », « uber à vélo »: where, as what, how, behind a known firm."""
    rides = line.text(i) in _BY and line.text(i + 1) in _VEHICLES
    if line.text(i - 1) in _LED:
        return False  # « Amazon dans l'entrepôt », which ends before « dans »
    return (rides or line.text(i) in _AFTER | _UNITS | TITLES) and line.as_typed(i, i + 1).islower()
