"""How a reminder is sent at most once.

Just before the call its row becomes *sending*. A row that is found in that state by the next sender becomes
*uncertain*: nobody knows whether it arrived, it is listed for the exam service, and the next reminder is sent all the
same.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import bindparam, select, update

from storage import handovers
from storage.outbox import PENDING, SENDING, UNCERTAIN
from storage.tables import conversations, outbox

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.outbox import Waiting
    from storage.work import Work


class Uncertain(NamedTuple):
    """A reminder of which nobody knows whether it arrived: the code of its conversation, and when that was noted."""

    code: str
    at: datetime


_ROW: Final = outbox.c
_INTEND: Final = update(outbox).where(_ROW.id == bindparam("of"), _ROW.state == PENDING).values(state=SENDING)
_GIVE_BACK: Final = update(outbox).where(_ROW.id == bindparam("of"), _ROW.state == SENDING).values(state=PENDING)
_DOUBT: Final = (
    update(outbox)
    .where(
        _ROW.state == SENDING,
        _ROW.channel == bindparam("in_channel"),
        _ROW.id.not_in(bindparam("but", expanding=True)),
    )
    .values(state=UNCERTAIN, sent_at=bindparam("at"))
    .returning(_ROW.conversation)
)
_DOUBT_ONE: Final = (
    update(outbox)
    .where(_ROW.id == bindparam("of"))
    .values(state=UNCERTAIN, sent_at=bindparam("at"))
    .returning(_ROW.conversation)
)
#: Why the exam service is shown a file whose reminder may not have arrived.
REMINDER_UNCERTAIN: Final = "reminder_uncertain"
_UNCERTAIN: Final = (
    select(conversations.c.code, _ROW.sent_at)
    .join_from(outbox, conversations)
    .where(_ROW.state == UNCERTAIN)
    .order_by(_ROW.id)
)


def intend(connection: Connection, message: Waiting) -> bool:
    """Notes that a reminder is about to be sent; False when it is not to be sent any more."""
    return connection.execute(_INTEND, {"of": message.id}).rowcount == 1


def give_back(connection: Connection, message: Waiting) -> None:
    """A reminder that was about to be sent surely was not: it waits again."""
    connection.execute(_GIVE_BACK, {"of": message.id})


def doubt(work: Work, channel: str, at: datetime, but: Collection[int] = ()) -> int:
    """Marks the reminders that somebody who is gone was about to send; gives their number.

    Only who has taken the seat of the sender may say so, ``but`` of those that are in its own hands.
    """
    doubtful = list(work.connection.scalars(_DOUBT, {"in_channel": channel, "at": at, "but": list(but)}))
    handovers.show(work.connection, doubtful, REMINDER_UNCERTAIN, at)
    return len(doubtful)


def doubt_one(work: Work, message: Waiting, at: datetime) -> None:
    """Nobody knows whether this reminder arrived: no answer came."""
    # Of a conversation that was erased meanwhile there is no row any more.
    doubtful = work.connection.scalars(_DOUBT_ONE, {"of": message.id, "at": at}).all()
    handovers.show(work.connection, doubtful, REMINDER_UNCERTAIN, at)


def uncertain(work: Work) -> list[Uncertain]:
    """The reminders of which nobody knows whether they arrived, oldest first."""
    return [Uncertain(*row) for row in work.connection.execute(_UNCERTAIN)]
