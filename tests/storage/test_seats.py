"""One seat, and those who want it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest

from storage.bells import Bell
from storage.database import Database
from storage.encryption import Keyring
from storage.errors import DatabaseUnusable
from storage.seats import BELIEF, PostgresqlSeat, SeatLost, seat
from tests.storage.databases import PostgresqlServer
from tests.storage.player import players, sits


def test_one_sits_and_the_next_one_follows(database: Database, database_url: str, keyring: Keyring) -> None:
    first = seat(database)
    with Database.open(database_url, keyring) as other:
        second = seat(other)
        assert (first.take(), second.take()) == (True, False)
        assert (first.take(), first.is_ours, second.is_ours) == (True, True, False)
        first.leave()
        assert (second.take(), first.is_ours, first.take()) == (True, False, False)
        second.leave()


def test_the_seat_of_a_dead_process_is_free_at_once(database_url: str) -> None:
    keys = Keyring.new_key()
    database = Database.open(database_url, Keyring.parse(keys))
    with players(sits, database_url, keys) as (sitting,):
        assert sitting.told.recv() is True
        assert seat(database).take() is False
    for _ in range(100):
        mine = seat(database)
        if mine.take():
            break
        sleep(0.02)
    assert mine.is_ours
    mine.leave()
    database.close()


@pytest.mark.parametrize(("spoil", "said"), [(Path.mkdir, "cannot be opened"), (Path.touch, "SQLite file")])
def test_a_lock_file_that_cannot_be_locked_is_told_and_not_taken_for_somebody_elses(
    small_database: Database, spoil: Callable[[Path], None], said: str
) -> None:
    file = Path(f"{small_database.engine.url.database}.sender")
    spoil(file)
    if file.is_file():
        file.write_bytes(b"not ours " * 1000)
    with pytest.raises(DatabaseUnusable, match=rf"quatorze\.db\.sender: .*{said}"):
        seat(small_database).take()


def test_a_seat_that_was_not_felt_for_a_while_is_not_believed_in(database: Database) -> None:
    if database.on_sqlite:
        pytest.skip("on SQLite the system itself keeps it")
    now = [0.0]
    mine = PostgresqlSeat(database, lambda: now[0])
    assert mine.take()
    now[0] += BELIEF + 1
    assert not mine.is_ours
    assert mine.take()
    assert mine.is_ours
    mine.leave()


def test_a_lost_session_loses_the_seat_and_nothing_is_written_behind_it(
    database: Database, database_url: str, postgresql_server: PostgresqlServer
) -> None:
    if database.on_sqlite:
        pytest.skip("on SQLite the system itself keeps it")
    mine = seat(database)
    assert mine.take()
    postgresql_server.cut(database_url)
    with pytest.raises(SeatLost), mine.transaction() as connection:
        connection.exec_driver_sql("SELECT 1")
    assert not mine.is_ours
    assert mine.take()
    mine.leave()


def test_a_bell_wakes_who_waits(database: Database, database_url: str, keyring: Keyring) -> None:
    if database.on_sqlite:
        pytest.skip("on SQLite there is one process")
    with Database.open(database_url, keyring) as other:
        ear, rope = Bell(database), Bell(other)
        assert ear.wait(0.01) is False
        rope.ring()
        rope.ring_soon()
        assert ear.wait(10) is True
        ear.close()
        rope.close()
