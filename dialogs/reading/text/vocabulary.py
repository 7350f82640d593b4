"""Months and weekdays, in French and English, with their abbreviations and usual slips.

The names are Babel's. A slip is bounded: an edit or two on this closed vocabulary, and only where a date is expected.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from babel.core import Locale
from rapidfuzz.distance import OSA

from dialogs.reading.text.fold import fold
from dialogs.reading.text.months_abroad import ABROAD
from dialogs.reading.text.slips import BESIDE
from dialogs.reading.text.wordlists import word_set

_FRENCH, _ENGLISH = Locale("fr"), Locale("en")
#: Abbreviations of phones and planners that Babel does not have.
_MORE_MONTHS = {
    "jan": 1, "janv": 1, "fev": 2, "fevr": 2, "feb": 2, "mar": 3, "mrs": 3, "avr": 4, "apr": 4, "jn": 6, "jui": 0,
    "juil": 7, "jul": 7, "jl": 7, "aou": 8, "aut": 8, "aug": 8, "sep": 9, "sept": 9, "spt": 9, "oct": 10, "octo": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
_MORE_DAYS = {
    "lun": 0, "mard": 1, "merc": 2, "mercr": 2, "jeud": 3, "vendr": 4, "same": 5, "diman": 6, "mar": 1, "mer": 2,
    "jeu": 3, "ven": 4, "vend": 4, "sam": 5, "dim": 6, "tues": 1, "thurs": 3,
}  # fmt: skip


def _names(locale: Locale, what: str) -> dict[str, int]:
    table: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        names = getattr(locale, what)["format"][width]
        table |= {fold(names[key]).rstrip("."): key for key in names}
    return table


_FRENCH_MONTHS: Final = _names(_FRENCH, "months")
MONTHS: Final = {name: n for name, n in (_names(_ENGLISH, "months") | _FRENCH_MONTHS | _MORE_MONTHS).items() if n}
#: Months that only English has: « march 24 » is a day, « mars 24 » a year.
ENGLISH_ONLY: Final = (
    frozenset(_names(_ENGLISH, "months")) - frozenset(_FRENCH_MONTHS) - frozenset(_MORE_MONTHS) - {"jun"}
)
WEEKDAYS: Final = (
    _names(_ENGLISH, "days") | _names(_FRENCH, "days") | {k: v for k, v in _MORE_DAYS.items() if k != "mar"}
)
WEEKDAY_PLURALS: Final = {
    fold(day) + "s": n for locale in (_FRENCH, _ENGLISH) for n, day in locale.days["format"]["wide"].items()
}
#: Forms that are other words too: they are a month or a day only beside a number.
SHARED: Final = word_set("may march mar sept sat sun jan mon dec jn jl aut mer sam same dim nov vend")

#: Common words that look like a month or a weekday and are none.
_NEVER: Final = word_set(
    """
    about marc mark murs mary maria juan jean
    match made mail joint sont mais main mains mois moi demain matin mari maries marie avis avoir avant avait
    avais avec juste jour jours joue
    jeu jeux jeune out oui on au aux sans sont samu vend vendre vendeur venir vendu dimension decide depuis deux dix
    fait faire fais jamais marche marché cars lundis sauf sem semaine sens sept septieme octet mairie maire debut
    fin finir fini jusqu autre auto autres saint salut nombre nombres membre membres
    billet demarche ferie feries fermer jaune juge jury marks merci mondial ouvrier remember sent sert set
    """
)
_LONG: Final = tuple(name for name in MONTHS if len(name) > 3)
_LONG_DAYS: Final = tuple(name for name in WEEKDAYS if len(name) > 4)


def month(word: str, *, beside_number: bool) -> int:
    """The month that a word names, 0 for none; slips are read only beside a number."""
    exact = MONTHS.get(word)
    if exact is not None:
        return 0 if word in SHARED and not beside_number else exact
    return (ABROAD.get(word) or _slip(word, _LONG)) if beside_number else 0


def weekday(word: str, *, beside_number: bool) -> int:
    """The weekday (0 for Monday), -1 for none; slips are read only beside a number."""
    exact = WEEKDAYS.get(word)
    if exact is not None:
        return -1 if word in SHARED and not beside_number else exact
    return _day_slip(word) if beside_number else -1


@lru_cache(maxsize=2048)
def _slip(word: str, names: tuple[str, ...]) -> int:
    best = closest(word, names)
    return MONTHS[best] if best else 0


@lru_cache(maxsize=2048)
def _day_slip(word: str) -> int:
    best = closest(word, _LONG_DAYS)
    return WEEKDAYS[best] if best else -1


def closest(word: str, names: tuple[str, ...]) -> str | None:
    """The name that a slip of the finger turned into ``word``: one edit, two from six letters on; None when unsure."""
    if len(word) < 3 or len(word) > 14 or word in _NEVER or not word.isascii():
        return None
    scored = sorted((OSA.distance(word, name, score_cutoff=3), name) for name in names)
    rivals = [name for score, name in scored if score == scored[0][0]]
    if len(_meant(rivals)) > 1:
        rivals = [name for name in rivals if _key_beside(word, name)]  # « juih »: « juin », and not « juil »
    if len(_meant(rivals)) != 1:
        return None
    best = rivals[0]
    allowed = 2 if min(len(word), len(best)) >= 6 else 1
    begins = len(best) > 4 or word[0] == best[0] or word[:2] == best[1::-1] or _key_beside(word, best)
    return best if begins and scored[0][0] <= allowed else None


def _meant(names: list[str]) -> set[int | None]:
    """The months or the weekdays of these names."""
    return {MONTHS.get(name, WEEKDAYS.get(name)) for name in names}


def _key_beside(word: str, name: str) -> bool:
    """Whether they differ by one letter, that of a key beside the right one."""
    others = [(one, right) for one, right in zip(word, name, strict=False) if one != right]
    return len(word) == len(name) and len(others) == 1 and others[0][0] in BESIDE.get(others[0][1], "")
