"""How fields and their values are called when they are said back: « début : 3 mars 2025 »."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from dialogs.words.facts import Value
    from dialogs.words.text import Said

#: The ways of preparing the exam; a code of the rule file without a name here is shown as it is.
CANDIDATE_KINDS: Final = {
    "individual": t("Par mes propres moyens (candidature individuelle)", easy="Par moi-même"),
    "continuing_training": t("Avec un organisme de formation pour adultes", easy="Formation pour adultes"),
    "distance": t("À distance (CNED, école en ligne)", easy="À distance (CNED…)"),
    "school": t("Dans un lycée ou une école", easy="Lycée ou école"),
    "apprentice": t("En apprentissage, avec un CFA", easy="Apprentissage (CFA)"),
    "unknown": t("Je ne sais pas"),
}
PERIOD_KINDS: Final = {
    "internship": t("Un stage (PFMP, immersion)", easy="Un stage"),
    "job": t("Un emploi (CDI, CDD, intérim)", easy="Un travail payé"),
    "apprenticeship": t("Un contrat d'apprentissage", easy="Un apprentissage"),
}
SECTORS: Final = {"yes": t("oui"), "no": t("non"), "unsure": t("à faire confirmer")}

FIELDS: Final = {
    "session": t("l'année de l'examen"),
    "candidate_kind": t("la préparation de l'examen"),
    "birth_date": t("la date de naissance"),
    "period.kind": t("stage ou emploi"),
    "period.employer": t("l'employeur"),
    "period.start": t("le premier jour"),
    "period.end": t("le dernier jour"),
    "period.weekly_hours": t("les heures par semaine"),
    "period.total_hours": t("le total d'heures"),
    "period.sector": t("le secteur"),
    "period.weeks": t("le nombre de semaines"),
    "period.confirm": t("votre accord"),
    "last_name": t("le nom"),
    "first_names": t("le ou les prénoms"),
    "cyclades_number": t("le numéro de candidature Cyclades"),
}


def field_name(field: str) -> Said:
    """What a field is called in a list or on a button."""
    return FIELDS.get(field, Raw(field))


def kind_name(code: str) -> Said:
    """What a way of preparing the exam is called."""
    return CANDIDATE_KINDS.get(code, Raw(code))


def shown(field: str, value: Value) -> Said | None:
    """A value as it is said back, with the name of its field; None for what needs no echo.

    >>> shown("period.start", date(2025, 3, 3)).msgid
    'début : %(day)s'
    """
    match field, value:
        case ("notice" | "has_period" | "more_periods" | "period.confirm" | "period.deleted", _):
            return None
        case _, None:
            return t("%(field)s : vous ne savez pas encore", field=field_name(field))
        case "candidate_kind", str():
            return kind_name(value)
        case "period.kind", str():
            return PERIOD_KINDS.get(value, Raw(value))
        case "period.sector", str():
            return t("dans le secteur : %(answer)s", answer=SECTORS.get(value, Raw(value)))
    return _shown_figure(field, value)


def _shown_figure(field: str, value: Value) -> Said:
    match field, value:
        case "session", int():
            return t("session %(year)s", year=Raw(str(value)))
        case "period.start", date():
            return t("début : %(day)s", day=value)
        case "period.end", date():
            return t("fin : %(day)s", day=value)
        case "period.end", _:
            return t("toujours en cours")
        case "period.weekly_hours", Decimal() | int():
            return t("%(hours)s h par semaine", hours=value)
        case "period.weekly_hours", _:
            return t("vous donnez le total d'heures")
        case "period.total_hours", Decimal() | int():
            return t("%(hours)s h au total", hours=value)
        case "period.weeks", Decimal() | int():
            return t("semaines faites : %(weeks)s", weeks=value)
        case "period.weeks", _:
            return t("semaines : comme le calendrier")
        case _, date():
            return t("%(field)s : %(day)s", field=field_name(field), day=value)
    return t("%(field)s : %(value)s", field=field_name(field), value=Raw(str(value)))
