"""Conversations: found by their chat, written with a version that shows when somebody else was quicker."""

from __future__ import annotations

import secrets
import time
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from sqlalchemy import LargeBinary, bindparam, insert, select, type_coerce, update

from dialogs.words.conversation import Conversation
from dialogs.words.effects import Remind
from storage.errors import Moved
from storage.memory import NOTHING, Memory, Remembered, Written, conversation_of
from storage.prepared import DIALECTS, Prepared, among, listed
from storage.tables import conversations

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.columns import Encrypted

DAY: Final = 86_400  # seconds
RANDOM_BITS: Final = 46


class Stored(NamedTuple):
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
    due_at: datetime | None = None
    due_by: date | None = None
    renamed: bool = False  # the channel names the person otherwise than before
    refiled: bool = False  # what it is found by has changed: its last day, its reminder, whether the bot is blocked
    written: Written = NOTHING  # the facts, each with its JSON


def new_id() -> int:
    """A new id: the day of the machine's clock, and behind it a random number, which says nothing about how many.

    So those who came on the same day stand beside each other in every table and index; all over a million others, each
    turn would fetch and write a dozen pages of its own.
    """
    return int(time.time() // DAY) << RANDOM_BITS | secrets.randbits(RANDOM_BITS)


_ROW: Final = conversations.c
_SEAL: Final = cast("Encrypted", _ROW.state.type)
_LOADED: Final = (
    _ROW.id, _ROW.channel, _ROW.chat, _ROW.version, _ROW.created_at, _ROW.name, _ROW.heard_at, _ROW.blocked_at,
    _ROW.keep_until, _ROW.due_at, _ROW.due_by, type_coerce(_ROW.state, LargeBinary),
)  # fmt: skip
_BY_CHATS: Final = Prepared(
    {
        dialect: select(*_LOADED)
        .where(_ROW.channel == bindparam("channel"), among(dialect, _ROW.chat, "chats"))
        # In one order everywhere, so that two batches never wait for each other; SQLite has one writer, and ignores it.
        .order_by(_ROW.chat)
        .with_for_update(key_share=True)
        for dialect in DIALECTS
    }
)
_BY_ID: Final = Prepared(select(*_LOADED).where(_ROW.id == bindparam("of")).with_for_update(key_share=True))
_SEEN: Final = Prepared(select(*_LOADED).where(_ROW.id == bindparam("of")))
_SAID: Final = ("name", "state", "heard_at")
_FOUND_BY: Final = ("blocked_at", "keep_until", "due_at", "due_by")
_NEW: Final = ("id", "channel", "chat", "code", "version", "created_at", *_SAID, *_FOUND_BY)
_INSERT: Final = Prepared(insert(conversations).values({name: bindparam(name) for name in _NEW}))


def _update(*columns: str) -> Prepared:
    return Prepared(
        update(conversations)
        .where(_ROW.id == bindparam("of"), _ROW.version == bindparam("seen"))
        .values({_ROW.version: bindparam("next"), **{name: bindparam(name) for name in columns}})
    )


#: SQLite writes the indexes of every column that is named, even when its value stays: most turns name none of those.
_UPDATE: Final = _update(*_SAID)
_UPDATE_ALL: Final = _update(*_SAID, *_FOUND_BY)
_BLOCK: Final = (
    update(conversations)
    .where(_ROW.channel == bindparam("in_channel"), _ROW.chat == bindparam("in_chat"))
    .values({_ROW.blocked_at: bindparam("at")})
)
_KEEP: Final = Prepared(
    update(conversations).where(_ROW.id == bindparam("of")).values({_ROW.keep_until: bindparam("until")})
)
_REMIND: Final = Prepared(
    update(conversations)
    .where(_ROW.id == bindparam("of"))
    .values({_ROW.due_at: bindparam("at"), _ROW.due_by: bindparam("by")})
)


def by_chats(connection: Connection, memory: Memory, channel: str, chats: Collection[str]) -> list[Stored]:
    """The conversations of these chats that exist, locked until the end of the transaction."""
    rows = _BY_CHATS.read(connection, {"channel": channel, "chats": listed(connection, chats)})
    return [_stored(connection, memory, row) for row in rows]


def by_id(connection: Connection, memory: Memory, conversation: int) -> Stored | None:
    """The conversation with this id, locked until the end of the transaction."""
    rows = _BY_ID.read(connection, {"of": conversation})
    return _stored(connection, memory, rows[0]) if rows else None


def seen(connection: Connection, conversation: int) -> Stored | None:
    """The conversation with this id, only to be looked at."""
    rows = _SEEN.read(connection, {"of": conversation})
    return _stored(connection, Memory(), rows[0]) if rows else None


def save(connection: Connection, changed: Sequence[tuple[Stored, str]]) -> None:
    """Writes conversations, each with its state as JSON; raises Moved when one has changed since it was loaded."""
    new = [_as_new(stored, state) for stored, state in changed if stored.version == 0]
    if new:
        _INSERT.run(connection, new)
    for refiled, statement in ((False, _UPDATE), (True, _UPDATE_ALL)):
        known = [_as_known(stored, state) for stored, state in changed if stored.version and stored.refiled is refiled]
        if known and statement.run(connection, known) != len(known):
            raise Moved("a conversation was changed by somebody else since it was loaded")


def mark_blocked(connection: Connection, channel: str, chat: str, at: datetime | None) -> None:
    """Writes whether the person has blocked the bot (``Work.mark_blocked``)."""
    connection.execute(_BLOCK, {"in_channel": channel, "in_chat": chat, "at": at})


def keep(connection: Connection, until: Mapping[int, date]) -> None:
    """Conversations by their ids are kept until that day, whatever was said before."""
    _KEEP.run(connection, [{"of": of, "until": day} for of, day in sorted(until.items())])


def remind(connection: Connection, due: Mapping[int, Remind]) -> None:
    """The next reminders of conversations by their ids, whatever was said before."""
    _REMIND.run(connection, [{"of": of, "at": it.at, "by": it.by} for of, it in sorted(due.items())])


def _stored(connection: Connection, memory: Memory, row: Any) -> Stored:
    of, channel, chat, version, created_at, name, heard_at, blocked_at, keep_until, due_at, due_by, sealed = row
    known = memory.recall(of, version)
    if known is None:
        state = _SEAL.process_result_value(sealed, connection.dialect) or ""
        known = Remembered(version, *conversation_of(state))
        memory.keep(of, known)
    return Stored(
        of, channel, chat, known.conversation, version, created_at, name, heard_at, blocked_at, keep_until, due_at,
        due_by, written=known.written,
    )  # fmt: skip


def _as_new(stored: Stored, state: str) -> dict[str, Any]:
    return {
        "id": stored.id,
        "channel": stored.channel,
        "chat": stored.chat,
        "code": stored.conversation.code,
        "version": 1,
        "created_at": stored.created_at,
        **_changing(stored, state),
    }


def _as_known(stored: Stored, state: str) -> dict[str, Any]:
    return {"of": stored.id, "seen": stored.version, "next": stored.version + 1, **_changing(stored, state)}


def _changing(stored: Stored, state: str) -> dict[str, Any]:
    return {
        "name": stored.name,
        "state": state,
        "heard_at": stored.heard_at,
        "blocked_at": stored.blocked_at,
        "keep_until": stored.keep_until,
        "due_at": stored.due_at,
        "due_by": stored.due_by,
    }
