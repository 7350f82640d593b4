"""The verdict in one or two sentences, and for what is open: which point, and who can confirm it.

The words are « semble atteint », « semble insuffisant », « à faire confirmer »: the exam service decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import (
    deadline_is_over,
    session_over,
    sure_days_are_over,
    the_service,
    to_service,
)
from dialogs.answers.result.points import NOT_CONCERNED, POINTS
from dialogs.answers.result.reaching import reached_on
from dialogs.lengths import in_weeks
from dialogs.reminding.occasions import is_done
from dialogs.words.text import Day, Strong, bullets, lines, paragraphs, sentences, t

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.rules.check import Result
    from dialogs.standing import Standing
    from dialogs.words.text import Said

INDICATIVE: Final = t(
    "Ce résultat est indicatif : c'est le service des examens qui décide.",
    easy="Ce n'est pas une décision. Le service des examens décide.",
)


def verdict_told(standing: Standing, result: Result) -> Said:
    """The verdict with its reasons; first that its session is past, if it is."""
    return paragraphs(session_over(standing), _TOLD[result.verdict](standing, result))


def _counted(result: Result) -> Said:
    if result.still_to_come:
        return t(
            "Comptées : %(hours)s h (dont %(ahead)s h à venir) sur %(required)s h demandées.",
            easy="%(hours)s h (dont %(ahead)s h à venir) sur %(required)s h.",
            hours=result.projected.certain,
            ahead=result.still_to_come,
            required=result.required_hours,
        )
    return t(
        "Comptées : %(hours)s h sur %(required)s h demandées.",
        easy="%(hours)s h sur %(required)s h.",
        hours=result.projected.certain,
        required=result.required_hours,
    )


def _missing(standing: Standing, result: Result) -> Said:
    base = standing.diploma.requirement.hours_per_week
    return t(
        "Il manque %(hours)s h, c'est-à-dire %(length)s à %(base)s h par semaine.",
        easy="Il manque %(hours)s h : %(length)s à %(base)s h.",
        hours=result.missing_hours,
        length=in_weeks(result.missing_weeks),
        base=base,
    )


def _requirement(standing: Standing) -> Said:
    rule = standing.diploma.requirement
    return t("le minimum de %(weeks)s semaines", weeks=rule.weeks)


def _met(standing: Standing, result: Result) -> Said:
    what = _requirement(standing)
    if standing.session_is_over:
        verdict = t("Pour cette session, %(what)s semble atteint.", what=what)
    elif deadline_is_over(standing) and not is_done(standing, "uploaded"):
        verdict = t(
            "Attention, la date limite de dépôt est passée. Pour les heures, %(what)s semble atteint.",
            easy="La date limite est passée. Pour les heures, %(what)s semble atteint.",
            what=what,
        )
    else:
        verdict = t("Bonne nouvelle : %(what)s semble atteint.", what=what)
    return paragraphs(Strong(verdict), _counted(result), INDICATIVE)


def _on_track(standing: Standing, result: Result) -> Said:
    day = reached_on(standing)
    verdict = t(
        "Si tout se passe comme prévu jusqu'au %(day)s, %(what)s semble atteint.",
        easy="Si tout va bien jusqu'au %(day)s, %(what)s semble atteint.",
        day=Day(day),
        what=_requirement(standing),
    )
    done = t(
        "Déjà faites aujourd'hui : %(hours)s h sur %(required)s h.",
        easy="Faites : %(hours)s h sur %(required)s h.",
        hours=result.acquired.certain,
        required=result.required_hours,
    )
    return paragraphs(
        Strong(verdict),
        done,
        t("Si une date change, dites-le-moi : je recompte.", easy="Une date change ? Dites-le."),
        INDICATIVE,
    )


def _short(standing: Standing, result: Result) -> Said:
    verdict = Strong(t("Cela semble insuffisant pour l'instant.", easy="Pour l'instant, cela semble insuffisant."))
    return paragraphs(
        verdict, lines(_counted(result), _missing(standing, result)), _still_possible(standing, result), INDICATIVE
    )


def _still_possible(standing: Standing, result: Result) -> Said:
    by = Day(result.window.certain.last)
    over = sure_days_are_over(standing, result)
    if over is not None:
        return sentences(
            over,
            t(
                "Ce n'est possible que si le service des examens compte aussi les semaines d'après, ou ce qui est à "
                "faire confirmer : demandez-lui dès maintenant.",
                easy="Demandez vite au service des examens si les semaines d'après comptent.",
            ),
        )
    if result.latest_start is None:
        return _possible_if_confirmed(standing, result, by)
    if by == Day(result.latest_start):
        return t(
            "C'est encore possible : le dernier jour pour le faire est le %(by)s.",
            easy="C'est possible : le dernier jour est le %(by)s.",
            by=by,
        )
    base = standing.diploma.requirement.hours_per_week
    return t(
        "C'est encore possible : à %(base)s h par semaine, commencez au plus tard le %(start)s et continuez jusqu'au "
        "%(by)s.",
        easy="C'est possible : commencez au plus tard le %(start)s, à %(base)s h par semaine.",
        base=base,
        start=Day(result.latest_start),
        by=by,
    )


def _possible_if_confirmed(standing: Standing, result: Result, by: Day) -> Said:
    """On what it hangs when full weeks until the last sure day are not enough."""
    if result.projected.possible > result.projected.certain:
        return t(
            "Avant le %(by)s, ce n'est possible que si le service des examens compte tout ce qui est à faire "
            "confirmer : demandez-lui dès maintenant.",
            easy="Avant le %(by)s, c'est très juste. Demandez vite au service des examens.",
            by=by,
        )
    enough = t(
        "À plein temps, il n'y a plus assez de semaines avant le %(by)s.",
        easy="Avant le %(by)s, il n'y a plus assez de temps.",
        by=by,
    )
    if result.window.possible.last > result.window.certain.last:
        return sentences(
            enough,
            t(
                "C'est possible si le service des examens compte aussi des semaines faites après : demandez-lui dès "
                "maintenant.",
                easy="Demandez vite au service des examens si les semaines d'après comptent.",
            ),
        )
    return sentences(
        enough,
        t(
            "C'est possible si le service des examens compte plus de %(base)s h par semaine : demandez-lui dès "
            "maintenant.",
            easy="Demandez vite au service des examens : compte-t-il plus de %(base)s h par semaine ?",
            base=standing.diploma.requirement.hours_per_week,
        ),
    )


def _to_confirm(standing: Standing, result: Result) -> Said:
    verdict = Strong(t("C'est à faire confirmer par %(service)s.", service=the_service(standing)))
    possible = t(
        "Comptées à coup sûr : %(certain)s h. Au mieux : %(possible)s h. Demandées : %(required)s h.",
        easy="Sûr : %(certain)s h. Au mieux : %(possible)s h. Il faut : %(required)s h.",
        certain=result.projected.certain,
        possible=result.projected.possible,
        required=result.required_hours,
    )
    points = bullets(*(POINTS[reason](standing) for reason in result.reasons))
    later = _without_confirmation(standing, result)
    return paragraphs(verdict, possible, lines(t("Ce qui est à confirmer :"), points), later, INDICATIVE)


def _without_confirmation(standing: Standing, result: Result) -> Said | None:
    """What remains to be done if the service does not confirm."""
    if not result.missing_hours:
        return None
    if result.latest_start is None:
        return _missing(standing, result) if result.projected.certain else None
    base = standing.diploma.requirement.hours_per_week
    return sentences(
        t(
            "Si ce n'est pas confirmé, il manque %(hours)s h : %(length)s à %(base)s h par semaine.",
            easy="Si c'est non, il manque %(hours)s h : %(length)s à %(base)s h.",
            hours=result.missing_hours,
            length=in_weeks(result.missing_weeks),
            base=base,
        ),
        t(
            "Pour le faire à temps, commencez au plus tard le %(start)s.",
            easy="Commencez le %(start)s ou avant.",
            start=Day(result.latest_start),
        ),
    )


def _too_late(standing: Standing, result: Result) -> Said:
    verdict = t(
        "Cela semble insuffisant, et ce n'est plus possible avant le %(by)s.",
        easy="Cela semble insuffisant. Avant le %(by)s, c'est trop tard.",
        by=Day(result.window.certain.last),
    )
    then = t(
        "Demandez %(service)s si des semaines faites après peuvent compter. Sinon, ce sera la session suivante.",
        easy="Demandez %(service)s : les semaines d'après comptent-elles ? Sinon, la session d'après.",
        service=to_service(standing),
    )
    sums = lines(_counted(result), _missing(standing, result))
    return paragraphs(Strong(verdict), sums, None if standing.session_is_over else then, INDICATIVE)


def _not_applicable(standing: Standing, result: Result) -> Said:
    verdict = Strong(t("Cette règle ne semble pas vous concerner."))
    reasons = [NOT_CONCERNED[reason](standing) for reason in result.reasons]
    return paragraphs(verdict, lines(*reasons), INDICATIVE)


_TOLD: Final[dict[str, Callable[[Standing, Result], Said]]] = {
    "met": _met,
    "on_track": _on_track,
    "short": _short,
    "to_confirm": _to_confirm,
    "too_late": _too_late,
    "not_applicable": _not_applicable,
}
