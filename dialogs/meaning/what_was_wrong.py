"""What is said at the menu of what is held: « c'était 28 heures », « à La Poste j'ai fait que 7 semaines »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.meaning.periods_meant import period_named, period_open
from dialogs.meaning.read_at import read_at
from dialogs.reading.answered import correction
from dialogs.reading.outcome import Correct, Outcome, Unclear
from dialogs.reading.text.fold import fold
from dialogs.words.fields import EMPLOYER

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

_IT_WAS: Final = ("c'etait ", "cetait ", "c etait ")


def something_was_wrong(talk: Talk, key: Key, text: str, outcome: Outcome) -> Correct | None:
    """The reply to « what is wrong? », where that is asked, after « c'était », or said of a firm by its name."""
    if key.field not in {"edit", "menu"} or outcome != Unclear():
        return None
    named = period_named(talk, text)
    if key.field == "menu" and named is None and not fold(text).startswith(_IT_WAS):
        return None
    mended = read_at(talk, key, f"non, {text}", period_open(talk, key) if named is None else named)
    if not isinstance(mended, Correct):
        return None
    return mended if named is None else _but_its_name(mended)


def _but_its_name(mended: Correct) -> Correct | None:
    """The change without a name: the firm whose name says which period is meant stays as it is."""
    changed = [{field: value for field, value in each.facts.items() if field != EMPLOYER} for each in mended.readings]
    return correction(changed, sure=mended.readings[0].sure) if all(changed) else None
