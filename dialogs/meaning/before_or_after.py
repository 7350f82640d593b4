"""« non, GLS », « si, c'est DPD » under a change from GLS to DPD: the one of the two that is to stand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.reading.around.around import bare, without_doubt
from dialogs.reading.employer.beside_names import name_after
from dialogs.reading.outcome import Answer, Candidate, Outcome
from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.small_words import NEVER, NO
from dialogs.reading.text.tokens import Line
from dialogs.words.fields import EMPLOYER, TOTAL, WEEKLY, WEEKS, YES_NO

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key, Value

_NUMBERS: Final = frozenset({WEEKLY, WEEKS, TOTAL})
_LONGEST: Final = 8  # words: more of them tell something else


def before_or_after(talk: Talk, key: Key, text: str) -> Outcome | None:
    """A no where the text says what is held, a yes where it says what is put up; None where it says neither, or both.

    « non, DPD » under that change may be either: it is asked back.
    """
    offer = talk.conversation.offer
    if key.field != "correction" or offer is None or len(offer.readings) != 1 or len(offer.readings[0]) != 1:
        return None
    (changed, after), *_ = offer.readings[0].items()
    before = talk.standing.value(changed.field, changed.period)
    plain, sure = without_doubt(bare(text))
    line = Line(plain)
    if before is None or "?" in text or line.count > _LONGEST or line.has(NEVER):
        return None
    said = _named(line) if changed.field == EMPLOYER else _numbered(line) if changed.field in _NUMBERS else None
    if _same(said, before):
        return Answer((Candidate({YES_NO: "no"}, sure),))
    return Answer((Candidate({YES_NO: "yes"}, sure),)) if _same(said, after) and not line.has(NO) else None


def _named(line: Line) -> str | None:
    return name_after(line, 0).removeprefix("bien ") or None  # « c'était bien DPD »


def _numbered(line: Line) -> Decimal | None:
    numbers = [token.text for token in line.tokens[: line.count] if token.kind == "n"]
    return Decimal(numbers[0]) if len(numbers) == 1 and numbers[0].isascii() and numbers[0].isdecimal() else None


def _same(said: Value, value: Value) -> bool:
    if isinstance(said, str) and isinstance(value, str):
        return fold(tidy(said)) == fold(tidy(value))
    return said is not None and said == value
