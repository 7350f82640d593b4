"""What is deleted without being asked for, and when: once a day, or as often as one likes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import bindparam, delete, select, update

from storage import audit, erasing, logins, staff
from storage.outbox import PENDING
from storage.tables import conversations, outbox, received

if TYPE_CHECKING:
    from storage.database import Database

CHUNK: Final = 200  # conversations a transaction, so that nobody who writes waits
#: Telegram keeps an update for a day at most, and begins its numbers anew after a week of silence: an older number
#: protects from nothing any more, and might one day be taken for a repeat.
REPEATS: Final = timedelta(days=8)

_ROW: Final = received.c
_OVER: Final = (
    select(conversations.c.id)
    .where(conversations.c.keep_until < bindparam("today"))
    .order_by(conversations.c.keep_until)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_OLD: Final = (_ROW.update_id.is_not(None), _ROW.at < bindparam("before"))
_BARE_NUMBERS: Final = delete(received).where(*_OLD, _ROW.conversation.is_(None))
_NUMBERS: Final = update(received).where(*_OLD).values(update_id=None)
_ORPHANS: Final = delete(outbox).where(
    outbox.c.state == PENDING, outbox.c.conversation.is_(None), outbox.c.created_at < bindparam("before")
)


class Swept(NamedTuple):
    """How much was deleted: conversations, numbers of updates, last messages that could never be sent."""

    conversations: int
    update_ids: int
    messages: int


def sweep(database: Database, now: datetime, today: date) -> Swept:
    """Deletes every conversation whose ``keep_until`` is past, and what protects from nothing any more.

    ``today`` is the day in the session's time zone.
    """
    erased = 0
    while number := _erase_some(database, today):
        erased += number
    with database.work() as work:
        before = {"before": now - REPEATS}
        numbers = sum(work.connection.execute(statement, before).rowcount for statement in (_BARE_NUMBERS, _NUMBERS))
        messages = work.connection.execute(_ORPHANS, before).rowcount
        by_the_machine = datetime.now(UTC)  # as these were noted
        audit.sweep(work.connection, by_the_machine)
        logins.sweep(work.connection, by_the_machine)
        staff.sweep(work.connection, by_the_machine)
    database.forget()
    return Swept(erased, numbers, messages)


def _erase_some(database: Database, today: date) -> int:
    with database.work() as work:
        ids = list(work.connection.scalars(_OVER, {"today": today, "limit": CHUNK}))
        work.erase(ids, erasing.OVER, today)
    return len(ids)
