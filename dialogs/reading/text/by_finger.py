"""Words as a finger that slips leaves them: « maintenat », « teois », « lasemaine »; the nearest word that counts here.

Months, days beside a number and the words of ``slips.py`` have their own. What is read so is never sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import OSA

from dialogs.reading.text.by_ear import HEARD
from dialogs.reading.text.fold import fold, tidy, with_words
from dialogs.reading.text.vocabulary import MONTHS, WEEKDAY_PLURALS, WEEKDAYS
from dialogs.reading.text.wordlists import word_set

_IN_FULL: Final = 5  # letters: no « vend », no « march »
#: What changes the meaning of a text: when it was, how long, how sure, of which kind.
_WORDS: Final = frozenset(
    HEARD
    | {name for name in (*MONTHS, *WEEKDAYS, *WEEKDAY_PLURALS) if len(name) > _IN_FULL}
    | word_set(
        """
        mission maintenant present actuellement avant apres pendant jusqu seulement chaque enfin pardon plutot environ
        presque saisonniere pmsmp remplacement apprentie trimestre semestre annee annees debute demarre quitte renouvele
        prolonge cette matin midi soir rentree noel printemps automne hiver milieu rappelle rappel erreur trompe
        compris understood until still since started finished tomorrow yesterday today week weeks months
        """
    )
)
_SHORTEST_FIRST: Final = sorted(_WORDS, key=lambda word: (len(word), word))
_SHORTEST, _LONGEST, _STEM = 4, 16, 4
#: What a space is forgotten beside: « lasemaine », « débutseptembre », « stagedu 3 mars ».
_LED: Final = re.compile(r"(?:de|du|le|la|les|au|en|et|un|une|mi|fin|debut|ce|cette|depuis|je)(?=\w{4})")
_FOLLOWED: Final = re.compile(r"(?<=\w{4})(?:du|de|au|le|la|chez)$")
_WORD: Final = re.compile(r"[^\W\d_]+")
#: « depui s le 3 mars », « 3 ma rs »: two words that are one.
_PAIR: Final = re.compile(r"\b([^\W\d_]+) ([^\W\d_]+)\b")


def by_finger(text: str, is_known: Callable[[str], bool]) -> str:
    """The text with the words that were meant in the place of those that nobody knows; "" where there are none.

    >>> by_finger("teois jours, lasemaine", {"jours"}.__contains__), by_finger("trois jours", {"jours"}.__contains__)
    ('trois jours, la semaine', '')
    """
    typed = tidy(text)

    def meant(word: str) -> str:
        kept = not _SHORTEST <= len(word) <= _LONGEST or word in _WORDS or is_known(word)
        return "" if kept else _nearest(word)

    def joined(found: re.Match[str]) -> str:
        one = fold(found[1] + found[2])
        return one if one in _WORDS and not all(map(is_known, (fold(found[1]), fold(found[2])))) else found[0]

    said = with_words(_spaced(_PAIR.sub(joined, typed), is_known), meant)
    return said if said != typed else ""


def _spaced(typed: str, is_known: Callable[[str], bool]) -> str:
    """« cin qau », « douz eau »: the space back where it belongs, one letter before or behind."""
    for first, second in pairwise(_WORD.finditer(typed)):
        one, other = fold(first[0]), fold(second[0])
        if typed[first.end() : second.start()] != " " or (is_known(one) and is_known(other)):
            continue
        for left, right in ((one + other[0], other[1:]), (one[:-1], one[-1] + other)):
            if not _WORDS.isdisjoint((left, right)) and all(word in _WORDS or is_known(word) for word in (left, right)):
                return f"{typed[: first.start()]}{left} {right}{typed[second.end() :]}"
    return typed


@lru_cache(maxsize=4096)
def _nearest(word: str) -> str:
    """The one word that is a slip away, one of its stem being no other word; "" where there is none, or more."""
    led = _LED.match(word)
    if led is not None and word[led.end() :] in _WORDS:
        return f"{led[0]} {word[led.end() :]}"
    followed = _FOLLOWED.search(word)
    if followed is not None and word[: followed.start()] in _WORDS:
        return f"{word[: followed.start()]} {followed[0]}"
    near = [one for one in _SHORTEST_FIRST if OSA.distance(word, one, score_cutoff=1) <= 1]
    alike = bool(near) and all(one.startswith(near[0][:_STEM]) for one in near)
    return near[0] if alike else ""
