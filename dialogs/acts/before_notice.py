"""What is written before the notice is understood: some may be done at once, the rest waits and is read right after.

Nothing is noted of a person who does not know yet what is kept of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts.reading_as import LONGEST_TEXT, YES_NO
from dialogs.reading.answered import answer
from dialogs.reading.outcome import Answer, Asked, Command, Outcome, Unclear
from dialogs.reading.talk.parts import parted
from dialogs.reading.text.fold import fold
from dialogs.words.facts import Key
from dialogs.words.text import t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dialogs.acts.talk import Talk

NOTICE: Final = Key("notice")
#: Between the texts that wait.
_BETWEEN: Final = "\x1e"
#: What a person may want before having read the notice.
_AT_ANY_TIME: Final = frozenset({"start", "help", "guide", "human", "language", "erase", "stop", "trust", "repeat"})
_UNDERSTANDS: Final = frozenset({"compris", "understood", "understand"})
_NOT: Final = frozenset({"pas", "rien", "not", "don", "dont"})


def let_through(talk: Talk, key: Key, outcome: Outcome, text: str) -> Outcome | None:
    """What is to be done of a text now, « j'ai compris » as a yes; None when it waits, or was answered."""
    asked_alone = isinstance(outcome, Asked) and parted(text) is None
    if key != NOTICE or asked_alone or _may_be_asked_first(outcome):
        return outcome  # to erase, to change the language, to stop: at any time
    if isinstance(outcome, Answer) and YES_NO in outcome.readings[0].facts:
        return answer({YES_NO: outcome.readings[0].facts[YES_NO]})
    if _understood(text):
        return answer({YES_NO: "yes"})
    if talk.conversation.asked is None:
        talk.change(waiting=text)  # the first words of all: the notice is the answer to them
    else:
        _put_off(talk, outcome, text)
    return None


def take_what_waits(talk: Talk) -> Sequence[str]:
    """The texts that waited, in their order; none waits any more."""
    waiting = talk.conversation.waiting
    talk.change(waiting="")
    return waiting.split(_BETWEEN) if waiting else ()


def _put_off(talk: Talk, outcome: Outcome, text: str) -> None:
    """What says something is read after the notice; nothing is promised of what does not."""
    first = t("D'abord, touchez « J'ai compris ».")
    if not isinstance(outcome, Unclear):
        said = (talk.conversation.waiting, text) if talk.conversation.waiting else (text,)
        talk.change(waiting=_BETWEEN.join(said)[-LONGEST_TEXT:])
        first = t(
            "Je lirai votre message juste après. D'abord, touchez « J'ai compris ».",
            easy="D'abord, touchez « J'ai compris ».",
        )
    talk.tell(first)


def _may_be_asked_first(outcome: Outcome) -> bool:
    return isinstance(outcome, Command) and outcome.name in _AT_ANY_TIME


def _understood(text: str) -> bool:
    words = fold(text).split()
    return not _UNDERSTANDS.isdisjoint(words) and _NOT.isdisjoint(words)
