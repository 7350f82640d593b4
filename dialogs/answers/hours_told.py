"""Where each hour went, and why some did not count: the parts of the rule's own computation, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.cards import in_one_line
from dialogs.rules.dossier import LEGAL_WEEKLY_MAXIMUM, YOUNGEST_AGE_AT_WORK
from dialogs.words.text import Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from dialogs.rules.check import Result
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def where_hours_went(standing: Standing, result: Result) -> Said | None:
    """One paragraph a period; None without a period."""
    told = [
        lines(Strong(in_one_line(standing, n)), bullets(*parts_told(standing, result, place)))
        for place, n in enumerate(standing.complete)
    ]
    if not told:
        return None
    warned = [_WARNINGS[warning.code](standing.complete[warning.period]) for warning in result.warnings]
    return paragraphs(t("Où va chaque heure :", easy="Vos heures :"), *told, *warned)


def parts_told(standing: Standing, result: Result, place: int) -> list[Said]:
    """Where the hours of the period at a place of the dossier went, a part a line."""
    part = result.periods[place]
    return [
        sentence(standing, hours)
        for name, sentence in PARTS.items()
        if (hours := getattr(part, name)) > 0 or (name == "counted" and hours == 0)
    ]


def _counted(_standing: Standing, hours: Fraction) -> Said:
    return t("%(hours)s h comptées", hours=hours)


def _before(standing: Standing, hours: Fraction) -> Said:
    return t(
        "%(hours)s h avant les %(years)s ans qui comptent",
        easy="%(hours)s h : trop ancien",
        hours=hours,
        years=standing.diploma.requirement.window_years,
    )


def _open(standing: Standing, hours: Fraction) -> Said:
    if standing.session.upload_deadline is None:
        return t(
            "%(hours)s h à faire confirmer : le jour de l'examen ou la date limite n'est pas encore fixé",
            easy="%(hours)s h à faire confirmer : une date manque",
            hours=hours,
        )
    return t(
        "%(hours)s h à faire confirmer : cela dépend du jour de l'examen",
        easy="%(hours)s h à faire confirmer : le jour de l'examen manque",
        hours=hours,
    )


def _after(_standing: Standing, hours: Fraction) -> Said:
    return t(
        "%(hours)s h après la date limite : pas comptées",
        easy="%(hours)s h : trop tard, après la date limite",
        hours=hours,
    )


def _unsure(_standing: Standing, hours: Fraction) -> Said:
    return t(
        "%(hours)s h à faire confirmer : un point de cette période est ouvert",
        easy="%(hours)s h à faire confirmer",
        hours=hours,
    )


def _over(standing: Standing, hours: Fraction) -> Said:
    return t(
        "%(hours)s h au-dessus de %(base)s h dans une même semaine : pas sûres de compter",
        easy="%(hours)s h en plus de %(base)s h par semaine : pas sûres",
        hours=hours,
        base=standing.diploma.requirement.hours_per_week,
    )


def _outside(_standing: Standing, hours: Fraction) -> Said:
    return t("%(hours)s h hors du secteur : pas comptées", easy="%(hours)s h : pas le bon secteur", hours=hours)


#: The parts of eligibility.md section 6, in the order in which they are told.
PARTS: Final[dict[str, Callable[[Standing, Fraction], Said]]] = {
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
        easy="Période %(n)s : plus de %(most)s h, c'est beaucoup. Vérifiez.",
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
