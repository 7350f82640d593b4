"""Days that are held, told by what was wrong: « trompé de mois, c'était avril », « une semaine plus tard »."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dialogs.reading.answered import correction
from dialogs.reading.held import Held
from dialogs.reading.mending.days_mended import in_another_month, in_year
from dialogs.reading.outcome import Correct
from dialogs.reading.stay.told import Told
from dialogs.reading.text.tokens import Line
from dialogs.words.fields import END, START, YES_NO

_WRONG_MONTH: Final = re.compile(
    r"\b(?:(?:tromp|gour|plant)\w+|erreur|faute) (?:de|du|dans le|sur le) mois\b|\bmauvais mois\b|\bwrong month\b"
)
#: « un an plus tôt », « décalez tout d'une semaine », with nothing else.
_ALL_OF_IT: Final = re.compile(
    r"\W*(?:(?:non|oui|mais|en fait|sauf|que|no|yes|but)\W+)*"
    r"(?:(?:tout|toute?s|all|everything|(?:les|the) (?:deux )?dates?|c'est|c'etait|cetait|it was|it'?s"
    r"|(?:tout )?s'est passe|(?:il faut )?(?P<moved>decale(?:[rz]|e?s)?|repousse[rz]?|(?:move|shift)(?:ed)?)"
    r"|de|by)\W+|d')*(?:une?|an?|one|deux|trois|two|three|[0-9]{1,2})"
    r" (?:ans?|annees?|mois|semaines?|jours?|years?|months?|weeks?|days?)"
    r"(?: (?:plus tard|apres|later|after|plus tot|avant|earlier|before))?\W*"
)
#: « c'était l'année d'avant », of a stay that is held.
_YEAR_BESIDE: Final = re.compile(
    r"\W*(?:(?:non|oui|mais|en fait|no|yes|but|c'est|c'etait|cetait|tout|it was)\W+)*"
    r"(?:l'an(?:nee)?|the year) (?:(?P<before>d'avant|precedente?|before)|d'apres|suivante?|after)(?: en fait)?\W*"
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


def moves_both_days(folded: str) -> bool:
    """Whether a folded text says by how much a stay lies earlier or later, and nothing else.

    >>> moves_both_days("un mois plus tard"), moves_both_days("plus tard"), moves_both_days("un mois")
    (True, False, False)
    """
    if _YEAR_BESIDE.fullmatch(folded):
        return True
    found = _ALL_OF_IT.fullmatch(folded)
    return found is not None and bool(found["moved"] or _LATER.search(folded) or _EARLIER.search(folded))


def year_beside(line: Line, held: Held) -> Correct | None:
    """« c'est l'année d'avant en fait »: of the stay that is held, whatever year it is today."""
    found = _YEAR_BESIDE.fullmatch(line.folded) if held.ask in {YES_NO, "any"} and held.days else None
    if found is None:
        return None
    move = -1 if found["before"] else 1
    return correction([{name: in_year(day, day.year + move) for name, day in held.days.items()}], sure=False)


def shifted(line: Line, said: Told, held: Held) -> Correct | None:
    """« j'ai fini une semaine plus tard », « commencé 2 jours avant »: so much more or less than the day held."""
    return _one_shifted(line, said, held) or _both_shifted(line, said, held)


def _both_shifted(line: Line, said: Told, held: Held) -> Correct | None:
    """« c'était un an plus tôt », « décalez d'un mois »: both days, later first where nobody says which way."""
    length, ways = said.span.length, [pattern.search(line.folded) is not None for pattern in (_LATER, _EARLIER)]
    if length is None or not moves_both_days(line.folded) or held.days.keys() != {START, END}:
        return None
    if held.ask not in {YES_NO, "any"}:
        return None  # where something of it is asked, one of them may be meant
    moves = [move for move, way in zip((length.after, length.before), ways, strict=True) if way or not any(ways)]
    changes = [{name: move(day) for name, day in held.days.items()} for move in moves]
    return correction([{**change} for change in changes if None not in change.values()], sure=False)


def _one_shifted(line: Line, said: Told, held: Held) -> Correct | None:
    length, roles = said.span.length, {str(item.value) for item in said.items if item.what == "role"}
    later, earlier = _LATER.search(line.folded), _EARLIER.search(line.folded)
    name = {"start": START, "end": END}.get(next(iter(roles), "")) if len(roles) == 1 else None
    if length is None or name is None or name not in held.days or not held.closed(name) or not (later or earlier):
        return None
    if said.span.start or said.span.end or said.span.lone:
        return None
    day = length.after(held.days[name]) if later else length.before(held.days[name])
    return correction([{name: day}], sure=False) if day is not None else None
