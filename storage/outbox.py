"""Messages on their way: written with the turn that says them, sent after its commit, in order per chat.

A row is *pending* until it is *sent*, or *refused* by the channel for good (its ``reason`` says why). Whoever wants
something said in a chat writes a row with a turn (``letters``); whoever sends looks at the rows every second, and at
once when it is told (``bot/outgoing``). There are two kinds:

- a **reply** answers what the person did. It is sent at least once: after a crash, those in flight are sent again.
- a **reminder** (``Work.apply(…, kind=REMINDER)``) is sent at most once (``at_most_once``). Replies go first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from sqlalchemy import LargeBinary, bindparam, delete, select, type_coerce, update

from dialogs.words.effects import Say
from storage import listings
from storage.errors import ValueUnreadable
from storage.payloads import say_from, without_papers
from storage.prepared import Prepared
from storage.tables import conversations, outbox

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.columns import Encrypted
    from storage.work import Work

REPLY: Final = "reply"
REMINDER: Final = "reminder"
PENDING: Final = "pending"
SENDING: Final = "sending"  # reminders only
UNCERTAIN: Final = "uncertain"  # reminders only
SENT: Final = "sent"
REFUSED: Final = "refused"
BLOCKED: Final = "blocked"  # a reason
UNREADABLE: Final = "unreadable"  # another one

READ_AT_ONCE: Final = 50  # rows: one with papers is long


class Waiting(NamedTuple):
    """A message that waits to be sent. Without a conversation it is the last one to somebody who was erased."""

    id: int
    conversation: int | None
    channel: str
    chat: str
    kind: str
    say: Say
    language: str
    easy: bool


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
    select(_ROW.id, _ROW.conversation, _ROW.channel, _ROW.chat, _ROW.kind, _ROW.payload)
    .where(_ROW.id.in_(bindparam("ids", expanding=True)), _ROW.state == PENDING)
    .order_by(_ROW.id)
)
_SEALED: Final = select(_ROW.id, _ROW.conversation, type_coerce(_ROW.payload, LargeBinary)).where(*_MAY_GO)
_SEAL: Final = cast("Encrypted", _ROW.payload.type)
_MARK_SENT: Final = Prepared(
    update(outbox)
    .where(_ROW.id == bindparam("of"))
    .values(state=bindparam("state"), sent_at=bindparam("at"), message_id=bindparam("message"))
)
_REFUSE: Final = update(outbox).values(state=REFUSED, sent_at=bindparam("at"), reason=bindparam("why"))
_REFUSE_ONE: Final = _REFUSE.where(_ROW.id == bindparam("of"))
_OF_CHAT: Final = (_ROW.channel == bindparam("in_channel"), _ROW.chat == bindparam("in_chat"), _ROW.state == PENDING)
_REFUSE_CHAT: Final = _REFUSE.where(*_OF_CHAT)
_DROP_CHAT: Final = delete(outbox).where(*_OF_CHAT, _ROW.conversation.is_(None))
_DROP: Final = Prepared(delete(outbox).where(_ROW.id == bindparam("of"), _ROW.conversation.is_(None)))


def waiting(
    work: Work, channel: str, *, kinds: Sequence[str] = (REPLY, REMINDER), after: int = 0, limit: int = 500
) -> list[Waiting]:
    """The messages that were not sent yet, oldest first; ``after`` an id, for the next page."""
    return read(work, ids_waiting(work, channel, kinds=kinds, after=after, limit=limit))


def ids_waiting(work: Work, channel: str, *, kinds: Sequence[str], after: int = 0, limit: int = 500) -> list[int]:
    """Their ids alone: whoever has most of them in hand need not read them again, which may be long."""
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


def refuse(work: Work, message: Waiting, reason: str, at: datetime) -> None:
    """The channel will never take it: the reason is kept, in which there are nobody's words, and the chat goes on."""
    if message.conversation is None:
        _DROP.run(work.connection, [{"of": message.id}])
    else:
        work.connection.execute(_REFUSE_ONE, {"of": message.id, "at": at, "why": reason.replace("\0", "")})


def refuse_unreadable(work: Work, channel: str, at: datetime) -> int:
    """Refuses what waits and no key opens: else whoever sends would stumble over it for ever. Gives how many."""
    waits = work.connection.execute(_SEALED, {"channel": channel, "kinds": (REPLY, REMINDER)})
    lost = [(row, of) for row, of, sealed in waits if not _opens(work, sealed)]
    for row, of in lost:
        if of is None:
            _DROP.run(work.connection, [{"of": row}])
        else:
            work.connection.execute(_REFUSE_ONE, {"of": row, "at": at, "why": UNREADABLE})
    return len(lost)


def _opens(work: Work, sealed: bytes) -> bool:
    try:
        _SEAL.process_result_value(sealed, work.connection.dialect)
    except ValueUnreadable:
        return False
    return True


def block(work: Work, channel: str, chat: str, at: datetime) -> None:
    """The person blocked the bot: what waits is not sent any more, and is not tried again before they come back."""
    work.connection.execute(_DROP_CHAT, {"in_channel": channel, "in_chat": chat})
    work.connection.execute(_REFUSE_CHAT, {"in_channel": channel, "in_chat": chat, "at": at, "why": BLOCKED})
    work.mark_blocked(channel, chat, at)
    listings.rank_chat(work.connection, channel, chat)


def gone(work: Work, message: Waiting, at: datetime) -> None:
    """The person was not there at that instant; who has done something since is there again, and hears the rest."""
    of = select(conversations.c.heard_at).where(
        conversations.c.channel == message.channel, conversations.c.chat == message.chat
    )
    heard_at = work.connection.scalar(of)
    if heard_at is not None and heard_at > at:
        refuse(work, message, BLOCKED, at)
    else:
        block(work, message.channel, message.chat, at)


def drop_papers(connection: Connection, conversation: int, kinds: Collection[str]) -> None:
    """Takes papers of these kinds out of what was sent: a copy of everything would hold, each time, those before."""
    sent = select(_ROW.id, _ROW.payload).where(_ROW.conversation == conversation, _ROW.state == SENT)
    for row, payload in connection.execute(sent).all():
        shorter = without_papers(payload, kinds)
        if shorter is not None:
            connection.execute(update(outbox).where(_ROW.id == row).values(payload=shorter))


def _waiting(row: Any) -> Waiting:
    row_id, conversation, channel, chat, kind, payload = row
    return Waiting(row_id, conversation, channel, chat, kind, *say_from(payload))
