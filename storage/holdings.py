"""All that is held of one person, gathered from every table that a conversation has: for the copy of their data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dialogs.words import held
from storage import certificates, facts, handovers, journal, notes, reminders
from storage.journal import Heard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from dialogs.words.text import Said
    from storage.conversations import Stored
    from storage.journal import Told


def of(connection: Connection, stored: Stored) -> held.Held:
    """Everything about the person, as it is committed. Whom the service gave the file to is not theirs, nor told."""
    of = stored.id
    return held.Held(
        channel=stored.channel,
        name=json.loads(stored.name) if stored.name else {},
        chat=stored.chat,
        created_at=stored.created_at,
        heard_at=stored.heard_at,
        blocked_at=stored.blocked_at,
        keep_until=stored.keep_until,
        due_at=stored.due_at,
        ledger=facts.ledger(connection, of),
        messages=tuple(_lines(journal.transcript(connection, of))),
        certificates=tuple(held.Certificate(it.at, it.data) for it in certificates.of_conversation(connection, of)),
        reminders=tuple(held.Reminder(it.at, it.kinds, it.skipped) for it in reminders.ledger(connection, of)),
        handovers=tuple(
            held.Handover(it.at, it.reason, it.closed_at) for it in handovers.of_conversation(connection, of)
        ),
        notes=tuple(held.Note(it.at, it.words) for it in reversed(notes.of_conversation(connection, of))),
    )


def _lines(transcript: Iterable[Heard | Told]) -> Iterator[held.Line]:
    """Both sides; a button that was pressed with what stood on it when it was last shown."""
    buttons: dict[str, Said] = {}
    for line in transcript:
        if isinstance(line, Heard):
            button = buttons.get(line.words) if line.kind == "pressed" else None
            yield held.Line(line.at, line.kind, line.words, button=button)
        else:
            buttons |= {choice.id: choice.label for choice in line.say.choices}
            yield held.Line(line.at, line.kind, line.say.text, tuple(paper.name for paper in line.say.papers))
