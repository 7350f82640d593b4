"""Days counted from today: « hier », « lundi dernier », « il y a 3 semaines », « la semaine dernière »."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from dialogs.reading.dates.durations import UNITS, Duration, duration_at, past_about
from dialogs.reading.dates.moments import Moment, first_after, latest
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import MONTHS, month, weekday
from dialogs.reading.text.wordlists import Vocabulary, word_set

LAST: Final = word_set("dernier derniere derniers dernieres passe passee last past dernié derniér denier dernire der")
NEXT: Final = frozenset(["prochain", "prochaine", "next", "prochains", "prochaines", "pro", "proch"])
_LAST_ONES: Final = frozenset(["derniers", "dernieres", "last", "past"])
_ENGLISH: Final = frozenset({"last", "next", "this"})
_SAID_BEFORE: Final = LAST | NEXT | _ENGLISH
_WEEK, _FRIDAY, _SATURDAY, _DECEMBER = 7, 4, 5, 12
_FIGURES_OF_A_YEAR: Final = 4
_DAYS: Final = {
    ("hier",): -1, ("yesterday",): -1, ("hyer",): -1, ("avant", "hier"): -2, ("avanthier",): -2,
    ("avant", "-", "hier"): -2,
    ("day", "before", "yesterday"): -2, ("aujourd", "hui"): 0, ("aujourdhui",): 0, ("aujourd", "huit"): 0, ("auj",): 0,
    ("ajd",): 0, ("ajrd",): 0, ("today",): 0, ("ce", "matin"): 0, ("ce", "soir"): 0, ("ce", "midi"): 0, ("tonight",): 0,
    ("this", "morning"): 0, ("cet", "apres", "-", "midi"): 0, ("cet", "apres", "midi"): 0, ("cet", "aprem"): 0,
    ("cette", "apres", "midi"): 0, ("demain",): 1, ("dmain",): 1, ("2main",): 1,
    ("demin",): 1, ("demian",): 1, ("deman",): 1, ("dem1",): 1, ("tomorrow",): 1,
    ("apres", "demain"): 2, ("after", "tomorrow"): 2,
    ("apres", "-", "demain"): 2, ("apresdemain",): 2, ("day", "after", "tomorrow"): 2,
}  # fmt: skip
_SHIFTS: Final = Vocabulary(_DAYS.items())
_AGO: Final = (
    ("il", "y", "a"), ("il", "ya"), ("y", "a"), ("ya",), ("ilya",), ("ca", "fait"), ("cela", "fait"), ("sa", "fait"),
    ("yavait",), ("il", "y", "avait"),
)  # fmt: skip
#: « ça fait 6 mois » may be how long it lasted.
_OPEN: Final = frozenset({("ca", "fait"), ("cela", "fait"), ("sa", "fait")})
_IN: Final = (("dans",), ("ds",), ("d", "ici"), ("in",))
_COUNTS: Final = Vocabulary((words, words in _AGO) for words in (*_AGO, *_IN))  # whether it counts back
_EXACTLY: Final = word_set("pile juste exactement exactly precisement tout")
_SPANS: Final = word_set("semaine mois annee an week month year weekend sem")
#: The words that a day counted from today may begin with, but for numbers.
OPENS: Final = _SAID_BEFORE | _SPANS | {"cette", "ce", "a", *_SHIFTS.first_words, *_COUNTS.first_words}


def relative_at(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """A day counted from today, at ``i``."""
    word = line.text(i)
    if (shift := _SHIFTS.at(line.text, i)) is not None:
        return Moment(exact=today + timedelta(days=shift[0])), shift[1]
    if word in _SPANS:
        return _span_at(line, i, today)
    if (word in LAST or word in NEXT or word in {"this", "cette", "ce"}) and line.text(i + 1) in _SPANS:
        end = line.skip(i + 2, {"-"}) if line.text(i + 1) == "week" else i + 2
        if line.text(i + 1) == "week" and line.text(end) == "end":
            return _span("weekend", word, today, end + 1)
        return _span(line.text(i + 1), word, today, i + 2)
    return _counted_at(line, i, today)


def _counted_at(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """« il y a 3 semaines », « 3 weeks ago », « dans 10 jours »."""
    if (count := _COUNTS.at(line.text, i)) is not None:
        open_ended = (line.text(i), line.text(i + 1)) in _OPEN
        if count[0] and not open_ended and (year := _years_back(line, count[1], today)) is not None:
            return year
        found = _counted(line, count[1], today, back=count[0])
        return (replace(found[0], vague=True), found[1]) if found and open_ended else found
    if (lately := _lately_at(line, i, today)) is not None:
        return lately
    if line[i].kind == "n" or line[i].value > 0 or line.text(i) == "a":
        length = duration_at(line, i)
        if length is not None and line.text(length[1]) == "ago":
            return _there(length[0].before(today), vague=False, j=length[1] + 1)
    return None


def _lately_at(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """« les 3 derniers mois », « the last 2 weeks »: up to today."""
    number, which = (i, i + 1) if line[i].value > 0 else (i + 1, i)
    unit = UNITS.get(line.text(i + 2))
    if unit is None or line.text(which) not in _LAST_ONES or line[number].value < 1:
        return None
    begun = Duration(Decimal(line[number].value), unit).before(today)
    return None if begun is None else (Moment(exact=begun, exact_end=today, vague=True), i + 3)


def _years_back(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """« il y a 2 ans de mars à juin »: the length at ``i`` says the year of the months beside it."""
    length = duration_at(line, i)
    if length is None or length[0].unit != "year" or length[0].count % 1 or not line.has(MONTHS.keys()):
        return None
    dated = any(line[k].kind == "n" and len(line.text(k)) == _FIGURES_OF_A_YEAR for k in range(line.count))
    return None if dated else (Moment(year=today.year - int(length[0].count), vague=True), length[1])


def _counted(line: Line, i: int, today: date, *, back: bool) -> tuple[Moment, int] | None:
    """The length at ``i``, counted from today."""
    i = line.skip(i, _EXACTLY)
    j = past_about(line, i)
    length = duration_at(line, j)
    if length is None:
        return None
    if back and (today_too := _SHIFTS.at(line.text, length[1])) is not None and not today_too[0]:
        length = length[0], today_too[1]  # « ça fait 6 mois aujourd'hui »
    vague = length[0].loose or j > i or (back and length[0].unit == "year")
    found = _there(length[0].before(today) if back else length[0].after(today), vague=vague, j=length[1])
    weeks = None if j > i else length[0].in_weeks
    if found is None or weeks is None:
        return found
    return replace(found[0], exact_too=weeks.before(today) if back else weeks.after(today)), found[1]


def _there(day: date | None, *, vague: bool, j: int) -> tuple[Moment, int] | None:
    return None if day is None else (Moment(exact=day, vague=vague), j)


def _span_at(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """« semaine dernière », « mois prochain », « week-end dernier »."""
    unit, j = line.text(i), i + 1
    if unit == "week" and line.text(j) == "end":
        unit, j = "weekend", j + 1
    elif unit == "week" and line.text(j) == "-" and line.text(j + 1) == "end":
        unit, j = "weekend", j + 2
    word = line.text(j)
    if word == "d" and line.text(j + 1) == "avant":
        return _span(unit, "dernier", today, j + 2)
    if word in LAST or word in NEXT:
        return _span(unit, word, today, j + 1)
    if unit == "weekend" and line.text(i - 1) in {"ce", "this", "le"}:
        return _span(unit, "ce", today, j)
    return None


def _span(unit: str, which: str, today: date, j: int) -> tuple[Moment, int] | None:
    way = -1 if which in LAST else 1 if which in NEXT else 0
    if unit in {"semaine", "week", "sem"}:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=_WEEK * way)
        return Moment(exact=monday, exact_end=monday + timedelta(days=_FRIDAY), vague=True), j
    if unit == "weekend":
        saturday = today - timedelta(days=today.weekday()) + timedelta(days=_SATURDAY + (_WEEK * way if way < 0 else 0))
        return Moment(exact=saturday, exact_end=saturday + timedelta(days=1), vague=True), j
    if unit in {"mois", "month"}:
        months = today.year * _DECEMBER + today.month - 1 + way
        return Moment(month=months % _DECEMBER + 1, year=months // _DECEMBER), j
    return Moment(year=today.year + way), j


def said_before_at(line: Line, i: int, today: date) -> tuple[Moment, int] | None:
    """« last Monday », « since last September »: English says which one before the day or the month."""
    which, named = line.text(i), line.text(i + 1)
    if which not in _SAID_BEFORE:
        return None
    if (day := weekday(named, beside_number=False)) >= 0:
        meant = nearest_weekday(day, today, "past" if which in LAST else "next" if which in NEXT else "")
        return replace(meant, this_week=which == "this" and day > today.weekday()), i + 2
    found = month(named, beside_number=which in _ENGLISH) if line[i + 2].kind != "n" else 0
    if not found:
        return None
    asked = Moment(month=found)
    if which in LAST:
        return latest(asked, today.replace(day=1) - timedelta(days=1)), i + 2
    return first_after(asked, today) if which in NEXT else asked.in_year(today.year), i + 2


def nearest_weekday(day: int, today: date, which: str) -> Moment:
    """« lundi dernier », « lundi prochain »; « lundi » alone is left open."""
    if which == "past":
        return Moment(exact=today - timedelta(days=(today.weekday() - day - 1) % _WEEK + 1))
    if which == "next":
        return Moment(exact=today + timedelta(days=(day - today.weekday() - 1) % _WEEK + 1))
    return Moment(weekday=day)
