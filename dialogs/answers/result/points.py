"""The rule's reasons in words: what is open and what there is to ask, and why the rule is not for somebody."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.naming import sector_name
from dialogs.words.text import Raw, sentences, t

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.standing import Standing
    from dialogs.words.text import Said


def _years(standing: Standing) -> int:
    return standing.diploma.requirement.window_years


def _window_point(standing: Standing) -> Said:
    session = standing.session
    return t(
        "le jour de l'examen : il n'est pas encore fixé (entre le %(first)s et le %(last)s), et les %(years)s ans se "
        "comptent depuis ce jour",
        easy="le jour de l'examen n'est pas encore connu",
        first=session.exam_from,
        last=session.exam_to,
        years=_years(standing),
    )


#: What is open, and what there is to ask, by the points of eligibility.md section 1.
POINTS: Final[dict[str, Callable[[Standing], Said]]] = {
    "kind_may_be_exempt": lambda _standing: t(
        "votre façon de préparer l'examen : votre établissement peut s'en occuper, demandez-lui d'abord",
        easy="votre école ou votre centre s'en occupe peut-être : demandez-lui",
    ),
    "exam_date": _window_point,
    "upload_deadline": lambda standing: t(
        "la date limite de la session %(year)s : elle n'est pas encore publiée, et les semaines d'après ne sont pas "
        "sûres",
        easy="la date limite n'est pas encore connue",
        year=Raw(str(standing.session.year)),
    ),
    "weekly_hours_cap": lambda standing: t(
        "les heures au-dessus de %(base)s par semaine : il faut savoir si elles comptent en plus",
        easy="les heures en plus de %(base)s h par semaine",
        base=standing.diploma.requirement.hours_per_week,
    ),
    "sector": lambda standing: t(
        "le secteur : l'entreprise et vos tâches vont-elles avec le diplôme (%(sector)s) ?",
        easy="le secteur de votre travail",
        sector=sector_name(standing.diploma.code, standing.diploma.sector),
    ),
    "apprenticeship": lambda _standing: t(
        "l'apprentissage : combien de semaines ont été passées dans l'entreprise, sans les jours au CFA",
        easy="les semaines en entreprise pendant l'apprentissage",
    ),
    "duplicate_period": lambda _standing: t(
        "la période notée deux fois : est-ce deux périodes, ou une seule ?",
        easy="la période notée deux fois",
    ),
    "declared_weeks": lambda standing: t(
        "les semaines déclarées : lesquelles ont été faites dans les %(years)s ans, ou en même temps qu'un autre "
        "emploi",
        easy="le nombre de semaines déclaré",
        years=_years(standing),
    ),
    "period_dates": lambda standing: t(
        "les heures données en total : combien tombent dans les %(years)s ans",
        easy="le total d'heures : combien dans les %(years)s ans",
        years=_years(standing),
    ),
}


def _from_when(standing: Standing) -> Said | None:
    """The first session at the end of whose year the person is an adult."""
    born = standing.value("birth_date")
    if not isinstance(born, date):
        return None
    year = born.year + standing.diploma.requirement.adult_age
    return t(
        "Elle vous concernera à partir de la session %(year)s.",
        easy="Pour vous : à partir de %(year)s.",
        year=Raw(str(year)),
    )


#: Why the rule does not apply.
NOT_CONCERNED: Final[dict[str, Callable[[Standing], Said]]] = {
    "minor_on_31_december": lambda standing: sentences(
        t(
            "Au 31 décembre %(year)s, vous n'aurez pas encore %(age)s ans : la règle vaut pour les personnes majeures "
            "ce jour-là.",
            easy="La règle est pour les adultes au 31 décembre %(year)s.",
            year=Raw(str(standing.session.year)),
            age=standing.diploma.requirement.adult_age,
        ),
        _from_when(standing),
    ),
    "before_first_session": lambda standing: t(
        "La règle commence avec la session %(year)s.", year=Raw(str(standing.diploma.requirement.first_session))
    ),
    "exempt_by_service": lambda _standing: t(
        "Le service des examens a noté que cette règle ne s'applique pas à votre dossier.",
        easy="La règle n'est pas pour vous : le service l'a noté.",
    ),
}
