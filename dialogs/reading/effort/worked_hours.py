"""The hours that a sentence states, a week or in all, and whether a clerk would ask back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from dialogs.reading.effort.amounts import (
    JOBS,
    LAST_DAY,
    MOST_WEEKLY,
    NOT_HOURS,
    Amount,
    closes_a_range,
    hours_of,
    is_range,
    or_so,
    standing,
)
from dialogs.reading.effort.by_days import by_days, not_every_week, parts_of_a_day
from dialogs.reading.effort.clock import by_the_clock
from dialogs.reading.effort.hours_meant import meant
from dialogs.reading.effort.irregular import after_other_weeks, from_to, irregular
from dialogs.reading.effort.not_done import names_which, of_another_thing, on_the_clock, refused, wished
from dialogs.reading.effort.times import multiplied, of_several_jobs
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import TOTAL, WEEKLY

_MOST_FIGURES: Final = 4  # more is a telephone number
_DAY: Final = 24
_WEEK: Final = 7  # « 7 + 7 + 7 + 7 + 7 »
#: What a bare number counts beside: « 5 demi-journées ».
_COUNTED: Final = word_set("demi matinees matins soirs nuits fois services vacations weekends samedis dimanches")
#: Words that make of a number of hours one of some weeks, or one to reckon with: « 35h moins les pauses ».
_HEDGES: Final = word_set(
    """
    theoriques theorique impaires paires comprise
    cours cfa formation ecole trajet trajets comptant comprises inclus vacances conges repas
    minus break breaks lunch
    reste restent manque manquent prevu prevue prevus prevues si papier theorie theoriquement officiellement missing
    remaining left moins pause pauses premier premiere premieres dernier derniere dernieres certain certaine
    certains certaines
    parfois souvent rarement quelques quand lorsque selon tiers double puis ensuite apres avant sauf mais hormis sinon
    variable variables varie variait depend dependait change changeait autre sometimes often first last when half then
    before after except but
    """
)
_AND: Final = word_set("et and puis then ,")
#: Those that say so of hours told beside another answer.
_HEDGES_BESIDE: Final = word_set(
    """
    si quand lorsque selon theorie theoriques theorique theoriquement impaires paires pause pauses trajet trajets
    compris comprise comprises comptant sauf parfois souvent rarement variable variables varie variait depend dependait
    """
)
_SOFT: Final = frozenset({"vague", "pattern", "length"})
_OTHER_WEEK = re.compile(
    r"\b(?:l'|l |une? |the )autre\b|\bother week\b|\balternance\b"
    r"|\bpaires?\b.*\bimpaires?\b|\bimpaires?\b.*\bpaires?\b"
)
_OF_SOME_WEEKS = re.compile(
    r"\b(?:au debut|a la fin|certaines semaines|la premiere semaine|parfois|des fois|en plus)\b"
)
_SOMETIMES = re.compile(r"\b(?:des|quelques|plusieurs) fois\b|\bplus que\b|\b(?:la nuit|nuits)\b")
_MINUTES = re.compile(r"([0-9]+)[.,](15|30|45)(?![0-9])")


def hours_said(line: Line, items: Sequence[Item], ask: str, base: Decimal) -> Amount:
    """The hours that a sentence states; bare numbers count where hours are asked for.

    ``base``: the hours of a full week, of which « mi-temps » is half.
    """
    asked = ask in {WEEKLY, TOTAL}
    stated = [item for item in items if item.what == "hours" or (asked and item.what == "number")]
    stated = [item for item in stated if asked or not _a_share_of_anything(item, line)]
    figures = [item for item in standing(stated, items, line) if not (refused(item, line) or names_which(item, line))]
    if not figures:
        return Amount()
    if (otherwise := _told_otherwise(figures, line, items, ask)) is not None:
        return otherwise
    figures = [item for item in figures if not _no_hours(item, line, figures)]
    added = all(line.text(item.start - 1) == "+" for item in figures[1:])
    if not figures or len(figures) > (_WEEK if added else _MOST_FIGURES):
        return Amount(problem="")
    rates = [item for item in figures if hours_of(item).rate]
    plain = [item for item in figures if item not in rates]
    if (shares := _shares(rates, plain, base)) is not None:
        return shares
    vague = any(item.what == "vague" for item in items) or wished(line)
    if len(plain) > 1:
        return _several(plain, line, items, ask, vague=vague)
    said = of_several_jobs(plain[0], line, meant(plain[0], line, items, ask))
    agree = all(_agree(hours_of(rate).value, hours_of(plain[0]).value, base) for rate in rates)
    said.sure &= not vague and agree and not _doubted(plain[0], line, items, asked=asked)
    if asked and "moitie" in line.folded:
        said = _half(said)
    return _minutes_or_hundredths(plain[0], line, said)


def _told_otherwise(figures: list[Item], line: Line, items: Sequence[Item], ask: str) -> Amount | None:
    """What figures say together that no one of them says; None where each is to be looked at."""
    if all(_a_day(item, line) for item in figures):
        return Amount(problem="")
    if (worked := by_the_clock(figures, line)) is not None:
        return worked
    if is_range(line, figures) or closes_a_range(line, figures[0], items) or from_to(line):
        return Amount(problem="range")
    if after_other_weeks(figures[0], items, line):
        return Amount(problem="pattern")
    if (product := multiplied(figures, line, ask)) is not None:
        return product
    return Amount(problem="pattern") if not_every_week(figures, line) else None


def _no_hours(item: Item, line: Line, figures: Sequence[Item]) -> bool:
    """Whether a figure is none of work: an hour of the day, euros, how many times, « 24h sur 24 »."""
    elsewhere = _of_something_else(item, line) or _times(item, line)
    return elsewhere or _on_the_clock(item, line, figures) or _round_the_clock(item, line)


def _shares(rates: Sequence[Item], plain: Sequence[Item], base: Decimal) -> Amount | None:
    """« mi-temps », « 80 % », « deux mi-temps »: a share of a full week; None where hours are said as such."""
    if rates and plain and plain[-1].what == "number" and plain[-1].end == rates[0].start:
        share = base * hours_of(rates[0]).value  # « deux mi-temps »
        return Amount([{WEEKLY: share * hours_of(plain[-1]).value}, {WEEKLY: share}], sure=False)
    if not plain:
        share = hours_of(rates[-1]).value
        return Amount([{WEEKLY: base * share}], sure=False) if share > 0 else Amount(problem="")
    return None


def _doubted(item: Item, line: Line, items: Sequence[Item], *, asked: bool) -> bool:
    """Whether a clerk would ask back about the one number of hours of a line; ``asked``: hours are asked for."""
    of_it = hours_of(item).vague or _at_most(item, line) or or_so(item, line)
    of_others = on_the_clock(item, line) or of_another_thing(item, line, items)
    of_weeks = _OF_SOME_WEEKS.search(line.folded) is not None or (asked and irregular(line))
    return of_it or of_others or of_weeks or (_hedged(line, items) if asked else _reserved(line))


def _a_share_of_anything(item: Item, line: Line) -> bool:
    """« la moitié », of the weeks that are asked maybe; « mi-temps », « 80 % » are hours."""
    return hours_of(item).rate and line.text(item.end - 1) == "moitie"


def _a_day(item: Item, line: Line) -> bool:
    """« le 30 », « je finis le 12 »: a day of the month, and no hours."""
    led = item.what == "number" and line.text(item.start - 1) in {"le", "the"}
    return led and hours_of(item).value <= LAST_DAY


def _of_something_else(item: Item, line: Line) -> bool:
    """« 12 euros », « 2 emplois »; « 35h emploi » are hours."""
    counted = line.text(item.end)
    return counted in NOT_HOURS and not (hours_of(item).unit and counted in JOBS)


def _agree(rate: Decimal, hours: Decimal, base: Decimal) -> bool:
    """« 80 %, 28h », and « temps plein 39h »: a full time may be of more than the base."""
    return hours == base * rate or (rate == 1 and hours > base)


def _hedged(line: Line, items: Sequence[Item]) -> bool:
    """« 35h au début », « 35h certaines semaines », « 35h moins les pauses »: not those of every week, or not all."""
    taken = {i for item in items if item.what not in _SOFT for i in range(item.start, item.end)}
    begun = any(item.what == "role" for item in items) and not any(item.what == "date" for item in items)
    instead = {"mais", "but"} if any(item.what == "not" for item in items) else set()  # « pas 35h mais 28h »
    outside = {line.text(i) for i in range(line.count) if i not in taken} - instead
    return begun or not _HEDGES.isdisjoint(outside) or _SOMETIMES.search(line.folded) is not None


def _reserved(line: Line) -> bool:
    """« DPD 35h pause comprise »."""
    return line.has(_HEDGES_BESIDE)


def _half(said: Amount) -> Amount:
    """« la moitié de 35h »: the half of it first."""
    halves: list[dict[str, Value]] = [
        {name: value / 2 for name, value in reading.items() if isinstance(value, Decimal)} for reading in said.readings
    ]
    return Amount([*halves, *said.readings], sure=False, problem=said.problem)


def _on_the_clock(item: Item, line: Line, figures: Sequence[Item]) -> bool:
    """« de 5h du matin à 13h »: the hour at which it begins, and that at which it ends."""
    if "matin" not in line.folded:
        return False
    early = [other.end for other in figures if line.text(other.end) == "du" and line.text(other.end + 1) == "matin"]
    return item.end in early or (bool(early) and line.text(item.start - 1) in {"a", "jusqu"} and item.start > early[0])


def _round_the_clock(item: Item, line: Line) -> bool:
    """« 24h sur 24 », « ouvert 24h/24 »."""
    return hours_of(item).value == _DAY and line.text(item.end) in {"sur", "/"} and line[item.end + 1].value == _DAY


def _times(item: Item, line: Line) -> bool:
    """« 5 x 7h », « 5 demi-journées »: how many times, no hours."""
    of_seven = line.text(item.start - 1) == "sur" and hours_of(item).value == 7
    beside = {line.text(item.start - 1), line.text(item.end)}
    return item.what == "number" and (of_seven or bool(beside & {"x", "*"}) or line.text(item.end) in _COUNTED)


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


def _a_week_and_in_all(plain: Sequence[Item]) -> Amount | None:
    """« 35h, 490 heures en tout »: the few of a week, and the many."""
    few, many = sorted((hours_of(item).value for item in plain), key=abs) if len(plain) == 2 else (MOST_WEEKLY, 0)
    bare = not any(hours_of(item).per for item in plain)
    return Amount([{WEEKLY: few, TOTAL: many}], sure=False) if bare and 0 < few <= MOST_WEEKLY < many else None


def _between(line: Line, first: Item, second: Item) -> set[str]:
    return {line.text(i) for i in range(first.end, second.start)}


def _plus(line: Line, first: Item, second: Item) -> bool:
    """« 20h plus 6 », and not « 20 mais j'en faisais en plus, 26 »."""
    places = range(first.end, second.start)
    return any(line.text(i) == "plus" and line.text(i - 1) not in {"en", "de"} for i in places)


def _several(plain: list[Item], line: Line, items: Sequence[Item], ask: str, *, vague: bool) -> Amount:
    """More than one number: hours a day and days, hours with their unit before bare ones, two that disagree."""
    if (day := next((item for item in plain if hours_of(item).per == "day"), None)) is not None:
        said = meant(day, line, items, ask)
        said.sure &= not vague
        return said
    if (days := by_days(plain, line) or parts_of_a_day(plain, line)) is not None:
        return days
    alike = ask == TOTAL and not any(hours_of(item).per for item in plain)
    added = {"+"} | (_AND if alike else frozenset())  # « 50h en mars et 60h en avril »
    if all(not added.isdisjoint(_between(line, a, b)) or _plus(line, a, b) for a, b in pairwise(plain)):
        total = sum((hours_of(item).value for item in plain), Decimal(0))  # « 200 + 200 »
        return Amount([{WEEKLY if ask == WEEKLY and total <= MOST_WEEKLY else TOTAL: total}], sure=False)
    if all(not hours_of(item).per for item in plain) and len({hours_of(item).value for item in plain}) == 1:
        plain = plain[:1]
    in_all = ask == TOTAL or any(item.what == "total" for item in items)
    if in_all and (pair := _a_week_and_in_all(plain)) is not None:
        return pair
    ones = plain if in_all else [item for item in plain if hours_of(item).per] or plain
    readings: list[dict[str, Value]] = []
    for item in ones:
        said = meant(item, line, items, ask)
        vague |= not said.sure
        readings += [reading for reading in said.readings if reading not in readings]
    weekly = [reading for reading in readings if WEEKLY in reading]
    totals = [reading for reading in readings if TOTAL in reading]
    if len(weekly) == 1 and len(totals) == 1 and len(ones) == 2:
        return Amount([weekly[0] | totals[0]], sure=not vague)
    if len(weekly) == len(ones) == 2 and _OTHER_WEEK.search(line.folded):
        mean = sum((hours_of(item).value for item in ones), Decimal(0)) / 2
        return Amount([{WEEKLY: mean}, *readings], sure=False)
    return Amount(readings, sure=len(readings) == 1 and len(ones) == len(plain) and not vague)
