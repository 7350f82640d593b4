"""The way to a database, and the only one: opened with its keys checked and its tables up to date."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

from storage import codes, dates, migrations
from storage.engines import (
    address_of,
    close_what_comes_back,
    file_of,
    make_engine,
    make_file,
    make_folder,
    make_looking_engine,
)
from storage.errors import DatabaseUnusable, NotWritten
from storage.in_place import Place, refuse_log_of_another
from storage.keys import agree_on_keys, keyring_beside
from storage.memory import Memory
from storage.troubles import OF_CONNECTING, told
from storage.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from storage.encryption import Keyring

_WAIT_TO_FORGET: Final = 200  # milliseconds: somebody who writes is waiting


class Look(NamedTuple):
    """A transaction that only reads."""

    connection: Connection
    keyring: Keyring

    @property
    def rule_revision(self) -> int:
        """The revision of the dates in force."""
        return dates.revision(self.connection)


class Database:
    """An open database. SQLite has one writer: use it from one thread. PostgreSQL takes several side by side."""

    def __init__(self, engine: Engine, keyring: Keyring, new_code: Callable[[], str]) -> None:
        self.engine = engine
        self.keyring = keyring
        self.on_sqlite = engine.dialect.name == "sqlite"
        self._looking = make_looking_engine(engine, keyring)
        self.driver_errors = (*OF_CONNECTING, engine.dialect.loaded_dbapi.Error)
        self._new_code = new_code
        self._memory = Memory()
        self._failed_at: float | None = None  # when a write failed last
        self._kept: list[Connection] = []
        file = file_of(engine.url)
        self._place = None if file is None else Place(file)

    @classmethod
    def open(
        cls,
        url: str,
        keyring: Keyring | None = None,
        *,
        migrate: bool = True,
        new_code: Callable[[], str] = codes.new_code,
    ) -> Database:
        """The database at ``url``, its tables brought up to date, its keys checked.

        Without a keyring SQLite has a key file of its own beside it; PostgreSQL refuses.
        Raises DatabaseAway when trying again may help, else DatabaseUnusable.
        """
        address = address_of(url)
        keyring = _made_ready(file_of(address), keyring)
        database = cls(make_engine(address, keyring), keyring, new_code)
        try:
            with database._troubles():
                if migrate:
                    migrations.bring_up_to_date(database.engine)
                migrations.check(database.engine)
                agree_on_keys(database.engine, keyring)
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def work(self) -> Iterator[Work]:
        """One transaction: committed on leaving, undone when leaving by an exception.

        Raises Moved (play it again), DatabaseAway (try later) or DatabaseUnusable.
        """
        try:
            with self._troubles():
                with self._begin() as connection:
                    work = Work(connection, self.keyring, self._memory, self._new_code)
                    yield work
                    waiting = work.flush()
                work.committed(waiting)
        except NotWritten:
            self._failed_at = time.monotonic()
            raise
        if work.erased:
            self.forget()

    @contextmanager
    def look(self) -> Iterator[Look]:
        """One transaction that only reads: on SQLite nobody who writes waits for it. Nothing it reads changes in it."""
        with self._troubles(), self._looking.begin() as connection:
            yield Look(connection, self.keyring)

    def forget(self) -> None:
        """Takes what was erased out of SQLite's log too, if nobody reads it now; PostgreSQL's vacuum does it there."""
        if not self.on_sqlite:
            return
        with self.driver() as driver:
            (patience,) = driver.execute("PRAGMA busy_timeout").fetchone()
            driver.execute(f"PRAGMA busy_timeout = {_WAIT_TO_FORGET}")
            try:
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                driver.execute(f"PRAGMA busy_timeout = {patience}")

    @contextmanager
    def driver(self) -> Iterator[Any]:
        """The driver's own connection, in no transaction; what it raises comes out in our words."""
        with self._troubles(), closing(self.engine.raw_connection()) as connection:
            yield connection.driver_connection

    def failed_ago(self) -> float | None:
        """Seconds since it took nothing, and might be read all the same; None: it has always taken all."""
        return None if self._failed_at is None else time.monotonic() - self._failed_at

    def mismatch(self) -> str:
        """What keeps this release from the tables, "" when nothing does; raises DatabaseAway when nobody answers."""
        with self._troubles():
            return migrations.mismatch(self.engine)

    def check(self) -> None:
        """Raises DatabaseUnusable when who works for long must stop: the tables have moved on, or the file has."""
        if self._place is not None:
            self._place.check()
        with self._troubles():
            migrations.check(self.engine)

    def __enter__(self) -> Self:
        """Closed on leaving."""
        return self

    def __exit__(self, *_: object) -> None:
        """Closes it."""
        self.close()

    def close(self) -> None:
        """Gives every connection back."""
        while self._kept:
            self._kept.pop().close()
        for engine in (self._looking, self.engine):
            close_what_comes_back(engine)
            engine.dispose()

    @contextmanager
    def _begin(self) -> Iterator[Connection]:
        """A connection in a transaction that writes.

        SQLite's writer keeps its connection: to give it back and to take it again is a tenth of what a turn costs. One
        of PostgreSQL goes through the pool each time, which tries it when it was quiet: the server may have restarted.
        """
        if not self.on_sqlite:
            with self.engine.begin() as connection:
                yield connection
            return
        try:
            connection = self._kept.pop()
        except IndexError:
            connection = self.engine.connect()
        try:
            with connection.begin():
                yield connection
        except BaseException:
            connection.close()
            raise
        if self._kept:  # somebody else's
            connection.close()
        else:
            self._kept.append(connection)

    @contextmanager
    def _troubles(self) -> Iterator[None]:
        try:
            yield
        except self.driver_errors as error:
            problem = told(error, self.engine.url)
        else:
            return
        if self._place is not None and isinstance(problem, DatabaseUnusable):
            self._place.check()  # it is not the disk's fault
        raise problem


def _made_ready(file: Path | None, keyring: Keyring | None) -> Keyring:
    """Makes what a SQLite database needs before it is opened; gives the keys to open it with."""
    if file is not None:
        make_folder(file)
        refuse_log_of_another(file)
    keys = keyring_beside(file) if keyring is None else keyring  # who makes them looks whether the file is there
    if file is not None:
        make_file(file)
    return keys
