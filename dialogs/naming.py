"""How fields and their values are called when they are said back: « début : 3 mars 2025 »."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from dialogs.brands import firm_written
from dialogs.lengths import in_weeks
from dialogs.rules.calendar import WORKDAYS_A_WEEK
from dialogs.words.text import Raw, t, tn

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
#: The same in a list of facts.
KINDS_IN_SHORT: Final = {"internship": t("stage"), "job": t("emploi"), "apprenticeship": t("apprentissage")}
SECTORS: Final = {
    "yes": t("dans le secteur"),
    "no": t("hors du secteur"),
    "unsure": t("secteur à faire confirmer"),
}

FIELDS: Final = {
    "notice": t("le message d'information, lu"),
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
    "period.confirm": t("la relecture de la période"),
    "last_name": t("le nom"),
    "first_names": t("le ou les prénoms"),
    "cyclades_number": t("le numéro de candidature Cyclades"),
    "address": t("l'adresse"),
    "address.line": t("adresse"),
    "postal_city": t("le code postal et la ville"),
    "postal_code": t("code postal"),
    "city": t("ville"),
    "employer.type": t("le type d'entreprise"),
    "employer.address": t("l'adresse de l'entreprise"),
    "employer.postal_city": t("le code postal et la ville de l'entreprise"),
    "employer.postal_code": t("code postal de l'entreprise"),
    "employer.city": t("ville de l'entreprise"),
    "employer.activity": t("l'activité de l'entreprise"),
    "employer.activities": t("les activités réalisées"),
    "employer.siret": t("le SIRET"),
    "employer.signatory": t("le nom de qui signe"),
    "employer.role": t("la fonction de qui signe"),
    "reminders": t("les rappels"),
    "reminder.at": t("le rappel demandé"),
    "time_zone": t("l'endroit où vous vivez"),
    "has_period": t("un stage ou un travail, fait ou prévu"),
    "more_periods": t("une autre période"),
    "period.deleted": t("période supprimée"),
    "certificate.issued": t("attestation préparée"),
    "signed": t("l'attestation signée"),
    "uploaded": t("l'attestation déposée dans Cyclades"),
    "registered": t("l'inscription à l'examen"),
}
#: The sector of a diploma in the person's language; another diploma's stands as its rule file has it.
SECTOR_NAMES: Final = {"cap-osrcl": t("relation client et livraison")}
#: Each language as its own speakers call it.
LANGUAGES: Final = {"fr": "Français", "en": "English"}
YES_NO: Final[dict[Value, Said]] = {"yes": t("oui"), "no": t("non")}


def field_name(field: str) -> Said:
    """What a field is called in a list or on a button."""
    if field.startswith("reminder.at."):
        field = "reminder.at"  # several may be asked for
    return FIELDS.get(field, Raw(field))


def sector_name(code: str, sector: str) -> Said:
    """What the sector of a diploma is called."""
    return SECTOR_NAMES.get(code, Raw(sector))


def kind_name(code: str) -> Said:
    """What a way of preparing the exam is called."""
    return CANDIDATE_KINDS.get(code, Raw(code))


def shown(field: str, value: Value) -> Said | None:
    """A value as it is said back, with the name of its field; None for what needs no echo.

    >>> shown("period.start", date(2025, 3, 3)).msgid
    'début le %(day)s'
    """
    match field, value:
        case ("notice" | "has_period" | "more_periods" | "period.confirm" | "period.deleted", _) | (
            "period.weekly_hours",
            "total",
        ):
            return None
        case ("employer.activities" | "certificate.issued", _) | (_, "later"):
            return None  # the question shows its boxes; what was issued is a file; what is left is said with the file
        case "employer.siret", "none":
            return t("pas de SIRET")
        case _, None:
            return t("%(field)s : sans réponse pour l'instant", field=field_name(field))
        case "candidate_kind", str():
            return t("préparation « %(how)s »", how=kind_name(value))
        case "period.kind", str():
            return KINDS_IN_SHORT.get(value, Raw(value))
        case "period.employer", str():
            return t("chez %(name)s", name=firm_written(value))
        case "last_name", str():
            return t("nom %(name)s", name=Raw(value))
        case "first_names", str():
            return t("prénom %(name)s", name=Raw(value))
        case "period.sector", str():
            return SECTORS.get(value, Raw(value))
        case ("reminders" | "signed" | "uploaded" | "registered", "yes" | "no" as answer):
            return t("%(field)s : %(value)s", field=field_name(field), value=YES_NO[str(answer)])
    return _shown_figure(field, value)


def weeks_done(weeks: Decimal | int) -> Said:
    """« 12 semaines faites », « 1,5 semaine faite », « 7,4 semaines faites (7 semaines et 2 jours) »."""
    if weeks == int(weeks):
        return tn("%(n)s semaine faite", "%(n)s semaines faites", int(weeks))
    if weeks < 2:  # noqa: PLR2004 - in French the plural begins at two
        return t("%(weeks)s semaine faite", weeks=weeks)
    if weeks * WORKDAYS_A_WEEK == int(weeks * WORKDAYS_A_WEEK):
        return t("%(weeks)s semaines faites (%(length)s)", weeks=weeks, length=in_weeks(Fraction(weeks)))
    return t("%(weeks)s semaines faites", weeks=weeks)


def _shown_figure(field: str, value: Value) -> Said:
    match field, value:
        case "birth_date", date():
            return t("naissance le %(day)s", day=value)
        case "session", int():
            return t("session %(year)s", year=Raw(str(value)))
        case "period.start", date():
            return t("début le %(day)s", day=value)
        case "period.end", date():
            return t("fin le %(day)s", day=value)
        case "period.end", _:
            return t("toujours en cours")
        case "period.weekly_hours", Decimal() | int():
            return t("%(hours)s h par semaine", hours=value)
        case "period.total_hours", Decimal() | int():
            return t("%(hours)s h au total", hours=value)
        case "period.weeks", Decimal() | int():
            return weeks_done(value)
        case "period.weeks", _:
            return t("semaines comme au calendrier")
        case _, date():
            return t("%(field)s : %(day)s", field=field_name(field), day=value)
    return t("%(field)s : %(value)s", field=field_name(field), value=Raw(str(value)))
