"""Messages on their way: written with the turn that says them, sent after its commit, in order per chat."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import Integer, bindparam, delete, func, insert, literal_column, select, update

from dialogs.words.effects import Choice, Paper, Say
from dialogs.words.text import from_json, to_json
from storage import listings
from storage.conversations import mark_blocked
from storage.jsons import dumps
from storage.prepared import Prepared
from storage.tables import outbox

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dialogs.words.conversation import Conversation
    from storage.conversations import Stored
    from storage.work import Work

REPLY: Final = "reply"
REMINDER: Final = "reminder"
PENDING: Final = "pending"
SENT: Final = "sent"
REFUSED: Final = "refused"
BLOCKED: Final = "blocked"  # a reason


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
    tries: int = 0
    not_before: datetime | None = None


class Sent(NamedTuple):
    """A message that went out, as the channel numbers it."""

    waiting: Waiting
    message_id: int | None


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
_WAITING: Final = (
    select(
        _ROW.id, _ROW.conversation, _ROW.channel, _ROW.chat, _ROW.kind, _ROW.payload, _ROW.tries, _ROW.not_before
    )
    .where(_ROW.state == PENDING, _ROW.channel == bindparam("channel"), _ROW.id > bindparam("after"))
    .order_by(_ROW.id)
    .limit(bindparam("limit"))
)  # fmt: skip
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
_PUT_OFF: Final = (
    update(outbox).where(_ROW.id == bindparam("of")).values(tries=_ROW.tries + 1, not_before=bindparam("until"))
)
_DROP: Final = Prepared(delete(outbox).where(_ROW.id == bindparam("of"), _ROW.conversation.is_(None)))


def letter(stored: Stored, owner: int | None, after: Conversation, say: Say, *, kind: str, at: datetime) -> Letter:
    """What is to be said in a chat, in the language spoken after the turn; raises TypeError if JSON has no form for it.

    ``owner`` is the conversation, None when it was erased.
    """
    choices = [[choice.id, to_json(choice.label)] for choice in say.choices]
    papers = [[paper.kind, paper.name, paper.data] for paper in say.papers]
    payload = dumps([to_json(say.text), choices, say.ask, say.number, after.language, after.easy, papers])
    return Letter(owner, stored.channel, stored.chat, kind, say, after.language, after.easy, payload, at)


def add(connection: Connection, letters: Sequence[Letter]) -> tuple[Waiting, ...]:
    """Writes the rows, in order, and gives them back with their ids."""
    ids = _new_ids(connection, len(letters))
    _INSERT.run(connection, [_as_row(row, letter) for row, letter in zip(ids, letters, strict=True)])
    return tuple(
        Waiting(row, it.conversation, it.channel, it.chat, it.kind, it.say, it.language, it.easy)
        for row, it in zip(ids, letters, strict=True)
    )


def waiting(work: Work, channel: str, *, after: int = 0, limit: int = 500) -> list[Waiting]:
    """The messages that were not sent yet, oldest first; ``after`` an id, for the next page."""
    rows = work.connection.execute(_WAITING, {"channel": channel, "after": after, "limit": limit})
    return [_waiting(row) for row in rows]


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
    mark_blocked(work.connection, channel, chat, at)
    listings.rank_chat(work.connection, channel, chat)


def put_off(work: Work, message: Waiting, until: datetime) -> None:
    """One try more was in vain; the next not before that instant."""
    work.connection.execute(_PUT_OFF, {"of": message.id, "until": until})


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
    last: int = connection.exec_driver_sql(_LAST_ID).scalar() or 0
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
    row_id, conversation, channel, chat, kind, payload, tries, not_before = row
    return Waiting(row_id, conversation, channel, chat, kind, *say_from(payload), tries, not_before)
