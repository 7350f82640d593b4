"""The seat that one process holds at a time, among all that share a database: who sends, and does the daily work.

It is the database's own lock, so nothing has to be cleaned up: when a process dies, its seat is free at once. A process
that hangs loses it too: PostgreSQL ends a session that is silent for ``SILENCE`` seconds, and the process itself no
longer believes in a seat that it has not felt for ``BELIEF`` seconds, which is less.
"""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.troubles import OF_CONNECTING, told

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.database import Database

#: Of the lock on PostgreSQL; the same in every release, since two of them may want the seat.
NUMBER: Final = int.from_bytes(hashlib.sha256(b"quatorze sender").digest()[:8], "big", signed=True)
SILENCE: Final = 10.0
BELIEF: Final = 8.0


class Seat(Protocol):
    """A seat, taken or not. Its methods block: call them from a thread, one at a time."""

    def take(self) -> bool:
        """Takes it if it is free, and says whether it is ours; felt at least every few seconds, it stays ours."""

    def leave(self) -> None:
        """Gives it back."""

    @property
    def is_ours(self) -> bool:
        """Whether it is surely ours at this moment; asks nobody, so it may be asked before every message."""

    def transaction(self) -> AbstractContextManager[Connection]:
        """A transaction that fails when the seat has been lost: the fence around what must not happen twice."""


def seat(database: Database) -> Seat:
    """The seat of a database."""
    return SqliteSeat(database) if database.on_sqlite else PostgresqlSeat(database)


class SqliteSeat:
    """The lock of a small file beside the database: the system gives it back when the process ends."""

    def __init__(self, database: Database) -> None:
        file = Path(str(database.engine.url.database))
        self._file = file.with_name(f"{file.name}.sender")
        self._database = database
        self._lock: sqlite3.Connection | None = None

    def take(self) -> bool:
        """Takes it if it is free; raises DatabaseAway or DatabaseUnusable for a file that cannot be locked."""
        if self._lock is None:
            try:
                self._lock = self._locked()
            except sqlite3.Error as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                    return False
                raise told(error, self._database.engine.url.set(database=str(self._file))) from None
        return True

    def _locked(self) -> sqlite3.Connection:
        lock = sqlite3.connect(self._file, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except BaseException:
            lock.close()
            raise
        return lock

    def leave(self) -> None:
        """Gives it back."""
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.close()

    @property
    def is_ours(self) -> bool:
        """As long as this process lives."""
        return self._lock is not None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """An ordinary one: nobody can take the seat from a living process."""
        with self._database.work() as work:
            yield work.connection


class PostgresqlSeat:
    """An advisory lock of a session that is kept for it."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.monotonic) -> None:
        self._engine = database.engine
        self._clock = clock
        self._session: Connection | None = None
        self._believed_until = 0.0

    def take(self) -> bool:
        """Takes it if it is free, or feels that it is still there; raises DatabaseAway."""
        began = self._clock()
        try:
            if self._session is not None:
                self._session.execute(text("SELECT 1"))
            else:
                self._session = self._new_session()
        except OF_CONNECTING as error:
            self._drop()
            raise told(error, self._engine.url) from None
        if self._session is not None:
            self._believed_until = began + BELIEF
        return self._session is not None

    def leave(self) -> None:
        """Gives it back."""
        self._drop()

    @property
    def is_ours(self) -> bool:
        """Until it has not been felt for a while."""
        return self._session is not None and self._clock() < self._believed_until

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """On the very session that holds the lock: it cannot commit without it."""
        if self._session is None:
            raise SeatLost
        try:
            yield self._session
        except DBAPIError:
            self._drop()
            raise SeatLost from None

    def _new_session(self) -> Connection | None:
        session = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            session.execute(text(f"SET idle_session_timeout = '{SILENCE:.0f}s'"))
            got = session.execute(text("SELECT pg_try_advisory_lock(:n)"), {"n": NUMBER}).scalar_one()
        except BaseException:
            session.invalidate()
            session.close()
            raise
        if got:
            return session
        session.invalidate()
        session.close()
        return None

    def _drop(self) -> None:
        session, self._session, self._believed_until = self._session, None, 0.0
        if session is not None:
            with suppress(DBAPIError):
                session.invalidate()  # closes it: the lock must not go back to the pool with its session
                session.close()


class SeatLost(Exception):
    """The seat went to somebody else, or its session broke."""
