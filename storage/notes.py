"""Notes that staff write about a file, for each other."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import insert, select

from storage.tables import notes

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Note(NamedTuple):
    """Who wrote it, when, and what."""

    staff: int
    at: datetime
    words: str


def add(connection: Connection, conversation: int, note: Note) -> None:
    """Writes a note; there is no way to change one."""
    connection.execute(insert(notes).values(conversation=conversation, **note._asdict()))


def of_conversation(connection: Connection, conversation: int) -> list[Note]:
    """The notes about a file, newest first."""
    c = notes.c
    rows = select(c.staff, c.at, c.words).where(c.conversation == conversation).order_by(c.id.desc())
    return [Note(*row) for row in connection.execute(rows)]
