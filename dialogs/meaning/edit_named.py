"""An answer to change, or an employer, called by its name: « je veux changer mes heures », « pour La Poste »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.meaning.periods_meant import period_named, period_told_of
from dialogs.questions.form import correctable
from dialogs.reading.text.fold import fold
from dialogs.words.facts import Key
from dialogs.words.fields import (
    BIRTH_DATE,
    CANDIDATE,
    EMPLOYER,
    END,
    FIRST_NAMES,
    KIND,
    LAST_NAME,
    SECTOR,
    SESSION,
    START,
    TOTAL,
    WEEKLY,
    WEEKS,
)

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

#: By what an answer is called; the first that fits is meant.
_CALLED: Final = {
    BIRTH_DATE: r"naissance|anniversaire|birth",
    LAST_NAME: r"nom de famille|mon nom|last name|surname",
    FIRST_NAMES: r"prenoms?|first names?",
    "postal_city": r"code postal|ma ville|postal",
    "address": r"(?:mon|l')? ?adresse|address",
    CANDIDATE: r"preparation|candidature|facon de preparer",
    SESSION: r"session|annee de l'examen",
    TOTAL: r"total d'heures|total of hours",
    WEEKLY: r"heures?|horaires?|hours",
    WEEKS: r"semaines?|weeks",
    END: r"(?:date de )?fin|dernier jour|end",
    START: r"debut|premier jour|start",
    EMPLOYER: r"employeur|entreprise|patron|boite|employer|firm",
    SECTOR: r"secteur|sector",
    KIND: r"type de (?:contrat|periode)|kind",
}
_OF_THE_PERSON: Final = (BIRTH_DATE, LAST_NAME, FIRST_NAMES, "postal_city", "address")
_WHY: Final = re.compile(r"(?:mais |et |euh )?(?:pourquoi|pour quoi|pk|pq|pkoi|pourkoi|why)\b")
#: « les dates », « c'est les heures », where it is asked whether all is right.
_ONLY_NAMED: Final = re.compile(
    r"(?:non|no)?\W*(?:c'?est |it'?s )?(?:les? |la |l'|mes |mon |ma |the |my )\w+(?: ?d[e'] ?\w+)?"
    r"(?: (?:va|vont|qui va|qui vont) pas)?"
)
_PAPER_OF: Final = re.compile(
    r"(?:(?:bonjour|ok|oui|alors)\W+)?"
    r"(?:je (?:veux|voudrais) |il me faut |(?:prepare|fai(?:s|tes)|donne)[rz]?(?:[- ]moi)? )?"
    r"(?:l'|la |le |une |un |mon |the |my )?(?:attestation|papier|certificate?) (?:(?:de|pour|chez|for|of|from|at) )?"
    r"(?P<firm>.+?)(?: (?:svp|stp|please|merci|s'il (?:vous|te) plait))?"
)
_DENIES: Final = re.compile(r"(?:non,? )?(?:c'est|c'etait|ce n'est|it was|it's) (?:pas|not)\b")
_PATTERNS: Final = {field: re.compile(rf"\b(?:{words})\b") for field, words in _CALLED.items()}


def answer_named(talk: Talk, text: str) -> Key | None:
    """The only answer that the words can mean; None where they name none, or one that several periods have."""
    folded = fold(text)
    field = next((field for field, words in _PATTERNS.items() if words.search(folded)), None)
    periods: tuple[int | None, ...] = (None,)
    if field is not None and field.startswith("period."):
        n = period_told_of(talk, text, alone=True)
        periods = talk.standing.periods if n is None else (n,)
    found = [key for n in periods for key in correctable(talk.standing, n) if key.field == field]
    return found[0] if len(found) == 1 else None


def asked_why(text: str) -> str | None:
    """What is asked of the person, where a question wants to know why: « pourquoi ma date de naissance ? »."""
    folded = fold(text)
    if _WHY.match(folded) is None:
        return None
    return next((field for field in _OF_THE_PERSON if _PATTERNS[field].search(folded)), None)


def only_named(text: str) -> bool:
    """Whether a text is what one thing is called, and nothing else.

    >>> only_named("les dates"), only_named("c'est les heures"), only_named("les heures c'est 28")
    (True, True, False)
    """
    return _ONLY_NAMED.fullmatch(fold(text).strip(" .!")) is not None


def certificate_of(talk: Talk, text: str) -> int | None:
    """« attestation GLS », « prépare le papier pour La Poste »: the period of that firm, where nothing else is said."""
    found = _PAPER_OF.fullmatch(fold(text).strip(" .!"))
    firm = found["firm"] if found is not None else ""
    return next((n for n in talk.standing.complete if fold(str(talk.standing.value(EMPLOYER, n))) == firm), None)


def denied(talk: Talk, text: str) -> Key | None:
    """« c'est pas La Poste »: the employer that is denied, and none named instead, is asked again."""
    n = period_named(talk, text)
    return Key(EMPLOYER, n) if n is not None and _DENIES.match(fold(text)) else None
