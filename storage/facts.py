"""The ledger of facts: each stays as it was said; the newest of a key is in force."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, insert, select

from dialogs.words.facts import Fact
from storage.prepared import Prepared
from storage.tables import facts

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ROW: Final = facts.c
_WRITTEN: Final = ("conversation", "field", "period", "at", "fact")
_INSERT: Final = Prepared(insert(facts).values({name: bindparam(name) for name in _WRITTEN}))
_LEDGER: Final = select(_ROW.fact).where(_ROW.conversation == bindparam("conversation")).order_by(_ROW.id)


def as_row(conversation: int, fact: Fact, written: str) -> dict[str, Any]:
    """The fact, whose JSON is ``written``, as a row of the ledger."""
    field, period = fact.key
    return {"conversation": conversation, "field": field, "period": period, "at": fact.at, "fact": written}


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Writes rows of the ledger, in order."""
    _INSERT.run(connection, rows)


def ledger(connection: Connection, conversation: int) -> tuple[Fact, ...]:
    """Every fact of a conversation, superseded ones included, oldest first."""
    found = connection.scalars(_LEDGER, {"conversation": conversation})
    return tuple(Fact.from_json(json.loads(written)) for written in found)
