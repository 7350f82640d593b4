"""The « j' » of who speaks, which a phone writes like that of days: « 13, j'ai … », « le 12 jcrois »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

#: After the « j » of who speaks, and no days: « le 12 j crois ».
_I_DO: Final = word_set("crois croi croit pense pence dirais ai avais etais suis")


def elided(line: Line, j: int) -> bool:
    """« 13, j'ai … », « 35 jcrois »: the « j' » of who speaks, and no days."""
    after = line.folded[line[j].end : line[j].end + 1]
    speaks = after == "'" or (line.glued(j) and line[j + 1].kind == "w") or line.text(j + 1) in _I_DO
    return line.text(j) == "j" and speaks
