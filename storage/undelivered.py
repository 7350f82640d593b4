"""Messages that will not arrive: each is recorded with its reason, and the chat goes on.

Of one that Telegram does not take, whoever was to read it knows nothing: a human of the service is shown. Whoever has
blocked the bot, or is gone, did so themselves: the list has them as unreachable.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from sqlalchemy import LargeBinary, bindparam, delete, or_, select, type_coerce, update

from storage import handovers, listings
from storage.errors import ValueUnreadable
from storage.outbox import PENDING, REFUSED
from storage.prepared import Prepared
from storage.tables import conversations, outbox

if TYPE_CHECKING:
    from storage.columns import Encrypted
    from storage.outbox import Waiting
    from storage.work import Work

BLOCKED: Final = "blocked"  # a reason
UNREADABLE: Final = "unreadable"  # another one
#: Why the exam service is shown a file of which a message did not arrive.
UNDELIVERED: Final = "undelivered"

_ROW: Final = outbox.c
_SEALED: Final = select(_ROW.id, _ROW.conversation, type_coerce(_ROW.payload, LargeBinary)).where(
    _ROW.state == PENDING, _ROW.channel == bindparam("channel")
)
_SEAL: Final = cast("Encrypted", _ROW.payload.type)
_REFUSE: Final = update(outbox).values(state=REFUSED, sent_at=bindparam("at"), reason=bindparam("why"))
_REFUSE_ONE: Final = _REFUSE.where(_ROW.id == bindparam("of")).returning(_ROW.conversation)
_OF_CHAT: Final = (_ROW.channel == bindparam("in_channel"), _ROW.chat == bindparam("in_chat"), _ROW.state == PENDING)
_REFUSE_CHAT: Final = _REFUSE.where(*_OF_CHAT)
_DROP_CHAT: Final = delete(outbox).where(*_OF_CHAT, _ROW.conversation.is_(None))
_DROP: Final = Prepared(delete(outbox).where(_ROW.id == bindparam("of"), _ROW.conversation.is_(None)))
_LISTED: Final = (
    select(conversations.c.code, _ROW.kind, _ROW.sent_at, _ROW.reason)
    .join_from(outbox, conversations)
    .where(_ROW.state == REFUSED, or_(_ROW.reason != BLOCKED, _ROW.reason.is_(None)))
    .order_by(_ROW.id)
)


class Undelivered(NamedTuple):
    """A message that did not arrive: the code of its conversation, its kind, when that was noted, why."""

    code: str
    kind: str
    at: datetime
    reason: str


def refuse(work: Work, message: Waiting, reason: str, at: datetime) -> None:
    """The channel will never take it: the reason is kept, in which there are nobody's words."""
    _refuse(work, message.id, message.conversation, reason, at)


def refuse_unreadable(work: Work, channel: str, at: datetime) -> int:
    """Refuses what waits and no key opens: else whoever sends would stumble over it for ever. Gives how many."""
    waits = work.connection.execute(_SEALED, {"channel": channel})
    lost = [(row, of) for row, of, sealed in waits if not _opens(work, sealed)]
    for row, of in lost:
        _refuse(work, row, of, UNREADABLE, at)
    return len(lost)


def _refuse(work: Work, row: int, conversation: int | None, reason: str, at: datetime) -> None:
    if conversation is None:
        _DROP.run(work.connection, [{"of": row}])
        return
    # Of a conversation that was erased meanwhile there is no row any more, and nobody to be shown.
    of = work.connection.scalars(_REFUSE_ONE, {"of": row, "at": at, "why": reason.replace("\0", "")}).all()
    if reason != BLOCKED:
        handovers.show(work.connection, of, UNDELIVERED, at)


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


def listed(work: Work) -> list[Undelivered]:
    """Those that did not arrive, oldest first, but for whoever blocked the bot."""
    return [Undelivered(*row) for row in work.connection.execute(_LISTED)]
