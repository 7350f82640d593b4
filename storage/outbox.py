"""Messages on their way: written with the turn that says them, sent after its commit, in order per chat.

A row is *pending* until it is *sent*, or *refused* by the channel for good (its ``reason`` says why). Whoever wants
something said in a chat writes a row with a turn (``Work.apply``); whoever sends looks at the rows every second, and at
once when it is told (``bot/outgoing``). There are two kinds:

- a **reply** answers what the person did. It is sent at least once: after a crash, those in flight are sent again.
- a **reminder** (``Work.apply(…, kind=REMINDER)``) is sent at most once: just before the call its row becomes
  *sending*, and a row that is found in that state by the next sender becomes *uncertain*: nobody knows whether it
  arrived, it is listed for the exam service, and the next reminder is sent all the same. Replies go first.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import Integer, bindparam, delete, func, insert, literal_column, select, update

from dialogs.words.effects import Choice, Paper, Say
from dialogs.words.text import from_json, to_json
from storage import handovers, listings
from storage.jsons import dumps
from storage.prepared import Prepared
from storage.tables import conversations, outbox

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dialogs.words.conversation import Conversation
    from storage.conversations import Stored
    from storage.work import Work

REPLY: Final = "reply"
REMINDER: Final = "reminder"
PENDING: Final = "pending"
SENDING: Final = "sending"  # reminders only
UNCERTAIN: Final = "uncertain"  # reminders only
SENT: Final = "sent"
REFUSED: Final = "refused"
BLOCKED: Final = "blocked"  # a reason

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


class Uncertain(NamedTuple):
    """A reminder of which nobody knows whether it arrived: the code of its conversation, and when that was noted."""

    code: str
    at: datetime


class Letter(NamedTuple):
    """What is to be said to a chat, before it has a row; ``payload`` is its form in JSON."""

    conversation: int | None
    channel: str
    chat: str
    kind: str
    say: Say
    language: str
    easy: bool
    payload: str
    at: datetime


_ROW: Final = outbox.c
_WRITTEN: Final = ("id", "conversation", "channel", "chat", "kind", "payload", "created_at")
_INSERT: Final = Prepared(insert(outbox).values({name: bindparam(name) for name in _WRITTEN}))
_NEXT_IDS: Final = Prepared(
    select(literal_column("nextval('outbox_id_seq')")).select_from(
        func.generate_series(literal_column("1"), bindparam("number", type_=Integer))
    )
)
_LAST_ID: Final = "SELECT max(seq) FROM sqlite_sequence WHERE name = 'outbox'"
_MAY_GO: Final = (
    _ROW.state == PENDING, _ROW.channel == bindparam("channel"), _ROW.kind.in_(bindparam("kinds", expanding=True)),
)  # fmt: skip
_IDS: Final = select(_ROW.id).where(*_MAY_GO, _ROW.id > bindparam("after")).order_by(_ROW.id).limit(bindparam("limit"))
_THESE: Final = (
    select(_ROW.id, _ROW.conversation, _ROW.channel, _ROW.chat, _ROW.kind, _ROW.payload)
    .where(_ROW.id.in_(bindparam("ids", expanding=True)), _ROW.state == PENDING)
    .order_by(_ROW.id)
)
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
_INTEND: Final = update(outbox).where(_ROW.id == bindparam("of"), _ROW.state == PENDING).values(state=SENDING)
_GIVE_BACK: Final = update(outbox).where(_ROW.id == bindparam("of"), _ROW.state == SENDING).values(state=PENDING)
_DOUBT: Final = (
    update(outbox)
    .where(_ROW.state == SENDING, _ROW.channel == bindparam("in_channel"))
    .values(state=UNCERTAIN, sent_at=bindparam("at"))
    .returning(_ROW.conversation)
)
_DOUBT_ONE: Final = update(outbox).where(_ROW.id == bindparam("of")).values(state=UNCERTAIN, sent_at=bindparam("at"))
#: Why the exam service is shown a file whose reminder may not have arrived.
REMINDER_UNCERTAIN: Final = "reminder_uncertain"
_UNCERTAIN: Final = (
    select(conversations.c.code, _ROW.sent_at)
    .join_from(outbox, conversations)
    .where(_ROW.state == UNCERTAIN)
    .order_by(_ROW.id)
)
_DROP: Final = Prepared(delete(outbox).where(_ROW.id == bindparam("of"), _ROW.conversation.is_(None)))


def to_nobody(channel: str, chat: str, say: Say, at: datetime, language: str = "fr") -> Letter:
    """What is to be said where there is no conversation: to a group, or when it cannot be read."""
    return Letter(None, channel, chat, REPLY, say, language, easy=False, payload=_payload(say, language), at=at)


def letter(stored: Stored, owner: int | None, after: Conversation, say: Say, *, kind: str, at: datetime) -> Letter:
    """What is to be said in a chat, in the language spoken after the turn; raises TypeError if JSON has no form for it.

    ``owner`` is the conversation, None when it was erased.
    """
    payload = _payload(say, after.language, easy=after.easy)
    return Letter(owner, stored.channel, stored.chat, kind, say, after.language, after.easy, payload, at)


def _payload(say: Say, language: str, *, easy: bool = False) -> str:
    choices = [[choice.id, to_json(choice.label)] for choice in say.choices]
    papers = [[paper.kind, paper.name, paper.data] for paper in say.papers]
    return dumps([to_json(say.text), choices, say.ask, say.number, language, easy, papers])


def add(connection: Connection, letters: Sequence[Letter]) -> tuple[Waiting, ...]:
    """Writes the rows, in order, and gives them back with their ids."""
    ids = _new_ids(connection, len(letters))
    _INSERT.run(connection, [_as_row(row, letter) for row, letter in zip(ids, letters, strict=True)])
    return tuple(
        Waiting(row, it.conversation, it.channel, it.chat, it.kind, it.say, it.language, it.easy)
        for row, it in zip(ids, letters, strict=True)
    )


def waiting(
    work: Work, channel: str, *, kinds: Sequence[str] = (REPLY, REMINDER), after: int = 0, limit: int = 500
) -> list[Waiting]:
    """The messages that were not sent yet, oldest first; ``after`` an id, for the next page."""
    return read(work, ids_waiting(work, channel, kinds=kinds, after=after, limit=limit))


def ids_waiting(work: Work, channel: str, *, kinds: Sequence[str], after: int = 0, limit: int = 500) -> list[int]:
    """Their ids alone: whoever has most of them in hand need not read them again, which may be long."""
    return list(work.connection.scalars(_IDS, {"channel": channel, "kinds": kinds, "after": after, "limit": limit}))


def read(work: Work, ids: Sequence[int]) -> list[Waiting]:
    """Those of these messages that still wait, in the order of their ids, which are sorted."""
    parts = (ids[start : start + READ_AT_ONCE] for start in range(0, len(ids), READ_AT_ONCE))
    return [_waiting(row) for part in parts for row in work.connection.execute(_THESE, {"ids": part})]


def intend(connection: Connection, message: Waiting) -> bool:
    """Notes that a reminder is about to be sent; False when it is not to be sent any more."""
    return connection.execute(_INTEND, {"of": message.id}).rowcount == 1


def give_back(connection: Connection, message: Waiting) -> None:
    """A reminder that was about to be sent surely was not: it waits again."""
    connection.execute(_GIVE_BACK, {"of": message.id})


def doubt(work: Work, channel: str, at: datetime) -> int:
    """Marks the reminders that somebody who is gone was about to send; gives their number.

    Only who has taken the seat of the sender may say so.
    """
    doubtful = list(work.connection.scalars(_DOUBT, {"in_channel": channel, "at": at}))
    _show_staff(work.connection, doubtful, at)
    return len(doubtful)


def doubt_one(work: Work, message: Waiting, at: datetime) -> None:
    """Nobody knows whether this reminder arrived: no answer came."""
    work.connection.execute(_DOUBT_ONE, {"of": message.id, "at": at})
    _show_staff(work.connection, [message.conversation], at)


def _show_staff(connection: Connection, doubtful: Iterable[int | None], at: datetime) -> None:
    """A human may want to ask whether the reminder arrived."""
    known = {conversation for conversation in doubtful if conversation is not None}
    if known:
        rows = [{"conversation": of, "reason": REMINDER_UNCERTAIN, "at": at} for of in sorted(known)]
        handovers.add(connection, rows)
        listings.rank(connection, known)


def uncertain(work: Work) -> list[Uncertain]:
    """The reminders of which nobody knows whether they arrived, oldest first."""
    return [Uncertain(*row) for row in work.connection.execute(_UNCERTAIN)]


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


def block(work: Work, channel: str, chat: str, at: datetime) -> None:
    """The person blocked the bot: what waits is not sent any more, and is not tried again before they come back."""
    work.connection.execute(_DROP_CHAT, {"in_channel": channel, "in_chat": chat})
    work.connection.execute(_REFUSE_CHAT, {"in_channel": channel, "in_chat": chat, "at": at, "why": BLOCKED})
    work.mark_blocked(channel, chat, at)
    listings.rank_chat(work.connection, channel, chat)


def drop_papers(connection: Connection, conversation: int, kinds: Collection[str]) -> None:
    """Takes papers of these kinds out of what was sent: a copy of everything would hold, each time, those before."""
    sent = select(_ROW.id, _ROW.payload).where(_ROW.conversation == conversation, _ROW.state == SENT)
    for row, payload in connection.execute(sent).all():
        *said, papers = json.loads(payload)
        kept = [paper for paper in papers if paper[0] not in kinds]
        if len(kept) < len(papers):
            connection.execute(update(outbox).where(_ROW.id == row).values(payload=dumps([*said, kept])))


def say_from(payload: str) -> tuple[Say, str, bool]:
    """What a payload says, its language, and whether in easy words."""
    said, choices, ask, number, language, easy, papers = json.loads(payload)
    listed = tuple(Choice(choice_id, from_json(label)) for choice_id, label in choices)
    return Say(from_json(said), listed, ask, number, tuple(Paper(*paper) for paper in papers)), language, easy


def _new_ids(connection: Connection, number: int) -> Sequence[int]:
    """The ids of the next rows: asked for before, because a list of rows is written without them coming back."""
    if connection.dialect.name == "postgresql":
        return [row for (row,) in _NEXT_IDS.read(connection, {"number": number})]
    # The writer is alone until it commits; AUTOINCREMENT goes on after the highest id that it is given.
    # On the driver's own cursor, like every statement of a turn (`prepared.py`).
    with closing(connection.connection.cursor()) as cursor:
        cursor.execute(_LAST_ID)
        last: int = cursor.fetchall()[0][0] or 0
    return range(last + 1, last + 1 + number)


def _as_row(row: int, letter: Letter) -> dict[str, Any]:
    return {
        "id": row,
        "conversation": letter.conversation,
        "channel": letter.channel,
        "chat": letter.chat,
        "kind": letter.kind,
        "payload": letter.payload,
        "created_at": letter.at,
    }


def _waiting(row: Any) -> Waiting:
    row_id, conversation, channel, chat, kind, payload = row
    return Waiting(row_id, conversation, channel, chat, kind, *say_from(payload))
