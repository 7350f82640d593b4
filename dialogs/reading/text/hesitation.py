"""« du euh 8 janvier au euh 16 »: a hesitation within a phrase takes nothing back."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

_HESITATES: Final = re.compile(r"h?eu+h*|hu?m+|uh+m*|um+|hm+")
_SOUNDS: Final = re.compile(rf"\b(?:{_HESITATES.pattern})\b")
#: Words after which a phrase goes on: nobody takes back what was not said yet.
_OPEN: Final = word_set(
    "du de des d le la l au aux a en jusqu jusque depuis entre et chez from to the until at on since of"
)


def without_hesitation(line: Line) -> None:
    """Drops « euh » between a small word and what it leads to; « le 8 euh 9 janvier » keeps it, as of two days."""
    if _SOUNDS.search(line.folded) is None:
        return
    tokens = line.tokens[: line.count]
    kept = [
        token
        for before, token in zip([None, *tokens], tokens, strict=False)
        if before is None or before.text not in _OPEN or not _HESITATES.fullmatch(token.text)
    ]
    line.replace(kept)
