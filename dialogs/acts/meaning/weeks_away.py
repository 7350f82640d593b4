"""Weeks that were not worked, told once all else is: « au fait, j'étais malade 2 semaines ».

Of a stay that goes on nobody can say how many weeks there will be. Once agreed, it is counted until today without
these; what follows is another period.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dialogs.acts.meaning.periods_meant import known, period_named
from dialogs.acts.meaning.reading_as import read_as
from dialogs.reading.days.placed import END, ONGOING
from dialogs.reading.outcome import Answer, Asked, Command, Correct, Outcome, Unclear
from dialogs.reading.stay.absences import tells_of_absence

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key, Value

_WEEKS: Final = "period.weeks"
_EMPLOYER: Final = "period.employer"
_CONFIRM: Final = "period.confirm"
#: Questions that stand after all that is to be told of a stay.
_ALL_TOLD: Final = frozenset({"menu", "edit", "more_periods", _CONFIRM})


def weeks_away(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """The weeks of the only stay, or of the one that is named, without these: a change to agree on."""
    if key.field not in _ALL_TOLD or not tells_of_absence(text):
        return None
    periods = talk.standing.complete
    n = period_named(talk, text) or (key.period if key.field in {"edit", _CONFIRM} else None)
    open_still = outcome == Unclear() or (isinstance(outcome, Asked) and "?" not in text)
    if n is None and len(periods) > 1 and (open_still or isinstance(outcome, Correct)):
        return Command("edit")  # of which one? the periods are put up
    if not open_still:
        return None
    n = periods[0] if n is None and periods else n
    if n is None:
        return None
    held = known(talk, n)
    until: dict[str, Value] = {END: talk.standing.today} if held.get(END) == ONGOING else {}
    said = read_as(talk, _WEEKS, text, {**held, **until})
    if not isinstance(said, Answer | Correct) or any(
        each.facts.keys() - {_EMPLOYER} != {_WEEKS} for each in said.readings
    ):
        return None
    return Correct(tuple(replace(each, facts={**until, _WEEKS: each.facts[_WEEKS]}) for each in said.readings))
