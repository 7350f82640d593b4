"""Conversations as this process last read or wrote them, so that a turn reads and writes out only what is new.

Nothing rests on it: every change of a state raises its version, and what has another version is read from the row.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from threading import Lock
from types import MappingProxyType
from typing import Final, NamedTuple

from dialogs.words.conversation import Conversation
from dialogs.words.facts import Fact, Key
from storage.jsons import dumps

KEPT: Final = 1_000  # conversations, of about 15 kB each

#: The facts of a conversation, each with its JSON.
Written = Mapping[Key, tuple[Fact, str]]
NOTHING: Final[Written] = MappingProxyType({})


class Remembered(NamedTuple):
    """A conversation as it stands in its row at that version."""

    version: int
    conversation: Conversation
    written: Written


class Memory:
    """The conversations used last; safe from several threads."""

    def __init__(self) -> None:
        self._kept: dict[int, Remembered] = {}  # the one used longest ago comes first
        self._lock = Lock()

    def recall(self, conversation: int, version: int) -> Remembered | None:
        """What is known of the conversation, if it still stands at that version."""
        known = self._kept.get(conversation)
        return known if known is not None and known.version == version else None

    def keep(self, conversation: int, known: Remembered) -> None:
        """Remembers what was read, or what a commit has made true."""
        with self._lock:
            self._kept.pop(conversation, None)
            self._kept[conversation] = known
            if len(self._kept) > KEPT:
                del self._kept[next(iter(self._kept))]

    def forget(self, conversation: int) -> None:
        """The conversation was erased."""
        with self._lock:
            self._kept.pop(conversation, None)


def state_of(conversation: Conversation, before: Written) -> tuple[str, Written]:
    """The conversation as lines of JSON: all but its facts, then each fact; those that stood ``before`` are copied.

    Raises TypeError for what JSON has no form for.
    """
    written: dict[Key, tuple[Fact, str]] = {}
    for key, fact in conversation.facts.items():
        known = before.get(key)
        written[key] = known if known is not None and known[0] is fact else (fact, dumps(fact.to_json()))
    lines = [dumps(conversation.frame_to_json()), *[line for _, line in written.values()]]
    return "\n".join(lines), written


def conversation_of(state: str) -> tuple[Conversation, Written]:
    """What ``state_of`` was given, and its facts, each with its JSON."""
    first, *lines = state.split("\n")
    facts = [Fact.from_json(data) for data in json.loads(f"[{','.join(lines)}]")]
    by_key = {fact.key: fact for fact in facts}
    conversation = Conversation.from_json(json.loads(first)).changed(facts=by_key)
    return conversation, {fact.key: (fact, line) for fact, line in zip(facts, lines, strict=True)}
