"""Dates of something else than the stay: « session 2026 », « j'appelle ma conseillère le 20 octobre », « le 8 mai »."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from dialogs.reading.dates.moments import Moment
from dialogs.reading.dates.role_words import BEFORE
from dialogs.reading.line.items import BEGINS, Item
from dialogs.reading.text.agreeing import LEANING
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value

#: « je passe l'examen », and how many words may stand between this and its year.
_SITS: Final = word_set(
    "passe passer passerai passerais presente presenterai presenter repasse repasser rate ratee loupe "
    "take taking took sit sat failed"
)
_EXAM: Final = word_set("examen exam cap diplome epreuve epreuves")
_SESSION: Final = word_set("session sessions")
_FAILED: Final = word_set("echoue echouee recale recalee failed")
_FAR_BEFORE: Final = 8
_YEARS_BACK, _YEARS_AHEAD = -30, 5
#: Words beside a day alone that leave it one of the stay.
_OF_A_STAY: Final = word_set(
    """
    contrat contrats travail boulot taf job emploi embauche stage mission poste service equipe equipes entreprise boite
    employeur bureau magasin depot agence atelier convention attestation fiche papier matin matinee soir aprem midi nuit
    premier premiere dernier derniere exactement precisement pile officiel officielle debuter commencer finir travailler
    duree journee attaque recrute recrutee licencie licenciee demission rupture conventionnelle prise fonction essai
    reellement vraiment certain certaine sur sure ouvrable retour conge conges rentree putain bordel
    lundi mardi mercredi jeudi vendredi samedi dimanche
    contract work job first last day morning evening exactly on was my there them m
    """
)
#: What says of a verb that has lost its accent that it is past.
_HAS: Final = word_set("ai jai a as avons avez ont avais avait est suis have has")


def may_belong_to_a_name(item: Item) -> bool:
    """Whether what reads as a date may be part of a name: « Transports 2000 », « boulangerie du 8 mai »."""
    return isinstance(item.value, Moment) and item.role in {"", "from"} and item.value.exact is None


def day_of_something(item: Item, line: Line, items: Sequence[Item]) -> bool:
    """Whether a word that nobody knows stands after a day alone: « 6 de junho », « um 8 Uhr »."""
    day = item.value
    if not isinstance(day, Moment) or not day.day or day.month:
        return False
    after = line[line.skip(item.end, {"de", "d", "of", "."})]
    return after.kind == "w" and after.text not in FILLER | LEANING and all(i.start != item.end for i in items)


def among_strange_words(line: Line, items: Sequence[Item]) -> bool:
    """« j'appelle ma conseillère le 20 octobre »: rather a day of something else; « … à Lyon » is a place."""
    taken = {i for item in items for i in range(item.start, item.end)}
    rest = [i for i in range(line.count) if line[i].kind == "w" and i not in taken]
    words = {line.text(i) for i in rest if not (i and line.typed[line[i].start].isupper())}
    return not words <= FILLER | LEANING | _OF_A_STAY | BEFORE.keys()


def of_the_exam(item: Item, line: Line) -> bool:
    """« je passe le CAP en 2026 », « session 2026 », « recalé en juin »: when the exam is or was, and no stay."""
    if not isinstance(item.value, Moment):
        return False
    before: list[str] = []
    for i in range(item.start - 1, max(item.start - 1 - _FAR_BEFORE, -1), -1):
        if line[i].kind == "p" and line.text(i) != "'":
            break
        before.append(line.text(i))
    near_it = before[: len(_SESSION)]
    return not ((_SESSION | _FAILED).isdisjoint(near_it) and (_SITS.isdisjoint(before) or _EXAM.isdisjoint(before)))


def near(value: Value, today: date) -> bool:
    """Whether a day lies where periods do; « 3 mars 2035 » is rather a slip."""
    return not isinstance(value, date) or _YEARS_BACK <= value.year - today.year <= _YEARS_AHEAD


def begins_or_began(line: Line) -> bool:
    """« stage chez UPS, commence lundi »: without an accent, or a word before it, it may be to come or over."""
    return any(
        line.text(i) in BEGINS
        and not line.typed[line[i].start : line[i].end].endswith("é")
        and line.text(i - 1) not in _HAS
        for i in range(line.count)
    )
