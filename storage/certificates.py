"""What was issued, as it was on the day: a certificate's boxes, the facts behind them, the rule. Never changed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import bindparam, insert, select

from storage.jsons import dumps
from storage.prepared import Prepared
from storage.tables import certificates

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ROW: Final = certificates.c
_WRITTEN: Final = ("conversation", "at", "rule", "data")
_INSERT: Final = Prepared(insert(certificates).values({name: bindparam(name) for name in _WRITTEN}))
_OF: Final = select(_ROW.at, _ROW.rule, _ROW.data).where(_ROW.conversation == bindparam("of")).order_by(_ROW.id)


class Issued(NamedTuple):
    """A certificate that was given: when, under which revision of the dates in force, on what it rests."""

    at: datetime
    rule: int
    data: Mapping[str, Any]


def as_row(conversation: int, certificate: Mapping[str, Any], at: datetime, rule: int) -> dict[str, Any]:
    """The certificate as a row; raises TypeError for what has no form in JSON."""
    return {"conversation": conversation, "at": at, "rule": rule, "data": dumps(certificate)}


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Writes certificates, in order."""
    _INSERT.run(connection, rows)


def of_conversation(connection: Connection, conversation: int) -> tuple[Issued, ...]:
    """Every certificate of a conversation, oldest first."""
    found = connection.execute(_OF, {"of": conversation})
    return tuple(Issued(at, rule, json.loads(data)) for at, rule, data in found)
