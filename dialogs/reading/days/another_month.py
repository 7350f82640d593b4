"""Days that are held, told by what was wrong: « trompé de mois, c'était avril », « une semaine plus tard »."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dialogs.reading.answered import correction
from dialogs.reading.days.days_mended import in_another_month
from dialogs.reading.held import Held
from dialogs.reading.outcome import Correct
from dialogs.reading.stay.told import Told
from dialogs.reading.text.tokens import Line
from dialogs.words.fields import END, START

_WRONG_MONTH: Final = re.compile(
    r"\b(?:(?:tromp|gour|plant)\w+|erreur|faute) (?:de|du|dans le|sur le) mois\b|\bmauvais mois\b|\bwrong month\b"
)
_LATER: Final = re.compile(r"\b(?:plus tard|apres|de plus|later|after)\W*$")
_EARLIER: Final = re.compile(r"\b(?:plus tot|avant|earlier|before)\W*$")


def month_instead(line: Line, said: Told, held: Held) -> Correct | None:
    """« je me suis trompé de mois, le début c'est avril »: the day stays; where no end is named, the nearest one."""
    span = said.span
    placed = {name: moment for name, moment in ((START, span.start), (END, span.end)) if moment is not None}
    moments = placed or dict.fromkeys(held.days, span.lone)
    if _WRONG_MONTH.search(line.folded) is None or len(placed) > 1:
        return None
    changes = [
        {name: day}
        for name, moment in moments.items()
        if moment is not None and moment.month_alone and name in held.days and held.closed(name)
        for day in in_another_month(moment, held.days[name], as_end=name == END)
    ]
    changes = [change for change in changes if _in_order(change, held)]
    changes.sort(key=lambda change: min(_months_apart(day, held.days[name]) for name, day in change.items()))
    return correction(changes, sure=False) if changes else None


def _months_apart(one: date, other: date) -> int:
    return abs(12 * (one.year - other.year) + one.month - other.month)


def _in_order(change: dict[str, date], held: Held) -> bool:
    after = {**held.days, **change}
    return after != held.days and (len(after) < len((START, END)) or after[START] <= after[END])


def shifted(line: Line, said: Told, held: Held) -> Correct | None:
    """« j'ai fini une semaine plus tard », « commencé 2 jours avant »: so much more or less than the day held."""
    length, roles = said.span.length, {str(item.value) for item in said.items if item.what == "role"}
    later, earlier = _LATER.search(line.folded), _EARLIER.search(line.folded)
    name = {"start": START, "end": END}.get(next(iter(roles), "")) if len(roles) == 1 else None
    if length is None or name is None or name not in held.days or not held.closed(name) or not (later or earlier):
        return None
    if said.span.start or said.span.end or said.span.lone:
        return None
    day = length.after(held.days[name]) if later else length.before(held.days[name])
    return correction([{name: day}], sure=False) if day is not None else None
