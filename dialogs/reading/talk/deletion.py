"""Whether it is plain that a period is to be deleted: an order that says of what, and no question, no word alone."""

from __future__ import annotations

from typing import Final

from dialogs.reading.faq.asking import asks, asks_leave
from dialogs.reading.text.small_words import NEVER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

_FIRST: Final = word_set("ou comment how where")
_FEW: Final = 1


def plainly_deletes(text: str) -> bool:
    """« supprime cette période »; of « supprimé », « où on supprime les stages » nobody knows it.

    >>> plainly_deletes("supprime ce stage"), plainly_deletes("supprimé"), plainly_deletes("où on supprime un stage")
    (True, False, False)
    """
    line = Line(text)
    words = [token.text for token in line.tokens[: line.count] if token.kind == "w"]
    asked = asks(line) in {"clear", "mark"} or asks_leave(line) or not _FIRST.isdisjoint(words[:1])
    told = not NEVER.isdisjoint(words)  # « j'ai pas travaillé chez GLS » tells, and bids nothing
    return len(words) > _FEW and not (asked or told)
