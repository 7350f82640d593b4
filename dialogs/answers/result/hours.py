"""Where each hour went, and why some did not count: the parts of the rule's own computation, in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import cut_off, work_counts_until_deadline
from dialogs.cards import in_one_line
from dialogs.declared import period_of
from dialogs.rules.dossier import LEGAL_WEEKLY_MAXIMUM, YOUNGEST_AGE_AT_WORK
from dialogs.words.text import Joined, Said, Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from fractions import Fraction

    from dialogs.rules.check import Result
    from dialogs.standing import Standing


def where_hours_went(standing: Standing, result: Result) -> Said | None:
    """One paragraph a period; None without a period."""
    told = [
        lines(Strong(in_one_line(standing, n)), bullets(*parts_told(standing, result, place)))
        for place, n in enumerate(standing.complete)
    ]
    if not told:
        return None
    warned = [_WARNINGS[warning.code](standing.place(standing.complete[warning.period])) for warning in result.warnings]
    return paragraphs(t("Où va chaque heure :", easy="Vos heures :"), *told, *warned)


def parts_told(standing: Standing, result: Result, place: int) -> list[Said]:
    """Where the hours of the period at a place of the dossier went, a part a line."""
    part, n = result.periods[place], standing.complete[place]
    return [
        sentence(standing, hours, n)
        for name, sentence in PARTS.items()
        if (hours := getattr(part, name)) > 0 or (name == "counted" and hours == 0)
    ]


def _counted(standing: Standing, hours: Fraction, n: int) -> Said:
    result = standing.result
    ahead = 0 if result is None else result.still_to_come_of(standing.complete.index(n))
    if not hours:
        return t("0 h comptée")
    if ahead == hours:
        return t("%(hours)s h comptées, à venir", hours=hours)
    if ahead:
        return t("%(hours)s h comptées (dont %(ahead)s h à venir)", hours=hours, ahead=ahead)
    return t("%(hours)s h comptées", hours=hours)


def _before(standing: Standing, hours: Fraction, _n: int) -> Said:
    return t(
        "%(hours)s h avant les %(years)s ans qui comptent",
        easy="%(hours)s h : trop ancien",
        hours=hours,
        years=standing.diploma.requirement.window_years,
    )


def _open(standing: Standing, hours: Fraction, n: int) -> Said:
    aimed_at = None if standing.result is None else cut_off(standing, standing.result)
    early = _begins_early(standing, n)
    if aimed_at is None or not _goes_beyond(standing, n, aimed_at):
        return t(
            "%(hours)s h à faire confirmer : cela dépend du jour de l'examen, pas encore fixé",
            easy="%(hours)s h à faire confirmer : le jour de l'examen manque",
            hours=hours,
        )
    if early:
        return t(
            "%(hours)s h à faire confirmer : le jour de l'examen et la date limite ne sont pas encore fixés",
            easy="%(hours)s h à faire confirmer : une date manque",
            hours=hours,
        )
    return t(
        "%(hours)s h à faire confirmer : après le %(day)s, et la date limite n'est pas encore publiée",
        easy="%(hours)s h à faire confirmer : après le %(day)s",
        hours=hours,
        day=aimed_at,
    )


def _is_cut(standing: Standing, n: int) -> bool:
    """Whether a period lies in part outside the days that surely count."""
    result = standing.result
    return result is not None and (_begins_early(standing, n) or _goes_beyond(standing, n, result.window.certain.last))


def _begins_early(standing: Standing, n: int) -> bool:
    result = standing.result
    return result is not None and period_of(standing, n).start < result.window.certain.first


def _goes_beyond(standing: Standing, n: int, day: date) -> bool:
    end = standing.value("period.end", n)
    return not isinstance(end, date) or end > day


def _after(standing: Standing, hours: Fraction, _n: int) -> Said:
    if standing.session.upload_deadline is None or not work_counts_until_deadline(standing):
        return t("%(hours)s h après l'examen : pas comptées", easy="%(hours)s h : trop tard", hours=hours)
    return t(
        "%(hours)s h après la date limite : pas comptées",
        easy="%(hours)s h : trop tard, après la date limite",
        hours=hours,
    )


def _unsure(standing: Standing, hours: Fraction, n: int) -> Said:
    points = tuple(said for said, holds in _DOUBTS if holds(standing, n))
    if not points:  # noted twice
        return t(
            "%(hours)s h à faire confirmer : la période est notée deux fois",
            easy="%(hours)s h à faire confirmer : notée deux fois",
            hours=hours,
        )
    return t("%(hours)s h à faire confirmer : %(points)s", hours=hours, points=Joined(points, ", "))


def _over(standing: Standing, hours: Fraction, _n: int) -> Said:
    return t(
        "%(hours)s h au-dessus de %(base)s h dans une même semaine : pas sûres de compter",
        easy="%(hours)s h en plus de %(base)s h par semaine : pas sûres",
        hours=hours,
        base=standing.diploma.requirement.hours_per_week,
    )


def _outside(_standing: Standing, hours: Fraction, _n: int) -> Said:
    return t("%(hours)s h hors du secteur : pas comptées", easy="%(hours)s h : pas le bon secteur", hours=hours)


#: What makes the hours of one period doubtful, and when it does.
_DOUBTS: Final[tuple[tuple[Said, Callable[[Standing, int], bool]], ...]] = (
    (t("le secteur"), lambda standing, n: standing.sector(n) == "unsure"),
    (
        t("les semaines dans l'entreprise, sans le CFA", easy="les semaines en entreprise"),
        lambda standing, n: (
            period_of(standing, n).kind == "apprenticeship" and period_of(standing, n).declared_weeks is None
        ),
    ),
    (
        t("quelles heures tombent dans les jours qui comptent", easy="les jours de ces heures"),
        lambda standing, n: period_of(standing, n).total_hours is not None and _is_cut(standing, n),
    ),
)

#: The parts of eligibility.md section 6, in the order in which they are told.
PARTS: Final[dict[str, Callable[[Standing, Fraction, int], Said]]] = {
    "counted": _counted,
    "unsure": _unsure,
    "open_window": _open,
    "over_cap": _over,
    "before_window": _before,
    "after_window": _after,
    "not_in_sector": _outside,
}

_WARNINGS: Final[dict[str, Callable[[int], Said]]] = {
    "hours_above_legal_maximum": lambda n: t(
        "Période %(n)s : plus de %(most)s h par semaine, c'est au-dessus de la loi. Vérifiez ce nombre.",
        easy="Période %(n)s : plus de %(most)s h par semaine, c'est beaucoup. Vérifiez.",
        n=n,
        most=LEGAL_WEEKLY_MAXIMUM,
    ),
    "very_young": lambda n: t(
        "Période %(n)s : le début est avant vos %(age)s ans. Vérifiez les dates.",
        easy="Période %(n)s : avant vos %(age)s ans ? Vérifiez.",
        n=n,
        age=YOUNGEST_AGE_AT_WORK,
    ),
    "duplicate_period": lambda n: t(
        "Période %(n)s : la même période est notée deux fois. Une seule est comptée à coup sûr.",
        easy="Période %(n)s : notée deux fois.",
        n=n,
    ),
    "weekend_only": lambda n: t(
        "Période %(n)s : ces dates sont un samedi ou un dimanche. Pour qu'elle compte, donnez le nombre de semaines ou "
        "le total d'heures (/corriger).",
        easy="Période %(n)s : un samedi ou un dimanche. Donnez le total d'heures (/corriger).",
        n=n,
    ),
}
