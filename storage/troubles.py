"""What a driver's error means to whoever runs the bot: try again, or do something first."""

from __future__ import annotations

import os
import re
import sqlite3
from errno import EDQUOT, ENOSPC
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from storage.addresses import shown
from storage.errors import DatabaseAway, DatabaseUnusable, Moved, NotWritten

if TYPE_CHECKING:
    from sqlalchemy import URL

#: What a damaged file is said to be, whoever finds it.
DAMAGED: Final = "the file is damaged; restore a backup"
_FULL: Final = "the disk is full, nothing was written; free some space"
#: What takes nothing now, and may be read.
_NOT_WRITTEN: Final = {
    "SQLITE_BUSY": "another program holds it; stop that program, or wait",
    "SQLITE_LOCKED": "another program holds it; stop that program, or wait",
    "SQLITE_FULL": _FULL,
    "SQLITE_IOERR_SHMSIZE": _FULL,  # when it opens the file
    "25006": "the server only reads (a standby?); let it write, or correct DATABASE_URL",
    "53100": "the server's disk is full; free some space there",
}
_NO_MEMORY: Final = "SQLITE_NOMEM"
_FAILED: Final = "SQLITE_IOERR"
_ROOM: Final = 65_536  # bytes: more than SQLite asks for at once
_UNUSABLE: Final = {
    "SQLITE_NOTADB": "this is no SQLite file, or it is damaged; choose another in DATABASE_URL, or restore a backup",
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_READONLY": "it may not be written; make the file and its folder writable",
    "SQLITE_CANTOPEN": "it cannot be opened; make its folder, and the file, readable and writable",
    "SQLITE_PERM": "it may not be opened; make the file readable and writable",
    "SQLITE_IOERR": "the disk gives errors; check it, then restore a backup if need be",
}
#: What SQLAlchemy raises where it asks the driver for a connection.
OF_CONNECTING: Final = (DBAPIError, NoConnectionFree)
#: Classes and codes of PostgreSQL's SQLSTATE.
_PLAY_AGAIN: Final = ("40", "23505")
_SERVER_AWAY: Final = {
    "25P0": "the server has ended a transaction that took too long; it goes on with another",
    "58": "the server's disk or files give errors; look at its log",
    "55P03": "another session holds what is to be written; end that session, or wait",
    **dict.fromkeys(("08", "53", "57"), "the server does not answer any more; start it, or wait"),
}
_SERVER_UNUSABLE: Final = {
    "42704": "the server is too old; take PostgreSQL 14 or newer",
    "42501": "its role lacks a right; give it all rights on the tables",
    "42P01": "tables are missing; restore a backup",
    "XX001": "the server says that its data are damaged; restore a backup",
    "XX002": "the server says that an index is damaged; REINDEX it, or restore a backup",
}
#: The driver's errors when nobody is at the other end, or not yet; some are kinds of these.
_WITHOUT_CONNECTION: Final = ("OperationalError", "InterfaceError")


def told(error: Exception, url: URL) -> Exception:
    """The error of SQLAlchemy or of the driver in our words, without any value of a row.

    An error that only a bug can cause stays as it is.
    """
    if isinstance(error, NoConnectionFree):
        return DatabaseAway(f"{shown(url)}: all connections are in use; wait")
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause, str(url.database)) or error
    return _of_postgresql(cause, shown(url)) or error


def told_of_file(error: OSError, file: Path, otherwise: str) -> DatabaseAway | DatabaseUnusable:
    """What the system says of a file that it does not make or read; ``otherwise``: our words, if no disk is full."""
    if error.errno in {ENOSPC, EDQUOT}:
        return NotWritten(f"{file}: {_FULL}")
    return DatabaseUnusable(f"{file}: {otherwise}")


def _of_sqlite(cause: sqlite3.Error, place: str) -> Exception | None:
    name = getattr(cause, "sqlite_errorname", "") or ""
    if name in {"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"}:
        return Moved("the same row was written by somebody else")
    primary = "_".join(name.split("_")[:2])  # SQLITE_IOERR_WRITE is a kind of SQLITE_IOERR
    if why := _NOT_WRITTEN.get(name) or _NOT_WRITTEN.get(primary):
        return NotWritten(f"{place}: {why}")
    if name == _NO_MEMORY:
        return DatabaseAway(f"{place}: no memory is left; free some")
    if primary == _FAILED and _takes_no_more(Path(place).parent):
        return NotWritten(f"{place}: {_FULL}")
    if primary in _UNUSABLE:
        return DatabaseUnusable(f"{place}: {_UNUSABLE[primary]}")
    return None


def _takes_no_more(folder: Path) -> bool:
    """Whether the disk, or the quota of who runs us, is full: of a quota SQLite says only that a write failed."""
    try:
        with TemporaryFile(dir=folder) as probe:
            probe.write(bytes(_ROOM))
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return error.errno in {ENOSPC, EDQUOT}
    return False


def _of_postgresql(cause: BaseException, place: str) -> Exception | None:
    state = getattr(cause, "sqlstate", None) or ""
    if state.startswith(_PLAY_AGAIN):
        return Moved("somebody else was quicker")
    if state in _NOT_WRITTEN:
        return NotWritten(f"{place}: {_NOT_WRITTEN[state]}")
    if passing := next((said for code, said in _SERVER_AWAY.items() if state.startswith(code)), None):
        return DatabaseAway(f"{place}: {passing}")
    if state in _SERVER_UNUSABLE:
        return DatabaseUnusable(f"{place}: {_SERVER_UNUSABLE[state]}")
    if not state and any(kind.__name__ in _WITHOUT_CONNECTION for kind in type(cause).__mro__):
        return _of_connecting(str(cause).strip(), place)
    return None


def _of_connecting(reason: str, place: str) -> Exception:
    """The driver has no code for what keeps it from connecting, only the server's words: none is a person's."""
    why = _heart_of(reason)
    if "does not exist" in why or "authentication failed" in why:
        return DatabaseUnusable(f"{place}: the server refuses ({why}); correct DATABASE_URL, or make what is missing")
    return DatabaseAway(f"{place}: the server does not answer ({why}); start it, or correct DATABASE_URL")


def _heart_of(reason: str) -> str:
    r"""What was wrong, of the last try: without the way to it, and without the explanations under it.

    >>> _heart_of("connection to 127.0.0.1 failed: FATAL:  it is starting up\nDETAIL:  Not yet.\n\tIs it there?")
    'it is starting up'
    """
    heads = [line for line in reason.splitlines() if not re.match(r"\s|[A-Z]+:", line)]
    return re.split(r"FATAL: | failed: ", heads[-1] if heads else "")[-1].strip()
