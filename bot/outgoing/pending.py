"""What lies in the outbox and is to be taken up: plain code, one transaction a look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import structlog

from bot.counting import UNREADABLE
from bot.incoming.meaning import CHANNEL
from bot.outgoing.lines import MOST_HELD
from storage import outbox, undelivered
from storage.errors import ValueUnreadable
from storage.outbox import REMINDER, REPLY

if TYPE_CHECKING:
    from datetime import datetime

    from storage.database import Database
    from storage.outbox import Waiting
    from storage.work import Work

log = structlog.get_logger()

PAGE: Final = 500
REMINDERS_AT_ONCE: Final = 50  # about two seconds of work: more would only grow stale in memory


def pending(database: Database, held: frozenset[int], at: datetime) -> tuple[list[Waiting], bool]:
    """What waits and is not in our hands, replies first; and whether that is all of the replies.

    A message that no key opens is the trouble of one person, and all the others are waiting: it is refused at ``at``.
    """
    while True:
        try:
            with database.work() as work:
                return _read(work, held)
        except ValueUnreadable as unreadable:
            with database.work() as work:
                number = undelivered.refuse_unreadable(work, CHANNEL, at)
            UNREADABLE.labels("outbox").inc(number)
            log.error("messages_unreadable", number=number, why=str(unreadable))
            if not number:
                raise


def _read(work: Work, held: frozenset[int]) -> tuple[list[Waiting], bool]:
    replies: list[int] = []
    while len(replies) < MOST_HELD:
        last = replies[-1] if replies else 0
        page = outbox.ids_waiting(work, CHANNEL, kinds=(REPLY,), after=last, limit=PAGE)
        replies += page
        if len(page) < PAGE:
            reminders = outbox.ids_waiting(work, CHANNEL, kinds=(REMINDER,), limit=REMINDERS_AT_ONCE)
            return _but(held, work, replies) + _but(held, work, reminders), True
    return _but(held, work, replies), False


def _but(held: frozenset[int], work: Work, ids: list[int]) -> list[Waiting]:
    return outbox.read(work, [message for message in ids if message not in held])
