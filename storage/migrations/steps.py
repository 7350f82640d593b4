"""Taking steps: Alembic, in one transaction that nobody else can enter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from storage import migrations
from storage.errors import DatabaseUnusable

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_LOCK: Final = 0x14_0E_55  # PostgreSQL's advisory lock of this program, a number like any other


def config() -> Config:
    """Alembic's settings; the steps lie in this package, wherever it is installed."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    return settings


def take_steps(engine: Engine) -> None:
    """Takes every step that is left; all of them, or none."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            _on_sqlite(connection)
        else:
            with connection.begin():
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
                _upgrade(connection)


def _on_sqlite(connection: Connection) -> None:
    """A table that is made anew is dropped first, which would delete the rows that refer to it; hence the pragmas."""
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        with connection.begin():  # BEGIN IMMEDIATE: the lock
            _upgrade(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                place = connection.engine.url.database
                raise DatabaseUnusable(f"{place}: rows refer to rows that are not there; restore a backup")
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def _upgrade(connection: Connection) -> None:
    known = migrations.revision(connection)
    if known >= migrations.HEAD:
        return  # another process was quicker
    if not known:
        migrations.refuse_tables_of_others(connection)
    settings = config()
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")
