"""Days away from a stay that somebody tells of: « mais j'ai été malade 3 semaines », « en arrêt depuis mai »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold

#: How long, and that nobody worked: one without the other tells of something else.
_LENGTH: Final = re.compile(r"\b(?:semaines?|sem|jours?|weeks?|days?)\b")
_AWAY: Final = re.compile(
    r"\b(?:malades?|maladie|absente?s?|absences?|arret\w*|ferme\w*|conges?|vacances|rate|loupe|sick|ill|missed|closed)\b"
)
#: What tells of days away whatever their number.
_PLAINLY: Final = re.compile(
    r"\b(?:(?:etais|ete|suis|tombee?|mais|avec|dont|sauf|was|been|am|but) (?:\w+ )?(?:malade|absente?|hospitalisee?"
    r"|sick|absent|ill)|en (?:arret|(?:longue )?maladie|conge)|arrets? (?:maladie|de travail)"
    r"|conges? (?:maladie|maternite|paternite|parental|sans solde)|des absences|sick leave|maternity leave)\b"
)
#: None of it: « sans absence », « jamais malade », or somebody else's: « je remplaçais une collègue en arrêt ».
_NOT_AWAY: Final = re.compile(
    r"\b(?:aucune?s?|sans|jamais|pas|zero|0|ni|no|never|not|without) (?:\w+ |d'){0,3}?"
    r"(?:absen\w+|malades?|maladie|arrets?|conges?|vacances|sick|ill|missed)\b"
    r"|\b(?:re|r)emplac\w+|\bremplacement|\ba la place d|\breplac\w+"
)


def tells_of_absence(text: str) -> bool:
    """Whether a text tells for how long somebody was away.

    >>> tells_of_absence("J'étais malade 2 semaines"), tells_of_absence("2 semaines")
    (True, False)
    """
    folded = fold(text)
    return _LENGTH.search(folded) is not None and _AWAY.search(folded) is not None


def was_away(text: str) -> bool:
    """Whether somebody tells beside their stay that they did not work all of it.

    >>> was_away("chez GLS depuis mai 2023, en arrêt depuis juin 2025"), was_away("14 semaines sans absence")
    (True, False)
    """
    folded = fold(text)
    if _NOT_AWAY.search(folded):
        return False
    return tells_of_absence(text) or _PLAINLY.search(folded) is not None
