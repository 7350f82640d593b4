"""The days of a period, cut where they begin to stand otherwise: counted, planned, open, outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.standing import Standing

#: How the days of a period stand: told apart by their filling, and by their label in the legend.
COUNTED, PLANNED, OPEN, OUTSIDE = "counted", "planned", "open", "outside"
LEGEND: Final = {
    COUNTED: t("compté"),
    PLANNED: t("prévu"),
    OPEN: t("à faire confirmer", easy="à confirmer"),
    OUTSIDE: t("pas compté"),
}
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of a period that stand alike."""

    first: date
    last: date
    status: str


def stretches(standing: Standing, result: Result, place: int) -> tuple[Stretch, ...]:
    """The days of a period cut where their status changes, in order."""
    stay = result.stays[place]
    first, last = date.fromordinal(stay.first), date.fromordinal(stay.last)
    certain, possible = result.window.certain, result.window.possible
    cuts = {first, last + ONE_DAY}
    for edge in (possible.first, certain.first, certain.last + ONE_DAY, possible.last + ONE_DAY):
        cuts.add(edge)
    cuts.add(standing.today + ONE_DAY)
    days = sorted(day for day in cuts if first <= day <= last + ONE_DAY)
    found: list[Stretch] = []
    for begin, after in pairwise(days):
        status = _status(standing, result, place, begin)
        if found and found[-1].status == status:
            begin = found.pop().first  # noqa: PLW2901 - the two are one stretch
        found.append(Stretch(begin, after - ONE_DAY, status))
    return tuple(found)


def _status(standing: Standing, result: Result, place: int, day: date) -> str:
    stay, certain, possible = result.stays[place], result.window.certain, result.window.possible
    if not stay.in_sector or not stay.days or not possible.first <= day <= possible.last:
        return OUTSIDE
    parts = result.periods[place]
    above = parts.over_cap and not parts.counted  # a week that is full without it
    if stay.doubts or above or not certain.first <= day <= certain.last:
        return OPEN
    return PLANNED if day > standing.today else COUNTED
