"""Changing the key: every value sealed anew with the newest one, every hash computed anew, while the bot runs.

It may be stopped and begun again: what already has the newest key is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Column, LargeBinary, Table, select, type_coerce, update

from storage import search
from storage.columns import Encrypted
from storage.keys import forget_older_keys
from storage.tables import conversations, metadata

if TYPE_CHECKING:
    from storage.database import Database

CHUNK: Final = 200  # rows a transaction, so that nobody who writes waits


def rotate(database: Database) -> int:
    """Seals everything with the newest key, then notes that the older ones are not needed; gives the rows changed.

    Every process that writes must have the newest key first in its ``DATA_KEYS`` before.
    """
    changed = 0
    for table, sealed in sealed_columns():
        changed += sum(_reseal(database, table, sealed, ids) for ids in chunks(database, table))
    for ids in chunks(database, conversations):
        _hash_anew(database, ids)
    with database.work() as work:
        forget_older_keys(work.connection, database.keyring)
    return changed


def sealed_columns() -> Iterator[tuple[Table, list[Column[Any]]]]:
    """Every table that holds sealed values, with the columns that do."""
    for table in metadata.sorted_tables:
        sealed = [column for column in table.columns if isinstance(column.type, Encrypted)]
        if sealed:
            yield table, sealed


def chunks(database: Database, table: Table) -> Iterator[list[int]]:
    """The keys of a table, a short transaction a chunk."""
    key = key_of(table)
    last = 0
    while True:
        with database.work() as work:
            ids = list(work.connection.scalars(select(key).where(key > last).order_by(key).limit(CHUNK)))
        if not ids:
            return
        yield ids
        last = ids[-1]


def _reseal(database: Database, table: Table, sealed: list[Column[Any]], ids: list[int]) -> int:
    key = key_of(table)
    raw = [type_coerce(column, LargeBinary) for column in sealed]
    changed = 0
    with database.work() as work:
        rows = work.connection.execute(select(key, *raw).where(key.in_(ids)).with_for_update()).all()
        for row_id, *values in rows:
            anew = {
                column.name: type_coerce(_with_newest(database, column, value), LargeBinary)
                for column, value in zip(sealed, values, strict=True)
                if value is not None and not database.keyring.is_newest(value)
            }
            if anew:
                work.connection.execute(update(table).where(key == row_id).values(anew))
                changed += 1
    return changed


def _with_newest(database: Database, column: Column[Any], value: bytes) -> bytes:
    place = f"{column.table.name}.{column.name}".encode()
    return database.keyring.seal(database.keyring.open(value, place), place)


def _hash_anew(database: Database, ids: list[int]) -> None:
    with database.work() as work:
        held = [stored for stored in map(work.by_id, ids) if stored is not None]
        if held:
            search.rewrite(work.connection, work.keyring, held)


def key_of(table: Table) -> Column[int]:
    """The column that a row of the table is known by."""
    (key,) = table.primary_key.columns
    return key
