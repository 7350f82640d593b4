"""How the tables came to be, step by step; each step works while the previous release still runs.

At the start this costs two reads: Alembic itself is imported only when there is something to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import inspect, select, text

from storage.addresses import shown
from storage.errors import DatabaseUnusable
from storage.tables import meta, metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

#: The newest step in ``versions/``. Steps are numbered, so that an older release knows a later step when it meets one.
HEAD: Final = "0001"
#: Counts the releases that changed the tables. A step that an older release cannot live with raises ``min_release``.
RELEASE: Final = 1
MIN_RELEASE: Final = "min_release"


def revision(connection: Connection) -> str:
    """The step at which the tables are, "" when there are none; raises DatabaseUnusable for a step that is not ours."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found and not found.isdecimal():
        raise _not_ours(connection)
    return found or ""


def refuse_tables_of_others(connection: Connection) -> None:
    """Raises DatabaseUnusable when, with no step noted, some of our tables are there already."""
    if not metadata.tables.keys().isdisjoint(inspect(connection).get_table_names()):
        raise _not_ours(connection)


def _not_ours(connection: Connection) -> DatabaseUnusable:
    return DatabaseUnusable(
        f"{shown(connection.engine.url)}: there are tables that were not made by this program, or not all restored; "
        "choose another database in DATABASE_URL, or restore a backup into an empty one"
    )


def mismatch(engine: Engine) -> str:
    """What keeps this release from working with the tables; "" when they are its own, or newer and allow it."""
    with engine.begin() as connection:
        known = revision(connection)
        if not known:
            refuse_tables_of_others(connection)
        if known < HEAD:
            return "the tables are those of an older release; run quatorze db migrate"
        if _min_release(connection) > RELEASE:
            return "the tables are those of a newer release; update this program"
    return ""


def check(engine: Engine) -> None:
    """Raises DatabaseUnusable when the tables are older than this release, or too new for it."""
    if found := mismatch(engine):
        raise DatabaseUnusable(f"{shown(engine.url)}: {found}")


def bring_up_to_date(engine: Engine) -> None:
    """Takes the steps that are missing, under a lock: of several processes that start at once, one takes them."""
    with engine.begin() as connection:
        if revision(connection) >= HEAD:
            return
    from storage.migrations.steps import take_steps  # noqa: PLC0415 - Alembic costs 0.2 s, and is rarely needed

    take_steps(engine)


def _min_release(connection: Connection) -> int:
    return int(connection.scalar(select(meta.c.value).where(meta.c.name == MIN_RELEASE)) or 0)
