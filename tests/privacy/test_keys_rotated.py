"""Another key, with a row in every sealed column there is; back-ups of before open with the key of before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, Table, select, type_coerce

from storage.backups import back_up
from storage.columns import Encrypted
from storage.database import Database
from storage.dates import DateSet, set_date
from storage.encryption import Keyring
from storage.errors import DatabaseUnusable
from storage.rotation import rotate, sealed_columns
from storage.tables import metadata
from tests.privacy.people import NOTE, TYPED, YASMINE, Chats
from tests.privacy.test_erased import cells
from tests.storage.turns import ids_found

OLD, NEW = Keyring.new_key(), Keyring.new_key()


def sealed(database: Database) -> dict[str, list[bytes]]:
    """Every sealed value as it stands, by table and column."""
    found: dict[str, list[bytes]] = {}
    with database.work() as work:
        for table, columns in sealed_columns():
            for column in columns:
                values = work.connection.scalars(select(type_coerce(column, LargeBinary)).where(column.is_not(None)))
                found[f"{table.name}.{column.name}"] = list(values)
    return found


def filled(url: str, keys: str) -> None:
    with Database.open(url, Keyring.parse(keys)) as database:
        chats = Chats.with_history(database)
        with database.work() as work:
            set_date(
                work, "cap-osrcl", DateSet(2026, "upload_deadline", "2025-11-28", chats.clock.at, "DEC 3", "circulaire")
            )


def test_every_sealed_column_has_the_new_key_and_everything_opens(database_url: str) -> None:
    filled(database_url, OLD)
    with Database.open(database_url, Keyring.parse(f"{NEW},{OLD}")) as database:
        before = sealed(database)
        empty = sorted(place for place, values in before.items() if not values)
        assert empty == [], "give these columns a row, or the rotation is not shown to cover them"
        opened = sorted(map(str, cells_opened(database)))
        rotate(database)
    with Database.open(database_url, Keyring.parse(NEW)) as database:
        keyring = database.keyring
        assert [place for place, values in sealed(database).items() if not all(map(keyring.is_newest, values))] == []
        assert sorted(map(str, cells_opened(database))) == opened
        with database.work() as work:
            assert len(ids_found(work, "da silva")) == 2
            assert len(ids_found(work, "zebulon")) == 1
    for lost in (OLD, Keyring.new_key()):
        with pytest.raises(DatabaseUnusable, match="DATA_KEYS"):
            Database.open(database_url, Keyring.parse(lost))


def cells_opened(database: Database) -> list[tuple[str, str, Any]]:
    places = {f"{table.name}.{column.name}" for table, columns in sealed_columns() for column in columns}
    return [(t, c, value) for t, c, value in cells(database) if f"{t}.{c}" in places and not isinstance(value, bytes)]


def test_no_sealed_column_escapes_the_walk() -> None:
    everywhere = {
        f"{table.name}.{column.name}"
        for table in metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, Encrypted)
    }
    assert everywhere == {f"{table.name}.{column.name}" for table, columns in sealed_columns() for column in columns}
    assert everywhere == {column.type.place for table, columns in sealed_columns() for column in columns}


#: What pg_dump does for the numbers that count up.
COUNT_ON = "SELECT setval(pg_get_serial_sequence('%s', 'id'), 1 + (SELECT coalesce(max(id), 0) FROM %s))"


def as_it_stood(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """Sealed values go back as they are."""
    return {
        name: type_coerce(value, LargeBinary) if isinstance(table.c[name].type, Encrypted) and value else value
        for name, value in row.items()
    }


class Backup:
    """A back-up of a database, and a database made of it: SQLite's own, or rows as pg_dump would carry them."""

    def __init__(self, database: Database, folder: Path, server: Any) -> None:
        self.server = server
        self.file = folder / "copy.db"
        self.rows: dict[str, list[Any]] = {}
        if database.on_sqlite:
            back_up(database, self.file)
            return
        with database.work() as work:
            for table in metadata.sorted_tables:
                raw = [type_coerce(it, LargeBinary) if isinstance(it.type, Encrypted) else it for it in table.columns]
                self.rows[table.name] = [dict(row._mapping) for row in work.connection.execute(select(*raw))]

    def restored(self, keys: str) -> Database:
        keyring = Keyring.parse(keys)
        if not self.rows:
            return Database.open(f"sqlite:///{self.file}", keyring)
        url = self.server.new_database()
        with Database.open(url, keyring) as fresh, fresh.work() as work:
            work.connection.execute(metadata.tables["meta"].delete())
            for table in metadata.sorted_tables:
                for row in self.rows[table.name]:
                    work.connection.execute(table.insert().values(as_it_stood(table, row)))
            for name in ("facts", "received", "outbox", "notes", "audit", "certificates", "reminders", "handovers"):
                work.connection.exec_driver_sql(COUNT_ON % (name, name))
        return Database.open(url, keyring)


def test_a_backup_of_before_opens_with_the_key_of_before(
    database_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    filled(database_url, OLD)
    server = None if database_url.startswith("sqlite") else request.getfixturevalue("postgresql_server")
    with Database.open(database_url, Keyring.parse(OLD)) as database:
        backup = Backup(database, tmp_path, server)
    with Database.open(database_url, Keyring.parse(f"{NEW},{OLD}")) as database:
        rotate(database)
    if server is None:
        with pytest.raises(DatabaseUnusable, match="DATA_KEYS"):
            backup.restored(NEW)
    with backup.restored(OLD) as restored:
        written = {str(value) for _, _, value in cells_opened(restored)}
        assert any(NOTE in value for value in written)
        assert [words for words in TYPED if not any(words in value for value in written)] == []
        with restored.work() as work:
            assert len(ids_found(work, "da silva")) == 2


def test_a_backup_remembers_whom_the_database_forgot_until_it_is_restored_and_swept(
    database_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """As docs/privacy.md says: a back-up that is restored holds the erased again, who can be erased again."""
    server = None if database_url.startswith("sqlite") else request.getfixturevalue("postgresql_server")
    with Database.open(database_url, Keyring.parse(OLD)) as database:
        chats = Chats(database)
        chats.does(
            YASMINE, "bonjour", "#notice:understood", "#session:2026", "#candidate_kind:individual", "4 mai 1990"
        )
        backup = Backup(database, tmp_path, server)
        chats.does(YASMINE, "/supprimer", "#erase:yes")
    with backup.restored(OLD) as restored:
        again = Chats(restored, chats.clock, numbers=chats.numbers)
        assert any("4 mai 1990" in str(value) for *_, value in cells_opened(restored))
        again.does(YASMINE, "/supprimer", "#erase:yes")
        assert not any("4 mai 1990" in str(value) for *_, value in cells_opened(restored))
