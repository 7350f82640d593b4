"""What the exam service reads of each conversation: the engine's summary; lists are made by ``listings``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_on_sqlite

from storage import listings
from storage.columns import opened_if_possible
from storage.jsons import dumps
from storage.prepared import Prepared
from storage.tables import conversations, summaries

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.database import Database
    from storage.work import Work

CHUNK: Final = 500
_ROW: Final = summaries.c
_WRITTEN: Final = ("computed_on", "rule", "data")


@dataclass(frozen=True, slots=True)
class Summary:
    """A stored summary, with what only storage knows: how the channel names the person, and when they wrote last.

    ``data`` is empty where no key opens it.
    """

    conversation: int
    code: str
    channel: str
    name: Mapping[str, Any]
    created_at: datetime
    heard_at: datetime | None
    data: Mapping[str, Any]


def _upsert(insert: Any, *over: str) -> Any:
    written = insert(summaries).values({name: bindparam(name) for name in ("conversation", *_WRITTEN)})
    return written.on_conflict_do_update(
        index_elements=[_ROW.conversation], set_={name: written.excluded[name] for name in over}
    )


_UPSERT: Final = Prepared(
    {"sqlite": _upsert(insert_on_sqlite, "data"), "postgresql": _upsert(insert_on_postgresql, *_WRITTEN)}
)
#: For SQLite apart from it: it writes the indexes of every column that is named, even when its value stays.
_DATE: Final = Prepared(
    update(summaries)
    .where(
        _ROW.conversation == bindparam("of"),
        or_(_ROW.computed_on != bindparam("day"), _ROW.rule != bindparam("revision")),
    )
    .values({_ROW.computed_on: bindparam("day"), _ROW.rule: bindparam("revision")})
)
_TOLD: Final = select(
    _ROW.conversation, conversations.c.code, conversations.c.channel,
    opened_if_possible(conversations.c.name).label("name"),
    conversations.c.created_at, conversations.c.heard_at, opened_if_possible(_ROW.data).label("data"),
).join_from(summaries, conversations)  # fmt: skip
_PAGE: Final = _TOLD.where(_ROW.conversation > bindparam("after")).order_by(_ROW.conversation).limit(bindparam("limit"))
_SOME: Final = _TOLD.where(_ROW.conversation.in_(bindparam("ids", expanding=True)))
_EARLIER: Final = (
    select(_ROW.conversation)
    .where(_ROW.computed_on < bindparam("today"))
    .order_by(_ROW.computed_on)
    .limit(bindparam("limit"))
)

_OTHER_DATES: Final = select(_ROW.conversation).where(_ROW.rule < bindparam("rule")).limit(bindparam("limit"))


def as_row(conversation: int, summary: Mapping[str, Any], rule: int = 0) -> dict[str, Any]:
    """The engine's summary as a row; ``rule`` is the revision of the dates it was computed with.

    Raises TypeError for what JSON has no form for.
    """
    day = date.fromisoformat(summary["computed_on"])
    return {
        "conversation": conversation,
        "computed_on": day,
        "rule": rule,
        "data": dumps(summary),
        **listings.as_row(summary),
    }


def write(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Writes summaries over those there were, with the columns that lists are made by."""
    _UPSERT.run(connection, rows)
    if connection.dialect.name == "sqlite":
        dates = [{"of": it["conversation"], "day": it["computed_on"], "revision": it["rule"]} for it in rows]
        _DATE.run(connection, dates)
    listings.write(connection, rows)


def read_all(database: Database) -> Iterator[Summary]:
    """Every summary, a short transaction a chunk: an export holds nobody up."""
    after = 0
    while True:
        with database.work() as work:
            chunk = [_summary(row) for row in work.connection.execute(_PAGE, {"after": after, "limit": CHUNK})]
        yield from chunk
        if len(chunk) < CHUNK:
            return
        after = chunk[-1].conversation


def read_some(database: Database, ids: Sequence[int]) -> Iterator[Summary]:
    """These summaries in their order, a short transaction a chunk; those that are gone meanwhile are left out."""
    for start in range(0, len(ids), CHUNK):
        chunk = list(ids[start : start + CHUNK])
        with database.look() as look:
            rows = look.connection.execute(_SOME, {"ids": chunk})
            found = {row.conversation: _summary(row) for row in rows}
        yield from (found[of] for of in chunk if of in found)


def to_renew(work: Work, today: date, limit: int = CHUNK) -> list[int]:
    """Ids of conversations whose summary is of an earlier day, a chunk of them; none is left when it is empty."""
    return list(work.connection.scalars(_EARLIER, {"today": today, "limit": limit}))


def under_other_dates(work: Work, rule: int, limit: int = CHUNK) -> list[int]:
    """Ids of conversations whose summary was computed with earlier dates than those of revision ``rule``."""
    return list(work.connection.scalars(_OTHER_DATES, {"rule": rule, "limit": limit}))


def leave(work: Work, conversation: int, today: date, rule: int) -> None:
    """Nothing can be computed of it: the summary stays as it is, and is not to be renewed before tomorrow."""
    _DATE.run(work.connection, [{"of": conversation, "day": today, "revision": rule}])


def _summary(row: Any) -> Summary:
    conversation, code, channel, name, created_at, heard_at, data = row
    named, told = (json.loads(part) if part else {} for part in (name, data))
    return Summary(conversation, code, channel, named, created_at, heard_at, told)
