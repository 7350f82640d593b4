"""Lengths of time: « 3 mois », « une semaine et demie », « 14 sem »."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from dateutil.relativedelta import relativedelta

from dialogs.reading.dates.elided import elided
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

UNITS: Final = {
    **dict.fromkeys(word_set("jour jours j jr jrs day days jous joure joures"), "day"),
    **dict.fromkeys(
        word_set(
            "semaine semaines sem sems smn s week weeks"
            " semaien semaienes semain semains smaine smaines semene semenes semeine semeines senaine"
        ),
        "week",
    ),
    **dict.fromkeys(word_set("mois month months moi mwa mwas moa"), "month"),
    **dict.fromkeys(word_set("an ans annee annees year years"), "year"),
    **dict.fromkeys(word_set("trimestre trimestres"), "quarter"),
    **dict.fromkeys(word_set("semestre semestres"), "half-year"),
}
_EVERY_UNIT: Final = frozenset(UNITS.values())
_MONTHS: Final = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_DAYS: Final = {"day": 1, "week": 7}
#: What several may be of: « 3 contrats de 2 semaines ».
_PIECES: Final = word_set("contrats cdd missions stages periodes pfmp pmsmp immersions interims contracts internships")
#: Round numbers: « une trentaine d'heures ».
ABOUT: Final = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
}  # fmt: skip
_SAID_FOR_WEEKS: Final = {Decimal(8): Decimal(1), Decimal(15): Decimal(2)}
_ONE: Final = frozenset({"un", "une", "a", "one"})
#: The words that a length may begin with, but for numbers.
_COUNTS: Final = _ONE | ABOUT.keys()
_HALVES: Final = frozenset({"demi", "demie", "half", "demis", "demies"})
_AND: Final = frozenset({"et", "and", "+", "plus"})
#: Between two lengths of which one is right.
_OR_SO_LONG: Final = frozenset({"a", "ou", "to", "or"})
#: What may be said beyond a count of a unit: « 3 mois et 2 semaines ».
_SMALLER: Final = {
    "week": frozenset({"day"}),
    "month": frozenset({"week", "day"}),
    "year": frozenset({"month", "week"}),
}
#: As many of them are no rest any more.
_FEWER: Final = {"day": 31, "week": 5, "month": 12}
_A_BIT: Final = {("un", "peu"), ("a", "peu")}
_ROUGHLY: Final = frozenset({"environ", "a", "peu", "pres", "plus", "moins", "presque", "de", "d"})
WEEKS_A_YEAR, MONTHS_A_YEAR, WORKDAYS = 52, 12, 5
_LONGEST: Final = 400  # of any unit; more is no length that a person would say


@dataclass(frozen=True, slots=True)
class Duration:
    """A count of days, weeks, months or years; ``rest`` is what is said beyond it: « 3 mois et 2 semaines ».

    ``idiom``: « 15 jours », « 8 jours », which are two weeks, or one, as much as so many days.
    """

    count: Decimal
    unit: str
    vague: bool = False
    rest: Duration | None = None
    idiom: bool = False

    @property
    def in_weeks(self) -> Duration | None:
        """The weeks that « 15 jours » may be; None where nothing but the count itself is meant."""
        return Duration(_SAID_FOR_WEEKS[self.count], "week") if self.idiom else None

    def after(self, start: date) -> date | None:
        """The day as much later, None beyond the calendar. Calendar months are added as python-dateutil adds them."""
        later = self._moved(start, 1)
        return later if later is None or self.rest is None else self.rest.after(later)

    def before(self, end: date) -> date | None:
        """The day as much earlier."""
        earlier = self._moved(end, -1)
        return earlier if earlier is None or self.rest is None else self.rest.before(earlier)

    def _moved(self, day: date, sign: int) -> date | None:
        try:
            if self.unit in _DAYS:
                return day + timedelta(days=sign * int(self.count * _DAYS[self.unit]))
            months = self.count * _MONTHS[self.unit]
            rest = int((months - int(months)) * 30)
            return day + relativedelta(months=sign * int(months), days=sign * rest)
        except (OverflowError, ValueError):
            return None

    @property
    def loose(self) -> bool:
        """Whether no day can be counted by it: « environ un mois », « une semaine et demie »."""
        return self.vague or self.count % 1 != 0

    @property
    def weeks(self) -> Decimal:
        """The length in weeks of five worked days; « 15 jours » are two weeks of the calendar, « 8 jours » one."""
        return self._whole + (self.rest.weeks if self.rest is not None else 0)

    @property
    def _whole(self) -> Decimal:
        if self.unit == "week":
            return self.count
        if self.unit == "day":
            return _SAID_FOR_WEEKS.get(self.count, self.count / WORKDAYS)
        return (self.count * _MONTHS[self.unit] * WEEKS_A_YEAR / MONTHS_A_YEAR).to_integral_value()


#: « une seule semaine », « 3 bonnes semaines », « 2 semaines pleines ».
_OF_A_LENGTH: Final = word_set(
    "petite petites bonnes bonne grosses full bon gros seule seul single pleines pleine whole prochaines prochains"
)


def decimal_at(line: Line, i: int) -> tuple[Decimal, int] | None:
    """A number at ``i``, with its decimals; thousands may stand apart (« 1 200 »)."""
    token = line[i]
    if token.kind != "n" or token.value < 0:
        return None
    if line.text(i + 1) in {",", "."} and line.glued(i) and line.glued(i + 1) and line[i + 2].kind == "n":
        decimals = line.text(i + 2)
        if len(decimals) == 3 and 1 <= token.value < 10:
            return Decimal(token.text + decimals), i + 3  # « 1.200 »
        if len(decimals) <= 4:
            return Decimal(f"{token.text}.{decimals}"), i + 3  # « 151,6667 », as on pay slips
    rest = line[i + 1]
    thousands = rest.kind == "n" and len(rest.text) == 3 and rest.start == token.end + 1
    if thousands and 1 <= len(token.text) <= 2 and token.text[0] != "0":
        return Decimal(token.text + rest.text), i + 2
    return Decimal(token.value), i + 1


def past_about(line: Line, i: int) -> int:
    """The place after « environ », « à peu près », « un peu plus de », before a length that is told roughly."""
    j = i + 2 if (line.text(i), line.text(i + 1)) in _A_BIT else i
    return line.skip(j, _ROUGHLY) if j > i or line.text(j) in _ROUGHLY - {"a", "de", "d"} else i


def with_half(line: Line, value: Decimal, j: int) -> tuple[Decimal, int]:
    """« 12 et demi », « 12 and a half », « 12 1/2 »: the half after a number that ends before ``j``."""
    half = line.skip(j + 1, {"a"})
    if line.text(j) in {"et", "and"} and line.text(half) in _HALVES:
        return value + Decimal("0.5"), half + 1
    if [line.text(j + k) for k in range(3)] == ["1", "/", "2"]:
        return value + Decimal("0.5"), j + 3
    return value, j


def duration_at(line: Line, i: int, units: Container[str] = _EVERY_UNIT) -> tuple[Duration, int] | None:
    """A length of time at ``i``, in one of these units, and the place after it."""
    number = decimal_at(line, i)
    if number is None:
        value = line[i].value if line[i].kind == "w" else -1
        if value < 1 and line.text(i) not in _COUNTS:
            return None
        if line.text(i) == "a" and line.text(i + 1) not in {"week", "month", "year", "day"}:
            return None
        if (about := _fortnight(line, i, units)) is not None:
            return about
        if value < 1 and line.text(i) not in _ONE:
            return None
        number = (Decimal(max(value, 1)), i + 1)
    count, j = number
    if line.text(j) in _OF_A_LENGTH:
        j += 1
    unit = UNITS.get(line.text(j))
    apart = unit == "week" and line.text(j) == "s" and not line.glued(j - 1)
    if unit is None or unit not in units or elided(line, j) or count > _LONGEST or apart:
        return None
    if line.text(j) == "an" and line.text(j + 1) == "dernier":
        return None
    j += 1
    half, end = with_half(line, count, j)
    if end > j:
        return Duration(half, unit, vague=unit in _MONTHS), end
    if (rest := _rest_at(line, j, unit)) is not None:
        return Duration(count, unit, vague=rest[0].vague, rest=rest[0]), rest[1]
    idiom = count in _SAID_FOR_WEEKS and line.text(j - 1).startswith("j")
    return _of_each(line, i, Duration(count, unit, idiom=idiom)), j


def between_lengths(line: Line, i: int) -> int | None:
    """« 4 à 6 semaines », « entre 2 et 3 mois » at ``i``: the place after them; None where only one length is told."""
    least, joined = line[i].value, line.text(i + 1)
    glued = line.glued(i) and line.glued(i + 1)  # « stage 1 - 4 semaines »
    opened = line.text(i - 1) in {"entre", "between"}
    if least < 1 or not (
        joined in _OR_SO_LONG or (joined in {"-", "/"} and glued) or (joined in {"et", "and"} and opened)
    ):
        return None
    most = duration_at(line, i + 2)
    return most[1] if most is not None and most[0].count > least else None


def _rest_at(line: Line, j: int, unit: str) -> tuple[Duration, int] | None:
    """« et 2 semaines » after « 3 mois »; « 2 jours par semaine » is no part of a length."""
    joined = line.text(j) in _AND
    found = duration_at(line, j + joined, _SMALLER[unit]) if unit in _SMALLER else None
    if found is None or found[0].count >= _FEWER[found[0].unit]:
        return None
    after = line.text(found[1])
    return found if (joined and after not in {"par", "/", "de", "d", "malade"}) or not after else None


def _fortnight(line: Line, i: int, units: Container[str]) -> tuple[Duration, int] | None:
    """« une quinzaine de jours »."""
    i += line.text(i) == "une"
    if line.text(i) in ABOUT and line.text(i + 1) in {"de", "d"} and (unit := UNITS.get(line.text(i + 2), "")) in units:
        return Duration(Decimal(ABOUT[line.text(i)]), unit, vague=True), i + 3
    return None


def calendar_weeks(first: date, last: date) -> Decimal:
    """The weeks from one day to another, both included: Mondays to Fridays, five to a week."""
    whole, rest = divmod((last - first).days + 1, 7)
    days = whole * WORKDAYS + sum((first.weekday() + n) % 7 < WORKDAYS for n in range(rest))
    return Decimal(days) / WORKDAYS


def so_many_times(line: Line, i: int) -> tuple[Duration, int] | None:
    """« 2 fois 4 semaines »."""
    once = duration_at(line, i + 2) if line.text(i + 1) in {"fois", "x", "*"} and line[i].value > 0 else None
    return None if once is None else (_times(once[0], line[i].value), once[1])


def _of_each(line: Line, i: int, length: Duration) -> Duration:
    """« 3 contrats de 2 semaines », with the length at ``i``: that of all of them."""
    several = line.text(i - 1) in {"de", "d", "of"} and line.text(i - 2) in _PIECES
    return _times(length, line[i - 3].value) if several and line[i - 3].value > 1 else length


def _times(length: Duration, count: int) -> Duration:
    return replace(length, count=length.count * count, vague=True)
