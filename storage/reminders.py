"""Reminders: whose is due, and the ledger in which each is settled once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import bindparam, func, insert, literal_column, select, update

from storage.columns import Instant
from storage.outbox import PENDING, REMINDER
from storage.prepared import Prepared
from storage.tables import conversations, outbox, reminders

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dialogs.words.effects import SettleReminder
    from storage.work import Work

_ROW: Final = reminders.c
_OF: Final = conversations.c
_WRITTEN: Final = ("conversation", "slot", "kinds", "skipped", "at")
_INSERT: Final = Prepared(insert(reminders).values({name: bindparam(name) for name in _WRITTEN}))
_TAKEN: Final = Prepared(select(_ROW.id).where(_ROW.conversation == bindparam("of"), _ROW.slot == bindparam("slot")))
_REMINDED: Final = (_OF.due_at.is_not(None), _OF.blocked_at.is_(None))
_IS_DUE: Final = (_OF.channel == bindparam("in_channel"), _OF.due_at <= bindparam("now"), *_REMINDED)
_ANY: Final = select(_OF.due_at).where(*_IS_DUE).order_by(_OF.due_at).limit(1)


def _next(due_at: Any) -> Any:
    return (
        select(_OF.id)
        .where(
            _OF.channel == bindparam("in_channel"), due_at <= bindparam("now", type_=Instant), *_REMINDED,
        )
        .order_by(_OF.due_by, _OF.due_at, _OF.id)
        .limit(bindparam("limit"))
        # Who is served by somebody else is passed over; the lock ends with the transaction, or with its process.
        .with_for_update(skip_locked=True, key_share=True)
    )  # fmt: skip


#: In the order of the days there is nothing to sort. The sign keeps SQLite from the index of the instants, by which it
#: would gather all that is due, each time.
_CLAIM: Final = {"sqlite": _next(literal_column("+conversations.due_at", Instant())), "postgresql": _next(_OF.due_at)}
_PUT_OFF: Final = update(conversations).where(_OF.id == bindparam("of")).values(due_at=bindparam("until"))
_DUE: Final = select(func.count(), func.min(_OF.due_at)).where(*_IS_DUE)
_ON_THEIR_WAY: Final = (
    select(func.count())
    .select_from(outbox)
    .where(outbox.c.state == PENDING, outbox.c.channel == bindparam("in_channel"), outbox.c.kind == REMINDER)
)
_LEDGER: Final = (
    select(_ROW.slot, _ROW.kinds, _ROW.skipped, _ROW.at).where(_ROW.conversation == bindparam("of")).order_by(_ROW.id)
)


class Settled(NamedTuple):
    """A reminder that fell: its slot, the kinds that fell together, why nothing was said (None: something was)."""

    slot: str
    kinds: tuple[str, ...]
    skipped: str | None
    at: datetime


class Due(NamedTuple):
    """How many reminders are due, and since when the oldest one is."""

    number: int
    oldest_at: datetime | None


def as_row(conversation: int, settled: SettleReminder, at: datetime) -> dict[str, Any]:
    """A reminder that fell as a row of the ledger."""
    kinds = ",".join(settled.kinds)
    return {"conversation": conversation, "slot": settled.slot, "kinds": kinds, "skipped": settled.skipped, "at": at}


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Settles reminders; raises the driver's error for a slot that is taken."""
    _INSERT.run(connection, rows)


def is_taken(work: Work, conversation: int, slot: str) -> bool:
    """Whether a reminder was settled in that slot before."""
    return bool(_TAKEN.read(work.connection, {"of": conversation, "slot": slot}))


def claim(work: Work, channel: str, now: datetime, limit: int) -> list[int]:
    """Ids of conversations whose reminder is due, those about the closest day first; locked until the commit."""
    values = {"in_channel": channel, "now": now}
    if work.connection.execute(_ANY, values).first() is None:
        return []  # found out at once; the order below is that of the days, and would go through all that wait
    return list(work.connection.scalars(_CLAIM[work.connection.dialect.name], {**values, "limit": limit}))


def put_off(work: Work, conversation: int, until: datetime) -> None:
    """Nothing can be said to them now: it is due again at that instant."""
    work.connection.execute(_PUT_OFF, {"of": conversation, "until": until})


def due(work: Work, channel: str, now: datetime) -> Due:
    """How many are due, and since when the oldest one is."""
    return Due(*work.connection.execute(_DUE, {"in_channel": channel, "now": now}).one())


def on_their_way(work: Work, channel: str) -> int:
    """How many were written and have not gone out yet."""
    return work.connection.scalar(_ON_THEIR_WAY, {"in_channel": channel}) or 0


def ledger(connection: Connection, conversation: int) -> list[Settled]:
    """Every reminder that fell, oldest first."""
    rows = connection.execute(_LEDGER, {"of": conversation})
    return [Settled(slot, tuple(kinds.split(",")), skipped, at) for slot, kinds, skipped, at in rows]
