"""Whether a database is sound: its file, and every sealed value in it. So a restored backup is checked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import LargeBinary, select, type_coerce

from storage.errors import DatabaseUnusable
from storage.rotation import chunks, key_of, sealed_columns

if TYPE_CHECKING:
    from sqlalchemy import Column

    from storage.database import Database


def damage(database: Database) -> list[str]:
    """What is wrong inside a SQLite file, a line each: pages that cannot be read, rows that refer to nothing."""
    if not database.on_sqlite:
        return []
    with database.driver() as driver:  # in no transaction: others write on meanwhile
        pages = [line for (line,) in driver.execute("PRAGMA integrity_check") if line != "ok"]
        lost = [f"{table}: a row refers to nothing" for table, *_ in driver.execute("PRAGMA foreign_key_check")]
    return [*pages, *lost]


def sealed_for_ever(database: Database) -> list[str]:
    """The columns that hold values which no key opens, a line each; a short transaction a chunk."""
    lost: Counter[str] = Counter()
    for table, columns in sealed_columns():
        for ids in chunks(database, table):
            raw = [type_coerce(column, LargeBinary) for column in columns]
            with database.work() as work:
                rows = work.connection.execute(select(*raw).where(key_of(table).in_(ids))).all()
            for row in rows:
                lost.update(
                    f"{table.name}.{column.name}"
                    for column, value in zip(columns, row, strict=True)
                    if value is not None and not _opens(database, column, value)
                )
    return [f"{place}: {number} values cannot be opened" for place, number in sorted(lost.items())]


def _opens(database: Database, column: Column[object], value: bytes) -> bool:
    try:
        database.keyring.open(value, f"{column.table.name}.{column.name}".encode())
    except DatabaseUnusable:
        return False
    return True
