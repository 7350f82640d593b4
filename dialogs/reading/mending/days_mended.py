"""What changes a day already held: another year, another day of the month, the rest of the date as it was."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from dialogs.reading.answered import correction
from dialogs.reading.dates.moments import Impossible, Moment
from dialogs.reading.dates.years import AGES
from dialogs.reading.held import Held
from dialogs.reading.outcome import Answer, Correct
from dialogs.reading.people.births import birth_date, short_year, year_instead
from dialogs.reading.stay.told import Told
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import BIRTH_DATE, DAYS, EMPLOYER, END, START, WEEKS, YES_NO

_BORN: Final = word_set("ne nee naissance born birth birthday")
#: Between what is replaced and what replaces it.
_BECOMES: Final = word_set("par → => -> > by")
#: « non le 3 c'est le 10 mars »
_IS_RATHER: Final = re.compile(r"\ble [0-9]{1,2}(?: [a-z]+)?,? c'? ?(?:est|etait) (?:plutot |en fait )?le [0-9]")
_WAS: Final = word_set("etait cetait ct fait commence was")
#: What opens a line that takes something back: « non pardon, 23/04/2024 ».
_TAKES_BACK: Final = word_set("non nan no nn pardon oups oops euh sorry desole desolee mince erreur")


def born_anew(line: Line, said: Told, held: Held) -> Correct | None:
    """« ma date de naissance, c'est le 13 mai 1997 »."""
    born = held.known.get(BIRTH_DATE)
    if not isinstance(born, date) or not held.closed(BIRTH_DATE):
        return None
    if not (line.has(_BORN) or _put_up_alone(said, held)):
        return _short_year(line, said, born, held)
    whole = birth_date(line, held.today)
    if isinstance(whole, Answer):
        reading = whole.readings[0]
        return correction([reading.facts], sure=reading.sure) if reading.facts[BIRTH_DATE] != born else None
    moment = said.span.lone or said.span.start or said.span.end
    if moment is None and (short := short_year(line, held.today)) is not None:
        moment = Moment(year=short)
    if moment is None or moment.exact is not None or moment.part or said.span.denied:
        return None
    if moment.only_year:
        return _birth_year(moment, held)
    meant = None if moment.month and not moment.day else filled(moment, born)
    return correction([{BIRTH_DATE: meant}], sure=False) if meant is not None and meant != born else None


def _short_year(line: Line, said: Told, born: date, held: Held) -> Correct | None:
    """« 98 pas 97 », « non, 98 », where only the day of birth is put up."""
    put_up = held.ask == YES_NO and not held.days and not said.facts
    year = year_instead(line, born, held.today) if put_up else None
    return None if year is None else _birth_year(Moment(year=year), held, sure=line.many("n") > 1)


def _put_up_alone(said: Told, held: Held) -> bool:
    """« non, le 13 », « non, le 4 juin 1997 », where only the day of birth is held: no year of a stay is said."""
    moment = said.span.lone
    of_a_birth = moment is not None and (not moment.dated or held.today.year - moment.year in AGES)
    return of_a_birth and held.ask == YES_NO and not held.days and said.facts.keys() <= DAYS


# — the year alone —


def year_moved(said: Told, held: Held, *, marked: bool) -> Correct | None:
    """« c'était 2023 »: both ends move by the same number of years; « la fin c'est 2025 »: that end alone."""
    moment = said.span.lone or said.span.start or said.span.end
    wanted = marked or held.ask == YES_NO or (held.closed(START, END) and EMPLOYER not in said.facts)
    if moment is None or not moment.only_year or not wanted or not held.closed(BIRTH_DATE):
        return None
    days = held.days
    if not days:
        return _birth_year(moment, held) if marked else None
    if moment is said.span.end and moment is not said.span.lone and END in days:
        return correction([{END: in_year(days[END], moment.year)}], sure=False)
    begun = moment is said.span.start and any(item.what == "role" for item in said.items)
    moved_start = in_year(days[START], moment.year) if START in days and begun else None
    years = [moment.year - day.year for day in days.values()]
    moved = years[0] or years[-1]
    if not moved:
        return None
    changes = {name: in_year(day, day.year + moved) for name, day in days.items()}
    if moved_start is not None and said.span.lone is None and moved_start != days[START]:
        return correction([{START: moved_start}, changes], sure=False)  # « le début c'est 2024 »
    return correction([changes], sure=marked and not said.span.vague)


def year_known(said: Told, held: Held) -> bool:
    """« 2025 » of a stay whose two days lie in 2025: nothing new, and no stay of the whole year."""
    moment = said.span.lone or said.span.start
    years = {day.year for day in held.days.values()}
    if moment is None or not moment.only_year or not said.facts.keys() <= DAYS or held.ask == YES_NO:
        return False
    return held.closed(*DAYS) and held.days.keys() == DAYS and years == {moment.year}


def _birth_year(moment: Moment, held: Held, *, sure: bool = True) -> Correct | None:
    born = held.known.get(BIRTH_DATE)
    if not isinstance(born, date) or born.year == moment.year or held.today.year - moment.year not in AGES:
        return None
    return correction([{BIRTH_DATE: in_year(born, moment.year)}], sure=sure)


def in_year(day: date, year: int) -> date:
    """The same day of another year. Raises Impossible."""
    try:
        return day.replace(year=year)
    except ValueError:
        raise Impossible from None


# — one day for another —


def day_swapped(line: Line, said: Told, held: Held) -> Correct | None:
    """« c'est pas le 12 c'est le 13 »: the day denied is the one held."""
    if (replaced := _day_replaced(line, said, held)) is not None:
        return replaced
    new = said.span.lone or said.span.start or said.span.end
    if new is None or new.exact is not None or not said.span.denied:
        return None
    born = held.known.get(BIRTH_DATE)
    days = {**held.days, **({BIRTH_DATE: born} if isinstance(born, date) else {})}
    for name, day in days.items():
        if any(_names(denied, day) for denied in said.span.denied):
            if new.month and not new.day:
                return correction([{name: one} for one in in_another_month(new, day, as_end=name == END)], sure=False)
            return correction([{name: filled(new, day)}], sure=not said.span.vague)
    return None


def _day_replaced(line: Line, said: Told, held: Held) -> Correct | None:
    """« 17/04 -> 18/04 », « remplace le 17 par le 18 »: from the day that is held to another one."""
    old, new = said.span.start, said.span.end
    becomes = line.has(_BECOMES) or _IS_RATHER.search(line.folded) is not None
    if old is None or new is None or not becomes:
        return None
    names = [name for name, day in held.days.items() if _names(old, day)]
    return correction([{name: filled(new, held.days[name])} for name in names[-1:]], sure=False) if names else None


def in_another_month(month: Moment, day: date, *, as_end: bool) -> list[date]:
    """« c'est avril, pas mars » said of 3 March: the 3rd of April, or the month's first or last day."""
    edge = filled(month, day, as_end=as_end)
    if as_end and (day + timedelta(days=1)).day == 1:
        return [edge]  # from the end of a month to that of another
    try:
        return list(dict.fromkeys([day.replace(year=edge.year, month=edge.month), edge]))
    except ValueError:
        return [edge]


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


def completed(said: Told, held: Held) -> Correct | None:
    """« non j'ai commencé le 2 mars », « en mars »: what nobody said of it is what is held; one tap confirms it."""
    span, days = said.span, held.days
    # « du 4 mars au 13 juin », where the end is asked
    whole = None not in {span.start, span.end} and not held.closed(END)
    if span.ongoing or span.future or span.pattern or span.length is not None or whole:
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
    # « du 4 mars au 13 juin »: both in the year that is held
    alike = not any(moment is not None and moment.dated for moment in (span.start, span.end))
    after = {**days, **changes}
    backwards = len(after) == 2 and after[END] < after[START]
    return correction([changes], sure=False) if changes and (alone or alike) and not backwards else None


def begun_instead(line: Line, said: Told, held: Held) -> Correct | None:
    """« non, c'était le 4 mars », « pardon, 23/04 » where the end is asked: maybe the start, said just before."""
    moment, start = said.span.lone, held.days.get(START)
    if held.ask != END or moment is None or moment.exact is not None or start is None or END in held.days:
        return None
    was = line.has(_WAS)
    if not moment.month or not (was or line.text(0) in _TAKES_BACK):
        return None
    meant = filled(moment, start)
    if meant == start:
        return None
    return correction([{START: meant}, *said.readings], sure=False)


def other_days(moment: Moment, held: Held) -> Correct | None:
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


def another_day(said: Told, held: Held) -> Correct | None:
    """« non, le 13 », where one day of the stay is held: of its month and year first, then as if said by itself."""
    moment, days = said.span.lone, held.days
    if moment is None or moment.exact is not None or moment.part or moment.dated or not moment.day or len(days) != 1:
        return None
    ((name, day),) = days.items()
    if said.facts.keys() != {START}:
        return None
    exists = moment.day <= monthrange(day.year, moment.month or day.month)[1]
    others = [facts[START] for facts in said.readings if facts.keys() == {START}]
    meant = [filled(moment, day), *others] if exists else others  # « le 31 », beside 30 June
    changes = [{name: other} for other in meant if other != day]
    return correction(changes, sure=False) if changes else None


def lasted_instead(said: Told, held: Held) -> Correct | None:
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
