"""The plan: what is missing and what it takes, or that nothing is, or what remains when it is too late."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from dialogs.answers.deadlines import deadline_is_over, deadline_told, session_over, to_service
from dialogs.answers.moments import day_told
from dialogs.answers.plan.ahead import what_it_takes
from dialogs.answers.result.messages import to_complete
from dialogs.reminding.hours import lives_elsewhere
from dialogs.rules import planning
from dialogs.rules.check import check
from dialogs.words.text import Day, Raw, Strong, bullets, lines, paragraphs, sentences, t

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.rules.dossier import Dossier
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def plan_told(standing: Standing) -> Said:
    """The plan in one message; what is lacking instead, while it cannot be computed."""
    dossier, result = standing.dossier, standing.result
    if dossier is None or result is None:
        return t(
            "Pour faire votre plan, il me manque votre date de naissance. "
            "Exemple : « ma date de naissance est le 12/05/1997 ».",
            easy="Il me manque votre date de naissance. Exemple : « date de naissance 12/05/1997 ».",
        )
    if result.verdict == "not_applicable":
        return t(
            "Cette règle ne semble pas vous concerner : il n'y a pas d'heures à rattraper.",
            easy="La règle ne semble pas pour vous. Pas d'heures à faire.",
        )
    title = Strong(t("Votre plan"))
    if standing.session_is_over:
        return paragraphs(title, session_over(standing), _next_session(standing, dossier, result))
    if result.missing_hours <= 0:
        return paragraphs(title, _nothing_missing(standing, result), at_stake(result))
    if result.verdict == "too_late":
        later = _next_session(standing, dossier, result)
        return paragraphs(title, to_complete(standing), _too_late(standing, result), later)
    return paragraphs(
        title,
        to_complete(standing),
        what_it_takes(standing, dossier, result),
        at_stake(result),
    )


# — nothing is missing —


def _nothing_missing(standing: Standing, result: Result) -> Said:
    if result.verdict == "on_track":
        enough = t(
            "Avec vos périodes prévues, le compte semble bon. Ne changez pas leurs dates sans me le dire.",
            easy="Avec vos périodes prévues, le compte semble bon. Une date change ? Dites-le.",
        )
    else:
        enough = t(
            "Le nombre d'heures semble atteint : rien à rattraper.",
            easy="Les heures semblent suffire. Rien à faire de plus.",
        )
    if standing.session.upload_deadline is None or deadline_is_over(standing):
        papers = t(
            "Il reste les papiers : une attestation signée par employeur, déposée dans Cyclades.",
            easy="Il reste les papiers : chaque employeur signe une attestation, puis Cyclades.",
        )
        return paragraphs(sentences(enough, papers), deadline_told(standing))
    return sentences(
        enough,
        t(
            "Il reste les papiers : une attestation signée par employeur, déposée dans Cyclades le %(by)s au plus "
            "tard.",
            easy="Il reste les papiers : chaque employeur signe une attestation, puis Cyclades, le %(by)s au plus "
            "tard.",
            by=day_told(
                standing.session.upload_deadline, standing.session.upload_hour, elsewhere=lives_elsewhere(standing)
            ),
        ),
    )


# — too late —


def _too_late(standing: Standing, result: Result) -> Said:
    by = Day(result.window.certain.last)
    return paragraphs(
        t(
            "Il manque %(hours)s h. Ce n'est plus possible avant le %(by)s, même à temps plein.",
            easy="Il manque %(hours)s h. Avant le %(by)s, ce n'est plus possible.",
            hours=result.missing_hours,
            by=by,
        ),
        lines(
            t("Ce qui reste à faire :"),
            bullets(
                t(
                    "Demandez %(service)s si des semaines faites après le %(by)s peuvent compter.",
                    easy="Demandez %(service)s : les semaines après le %(by)s comptent-elles ?",
                    service=to_service(standing),
                    by=by,
                ),
                t(
                    "Des semaines faites après peuvent servir pour la session suivante.",
                    easy="Travailler après peut servir l'année suivante.",
                ),
            ),
        ),
    )


def _next_session(standing: Standing, dossier: Dossier, result: Result) -> Said:
    """What the periods noted would still be worth for the session after."""
    following = next((s for s in standing.diploma.sessions if s.year > standing.session.year), None)
    year = Raw(str(standing.session.year + 1 if following is None else following.year))
    if following is None:
        return t(
            "Session suivante (%(year)s) : ses dates ne sont pas encore connues. Les périodes de plus de %(years)s ans "
            "ne compteront plus.",
            easy="Session %(year)s : dates pas encore connues.",
            year=year,
            years=standing.diploma.requirement.window_years,
        )
    dossier = replace(dossier, session=following.year)
    kept = check(dossier, standing.diploma, standing.today).projected.certain
    return t(
        "Pour la session %(year)s, vos périodes compteraient pour %(hours)s h sur %(required)s h, à coup sûr.",
        easy="Pour %(year)s : %(hours)s h sur %(required)s h.",
        year=year,
        hours=kept,
        required=result.required_hours,
    )


# — the window that moves —


def at_stake(result: Result) -> Said | None:
    """Which hours hang on the day of the exam, which is set later; None when none does."""
    hours = sum((hours for _place, hours in planning.hours_at_stake(result)), Fraction(0))
    if not hours:
        return None
    first, certain = result.window.possible.first, result.window.certain.first
    return t(
        "Attention : %(hours)s h sont entre le %(first)s et le %(last)s. Elles comptent ou non selon le jour de "
        "l'examen, qui n'est pas encore fixé. Plus l'examen est tard, moins elles comptent.",
        easy="%(hours)s h faites avant le %(last)s : peut-être trop anciennes. Cela dépend du jour de l'examen.",
        hours=hours,
        first=first,
        last=certain - timedelta(days=1),
    )
