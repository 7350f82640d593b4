"""A message that tells of several employers or stretches of time: one period at a time, nothing is lost silently."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dialogs.reading.text.fold import fold
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.reading.outcome import Answer


def say_so(talk: Talk, outcome: Answer, text: str) -> None:
    """Tells that the rest comes later, where there is a rest."""
    if _names_several(text):
        talk.tell(
            t(
                "Vous parlez de plusieurs employeurs : prenons-les un par un. Le suivant viendra après.",
                easy="Un employeur à la fois. Le suivant vient après.",
            )
        )
    elif outcome.more:
        talk.tell(
            t(
                "Vous donnez plusieurs périodes : prenons-les une par une. La suivante viendra après.",
                easy="Une période à la fois. La suivante vient après.",
            )
        )


def _names_several(text: str) -> bool:
    """« chez Amazon en mai puis chez DPD en juin »."""
    words = fold(text).split()
    employers = {after for word, after in pairwise(words) if word == "chez"}
    return len(employers) > 1 and "pas" not in words
