"""Engines of both databases, with the hooks that keep them honest. Nobody else makes one."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DisconnectionError

from storage.columns import lend_keys
from storage.errors import DatabaseUnusable
from storage.troubles import told_of_file

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

    from storage.encryption import Keyring

WAIT_FOR_LOCK: Final = 10.0  # seconds
_BETWEEN_TRIES: Final = 0.02  # seconds
ELSE: Final = "choose another in DATABASE_URL"
QUIET: Final = 30.0  # seconds after which an unused connection is tried before it is trusted
_WITH_LOG: Final = "PRAGMA journal_mode = WAL"
_PRAGMAS: Final = (
    "PRAGMA synchronous = FULL",  # NORMAL may lose the last answers at a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is erased is overwritten
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA cache_size = -8000",  # kB: what fifty people at once touch, index by index
)
#: A transaction that waits longer, or whose process hangs, gives way; one whose machine is gone, within 25 seconds.
#: No query of ours is worth workers of its own: they take longer to start than it takes, and turns want the cores.
_SERVER_OPTIONS: Final = (
    "-c timezone=UTC -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s "
    "-c max_parallel_workers_per_gather=0 "
    "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
)
_DURABLE: Final = (
    "SELECT current_setting('lock_timeout'), CASE current_setting('synchronous_commit') "
    "WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END"
)
_LOCK_TIMEOUT: Final = "10s"  # among the options above
#: A server whose machine is gone is noticed as soon by us: the system would wait for its answer for two hours.
_WHEN_GONE: Final = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 25_000,
}


def address_of(url: str) -> URL:
    """The address written in ``DATABASE_URL``; raises DatabaseUnusable when it is none of ours."""
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):  # a port that is no number is a ValueError
        raise DatabaseUnusable(
            "DATABASE_URL is no address: write sqlite:///file.db or postgresql+psycopg://…"
        ) from None
    if address.drivername in {"postgresql", "postgres"}:
        address = address.set(drivername="postgresql+psycopg")
    if address.drivername not in {"sqlite", "postgresql+psycopg"}:
        raise DatabaseUnusable(f"DATABASE_URL: {address.drivername} is not known; use sqlite or postgresql+psycopg")
    if address.drivername == "sqlite" and address.database in {None, "", ":memory:"}:
        raise DatabaseUnusable("DATABASE_URL: SQLite needs a file, as in sqlite:///data/quatorze.db")
    return address


def file_of(address: URL) -> Path | None:
    """The file of a SQLite database; None for PostgreSQL."""
    return Path(address.database or "") if address.drivername == "sqlite" else None


def make_folder(file: Path) -> None:
    """Makes the folder of a file, for its owner alone; raises DatabaseAway on a full disk, else DatabaseUnusable."""
    if file.is_dir():
        raise DatabaseUnusable(f"{file}: is a folder; name a file in it, as in DATABASE_URL=sqlite:///data/quatorze.db")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _not_there(file, error) from None


def make_file(file: Path, else_: str = ELSE) -> None:
    """Makes an empty file, for its owner alone; one that is there stays as it is. ``else_``: where it might be.

    Raises DatabaseAway on a full disk, else DatabaseUnusable.
    """
    try:
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise _not_there(file, error, else_) from None


def _not_there(file: Path, error: OSError, else_: str = ELSE) -> Exception:
    why = f"the database cannot be opened or made there ({error.strerror})"
    return told_of_file(error, file, f"{why}; make its folder readable and writable, or {else_}")


def make_engine(address: URL, keyring: Keyring) -> Engine:
    """An engine with its hooks and its keys; no connection is made yet.

    Errors of SQLAlchemy would show the values of the row, and end in a log: they are hidden.
    """
    if address.drivername == "sqlite":
        engine = _sqlite_engine(address)
        event.listen(engine, "begin", _begin_immediate)
    else:
        ours = {"options": _SERVER_OPTIONS, "connect_timeout": 5, "application_name": "quatorze", **_WHEN_GONE}
        arguments = {name: value for name, value in ours.items() if name == "options" or name not in address.query}
        engine = create_engine(address, hide_parameters=True, connect_args=arguments, pool_timeout=WAIT_FOR_LOCK)
        event.listen(engine, "connect", _commit_to_disk)
        event.listen(engine, "checkout", _try_when_quiet)
        event.listen(engine, "checkin", _note_the_time)
    lend_keys(engine.dialect, keyring)
    return engine


def make_looking_engine(engine: Engine, keyring: Keyring) -> Engine:
    """An engine on the same database whose transactions only read, and see one state of it.

    On SQLite they have connections of their own: a pragma that changes back and forth would make SQLite parse every
    statement anew after it, which was a third of what a transaction cost.
    """
    if engine.dialect.name == "postgresql":
        return engine.execution_options(postgresql_readonly=True, isolation_level="REPEATABLE READ")
    looking = _sqlite_engine(engine.url)
    event.listen(looking, "connect", _only_read)
    event.listen(looking, "begin", _begin)
    lend_keys(looking.dialect, keyring)
    return looking


def close_what_comes_back(engine: Engine) -> None:
    """A connection that somebody still has is closed when it is given back: to be called before the pool is let go."""
    event.listen(engine, "checkin", _close)


def _sqlite_engine(address: URL) -> Engine:
    engine = create_engine(address, hide_parameters=True, connect_args={"timeout": WAIT_FOR_LOCK})
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself: _begin_immediate does
    _write_ahead(connection)
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _write_ahead(connection: Any) -> None:
    """Makes a new file one with a log. SQLite waits for nobody here: of several who do it at once, one is refused."""
    until = time.monotonic() + WAIT_FOR_LOCK
    while True:
        try:
            connection.execute(_WITH_LOG)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_BETWEEN_TRIES)
        else:
            return


def _only_read(connection: Any, _entry: ConnectionPoolEntry) -> None:
    connection.execute("PRAGMA query_only = ON")


def _begin_immediate(connection: Any) -> None:
    """Without it the SELECT runs outside the transaction, and updates of two processes are lost without an error."""
    connection.connection.driver_connection.execute("BEGIN IMMEDIATE")


def _begin(connection: Any) -> None:
    """Who only looks keeps nobody from writing."""
    connection.connection.driver_connection.execute("BEGIN")


def _commit_to_disk(connection: Any, _entry: ConnectionPoolEntry | None) -> None:
    """A server may be set not to wait for its disk: what was confirmed could be lost. A stricter setting stays.

    Raises DatabaseUnusable where our options have not arrived: behind a pool that lends sessions, statements fail that
    were prepared in another one, and a seat is nobody's.
    """
    (patience, _) = connection.execute(_DURABLE).fetchone()
    connection.commit()
    if patience != _LOCK_TIMEOUT:
        raise DatabaseUnusable(
            "DATABASE_URL: something on the way to the server (PgBouncer?) keeps from it what we ask of a session; "
            "give the address of PostgreSQL itself"
        )


def _close(_connection: DBAPIConnection | None, entry: ConnectionPoolEntry) -> None:
    entry.close()


def _note_the_time(_connection: DBAPIConnection | None, entry: ConnectionPoolEntry) -> None:
    entry.info["used"] = time.monotonic()


def _try_when_quiet(connection: DBAPIConnection, entry: ConnectionPoolEntry, _proxy: Any) -> None:
    """A server may have restarted meanwhile; a busy connection is not tried, that would cost a round trip a turn."""
    if time.monotonic() - entry.info.get("used", time.monotonic()) < QUIET:
        return
    try:
        with closing(connection.cursor()) as cursor:
            cursor.execute("SELECT 1")
        connection.rollback()
    except Exception as error:
        raise DisconnectionError from error
