"""The way to a database, and the only one: every engine of ours is made here, with the hooks that keep it honest."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError

from storage import conversations, migrations
from storage.columns import lend_keys
from storage.errors import DatabaseUnusable
from storage.keys import agree_on_keys, keyring_beside
from storage.troubles import told
from storage.work import Work

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

    from storage.encryption import Keyring

WAIT_FOR_LOCK: Final = 10.0  # seconds
QUIET: Final = 30.0  # seconds after which an unused connection is tried before it is trusted
_PRAGMAS: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL may lose the last answers at a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is erased is overwritten
    "PRAGMA journal_size_limit = 67108864",
)


class Database:
    """An open database. Use it from one thread at a time on SQLite; PostgreSQL takes several side by side."""

    def __init__(self, engine: Engine, keyring: Keyring, new_code: Callable[[], str]) -> None:
        self.engine = engine
        self.keyring = keyring
        self._new_code = new_code

    @classmethod
    def open(
        cls,
        url: str,
        keyring: Keyring | None = None,
        *,
        migrate: bool = True,
        new_code: Callable[[], str] = conversations.short_code,
    ) -> Database:
        """The database at ``url``, its tables brought up to date, its keys checked.

        Without a keyring SQLite has a key file of its own beside it; PostgreSQL refuses.
        Raises DatabaseAway when trying again may help, else DatabaseUnusable.
        """
        address = _address(url)
        place = Path(address.database or "") if address.drivername == "sqlite" else None
        if place is not None:
            _make_folder(place)
        if keyring is None:
            keyring = keyring_beside(place)
        engine = make_engine(address, keyring)
        database = cls(engine, keyring, new_code)
        try:
            with database._troubles():
                if migrate:
                    migrations.bring_up_to_date(engine)
                migrations.check(engine)
                agree_on_keys(engine, keyring)
        except BaseException:
            engine.dispose()
            raise
        return database

    @contextmanager
    def work(self) -> Iterator[Work]:
        """One transaction: committed on leaving, undone when leaving by an exception.

        Raises Moved (play it again), DatabaseAway (try later) or DatabaseUnusable.
        """
        with self._troubles():
            with self.engine.begin() as connection:
                work = Work(connection, self.keyring, self._new_code)
                yield work
                waiting = work.flush()
            work.committed(waiting)
            if work.erased:
                self.forget()

    def forget(self) -> None:
        """Takes what was erased out of SQLite's log too; PostgreSQL does so by itself, with its vacuum."""
        if self.engine.dialect.name == "sqlite":
            with closing(self.engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def back_up(self, to: Path) -> None:
        """Copies a SQLite database that is in use; the keys are not copied. PostgreSQL has pg_dump."""
        if self.engine.dialect.name != "sqlite":
            raise DatabaseUnusable("only SQLite is backed up like this; use pg_dump for PostgreSQL")
        with (
            self._troubles(),
            closing(self.engine.raw_connection()) as connection,
            closing(sqlite3.connect(to)) as copy,
        ):
            source: Any = connection.driver_connection
            source.backup(copy)

    def is_current(self) -> bool:
        """Whether the tables are those of this release; raises DatabaseAway when nobody answers."""
        with self._troubles():
            return migrations.is_current(self.engine)

    def close(self) -> None:
        """Gives every connection back."""
        self.engine.dispose()

    @contextmanager
    def _troubles(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            raise told(error, self.engine.url) from None


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
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


def _make_folder(place: Path) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseUnusable(
            f"{place.parent}: the folder of the database cannot be made ({error.strerror}); "
            "make it, or choose another in DATABASE_URL"
        ) from None


def make_engine(address: URL, keyring: Keyring) -> Engine:
    """An engine with our hooks; for anything but tests of these hooks, use ``Database.open``."""
    # Errors of SQLAlchemy show the values of the row: never, they would end in a log.
    if address.drivername == "sqlite":
        engine = create_engine(address, hide_parameters=True, connect_args={"timeout": WAIT_FOR_LOCK})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
    else:
        options = "-c timezone=UTC -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s"
        arguments = {"options": options, "connect_timeout": 5, "application_name": "quatorze"}
        engine = create_engine(address, hide_parameters=True, connect_args=arguments)
        event.listen(engine, "checkout", _try_when_quiet)
        event.listen(engine, "checkin", _note_the_time)
    lend_keys(engine.dialect, keyring)
    return engine


def _prepare_sqlite(connection: Any, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself: _begin_immediate does
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin_immediate(connection: Any) -> None:
    """Without it the SELECT runs outside the transaction, and updates of two processes are lost without an error."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


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
