"""Opening a database: what is missing or wrong is said by what, where, and what to do."""

from __future__ import annotations

import os
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from errno import EDQUOT, EIO, ENOSPC
from pathlib import Path
from typing import NoReturn

import pytest
from sqlalchemy import create_engine, make_url

from dialogs.words.effects import Learn, Say
from dialogs.words.text import Raw
from storage import engines, troubles
from storage.database import Database
from storage.encryption import Keyring
from storage.errors import DatabaseAway, DatabaseUnusable, Moved, NotWritten
from storage.seats import seat
from storage.soundness import sealed_for_ever
from tests.storage.databases import PostgresqlServer, new_keyring
from tests.storage.turns import AT, BORN, held, turn


def sqlite_url(folder: Path) -> str:
    return f"sqlite:///{folder}/data/quatorze.db"


def mode(file: Path) -> int:
    return file.stat().st_mode & 0o777


def test_the_key_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    for _ in range(2):
        with Database.open(sqlite_url(tmp_path)) as database, database.work() as work:
            turn(work, 1, "77", Learn(BORN))
    with Database.open(sqlite_url(tmp_path)) as database:
        held(database)
    assert {file.name: mode(file) for file in (tmp_path / "data").iterdir() if file.suffix in {".keys", ".db"}} == {
        "quatorze.keys": 0o600,
        "quatorze.db": 0o600,
    }
    assert mode(tmp_path / "data") == 0o700


def test_a_lost_key_file_is_not_made_anew(tmp_path: Path) -> None:
    Database.open(sqlite_url(tmp_path)).close()
    (tmp_path / "data/quatorze.keys").unlink()
    with pytest.raises(DatabaseUnusable, match=r"quatorze\.keys: the keys of .*quatorze\.db are not there"):
        Database.open(sqlite_url(tmp_path))
    assert not (tmp_path / "data/quatorze.keys").exists()


def test_a_key_file_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/quatorze.keys").write_bytes(b"\xff\xfe")
    with pytest.raises(DatabaseUnusable, match=r"quatorze\.keys: not a key file"):
        Database.open(sqlite_url(tmp_path))
    (tmp_path / "data/quatorze.keys").write_bytes(b"")  # a full disk, when it was copied
    with pytest.raises(DatabaseUnusable, match=r"quatorze\.keys: key 1 is not 32 bytes"):
        Database.open(sqlite_url(tmp_path))


def test_postgresql_without_keys_is_refused_with_a_key_to_take() -> None:
    with pytest.raises(DatabaseUnusable, match=r"DATA_KEYS is missing: PostgreSQL needs it") as refused:
        Database.open("postgresql://nobody@127.0.0.1:1/none")
    Keyring.parse(str(refused.value).rpartition(" ")[2])


def test_the_wrong_key_stops_the_start(database_url: str, keyring: Keyring) -> None:
    Database.open(database_url, keyring).close()
    wrong = new_keyring()
    with pytest.raises(DatabaseUnusable, match=rf"needs the key {keyring.fingerprints[0]}, and has been given"):
        Database.open(database_url, wrong)
    Database.open(database_url, keyring).close()


def test_a_new_key_needs_the_old_one_behind_it(database_url: str) -> None:
    old, new = Keyring.new_key(), Keyring.new_key()
    Database.open(database_url, Keyring.parse(old)).close()
    Database.open(database_url, Keyring.parse(f"{new},{old}")).close()
    with pytest.raises(DatabaseUnusable, match=Keyring.parse(old).fingerprints[0]):
        Database.open(database_url, Keyring.parse(new))


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "DATABASE_URL is no address"),
        ("postgresql+psycopg://u:p@host:port/x", "DATABASE_URL is no address"),
        ("mysql://localhost/x", "DATABASE_URL: mysql is not known"),
        ("sqlite://", "DATABASE_URL: SQLite needs a file"),
        ("sqlite:///:memory:", "DATABASE_URL: SQLite needs a file"),
    ],
)
def test_a_bad_address_is_refused_by_name(url: str, said: str) -> None:
    with pytest.raises(DatabaseUnusable, match=said):
        Database.open(url, new_keyring())


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file stands there")
    with pytest.raises(DatabaseUnusable, match=r"data/quatorze\.db: .*\(File exists\); make its folder"):
        Database.open(sqlite_url(tmp_path))


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data/quatorze.db").mkdir(parents=True)
    with pytest.raises(DatabaseUnusable, match=r"quatorze\.db: is a folder; name a file in it"):
        Database.open(sqlite_url(tmp_path), new_keyring())


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    letter = b"Madame, Monsieur, " * 500
    (tmp_path / "data").mkdir()
    (tmp_path / "data/quatorze.db").write_bytes(letter)
    with pytest.raises(DatabaseUnusable, match=r"quatorze\.db: this is no SQLite file"):
        Database.open(sqlite_url(tmp_path), new_keyring())
    assert (tmp_path / "data/quatorze.db").read_bytes() == letter


def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path, keyring: Keyring) -> None:
    with Database.open(sqlite_url(tmp_path), keyring) as database, database.work() as work:
        for number in range(200):
            turn(work, number, str(number), Learn(BORN))
    file = tmp_path / "data/quatorze.db"
    content = bytearray(file.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    file.write_bytes(content)
    damaged = pytest.raises(DatabaseUnusable, match=r"quatorze\.db: .*damaged.*restore a backup")
    with damaged, Database.open(sqlite_url(tmp_path), keyring) as database:
        held(database)


@pytest.mark.parametrize(
    ("errno", "kind", "why"),
    [
        (EDQUOT, NotWritten, "the disk is full, nothing was written"),
        (ENOSPC, NotWritten, "the disk is full, nothing was written"),
        (EIO, DatabaseUnusable, "the disk gives errors"),
        (None, DatabaseUnusable, "the disk gives errors"),  # there is room, and that write failed
    ],
)
@pytest.mark.parametrize("name", ["SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC"])
def test_a_quota_that_is_full_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, errno: int | None, kind: type[Exception], why: str
) -> None:
    """SQLite knows a full disk by ENOSPC alone; of EDQUOT it says that a write failed, as of a broken disk."""

    def fsync(_file: int) -> None:
        if errno is not None:
            raise OSError(errno, "")

    monkeypatch.setattr(troubles.os, "fsync", fsync)
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = name
    (tmp_path / "data").mkdir()
    found = troubles.told(error, make_url(sqlite_url(tmp_path)))
    assert isinstance(found, kind)
    assert why in str(found)
    assert list((tmp_path / "data").iterdir()) == []


def test_a_locked_file_may_be_tried_again(tmp_path: Path, keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "WAIT_FOR_LOCK", 0.05)
    database = Database.open(sqlite_url(tmp_path), keyring)
    other = sqlite3.connect(tmp_path / "data/quatorze.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotWritten, match=r"quatorze\.db: another program holds it"):
        held(database)
    with pytest.raises(NotWritten, match=r"quatorze\.db: another program holds it"):
        Database.open(sqlite_url(tmp_path), keyring)
    other.execute("ROLLBACK")
    other.close()
    held(database)
    database.close()


def test_a_full_disk_writes_nothing_and_may_be_tried_again(tmp_path: Path, keyring: Keyring) -> None:
    database = Database.open(sqlite_url(tmp_path), keyring)
    with database.work() as work:
        turn(work, 1, "77", Learn(BORN))
    limit(database, 0)
    with pytest.raises(NotWritten, match=r"quatorze\.db: the disk is full, nothing was written"):
        fill(database)
    limit(database, 1 << 30)
    with database.work() as work:
        assert not work.first_time("telegram", 1, AT)
        assert work.first_time("telegram", 2, AT)
    assert held(database, "2").version == 0
    database.close()


@pytest.mark.parametrize(
    ("call", "file"), [("open", "quatorze.db"), ("mkdir", "quatorze.db"), ("fsync", "quatorze.keys")]
)
def test_a_full_disk_at_the_first_start_may_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, file: str
) -> None:
    def full(*_: object, **__: object) -> NoReturn:
        raise OSError(ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, call, full)
        with pytest.raises(NotWritten, match=rf"{file}: the disk is full, nothing was written; free some space"):
            Database.open(sqlite_url(tmp_path), new_keyring() if call == "open" else None)
    Database.open(sqlite_url(tmp_path)).close()


def fill(database: Database) -> None:
    with database.work() as work:
        for number in range(2, 400):
            turn(work, number, str(number), Learn(BORN), said="x" * 4000)


def limit(database: Database, pages: int) -> None:
    """How large the file may become, by the writer's connection; never less than it is."""
    with database.work() as work:
        work.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages or 1}")


def test_a_server_that_is_away_may_be_tried_again() -> None:
    with pytest.raises(
        DatabaseAway,
        match=r"nobody:\*{8}@127\.0\.0\.1:1/none: the server does not answer \(Connection refused\)",
    ):
        Database.open("postgresql://nobody:secret@127.0.0.1:1/none", new_keyring())


def test_a_server_that_says_nothing_may_be_tried_again() -> None:
    """Its machine is gone, or a wall stands before it."""
    with closing(socket.socket()) as nobody:
        nobody.bind(("127.0.0.1", 0))
        nobody.listen()
        url = f"postgresql://nobody@127.0.0.1:{nobody.getsockname()[1]}/quatorze?connect_timeout=2"
        with pytest.raises(DatabaseAway, match="the server does not answer"):
            Database.open(url, new_keyring())


def test_a_pool_that_keeps_our_options_from_the_server_is_refused(
    postgresql_server: PostgresqlServer, keyring: Keyring
) -> None:
    url = postgresql_server.new_database()
    with Database.open(url, keyring) as database, database.driver() as ours:
        engines._commit_to_disk(ours, None)
    plain = create_engine(url)  # as PgBouncer connects
    with plain.connect() as theirs, pytest.raises(DatabaseUnusable, match="PgBouncer"):
        engines._commit_to_disk(theirs.connection.driver_connection, None)
    plain.dispose()
    postgresql_server.drop(url)


def test_a_process_takes_no_more_sessions_than_the_operator_is_told(
    postgresql_server: PostgresqlServer, keyring: Keyring
) -> None:
    """docs/operations.md, « Who sends »."""
    url = postgresql_server.new_database()
    with Database.open(url, keyring) as database, ExitStack() as held:
        database.engine.pool._timeout = 0  # type: ignore[attr-defined]
        for taken in range(15):
            held.enter_context(database.look() if taken % 2 else database.work())
        with pytest.raises(DatabaseAway, match="all connections are in use"):
            held.enter_context(database.work())
    postgresql_server.drop(url)


def test_a_database_that_the_server_does_not_have_is_named(postgresql_server: PostgresqlServer) -> None:
    url = postgresql_server.address.set(database="none").render_as_string(hide_password=False)
    with pytest.raises(DatabaseUnusable, match=r"/none.*: the server refuses .*does not exist.*DATABASE_URL"):
        Database.open(url, new_keyring())


def test_a_connection_that_was_cut_is_replaced(postgresql_server: PostgresqlServer, keyring: Keyring) -> None:
    url = postgresql_server.new_database()
    database = Database.open(url, keyring)
    with database.work() as work:
        turn(work, 1, "77", Learn(BORN))
    postgresql_server.cut(url)
    with pytest.raises(DatabaseAway):
        held(database)
    assert held(database).version == 1
    database.close()
    postgresql_server.drop(url)


def test_who_still_looks_when_a_database_is_closed_leaves_no_connection_behind(
    database_url: str, keyring: Keyring
) -> None:
    database = Database.open(database_url, keyring)
    with database.look() as look:
        driver = look.connection.connection.driver_connection
        database.close()
        assert look.connection.exec_driver_sql("SELECT 1").scalar_one() == 1
    with pytest.raises(database.driver_errors):
        driver.execute("SELECT 1")


def test_a_quiet_connection_is_tried_before_it_is_used(
    postgresql_server: PostgresqlServer, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = postgresql_server.new_database()
    database = Database.open(url, keyring)
    held(database)
    postgresql_server.cut(url)
    monkeypatch.setattr(engines, "QUIET", 0.0)
    assert held(database).version == 0
    database.close()
    postgresql_server.drop(url)


@pytest.mark.parametrize(
    ("codes", "error", "said"),
    [
        (("40001", "40P01"), Moved, "quicker"),
        (("25P03", "25P04"), DatabaseAway, "took too long; it goes on with another"),
        (("25006",), NotWritten, r"only reads \(a standby\?\)"),
        (("53100",), NotWritten, "disk is full"),
        (("58030",), DatabaseAway, "look at its log"),
        (("08006", "53200", "53300", "57014", "57P01"), DatabaseAway, "does not answer any more"),
        (("55P03",), DatabaseAway, "another session holds"),
        (("42501",), DatabaseUnusable, "give it all rights"),
        (("42704",), DatabaseUnusable, "too old; take PostgreSQL 14"),
        (("42P01",), DatabaseUnusable, "tables are missing"),
        (("XX001",), DatabaseUnusable, "damaged; restore a backup"),
    ],
)
def test_what_a_server_says_is_told_by_what_to_do(
    database_on_server: Database, codes: tuple[str, ...], error: type[Exception], said: str
) -> None:
    for code in codes:
        with pytest.raises(error, match=said), database_on_server.work() as work:
            work.connection.exec_driver_sql(f"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{code}'; END $$")


def test_a_transaction_over_which_the_server_lost_its_patience_may_be_tried_again(
    database_on_server: Database,
) -> None:
    with pytest.raises(DatabaseAway), database_on_server.work() as work:  # noqa: PT012
        work.connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = '10ms'")
        time.sleep(0.2)  # as a machine that was asleep
        turn(work, 1, "77", Learn(BORN))
    assert held(database_on_server).version == 0


def test_when_every_connection_is_in_use_it_may_be_tried_again(
    postgresql_server: PostgresqlServer, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "WAIT_FOR_LOCK", 0.05)
    url = postgresql_server.new_database()
    with Database.open(url, keyring) as database, ExitStack() as others:
        while True:
            try:
                others.enter_context(database.look())
            except DatabaseAway as away:
                assert "all connections are in use" in str(away)  # noqa: PT017 - the one after the last
                break
        with pytest.raises(DatabaseAway, match="all connections are in use"):
            seat(database).take()
    postgresql_server.drop(url)


def test_a_server_whose_machine_is_gone_is_noticed(postgresql_server: PostgresqlServer, keyring: Keyring) -> None:
    url = postgresql_server.new_database()
    with Database.open(f"{url}&keepalives_idle=7", keyring) as database, database.look() as look:
        driver = look.connection.connection.driver_connection
        asked = driver.info.get_parameters()  # type: ignore[union-attr]
    assert (asked["tcp_user_timeout"], asked["keepalives_idle"]) == ("25000", "7")
    postgresql_server.drop(url)


@pytest.mark.parametrize(("set_to", "kept"), [("off", "on"), ("remote_apply", "remote_apply")])
def test_a_server_that_does_not_wait_for_its_disk_does_so_for_us(
    database_on_server: Database, set_to: str, kept: str
) -> None:
    name = database_on_server.engine.url.database
    with database_on_server.work() as work:
        work.connection.exec_driver_sql(f"ALTER DATABASE {name} SET synchronous_commit = {set_to}")
    database_on_server.close()  # the setting is that of new connections
    with database_on_server.work() as work:
        assert work.connection.exec_driver_sql("SHOW synchronous_commit").scalar_one() == kept


def test_a_dump_is_put_in_place_of_what_was_lost_and_it_goes_on(
    postgresql_server: PostgresqlServer, keyring: Keyring, tmp_path: Path
) -> None:
    url, dump = postgresql_server.new_database(), tmp_path / "quatorze.dump"
    with Database.open(url, keyring) as database:
        with database.work() as work:
            turn(work, 1, "77", Learn(BORN))
        postgresql_server.dump(url, dump)
        with database.work() as work:
            turn(work, 2, "77", Learn(BORN))
    postgresql_server.restore(url, dump)
    with Database.open(url, keyring) as database:
        assert (held(database).version, sealed_for_ever(database)) == (1, [])
        with database.work() as work:
            turn(work, 3, "77", Learn(BORN), Say(Raw("C'est noté.")))
        assert held(database).version == 2
    postgresql_server.drop(url)


@pytest.fixture
def database_on_server(postgresql_server: PostgresqlServer, keyring: Keyring) -> Iterator[Database]:
    url = postgresql_server.new_database()
    with Database.open(url, keyring) as database:
        yield database
    postgresql_server.drop(url)
