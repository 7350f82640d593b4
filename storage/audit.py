"""Who of the staff read, searched, exported or changed which file, and when: only ever added to.

A row holds random ids, codes, and the keyed hash of a search; never a name or a word. It is kept for a year, by the
machine's clock, whatever happens to the file; a trigger refuses every other change.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import delete, insert, select

from storage.encryption import folded
from storage.tables import audit

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.encryption import Keyring

KEPT: Final = timedelta(days=366)  # a day more than the trigger asks for
_ROW: Final = audit.c
_SEARCH: Final = "audit"


class Entry(NamedTuple):
    """One act of one of the staff; ``detail`` is made of codes."""

    at: datetime
    staff: int | None
    act: str
    conversation: int | None = None
    detail: str | None = None
    search: bytes | None = None


def hash_of_search(keyring: Keyring, text: str) -> bytes:
    """By which the same search can be found again in the audit, and nothing else can."""
    return keyring.hashed(_SEARCH, " ".join(folded(text)))


def add(connection: Connection, entries: Iterable[Entry]) -> None:
    """Notes acts."""
    rows = [entry._asdict() for entry in entries]
    if rows:
        connection.execute(insert(audit), rows)


def newest(
    connection: Connection, *, before: int | None = None, conversation: int | None = None, limit: int = 100
) -> list[tuple[int, Entry]]:
    """The newest acts with their numbers; ``before`` a number for the next page."""
    rows = select(_ROW.id, *(audit.c[name] for name in Entry._fields)).order_by(_ROW.id.desc()).limit(limit)
    if before is not None:
        rows = rows.where(_ROW.id < before)
    if conversation is not None:
        rows = rows.where(_ROW.conversation == conversation)
    return [(number, Entry(*entry)) for number, *entry in connection.execute(rows)]


def newest_of(connection: Connection, conversation: int, acts: Collection[str]) -> tuple[int, Entry] | None:
    """The newest of such acts on a file, with its number; None when there was none."""
    rows = select(_ROW.id, *(audit.c[name] for name in Entry._fields)).order_by(_ROW.id.desc()).limit(1)
    found = connection.execute(rows.where(_ROW.conversation == conversation, _ROW.act.in_(acts))).first()
    return None if found is None else (found[0], Entry(*found[1:]))


def sweep(connection: Connection, now: datetime) -> int:
    """Deletes what is older than it is kept; ``now`` by the machine's clock."""
    return connection.execute(delete(audit).where(_ROW.at < now - KEPT)).rowcount
