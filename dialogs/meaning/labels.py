"""Who types the words of a button means that button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.acts.asking import put
from dialogs.reading.text.fold import fold, tidy, without_courtesy

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

_LONGEST: Final = 120  # signs; no button has more
_WHAT_IS: Final = re.compile(
    r"\bc'?(?:est )?(?:c'est )?quoi\b|\bquoi c'est\b|\bqu'est[- ]ce que?\b|veu(?:t|lent) dire|signifie|difference"
    r"|\bwhat (?:is|are|does)\b|\bwhat's\b|\bmeans?\b"
)
_STEM: Final = 6  # letters by which « individuel » and « individuelle » are one word
_LONG_WORD: Final = re.compile(r"[a-z]{6,}")
#: Signs that only draw a box to tick.
_DRAWN: Final = str.maketrans("", "", "☐☒")


def typed(talk: Talk, key: Key, text: str) -> str | None:
    """The choice under the open question whose words are typed; None when the text says anything else."""
    said = _bare(text)
    if not 0 < len(said) <= _LONGEST:
        return None
    _, choices = put(talk, key)
    shown = {_bare(talk.scene.shown(talk.conversation, choice.label)): choice.id for choice in choices}
    return shown.get(said)


def asks_what_one_is(talk: Talk, key: Key, text: str) -> bool:
    """« c'est quoi, candidat individuel ? »: whether a question is about what stands on a button."""
    folded = fold(tidy(text))
    if _WHAT_IS.search(folded) is None:
        return False
    _, choices = put(talk, key)
    shown = " ".join(fold(tidy(talk.scene.shown(talk.conversation, choice.label))) for choice in choices)
    stems = {word[:_STEM] for word in _LONG_WORD.findall(shown)}
    return any(word[:_STEM] in stems for word in _LONG_WORD.findall(folded))


def _bare(words: str) -> str:
    return without_courtesy(fold(tidy(words)).translate(_DRAWN))
