"""« je suis RH », « j'accompagne un jeune », « c'est pour ma fille »: who writes is no candidate."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold

_OTHERS: Final = (
    r"(?:salarie|employe|collaborat(?:eur|rice)|stagiaire|apprenti|alternant|beneficiaire|eleve|interimaire"
    r"|employee|trainee|apprentice|student)e?s?"
)
#: A piece of patterns: who is near, after « mon » or « ma ».
NEAR_AND_DEAR: Final = (
    "frere|soeur|ami|amie|copain|copine|mari|femme|fils|fille|cousine?|mere|pere|voisine?"
    "|brother|sister|friend|wife|husband|son|daughter"
)
_FAMILY: Final = f"{NEAR_AND_DEAR}|neveu|niece"
_HELPERS: Final = (
    r"(?:l'|son |sa |leur |un |une |le |la |du |au |aux |the |an? )?(?:service )?(?:employeur|employer|d?rh|hr"
    r"|tut(?:eur|rice)|maitre(?:sse)? de stage|conseill(?:er|ere) (?:en |a la |a |de |de la |d')?"
    r"(?:insertion|mission|france travail|emploi|pole emploi|cap emploi)|charge(?:e)? d'insertion"
    r"|assistante? sociale?|educat(?:eur|rice)|format(?:eur|rice)"
    r"|referente?|case ?worker|social worker)"
)
_SAYS: Final = re.compile(
    rf"\b(?:mon|ma|mes|notre|nos|my|our) (?:\w+ )?{_OTHERS}\b"
    r"|\b(?:j'?\s?accompagne|nous accompagnons|on accompagne|i'?(?: a)?m helping|i support) "
    r"(?:une?|des|mon|ma|an?|my|some)\b"
    rf"|\b(?:je suis|ici|i'?(?: a)?m) {_HELPERS}\b"
    rf"|\b(?:c'est|it'?s|this is) (?:pour|for) (?:mon|ma|my) (?:\w+ )?(?:{_FAMILY})\b"
    rf"|\b(?:mon|ma|my) (?:\w+ )?(?:{_FAMILY}) "
    r"(?:veut|voudrait|souhaite|aimerait|doit|va|wants to|must|would like to) (?:\w+ )?"
    r"(?:passer|preparer|faire|take|prepare)\b"
    rf"|\b(?:mon|ma|my) (?:\w+ )?(?:{_FAMILY}) (?:passe|prepare|takes|prepares)\b"
)
#: Who signs a certificate, and may have to be told what it says.
_EMPLOYS: Final = re.compile(rf"\b(?:{_OTHERS}|employeur|employer|d?rh|hr|tut(?:eur|rice)|maitre(?:sse)? de stage)\b")
#: « je travaille au service des examens », « je suis gestionnaire à la DEC », and no « je suis allée au rectorat ».
_OF_THE_SERVICE: Final = re.compile(
    r"\b(?:je (?:suis|travaille)|ici|nous sommes|i (?:am|work)|i'm)"
    r"(?: (?:gestionnaire|agente?|responsable|secretaire|charge(?:e)? (?:de|des) \w+))?"
    r"(?: (?:a|au|aux|du|de|des|d'|la|le|les|l'|pour|at|for|from|with|the))*"
    r" ?(?:service (?:des |d'|de l')examens?|rectorat|dec|division des examens|bureau des examens|siec"
    r"|exam(?:s|ination)? (?:service|office))\b"
)


def employs(text: str) -> bool:
    """Whether who helps is an employer, or speaks of whom they employ."""
    return _EMPLOYS.search(" ".join(fold(text).split())) is not None


def is_of_the_service(text: str) -> bool:
    """Whether who writes works where exams are run.

    >>> is_of_the_service("je suis gestionnaire à la DEC"), is_of_the_service("j'ai appelé le rectorat")
    (True, False)
    """
    return _OF_THE_SERVICE.search(" ".join(fold(text).split())) is not None


def helps_another(text: str) -> bool:
    """Whether who writes says to be somebody else than the candidate.

    >>> helps_another("je suis RH chez DPD"), helps_another("mon employeur est DPD"), helps_another("je suis salarié")
    (True, False, False)
    """
    return _SAYS.search(" ".join(fold(text).split())) is not None
