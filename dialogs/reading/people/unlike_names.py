"""Names that hold more than a name: « moi cé Karim », « le livreur DPD », « Montreuil (domiciliation) ».

A name is what remains of a text once the words around it are gone. Of what nobody foresaw something remains with it,
and shows: beside capitals a small word that no name has, a verb, a sign, a number. Such a name is asked back.
"""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.employer.everyday import of_every_day, says
from dialogs.reading.employer.firms import known_firm, known_until, names_a_known_firm
from dialogs.reading.employer.sites import SITES
from dialogs.reading.names.whole_names import PARTICLES, is_first_name
from dialogs.reading.people.places import STREETS
from dialogs.reading.text.fold import fold
from dialogs.reading.text.numbers import merge
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.trades import SHOPS
from dialogs.words.fields import EMPLOYER, FIRST_NAMES, LAST_NAME, SIGNATORY

_PEOPLE: Final = frozenset({LAST_NAME, FIRST_NAMES, SIGNATORY})
_WORDS: Final = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*")
_SIGNS: Final = re.compile(r"[(),:;]")
_TITLES: Final = word_set("monsieur madame mademoiselle m mr mme mlle mrs ms et")
#: Small words that stand in names of firms and towns.
_WITHIN: Final = (
    PARTICLES | _TITLES | word_set("en a au aux sur sous les lez un une of and s chez fils freres cie associes car")
)
_WITHIN_A_PERSON: Final = PARTICLES | _TITLES | {"dit", "dite"}
#: Of which sort an employer is, written small before its name: « mairie de Roubaix », « association Aurore ».
_SORTS: Final = (
    SHOPS
    | SITES
    | word_set(
        "mairie commune ville departement region association asso cabinet groupe ets hopital clinique bureau centre tri"
    )
)
#: « enlevez les rappels », « refaites le compte »; « demandez » alone is no firm, and Gomez has its capital.
_BIDS: Final = re.compile(
    r"[a-z]{3,}ez(?: (?:les?|la|l'|moi|nous|a|au|avec|ce|cette|ca|mon|ma|mes)\b|$)|(?:re)?(?:faites|dites)\b"
)
_POSTAL: Final = re.compile(r"(?<![0-9])[0-9]{5}(?![0-9])")
#: « Paris 18 » is a town with its quarter.
_QUARTER: Final = re.compile(r"(?:paris|lyon|marseille) [0-9]{1,2} ?(?:er?|eme?)?")
#: « elle est responsable », « lui le chef »: who it is, before what they are.
_WHO: Final = word_set("je j tu il elle lui on nous ils elles c qu que he she")
_FIGURE: Final = re.compile("[0-9]")
_INITIALS: Final = re.compile(r"(?:\w\.){3,}\w?")


def unlike_a_name(field: str, name: str) -> bool:
    """Whether what is said in the place of a name holds more than one.

    >>> unlike_a_name("last_name", "cé Fernandes"), unlike_a_name("last_name", "Da Costa")
    (True, False)
    >>> unlike_a_name("period.employer", "le livreur DPD"), unlike_a_name("period.employer", "Relais du Nord")
    (True, False)
    """
    if field == EMPLOYER:
        return _unlike_a_firm(name)
    if field in _PEOPLE:
        return _unlike_a_person(name, listed=field == FIRST_NAMES)
    if field == "city":
        return _unlike_a_town(name)
    if field == "address.line":
        return _unlike_a_street(name)
    return field == "employer.role" and fold(next(iter(_WORDS.findall(name)), "")) in _WHO


def _unlike_a_firm(name: str) -> bool:
    if names_a_known_firm(fold(name)):
        return False
    line = Line(name)
    if known_until(line, 0) == line.count:
        return False
    if line[0].kind == "n" and not line.glued(0) and name.islower() and of_every_day([line.text(1)]):
        return True  # « 3 fois », « 4 potes »
    if _bids(name) or _POSTAL.search(name) is not None or _behind_other_words(line):
        return True
    small = _small(name)
    if any(sign.isupper() for sign in name):
        first = line.text(0)
        led = name[0].islower() and first not in _WITHIN and first not in _SORTS  # « sapel TransColis »
        return led or any(word not in _WITHIN and _said(word) for word in small)
    return len(small) > 1 and any(len(word) > 1 and word not in _WITHIN and _said(word) for word in small)


def _behind_other_words(line: Line) -> bool:
    """« kurye olarak Getir », « le livreur DPD »: small words before a firm that everybody knows."""
    at = next((i for i in range(1, line.count) if known_firm(line, i)), 0)
    return not known_firm(line, 0) and any(
        line.as_typed(i, i + 1).islower() and line.text(i) not in _WITHIN | _SORTS and not line.glued(i)
        for i in range(at)
    )


def _unlike_a_person(name: str, *, listed: bool) -> bool:
    """« Sarah, la RH », « moi cé Karim », « B.O.U.A.L.I »; ``listed``: « Paul, Émile », « Marie (Anne) » are names."""
    signs = set(_SIGNS.findall(name)) - (set("(),") if listed else set())
    if signs or _INITIALS.fullmatch(name) is not None:
        return True
    words = _WORDS.findall(name)
    small = [word for word in _small(name) if word not in _WITHIN_A_PERSON]
    if len(words) == 1 or not small:
        return False
    beside = len(_small(name)) < len(words)  # words with a capital
    told = not any(map(is_first_name, small)) and any(len(word) > 1 and of_every_day([word]) for word in small)
    return beside or told or _bids(name) or any(map(_said, small))


def _unlike_a_town(name: str) -> bool:
    """« gennevilliers chambre 214 », « Montreuil (domiciliation) », « neuf trois deux cents saint denis »."""
    if _SIGNS.search(name) is not None:
        return True
    if " " not in name:
        return _FIGURE.search(name) is not None or (name.islower() and _said(fold(name)))
    line = Line(name)
    merge(line)
    numbered = (line.many("n") > 1 or _FIGURE.search(name) is not None) and _QUARTER.fullmatch(fold(name)) is None
    return numbered or any(word not in _WITHIN and _said(word) for word in _small(name))


def _unlike_a_street(name: str) -> bool:
    """« j'ai aussi bossé chez DHL », « heure de passage »."""
    words = re.findall(r"[^\W_]+", fold(name))
    first = next((word for word in words if word not in _WITHIN), "")
    told = _FIGURE.search(name) is None and name[:1].islower() and first not in STREETS and of_every_day([first])
    return told or not (_WHO - {"c"}).isdisjoint(words)


def _bids(name: str) -> bool:
    return name[:1].islower() and _BIDS.match(fold(name)) is not None


def _small(name: str) -> list[str]:
    """The words without a capital, folded."""
    return [fold(word) for word in _WORDS.findall(name) if word.islower()]


def _said(word: str) -> bool:
    """Whether a word is one of those that sentences are made of."""
    return word in FILLER or says(word)
