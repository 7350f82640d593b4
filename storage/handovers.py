"""Conversations that wait for a human of the service; the same reason once, as long as it is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import bindparam, select, update

from storage import listings
from storage.prepared import Prepared, on_each
from storage.tables import conversations, handovers

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ROW: Final = handovers.c


class Handover(NamedTuple):
    """Why a conversation waits for a human, and since when; ``closed_at`` is None while it does."""

    reason: str
    at: datetime
    closed_at: datetime | None


def _insert(insert: Any) -> Any:
    return (
        insert(handovers)
        .values({name: bindparam(name) for name in ("conversation", "reason", "at")})
        .on_conflict_do_nothing()
    )


_INSERT: Final = Prepared(on_each(_insert))
_CLOSE: Final = Prepared(
    update(handovers)
    .where(_ROW.conversation == bindparam("of"), _ROW.closed_at.is_(None))
    .values({_ROW.closed_at: bindparam("now")})
)
_OF: Final = select(_ROW.reason, _ROW.at, _ROW.closed_at).where(_ROW.conversation == bindparam("of")).order_by(_ROW.id)

_OPEN: Final = select(_ROW.conversation, _ROW.reason).where(_ROW.closed_at.is_(None)).order_by(_ROW.id)


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Writes handovers; one that is open already for the same reason stays as it is."""
    if rows:
        _INSERT.run(connection, rows)


def show(connection: Connection, conversations: Iterable[int | None], reason: str, at: datetime) -> None:
    """Shows these conversations to a human, at once; they are there, and None stands for nobody's."""
    known = {conversation for conversation in conversations if conversation is not None}
    if known:
        add(connection, [{"conversation": of, "reason": reason, "at": at} for of in sorted(known)])
        listings.rank(connection, known)


def add_in_chat(connection: Connection, channel: str, chat: str, reason: str, at: datetime) -> None:
    """Shows a human whatever conversation there is in a chat, at once, also one that cannot be read."""
    of = select(conversations.c.id).where(conversations.c.channel == channel, conversations.c.chat == chat)
    add(connection, [{"conversation": found, "reason": reason, "at": at} for found in connection.scalars(of)])
    listings.rank_chat(connection, channel, chat)


def of_conversation(connection: Connection, conversation: int) -> list[Handover]:
    """Every handover of a conversation, oldest first."""
    return [Handover(*row) for row in connection.execute(_OF, {"of": conversation})]


def all_open(connection: Connection) -> dict[int, tuple[str, ...]]:
    """Why each conversation waits that does, by its id, oldest reason first."""
    open_ones: dict[int, tuple[str, ...]] = {}
    for conversation, reason in connection.execute(_OPEN):
        open_ones[conversation] = (*open_ones.get(conversation, ()), reason)
    return open_ones


def close(connection: Connection, settled: Mapping[int, datetime]) -> None:
    """A human has looked, at that instant: nothing of these conversations waits any more."""
    _CLOSE.run(connection, [{"of": of, "now": at} for of, at in sorted(settled.items())])
