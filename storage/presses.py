"""Presses that wait for an answer although their updates are settled: whoever starts next answers them after all."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, select

from storage.prepared import on_each
from storage.tables import presses

if TYPE_CHECKING:
    from storage.work import Work


def _insert(insert: Any) -> Any:
    return insert(presses).values(query=bindparam("query"), at=bindparam("at")).on_conflict_do_nothing()


_NOTE: Final = on_each(_insert)
_DONE: Final = delete(presses).where(presses.c.query == bindparam("of"))
_LEFT: Final = select(presses.c.query).order_by(presses.c.at, presses.c.query)


def note(work: Work, queries: Collection[str], at: datetime) -> None:
    """Telegram has not taken an answer to them yet; a query is how it calls a press."""
    work.connection.execute(_NOTE[work.connection.dialect.name], [{"query": query, "at": at} for query in queries])


def done(work: Work, query: str) -> None:
    """It is answered, or it is too late for that."""
    work.connection.execute(_DONE, {"of": query})


def left(work: Work) -> list[str]:
    """Those that wait, oldest first."""
    return list(work.connection.scalars(_LEFT))
