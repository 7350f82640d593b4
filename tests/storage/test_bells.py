"""The bell between processes: who listens leaves nothing behind."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread

import pytest
from sqlalchemy import event
from sqlalchemy.pool import QueuePool

from storage.bells import Bell
from storage.database import Database
from storage.errors import DatabaseAway


def test_a_bell_that_is_closed_while_somebody_connects_to_hear_it_keeps_no_connection(database: Database) -> None:
    if database.on_sqlite:
        pytest.skip("SQLite has no bell")
    bell, connecting, closed = Bell(database), Event(), Event()

    def connects(*_: object) -> None:
        connecting.set()
        assert closed.wait(10)

    def hears() -> None:
        with suppress(DatabaseAway):
            bell.wait(0.01)

    database.engine.dispose()
    event.listen(database.engine, "connect", connects)
    listener = Thread(target=hears)
    listener.start()
    assert connecting.wait(10)
    bell.close()
    closed.set()
    listener.join(10)
    event.remove(database.engine, "connect", connects)
    pool = database.engine.pool
    assert isinstance(pool, QueuePool)
    assert pool.checkedout() == 0
