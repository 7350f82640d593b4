"""A number alone that stands for a day or a year: « le 5 », « 1er », « 2024 »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.dates.durations import between_lengths
from dialogs.reading.dates.elided import elided
from dialogs.reading.dates.moments import Moment
from dialogs.reading.dates.role_words import BEFORE
from dialogs.reading.dates.years import NOT_A_DAY, ORDINALS, is_year, makes_no_day
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

LONGEST_DAY: Final = 31
#: Years of a stay that « en 24 » may name.
_SHORT_YEARS: Final = range(20, 32)
#: « début », « mi- », « fin » of a month, a season, a year.
PARTS: Final = {
    **dict.fromkeys(("debut", "dbt", "deb", "debu", "beginning", "early", "start"), "start"),
    **dict.fromkeys(("mi", "milieu", "moitie", "mid", "middle"), "mid"),
    **dict.fromkeys(("fin", "end", "late"), "end"),
}
#: Words that may follow a day said alone: « du premier au trente ».
_AFTER_A_DAY: Final = word_set("au a jusqu et ou to until and or svp stp merci je j c of du de not pas mais but")
#: Feasts whose day is another one each year.
_MOVABLE: Final = word_set("paques easter pentecote ascension ramadan aid carnaval diwali")
_ENGLISH: Final = frozenset({"st", "nd", "rd", "th"})
_UNTIL: Final = frozenset({"au", "jusqu", "jusque", "to", "until"})


def bare_at(line: Line, i: int, *, placed: bool, asked: bool, short: bool) -> tuple[Moment, int] | None:
    """A day or a year alone at ``i`` and the place after it; ``placed``, ``asked``, ``short`` as ``Dates`` has them."""
    token, after = line[i], line.text(i + 1)
    if makes_no_day(line, i + 1) and not elided(line, i + 1):
        return None
    if after in {",", ".", ":"} and line.glued(i) and line[i + 2].kind == "n":
        return None
    if token.text == "premiere":
        return None  # « la première, un stage »
    if line.text(i - 1) == "des" and line.as_typed(i, i + 1).isalpha():
        return None  # « aucun des trois »
    if between_lengths(line, i) is not None:
        return None  # « entre 4 et 6 semaines »
    if line.text(i - 1) in _MOVABLE:
        return None  # « Pâques 2025 », « le ramadan 2025 »
    if is_year(line, i):
        return None if asked and _after_a_strange_word(line, i) else (Moment(year=token.value), i + 1)
    if short and line.text(i - 1) == "en" and token.text.isdecimal() and token.value in _SHORT_YEARS:
        return Moment(year=2000 + token.value), i + 1  # « c'était en 24 »
    ordinal = after in ORDINALS
    if after in {"eme", "e", "ieme"} and (
        line.text(i - 1) in {"de", "en", "classe"} or (not asked and token.value > 1)
    ):
        return None  # « stage de 3eme », « la mairie du 13e »
    if line.glued(i) and line[i + 1].kind == "w" and not ordinal:
        return None  # « A2M »: a name
    ranged = ordinal and (placed or after in _ENGLISH) and _goes_until(line, i + 2)
    # « du 1er au 30 juin », « 3rd to 28th February », whatever is asked
    if not (short or ranged) or _names_a_thing(line, i, ordinal=ordinal):
        return None
    day = token.kind == "w" or ordinal or (1 <= token.value <= LONGEST_DAY and len(token.text) <= 2)
    first = token.text == "premier" or (ordinal and token.value == 1)
    if day and (first or ((placed or ranged) and token.text not in {"un", "une", "one"})):
        return Moment(day=token.value), i + (2 if ordinal else 1)
    return None


def _goes_until(line: Line, i: int) -> bool:
    """« au 30 juin »."""
    last = line.skip(i + 1, {"au", "a", "le", "the"})
    return line.text(i) in _UNTIL and (line[last].kind == "n" or line[last].value > 0)


def _after_a_strange_word(line: Line, i: int) -> bool:
    """« 30 xyz 2025 »: the year of a month that nobody knows here is no year alone."""
    day, word = line[i - 2], line[i - 1]
    known = word.text in FILLER or word.text in BEFORE or word.text in NOT_A_DAY or word.text in PARTS
    return day.kind == "n" and 1 <= day.value <= LONGEST_DAY and word.kind == "w" and not known


def _names_a_thing(line: Line, i: int, *, ordinal: bool) -> bool:
    """« mon premier stage »: an ordinal before a noun is no day."""
    after = line[i + 1 + ordinal]
    first = line.text(i) in {"premier", "premiere", "first"} or ordinal
    return first and after.kind == "w" and after.text not in _AFTER_A_DAY
