"""Messages on their way: written with the turn that says them, sent after its commit, in order per chat.

A row is *pending* until it is *sent*, or *refused* (``undelivered``: its ``reason`` says why). Whoever wants
something said in a chat writes a row with a turn (``letters``); whoever sends looks at the rows every second, and at
once when it is told (``bot/outgoing``). There are two kinds:

- a **reply** answers what the person did. It is sent at least once: after a crash, those in flight are sent again, but
  for the parts of which it was noted that they went out.
- a **reminder** (``Work.apply(…, kind=REMINDER)``) is sent at most once (``at_most_once``). Replies go first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import bindparam, delete, select, update

from dialogs.words.effects import Say
from storage.payloads import say_from, without_papers
from storage.prepared import Prepared
from storage.tables import outbox

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.work import Work

REPLY: Final = "reply"
REMINDER: Final = "reminder"
PENDING: Final = "pending"
SENDING: Final = "sending"  # reminders only
UNCERTAIN: Final = "uncertain"  # reminders only
SENT: Final = "sent"
REFUSED: Final = "refused"

READ_AT_ONCE: Final = 50  # rows: one with papers is long


class Waiting(NamedTuple):
    """A message that waits to be sent. Without a conversation it is the last one to somebody who was erased.

    ``parts_sent``: so many of its parts went out before whoever sent them ended.
    """

    id: int
    conversation: int | None
    channel: str
    chat: str
    kind: str
    say: Say
    language: str
    easy: bool
    parts_sent: int = 0


class Sent(NamedTuple):
    """A message that went out, as the channel numbers it."""

    waiting: Waiting
    message_id: int | None


_ROW: Final = outbox.c
_MAY_GO: Final = (
    _ROW.state == PENDING, _ROW.channel == bindparam("channel"), _ROW.kind.in_(bindparam("kinds", expanding=True)),
)  # fmt: skip
_IDS: Final = select(_ROW.id).where(*_MAY_GO, _ROW.id > bindparam("after")).order_by(_ROW.id).limit(bindparam("limit"))
_THESE: Final = (
    select(_ROW.id, _ROW.conversation, _ROW.channel, _ROW.chat, _ROW.kind, _ROW.payload, _ROW.parts_sent)
    .where(_ROW.id.in_(bindparam("ids", expanding=True)), _ROW.state == PENDING)
    .order_by(_ROW.id)
)
_MARK_SENT: Final = Prepared(
    update(outbox)
    .where(_ROW.id == bindparam("of"))
    .values(state=bindparam("state"), sent_at=bindparam("at"), message_id=bindparam("message"))
)
_MARK_PARTS: Final = Prepared(update(outbox).where(_ROW.id == bindparam("of")).values(parts_sent=bindparam("parts")))
_DROP: Final = Prepared(delete(outbox).where(_ROW.id == bindparam("of"), _ROW.conversation.is_(None)))


def waiting(work: Work, channel: str) -> list[Waiting]:
    """The messages that were not sent yet, oldest first: as many as one page of ids."""
    return read(work, ids_waiting(work, channel, kinds=(REPLY, REMINDER)))


def ids_waiting(work: Work, channel: str, *, kinds: Sequence[str], after: int = 0, limit: int = 500) -> list[int]:
    """Their ids alone, from behind ``after``: whoever has most of them in hand need not read them again."""
    return list(work.connection.scalars(_IDS, {"channel": channel, "kinds": kinds, "after": after, "limit": limit}))


def read(work: Work, ids: Sequence[int]) -> list[Waiting]:
    """Those of these messages that still wait, in the order of their ids, which are sorted.

    Raises ValueUnreadable when no key opens one of them.
    """
    parts = (ids[start : start + READ_AT_ONCE] for start in range(0, len(ids), READ_AT_ONCE))
    return [_waiting(row) for part in parts for row in work.connection.execute(_THESE, {"ids": part})]


def mark_sent(work: Work, sent: Iterable[Sent], at: datetime) -> None:
    """They went out; the last ones to somebody who was erased leave no row."""
    orphans: list[dict[str, Any]] = []
    kept: list[dict[str, Any]] = []
    for message, message_id in sent:
        if message.conversation is None:
            orphans.append({"of": message.id})
        else:
            kept.append({"of": message.id, "state": SENT, "at": at, "message": message_id})
    if kept:
        _MARK_SENT.run(work.connection, kept)
    if orphans:
        _DROP.run(work.connection, orphans)


def mark_parts(work: Work, sent: Mapping[int, int]) -> None:
    """So many parts of these messages, by their ids, went out: whoever goes on does not say them again."""
    if sent:
        _MARK_PARTS.run(work.connection, [{"of": of, "parts": parts} for of, parts in sorted(sent.items())])


def drop_papers(connection: Connection, conversation: int, kinds: Collection[str]) -> None:
    """Takes papers of these kinds out of what was sent: a copy of everything would hold, each time, those before."""
    sent = select(_ROW.id, _ROW.payload).where(_ROW.conversation == conversation, _ROW.state == SENT)
    for row, payload in connection.execute(sent).all():
        shorter = without_papers(payload, kinds)
        if shorter is not None:
            connection.execute(update(outbox).where(_ROW.id == row).values(payload=shorter))


def _waiting(row: Any) -> Waiting:
    row_id, conversation, channel, chat, kind, payload, parts_sent = row
    return Waiting(row_id, conversation, channel, chat, kind, *say_from(payload), parts_sent)
