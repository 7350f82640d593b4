"""A day counted in a month or from a date: « premier lundi de mars », « 2e semaine de mai », « la veille de Noël »."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from dialogs.reading.dates.moments import Moment, exists_in_some_year, latest
from dialogs.reading.dates.years import ORDINALS, with_year
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import month, weekday

NTH: Final = {"premier": 1, "premiere": 1, "first": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3,
               "third": 3, "quatrieme": 4, "dernier": -1, "derniere": -1, "last": -1}  # fmt: skip
#: The same where several are counted: « les deux premières semaines ».
_NTHS: Final = {**NTH, **dict.fromkeys(("premiers", "premieres"), 1), **dict.fromkeys(("derniers", "dernieres"), -1)}
_MOST: Final = 5
_FORTNIGHT: Final = 15
_SHORTEST_MONTH: Final = 28
_FORTNIGHTS: Final = frozenset({"quinzaine", "fortnight"})
_WEEKS_COUNTED: Final = frozenset({"semaines", "weeks", "sem"})
_DAYS_COUNTED: Final = frozenset({"jours", "days"})
_WEEKS: Final = frozenset({"semaine", "week", "sem"})
_OF: Final = frozenset({"de", "du", "d", "of", "mois", "le", "l", "the", "in"})
_BESIDE: Final = {"veille": -1, "lendemain": 1, "surlendemain": 2, "eve": -1}
_WEDNESDAY, _FRIDAY = 2, 4


def nth_in_month(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """« premier lundi de mars 2025 », « 2ème semaine de mai », with the ordinal at ``i``; asked back."""
    nth = NTH.get(line.text(i), line[i].value if line.text(i + 1) in ORDINALS else 0)
    if not (-1 <= nth <= _MOST and nth):
        return None
    j = line.skip(i + 1, ORDINALS)
    week = line.text(j) in _WEEKS
    day = 0 if week else weekday(line.text(j), beside_number=False)
    k = line.skip(j + 1, _OF)
    named = month(line.text(k), beside_number=True) if k > j + 1 and line[k].kind == "w" else 0
    if not named or day < 0:
        return None
    said, end = with_year(line, Moment(month=named), k + 1, today)
    first = latest(said, today).on()
    if week:
        day = _WEDNESDAY  # a week is of the month that most of its days are in
    days = [at for n in range(31) if (at := first + timedelta(days=n)).month == first.month and at.weekday() == day]
    if nth > len(days):
        return None
    chosen = days[nth - 1 if nth > 0 else nth]
    if week:
        monday, friday = chosen - timedelta(days=_WEDNESDAY), chosen + timedelta(days=_FRIDAY - _WEDNESDAY)
        return Moment(exact=max(monday, first), exact_end=friday, vague=True), end
    return Moment(exact=chosen, vague=True), end


def stretch_of_month(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """« première quinzaine de juin 2025 », « 3 dernières semaines de mai », « first 10 days of May »; asked back."""
    counted = _counted_days(line, i)
    if counted is None:
        return None
    days, from_the_end, j = counted
    k = line.skip(j, _OF)
    named = month(line.text(k), beside_number=True) if k > j and line[k].kind == "w" else 0
    if not named or not 0 < days < _SHORTEST_MONTH:
        return None
    said, end = with_year(line, Moment(month=named), k + 1, today)
    whole = latest(said, today)
    first, last = whole.on(), whole.on(as_end=True)
    if from_the_end:
        first = first.replace(day=_FORTNIGHT + 1) if days == _FORTNIGHT else last - timedelta(days=days - 1)
    else:
        last = first + timedelta(days=days - 1)
    return Moment(exact=first, exact_end=last, vague=True), end


def _counted_days(line: Line, i: int) -> tuple[int, bool, int] | None:
    """How many days are told at ``i``, whether they end a month, and the place after: « 3 dernières semaines »."""
    number, first, j = line[i].value, _NTHS.get(line.text(i + 1), 0), i + 2
    if not first:
        first, j = _NTHS.get(line.text(i), line[i].value if line.text(i + 1) in ORDINALS else 0), i + 1
        if not first:
            return None
        j = line.skip(j, ORDINALS)
        number = line[j].value
        j += number > 0
    if line.text(j) in _FORTNIGHTS and number <= 0 and first in {1, 2, -1}:
        return _FORTNIGHT, first != 1, j + 1
    unit = 7 if line.text(j) in _WEEKS_COUNTED else 1 if line.text(j) in _DAYS_COUNTED else 0
    return (unit * number, first < 0, j + 1) if unit and number > 0 and first in {1, -1} else None


def beside(moment: Moment, word: str, today: date) -> Moment | None:
    """The day before or after a date: « la veille de Noël », « le lendemain du 1er mai »; None for no such word."""
    if word not in _BESIDE or not (moment.full and exists_in_some_year(moment)):
        return None
    day = latest(moment, today).on()
    return Moment(exact=day + timedelta(days=_BESIDE[word]), vague=not moment.certain)
