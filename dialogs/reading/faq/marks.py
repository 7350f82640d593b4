"""A question as a bag of marks: its words, neighbours, pairs of telling words that stand near, runs of letters of them.

Words are put in the form that stands for their synonyms; slips are repaired against the words of the examples; a
number counts by its kind (« 39h » is more than a full week, « 17 ans » the age of a minor), not by its figures.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, groupby, pairwise
from operator import itemgetter
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from dialogs.reading.faq.examples import PHRASINGS, WISHES
from dialogs.reading.faq.synonyms import same_words
from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.vocabulary import MONTHS

_WORD: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?|[^\W\d_]+|%")
#: « 28/11 », « 28/11/2025 », « 05.06.25 »; « 3/4 temps », « 24/7 » and « 17.5 » are no days.
_DAY: Final = re.compile(
    r"(?<![0-9/.,])(?!24/7)(?:([0-9]{2})/([0-9]{1,2})|([0-9])/([0-9]{2})|([0-9]{1,2})([/.-])([0-9]{1,2})\6([0-9]{2,4}))"
    r"(?![0-9/]|[.,][0-9])"
)
_MONTH_NAMES: Final = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
    *("juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
)
#: A question is short; what follows after so many words is a story.
MOST_WORDS: Final = 40
#: Words that carry nothing of their own: they count beside others, never alone.
_SMALL: Final = frozenset(
    """
    je j tu il elle on nous vous le la les l un une des du de d a au aux et en y ce c s se sa son ma mon mes me m te t
    ne n pas que qu est es suis sont ai as avez ca cela si dans pour par avec sur moi svp stp bonjour euh alors
    the i do to of in my it is am for an be does
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_HOURS: Final = frozenset({"h", "heure", "heures", "hour", "hours", "hrs"})
_YEARS: Final = frozenset({"an", "ans", "annees", "year", "years"})
_WEEKS: Final = frozenset({"semaine", "semaines", "sem", "week", "weeks"})
#: Figures by which people name the rule: they stay what they are.
_FIGURES: Final = frozenset({14.0, 490.0})
_FULL_WEEK, _MOST_WEEKLY, _ADULT, _YOUNG, _AGO = 35, 70, 18, 30, 10
_YEAR_FROM, _YEAR_TO = 2000, 2040
_RUN = 4  # letters
_REACH = 3  # telling words this far apart still make a pair
_SLIP_FROM, _TWO_SLIPS_FROM = 5, 8  # letters from which one slip, and two, are repaired


def marks(text: str) -> dict[str, float]:
    """The marks of a text, each with its weight before rarity is counted."""
    words = words_of(text)
    found: dict[str, float] = defaultdict(float)
    for word in words:
        found["w" + word] += 1.0
        for run in _runs(word):
            found[run] += 0.25
    telling = _telling(words)
    for i, one in enumerate(telling):
        for other in telling[i + 1 : i + 1 + _REACH]:
            if one != other:
                found[f"p{one} {other}" if one < other else f"p{other} {one}"] += 0.5
    for one, other in pairwise(("^", *words, "$")):  # small words too: « je veux pas » and « veux pas je » differ
        found[f"b{one} {other}"] += 0.7
    return found


def telling_words(text: str) -> list[str]:
    """The words of a text but for the small ones.

    >>> telling_words("je le trouve où ?")
    ['trouve', 'ou']
    """
    return _telling(words_of(text))


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _SMALL]


def weighed(found: Iterable[tuple[str, float]], rarity: Mapping[str, float], unseen: float) -> dict[str, float]:
    """The marks weighed by rarity, at length one. An unseen word counts in the length: it is what nobody asked of."""
    much = {mark: weight * rarity.get(mark, unseen if mark[0] == "w" else 0.0) for mark, weight in found}
    length = math.sqrt(sum(weight * weight for weight in much.values())) or 1.0
    return {mark: weight / length for mark, weight in much.items() if weight}


@lru_cache(maxsize=8)  # of one text the topics are scored, and the telling words looked for
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in the form that stands for them, numbers by their kind.

    >>> words_of("Mon patron me fait faire 45h")
    ('mon', 'entreprise', 'me', 'fait', 'faire', '#overtime', 'heure')
    """
    typed = _WORD.findall(_DAY.sub(_in_words, fold(tidy(text))).replace("-", " "))[:MOST_WORDS]
    return tuple(_by_kind(_united([_repaired(word) for word in typed])))


def _in_words(day: re.Match[str]) -> str:
    """« 28/11 » as « 28 novembre », in which examples have it; what is no day stays."""
    number, month = next((day[n], int(day[m])) for n, m in ((1, 2), (3, 4), (5, 7)) if day[n])
    return f"{number} {_MONTH_NAMES[month - 1]} {day[8] or ''}" if 1 <= month <= len(_MONTH_NAMES) else day[0]


@lru_cache(maxsize=4096)
def _runs(word: str) -> tuple[str, ...]:
    """The runs of four letters of a telling word, its ends marked: what its other forms share with it."""
    if word in _SMALL or word[0] == "#":
        return ()
    padded = f" {word} "
    return tuple(f"r{padded[i : i + _RUN]}" for i in range(len(padded) - _RUN + 1))


@cache
def _same() -> tuple[dict[str, str], int]:
    """The synonyms, and how many words the longest phrase among them has."""
    table = same_words()
    return table, max(phrase.count(" ") + 1 for phrase in table)


@cache
def _known() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """All words of the examples and synonyms; and by first letter those long enough for a slip to be repaired."""
    lines = chain.from_iterable([*PHRASINGS.values(), *WISHES.values()])
    said = " ".join([*_same()[0], *(fold(tidy(line)) for line in lines)])
    words = frozenset(_WORD.findall(said))
    long = sorted(word for word in words if len(word) >= _SLIP_FROM and word.isalpha())
    return words, {letter: tuple(group) for letter, group in groupby(long, key=itemgetter(0))}


@lru_cache(maxsize=4096)
def _repaired(word: str) -> str:
    """The known word that a slip of the finger turned into this one, or the word itself; first letters are right."""
    known, long = _known()
    if word in known or len(word) < _SLIP_FROM or not word.isalpha():
        return word
    most = 2 if len(word) >= _TWO_SLIPS_FROM else 1
    found = process.extractOne(word, long.get(word[0], ()), scorer=OSA.distance, score_cutoff=most)
    return found[0] if found else word


def _united(words: list[str]) -> list[str]:
    """The words with each phrase of the synonyms replaced by the word that stands for it, longest first."""
    table, longest = _same()
    united: list[str] = []
    i = 0
    while i < len(words):
        for n in range(min(longest, len(words) - i), 0, -1):
            phrase = " ".join(words[i : i + n]) if n > 1 else words[i]
            if phrase in table:
                united.append(table[phrase])
                i += n
                break
        else:
            united.append(words[i])
            i += 1
    return united


def _by_kind(words: list[str]) -> Iterator[str]:
    """The words, each number replaced by its kind, which the word after it tells."""
    for i, word in enumerate(words):
        if not word[0].isdecimal():
            yield word
            continue
        after = words[i + 1] if i + 1 < len(words) else ""
        yield _kind(word, float(word.replace(",", ".")), after, "a" if i and words[i - 1] == "a" else "")


def _kind(word: str, value: float, after: str, before: str) -> str:
    if after in _HOURS:
        kinds = ((_FULL_WEEK, "#part_time"), (_FULL_WEEK + 1, "#full_time"), (_MOST_WEEKLY + 1, "#overtime"))
        return next((kind for below, kind in kinds if value < below), "490" if value in _FIGURES else "#total_hours")
    if after == "%":
        return "#part_time"
    if after in _YEARS:
        if before or value < _AGO:
            return "#ago"
        return "#age_of_minor" if value < _ADULT else "#age_of_young" if value <= _YOUNG else "#age"
    if after in MONTHS:
        return "#date"
    if _YEAR_FROM < value < _YEAR_TO and value == int(value):
        return "#year"
    if value in _FIGURES:
        return word
    return "#weeks" if after in _WEEKS else "#number"
