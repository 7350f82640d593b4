"""The grammar of one date: « 3 mars 2025 », « 15/01 », « mi-avril », « lundi dernier ». Never month first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from dialogs.reading.dates.bare import LONGEST_DAY, PARTS, bare_at
from dialogs.reading.dates.counted_in import NTH, nth_in_month, stretch_of_month
from dialogs.reading.dates.durations import UNITS
from dialogs.reading.dates.figures import figures_at
from dialogs.reading.dates.moments import Moment, in_its_century
from dialogs.reading.dates.month_or import AND_TO, june_or_july, march, month_by_ear, or_seven, september
from dialogs.reading.dates.relative import LAST, NEXT, OPENS, nearest_weekday, relative_at, said_before_at
from dialogs.reading.dates.seasons import FEASTS, NEW_YEAR, SALES, SEASONS, numbered_part_at, season_at
from dialogs.reading.dates.years import ORDINALS, is_year, unit_after, with_year
from dialogs.reading.text.telephone import in_a_telephone
from dialogs.reading.text.tokens import Line, Token
from dialogs.reading.text.vocabulary import ENGLISH_ONLY, MONTHS, WEEKDAY_PLURALS, WEEKDAYS, month, weekday
from dialogs.reading.text.wordlists import word_set

#: Words that a date may begin with; any other one may only be a slip of these, with a number or a month beside it.
_BEGINNINGS: Final = (
    OPENS
    | PARTS.keys()
    | FEASTS.keys()
    | NEW_YEAR.keys()
    | SALES.keys()
    | SEASONS.keys()
    | MONTHS.keys()
    | WEEKDAYS.keys()
    | NTH.keys()
)
_BETWEEN: Final = AND_TO | {".", "le", "the"}
#: What may stand behind a day of the week: « mardi soir », « mardi dernier ».
_BEHIND_A_DAY: Final = LAST | NEXT | word_set("matin matinee midi aprem soir soiree morning noon afternoon evening")
#: A stay is told of these years, where two figures may be a day too.
_YEARS_BACK, _YEARS_AHEAD = 10, 3
_AT: Final = frozenset({"a", "vers", "at"})
_NO_DAYS: Final = frozenset({"mon", "same"})
_OF: Final = frozenset({"of", "de", "du", "d", "-", ".", "/", "the", ","})


class Dates:
    """Reads dates at a place of a line; ``today`` is handed in.

    ``asked``: « 120597 », « 12 05 97 » and a month alone with a slip are dates; ``birth``: so is a year of long ago.
    """

    def __init__(
        self, line: Line, today: date, *, birth: bool = False, asked: bool = False, short: bool = True
    ) -> None:
        self.line, self.today, self.birth, self.asked, self.short = line, today, birth, asked or birth, short
        self._read: dict[tuple[int, bool], tuple[Moment, int] | None] = {}

    def at(self, i: int, *, placed: bool) -> tuple[Moment, int] | None:
        """The date at ``i`` and the place after it; ``placed``: after « depuis », « le », a day may stand alone."""
        if (i, placed) not in self._read:
            found = self._at(i, placed=placed)
            if found is not None and not self.birth:
                found = in_its_century(found[0], self.today), found[1]
            self._read[i, placed] = found
        return self._read[i, placed]

    def _at(self, i: int, *, placed: bool) -> tuple[Moment, int] | None:
        line, today = self.line, self.today
        token = line[i]
        if token.kind == "n" and in_a_telephone(line, i):
            return None
        part = numbered_part_at(line, i, today) or nth_in_month(line, i, today) or stretch_of_month(line, i, today)
        if part is not None:
            return part
        if token.kind == "n":
            return (
                relative_at(line, i, today)
                or figures_at(line, i, loose=self.asked, short=self.short)
                or self._day_month(i, token.value)
                or bare_at(line, i, placed=placed, asked=self.asked, short=self.short)
            )
        alone = self.asked and line.count == 1
        seven = token.text == "sept" and len(line.text(i + 1)) > 1 and line.text(i + 1) in UNITS  # « sept semaines »
        if token.kind != "w" or seven or not (placed or self.may_begin(i)):
            return None
        found = self._weekday(i) or said_before_at(line, i, today) or relative_at(line, i, today)
        if found is None and token.value > 0:
            found = None if september(line, i) else self._day_month(i, token.value)
            if found is None and token.text == "sept" and line.text(i - 1) not in {"le", "the"}:
                found = self._month_first(i, placed=placed or (self.short and line.count == 1))
            elif found is None and (placed or token.value == 1):
                found = bare_at(line, i, placed=placed, asked=self.asked, short=self.short)
        return found or self._part(i) or season_at(line, i, today) or self._month_first(i, placed=placed or alone)

    def may_begin(self, i: int) -> bool:
        """Whether a date may begin with a word that nothing places: most words can not."""
        line = self.line
        if line.text(i) in _BEGINNINGS or line[i].value > 0 or (self.asked and line.count == 1):
            return True
        j = line.skip(i + 1, _BETWEEN)
        after = line.text(j)
        return line[j].kind == "n" or after in MONTHS or after in _BEHIND_A_DAY

    def _weekday(self, i: int) -> tuple[Moment, int] | None:
        line = self.line
        word = line.text(i)
        if word in WEEKDAY_PLURALS:
            return None  # « les lundis » is a pattern, no date
        j = line.skip(i + 1, {",", ".", "le", "the"})
        day = weekday(word, beside_number=line[j].kind == "n" or self._told_of_a_day(i))
        if day < 0 or march(line, i):
            return None
        dated = line[j].kind == "n" or line[j].value > 0 or month(line.text(j), beside_number=True)
        inner = self.at(j, placed=True) if dated else None
        if inner is not None and inner[0].day and inner[0].exact is None:
            return replace(inner[0], weekday=day), inner[1]
        if word in _NO_DAYS:
            return None  # « mon 1er jour »
        after = line.text(i + 1)
        if after in LAST or after in NEXT:
            return nearest_weekday(day, self.today, "past" if after in LAST else "next"), i + 2
        if after == "en" and line.text(i + 2) in {"huit", "08", "8"}:
            return None
        this_week = line.text(i - 1) in {"ce", "cet", "this"} and day > self.today.weekday()
        return replace(nearest_weekday(day, self.today, ""), this_week=this_week), i + 1

    def _told_of_a_day(self, i: int) -> bool:
        """« vendrdi dernier », « sam soir », « samdi à 10h »: what follows makes a day of it, and none of « mon »."""
        line = self.line
        after, alone = line.text(i + 1), self.asked and line.count == 1
        at_an_hour = after in _AT and line[i + 2].kind == "n"
        return line.text(i) not in _NO_DAYS and (alone or at_an_hour or after in _BEHIND_A_DAY)

    def _day_month(self, i: int, day: int) -> tuple[Moment, int] | None:
        """« 3 mars 2025 », « 1er mars », « 3rd of March »."""
        line = self.line
        j = line.skip(i + 1, ORDINALS)
        j = line.skip(j, {"jour"}) if line.text(j + 1) in {"du", "de"} else j
        j = line.skip(j, _OF)
        if line.text(j) == "mois" and line.text(j + 1) in {"de", "d"}:
            j += 2
        if j > i + 1 and (around := relative_at(line, j, self.today)) and around[0].month and not unit_after(line, i):
            return replace(around[0], day=day), around[1]  # « le 15 du mois dernier »
        either = june_or_july(line.text(j), day) or month_by_ear(line, j)
        named = either or (month(line.text(j), beside_number=True) if line[j].kind == "w" and j - i <= 5 else 0)
        if (
            not named
            or (len(line.text(i)) > 2 and line[i].kind == "n" and line[i].value > LONGEST_DAY)
            or unit_after(line, i)
        ):
            return None
        if line.text(j) in {"mar", "sep", "dec", "jan"} and j > i + 1 and line.text(j - 1) in {"du", "de"}:
            return None
        vague = bool(either) or or_seven(line, i)
        moment = Moment(day=day, month=named, vague=vague, impossible=not 1 <= day <= LONGEST_DAY)
        return with_year(line, moment, j + 1, self.today)

    def _no_year(self, number: Token) -> bool:
        """« mars 3 », « juin 30 »: rather a day, « mars 24 » is a year."""
        years = range(self.today.year - _YEARS_BACK, self.today.year + _YEARS_AHEAD)
        return not self.birth and (number.text[0] == "0" or 2000 + number.value not in years)

    def _part(self, i: int) -> tuple[Moment, int] | None:
        """« mi-avril », « fin juin 2024 », « début de l'été », « fin 2023 », « fin du mois »."""
        line = self.line
        part = PARTS.get(line.text(i))
        if part is None:
            return None
        j = line.skip(i + 1, {"-", "de", "du", "d", "of", "l", "la", "le", "the", "au", "."})
        if line.text(j) in {"mois", "month"}:
            if line.text(j + 1) in {"de", "d"}:
                j += 2
            elif line.text(j + 1) not in LAST | NEXT:
                return Moment(month=self.today.month, year=self.today.year, part=part), j + 1
        elif line.text(j) in {"annee", "an", "year"} and line.text(j + 1) not in LAST | NEXT:
            if is_year(line, j + 1):
                return Moment(year=line[j + 1].value, part=part), j + 2
            return Moment(year=self.today.year, part=part), j + 1
        inner = relative_at(line, j, self.today) or season_at(line, j, self.today) or self._month_first(j, placed=True)
        if inner is not None and inner[0].exact is None and not inner[0].day:
            return replace(inner[0], part=part), inner[1]
        iso = line.glued(j) and line.text(j + 1) in {"-", "/", "."} and line[j + 2].kind == "n"  # « début 2025-03-16 »
        if is_year(line, j) and not iso:
            return Moment(year=line[j].value, part=part), j + 1
        return None

    def _month_first(self, i: int, *, placed: bool) -> tuple[Moment, int] | None:
        """« mars 2024 », « March 3, 2025 », « May the 3rd 2025 », « mars » where a date is expected."""
        line = self.line
        token = line[i]
        if token.kind != "w":
            return None
        led = line.text(i + 1) in {"le", "the"} and is_year(line, line.skip(i + 3, ORDINALS | {","}))
        set_apart = line.text(i + 1) in {".", "-", "/"} or led
        j = i + 2 if set_apart and line[i + 2].kind == "n" else i + 1
        placed = placed or line.text(line.skip(i + 1, AND_TO)) in MONTHS
        placed = placed or (line.text(i + 1) in LAST | NEXT and line.text(i + 2) == "year")
        named = month(token.text, beside_number=placed or (line[j].kind == "n" and not unit_after(line, j)))
        if not named:
            return None
        day = line[j]
        after = line.skip(j + 1, ORDINALS | {","})
        is_day = day.kind == "n" and 1 <= day.value <= LONGEST_DAY and len(day.text) <= 2 and not unit_after(line, j)
        if (
            is_day
            and (after > j + 1 or is_year(line, after) or token.text in ENGLISH_ONLY or self._no_year(day))
            and not month(line.text(j + 1), beside_number=True)
        ):
            end = after if is_year(line, after) else j + 1 + (line.text(j + 1) in ORDINALS)
            return with_year(line, Moment(day=day.value, month=named), end, self.today)
        return with_year(line, Moment(month=named), line.skip(i + 1, {"."}), self.today)
