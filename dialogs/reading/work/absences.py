"""Days away from a stay that somebody tells of: « mais j'ai été malade 3 semaines », « en arrêt depuis mai »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold

#: How long, and that nobody worked: one without the other tells of something else.
_LENGTH: Final = re.compile(r"\b(?:semaines?|sem|jours?|mois|weeks?|days?|months?)\b")
_AWAY: Final = re.compile(
    r"\b(?:malades?|maladie|absente?s?|absences?|arret\w*|ferme\w*|conges?|vacances|rate|loupe|ai manque|sick|ill"
    r"|missed|closed|hospitali\w+|hopital|hospital|greve|strike|confine\w*|lockdown|grossesse|enceinte|pregnan\w+|covid"
    r"|deuil|suspendue?|mise? a pied|chomage (?:technique|partiel))\b"
)
_SO_LONG: Final = (
    r"(?:[0-9]+ (?:a|ou) )?"  # « 2 ou 3 semaines »
    r"(?:[0-9]+|une?|deux|trois|quatre|cinq|six|plusieurs|quelques|one|two|three|four|five|six|a|several|some)"
    r" (?:semaines?|sem|jours?|mois|weeks?|days?|months?)"
)
#: « malade 3 semaines », « 2 semaines de congés »: days away by their number, the two beside each other.
_COUNTED: Final = re.compile(
    rf"\b(?:malades?|absente?s?|arrete?e?s?|hospitalisee?|fermee?s?|rate|loupe|manque|missed|sick|ill|closed) "
    rf"(?:(?:pendant|durant|de|d'|environ|for|about) ?)?{_SO_LONG}\b"
    rf"|\b{_SO_LONG} (?:(?:de|d'|en|of|off) ?)?(?:\w+ )?"
    r"(?:malade|maladie|absente?|absences?|arrets?|conges?|vacances|fermeture|repos|sick|sickness|holidays?|leave)\b"
)
#: What tells of days away whatever their number.
_PLAINLY: Final = re.compile(
    r"\b(?:(?:etais|ete|suis|tombee?|mais|avec|dont|sauf|car|was|been|am|but) (?:\w+ )?(?:malade|absente?|sick|absent"
    r"|hospitalisee?|ill)|en (?:arret|(?:longue )?maladie|conge)|arrets? (?:maladie|de travail)"
    r"|conges? (?:de )?(?:maladie|mat(?:er(?:nite)?)?|pat(?:ernite|ho\w*)?|parental|sans solde|sabbatique)"
    r"|en (?:maternite|accident (?:du|de) travail)|arret mat(?:er(?:nite)?)?|des absences|sick leave"
    r"|(?:on )?(?:maternity|paternity|parental) leave)\b"
    r"|^(?:malade|absente?|hospitalisee?|sick|absent)\b"
)
#: None of it: « sans absence », « jamais malade »; before it began, « après mon congé parental »; or somebody else's,
#: « je remplaçais une collègue en arrêt ».
_NOT_AWAY: Final = re.compile(
    r"\b(?:aucune?s?|sans|jamais|pas|zero|0|ni|no|never|not|without) (?:\w+ |d'){0,3}?"
    r"(?:absen\w+|malades?|maladie|arrets?|conges?|vacances|sick|ill|missed)\b"
    r"|\b(?:apres|avant|sortie de|fin de|after|before) (?:mon |un |le |my )?(?:conge|arret|maternity|sick)"
    r"|\bremplac\w+|\ba la place d|\breplac\w+"
)
#: What makes of days before it those of the stay: « du 3 mars au 6 juin, mais j'étais malade ».
_BESIDE_A_STAY: Final = re.compile(r"\b(?:mais|avec|dont|sauf|hors|et|but|with|except|and)\b")
_DAYS: Final = re.compile(r"[0-9]")


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
    return _COUNTED.search(folded) is not None or _PLAINLY.search(folded) is not None


def only_away(text: str) -> bool:
    """Whether the days in a text are those of an absence: nobody worked on them, and they begin no stay.

    >>> only_away("en arrêt maladie du 3 au 20 mars"), only_away("du 3 mars au 6 juin mais malade 2 semaines")
    (True, False)
    """
    folded = fold(text)
    told = _PLAINLY.search(folded)
    if told is None or _NOT_AWAY.search(folded):
        return False
    lead = folded[: told.start()]
    counted = _COUNTED.search(folded) is not None and _DAYS.search(lead) is not None
    return not counted and _BESIDE_A_STAY.search(lead + told[0]) is None
