"""The pieces of a sentence that tell of a stay, those that tell of something else left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from dialogs.reading.dates.dates import Dates
from dialogs.reading.dates.durations import Duration
from dialogs.reading.dates.going_on import UNFINISHED
from dialogs.reading.dates.moments import AUGUST, JULY, Moment
from dialogs.reading.dates.role_words import BEFORE
from dialogs.reading.dates.years import AGES
from dialogs.reading.days.habits import hardly_a_date, without_habits
from dialogs.reading.days.no_dates import of_the_exam
from dialogs.reading.days.one_place import one_for_another
from dialogs.reading.days.pauses import without_pauses
from dialogs.reading.days.stretches import first_length, first_stretch
from dialogs.reading.effort.amounts import hours_of
from dialogs.reading.effort.not_done import needed, refused
from dialogs.reading.effort.of_a_part import without_hours_of_a_part
from dialogs.reading.effort.worked_weeks import missed
from dialogs.reading.line.hours import Hours
from dialogs.reading.line.items import Item, Scan
from dialogs.reading.stay.named_like_dates import without_mere_years, without_names
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import COUNTED, DATES, EMPLOYER, END, START, WEEKS

_BEFORE_AN_AGE: Final = word_set("mes avais avait ai eu a aurai les")
#: « j'habite encore à Lille » tells of no stay that goes on.
_LIVES: Final = word_set("habite habitons loge vis live living")
#: Between a date and the day of the week that it was.
_WAS_A: Final = word_set("( , c cetait etait est un le it was a")
#: What a sentence goes on with behind a number, which is then of no other thing.
_GOES_ON_WITH: Final = FILLER.union(BEFORE, {"chez", "par", "at"})
_WEEK: Final = 7  # days
_DAYS: Final = range(1, 32)
_SHORT_YEARS: Final = 20  # « 12 mars 24 »
DATE_ASKS: Final = frozenset({DATES, START, END})


class Pieces(NamedTuple):
    """The pieces of a line; whether it makes an exception, « sauf en août », and tells a second stretch of time.

    ``around``: with those of something else, of the exception, of the second stretch, for what is read from between.
    """

    items: list[Item]
    around: list[Item]
    but: bool
    more: bool


def _with_the_number_meant(items: Sequence[Item], line: Line) -> list[Item]:
    """« 30h, enfin plutôt 28 »: a bare number right behind a repair is of what it mends; « non 28 rue … » is none."""
    kept: list[Item] = []
    for item in items:
        repaired = next((before for before in reversed(kept) if before.what != "repair"), item)
        mends = item.what == "number" and kept and kept[-1].what == "repair" and kept[-1].end == item.start
        of_a_thing = line[item.end].kind == "w" and line.text(item.end) not in _GOES_ON_WITH
        kept.append(_so_much_instead(repaired, item) if mends and not of_a_thing else item)
    return kept


def _so_much_instead(before: Item, number: Item) -> Item:
    value = hours_of(number).value
    if isinstance(before.value, Hours) and before.what == "hours" and not before.value.rate:
        return number._replace(what="hours", value=replace(before.value, value=value))
    if isinstance(before.value, Duration) and before.value.rest is None:
        return number._replace(what="length", value=replace(before.value, count=value))
    if isinstance(before.value, Moment) and before.value.day and value in _DAYS:  # « 12 mars 2025, pardon 13 »
        maybe_a_year = value >= _SHORT_YEARS
        return number._replace(what="date", value=Moment(day=int(value), vague=maybe_a_year), role="on")
    return number


def pieces(line: Line, ask: str, known: Mapping[str, Value], today: date) -> Pieces:
    """The pieces of a line under a question."""
    items = Scan(line, Dates(line, today, asked=ask in DATE_ASKS, short=ask not in COUNTED)).items()
    if not items:
        return Pieces([], [], but=False, more=False)
    if ask not in COUNTED:
        items = _with_the_number_meant(items, line)
    if ask in COUNTED:
        items = [item for item in items if not (hardly_a_date(item) or _both(item, line))]
    items = _with_weekdays([item for item in items if not of_the_exam(item, line)], line)
    if "ete" in line.words:
        items = _with_summers(items, line, asked=ask in DATE_ASKS)
    if ask == EMPLOYER or "chez" in line.folded:
        items = without_names(items, line, today)
    items = without_mere_years(items)
    around = items
    if ask not in COUNTED | DATE_ASKS and START not in known:
        items = without_habits(items, line)
    if ask != WEEKS:
        items = [item for item in items if item.what != "length" or not _no_length(item, line)]
    if ask == END:
        items = [item for item in items if item.what != "length" or not _counted_back(item, line)]
    items = [item for item in items if item.what != "ongoing" or line.text(item.start - 1) not in _LIVES]
    left = ask != END and any(item.value == UNFINISHED for item in items)
    if left:
        items = [item for item in items if item.value != UNFINISHED]
    if ask not in COUNTED:
        items = [item for item in items if item.what not in {"length", "hours"} or not needed(item, line)]
        items = [item for item in items if item.what != "hours" or not _half_the_time(item, line)]
    items, varied = without_hours_of_a_part(line, items) if ask not in COUNTED else (items, False)
    dates_open = ask in DATE_ASKS or START not in known
    items, but = without_pauses(line, items, dates_open=dates_open, weeks_asked=ask == WEEKS)
    but |= varied or (left and any(item.what == "date" for item in items))
    items, more = first_stretch(line, items, end_asked=ask == END)
    if ask not in COUNTED | DATE_ASKS:  # « 3 semaines en mars et 2 en mai » are 5
        items, others = first_length(line, items)
        but |= others
    if ask in COUNTED and START in known and any(item.what == "hours" for item in items):
        some = [item for item in items if _of_some_month(item)]
        items, but = [item for item in items if item not in some], but or bool(some)
    return Pieces(one_for_another(line, items) if ask in DATE_ASKS else items, around, but, more)


def _with_weekdays(items: Sequence[Item], line: Line) -> list[Item]:
    """« 3 mars 2025 (lundi) », « le 3 mars, c'était un lundi »: which day of the week a date was, and no other day."""
    kept: list[Item] = []
    for item in items:
        day, weekday = kept[-1].value if kept else None, item.value
        between = {line.text(i) for i in range(kept[-1].end, item.start)} if kept else set()
        whole = isinstance(day, Moment) and day.full and day.exact is None
        beside = whole and item.role in {"", "on"} and between <= _WAS_A
        if beside and isinstance(day, Moment) and isinstance(weekday, Moment) and _says_which(item, day, weekday):
            kept[-1] = kept[-1]._replace(value=replace(day, weekday=weekday.weekday), end=item.end)
        else:
            kept.append(item)
    return kept


def _with_summers(items: Sequence[Item], line: Line, *, asked: bool) -> list[Item]:
    """« job d'été 2024 » was in that summer; « CDD d'été » says of which sort it was, and not when."""
    kept: list[Item] = []
    for item in items:
        moment = item.value
        if not isinstance(moment, Moment):
            kept.append(item)
        elif moment.only_year and line.text(item.start - 1) == "ete":
            kept.append(item._replace(value=replace(moment, month=JULY, last_month=AUGUST)))
        elif asked or line.text(item.start) != "d" or moment.year or moment.last_month != AUGUST:
            kept.append(item)
    return kept


def _says_which(item: Item, day: Moment, weekday: Moment) -> bool:
    """Whether a day of the week is that of a date; « … au 6 juin 2025 le samedi », which was a Friday, is none."""
    if not weekday.only_weekday or item.role != "on" or not day.certain or day.impossible:
        return weekday.only_weekday
    return replace(day, weekday=weekday.weekday).weekday_fits


def _no_length(item: Item, line: Line) -> bool:
    """A length of something else than the stay, or one that it did not have."""
    of_seven = line.text(item.end) in {"/", "sur"} and line[item.end + 1].value == _WEEK  # « 5j/7 »
    return of_seven or missed(item, line) or refused(item, line) or _age(item, line) or _one_of(item, line)


def _counted_back(item: Item, line: Line) -> bool:
    """« quatre jours avant », « une semaine plus tôt »: where the end is asked, no length of the stay."""
    sooner = (line.text(item.end), line.text(item.end + 1)) == ("plus", "tot")
    return sooner or (line.text(item.end) in {"avant", "before", "earlier"} and not line[item.end + 1].kind)


def _both(item: Item, line: Line) -> bool:
    """« oui, les deux »: no number."""
    return item.what == "number" and hours_of(item).value == 2 and line.text(item.start - 1) == "les"


def _of_some_month(item: Item) -> bool:
    """« 20h en avril »: a month within the stay, and no other day of its beginning."""
    moment = item.value
    return isinstance(moment, Moment) and moment.month > 0 and not moment.day and not moment.dated and item.role == "on"


def _age(item: Item, line: Line) -> bool:
    """« le jour de mes 20 ans », « j'avais 20 ans », « à 20 ans »."""
    grown = isinstance(item.value, Duration) and item.value.unit == "year" and item.value.count >= AGES.start
    return grown and line.text(item.start - 1) in _BEFORE_AN_AGE


def _half_the_time(item: Item, line: Line) -> bool:
    """« la moitié du temps je livrais »: no half-time, unless hours are asked."""
    return "moitie" in {line.text(i) for i in range(item.start, item.end)}


def _one_of(item: Item, line: Line) -> bool:
    """« la première semaine »: one week out of several."""
    return line.text(item.start) in {"premier", "premiere", "deuxieme", "troisieme", "first", "second"}
