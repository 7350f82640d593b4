"""Lengths told of a stay that no day goes with, or that are shorter than its days: « stage de 2 semaines »."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dialogs.reading.dates.durations import WEEKS_A_YEAR, Duration, calendar_weeks
from dialogs.reading.effort.amounts import a_shift
from dialogs.reading.effort.not_done import wished
from dialogs.reading.stay.pieces import DATE_ASKS
from dialogs.reading.stay.told import Told
from dialogs.reading.text.tokens import Line
from dialogs.reading.work.absences import was_away
from dialogs.words.fields import COUNTED, END, ONGOING, START, TOTAL, WEEKLY, WEEKS

_EACH_MONTH: Final = re.compile(r"\b(?:semaines?|sem|weeks?) ?(?:par|/|sur|chaque|tous les|per|a month)")
_WEEK: Final = 7  # days


def add_weeks(said: Told, line: Line, ask: str) -> None:
    """A length that no date goes with: « stage de 2 semaines », « 2 semaines en novembre 2024 »."""
    length = said.span.length
    alone = len(said.readings) == 1  # « une semaine 28h, l'autre 42h » are no weeks done
    if ask in {WEEKLY, TOTAL} and length is not None and length.unit == "week" and not length.vague:
        said.readings = [
            facts | {WEEKS: length.weeks} if facts.keys() == {WEEKLY} and (alone or length.count > 1) else facts
            for facts in said.readings
        ]
        if not said.readings and length.weeks > 0:
            said.readings, said.sure = [{WEEKS: length.weeks}], False  # « 14 semaines », where hours are asked
    if length is None or ask in COUNTED:
        return
    if any(END in facts and facts.get(END) != ONGOING for facts in said.readings):
        _add_fewer_weeks(said, length)
        return
    if a_shift(line):
        said.sure = False
        return
    dated_or_counted = any(START in facts or WEEKS in facts for facts in said.readings)
    if dated_or_counted or not isinstance(length, Duration) or length.weeks <= 0 or _days_of_a_week(length, said):
        return
    if length.unit == "year" or (length.unit != "week" and length.weeks >= WEEKS_A_YEAR):
        return  # « un CDD d'un an »: holidays lie in it, and its days say the rest
    said.readings = [facts | {WEEKS: length.weeks} for facts in said.readings or [{}]]
    said.sure &= length.unit == "week" and not (_EACH_MONTH.search(line.folded) or wished(line))
    said.sure &= not was_away(line.typed)  # « 12 semaines mais j'ai raté 2 jours »
    said.sure &= not (length.vague or said.span.vague or said.span.dated or ask in DATE_ASKS)


def _days_of_a_week(length: Duration, said: Told) -> bool:
    """« 7h par jour, 5 jours »: days that make up the hours of a week, and no length of the stay."""
    return length.unit == "day" and length.count <= _WEEK and any(WEEKLY in facts for facts in said.readings)


def _add_fewer_weeks(said: Told, length: Duration) -> None:
    """« du 3 mars au 6 juin 2025, 12 semaines »: fewer than the calendar has, and asked back."""
    facts = said.facts
    start, end = facts.get(START), facts.get(END)
    if len(said.readings) > 1 or not isinstance(start, date) or not isinstance(end, date):
        return
    if length.unit == "week" and not length.vague and 0 < length.weeks <= calendar_weeks(start, end) - 1:
        said.readings, said.sure = [facts | {WEEKS: length.weeks}], False
