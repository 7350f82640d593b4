"""Erasing a conversation: everything about the person goes, an anonymous count and bare update ids stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import BindParameter, bindparam, delete, func, select, update

from storage.prepared import on_each
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


_COUNT: Final = on_each(_count)

_IDS: Final[BindParameter[Any]] = bindparam("ids", expanding=True)
_THEIRS: Final = received.c.conversation.in_(_IDS)
_UNNUMBERED: Final = delete(received).where(_THEIRS, received.c.update_id.is_(None))
_NUMBERED: Final = update(received).where(_THEIRS).values(BARE)
_CONVERSATIONS: Final = delete(conversations).where(conversations.c.id.in_(_IDS))


def erase(connection: Connection, ids: Sequence[int], reason: str, on: date) -> None:
    """Deletes conversations with all that hangs on them (facts, messages, summaries, hashes), and counts them."""
    if not ids:
        return
    connection.execute(_UNNUMBERED, {"ids": ids})
    connection.execute(_NUMBERED, {"ids": ids})
    connection.execute(_CONVERSATIONS, {"ids": ids})
    connection.execute(_COUNT[connection.dialect.name], {"day": on, "reason": reason, "number": len(ids)})


def counted(connection: Connection) -> list[tuple[date, str, int]]:
    """How many were erased, by day and reason, oldest first."""
    rows = select(erasures.c.day, erasures.c.reason, erasures.c.number).order_by(erasures.c.day, erasures.c.reason)
    return [(day, reason, number) for day, reason, number in connection.execute(rows)]


def kept(connection: Connection) -> int:
    """How many conversations there are."""
    return connection.scalar(select(func.count()).select_from(conversations)) or 0
