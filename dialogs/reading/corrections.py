"""What changes a fact already held: « non, c'était 2023 », « c'est pas Auchan c'est Leclerc », « non, 28 heures »."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from dialogs.reading.amounts import WEEKLY, WEEKS
from dialogs.reading.answered import correction
from dialogs.reading.births import birth_date
from dialogs.reading.choices import yes_or_no
from dialogs.reading.kinds import KIND, kinds_said
from dialogs.reading.moments import Impossible, Moment
from dialogs.reading.outcome import Answer, Correct, Unclear
from dialogs.reading.periods import END, START
from dialogs.reading.phrases import FILLER
from dialogs.reading.renaming import named_anew
from dialogs.reading.stays import EMPLOYER, Told
from dialogs.reading.tokens import Line
from dialogs.reading.wordlists import word_set
from dialogs.words.facts import Value

_NO: Final = word_set("non nan no nn nope nop")
_BUT: Final = word_set("mais sauf hormis excepte but except")
_OPENERS: Final = word_set("ah euh mais oh ben bah ba attends")
_INSTEAD: Final = word_set("lieu remplace remplacer remplacez instead")
_BORN: Final = word_set("ne nee naissance born birth birthday")
_WAS: Final = word_set("etait cetait ct fait commence was")
_AGES: Final = range(14, 91)
BIRTH: Final = "birth_date"


@dataclass(frozen=True, slots=True)
class Held:
    """What a text may correct: what is known, the question that is open and the fields that answer it, the day."""

    known: Mapping[str, Value]
    ask: str
    open_fields: frozenset[str]
    today: date

    @property
    def days(self) -> dict[str, date]:
        """The first and the last day of the period, where they are known."""
        return {name: value for name in (START, END) if isinstance(value := self.known.get(name), date)}

    def closed(self, *fields: str) -> bool:
        """Whether none of these fields is what the open question asks for."""
        return not self.open_fields & set(fields)


def corrects(line: Line, said: Told) -> bool:
    """Whether the words say that something held is wrong."""
    if any(
        item.what in {"correction", "not"} or (item.what == "repair" and item.start <= 2) for item in said.items
    ) or any(line.text(i) in _INSTEAD for i in range(line.count)):
        return True
    return _yes_but(line) or line.text(0) in _NO or (line.text(0) in _OPENERS and line.text(1) in _NO)


def _yes_but(line: Line) -> bool:
    """« tout est bon sauf … », « oui mais … »."""
    at = next((i for i in range(line.count) if line.text(i) in _BUT), 0)
    return at > 0 and yes_or_no(Line(line.as_typed(0, at))) == "yes"


def corrected(line: Line, said: Told, held: Held) -> Correct | Unclear | None:
    """The change that a line makes to what is known, None when it makes none."""
    if not held.known:
        return None
    marked = corrects(line, said)
    try:
        return (
            _born_anew(line, said, held)
            or named_anew(line, said, held.known, held.open_fields, marked=marked, confirming=held.ask == "yes_no")
            or _year_moved(said, held, marked=marked)
            or (_day_swapped(said, held) if marked else None)
            or (_completed(said, held) if marked or held.ask in {"yes_no", END} else None)
            or (_begun_instead(line, said, held) if marked else None)
            or (_lasted_instead(said, held) if marked else None)
            or _changed(said, held, marked=marked)
            or (_kind_instead(line, said, held) if marked else None)
            or (_bare_number(line, said, held) if held.ask == "yes_no" else None)
            or (_out_of_sector(line, held) if marked else None)
        )
    except Impossible:
        return Unclear("impossible_date")


def _born_anew(line: Line, said: Told, held: Held) -> Correct | None:
    """« ma date de naissance, c'est le 13 mai 1997 »."""
    born = held.known.get(BIRTH)
    if (
        not isinstance(born, date)
        or not held.closed(BIRTH)
        or not any(line.text(i) in _BORN for i in range(line.count))
    ):
        return None
    whole = birth_date(line, held.today)
    if isinstance(whole, Answer):
        reading = whole.readings[0]
        return correction([reading.facts], sure=reading.sure) if reading.facts[BIRTH] != born else None
    year = said.span.lone or said.span.start or said.span.end
    return _birth_year(year, held) if year is not None and year.only_year else None


# — the year alone —


def _year_moved(said: Told, held: Held, *, marked: bool) -> Correct | None:
    """« c'était 2023 »: both ends move by the same number of years; « la fin c'est 2025 »: that end alone."""
    moment = said.span.lone or said.span.start or said.span.end
    wanted = marked or held.ask == "yes_no" or (held.closed(START, END) and EMPLOYER not in said.facts)
    if moment is None or not moment.only_year or not wanted or not held.closed(BIRTH):
        return None
    days = held.days
    if not days:
        return _birth_year(moment, held) if marked else None
    if moment is said.span.end and moment is not said.span.lone and END in days:
        return correction([{END: in_year(days[END], moment.year)}], sure=False)
    years = [moment.year - day.year for day in days.values()]
    moved = years[0] or years[-1]
    if not moved:
        return None
    changes = {name: in_year(day, day.year + moved) for name, day in days.items()}
    return correction([changes], sure=marked and not said.span.vague)


def _birth_year(moment: Moment, held: Held) -> Correct | None:
    born = held.known.get(BIRTH)
    if not isinstance(born, date) or born.year == moment.year or held.today.year - moment.year not in _AGES:
        return None
    return correction([{BIRTH: in_year(born, moment.year)}], sure=True)


def in_year(day: date, year: int) -> date:
    """The same day of another year. Raises Impossible."""
    try:
        return day.replace(year=year)
    except ValueError:
        raise Impossible from None


# — one day for another —


def _day_swapped(said: Told, held: Held) -> Correct | None:
    """« c'est pas le 12 c'est le 13 »: the day denied is the one held."""
    new = said.span.lone or said.span.start or said.span.end
    if new is None or new.exact is not None or not said.span.denied:
        return None
    born = held.known.get(BIRTH)
    days = {**held.days, **({BIRTH: born} if isinstance(born, date) else {})}
    for name, day in days.items():
        if any(_names(denied, day) for denied in said.span.denied):
            return correction([{name: filled(new, day)}], sure=not said.span.vague)
    return None


def _names(moment: Moment, day: date) -> bool:
    """Whether what was said of a moment fits a day."""
    pairs = ((moment.day, day.day), (moment.month, day.month), (moment.year, day.year))
    return moment.exact is None and any(said for said, _ in pairs) and all(said in {0, value} for said, value in pairs)


def filled(moment: Moment, day: date, *, as_end: bool = False) -> date:
    """The day that a moment means beside the one held: what it leaves unsaid stays; of a month, its first or last."""
    year = moment.year or day.year
    if not moment.day and moment.month:
        return moment.in_year(year).on(as_end=as_end)
    return replace(moment, day=moment.day or day.day, month=moment.month or day.month, year=year, weekday=-1).on()


def _completed(said: Told, held: Held) -> Correct | None:
    """« non j'ai commencé le 2 mars », « en mars »: what nobody said of it is what is held; one tap confirms it."""
    span, days = said.span, held.days
    if span.ongoing or span.future or span.pattern or span.length is not None:
        return None
    changes = {
        name: filled(moment, days[name], as_end=name == END)
        for name, moment in ((START, span.start), (END, span.end))
        if moment is not None
        and (moment.day or moment.month)
        and not moment.dated
        and name in days
        and held.closed(name)
    }
    changes = {name: day for name, day in changes.items() if day != days[name]}
    alone = (span.start is None) != (span.end is None)
    after = {**days, **changes}
    backwards = len(after) == 2 and after[END] < after[START]
    return correction([changes], sure=False) if changes and alone and not backwards else None


# — any other fact —


def _changed(said: Told, held: Held, *, marked: bool) -> Correct | None:
    if not said.readings or not held.closed(*said.facts) or (held.ask == "any" and not marked):
        return None
    if said.span.lone is not None and START in said.facts and held.days.keys() == {START, END}:
        return _other_days(said.span.lone, held) if marked or held.ask == "yes_no" else None
    changes = [
        {name: value for name, value in facts.items() if held.known.get(name) != value} for facts in said.readings
    ]
    changes = [change for change in changes if set(change) & set(held.known)]
    return correction(changes, sure=said.sure) if changes else None


def _begun_instead(line: Line, said: Told, held: Held) -> Correct | None:
    """« non, c'était le 4 mars » where the end is asked: rather the start, which was said just before."""
    moment, start = said.span.lone, held.days.get(START)
    if held.ask != END or moment is None or moment.exact is not None or start is None or END in held.days:
        return None
    if not moment.month or not any(line.text(i) in _WAS for i in range(line.count)):
        return None
    meant = filled(moment, start)
    return correction([{START: meant}, *said.readings], sure=False) if meant != start else None


def _other_days(moment: Moment, held: Held) -> Correct | None:
    """Days said without their place: the whole stay in another month, or the end that a day is nearest to."""
    if moment.exact is not None or moment.part or not (moment.day or moment.month):
        return None
    if not moment.day:
        month = moment.in_year(moment.year or held.days[START].year)
        whole: dict[str, Value] = {START: month.on(), END: month.on(as_end=True)}
        return correction([whole, {START: month.on()}] if month.on() <= held.days[END] else [whole], sure=False)
    meant = {name: filled(moment, day) for name, day in held.days.items()}
    nearest = sorted(meant, key=lambda name: abs((held.days[name] - meant[name]).days))
    return correction([{name: meant[name]} for name in nearest if held.days[name] != meant[name]], sure=False)


def _bare_number(line: Line, said: Told, held: Held) -> Correct | None:
    """« non, 28 »: of the numbers held, the hours a week are what a bare number means."""
    numbers = [
        item.value for item in said.items if item.what == "number" and line.text(item.start - 1) not in {"pas", "not"}
    ]
    things = any(item.what == "number" and _of_a_thing(line, item.end) for item in said.items)
    if things or len(numbers) != 1 or WEEKLY not in held.known:
        return None
    value = getattr(numbers[0], "value", None)
    if not isinstance(value, Decimal) or not 0 < value <= 60 or held.known[WEEKLY] == value:
        return None
    return correction([{WEEKLY: value}], sure=False)


def _of_a_thing(line: Line, after: int) -> bool:
    """« 2 min », « 3 collègues »: a number of something else."""
    return line[after].kind == "w" and line.text(after) not in FILLER


def _lasted_instead(said: Told, held: Held) -> Correct | None:
    """« non c'était 4 mois »: the end moves, the start stays."""
    length, days = said.span.length, held.days
    if any(item.what == "role" and item.value == "start" for item in said.items):
        return None  # « j'ai commencé une semaine plus tard » moves no end
    if length is None or said.span.dated or len(days) < 2 or not held.closed(WEEKS) or set(said.facts) - {WEEKS}:
        return None
    if length.unit == "week" and WEEKS in held.known:
        return None  # the weeks done are what is mended
    after = length.after(days[START])
    last = after - timedelta(days=1) if after is not None else None
    return correction([{END: last}], sure=False) if last is not None and last != days[END] else None


def _kind_instead(line: Line, said: Told, held: Held) -> Correct | None:
    """« non, un emploi »: a word that names a kind where nothing else is said."""
    if KIND not in held.known or not held.closed(KIND) or said.readings or "sector" in held.ask:
        return None
    kinds = kinds_said(line, said.items, asked=True)
    if len(kinds) != 1 or kinds[0] == held.known[KIND]:
        return None
    marks = {i for item in said.items for i in range(item.start, item.end)}
    rest = [line.text(i) for i in range(line.count) if line[i].kind == "w" and i not in marks]
    plain = [word for word in rest if word not in FILLER and word not in _NO]
    return correction([{KIND: kinds[0]}], sure=True) if len(plain) == 1 else None


def _out_of_sector(line: Line, held: Held) -> Correct | None:
    """« c'est pas dans le secteur »."""
    if held.known.get("period.sector") not in {"yes", "unsure"} or "secteur" not in line.folded:
        return None
    return correction([{"period.sector": "no"}], sure=False)
