"""A birth date: every form of a date; a short year is the most recent past one of a person old enough to be here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from dialogs.reading.answered import answer
from dialogs.reading.dates.dates import Dates
from dialogs.reading.dates.moments import Impossible, Moment
from dialogs.reading.dates.years import AGES
from dialogs.reading.days.spans import span_of
from dialogs.reading.line.items import Item, Scan
from dialogs.reading.outcome import Outcome, Unclear
from dialogs.reading.text.small_words import NO
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.fields import BIRTH_DATE

_CENTURY = 100
_PUT_RIGHT: Final = frozenset({"repair", "correction"})
#: Whose birth it is instead of one's own.
_KIN: Final = word_set("fils fille enfant enfants frere soeur mari femme pere mere bebe son daughter wife husband")
#: « je suis arrivé le 3 mars 2010 », and no word of a birth.
_ARRIVED: Final = re.compile(r"^(?!.*\b(?:nee?|naissance|born)\b).*\b(?:arrivee?|arrived|venue?|mariee?|came)\b")
#: « j'aurai 40 ans le 3 janvier »: an age of the next birthday, and not of the last one.
_WILL_BE: Final = re.compile(r"\b(?:aurai|vais avoir|(?:vais|va) feter|bientot|will be|turn(?:ing)?|'ll be)\b")
_MOST_DAYS: Final = 31  # of a month: « non, 13 » may be a day
#: « 12/05/97 ou 98 », « 05/12/1997 format américain », « date estimée ».
_DOUBTED: Final = word_set("ou or americain americaine american us estime estimee supposee officiellement officielle")


def birth_date(line: Line, today: date) -> Outcome | None:
    """The birth date that a line says, None when it says no day with its year."""
    items = Scan(line, Dates(line, today, birth=True)).items()
    span = span_of(items)
    moment = span.lone or span.start or span.end
    alone = _the_one_of_birth(line, items) or _mine(line, items)
    moment = alone or moment
    mended = None
    if moment is not None:
        mended = _year_mended(moment, line, items) or _year_apart(moment, line, today) or _by_age(moment, line, today)
    moment = mended or moment
    if moment is None or moment.exact is not None:
        return None
    if moment.impossible:
        raise Impossible
    if not (moment.day and moment.month and moment.year):
        return None
    if moment.short_year:
        moment = _old_enough(moment, today)
    born = moment.on()
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    if born > today:
        return Unclear()
    several = alone is None and span.start is not None and span.end is not None and span.start != span.end
    doubted = mended is not None or _ARRIVED.search(line.folded) is not None or line.has(_KIN | _DOUBTED)
    sure = not (several or doubted) and age in AGES and not moment.vague and not span.vague and span.other is None
    return answer({BIRTH_DATE: born}, sure=sure)


def _the_one_of_birth(line: Line, items: Sequence[Item]) -> Moment | None:
    """« né à Alger le 17 novembre 1985, en France depuis 2010 »: the only whole date beside a mere year."""
    dates = [item.value for item in items if isinstance(item.value, Moment)]
    whole = [moment for moment in dates if moment.day and moment.month and moment.year]
    doubted = any(item.what in {"repair", "not", "correction", "vague"} for item in items) or line.has(_KIN | _DOUBTED)
    years = [item for item in items if isinstance(item.value, Moment) and item.value.only_year]
    told_apart = all(item.end > item.start + 1 for item in years)  # « en 2010 », and not « 3 mars 1990, 1991 »
    mere_years = len(dates) == len(whole) + len(years) > len(whole) and told_apart
    return whole[0] if len(whole) == 1 and mere_years and not doubted else None


def _mine(line: Line, items: Sequence[Item]) -> Moment | None:
    """« ma fille est du 5 mars 2015, moi du 4 octobre 1988 »: the whole date behind « moi », beside one of kin."""
    me = next((i for i in range(line.count) if line.text(i) == "moi"), line.count) if line.has(_KIN) else line.count
    dates = [item.value for item in items if isinstance(item.value, Moment) and item.start > me]
    return dates[0] if len(dates) == 1 and dates[0].full and dates[0].year else None


def _year_apart(moment: Moment, line: Line, today: date) -> Moment | None:
    """« née en 92 le 14 février »: the day with the year that stands apart from it; None where there is none."""
    short = short_year(line, today) if moment.day and moment.month and not moment.year else None
    return None if short is None else moment.in_year(short)


def _by_age(moment: Moment, line: Line, today: date) -> Moment | None:
    """« le 9 février, j'ai eu 40 ans cette année »: the birthday with its year by the age; None where none is said."""
    if moment.year or not (moment.day and moment.month):
        return None
    ages = [line[i].value for i in range(line.count) if line.text(i + 1) in {"ans", "years"} and line[i].value in AGES]
    had = (moment.month, moment.day) <= (today.month, today.day)
    reached = today.year + had if _WILL_BE.search(line.folded) else today.year - (not had)
    return moment.in_year(reached - ages[0]) if len(ages) == 1 else None


def short_year(line: Line, today: date) -> int | None:
    """« née en 89 », « en 98 pas en 97 »: the most recent year with these figures that makes somebody old enough."""
    after = [i for i in range(line.count) if line[i].kind == "n" and line.text(i - 1) == "en"]
    short = [line[i] for i in after if line.text(i - 2) not in {"pas", "not"}]
    return year_of_birth(short[0].value, today) if len(short) == 1 and len(short[0].text) == 2 else None


def year_of_birth(figures: int, today: date) -> int | None:
    """The most recent year with these last two figures in which somebody old enough was born."""
    return next((year for year in (2000 + figures, 1900 + figures) if today.year - year in AGES), None)


def year_instead(line: Line, born: date, today: date) -> int | None:
    """« 98 pas 97 », « non, 98 », said of a birth in 1997: the year that is meant."""
    years = [line[i] for i in range(line.count) if line[i].kind == "n"]
    others = [year.value for year in years if year.value != born.year % _CENTURY]
    if len(others) != 1 or any(len(year.text) != 2 for year in years):
        return None
    denied = line.text(0) in NO and line.many("w") == 1 and others[0] > _MOST_DAYS
    return year_of_birth(others[0], today) if denied or len(years) == 2 else None


def _year_mended(moment: Moment, line: Line, items: Sequence[Item]) -> Moment | None:
    """« 12/05/87, euh 88 »: the day with the year that a bare number makes of it behind a slip; None: there is none."""
    repaired = next((item.end for item in items if item.what in _PUT_RIGHT), line.count)
    years = [line[item.start] for item in items if item.what == "number" and item.start >= repaired]
    return moment.with_year_written(years[-1].value, 2) if years and len(years[-1].text) == 2 else None


def _old_enough(moment: Moment, today: date) -> Moment:
    """The most recent year with these two figures that makes the person 14 or more."""
    for century in (2000, 1900):
        tried = replace(moment, year=century + moment.year % _CENTURY, short_year=False)
        old_enough = (tried.year + AGES.start, tried.month, tried.day) <= (today.year, today.month, today.day)
        if old_enough and today.year - tried.year < AGES.stop:
            return tried
    year = today.year // _CENTURY * _CENTURY + moment.year % _CENTURY
    return replace(moment, year=year if year <= today.year else year - _CENTURY, short_year=False)
