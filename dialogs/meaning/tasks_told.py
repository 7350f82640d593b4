"""« chez GEODIS j'étais en entrepôt, pas en livraison », « GLS c'était en Belgique »: of a stay that counts for sure.

Whether it counts is then asked again. Nobody tells such a thing of a stay to change its name, or to add another one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.meaning.one_more import says_one_more
from dialogs.meaning.periods_meant import period_told_of
from dialogs.reading.outcome import Candidate, Correct, Outcome
from dialogs.reading.text.fold import fold
from dialogs.reading.text.tokens import Line
from dialogs.reading.work.open_work import is_open
from dialogs.reading.work.trades import tasks_beside
from dialogs.words.fields import EMPLOYER, SECTOR

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

#: Of the stay before, where no other is named: « en fait c'était en entrepôt ».
_IT_WAS: Final = re.compile(
    r"(?:(?:non|mais|enfin|en fait|actually|but|and|et)\W+)*"
    r"(?:c'? ?etait|j'? ?etais|j'? ?ai fait|je faisais|it was|i was)\b"
)
_OF_THE_PAST: Final = re.compile(r"\b(?:c ?'? ?etait|j ?'? ?etais|je \w+ais|j ?'? ?ai fait|was|were|did)\b")
_FIGURE: Final = re.compile(r"[0-9]")


def told_of_another_trade(talk: Talk, _key: Key, text: str) -> Outcome | None:
    """The change of a stay that is held as one of the sector; None where a text tells more, or of none."""
    folded = fold(text)
    if "?" in text or _FIGURE.search(text) or says_one_more(text) or not _OF_THE_PAST.search(folded):
        return None
    n = _which(talk, text, folded)
    if n is None or talk.standing.value(SECTOR, n) != "yes":
        return None
    said = "unsure" if is_open(text) else tasks_beside(Line(_without_its_name(talk, n, text)))
    return Correct((Candidate({SECTOR: said}, sure=False),)) if said in {"unsure", "no"} else None


def _which(talk: Talk, text: str, folded: str) -> int | None:
    named = period_told_of(talk, text)
    if named is not None or not _IT_WAS.match(folded):
        return named
    return talk.standing.periods[0] if len(talk.standing.periods) == 1 else None


def _without_its_name(talk: Talk, n: int, text: str) -> str:
    name = talk.standing.value(EMPLOYER, n)
    return fold(text).replace(fold(name), "") if isinstance(name, str) else text
