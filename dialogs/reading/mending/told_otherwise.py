"""What is held out of few, told otherwise: « non, un emploi », « c'était pas dans le secteur »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.answered import correction
from dialogs.reading.held import Held
from dialogs.reading.outcome import Correct
from dialogs.reading.stay.kinds import kinds_said
from dialogs.reading.stay.told import Told
from dialogs.reading.text.agreeing import SECTOR_WORDS
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.small_words import NO
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.called import A_STAY, THE
from dialogs.words.facts import Value
from dialogs.words.fields import KIND, SECTOR

#: A no that opens what is told otherwise.
A_NO: Final = NO | {"nn", "nope", "nop"}
_OUT: Final = word_set("pas hors autre not out")
SAID_A_WORD: Final = re.compile(
    r"\b(?:(?:ai|avais|g) ?(?:dit?|mi[st]?|ecrit|tape|note|marque|repondu)|said|wrote|put)\b .*"
    r"\b(?:mais|but|alors que)\b"
)
_POINTS_AT: Final = re.compile(
    rf"\b(?:sur|dans|pour|avec|in|about|with) {THE}?{A_STAY}\b|^{THE}?{A_STAY} (?:est|c'?est|etait|is|was)\b"
)
#: « pour le secteur c'est non ».
_SECTOR_IS: Final = re.compile(r"\bsecteur ?(?:,|:|c'?est|c) ?(?:c'?est )?(?:(?P<no>non|no)|oui|yes)\W*$")


def points_at_a_stay(line: Line, said: Told) -> bool:
    """« j'ai fait une erreur sur le stage », « le stage est faux »: which stay it is of, and no other kind."""
    return said.facts.keys() == {KIND} and _POINTS_AT.search(line.folded) is not None


def kind_instead(line: Line, said: Told, held: Held) -> Correct | None:
    """« non, un emploi »: a word that names a kind where nothing else is said."""
    if KIND not in held.known or not held.closed(KIND) or said.readings:
        return None
    if "sector" in held.ask and SAID_A_WORD.search(line.folded) is None:
        return None
    kinds = kinds_said(line, said.items, asked=True)
    if len(kinds) != 1 or kinds[0] == held.known[KIND]:
        return None
    marks = {i for item in said.items for i in range(item.start, item.end)}
    rest = [line.text(i) for i in range(line.count) if line[i].kind == "w" and i not in marks]
    plain = [word for word in rest if word not in FILLER and word not in A_NO]
    return correction([{KIND: kinds[0]}], sure=True) if len(plain) == 1 else None


def out_of_sector(line: Line, held: Held, *, marked: bool) -> Correct | None:
    """« c'est pas dans le secteur », « non, c'était bien du secteur »."""
    known = held.known.get(SECTOR)
    if known not in {"yes", "no", "unsure"} or "secteur" not in line.folded:
        return None
    if (plain := _SECTOR_IS.search(line.folded)) is not None:
        return _other_sector("no" if plain["no"] else "yes", known)
    if not marked:
        return None
    if any(
        (mark := SECTOR_WORDS.at(line.text, i)) is not None and mark[0].value == "unsure" for i in range(line.count)
    ):
        return correction([{SECTOR: "unsure"}], sure=False) if known != "unsure" else None
    denied = line.has(_OUT)
    return _other_sector("no" if denied or known == "yes" else "yes", known)


def _other_sector(said: str, known: Value) -> Correct | None:
    return correction([{SECTOR: said}], sure=False) if said != known else None
