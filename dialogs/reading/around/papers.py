"""Text copied from a paper: « CERTIFICAT DE TRAVAIL … Employeur : DPD Dates : … », « je soussigné …, atteste que ».

What a paper says of itself is left out, and what stands behind a label begins a part of its own.
"""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold
from dialogs.reading.text.wordlists import word_set

#: Without one of these nothing was copied.
_COPIED: Final = re.compile(r":|soussign|attest|certifi|bulletin|fiche|convention|contrat", re.IGNORECASE)
#: « BULLETIN DE PAIE … », with more behind it than the order for one has; what it says of the kind stays.
_HEADING: Final = re.compile(
    r"^\W*(?:(?:certificat de|attestation de|attestation d'|contrat de) ?(?:travail|emploi|employeur)"
    r"|(?:bulletin|fiche) de (?:paie|paye|salaire)|(?:attestation|convention|certificat) de (?=(?:stage|pfmp|pmsmp)\b))"
    r"[\s:.,-]*(?!(?:du|de) [0-9]|[àa] dur)(?=.*(?:[0-9]{2}|employeur|soci[ée]t[ée]))",
    re.IGNORECASE | re.DOTALL,
)
#: « je soussigné M. Petit, gérant de la société X, »: of all of it, the firm.
_SIGNS: Final = re.compile(
    r"\b(?:je|le|la) soussign[ée]e?(?:\(e\))?\b[^,]{0,60},? (?:[^,]{0,60}\b)?"
    r"(?:g[ée]rante?|direct(?:eur|rice)|responsable|pr[ée]sidente?|dirigeante?|chef(?:fe)?|repr[ée]sentante?)\b[^,]*?"
    r" (?:de|du|d')(?: ?(?:la|l'|le))?(?: (?:soci[ée]t[ée]|entreprise))? ?(?=\S)",
    re.IGNORECASE,
)
#: « STAGE entre X et le GRETA »: with whom it was.
_BETWEEN: Final = re.compile(r"^(?P<kind>stage|pfmp|pmsmp) entre (?:la |le |l')?", re.IGNORECASE)
_HOST: Final = re.compile(
    r"\b(?:organisme|structure|entreprise|soci[ée]t[ée]|[ée]tablissement) d'accueil(?= ?:)", re.IGNORECASE
)
#: « Heures : 35 », « Durée hebdomadaire : 35 »
_HOURS: Final = re.compile(
    r"\b(?:heures?(?: par semaine)?|horaires?|dur[ée]e hebdomadaire) ?: ?(?P<hours>[0-9]{1,2}(?:[.,][0-9]{1,2})?)"
    r"(?![0-9]|[.,/:][0-9]| ?(?:h|j|s|[àa-] ?[0-9]))",
    re.IGNORECASE,
)
#: « la société X atteste que »
_STATES: Final = re.compile(r"(?<=\w)(?=,? (?:atteste|certifie|d[ée]clare)\b)", re.IGNORECASE)
_LABELS: Final = (
    r"dates?(?: d'(?:entr[ée]e|embauche)| de (?:d[ée]but|fin|sortie|naissance))?|p[ée]riode|d[ée]but|fin|entr[ée]e"
    r"|sortie|heures?(?: par semaine)?|horaires?|dur[ée]e(?: hebdomadaire| du stage)?|stagiaire|salari[ée]e?|emploi"
    r"|poste|siret|adresse|tuteur|tutrice|qualification|employeur|entreprise|soci[ée]t[ée]"
)
#: A label behind something else, and not « la date de fin : », « nouvelle adresse : ».
_LABELLED: Final = re.compile(rf"(?P<before>[\w.)]+) (?=(?:{_LABELS}) ?:)", re.IGNORECASE)
_OF_THE_LABEL: Final = word_set(
    """
    la le les ma mon mes de du d et ou a en nouveau nouvel nouvelle ancien ancienne dernier derniere premier premiere
    autre vrai vraie bon bonne mauvais mauvaise the my and
    """
)


def without_paper(text: str) -> str:
    """The text without what only the paper says, a comma before each of its labels.

    >>> without_paper("Entreprise : DPD Dates : 03/02/2025 - 28/03/2025 Heures : 35")
    'Entreprise : DPD, Dates : 03/02/2025 - 28/03/2025 35h par semaine'
    >>> without_paper("CONVENTION DE STAGE GEODIS du 2 au 27 juin 2025"), without_paper("attestation de stage")
    ('STAGE GEODIS du 2 au 27 juin 2025', 'attestation de stage')
    >>> without_paper("Je soussigné M. Petit, gérant de la société X, certifie que Mme Sow …")
    'la société X, certifie que Mme Sow …'
    """
    if _COPIED.search(text) is None:
        return text
    text = _BETWEEN.sub(r"\g<kind> chez ", _HEADING.sub("", text, count=1))
    text = _HOST.sub("entreprise", _SIGNS.sub("la société ", text, count=1))
    text = _HOURS.sub(r"\g<hours>h par semaine", _STATES.sub(",", text, count=1).replace(",,", ","))
    return _LABELLED.sub(_parted, text)


def _parted(found: re.Match[str]) -> str:
    """What stands before a label, and the comma that parts it from the label."""
    return found[0] if fold(found["before"]) in _OF_THE_LABEL else f"{found['before']}, "
