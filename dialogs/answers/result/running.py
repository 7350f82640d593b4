"""The running total: what is counted so far, what is missing."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dialogs.lengths import in_weeks
from dialogs.words.text import Strong, sentences, t

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def running_total(standing: Standing) -> Said | None:
    """« 371 h sur 490, il manque 3 semaines et 2 jours à 35 h »; None while the birth date is not known.

    Whoever has enough needs no hours that are to be confirmed.
    """
    result = standing.result
    if result is None or standing.minor:
        return None
    enough = result.projected.certain >= result.required_hours
    return sentences(Strong(_total(result)), _missing(standing, result), None if enough else at_best(result))


def at_best(result: Result) -> Said | None:
    """What is counted under the most favourable reading; None where that is no more."""
    possible = result.projected.possible
    if possible <= result.projected.certain:
        return None
    return t("Avec ce qui est à faire confirmer : jusqu'à %(hours)s h.", easy="Au mieux : %(hours)s h.", hours=possible)


def _total(result: Result) -> Said:
    """The sum, and how much of it is still to come: « pour l'instant » would be untrue of hours not worked yet."""
    if result.still_to_come:
        return t(
            "Total : %(hours)s h (dont %(ahead)s h à venir) sur %(required)s.",
            hours=result.projected.certain,
            ahead=result.still_to_come,
            required=result.required_hours,
        )
    return t(
        "Total pour l'instant : %(hours)s h sur %(required)s.",
        hours=result.projected.certain,
        required=result.required_hours,
    )


def _missing(standing: Standing, result: Result) -> Said:
    if result.acquired.certain >= result.required_hours:
        return t("Le nombre d'heures demandé semble atteint.", easy="Le compte semble bon.")
    hours = result.required_hours - result.projected.certain
    if hours <= 0:
        return t(
            "Le nombre d'heures demandé semble atteint si tout se passe comme prévu.",
            easy="Le compte semble bon si tout se passe comme prévu.",
        )
    base = standing.diploma.requirement.hours_per_week
    return t(
        "Il manque %(length)s à %(base)s h par semaine.",
        length=in_weeks(hours / Fraction(base)),
        base=base,
    )
