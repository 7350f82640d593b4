"""The plan: how much is missing, until when one may start, what it takes, and what remains when it is too late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import deadline_told, last_useful_day, sure_days_are_over, to_service
from dialogs.lengths import in_weeks
from dialogs.rules import planning
from dialogs.rules.check import check
from dialogs.rules.dossier import LEGAL_WEEKLY_MAXIMUM
from dialogs.rules.immersion import DAYS_A_HOST, agreements
from dialogs.words.text import Day, Raw, Strong, bullets, lines, paragraphs, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.rules.dossier import Dossier
    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: Days to leave for the signature and the upload: our advice, nobody's rule.
SIGNING_DAYS: Final = 7
_FRIDAY: Final = 4


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
            easy="La règle n'est pas pour vous. Pas d'heures à faire.",
        )
    title = Strong(t("Votre plan"))
    if result.missing_hours <= 0:
        return paragraphs(title, _nothing_missing(standing, result), at_stake(result))
    if result.verdict == "too_late":
        return paragraphs(title, _too_late(standing, result), _next_session(standing, dossier, result))
    return paragraphs(
        title,
        _how_much(standing, result),
        _paces(standing, dossier, result),
        _busy(standing, dossier),
        _agreements(standing, result),
        _if_confirmed(standing, result),
        _time_to_sign(standing, result),
        at_stake(result),
    )


# — nothing is missing —


def _nothing_missing(standing: Standing, result: Result) -> Said:
    if result.verdict == "on_track":
        enough = t(
            "Avec vos périodes prévues, le compte semble bon. Ne changez pas leurs dates sans me le dire.",
            easy="Avec vos périodes prévues, c'est assez. Une date change ? Dites-le.",
        )
    else:
        enough = t(
            "Le nombre d'heures semble atteint : rien à rattraper.", easy="Assez d'heures. Rien à faire de plus."
        )
    if sure_days_are_over(standing, result) is not None:
        papers = t(
            "Il reste les papiers : une attestation signée par employeur, déposée dans Cyclades.",
            easy="Il reste les papiers : chaque employeur signe une attestation, puis Cyclades.",
        )
        return sentences(enough, papers, deadline_told(standing))
    return sentences(
        enough,
        t(
            "Il reste les papiers : une attestation signée par employeur, déposée dans Cyclades avant le %(by)s.",
            easy="Il reste les papiers : chaque employeur signe une attestation, puis Cyclades, avant le %(by)s.",
            by=Day(last_useful_day(standing, result)),
        ),
    )


# — something is missing, and there is time —


def _how_much(standing: Standing, result: Result) -> Said:
    base = standing.diploma.requirement.hours_per_week
    return lines(
        t(
            "Il manque %(hours)s h : %(length)s à %(base)s h.",
            easy="Il manque %(length)s à %(base)s h.",
            hours=result.missing_hours,
            length=in_weeks(result.missing_weeks),
            base=base,
        ),
        sure_days_are_over(standing, result)
        or t(
            "Il reste %(left)s avant le %(by)s, dernier jour qui compte à coup sûr.",
            easy="Il reste %(left)s, jusqu'au %(by)s.",
            left=in_weeks(planning.weeks_left(result)),
            by=Day(last_useful_day(standing, result)),
        ),
    )


def _paces(standing: Standing, dossier: Dossier, result: Result) -> Said:
    full, usual = standing.diploma.requirement.hours_per_week, planning.usual_hours(dossier)
    hours = [full] if usual in {None, full} else [full, usual]
    return bullets(*(_pace(result, one, usual=one != full) for one in hours if one is not None))


def _pace(result: Result, hours: Decimal, *, usual: bool) -> Said:
    at = planning.pace(result, hours)
    name = (
        t(
            "À %(hours)s h par semaine, comme dans votre dernière période",
            hours=hours,
            easy="À %(hours)s h, comme avant",
        )
        if usual
        else t("À temps plein (%(hours)s h)", hours=hours)
    )
    if at.latest_start is None:
        return t("%(pace)s : ce n'est plus possible à temps, à coup sûr.", easy="%(pace)s : trop tard.", pace=name)
    if at.enough_on is None:
        return t("%(pace)s : commencez au plus tard le %(start)s.", pace=name, start=Day(at.latest_start))
    return t(
        "%(pace)s : commencez au plus tard le %(start)s. En commençant lundi prochain, ce serait fini le %(end)s.",
        easy="%(pace)s : commencez avant le %(start)s au soir. Début lundi ? Fini le %(end)s.",
        pace=name,
        start=Day(at.latest_start),
        end=Day(at.enough_on),
    )


def _busy(standing: Standing, dossier: Dossier) -> Said | None:
    """A remark when another job fills the week already."""
    jobs = planning.jobs_ahead(dossier, standing.today)
    if not jobs:
        return None
    counted = sum((job.weekly_hours for job in jobs if job.in_sector != "no"), Decimal(0))
    taken = sum((job.weekly_hours for job in jobs), Decimal(0))
    base = standing.diploma.requirement.hours_per_week
    noted = t(
        "Vos périodes en cours ou prévues prennent déjà %(hours)s h par semaine.",
        easy="Vous faites déjà %(hours)s h par semaine.",
        hours=taken,
    )
    if counted >= base:
        more = t(
            "Une semaine ne compte jamais pour plus de %(base)s h à coup sûr : un stage en plus ces semaines-là "
            "n'ajoute rien.",
            easy="Une semaine compte %(base)s h au plus. Un stage en plus n'ajoute rien ces semaines-là.",
            base=base,
        )
    else:
        more = t(
            "Vérifiez que le reste tient dans vos semaines : la loi limite le travail à %(most)s h par semaine.",
            easy="La loi dit : %(most)s h par semaine au plus.",
            most=LEGAL_WEEKLY_MAXIMUM,
        )
    return sentences(noted, more)


def _agreements(standing: Standing, result: Result) -> Said | None:
    """How many agreements when it is done by immersion, from the next Monday on."""
    base = standing.diploma.requirement.hours_per_week
    made = agreements(planning.next_monday(standing.today), result.missing_hours, base)
    if made.last > result.window.certain.last:
        return None
    return sentences(
        tn(
            "En immersion (PMSMP), une convention d'un mois suffirait.",
            "En immersion (PMSMP), il faudrait %(n)s conventions d'un mois qui se suivent (un renouvellement "
            "compte pour une).",
            made.number,
            easy=(
                "En immersion : une convention d'un mois suffit.",
                "En immersion : il faut %(n)s conventions d'un mois.",
            ),
        ),
        tn(
            "Une seule entreprise peut suffire.",
            "Il faudrait au moins %(n)s entreprises : %(most)s jours au plus chez la même en 12 mois.",
            made.hosts,
            most=DAYS_A_HOST,
        ),
        t("C'est la personne qui vous conseille qui décide.", easy="Votre conseiller ou conseillère décide."),
    )


def _if_confirmed(standing: Standing, result: Result) -> Said | None:
    """What remains when nothing that is sure can be enough any more; None while it can."""
    if result.latest_start is not None:
        return None
    return sentences(
        t(
            "Ce n'est possible que si le service des examens compte aussi ce qui est à faire confirmer, ou des "
            "semaines faites après le %(by)s : demandez-lui dès maintenant.",
            easy="Ce n'est possible que si le service des examens est d'accord. Demandez-lui vite.",
            by=Day(last_useful_day(standing, result)),
        ),
        t("Sinon, ce sera la session suivante."),
    )


def _time_to_sign(standing: Standing, result: Result) -> Said | None:
    by = last_useful_day(standing, result)
    if result.latest_start is None:
        return None
    aim = _workday(by - timedelta(days=SIGNING_DAYS))
    if aim <= standing.today:
        return t(
            "Le temps est court : demandez la signature de l'attestation dès le dernier jour de travail.",
            easy="Vite : demandez la signature le dernier jour.",
        )
    return t(
        "Gardez quelques jours pour la signature et le dépôt : essayez de finir le %(aim)s.",
        easy="Gardez du temps pour signer et déposer. Essayez de finir le %(aim)s.",
        aim=Day(aim),
    )


def _workday(day: date) -> date:
    """The day itself, or the Friday before it."""
    return day - timedelta(days=max(day.weekday() - _FRIDAY, 0))


# — too late —


def _too_late(standing: Standing, result: Result) -> Said:
    by = Day(last_useful_day(standing, result))
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
                    "Continuez si vous le pouvez : ces semaines peuvent servir pour la session suivante.",
                    easy="Continuez. Ça peut servir l'année suivante.",
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
