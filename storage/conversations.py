"""Conversations: found by their chat, written with a version that shows when somebody else was quicker."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, insert, select, update

from dialogs.words.conversation import Conversation
from storage.errors import Moved
from storage.tables import conversations

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Without signs that look alike, and without vowels, so that no code is a word.
CODE_SIGNS: Final = "23456789BCDFGHJKMNPQRSTVWXZ"
_ROW: Final = conversations.c
_LOADED: Final = (
    _ROW.id, _ROW.channel, _ROW.chat, _ROW.name, _ROW.state, _ROW.version, _ROW.created_at, _ROW.heard_at,
    _ROW.blocked_at, _ROW.keep_until,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stored:
    """A conversation and its row. ``version`` 0: it has no row yet."""

    id: int
    channel: str
    chat: str
    conversation: Conversation
    version: int
    created_at: datetime
    name: str | None = None  # JSON: how the channel names the person
    heard_at: datetime | None = None
    blocked_at: datetime | None = None
    keep_until: date | None = None
    renamed: bool = False  # the channel names the person otherwise than before

    def after(self, conversation: Conversation, heard_at: datetime | None, keep_until: date | None) -> Stored:
        """As it is after a turn; ``heard_at`` and ``keep_until`` None: as before. Who writes has unblocked the bot."""
        return replace(
            self,
            conversation=conversation,
            heard_at=heard_at or self.heard_at,
            blocked_at=None if heard_at else self.blocked_at,
            keep_until=keep_until or self.keep_until,
        )


def short_code() -> str:
    """A new short code, shown to the person: « K7M-4QX »."""
    signs = [secrets.choice(CODE_SIGNS) for _ in range(6)]
    return f"{''.join(signs[:3])}-{''.join(signs[3:])}"


def new_id() -> int:
    """A new random id, which says nothing about how many there are."""
    return secrets.randbits(62) + 1


_BY_CHATS: Final = (
    select(*_LOADED)
    .where(_ROW.channel == bindparam("channel"), _ROW.chat.in_(bindparam("chats", expanding=True)))
    # In one order everywhere, so that two batches never wait for each other; SQLite has one writer, and ignores it.
    .order_by(_ROW.chat)
    .with_for_update(key_share=True)
)
_BY_ID: Final = select(*_LOADED).where(_ROW.id == bindparam("id")).with_for_update(key_share=True)
_INSERT: Final = insert(conversations).values(
    {name: bindparam(name) for name in ("code", *(column.name for column in _LOADED))}
)
_CHANGING: Final = ("name", "state", "heard_at", "blocked_at", "keep_until")
_UPDATE: Final = (
    update(conversations)
    .where(_ROW.id == bindparam("of"), _ROW.version == bindparam("seen"))
    .values({_ROW.version: bindparam("seen") + 1, **{name: bindparam(name) for name in _CHANGING}})
)


def by_chats(connection: Connection, channel: str, chats: Iterable[str]) -> list[Stored]:
    """The conversations of these chats that exist, locked until the end of the transaction."""
    return [_stored(row) for row in connection.execute(_BY_CHATS, {"channel": channel, "chats": padded(chats)})]


def by_id(connection: Connection, conversation: int) -> Stored | None:
    """The conversation with this id, locked until the end of the transaction."""
    row = connection.execute(_BY_ID, {"id": conversation}).one_or_none()
    return None if row is None else _stored(row)


def save(connection: Connection, changed: Sequence[tuple[Stored, str]]) -> None:
    """Writes conversations, each with its state as JSON; raises Moved when one has changed since it was loaded."""
    new = [_as_new(stored, state) for stored, state in changed if stored.version == 0]
    if new:
        connection.execute(_INSERT, new)
    known = [_as_known(stored, state) for stored, state in changed if stored.version]
    if known and connection.execute(_UPDATE, known).rowcount != len(known):
        raise Moved("a conversation was changed by somebody else since it was loaded")


def _stored(row: Any) -> Stored:
    conversation_id, channel, chat, name, state, version, created_at, heard_at, blocked_at, keep_until = row
    conversation = Conversation.from_json(json.loads(state))
    return Stored(
        conversation_id, channel, chat, conversation, version, created_at, name, heard_at, blocked_at, keep_until
    )  # fmt: skip


def _as_new(stored: Stored, state: str) -> dict[str, Any]:
    return {
        "id": stored.id,
        "channel": stored.channel,
        "chat": stored.chat,
        "code": stored.conversation.code,
        "name": stored.name,
        "state": state,
        "version": 1,
        "created_at": stored.created_at,
        "heard_at": stored.heard_at,
        "blocked_at": stored.blocked_at,
        "keep_until": stored.keep_until,
    }


def _as_known(stored: Stored, state: str) -> dict[str, Any]:
    return {
        "of": stored.id,
        "seen": stored.version,
        "name": stored.name,
        "state": state,
        "heard_at": stored.heard_at,
        "blocked_at": stored.blocked_at,
        "keep_until": stored.keep_until,
    }


def padded(values: Iterable[Any]) -> list[Any]:
    """The values, the last one repeated up to a power of two: so a statement has few lengths, and stays prepared."""
    listed = sorted(set(values))
    length = 1 << max(len(listed) - 1, 0).bit_length()
    return listed + listed[-1:] * (length - len(listed))
