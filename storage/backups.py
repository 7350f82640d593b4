"""Copies of a SQLite database that is in use. PostgreSQL has pg_dump."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from storage.engines import make_file
from storage.errors import DatabaseUnusable
from storage.troubles import DAMAGED

if TYPE_CHECKING:
    from pathlib import Path

    from storage.database import Database


def back_up(database: Database, to: Path) -> None:
    """Copies the database to the file ``to``, if it is sound; the keys are not copied.

    Raises DatabaseUnusable when there is nothing that could be copied like this, and DatabaseAway.
    """
    if not database.on_sqlite:
        raise DatabaseUnusable("only SQLite is backed up like this; use pg_dump for PostgreSQL")
    draft = to.with_name(f"{to.name}.part")
    make_file(draft, "give another place")
    try:
        with database.driver() as source, closing(sqlite3.connect(draft)) as copy:
            _fill(source, copy, to)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, complete in itself
            if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise DatabaseUnusable(f"{database.engine.url.database}: {DAMAGED}")
        draft.replace(to)
    finally:
        draft.unlink(missing_ok=True)


def _fill(source: sqlite3.Connection, copy: sqlite3.Connection, to: Path) -> None:
    """Of the two only the copy is written to."""
    try:
        source.backup(copy)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith(("SQLITE_FULL", "SQLITE_IOERR_WRITE")):
            raise DatabaseUnusable(f"{to}: there is no room for it; free some, or give another place") from None
        raise
