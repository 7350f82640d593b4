"""A bell between processes that share a database: « there is something in the outbox ».

It is PostgreSQL's own. On SQLite nobody has one: everybody is in one process, or looks every second.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

from storage.errors import DatabaseAway, DatabaseUnusable
from storage.troubles import OF_CONNECTING, told

if TYPE_CHECKING:
    from storage.database import Database

CHANNEL: Final = "quatorze_outbox"


class Bell:
    """Rung after a commit by who wrote, waited for by who sends."""

    def __init__(self, database: Database) -> None:
        self._engine = database.engine
        self._ear: Any = None
        self._closed = Event()
        self._ringing = Event()
        self._ringer = ThreadPoolExecutor(1, "bell")

    def ring(self) -> None:
        """Wakes whoever waits; raises DatabaseAway."""
        try:
            with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text(f"NOTIFY {CHANNEL}"))
        except OF_CONNECTING as error:
            raise told(error, self._engine.url) from None

    def ring_soon(self) -> None:
        """The same without waiting, several rings at once being one; a ring that fails is made up for every second."""
        if not self._ringing.is_set():
            self._ringing.set()
            self._ringer.submit(self._ring_now)

    def _ring_now(self) -> None:
        self._ringing.clear()
        with suppress(DatabaseAway, DatabaseUnusable):
            self.ring()

    def wait(self, seconds: float) -> bool:
        """Waits for a ring, at most so long; raises DatabaseAway."""
        try:
            driver: Any = self._listening()
            return any(True for _ in driver.notifies(timeout=seconds, stop_after=1))
        except (*OF_CONNECTING, self._engine.dialect.loaded_dbapi.Error) as error:
            self._deafen()
            raise told(error, self._engine.url) from None
        finally:
            if self._closed.is_set():
                self._deafen()  # who was still connecting has an ear that nobody else knows of

    def close(self) -> None:
        """Waits no more."""
        self._closed.set()
        self._ringer.shutdown(wait=True)
        self._deafen()

    def _deafen(self) -> None:
        ear, self._ear = self._ear, None
        if ear is not None:
            ear.invalidate()
            ear.close()

    def _listening(self) -> Any:
        if self._ear is None:
            self._ear = self._engine.raw_connection()
            driver = self._ear.driver_connection
            driver.autocommit = True
            driver.execute(f"LISTEN {CHANNEL}")
        return self._ear.driver_connection
