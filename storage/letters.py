"""What turns say, before it has a row in the outbox, and how it comes to have one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import Integer, bindparam, func, insert, literal_column, select

from dialogs.words.effects import Say
from storage.outbox import REPLY, Waiting
from storage.payloads import payload_of
from storage.prepared import Prepared
from storage.tables import outbox

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dialogs.words.conversation import Conversation
    from storage.conversations import Stored


class Letter(NamedTuple):
    """What is to be said to a chat, before it has a row; ``payload`` is its form in JSON."""

    conversation: int | None
    channel: str
    chat: str
    kind: str
    say: Say
    language: str
    easy: bool
    payload: str
    at: datetime


#: Of whoever has chosen none.
_LANGUAGE: Final = "fr"
_WRITTEN: Final = ("id", "conversation", "channel", "chat", "kind", "payload", "created_at")
_INSERT: Final = Prepared(insert(outbox).values({name: bindparam(name) for name in _WRITTEN}))
_NEXT_IDS: Final = Prepared(
    select(literal_column("nextval('outbox_id_seq')")).select_from(
        func.generate_series(literal_column("1"), bindparam("number", type_=Integer))
    )
)
_LAST_ID: Final = "SELECT max(seq) FROM sqlite_sequence WHERE name = 'outbox'"


def to_nobody(channel: str, chat: str, say: Say, at: datetime) -> Letter:
    """What is to be said where there is no conversation: to a group, or when it cannot be read."""
    return Letter(None, channel, chat, REPLY, say, _LANGUAGE, easy=False, payload=payload_of(say, _LANGUAGE), at=at)


def to_person(stored: Stored, owner: int | None, after: Conversation, say: Say, *, kind: str, at: datetime) -> Letter:
    """What is to be said in a chat, in the language spoken after the turn; raises TypeError if JSON has no form for it.

    ``owner`` is the conversation, None when it was erased.
    """
    payload = payload_of(say, after.language, easy=after.easy)
    return Letter(owner, stored.channel, stored.chat, kind, say, after.language, after.easy, payload, at)


def add(connection: Connection, letters: Sequence[Letter]) -> tuple[Waiting, ...]:
    """Writes the rows, in order, and gives them back with their ids."""
    ids = _new_ids(connection, len(letters))
    _INSERT.run(connection, [_as_row(row, letter) for row, letter in zip(ids, letters, strict=True)])
    return tuple(
        Waiting(row, it.conversation, it.channel, it.chat, it.kind, it.say, it.language, it.easy)
        for row, it in zip(ids, letters, strict=True)
    )


def _new_ids(connection: Connection, number: int) -> Sequence[int]:
    """The ids of the next rows: asked for before, because a list of rows is written without them coming back."""
    if connection.dialect.name == "postgresql":
        return [row for (row,) in _NEXT_IDS.read(connection, {"number": number})]
    # The writer is alone until it commits; AUTOINCREMENT goes on after the highest id that it is given.
    # On the driver's own cursor, like every statement of a turn (`prepared.py`).
    with closing(connection.connection.cursor()) as cursor:
        cursor.execute(_LAST_ID)
        last: int = cursor.fetchall()[0][0] or 0
    return range(last + 1, last + 1 + number)


def _as_row(row: int, letter: Letter) -> dict[str, Any]:
    return {
        "id": row,
        "conversation": letter.conversation,
        "channel": letter.channel,
        "chat": letter.chat,
        "kind": letter.kind,
        "payload": letter.payload,
        "created_at": letter.at,
    }
