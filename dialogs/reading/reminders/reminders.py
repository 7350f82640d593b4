"""When to remind: « lundi soir », « demain 8h », « dans 3 jours »; always to come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from dialogs.reading.dates.dates import Dates
from dialogs.reading.dates.moments import Impossible, Moment, exists_in_some_year, first_after
from dialogs.reading.dates.relative import nearest_weekday
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import weekday
from dialogs.reading.text.wordlists import word_set

MORNING: Final = time(9)
MIDNIGHT: Final = time(0)
_DAWN: Final = time(6)
_OF_NIGHTS: Final = word_set("matin mat nuit morning night am")
_SHORT: Final = 4  # words beside an hour that has no day: of more of them it is the hour of something else
_PARTS: Final = {
    "matin": MORNING, "mat": MORNING, "matinee": MORNING, "morning": MORNING, "midi": time(12), "noon": time(12),
    "aprem": time(14), "soir": time(19), "soiree": time(19),
    "evening": time(19), "tonight": time(19), "afternoon": time(14), "nuit": time(19), "night": time(19),
    "minuit": MIDNIGHT, "midnight": MIDNIGHT,
}  # fmt: skip
#: « 3h du matin », « 15h de l'après-midi »
_BETWEEN: Final = word_set("du de l' cette l apres in the of")
#: « 2 soirs par semaine, 4h »
_OF_WEEKS: Final = word_set("semaine semaines sem week weeks")
_CLOCK = re.compile(
    r"""
    (?<![\d/.])(?:a\ |vers\ |at\ )?([01]?\d|2[0-3])\s*(?:heures?|hrs?|h|:|o'?\s?clock)\s*([0-5]\d)?(?!\d|[/.]\d)
    (?!\s*(?:par|/|a\ la)\ ?sem)
    """,
    re.VERBOSE,
)
#: « dix heures et demie »: the hours of the day in words, and what is said of their minutes.
_HOURS_SPOKEN: Final = {
    "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17, "dix-huit": 18,
    "dix-neuf": 19, "vingt": 20, "vingt et une": 21, "vingt-deux": 22, "vingt-trois": 23,
}  # fmt: skip
_MINUTES_SPOKEN: Final = {"et demie": 30, "et demi": 30, "et quart": 15, "quinze": 15, "trente": 30}
_SPOKEN = re.compile(
    rf"\b({'|'.join(sorted(_HOURS_SPOKEN, key=len, reverse=True)).replace('-', '[- ]')}) ?heures?\b"
    rf"(?: ({'|'.join(_MINUTES_SPOKEN).replace('-', '[- ]')})\b)?"
)
_SPOKEN_PER: Final = re.compile(r" ?(?:par|de|/|la) ")
#: « demain à 8 », « half past six »: in the morning or in the evening?
_BARE_CLOCK = re.compile(r"\b(?:a|at|vers|around) ([01]?\d|2[0-3])\W*$")
_IN_WORDS = re.compile(r"\b(?:half|quarter) (?:past|to)\b")
_IN_HOURS = re.compile(r"\b(?:dans|d'ici|in) [0-9]+ *(?:h|hrs?|heures?|hours?)\b")
_ENGLISH_CLOCK = re.compile(r"\b(1[0-2]|0?[1-9])(?::([0-5]\d))?\s*(am|pm)\b")
_ANY_CLOCK = re.compile(r"[0-9]+\s*(?:heures?|hrs?|h|:)(?:\s*[0-9]+)?(?![0-9a-z])")
#: One day or another, or any but this one.
_OPEN: Final = word_set("pas sauf ni ou not except nor or")
_THIS_DAY: Final = re.compile(
    r"\b(?:(?:ce|cet|cette|this) (?:soir|midi|aprem|apres|nuit|matin|evening|afternoon|morning)|tonight|today"
    r"|aujourd|auj|ajd)\b"
)
#: « demain après manger », « avant 18h »: at no hour of the clock.
_BESIDE: Final = re.compile(
    r"\b(?:avant|before)\b(?!\W*hier)|\b(?:apres|after)\b(?!\W*(?:demain|midi|noon|tomorrow|[0-9]))"
)
_AFTERNOON = re.compile(r"apres\s*-?\s*midi|\bapres (?:manger|(?:le )?(?:repas|dejeuner)|lunch)\b|\bafter lunch\b")
_AFTER_WORK: Final = re.compile(
    r"\b(?:apres|after) (?:le |la |mon |ma |l'|my |the )?(?:boulot|travail|taf+|job|tournee|service|journee"
    r"|ecole|work)\b"
    r"|\bfin de (?:journee|service|tournee)\b"
)


class When(NamedTuple):
    """An instant in the session's time zone, and whether a clerk would write it down."""

    at: datetime
    sure: bool


class _Day(NamedTuple):
    """A day that is named, whether for sure, and whether by its date: « le 3 novembre »."""

    on: date
    sure: bool = True
    by_date: bool = False


def when_said(line: Line, today: date) -> When | None:
    """The instant that a line names, None when it names none that is to come. Raises Impossible."""
    folded = _in_figures(line.folded)
    if _IN_HOURS.search(folded):
        return None  # nobody here knows what time it is
    hour, spans = _hour(folded)
    found = _day(line, today, spans)
    if found is None:
        if hour is None or line.has(_OF_WEEKS) or _words_beside(line, spans) > _SHORT:
            return None
        over = hour == MIDNIGHT or (hour < _DAWN and line.has(_OF_NIGHTS))  # today's
        found = (today + timedelta(days=over), _same_day(line))
    day, sure = found
    day -= timedelta(days=line.has({"veille"}))
    if day < today:
        return None
    open_ = line.has(_OPEN)
    open_ |= hour == MIDNIGHT or _BESIDE.search(line.folded) is not None  # of which of two days? at what hour?
    open_ |= bool(_BARE_CLOCK.search(line.folded) or _IN_WORDS.search(line.folded))
    return When(datetime.combine(day, hour or MORNING), sure and not open_ and not _no_such_hour(folded, spans))


def _words_beside(line: Line, spans: list[tuple[int, int]]) -> int:
    """How many words say something else than the hour, which stands at these places."""
    tokens = (token for token in line.tokens[: line.count] if token.kind in {"w", "n"})
    outside = (token.text for token in tokens if not any(start <= token.start < end for start, end in spans))
    return sum(word not in _PARTS and word not in _BETWEEN for word in outside)


def day_and_hour(line: Line, today: date) -> tuple[date | None, time | None]:
    """The day that a line names, and the hour of the day, each None where it names none. Raises Impossible."""
    hour, spans = _hour(_in_figures(line.folded))
    found = _day(line, today, spans)
    if found is None:
        return (today if _THIS_DAY.search(line.folded) else None), hour
    return (found[0], hour) if found[0] >= today else (None, None)


def _in_figures(folded: str) -> str:
    """« demain à dix heures trente » with its hour in figures, as long as it was.

    >>> _in_figures("demain a dix heures trente")
    'demain a 10  heures 30    '
    """
    if "heure" not in folded:
        return folded

    def figures(said: re.Match[str]) -> str:
        if _SPOKEN_PER.match(folded, said.end()):
            return said[0]  # « dix heures par semaine »
        hour = str(_HOURS_SPOKEN[_key(said[1], _HOURS_SPOKEN)]).ljust(len(said[1]))
        if said[2] is None:
            return hour + said[0][len(said[1]) :]
        minutes = str(_MINUTES_SPOKEN[_key(said[2], _MINUTES_SPOKEN)]).ljust(len(said[2]))
        return hour + said[0][len(said[1]) : -len(said[2])] + minutes

    return _SPOKEN.sub(figures, folded)


def _key(said: str, numbers: Mapping[str, int]) -> str:
    """« dix huit » as « dix-huit »."""
    return said if said in numbers else said.replace(" ", "-")


def _hour(folded: str) -> tuple[time | None, list[tuple[int, int]]]:
    """The hour of the day, and where it stands in the text."""
    if (english := _ENGLISH_CLOCK.search(folded)) is not None:
        hours = int(english[1]) % 12 + (12 if english[3] == "pm" else 0)
        return time(hours, int(english[2] or 0)), [english.span()]
    if (clock := _CLOCK.search(folded)) is not None:
        hours = int(clock[1])
        if hours < 12 and re.search(r"\b(?:du )?soir\b", folded):
            hours += 12
        return time(hours, int(clock[2] or 0)), [clock.span()]
    if (bare := _BARE_CLOCK.search(folded)) is not None:
        return time(int(bare[1])), [bare.span()]
    if (afternoon := _AFTERNOON.search(folded)) is not None:
        return time(14), [afternoon.span()]
    if _AFTER_WORK.search(folded):
        return time(19), []
    for match in re.finditer(r"[a-z]+", folded):
        if match.group() in _PARTS:
            return _PARTS[match.group()], []
    return None, []


def _no_such_hour(folded: str, spans: list[tuple[int, int]]) -> bool:
    """« demain à 25h », « 14h75 »: what looks like an hour of the day and was not taken whole."""
    clocks = (match.span() for match in _ANY_CLOCK.finditer(folded))
    return any(all(first < start or end < last for start, end in spans) for first, last in clocks)


def _same_day(line: Line) -> bool:
    words = {token.text for token in line.tokens[: line.count]}
    return bool(
        words & {"soir", "aprem", "midi", "noon", "tonight", "aujourd", "auj", "ajd", "today"}
    ) and not words & {"demain"}


def _day(line: Line, today: date, spans: list[tuple[int, int]]) -> tuple[date, bool] | None:
    """The day that is named; of two that disagree, « lundi prochain, le 27 », the date, which is asked back."""
    if line.has({"chaque", "tous", "every"}):
        return None
    dates, days, i = Dates(line, today, asked=line.count == line.many("w") == 1), list[_Day](), 0
    while i < line.count:
        found = None if any(start <= line[i].start < end for start, end in spans) else _day_at(line, dates, i, spans)
        if found is not None:
            days.append(found[0])
        i = found[1] if found is not None else i + 1
    if len({day.on for day in days}) > 1:
        either = line.has({"ou", "or"})
        meant = [day for day in days if day.by_date] or days
        return meant[0 if either else -1].on, False
    return (days[0].on, days[0].sure) if days else None


def _day_at(line: Line, dates: Dates, i: int, spans: list[tuple[int, int]]) -> tuple[_Day, int] | None:
    """The day at ``i``, whether it is certain, and the place after it."""
    if _in_a_week(line, i):
        day = nearest_weekday(weekday(line.text(i), beside_number=False), dates.today, "next").on()
        return _Day(day + timedelta(days=7)), i + 3
    found = dates.at(i, placed=line.text(i - 1) in {"le", "the", "on", "au"})
    if found is None or any(start < line[found[1] - 1].end and line[i].start < end for start, end in spans):
        return None
    day, sure = _coming_day(found[0], dates.today)
    return _Day(day, sure, by_date=found[0].full and found[0].exact is None), found[1]


def _in_a_week(line: Line, i: int) -> bool:
    """« lundi en huit »: the one after the next."""
    eight = line.text(i + 1) == "en" and line.text(i + 2) in {"8", "huit"}
    return eight and weekday(line.text(i), beside_number=False) >= 0


def _coming_day(moment: Moment, today: date) -> tuple[date, bool]:
    if moment.weekday >= 0 and not moment.day and moment.exact is None:
        return nearest_weekday(moment.weekday, today, "next").on(), True
    if moment.exact is not None:
        return moment.on(), not moment.vague
    if not exists_in_some_year(moment):
        raise Impossible
    return first_after(moment, today + timedelta(days=1)).on(), moment.full and moment.dated and not moment.vague
