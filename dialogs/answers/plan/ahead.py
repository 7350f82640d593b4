"""What it takes while there is time: how much, until when one may start, at what pace, with how many agreements."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import sure_days_are_over
from dialogs.lengths import in_weeks
from dialogs.rules import planning
from dialogs.rules.calendar import last_workday
from dialogs.rules.dossier import LEGAL_WEEKLY_MAXIMUM
from dialogs.rules.immersion import DAYS_A_HOST, agreements
from dialogs.words.text import Day, bullets, lines, paragraphs, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.rules.dossier import Dossier
    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: Days to leave for the signature and the upload: our advice, nobody's rule.
SIGNING_DAYS: Final = 7


def what_it_takes(standing: Standing, dossier: Dossier, result: Result) -> Said:
    """How much is missing and how it can still be done, remark by remark."""
    return paragraphs(
        _how_much(standing, result),
        _paces(standing, dossier, result),
        _busy(standing, dossier),
        _agreements(standing, result),
        _if_confirmed(standing, result),
        _time_to_sign(standing, result),
    )


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
        sure_days_are_over(standing, result) or _time_left(result),
    )


def _time_left(result: Result) -> Said:
    left, by = planning.weeks_left(result), Day(result.window.certain.last)
    if not left:
        return t(
            "Après aujourd'hui, plus aucun jour de travail ne compte à coup sûr : le dernier jour est le %(by)s.",
            easy="Après aujourd'hui, plus de jour sûr : le dernier jour est le %(by)s.",
            by=by,
        )
    return t(
        "Il reste %(left)s avant le %(by)s, dernier jour qui compte à coup sûr.",
        easy="Il reste %(left)s, jusqu'au %(by)s.",
        left=in_weeks(left),
        by=by,
    )


def _paces(standing: Standing, dossier: Dossier, result: Result) -> Said | None:
    """How late one may start at each pace; nothing where no day is left, which stands above it."""
    if not planning.weeks_left(result):
        return None
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
        return t(
            "%(pace)s : il n'y a plus assez de temps avant ce jour.", easy="%(pace)s : pas assez de temps.", pace=name
        )
    if at.enough_on is None:
        return t("%(pace)s : commencez au plus tard le %(start)s.", pace=name, start=Day(at.latest_start))
    return t(
        "%(pace)s : commencez au plus tard le %(start)s. En commençant lundi prochain, ce serait fini le %(end)s.",
        easy="%(pace)s : commencez le %(start)s ou avant. Début lundi ? Fini le %(end)s.",
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
    """How many agreements when it is done by immersion, where other work leaves room; None where it is not enough."""
    room = planning.room(result, standing.diploma.requirement.hours_per_week)
    if room is None:
        return None
    made = agreements(*room)
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
            by=Day(result.window.certain.last),
        ),
        t("Sinon, ce sera la session suivante."),
    )


def _time_to_sign(standing: Standing, result: Result) -> Said | None:
    by = result.window.certain.last
    if result.latest_start is None:
        return None
    aim = last_workday(by - timedelta(days=SIGNING_DAYS))
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
