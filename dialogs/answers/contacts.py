"""Who can sign a convention or decide what is open, by the codes of the rule file; sources: facts.md section 5."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from dialogs.words.service import Service
    from dialogs.words.text import Said

_NAMES: Final = {
    "exam_service": t("le service des examens"),
    "training_provider": t("votre organisme de formation"),
    "mission_locale": t("la mission locale"),
    "france_travail": t("France Travail"),
}
_WHO: Final = {
    "exam_service": t("il décide de ce qui est à faire confirmer"),
    "training_provider": t("si vous y êtes en formation, même à distance"),
    "mission_locale": t("de 16 à 25 ans, jusqu'à la veille de vos 26 ans"),
    "france_travail": t("si vous cherchez un emploi, ou si un conseiller vous suit"),
}
#: Always said as information, and never asked about.
CAP_EMPLOI: Final = t("Cap emploi peut aussi la signer pour les personnes en situation de handicap.")


def name(code: str, service: Service) -> Said:
    """What a contact is called; a code of the rule file without a name here is shown as it is."""
    if code == "exam_service" and service.name is not None:
        return Raw(service.name)
    return _NAMES.get(code, Raw(code))


def who(code: str) -> Said:
    """For whom a contact is."""
    return _WHO.get(code, Raw(""))
