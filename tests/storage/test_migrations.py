"""The tables that the migrations make are those of tables.py; many processes may start at once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from storage import migrations
from storage.database import Database
from storage.encryption import Keyring
from storage.engines import address_of, make_engine
from storage.errors import DatabaseUnusable
from storage.migrations.steps import config, take_steps
from storage.tables import metadata
from tests.storage.databases import ENGINES, PostgresqlServer, new_keyring
from tests.storage.player import opens, players
from tests.storage.turns import AT, turn

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=ENGINES)
def two_empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The addresses of two databases without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/one.db", f"sqlite:///{tmp_path}/two.db"
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    one, two = server.new_database(empty=True), server.new_database(empty=True)
    yield one, two
    server.drop(one)
    server.drop(two)


@pytest.fixture
def engines(two_empty: tuple[str, str]) -> Iterator[tuple[Engine, Engine]]:
    keyring = new_keyring()
    one, two = (make_engine(address_of(url), keyring) for url in two_empty)
    yield one, two
    one.dispose()
    two.dispose()


def described(engine: Engine) -> dict[str, object]:
    """Everything that a database tells of its tables, without the one where Alembic keeps its place."""
    found = inspect(engine)
    tables: dict[str, object] = {}
    for table in sorted(set(found.get_table_names()) - {"alembic_version"}):
        columns = [{name: str(value) for name, value in column.items()} for column in found.get_columns(table)]
        tables[table] = {
            "columns": columns,
            "key": found.get_pk_constraint(table),
            "references": sorted(found.get_foreign_keys(table), key=str),
            "unique": sorted(found.get_unique_constraints(table), key=str),
            "indexes": sorted(map(plain, found.get_indexes(table))),
        }
    return tables


def plain(value: Any) -> str:
    """A description without the addresses of its objects."""
    if isinstance(value, dict):
        return str({key: plain(one) for key, one in value.items()})
    return str(value)


def test_migrations_make_the_tables_of_tables_py(engines: tuple[Engine, Engine]) -> None:
    migrated, declared = engines
    take_steps(migrated)
    metadata.create_all(declared)
    assert described(migrated) == described(declared)
    if migrated.dialect.name == "sqlite":
        assert declared_in_sql(migrated) == declared_in_sql(declared)
    with migrated.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def declared_in_sql(engine: Engine) -> dict[str, list[str]]:
    """What SQLite keeps of each table's words (AUTOINCREMENT, WITHOUT ROWID …), in an order of its own."""
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE name != 'alembic_version'")).all()
    return {name: sorted(sql.replace("\t", "").split("\n")) for name, sql in rows if sql}


def test_every_constraint_has_a_name() -> None:
    for table in metadata.tables.values():
        assert all(constraint.name for constraint in table.constraints | table.indexes), table.name


def test_the_second_time_nothing_is_done(two_empty: tuple[str, str], keyring: Keyring) -> None:
    with Database.open(two_empty[0], keyring) as first, first.work() as work:
        turn(work, 1)
    again = Database.open(two_empty[0], keyring)
    take_steps(again.engine)
    assert again.mismatch() == ""
    with again.work() as work:
        assert not work.first_time("telegram", 1, AT)
    again.close()


def test_the_steps_go_back_too(engines: tuple[Engine, Engine]) -> None:
    engine, _ = engines
    take_steps(engine)
    settings = config()
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.downgrade(settings, "base")
    assert described(engine) == {}


def test_the_newest_step_is_the_one_that_the_start_looks_for() -> None:
    assert ScriptDirectory.from_config(config()).get_heads() == [migrations.HEAD]


def test_steps_are_numbered_in_their_order() -> None:
    steps = [step.revision for step in ScriptDirectory.from_config(config()).walk_revisions()]
    assert steps == sorted(steps, reverse=True)


def test_an_older_database_is_not_used_without_its_steps(two_empty: tuple[str, str], keyring: Keyring) -> None:
    with pytest.raises(DatabaseUnusable, match="the tables are those of an older release; run quatorze db migrate"):
        Database.open(two_empty[0], keyring, migrate=False)


def test_a_newer_database_is_used_if_it_allows_it(database_url: str, keyring: Keyring) -> None:
    database = Database.open(database_url, keyring)
    later(database, min_release=migrations.RELEASE)
    assert database.mismatch() == ""
    Database.open(database_url, keyring).close()
    later(database, min_release=migrations.RELEASE + 1)
    assert "a newer release" in database.mismatch()
    with pytest.raises(DatabaseUnusable, match="the tables are those of a newer release; update this program"):
        Database.open(database_url, keyring)
    database.close()


@pytest.mark.parametrize("theirs", [("conversations",), ("meta", "facts"), ("alembic_version",)])
def test_tables_that_are_not_ours_are_neither_used_nor_touched(
    two_empty: tuple[str, str], keyring: Keyring, theirs: tuple[str, ...]
) -> None:
    """Another program's, or those of a restore that broke off: an address that is wrong is said to be."""
    engine = make_engine(address_of(two_empty[0]), keyring)
    with engine.begin() as connection:
        for name in theirs:
            connection.execute(text(f"CREATE TABLE {name} (version_num VARCHAR(32))"))
        if theirs == ("alembic_version",):
            connection.execute(text("INSERT INTO alembic_version VALUES ('ae1027a6acf')"))
    try:
        for migrate in (True, False):
            with pytest.raises(DatabaseUnusable, match="not made by this program, or not all restored"):
                Database.open(two_empty[0], keyring, migrate=migrate)
        assert set(inspect(engine).get_table_names()) == set(theirs)
    finally:
        engine.dispose()


def later(database: Database, min_release: int) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.execute(text("UPDATE meta SET value = :it WHERE name = 'min_release'"), {"it": str(min_release)})


def test_several_processes_may_start_at_once(two_empty: tuple[str, str]) -> None:
    keys = "" if two_empty[0].startswith("sqlite") else Keyring.new_key()
    with players(opens, two_empty[0], keys, 4) as starting:
        assert [player.ends() for player in starting] == [0, 0, 0, 0]


OPENS = """
import sys
import storage
from storage.database import Database
Database.open(sys.argv[1]).close()
print(storage.__file__, "alembic" in sys.modules)
"""


def test_an_installed_copy_finds_its_steps_and_imports_alembic_only_for_them(tmp_path: Path) -> None:
    """The copy has nothing but what storage may import."""
    shutil.copytree(ROOT / "storage", tmp_path / "storage")
    shutil.copytree(ROOT / "dialogs/words", tmp_path / "dialogs/words")
    shutil.copy(ROOT / "dialogs/__init__.py", tmp_path / "dialogs")
    command_line = [sys.executable, "-c", OPENS, f"sqlite:///{tmp_path}/data/one.db"]
    told = [subprocess.run(command_line, cwd=tmp_path, capture_output=True, text=True, check=True) for _ in range(2)]
    file = tmp_path / "storage/__init__.py"
    assert [process.stdout.strip() for process in told] == [f"{file} True", f"{file} False"]
