"""Another stay, told while questions about one are still open: « j'ai aussi fait Colis Privé en août »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.acts.meaning.read_at import MENDS
from dialogs.acts.meaning.reading_as import read_as
from dialogs.reading.outcome import Answer
from dialogs.reading.text.fold import fold
from dialogs.words.facts import Key
from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.text import Said

_ANOTHER: Final = re.compile(
    r"\b(?:aussi|egalement|un[e]? autres?|ensuite|puis|en plus|apres ca|avant ca|also|another|then)\b"
)
_WORDS_FOR_BOTH: Final = 4  # that tell where and when: « DPD en juin 2025 »
_WHERE_AND_WHEN: Final = ("period.employer", "period.start")


def another_stay(talk: Talk, key: Key, text: str) -> tuple[Key, Answer] | None:
    """The question that another stay answers, and what is told of it; None where the text tells of none.

    It is one elsewhere and at another time than the stay that is asked about, or one said to be another. Whatever is
    held of that one stays, and is asked further.
    """
    folded = fold(text)
    said_so = _ANOTHER.search(folded) is not None
    if key.period is None or not key.field.startswith("period.") or MENDS.match(folded):
        return None
    if not said_so and len(text.split()) < _WORDS_FOR_BOTH:
        return None  # most answers, which need not be read twice
    held = [talk.standing.value(field, key.period) for field in _WHERE_AND_WHEN]
    if held[0] is None:
        return None
    told = read_as(talk, "more_periods", text)
    if not isinstance(told, Answer):
        return None
    said = [told.readings[0].facts.get(field) for field in _WHERE_AND_WHEN]
    elsewhere = said[0] is not None and fold(str(said[0])) != fold(str(held[0]))
    at_another_time = None not in {said[1], held[1]} and said[1] != held[1]
    if not elsewhere or not (at_another_time or said_so):
        return None
    return Key("more_periods", talk.standing.numbers[-1]), told


def kept_for_later(talk: Talk, key: Key) -> Said:
    """What is said before it is noted: the questions about the stay at hand go on first."""
    employer = talk.standing.value("period.employer", key.period)
    return t(
        "C'est une autre période : je la note, j'y reviens après. Finissons d'abord celle chez %(employer)s.",
        easy="C'est une autre période. Je la note. Finissons d'abord : %(employer)s.",
        employer=Raw(str(employer)),
    )
