"""Seasons and feasts: « été 2024 », « à la rentrée », « Noël dernier »."""

from __future__ import annotations

from datetime import date
from typing import Final

from dialogs.reading.days.moments import AUGUST, DECEMBER, JULY, Moment
from dialogs.reading.days.years import with_year
from dialogs.reading.text.tokens import Line

_SEASONS: Final = {
    **dict.fromkeys(("ete", "summer", "lete"), (JULY, AUGUST)),
    **dict.fromkeys(("printemps", "spring"), (3, 5)),
    **dict.fromkeys(("automne", "autumn"), (9, 11)),
    **dict.fromkeys(("hiver", "winter"), (DECEMBER, 2)),
}
_FEASTS: Final = {"noel": (25, 12), "christmas": (25, 12), "rentree": (1, 9), "toussaint": (1, 11)}
#: « j'ai été », « vous avez été »: no summer.
_HAVE: Final = frozenset({"ai", "a", "j", "jai", "suis", "avez"})


def season_at(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """The season or the feast at ``i``, with its year, and the place after it."""
    word = line.text(i)
    if word in _FEASTS:
        day, in_month = _FEASTS[word]
        return with_year(line, Moment(day=day, month=in_month, vague=True), i + 1, today)
    if word not in _SEASONS or (word == "ete" and line.text(i - 1) in _HAVE):
        return None
    first, last = _SEASONS[word]
    return with_year(line, Moment(month=first, last_month=last), i + 1, today)
