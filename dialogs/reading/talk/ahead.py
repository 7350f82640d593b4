"""Days of a plan: « 3 semaines à partir du 12 novembre », « du 3 au 21 novembre »; always to come."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from dateutil.relativedelta import relativedelta

from dialogs.reading.dates.durations import calendar_weeks
from dialogs.reading.reminders.reminders import when_said
from dialogs.reading.stay.told import Told
from dialogs.reading.text.tokens import Line
from dialogs.words.fields import END, START

_LONGEST: Final = 1100  # days: nobody plans further than three years


def stretch_ahead(line: Line, said: Told, today: date) -> tuple[date | None, Decimal | None]:
    """The first day of a stretch to come, and its weeks where its last day is said; None for what is not."""
    first, last = said.facts.get(START), said.facts.get(END)
    if isinstance(first, date) and isinstance(last, date) and said.span.end is not None:
        said_so = any(moment is not None and moment.dated for moment in (said.span.start, said.span.end))
        for years in range(1 if said_so else 3):
            start, end = (day + relativedelta(years=years) for day in (first, last))
            if start > today and (end - start).days <= _LONGEST:
                return start, calendar_weeks(start, end)
        return None, None
    when = when_said(line, today) if said.span.start or said.span.lone else None
    return (when.at.date() if when is not None else None), None
