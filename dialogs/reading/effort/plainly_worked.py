"""Whether a number of weeks is plainly of weeks worked: « 12 semaines », and not « 2 semaines de permission »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Final

from dialogs.reading.line.items import Item
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.small_words import NO, YES
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import EMPLOYER

#: What leaves out of a number what stands behind it: « 12 hors vacances ».
WITHOUT: Final = word_set("sans hors without")
#: Where another thought begins.
SO: Final = word_set("donc alors soit reste mais car parce puisque pcq pck psk vu so because cause cuz , ; . :")
#: Words beside a number of weeks that leave it plain that so many were worked; others may tell of something else.
_OF_WEEKS_WORKED: Final = (
    FILLER
    | YES
    | NO
    | word_set(
        """
    sem sems week weeks wks complete completes entiere entieres pleine pleines demi demie quart faites faite effectue
    effectuees effectuee realise realisees realisee travaillees travaillee bossees bosse taffe total exactement pile
    plutot vraiment reellement finalement enfaite faut nombre bon stage stages emploi cdd travail boulot contrat
    periode chez pendant durant dure duree did worked only just exactly really done total all full stayed lasted
    que seulement uniquement environ presque peu pres reel reelles reels officiellement officielles
    """
    )
)


def tells_of_something(item: Item, line: Line, items: Sequence[Item], known: Mapping[str, Value]) -> bool:
    """« 2 semaines de permission »: whether strange words stand beside a number of weeks."""
    firm = {token.text for token in Line(str(known.get(EMPLOYER, ""))).tokens}
    understood = {i for other in items for i in range(other.start, other.end)}
    words = [
        token.text
        for places in (range(item.end, line.count), range(item.start - 1, -1, -1))
        for i in takewhile(lambda i: line.text(i) not in SO, places)
        if (token := line[i]).kind == "w" and i not in understood
    ]
    left_out = not WITHOUT.isdisjoint(words)  # « 12 hors vacances »
    return not left_out and not (_OF_WEEKS_WORKED | firm).issuperset(words)
