"""A date with the words before it, which say what it is of a stretch: « depuis le 3 mars », « jusqu'au 6 juin »."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from dialogs.reading.dates.bare import PARTS
from dialogs.reading.dates.counted import LEFT, anniversary_at, counted_at
from dialogs.reading.dates.counted_in import beside as beside_it
from dialogs.reading.dates.dates import Dates
from dialogs.reading.dates.moments import Moment
from dialogs.reading.dates.role_words import BEFORE, STRENGTH
from dialogs.reading.line.hours import hours_at
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import MONTHS

_MOST_WORDS_BEFORE: Final = 7
#: « 35h par semaine du 3 mars … » is not « la semaine du 3 mars ».
_A_WEEK: Final = frozenset({"par", "/", "per", "a", "chaque", "h", "heure", "heures", "hours"})
#: « après le 3 mars », « pas avant le 3 mars »: some other day.
_NOT_ON_IT: Final = frozenset({"apres", "avant", "after", "before", "tard", "tot"})
_COUNTED: Final = frozenset({"heures", "horaire", "horaires", "hours", "semaines", "weeks"})
_BEFORE_A_DAY: Final = frozenset({"le", "du", "au", "the", "on", "depuis", "/", ".", "-"})
_MAYBE: Final = frozenset({"etre", "plutot", "alors", "bien", "ptet"})


class Introduced(NamedTuple):
    """The moment, the place after it, and its role by the words before it."""

    moment: Moment
    end: int
    role: str


def introduced(line: Line, dates: Dates, i: int) -> Introduced | None:
    """The date whose first word, or the first one before it, is at ``i``."""
    if line.text(i) == ":" and line.text(i - 1) in _COUNTED:
        return None  # « les heures : 30 »
    roles, j = _roles(line, i)
    if not roles and line[i].kind == "w" and not (line.text(i) in LEFT or dates.may_begin(i)):
        return None
    since = roles[:1] == ["since"]
    counted = counted_at(line, i, j, dates.today, since=since, left=dates.asked) or anniversary_at(line, dates, i)
    if counted is not None:
        return Introduced(*counted)
    found = None
    start = j
    for start in range(j, max(i, j - 3) - 1, -1):  # « ce » of « ce matin », « jour de l » of « le jour de l’an »
        found = dates.at(start, placed=start > i or bool(roles))
        if found is not None:
            break
    if found is None or ("between" in roles and _ends_in_hours(line, found[1])):
        return None  # « entre 15 et 25h »
    if roles == ["or"] and found[0].bare and not (dates.asked or _another_day(line, i)):
        return None  # « 28 ou 30 », hours maybe
    said = set(roles[: len(roles) - (j - start)] if start < j else roles)
    role = next((role for role in STRENGTH if role in said), "")
    if line.text(i - 1) in _MAYBE and "ou" in {line.text(i - k) for k in (2, 3, 4)}:
        role = "or"  # « ou peut-être le 6 juin »
    if PARTS.get(line.text(i)) == "start" and PARTS.get(line.text(i - 2)) == "end" and line.text(i - 1) in MONTHS:
        role = "or"  # « fin août début septembre »
    if role == "since" and line.text(i - 1) == "plus" and line.text(i - 2) != "de":
        role = "until"  # « plus depuis le 30 avril »
    week = line.text(i - 1) in {"semaine", "week"} and line.text(i - 2) not in _A_WEEK and role == "from"
    beside = line.text(i - 1) in _NOT_ON_IT
    moment = replace(found[0], vague=True) if "vague" in said or week or beside else found[0]
    moved = beside_it(moment, line.text(i - 1), dates.today)  # « la veille de Noël »
    return Introduced(moved or moment, found[1], role if moved is None else "on")


def _roles(line: Line, i: int) -> tuple[list[str], int]:
    """The roles of the words at ``i``, and the place after them."""
    roles: list[str] = []
    j = i
    while j - i < _MOST_WORDS_BEFORE:
        word = line.text(j)
        if word == "mois" and line.text(j + 1) in {"de", "d"} and j > i:
            j += 2
            continue
        role = BEFORE.get(word)
        if role is None or not word or (word == "parti" and line.text(j - 1) != "a"):
            break  # « je suis parti le 12 » is an end
        if word == "a" and line.text(j - 1) == "en":
            break  # « il y en a 8 »
        roles.append(role)
        j += 1
    return roles, j


def _another_day(line: Line, i: int) -> bool:
    """« le 28 ou 30 », « 28/05 ou 30 »: whether a day stands before « ou »."""
    return any(line.text(k) in _BEFORE_A_DAY or line.text(k) in MONTHS for k in range(max(i - 4, 0), i))


def _ends_in_hours(line: Line, i: int) -> bool:
    """Whether « et 25h » follows."""
    hours = hours_at(line, i + 1) if line.text(i) in {"et", "and"} else None
    return hours is not None and (hours[0].unit or bool(hours[0].per))
