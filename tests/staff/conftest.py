"""The pages over a real database with a few invented files, and a browser without JavaScript to ask them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bot.demo.files import make
from bot.web.desk import Desk
from storage.database import Database
from tests.staff.clients import Client, opened
from tests.storage.databases import ENGINES, PostgresqlServer, new_keyring
from tests.web.desks import desk_over

FILES = 60
KEYS = new_keyring()


@pytest.fixture
def desk(database: Database) -> Desk:
    """A desk over a database without files."""
    return desk_over(database)


def fill(url: str) -> None:
    with Database.open(url, KEYS) as database:
        for _ in make(desk_over(database).runner, FILES):
            pass


@pytest.fixture(scope="session")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some invented files on SQLite, made once, to be copied."""
    file = tmp_path_factory.mktemp("filled") / "filled.db"
    fill(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def filled_url(postgresql_server: PostgresqlServer) -> str:
    """The same on PostgreSQL."""
    url = postgresql_server.new_database()
    fill(url)
    return url


@pytest.fixture
def small_filled(filled_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk over some invented files, on SQLite alone."""
    shutil.copyfile(filled_file, tmp_path / "filled.db")
    with Database.open(f"sqlite:///{tmp_path}/filled.db", KEYS) as database:
        yield desk_over(database)


@pytest.fixture(params=ENGINES)
def filled(request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A desk over some invented files."""
    if request.param == "sqlite":
        yield request.getfixturevalue("small_filled")
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    url = server.new_database(like=request.getfixturevalue("filled_url"))
    with Database.open(url, KEYS) as database:
        yield desk_over(database)
    server.drop(url)


@pytest.fixture
def sits_at() -> Iterator[Callable[[Desk, str], Client]]:
    """Seats somebody of the staff, signed in, at a desk: ``sits_at(desk, "agent")``."""
    with ExitStack() as clients:

        def seat(desk: Desk, role: str) -> Client:
            client = opened(desk)
            clients.enter_context(client.http)  # else each request starts a loop of its own
            return client.signs_in(role)

        yield seat
