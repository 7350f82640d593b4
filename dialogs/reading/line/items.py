"""A sentence taken to pieces: dates with the words before them, lengths, hours, kinds, doubts, repairs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from dialogs.reading.dates.dates import Dates
from dialogs.reading.dates.durations import (
    ABOUT,
    UNITS,
    Duration,
    between_lengths,
    decimal_at,
    duration_at,
    so_many_times,
    with_half,
)
from dialogs.reading.dates.going_on import not_going_on
from dialogs.reading.dates.moments import Moment
from dialogs.reading.dates.role_words import BEFORE
from dialogs.reading.line.hours import Hours, hours_at
from dialogs.reading.line.introduced import introduced
from dialogs.reading.text.phrases import SENTENCE, Mark, What, marks
from dialogs.reading.text.telephone import in_a_telephone
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import WEEKDAY_PLURALS, WEEKDAYS
from dialogs.reading.work.called import THE, WORK

LENGTHS: Final = "lengths"


class Item(NamedTuple):
    """A piece of a sentence: ``what`` it is, the tokens it takes; a date's ``role``, from the words before it."""

    what: What
    value: Moment | Duration | Hours | str
    start: int
    end: int
    role: str = ""  # of a date: since, until, start, from, between, to, and, or, on; of « la fin »: noun


#: « j'en aurai un », « ils me prendront »: verbs that speak of what is to come.
_FUTURE: Final = re.compile(
    r"(?!vrai|front|affront)\w+r(?:ai|ont)|aura|fera|ira|prendra|debutera|demarrera|restera|pourra"
)

#: « mon stage commence », « it starts »: now or later; « le stage commencé » is over.
_SUBJECT: Final = re.compile(rf"(?:\b{THE}{WORK}|\b(?:il|elle|it)) $")
#: Verbs that are present and past alike once they have lost their accent.
BEGINS: Final = frozenset({"commence", "debute", "demarre", "comence", "commance", "starts"})
_IN_THE_PRESENT: Final = BEGINS | {"begins"}

_ARTICLES: Final = frozenset({"la", "le", "the"})
#: Words of a phrase that a date may begin with all the same: « encore 2 semaines ».
_MAY_DATE: Final = frozenset({*BEFORE, "encore"})
_NUMBERED: Final = frozenset({"periode", "period", "stage", "contrat", "pfmp", "pmsmp", "cdd", "mission"})
_SET_APART: Final = frozenset({":", ",", "-", "=", "c", "est", "etait"})
_MOST_STAYS: Final = 9
#: « 2 soirs par semaine », « 2 fois par mois »; a phrase that is a token of its own is « / ».
_TURNS: Final = (
    "jour|jours|j|jr|jrs|fois|matin|matins|soir|soirs|nuit|nuits|apres midi|apres midis|apres - midi|apres - midis|"
    "demi journees|demi - journees|week end|week ends|week - end|week - ends|weekend|weekends"
)
_EACH: Final = ("par semaine", "par sem", "/ semaine", "/ sem", "par mois", "/ mois", "a week", "per week")
_WEEKS: Final = ("semaine", "semaines", "sem", "week", "weeks")
_EACH_MONTH: Final = ("par mois", "/ mois", "chaque mois", "a month", "per month", "each month")
_AFTER_NUMBER: Final = marks(
    *(("pattern", "", f"{turn} {each}") for turn in _TURNS.split("|") for each in _EACH),
    *(("pattern", "", f"days {each}") for each in _EACH),
    *(("pattern", "", f"{weeks} {each}") for weeks in _WEEKS for each in _EACH_MONTH),
)
_ONE: Final = frozenset({"1", "un", "une", "one"})
_MOST_TURNS: Final = 5
_EACH_WEEK: Final = marks(("pattern", "", "|".join(_EACH)))


@dataclass(slots=True)
class Scan:
    """One pass over a line."""

    line: Line
    dates: Dates

    def items(self) -> list[Item]:
        """Every piece that was recognised, in order."""
        found: list[Item] = []
        i = 0
        while i < self.line.count:
            item = self._at(i)
            if item is None:
                i += 1
                continue
            found.append(item)
            i = item.end
        dated = any(item.what == "date" for item in found)
        return [item for item in found if not (dated and item.what == "length" and self._of_a_shift(item))]

    def _of_a_shift(self, item: Item) -> bool:
        """« la fin est décalée d'une semaine, 13 juin »: by how much, and not for how long."""
        return any(self.line.text(item.start - back).startswith("decale") for back in (1, 2))

    def _at(self, i: int) -> Item | None:
        match self.line[i].kind:
            case "w":
                return self._word(i)
            case "n":
                return self._number(i)
            case _:
                phrase = SENTENCE.at(self.line.text, i)
                dated = self._date(i) if self.line.text(i) in BEFORE else None
                return dated or (_marked(phrase, i) if phrase else None)

    def _word(self, i: int) -> Item | None:
        """What begins with a word: of a date and a phrase, the longer one; hours before phrases, lengths after."""
        line, word = self.line, self.line.text(i)
        phrase = None if _start_up(line, i) else SENTENCE.at(line.text, i)
        may_date = word in _MAY_DATE or phrase is None or phrase[0].family in {"role", "vague"}
        dated = self._date(i) if may_date else None
        if dated is not None and (phrase is None or dated.end > phrase[1]):
            return dated
        if word in WEEKDAY_PLURALS:
            return Item("pattern", "", i, i + 1)
        rate = hours_at(line, i)
        if rate is not None:
            return Item("hours", rate[0], i, rate[1])
        if (turn := _in_turns(line, i)) is not None:
            return turn
        if self._begins(i):
            return Item("future", "start", i, i + 1)
        if phrase is not None and not self._named_so(phrase, i):
            if (ended := not_going_on(line, phrase, i)) is not None:
                return Item(ended.what, ended.value, i, ended.end)
            noun = "noun" if phrase[0].family == "role" and word in _ARTICLES else ""
            return _marked(phrase, i)._replace(role=noun)
        return self._lengths(i) or self._length(i)

    def _begins(self, i: int) -> bool:
        token = self.line[i]
        present = token.text in _IN_THE_PRESENT and not self.line.typed[: token.end].endswith("é")
        return present and _SUBJECT.search(self.line.folded[: token.start]) is not None

    def _named_so(self, phrase: tuple[Mark, int], i: int) -> bool:
        """« chez CTT »: a name in capitals, and no « contrat de travail temporaire »."""
        capitals = self.line.as_typed(i, phrase[1]).isupper() and phrase[1] == i + 1
        return phrase[0].family == "kind" and capitals and self.line.text(i - 1) == "chez"

    def _length(self, i: int) -> Item | None:
        """« trois mois », « une trentaine », « sept » alone; and a verb of what is to come, where no length stands."""
        line, token = self.line, self.line[i]
        if (length := duration_at(line, i)) is not None:
            return Item("length", length[0], i, length[1])
        if token.text in ABOUT and line.text(i + 1) not in {"de", "d"}:
            return Item("number", Hours(Decimal(ABOUT[token.text]), vague=True), i, i + 1)
        if token.text == "sept":
            value, end = with_half(line, Decimal(token.value), i + 1)  # « sept et demie »
            return Item("number", Hours(value), i, end) if end > i + 1 or line.count == 1 else None
        return Item("future", "", i, i + 1) if _FUTURE.fullmatch(token.text) else None

    def _number(self, i: int) -> Item | None:
        line = self.line
        if self._of_a_name(i) or in_a_telephone(line, i):
            return None
        numbered = line.text(i - 1) in _NUMBERED and line[i].value <= _MOST_STAYS
        if numbered and (line.text(i + 1) in _SET_APART or self._whole_date(i + 1)):
            return None  # « la fin de la période 1 : 30 mai »: which one
        if (turn := _in_turns(line, i)) is not None and hours_at(line, i) is None:
            return turn
        pattern = _AFTER_NUMBER.at(line.text, i + 1) or SENTENCE.at(line.text, i)
        if pattern is not None and pattern[0].family == "pattern":
            return Item("pattern", "", i, pattern[1])
        hours = hours_at(line, i)
        if hours is not None:
            return Item("hours", hours[0], i, hours[1])
        if (lengths := self._lengths(i)) is not None:
            return lengths
        length = duration_at(line, i) or so_many_times(line, i)
        days = length is not None and isinstance(length[0], Duration) and length[0].unit == "day"
        if length is not None and days and (each := _EACH_WEEK.at(line.text, length[1])) is not None:
            return Item("pattern", "", i, each[1])  # « 2 jours et demi par semaine »
        dated = self.dates.at(i, placed=False)
        if dated is not None and (length is None or dated[1] > length[1]):
            return Item("date", dated[0], i, dated[1])
        if length is not None:
            return Item("length", length[0], i, length[1])
        if pattern is not None and pattern[0].family == "role":
            return _marked(pattern, i)._replace(role="noun")  # « le 1er jour »
        day = self._day_of_range(i)
        if day is not None:
            return day
        number = decimal_at(line, i)
        if number is None:
            return None
        value, j = with_half(line, *number)
        return Item("number", Hours(value), i, j)

    def _whole_date(self, i: int) -> bool:
        """« 03/03/2025 » behind « PFMP 1 »."""
        dated = self.dates.at(i, placed=False) if self.line[i].kind == "n" else None
        return dated is not None and dated[0].full

    def _of_a_name(self, i: int) -> bool:
        """« B2S », « H24 »; « 5x7 » is none, nor « d'1 »."""
        line, letter = self.line, self.line.text(i - 1)
        behind = line.glued(i - 1) and line[i - 1].kind == "w" and len(letter) == 1 and letter not in "adl"
        return behind and not (letter == "x" and line[i - 2].kind == "n")

    def _lengths(self, i: int) -> Item | None:
        """« 4 à 6 semaines »; « 2 ou 3 jours par semaine » tells how the weeks were."""
        end = between_lengths(self.line, i)
        each = None if end is None else _AFTER_NUMBER.at(self.line.text, end - 1)
        if each is not None:
            return Item("pattern", LENGTHS, i, each[1])
        return None if end is None else Item(LENGTHS, UNITS[self.line.text(end - 1)], i, end)

    def _day_of_range(self, i: int) -> Item | None:
        """« 3 au 7 mars », « 3-7 mars », « 5 ou 6 mars »: a day that takes its month from the next one."""
        line = self.line
        if not 1 <= line[i].value <= 31 or len(line.text(i)) > 2:
            return None
        if line.text(i + 1) in {"du", "de", "from"}:
            return None  # « stage n°2 du 3 mars … »
        following = self._date(i + 1) if line.text(i + 1) in BEFORE or line.text(i + 1) in {"-", ","} else None
        if (
            following is None
            or not isinstance(following.value, Moment)
            or not following.value.day
            or not following.value.month
        ):
            return None
        return Item("date", Moment(day=line[i].value), i, i + 1)

    def _date(self, i: int) -> Item | None:
        """A date with the words before it, from ``i``."""
        found = introduced(self.line, self.dates, i)
        return None if found is None else Item("date", found.moment, i, found.end, found.role)


def _in_turns(line: Line, i: int) -> Item | None:
    """« un mois sur 2 », « 1 samedi sur trois », « one week in two »: some days of each stretch."""
    if line.text(i) not in _ONE:
        return None
    j = line.skip(i + 2, {"-", "end"}) if line.text(i + 1) == "week" else i + 2
    each = line.text(i + 1) in UNITS or line.text(i + 1) in WEEKDAYS or line.text(i + 1) == "weekend"
    several = each and line.text(j) in {"sur", "in", "out"} and 1 < line[j + 1].value <= _MOST_TURNS
    return Item("pattern", "", i, j + 2) if several else None


def _start_up(line: Line, i: int) -> bool:
    """« une start-up de livraison »: a firm, and no start."""
    return line.text(i) == "start" and line.text(line.skip(i + 1, {"-"})) == "up"


def _marked(phrase: tuple[Mark, int], i: int) -> Item:
    mark, end = phrase
    return Item(mark.family, mark.value, i, end)
