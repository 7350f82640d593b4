"""Messages on their way: written with the turn that says them, sent after its commit, in order per chat."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, insert, select, update

from dialogs.words.effects import Choice, Say
from dialogs.words.text import from_json, to_json
from storage.jsons import dumps
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


@dataclass(frozen=True, slots=True)
class Waiting:
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


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that went out, as the channel numbers it."""

    waiting: Waiting
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Letter:
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
_WRITTEN: Final = ("conversation", "channel", "chat", "kind", "payload", "created_at")
_INSERT: Final = (
    insert(outbox)
    .values({"state": PENDING, "tries": 0, **{name: bindparam(name) for name in _WRITTEN}})
    .returning(_ROW.id, sort_by_parameter_order=True)
)
_WAITING: Final = (
    select(
        _ROW.id, _ROW.conversation, _ROW.channel, _ROW.chat, _ROW.kind, _ROW.payload, _ROW.tries, _ROW.not_before
    )
    .where(_ROW.state == PENDING, _ROW.channel == bindparam("channel"), _ROW.id > bindparam("after"))
    .order_by(_ROW.id)
    .limit(bindparam("limit"))
)  # fmt: skip
_MARK_SENT: Final = (
    update(outbox)
    .where(_ROW.id == bindparam("of"))
    .values(state=SENT, sent_at=bindparam("at"), message_id=bindparam("message"))
)
_MARK_REFUSED: Final = (
    update(outbox)
    .where(_ROW.id == bindparam("of"))
    .values(state=REFUSED, sent_at=bindparam("at"), reason=bindparam("why"))
)
_PUT_OFF: Final = (
    update(outbox).where(_ROW.id == bindparam("of")).values(tries=_ROW.tries + 1, not_before=bindparam("until"))
)
_DROP: Final = delete(outbox).where(_ROW.id == bindparam("of"), _ROW.conversation.is_(None))


def letter(stored: Stored, owner: int | None, after: Conversation, say: Say, *, kind: str, at: datetime) -> Letter:
    """What is to be said in a chat, in the language spoken after the turn; raises TypeError if JSON has no form for it.

    ``owner`` is the conversation, None when it was erased.
    """
    choices = [[choice.id, to_json(choice.label)] for choice in say.choices]
    payload = dumps([to_json(say.text), choices, say.ask, say.number, after.language, after.easy])
    return Letter(owner, stored.channel, stored.chat, kind, say, after.language, after.easy, payload, at)


def add(connection: Connection, letters: Sequence[Letter]) -> tuple[Waiting, ...]:
    """Writes the rows, in order, and gives them back with their ids."""
    ids = connection.execute(_INSERT, [_as_row(letter) for letter in letters]).scalars()
    return tuple(
        Waiting(row, it.conversation, it.channel, it.chat, it.kind, it.say, it.language, it.easy)
        for row, it in zip(ids, letters, strict=True)
    )


def waiting(work: Work, channel: str, *, after: int = 0, limit: int = 500) -> list[Waiting]:
    """The messages that were not sent yet, oldest first; ``after`` an id, for the next page."""
    rows = work.connection.execute(_WAITING, {"channel": channel, "after": after, "limit": limit})
    return [_waiting(row) for row in rows]


def mark_sent(work: Work, sent: Iterable[Sent], at: datetime) -> None:
    """They went out; the last ones of somebody who was erased leave no row."""
    listed = list(sent)
    kept = [{"of": it.waiting.id, "at": at, "message": it.message_id} for it in listed]
    if kept:
        work.connection.execute(_MARK_SENT, kept)
    _drop_orphans(work, [it.waiting for it in listed])


def refuse(work: Work, waiting: Waiting, reason: str, at: datetime) -> None:
    """The channel will never take it: the reason is kept, without anybody's words in it, and the chat goes on."""
    work.connection.execute(_MARK_REFUSED, [{"of": waiting.id, "at": at, "why": reason.replace("\0", "")}])
    _drop_orphans(work, [waiting])


def put_off(work: Work, waiting: Waiting, until: datetime) -> None:
    """One try more was in vain; the next not before that instant."""
    work.connection.execute(_PUT_OFF, [{"of": waiting.id, "until": until}])


def _drop_orphans(work: Work, gone: Iterable[Waiting]) -> None:
    orphans = [{"of": waiting.id} for waiting in gone if waiting.conversation is None]
    if orphans:
        work.connection.execute(_DROP, orphans)


def say_from(payload: str) -> tuple[Say, str, bool]:
    """What a payload says, its language, and whether in easy words."""
    text, choices, ask, number, language, easy = json.loads(payload)
    listed = tuple(Choice(choice_id, from_json(label)) for choice_id, label in choices)
    return Say(from_json(text), listed, ask, number), language, easy


def _as_row(letter: Letter) -> dict[str, Any]:
    return {
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
