"""Several moments in one wish: « lundi à 9h et à 18h », « demain matin et soir »."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Final

from dialogs.reading.dates.moments import Impossible
from dialogs.reading.reminders.reminders import MORNING, day_and_hour
from dialogs.reading.text.numbers import merge
from dialogs.reading.text.tokens import Line

_AND: Final = re.compile(r"\b(?:et|puis|and|then)\b|,", re.IGNORECASE)
#: « entre 9h et 18h », « lundi, non mardi »: one of them is meant.
_ONE_OF_THEM: Final = re.compile(r"\b(?:entre|between|ou|or|pas|non|not|plutot|enfin|pardon)\b")


def moments_said(text: str, today: date) -> list[datetime]:
    """The moments that the parts of a text name; none where a part names nothing, or where one of them is meant.

    A part without a day has that of its neighbour: « lundi, 18h » is cut in two by its comma alone.

    >>> [str(at) for at in moments_said("lundi à 9h et à 18h", date(2025, 10, 15))]
    ['2025-10-20 09:00:00', '2025-10-20 18:00:00']
    >>> [str(at) for at in moments_said("lundi et jeudi", date(2025, 10, 15))]
    ['2025-10-20 09:00:00', '2025-10-16 09:00:00']
    """
    lines = [Line(part) for part in _AND.split(text) if part.strip()]
    if any(_ONE_OF_THEM.search(line.folded) for line in lines):
        return []
    told: list[tuple[date | None, time | None]] = []
    for line in lines:
        merge(line)
        try:
            day, hour = day_and_hour(line, today)
        except Impossible:
            return []
        if day is None and hour is None:
            return []
        if day is None and told and told[-1][1] is None:  # « lundi, 18h »
            told[-1] = (told[-1][0], hour)
        else:
            told.append((day, hour))
    return [datetime.combine(_day_of(told, i, today), hour or MORNING) for i, (_, hour) in enumerate(told)]


def _day_of(told: list[tuple[date | None, time | None]], i: int, today: date) -> date:
    """The day of a part, or of the nearest one before it, or after it: « à 9h et à 18h lundi »."""
    days = [day for day, _ in (*reversed(told[: i + 1]), *told[i:]) if day is not None]
    return days[0] if days else today
