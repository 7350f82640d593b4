"""Weeks that were not worked, told once all else is: « au fait, j'étais malade 2 semaines ».

Of a stay that goes on nobody can say how many weeks there will be. Once agreed, it is counted until today without
these; what follows is another period.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.meaning.periods_meant import known, period_told_of
from dialogs.meaning.reading_as import read_as
from dialogs.reading.asked.weeks_left import away_all_along
from dialogs.reading.dates.durations import calendar_weeks
from dialogs.reading.outcome import Answer, Asked, Candidate, Command, Correct, Outcome, Unclear
from dialogs.reading.work.absences import only_away, tells_of_absence, was_away
from dialogs.words.fields import (
    CONFIRM,
    DATES,
    EMPLOYER,
    END,
    KIND,
    MORE_PERIODS,
    ONGOING,
    SECTOR,
    START,
    WEEKLY,
    WEEKS,
    YES_NO,
)

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key, Value

#: What stands in the way where nothing would be left of a stay.
ALL_AWAY: Final = "all_away"
#: Questions that stand after all that is to be told of a stay.
_ALL_TOLD: Final = frozenset({"menu", "edit", MORE_PERIODS, CONFIRM})
#: Questions that stand before the one of the weeks.
_ASKED_BEFORE: Final = frozenset({KIND, EMPLOYER, WEEKLY, SECTOR})


def weeks_away(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """The weeks of the only stay, or of the one that is named, without these: a change to agree on."""
    by_days = only_away(text)
    if key.field in _ASKED_BEFORE and outcome == Unclear() and (by_days or tells_of_absence(text)):
        return _before_weeks_are_asked(talk, key.period, text)
    if key.field not in _ALL_TOLD | {WEEKS} or not (by_days or tells_of_absence(text)):
        return None
    if key.field == WEEKS:
        if outcome == Unclear() and _as_long_as_it(talk, key.period, text):
            return Unclear(ALL_AWAY)
        return _without_days(talk, key.period, text) if by_days and outcome == Unclear() else None
    periods = talk.standing.complete
    n = period_told_of(talk, text) or (key.period if key.field in {"edit", CONFIRM} else None)
    open_still = outcome == Unclear() or (isinstance(outcome, Asked) and "?" not in text) or _no_but(outcome, text)
    if n is None and len(periods) > 1 and (open_still or isinstance(outcome, Correct)):
        return Command("edit")  # of which one? the periods are put up
    if not open_still:
        return None
    n = periods[0] if n is None and periods else n
    if n is None:
        return None
    until: dict[str, Value] = {END: talk.standing.today} if known(talk, n).get(END) == ONGOING else {}
    left = _weeks_left(talk, n, text, until) or (_days_left(talk, n, text) if by_days else ())
    if not left and _as_long_as_it(talk, n, text):
        return Unclear(ALL_AWAY)
    return Correct(tuple(Candidate({**until, WEEKS: weeks}, sure=False) for weeks in left)) if left else None


def _before_weeks_are_asked(talk: Talk, n: int | None, text: str) -> Answer | None:
    """« j'étais malade une semaine » where it is asked whether a stay was of the sector: its weeks without that one."""
    facts = known(talk, n)
    if not all(isinstance(facts.get(day), date) for day in (START, END)) or facts.get(WEEKLY) == "total":
        return None
    said = read_as(talk, WEEKS, text, facts)
    return said if isinstance(said, Answer) and said.readings[0].facts.keys() == {WEEKS} else None


def _as_long_as_it(talk: Talk, n: int | None, text: str) -> bool:
    """« j'ai été malade 2 semaines » of a stay of two: nothing would be left."""
    base = talk.scene.diploma.requirement.hours_per_week
    return away_all_along(text, known(talk, n), talk.standing.today, base)


def _no_but(outcome: Outcome, text: str) -> bool:
    """« non, j'étais malade en mars »: no other stay, and yet something to note."""
    return isinstance(outcome, Answer) and outcome.readings[0].facts == {YES_NO: "no"} and was_away(text)


def _without_days(talk: Talk, n: int | None, text: str) -> Outcome | None:
    """« j'étais en arrêt du 3 au 20 mars » where the weeks are asked for."""
    left = _days_left(talk, n, text)
    return Answer(tuple(Candidate({WEEKS: weeks}, sure=False) for weeks in left)) if left else None


def _weeks_left(talk: Talk, n: int, text: str, until: dict[str, Value]) -> tuple[Value, ...]:
    """The weeks of a stay without as many as are told; ``until``: where it goes on, today as its end."""
    said = read_as(talk, WEEKS, text, {**known(talk, n), **until})
    if not isinstance(said, Answer | Correct) or any(
        each.facts.keys() - {EMPLOYER} != {WEEKS} for each in said.readings
    ):
        return ()
    return tuple(each.facts[WEEKS] for each in said.readings)


def _days_left(talk: Talk, n: int | None, text: str) -> tuple[Value, ...]:
    """The weeks of a stay without the days that are told, for each year in which these lie in it."""
    held, said = known(talk, n), read_as(talk, DATES, text)
    first, last = held.get(START), held.get(END)
    last = talk.standing.today if last == ONGOING else last
    if not isinstance(said, Answer) or not isinstance(first, date) or not isinstance(last, date):
        return ()
    if held.get(KIND) == "apprenticeship":
        return ()  # the calendar holds the days at the training centre too
    left: list[Value] = []
    for each in said.readings:
        start, end = each.facts.get(START), each.facts.get(END)
        begun = max(start, first) if isinstance(start, date) else last
        over = min(end, last) if isinstance(end, date) else last  # « en arrêt depuis mars »: still
        weeks = calendar_weeks(first, last) - calendar_weeks(begun, over) if begun <= over else None
        if weeks is not None and 0 < weeks < calendar_weeks(first, last):
            left.append(weeks)
    return tuple(dict.fromkeys(left))
