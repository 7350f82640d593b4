"""Hours a week, hours in all, weeks: the numbers of a sentence as facts, and whether a clerk would ask back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise, takewhile
from typing import Final

from dialogs.reading.durations import Duration
from dialogs.reading.hours import Hours, quarter
from dialogs.reading.items import Item
from dialogs.reading.phrases import FILLER, LEANING
from dialogs.reading.tokens import Line
from dialogs.reading.vocabulary import SHARED, WEEKDAYS
from dialogs.reading.wordlists import word_set
from dialogs.words.facts import Value

WEEKLY, TOTAL, WEEKS = "period.weekly_hours", "period.total_hours", "period.weeks"
_MOST_WEEKLY: Final = Decimal(60)  # more is rather said of two weeks
_WEEK_LONG: Final = Decimal(168)
_MONTHLY: Final = (Decimal(121), Decimal(174))  # no half fits: what a pay slip says of a month
_FORTNIGHT: Final = 4
_LONGEST_DAY: Final = 12
_MOST_FIGURES: Final = 4  # more is a telephone number
_MOST_WEEKS: Final = 156  # three years
_ABSENT: Final = word_set(
    """
    vacances absence absences absent absente conges conge arret maladie malade off repos fermeture ferme moins ecole cfa
    cours rate loupe manque sick away
    """
)
_MISSED: Final = word_set("absent absente absence absences malade maladie conge conges arret")
_NOT_COUNTED: Final = word_set("sans hors without")
_SO: Final = word_set("donc alors soit reste mais car parce puisque so because , ; . :")
_NOT_HOURS: Final = frozenset(
    {"euro", "euros", "eur", "€", "balles", "ans", "minutes", "min", "km", "colis", "personnes", "jours", "%"}
)
_FIGURES: Final = frozenset({"hours", "number", "length"})
_EACH: Final = frozenset({"de", "a", "x", "*", "of", "at"})
_DURING: Final = frozenset({"pendant", "durant", "for", "during"})
_OVER: Final = frozenset({"sur", "en", "over", "in"})
_DAYS_A_WEEK = re.compile(
    r"""
    (?P<days>[1-7])\s*(?:j|jrs?|jours?|days?)\s*(?:(?:par|/|a|per|sur|la|dans\ la)\s*)+(?:semaines?|sem|week|7|s\b)
    |\b[x*]\s*(?P<times>[1-7])\b(?!\s*(?:h|sem))
    |\b(?P<by>[1-7])\s*[x*]\s*[0-9]
    """,
    re.VERBOSE,
)
_PARTS_OF_WEEK: Final = frozenset({"matin", "soir", "midi", *WEEKDAYS, "weekend"}) - {"lundi", "vendredi"} - SHARED
_MINUTES = re.compile(r"([0-9]+)[.,](15|30|45)(?![0-9])")
_MONDAY_TO_FRIDAY = re.compile(r"(?:du )?lundi (?:au|a) vendredi|monday (?:to|through) friday")


@dataclass(slots=True)
class Amount:
    """The readings of a number, best first; or what stood in the way."""

    readings: list[dict[str, Value]] = field(default_factory=list)
    sure: bool = True
    problem: str | None = None


def hours_said(line: Line, items: Sequence[Item], ask: str, base: Decimal) -> Amount:
    """The hours that a sentence states; bare numbers count where hours are asked for."""
    asked = ask in {WEEKLY, TOTAL}
    figures = _standing(
        [item for item in items if item.what == "hours" or (asked and item.what == "number")], items, line
    )
    if not figures:
        return Amount()
    if _is_range(line, items, figures):
        return Amount(problem="range")
    figures = [item for item in figures if line.text(item.end) not in _NOT_HOURS and not _times(item, line)]
    if len(figures) > _MOST_FIGURES:
        return Amount(problem="")
    rates = [item for item in figures if _hours(item).rate]
    plain = [item for item in figures if item not in rates]
    vague = any(item.what == "vague" for item in items)
    if not figures:
        return Amount(problem="")
    if not plain:
        share = _hours(rates[-1]).value
        return Amount([{WEEKLY: base * share}], sure=False) if share > 0 else Amount(problem="")
    if len(plain) > 1:
        return _several(plain, line, items, ask, vague=vague)
    said = _one(plain[0], line, items, ask)
    said.sure &= not vague and not _hours(plain[0]).vague and not _at_most(plain[0], line)
    said.sure &= not _of_something(plain[0], line, items)
    return _minutes_or_hundredths(plain[0], line, said)


def _times(item: Item, line: Line) -> bool:
    """« 5 x 7h »: how many times, no hours."""
    of_seven = line.text(item.start - 1) == "sur" and _hours(item).value == 7
    beside = {line.text(item.start - 1), line.text(item.end)}
    return item.what == "number" and (of_seven or bool(beside & {"x", "*"}))


def _of_something(item: Item, line: Line, items: Sequence[Item]) -> bool:
    """Whether a word that nobody knows stands after a bare number in words: « trente cin »."""
    after = line[item.end]
    known = after.text in FILLER or after.text in LEANING or any(other.start == item.end for other in items)
    in_words = not line.typed[line[item.start].start].isdigit()
    return item.what == "number" and in_words and after.kind == "w" and not known


def _hours(item: Item) -> Hours:
    return item.value if isinstance(item.value, Hours) else Hours(Decimal(0))


def _standing(figures: list[Item], items: Sequence[Item], line: Line) -> list[Item]:
    """The figures without those taken back: « 20h, enfin 24h », « 28 au lieu de 35 », « pas 35 »."""
    kept: list[Item] = []
    for item in figures:
        before = [other for other in items if other.end <= item.start and item.start - other.end <= 1]
        if any(other.what == "not" for other in before) and sum(other.what in _FIGURES for other in items) > 1:
            continue
        if kept and line.text(item.start - 1) == "de" and line.text(item.start - 2) == "lieu":
            continue
        if kept and any(other.what == "repair" and kept[-1].end <= other.start < item.start for other in items):
            kept.pop()
        kept.append(item)
    return kept


def _is_range(line: Line, items: Sequence[Item], figures: list[Item]) -> bool:
    """« entre 15 et 25 », « 15 à 20 h », « 15-20 », « de 9h à 17h »."""
    for first, second in pairwise(figures):
        between = [line.text(i) for i in range(first.end, second.start)]
        if between in (["a"], ["-"], ["/"], ["to"], ["jusqu", "a"]) or (
            between == ["et"]
            and any(line.text(i) in {"entre", "between"} for i in range(max(0, first.start - 2), first.start))
        ):
            return True
        if between == ["et"] and "entre" in {line.text(i) for i in range(first.start)}:
            return True
    return False


def _at_most(item: Item, line: Line) -> bool:
    """« jusqu'à 35h »."""
    return "jusqu" in {line.text(item.start - 1), line.text(item.start - 2)}


def _minutes_or_hundredths(item: Item, line: Line, said: Amount) -> Amount:
    """« 24,30 » may be 24 and a half hours, or 24 and three tenths."""
    match = _MINUTES.match(line.as_typed(item.start, item.end))
    if match is None or len(said.readings) != 1 or WEEKLY not in said.readings[0]:
        return said
    minutes = Decimal(match[1]) + Decimal(match[2]) / 60
    return Amount([{WEEKLY: minutes}, *said.readings], sure=False)


def _several(plain: list[Item], line: Line, items: Sequence[Item], ask: str, *, vague: bool) -> Amount:
    """More than one number: hours a day and days, hours with their unit before bare ones, two that disagree."""
    if (day := next((item for item in plain if _hours(item).per == "day"), None)) is not None:
        said = _one(day, line, items, ask)
        said.sure &= not vague
        return said
    if all(not _hours(item).per for item in plain) and len({_hours(item).value for item in plain}) == 1:
        plain = plain[:1]
    ones = [item for item in plain if _hours(item).per] or plain
    readings: list[dict[str, Value]] = []
    for item in ones:
        readings += [reading for reading in _one(item, line, items, ask).readings if reading not in readings]
    weekly = [reading for reading in readings if WEEKLY in reading]
    totals = [reading for reading in readings if TOTAL in reading]
    if len(weekly) == 1 and len(totals) == 1 and len(ones) == 2:
        return Amount([weekly[0] | totals[0]], sure=not vague)
    return Amount(readings, sure=len(readings) == 1 and len(ones) == len(plain) and not vague)


def _one(item: Item, line: Line, items: Sequence[Item], ask: str) -> Amount:
    said = _hours(item)
    if said.value <= 0 or (line.text(item.start - 1) == "-" and line[item.start - 2].kind == ""):
        return Amount(problem="")
    days = _days_a_week(line) or _days_of(items)
    if said.per == "day" or (not said.per and said.unit and days and _each_day(item)):
        return _by_day(said, days, sure=bool(_days_a_week(line)))
    if not said.per and said.unit and _only_sometimes(line, items):
        return Amount([{WEEKLY: said.value}], sure=False)
    if said.per == "fortnight":
        return Amount([{WEEKLY: said.weekly()}, {TOTAL: said.value}], sure=False)
    if said.per in {"week", "month"}:
        weekly = said.weekly()
        return (
            Amount([{WEEKLY: weekly}], sure=weekly <= _MOST_WEEKLY)
            if weekly <= _WEEK_LONG
            else Amount([{TOTAL: said.value}], sure=False)
        )
    if said.per == "year":
        return Amount([{WEEKLY: said.weekly()}], sure=False) if said.weekly() > 0 else Amount(problem="")
    if _is_total(item, items):
        return Amount([{TOTAL: said.value}])
    return _spread(said, item, line, items) or _each(said, item, line, items, ask) or _bare(said.value, ask)


def _only_sometimes(line: Line, items: Sequence[Item]) -> bool:
    """« 3h tous les matins », « 6h le samedi »: hours of a part of the week."""
    words = {line.text(i) for i in range(line.count)}
    if _MONDAY_TO_FRIDAY.search(line.folded):
        return False
    return any(item.what == "pattern" for item in items) or bool(words & _PARTS_OF_WEEK)


def _days_a_week(line: Line) -> int:
    match = _DAYS_A_WEEK.search(line.folded)
    if match is not None:
        return int(match["days"] or match["times"] or match["by"])
    return 5 if _MONDAY_TO_FRIDAY.search(line.folded) else 0


def _days_of(items: Sequence[Item]) -> int:
    """« 5 jours de 7h »: a length of a few days beside hours of one."""
    lengths = [item.value for item in items if isinstance(item.value, Duration)]
    return int(lengths[0].count) if len(lengths) == 1 and lengths[0].unit == "day" and lengths[0].count <= 6 else 0


def _each_day(item: Item) -> bool:
    """Whether hours without their stretch are those of a day: « 5 x 7h », not « 35h du lundi … »."""
    return _hours(item).value <= _LONGEST_DAY


def _by_day(said: Hours, days: int, *, sure: bool) -> Amount:
    weekly = said.value * (days or 5)
    if said.value > 24:
        return Amount(problem="")
    return Amount([{WEEKLY: weekly}], sure=sure and weekly <= _MOST_WEEKLY)


def _is_total(item: Item, items: Sequence[Item]) -> bool:
    return any(other.what == "total" for other in items)


def _spread(said: Hours, item: Item, line: Line, items: Sequence[Item]) -> Amount | None:
    """« 70h sur deux semaines », « 350h en 10 semaines »."""
    after = next((other for other in items if other.start >= item.end and isinstance(other.value, Duration)), None)
    if after is None or not isinstance(after.value, Duration) or not said.unit:
        return None
    between = {line.text(i) for i in range(item.end, after.start)}
    if not between or not between <= {
        "sur",
        "pour",
        "en",
        "par",
        "toutes",
        "les",
        "over",
        "in",
        "for",
        "per",
        "every",
        "tous",
    }:
        return None
    if after.value.unit == "week" and 1 < after.value.count <= _FORTNIGHT and said.value > _MOST_WEEKLY:
        return Amount([{WEEKLY: quarter(said.value / after.value.count)}, {TOTAL: said.value}], sure=False)
    if said.value > _MOST_WEEKLY:
        return Amount([{TOTAL: said.value}])
    return None


def _each(said: Hours, item: Item, line: Line, items: Sequence[Item], ask: str) -> Amount | None:
    """« 10 semaines de 35h », « 35h pendant 10 semaines », « 50 jours de 7h », where the total is asked."""
    if ask != TOTAL:
        return None
    for other in items:
        length = other.value
        if not isinstance(length, Duration) or length.count <= 1:
            continue
        joined = line.text(other.end if other.end <= item.start else item.end)
        if abs(other.end - item.start) != 1 and abs(item.end - other.start) != 1:
            continue
        if length.unit == "day" and joined in _EACH | _DURING and said.value <= _LONGEST_DAY:
            return Amount([{TOTAL: said.value * length.count}], sure=False)
        if length.unit != "day" and joined in _EACH | _DURING and said.value <= _MOST_WEEKLY:
            return Amount([{WEEKLY: said.value}])
        if length.unit != "day" and joined in _OVER and said.value <= _MOST_WEEKLY:
            return Amount([{WEEKLY: said.value}, {TOTAL: said.value}], sure=False)
    return None


def _bare(value: Decimal, ask: str) -> Amount:
    """A number of hours of which nothing says for how long."""
    if ask == TOTAL:
        return Amount([{TOTAL: value}])
    if value <= _MOST_WEEKLY:
        return Amount([{WEEKLY: value}])
    readings: list[dict[str, Value]] = []
    if value / 2 <= _MOST_WEEKLY:
        readings = [{WEEKLY: value / 2}, {WEEKLY: value}]
    elif _MONTHLY[0] <= value <= _MONTHLY[1]:
        readings = [{WEEKLY: Hours(value, per="month").weekly()}, {TOTAL: value}]
    else:
        readings = [{TOTAL: value}]
    return Amount(readings, sure=False)


def _away(item: Item, line: Line) -> bool:
    """« 2 semaines de vacances », « malade 2 semaines »: weeks that were not worked; « 12 hors vacances » were."""
    after = _beside(line, range(item.end, item.end + 3))
    if _NOT_COUNTED.intersection(after):
        return False
    before = _beside(line, range(item.start - 1, item.start - 5, -1))
    return bool(_ABSENT.intersection([*after, *before]))


def missed(item: Item, line: Line) -> bool:
    """« absent 2 semaines », « 2 semaines d'arrêt »: no length of a stay."""
    after = line.skip(item.end, {"de", "d", "en"})
    return bool(_MISSED.intersection(_beside(line, range(item.start - 1, item.start - 4, -1)))) or (
        line.text(after) in _MISSED | {"vacances"}
    )


def _beside(line: Line, places: range) -> list[str]:
    """The words at these places, up to where another thought begins."""
    words = (line.text(i) for i in places if line[i].kind)
    return list(takewhile(lambda word: word not in _SO and not word.isdecimal(), words))


def _added_up(numbers: Sequence[Item], line: Line) -> Decimal | None:
    """« 3 mois et 2 semaines »."""
    lengths = [item.value for item in numbers if isinstance(item.value, Duration)]
    if len(lengths) != len(numbers) or len(numbers) != 2 or line.text(numbers[0].end) not in {"et", "and"}:
        return None
    return sum((length.weeks for length in lengths), Decimal(0))


def _bare_number(item: Item, line: Line) -> bool:
    return item.what == "number" and line.text(item.end) not in _NOT_HOURS


def weeks_said(line: Line, items: Sequence[Item]) -> Amount:
    """The number of weeks, where it is asked for."""
    numbers = [item for item in items if isinstance(item.value, Duration) or _bare_number(item, line)]
    standing = _standing(numbers, items, line)
    numbers = [item for item in standing if not _away(item, line)]
    if not numbers:
        return Amount()
    if (total := _added_up(numbers, line)) is not None:
        return Amount([{WEEKS: total}], sure=False)
    if _is_range(line, items, numbers):
        return Amount(problem="range")
    vague = any(item.what == "vague" for item in items)
    readings: list[dict[str, Value]] = []
    sure = not vague and len(numbers) == len(standing)  # « 14 mais 2 de congés »: 14 or 12
    for item in numbers:
        if isinstance(item.value, Duration):
            count = item.value.weeks
            sure &= item.value.unit == "week" and not item.value.vague
        else:
            count = _hours(item).value
        sure &= count <= _MOST_WEEKS
        if count <= 0 or (line.text(item.start - 1) == "-" and item.start == 1):
            return Amount(problem="")
        if {WEEKS: count} not in readings:
            readings.append({WEEKS: count})
    if line.text(numbers[-1].end) == "de" and line.text(numbers[-1].end + 1) in {"moins", "plus"}:
        return Amount(problem="")
    return Amount(readings, sure=sure and len(readings) == 1)
