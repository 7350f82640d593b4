"""What was heard and what was said: the updates that came in, and with the outbox the transcript."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, assert_never

from sqlalchemy import bindparam, insert, select

from dialogs.words.effects import Say
from dialogs.words.events import ByPerson, Pressed, SentOther, Wrote
from dialogs.words.facts import Key
from storage import erasing
from storage.payloads import say_from
from storage.prepared import DIALECTS, Prepared, among, listed
from storage.tables import outbox, received

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ROW: Final = received.c
_WRITTEN: Final = ("channel", "update_id", "conversation", "kind", "ask", "words", "at")
_INSERT: Final = Prepared(insert(received).values({name: bindparam(name) for name in _WRITTEN}))
_KNOWN: Final = Prepared(
    {
        dialect: select(_ROW.update_id).where(
            _ROW.channel == bindparam("channel"), among(dialect, _ROW.update_id, "update_ids")
        )
        for dialect in DIALECTS
    }
)


@dataclass(frozen=True, slots=True)
class Heard:
    """What the person did: ``wrote``, ``edited``, ``pressed`` or ``sent_other``, and the question then open."""

    at: datetime
    kind: str
    ask: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the bot said; ``state`` as in the outbox."""

    at: datetime
    kind: str
    say: Say
    language: str
    easy: bool
    state: str


def known(connection: Connection, channel: str, update_ids: Collection[int]) -> set[int]:
    """Those of the updates that have come before."""
    values = {"channel": channel, "update_ids": listed(connection, update_ids)}
    return {update_id for (update_id,) in _KNOWN.read(connection, values)}


def as_row(channel: str, update_id: int | None, event: ByPerson | None, at: datetime) -> dict[str, Any]:
    """An update as a row; whose it is, and the question it answers, are filled in when its turn is applied."""
    kind, words = ("", None) if event is None else _told(event)
    row = {"channel": channel, "update_id": update_id, "conversation": None, "kind": kind, "ask": None}
    return {**row, "words": words, "at": at}


def assign(row: dict[str, Any], conversation: int | None, ask: Key | None) -> None:
    """Says whose update it is, and the question it answers; nobody's any more when the conversation was erased."""
    if conversation is None:
        row.update(erasing.BARE)
    else:
        row.update(conversation=conversation, ask=None if ask is None else str(ask))


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Writes what was heard."""
    _INSERT.run(connection, rows)


def transcript(connection: Connection, conversation: int) -> tuple[Heard | Told, ...]:
    """The conversation as it went, oldest first."""
    in_rows = connection.execute(
        select(_ROW.at, _ROW.kind, _ROW.ask, _ROW.words).where(_ROW.conversation == conversation).order_by(_ROW.id)
    )
    out_rows = connection.execute(
        select(outbox.c.created_at, outbox.c.kind, outbox.c.payload, outbox.c.state)
        .where(outbox.c.conversation == conversation)
        .order_by(outbox.c.id)
    )
    heard = [Heard(at, kind, ask, words or "") for at, kind, ask, words in in_rows]
    told = [Told(at, kind, *say_from(payload), state) for at, kind, payload, state in out_rows]
    # What is said answers what was heard at the same instant: the sort keeps the order of the two lists.
    return tuple(sorted([*heard, *told], key=lambda line: line.at))


def _told(event: ByPerson) -> tuple[str, str]:
    match event:
        case Wrote(text=text, edited=edited):
            return ("edited" if edited else "wrote"), text
        case Pressed(choice=choice):
            return "pressed", choice
        case SentOther(what=what):
            return "sent_other", what
        case _:
            assert_never(event)
