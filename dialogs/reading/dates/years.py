"""The year after a day or a month, and what makes a number neither a day nor a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from dialogs.reading.dates.durations import UNITS
from dialogs.reading.dates.elided import elided
from dialogs.reading.dates.moments import Moment, first_after, latest
from dialogs.reading.dates.relative import LAST, NEXT
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import month
from dialogs.reading.text.wordlists import word_set

ORDINALS: Final = word_set("er ere eme e st nd rd th ier ieme ° º")
#: What follows a number that is no day and no year.
NOT_A_DAY: Final = frozenset(UNITS) | word_set(
    """
    h heure heures hr hrs hour hours min minutes % percent euro euros eur € pour ans fois x km kg personnes rue bis ter
    """
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
#: How old somebody is who talks of an exam of their own.
AGES: Final = range(14, 91)
_CENTURY = 100


def with_year(line: Line, moment: Moment, j: int, today: date) -> tuple[Moment, int]:
    """The moment with the year at ``j``, if one is said: « 2025 », « 25 », « dernier », « de l'année 2025 »."""
    k = line.skip(j, {",", "-", "/", ".", "de", "en", "of", "d", "l", "in", "an"})
    token = line[k]
    if token.kind == "n" and k - j <= 3 and (is_year(line, k) or _short_year(line, j, k)):
        return moment.with_year_written(token.value, len(token.text)), k + 1
    last_year = line.skip(j, {",", "of", "in"})
    if line.text(last_year) in LAST | NEXT and line.text(last_year + 1) == "year":
        return replace(moment, year=today.year + (-1 if line.text(last_year) in LAST else 1)), last_year + 2
    if line.text(j) in LAST:
        return _nearest(moment, today, ahead=False), j + 1
    if line.text(j) in NEXT:
        return _nearest(moment, today, ahead=True), j + 1
    k = line.skip(j, {"de", "d", "l", "cette", "this", "en", "la", ","})
    if line.text(k) == "annee" and (is_year(line, k + 1) or _short_year(line, k + 1, k + 1)):
        return moment.with_year_written(line[k + 1].value, len(line.text(k + 1))), k + 2
    if line.text(k) in {"annee", "an", "year"} and k > j:
        if line.text(k + 1) in LAST | NEXT:
            return replace(moment, year=today.year + (-1 if line.text(k + 1) in LAST else 1)), k + 2
        if (line.text(k + 1), line.text(k + 2)) == ("d", "avant"):
            return replace(moment, year=today.year - 1, vague=True), k + 3  # « l'année d'avant »: which one?
        if line.text(k - 1) in {"cette", "this"}:
            return replace(moment, year=today.year), k + 1
    return moment, j


def is_year(line: Line, k: int) -> bool:
    """Whether the number at ``k`` is a year in four digits."""
    token = line[k]
    if token.kind != "n" or len(token.text) != 4 or not could_be_year(token.value):
        return False
    return line.text(k + 1) not in {"h", "heures", "heure", "hours", "euros", "€"}


def could_be_year(value: int) -> bool:
    """Whether somebody may speak of that year."""
    return _FIRST_YEAR <= value < _LAST_YEAR


def unit_after(line: Line, i: int) -> bool:
    """Whether what follows the number at ``i`` makes it no day; a letter apart from it does not."""
    return makes_no_day(line, i + 1) and (line.text(i + 1) not in {"s", "x", "j"} or line.glued(i))


def makes_no_day(line: Line, j: int) -> bool:
    """Whether the word at ``j`` counts what is before it: « 24 pour cent », and not « le 10 avril 24 pour 5 mois »."""
    of_a_hundred = line.text(j) != "pour" or line[j + 1].value == _CENTURY or line.text(j + 1).startswith("cent")
    return line.text(j) in NOT_A_DAY and of_a_hundred


def _short_year(line: Line, j: int, k: int) -> bool:
    """Whether the number at ``k`` is a year in two digits: nothing after it makes it an hour, a length or a day."""
    if len(line.text(k)) != 2 or k - j > 1 or line.text(k - 1) in {"en", "de", "of", "in"}:
        return False
    after = line.text(k + 1)
    if (makes_no_day(line, k + 1) and not elided(line, k + 1)) or after in ORDINALS or month(after, beside_number=True):
        return False
    glued = line.glued(k) and line.glued(k + 1)
    return not (glued and after in {"/", ".", ",", ":"} and line[k + 2].kind == "n" and line.text(k - 1) != after)


def _nearest(moment: Moment, today: date, *, ahead: bool) -> Moment:
    """« le 30 décembre dernier », « juin prochain »: the word says the year; the month that runs is no last one."""
    if not (moment.day or ahead) and moment.month == today.month:
        return moment.in_year(today.year - 1)
    return first_after(moment, today, as_end=True) if ahead else latest(moment, today)
