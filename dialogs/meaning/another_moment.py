"""« non, plutôt le 12 octobre » right after a reminder was asked for: another moment for it, and no day of a stay."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final

from dialogs.meaning.reading_as import read_as
from dialogs.reading.outcome import Answer
from dialogs.reading.text.fold import fold
from dialogs.reading.work.called import A_STAY
from dialogs.reminding.asked import facts_asked
from dialogs.words.fields import REMINDER_AT

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

_LONGEST: Final = 10  # words: whoever tells more tells of something else
_RATHER: Final = re.compile(
    r"\W*(?:ah|oh|oups|euh)?\W*"
    r"(?:non|plutot|finalement|pardon|en fait|enfin|je prefere|no|rather|actually|sorry|better)\b"
)
#: What has days of its own: these are said of a stay, or of the person.
_OF_A_STAY: Final = re.compile(
    r"\b(?:commence\w*|debut\w*|fini\w*|fin|termine\w*|arrete\w*|quitte\w*|travaill\w*|boss\w*|chez"
    rf"|{A_STAY}"
    r"|c'?etait|etais|nee?|naissance|born|was|were|start\w*|began|end(?:ed)?|left|work\w*)\b"
)


def another_moment(talk: Talk, text: str) -> tuple[Key, datetime] | None:
    """The reminder asked for last, and the moment, in the session's time zone, that a text gives it; None: none."""
    asked = max(facts_asked(talk.conversation), key=lambda fact: fact.at, default=None)
    if asked is None or asked.value is None or asked.at != max(fact.at for fact in talk.conversation.facts.values()):
        return None
    folded = fold(text)
    if not _RATHER.match(folded) or _OF_A_STAY.search(folded) or len(folded.split()) > _LONGEST:
        return None
    said = read_as(talk, "reminder", text)
    at = said.readings[0].facts.get(REMINDER_AT) if isinstance(said, Answer) else None
    return (asked.key, at) if isinstance(at, datetime) else None
