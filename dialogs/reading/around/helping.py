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


def helps_another(text: str) -> bool:
    """Whether who writes says to be somebody else than the candidate.

    >>> helps_another("je suis RH chez DPD"), helps_another("mon employeur est DPD"), helps_another("je suis salarié")
    (True, False, False)
    """
    return _SAYS.search(" ".join(fold(text).split())) is not None
