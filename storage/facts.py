"""The ledger of facts: each stays as it was said; the newest of a key is in force."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, insert, select

from dialogs.words.facts import Fact, Key, value_from_json, value_to_json
from storage.jsons import dumps
from storage.tables import facts

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ROW: Final = facts.c
_READ: Final = (_ROW.field, _ROW.period, _ROW.value, _ROW.words, _ROW.how, _ROW.at, _ROW.confirmed)
_INSERT: Final = insert(facts).values({column.name: bindparam(column.name) for column in (_ROW.conversation, *_READ)})
_LEDGER: Final = select(*_READ).where(_ROW.conversation == bindparam("conversation")).order_by(_ROW.id)


def as_row(conversation: int, fact: Fact) -> dict[str, Any]:
    """The fact as a row of the ledger."""
    return {
        "conversation": conversation,
        "field": fact.key.field,
        "period": fact.key.period,
        "value": dumps(value_to_json(fact.value)),
        "words": fact.words,
        "how": fact.how,
        "at": fact.at,
        "confirmed": fact.confirmed,
    }


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Writes rows of the ledger, in order."""
    connection.execute(_INSERT, rows)


def ledger(connection: Connection, conversation: int) -> tuple[Fact, ...]:
    """Every fact of a conversation, superseded ones included, oldest first."""
    return tuple(_fact(row) for row in connection.execute(_LEDGER, {"conversation": conversation}))


def history(connection: Connection, conversation: int, key: Key) -> tuple[Fact, ...]:
    """The facts of one key, oldest first: the last one is in force."""
    of_key = _LEDGER.where(_ROW.field == key.field, _ROW.period.is_not_distinct_from(key.period))
    return tuple(_fact(row) for row in connection.execute(of_key, {"conversation": conversation}))


def _fact(row: Any) -> Fact:
    field, period, value, words, how, at, confirmed = row
    return Fact(Key(field, period), value_from_json(json.loads(value)), words, how, at, confirmed)
