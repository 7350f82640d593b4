"""Dates in figures: 12/05/1997, 12.05.97, 2024-03-01, 15/01, 03/24, 12051997. Day first, never month first."""

from __future__ import annotations

from typing import Final

from dialogs.reading.dates.moments import Moment
from dialogs.reading.dates.years import could_be_year
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import month

_SIGNS: Final = {"/": "/", "\\": "/", ".": ".", "-": "-", ",": ","}
_MONTHS, _DAYS = 12, 31
_MONTH: Final = frozenset({"mois", "month"})
_PAIR, _FOUR, _SIX, _EIGHT = 2, 4, 6, 8
#: What stands before the first or the last day of a stretch, the one or two words between left out.
_OPENS: Final = frozenset({"du", "depuis", "debut", "fin", "commence", "fini", "termine"})
_UNITS: Final = frozenset(
    {"h", "heures", "heure", "hours", "hrs", "hr", "%", "semaines", "sem", "mois", "jours", "ans"}
)


def figures_at(line: Line, i: int, *, loose: bool, short: bool) -> tuple[Moment, int] | None:
    """The date in figures at ``i``. ``loose``: six figures and spaces too; ``short``: day/month and month/year too."""
    first = line[i]
    sign, j = _sign(line, i)
    if not sign or len(first.text) == _EIGHT:
        return (
            _compact(line, i, loose=loose) or _spaced(line, i, loose=loose) or (_of_month(line, i) if loose else None)
        )
    second = line[j]
    if second.kind != "n" or len(second.text) > _PAIR:
        return _month_year(line, i, j) if short and sign != "," else None
    again, k = _sign(line, j)
    if short and not again and sign == "-" and len(first.text) == _FOUR and 1 <= second.value <= _MONTHS:
        return Moment(month=second.value, year=first.value), j + 1  # « 2025-03 »
    if again == sign and line[k].kind == "n":
        return _three(line, i, j, k, sign)
    if sign == "," or (sign == "-" and again == "/"):
        return None  # « 35,5 », « 6-8/2024 »
    if (
        again
        and line[k].kind == "n"
        and sign == "/"
        and again in {"-", "."}
        and len(line.text(k)) == _FOUR
        and could_be_year(line[k].value)
    ):
        return _three(line, i, j, k, sign)
    if not (short or _within_a_stretch(line, i, j)) or len(first.text) > _PAIR or line.text(j + 1) in _UNITS:
        return None
    if _month_after(line, j) and sign != "/":
        return None  # « 3-7 mars »: two days
    return _two(line, i, j, sign)


def _within_a_stretch(line: Line, i: int, j: int) -> bool:
    """« du 17/02 au … », « début 05/02 », « 19/3 au 23/3/24 »: days, where numbers are asked for too."""
    if line.text(i + 1) not in {"/", "."} or not 1 <= line[i].value <= _DAYS or not 1 <= line[j].value <= _MONTHS:
        return False
    opened = line.text(i - 1) in _OPENS or line.text(i - 2) in _OPENS - {"du"}
    return opened or (line.text(j + 1) in {"au", "jusqu"} and line[line.skip(j + 2, {"au"})].kind == "n")


def _sign(line: Line, i: int) -> tuple[str, int]:
    """The sign between two numbers and the place after it; a dash or a point between spaces separates two dates."""
    sign = _SIGNS.get(line.text(i + 1), "")
    j = line.skip(i + 2, {line.text(i + 1)}) if sign else i
    if line[j].kind != "n" or j > i + 3:
        return "", i
    if sign != "/" and not all(line.glued(k) for k in range(i, j)):
        return "", i
    return sign, j


def _three(line: Line, i: int, j: int, k: int, sign: str) -> tuple[Moment, int] | None:
    """Day, month, year; or year, month, day."""
    first, third = line[i], line[k]
    if sign == "," and len(third.text) != _FOUR:
        return None
    if len(first.text) == _FOUR and len(third.text) <= _PAIR:
        return _checked(line, (k, j, i), k + 1)
    if len(first.text) > _PAIR or len(third.text) not in {_PAIR, _FOUR}:
        return None
    if sign == "/" and line.text(k + 1) in {"h", "heures"}:
        return None
    return _checked(line, (i, j, k), k + 1)


def _two(line: Line, i: int, j: int, sign: str) -> tuple[Moment, int] | None:
    """Day and month, or month and year: « 15/01 », « 03/24 »."""
    first, second = line[i].value, line[j].value
    if 1 <= first <= _DAYS and 1 <= second <= _MONTHS:
        year = line[j + 1]
        if year.kind == "n" and len(year.text) == _FOUR and could_be_year(year.value):
            return Moment(day=first, month=second, year=year.value), j + 2
        return Moment(day=first, month=second), j + 1
    if sign == "-":
        return None
    if 1 <= first <= _MONTHS and len(line.text(j)) == _PAIR:
        return Moment(month=first).with_year_written(second, _PAIR), j + 1
    return (Moment(day=first, month=second, impossible=True), j + 1) if sign == "/" else None


def _month_year(line: Line, i: int, j: int) -> tuple[Moment, int] | None:
    """« 03/2024 »."""
    if (
        len(line.text(j)) == _FOUR
        and could_be_year(line[j].value)
        and 1 <= line[i].value <= _MONTHS
        and len(line.text(i)) <= _PAIR
    ):
        return Moment(month=line[i].value, year=line[j].value), j + 1
    return None


def _compact(line: Line, i: int, *, loose: bool) -> tuple[Moment, int] | None:
    """« 12051997 », « 20240301 », and « 120597 » when ``loose``."""
    text = line.text(i)
    if len(text) == _EIGHT and _set_apart(line, i):
        for day, in_month, year in ((text[:2], text[2:4], text[4:]), (text[6:], text[4:6], text[:4])):
            if could_be_year(int(year)) and 1 <= int(in_month) <= _MONTHS and 1 <= int(day) <= _DAYS:
                return Moment(day=int(day), month=int(in_month), year=int(year)), i + 1
    if loose and len(text) == _SIX and 1 <= int(text[:2]) <= _DAYS and 1 <= int(text[2:4]) <= _MONTHS:
        moment = Moment(day=int(text[:2]), month=int(text[2:4]), vague=True)
        return moment.with_year_written(int(text[4:]), _PAIR), i + 1
    return None


def _set_apart(line: Line, i: int) -> bool:
    """No other figures beside these; « 03032025 06062025 » are two days."""
    beside = [line[k] for k in (i - 1, i + 1) if line[k].kind == "n"]
    return not beside or (len(beside) == 1 and line.many("n") == 2 and len(beside[0].text) == _EIGHT)


def _spaced(line: Line, i: int, *, loose: bool) -> tuple[Moment, int] | None:
    """« 12 05 1997 », « le 12 du 5 1997 », « le 12 mois 5 année 1997 »."""
    i = _past_zero(line, i)
    of_month = line.text(line.skip(i + 1, {"du"})) in _MONTH
    j = line.skip(i + 1, {"du", *_MONTH}) if of_month else i + 2 if line.text(i + 1) in {"du", "-", "/"} else i + 1
    j = _past_zero(line, j)
    second = line[j]
    first = line[i]
    whole = second.kind == "n" and len(second.text) == _FOUR and could_be_year(second.value)
    if whole and first.text[0] == "0" and 1 <= first.value <= _MONTHS and len(first.text) == _PAIR and j == i + 1:
        return Moment(month=first.value, year=second.value), j + 1
    k = j + 2 if line.text(j + 1) in {"-", "/", ".", "de"} else line.skip(j + 1, {"l", "annee", "year"})
    third = line[k]
    if second.kind != "n" or third.kind != "n" or len(line.text(i)) > _PAIR or len(second.text) > _PAIR:
        return None
    if len(third.text) == _FOUR and could_be_year(third.value) and line[i].value <= _DAYS and second.value <= _DAYS:
        return _checked(line, (i, j, k), k + 1)
    if loose and len(third.text) == _PAIR and line[i].value <= _DAYS and second.value <= _MONTHS:
        return _checked(line, (i, j, k), k + 1)
    return None


def _of_month(line: Line, i: int) -> tuple[Moment, int] | None:
    """« le 3 du 3 », « du 3 du 3 au 6 du 6 2025 »; « le 2 du 3 mars » and « stage 2 du 3 au 7 » are none."""
    day, j = line[i], i + 2
    placed = line.text(i - 1) in {"le", "du", "au"} and line.text(i + 1) == "du" and line[j].kind == "n"
    fits = placed and 1 <= day.value <= _DAYS and 1 <= line[j].value <= _MONTHS and len(line.text(j)) <= _PAIR
    if not fits or _month_after(line, j) or line.text(j + 1) in _UNITS:
        return None
    return Moment(day=day.value, month=line[j].value), j + 1


def _past_zero(line: Line, i: int) -> int:
    """« dix-huit zéro trois … »: the place of the figure that a zero was said before."""
    said = line[i].value == 0 and line[i + 1].kind == "n" and len(line.text(i + 1)) == 1 and line[i + 1].value > 0
    return i + 1 if said else i


def _checked(line: Line, places: tuple[int, int, int], after: int) -> tuple[Moment, int]:
    day, in_month, year = (line[place] for place in places)
    impossible = not (1 <= day.value <= _DAYS and 1 <= in_month.value <= _MONTHS)
    moment = Moment(day=day.value, month=in_month.value, impossible=impossible)
    return moment.with_year_written(year.value, len(year.text)), after


def _month_after(line: Line, j: int) -> bool:
    return line[j + 1].kind == "w" and bool(month(line.text(j + 1), beside_number=True))
