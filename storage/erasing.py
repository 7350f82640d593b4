"""Erasing a conversation: everything about the person goes, an anonymous count and bare update ids stay."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, update
from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_on_sqlite

from storage.tables import conversations, erasures, received

if TYPE_CHECKING:
    from sqlalchemy import Connection

ASKED: Final = "asked"
OVER: Final = "over"
BARE: Final = {"conversation": None, "kind": "", "ask": None, "words": None}


def _count(insert: Any) -> Any:
    counted = insert(erasures).values({name: bindparam(name) for name in ("day", "reason", "number")})
    return counted.on_conflict_do_update(
        index_elements=[erasures.c.day, erasures.c.reason],
        set_={"number": erasures.c.number + counted.excluded.number},
    )


_COUNT: Final = {"sqlite": _count(insert_on_sqlite), "postgresql": _count(insert_on_postgresql)}


def erase(connection: Connection, ids: Collection[int], reason: str, on: date) -> None:
    """Deletes conversations with all that hangs on them (facts, messages, summaries, hashes), and counts them."""
    of_theirs = received.c.conversation.in_(ids)
    connection.execute(delete(received).where(of_theirs, received.c.update_id.is_(None)))
    connection.execute(update(received).where(of_theirs).values(BARE))
    connection.execute(delete(conversations).where(conversations.c.id.in_(ids)))
    connection.execute(_COUNT[connection.dialect.name], [{"day": on, "reason": reason, "number": len(ids)}])
