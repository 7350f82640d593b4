"""Seasons and feasts: « été 2024 », « à la rentrée », « Noël dernier »."""

from __future__ import annotations

from datetime import date
from typing import Final

from dialogs.reading.dates.moments import AUGUST, DECEMBER, JULY, Moment
from dialogs.reading.dates.years import ORDINALS, with_year
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import month

SEASONS: Final = {
    **dict.fromkeys(("ete", "summer", "lete"), (JULY, AUGUST)),
    **dict.fromkeys(("printemps", "spring"), (3, 5)),
    **dict.fromkeys(("automne", "autumn"), (9, 11)),
    **dict.fromkeys(("hiver", "winter"), (DECEMBER, 2)),
}
FEASTS: Final = {"noel": (25, 12), "christmas": (25, 12), "rentree": (1, 9), "toussaint": (1, 11)}
#: « le nouvel an », « le jour de l'an »: a day, and no whole year.
NEW_YEAR: Final = {"nouvel": ("an",), "jour": ("de", "l", "an"), "new": ("year",)}
#: « Black Friday », « Cyber Monday »: some time in November, and no Friday of this week.
SALES: Final = {"black": "friday", "cyber": "monday"}
_NOVEMBER: Final = 11
_SCHOOL: Final = (9, 6)
_CENTURY: Final = 100
_LONGEST_MONTH: Final = 31
#: How many months a numbered part of a year has: « premier trimestre 2025 ».
_ORDINAL: Final = {"premier": 1, "first": 1, "deuxieme": 2, "second": 2, "troisieme": 3, "third": 3, "quatrieme": 4}
_PARTS: Final = {"trimestre": 3, "quarter": 3, "semestre": 6}
_FIRST: Final = frozenset({"premiers", "first"})
_LAST: Final = frozenset({"derniers", "last"})
_MONTHS: Final = frozenset({"mois", "months"})
_OF_A_YEAR: Final = frozenset({"de", "d", "l", "annee", "of", "the", "year"})
#: « j'ai été », « vous avez été »: no summer.
_HAVE: Final = frozenset({"ai", "a", "j", "jai", "suis", "avez"})


def season_at(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """The season or the feast at ``i``, with its year, and the place after it."""
    word = line.text(i)
    if (words := _new_year_at(line, i)) > 0:
        return with_year(line, Moment(day=1, month=1, vague=True), i + words, today)
    if word in FEASTS and _dated_behind(line, i + 1):
        return None
    if word in FEASTS:
        j = line.skip(i + 1, {"scolaire", "de", "d"})
        if word == "rentree" and (named := month(line.text(j), beside_number=False)):
            return with_year(line, Moment(day=1, month=named, vague=True), j + 1, today)
        if line.text(j - 1) == "scolaire":
            i = j - 1
        day, in_month = FEASTS[word]
        return with_year(line, Moment(day=day, month=in_month, vague=True), i + 1, today)
    if word in SALES and line.text(i + 1) == SALES[word]:
        return with_year(line, Moment(month=_NOVEMBER, vague=True), i + 2, today)
    if word == "annee" and line.text(i + 1) == "scolaire":
        found = with_year(line, Moment(month=_SCHOOL[0], last_month=_SCHOOL[1]), i + 2, today)
        return found[0], _past_its_end(line, *found)
    if word not in SEASONS or (word == "ete" and line.text(i - 1) in _HAVE):
        return None
    first, last = SEASONS[word]
    return with_year(line, Moment(month=first, last_month=last), i + 1, today)


def _new_year_at(line: Line, i: int) -> int:
    """How many words at ``i`` name New Year's Day, 0 when none do."""
    behind = NEW_YEAR.get(line.text(i), ())
    named = behind and all(line.text(i + 1 + k) == word for k, word in enumerate(behind))
    return 1 + len(behind) if named else 0


def _dated_behind(line: Line, i: int) -> bool:
    """« la rentrée, le 2 septembre 2024 »: the day itself follows."""
    day = line.skip(i, {",", "(", "le", "soit", "donc"})
    named = month(line.text(line.skip(day + 1, ORDINALS)), beside_number=True)
    return line[day].kind == "n" and line[day].value <= _LONGEST_MONTH and named > 0


def _past_its_end(line: Line, year: Moment, j: int) -> int:
    """The place after « -2024 » of « année scolaire 2023-2024 »."""
    at = line.skip(j, {"-", "/"})
    second = line[at]
    follows = second.kind == "n" and second.value % _CENTURY == (year.year + 1) % _CENTURY
    return at + 1 if year.year and follows else j


def _months_at(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """« les 3 premiers mois de 2025 », « the last 2 months of 2024 »."""
    counts_first = line[i].value > 0
    number, which = (line[i].value, line.text(i + 1)) if counts_first else (line[i + 1].value, line.text(i))
    at_end = which in _LAST
    if not 0 < number < DECEMBER or not (at_end or which in _FIRST) or line.text(i + 2) not in _MONTHS:
        return None
    first, last = (DECEMBER - number + 1, DECEMBER) if at_end else (1, number)
    j = line.skip(i + 3, _OF_A_YEAR)
    found = with_year(line, Moment(month=first, last_month=last), j, today)
    return found if found[0].year else None


def numbered_part_at(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """« premier trimestre 2025 », « 2ème semestre 2024 », whose year is said; « 2 trimestres » is a length."""
    if (months := _months_at(line, i, today)) is not None:
        return months
    number = _ORDINAL.get(line.text(i), line[i].value)
    if number < 1:
        return None
    j = line.skip(i + 1, ORDINALS)
    size = _PARTS.get(line.text(j), DECEMBER)
    if line.text(i) in {"un", "une"} or number > DECEMBER // size or size == DECEMBER:
        return None
    last = number * size
    found = with_year(line, Moment(month=last - size + 1, last_month=last), j + 1, today)
    return found if found[0].year else None
