"""Words that wait in the conversation until their time has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dialogs.acts.talk import Talk

LONGEST_TEXT: Final = 4096  # what Telegram lets a person send
#: Between the texts that wait.
_BETWEEN: Final = "\x1e"


def put_off(talk: Talk, *texts: str) -> None:
    """Lets texts wait behind those that wait already."""
    waiting = talk.conversation.waiting
    talk.change(waiting=_BETWEEN.join([*([waiting] if waiting else []), *texts])[-LONGEST_TEXT:])


def take_all(talk: Talk) -> Sequence[str]:
    """The texts that waited, in their order; none waits any more."""
    waiting = talk.conversation.waiting
    talk.change(waiting="")
    return waiting.split(_BETWEEN) if waiting else ()


def take_first(talk: Talk) -> str:
    """The text that waited longest, which waits no more; nothing where none does."""
    first, _, rest = talk.conversation.waiting.partition(_BETWEEN)
    talk.change(waiting=rest)
    return first
