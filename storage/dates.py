"""The dates in force as the exam service sets them: who said so, when and why; nothing is overwritten."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import bindparam, func, insert, literal, select, text

from storage.columns import opened_if_possible
from storage.prepared import Prepared
from storage.tables import dates

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.work import Work

FILE: Final = "file"  # the key under which the rule file itself is noted
CONTACTS: Final = "contacts"  # and the one that notes that other addresses were loaded
_OF_NO_SESSION: Final = 0
_ROW: Final = dates.c
_INSERT: Final = insert(dates)
_REVISION: Final = Prepared(select(func.max(_ROW.id)))
_SET: Final = (_ROW.diploma == bindparam("diploma"), _ROW.session != literal(_OF_NO_SESSION))
_ALL: Final = (
    select(
        _ROW.session, _ROW.key, _ROW.value, _ROW.at, opened_if_possible(_ROW.by), opened_if_possible(_ROW.why),
    )
    .where(*_SET)
    .order_by(_ROW.id)
)  # fmt: skip
#: Every turn goes by these: what is sealed, and might not open, is not read.
_VALUES: Final = select(_ROW.session, _ROW.key, _ROW.value).where(*_SET).order_by(_ROW.id)
#: Two who set dates at once follow each other, so that the revision never stands still while a date changes.
_ALONE: Final = text("LOCK TABLE dates IN SHARE ROW EXCLUSIVE MODE")


class DateSet(NamedTuple):
    """A date as somebody set it; without a value the file's own is in force again."""

    session: int
    key: str
    value: str | None  # ISO, with an hour or without
    at: datetime
    by: str | None = None
    why: str | None = None


def revision(connection: Connection) -> int:
    """A number that goes up whenever a date, or the rule file, changes."""
    ((number,),) = _REVISION.read(connection, {})
    return int(number or 0)


def set_date(work: Work, diploma: str, date: DateSet) -> None:
    """From the commit on it is in force."""
    if work.connection.dialect.name == "postgresql":
        work.connection.execute(_ALONE)
    work.connection.execute(_INSERT, {"diploma": diploma, **date._asdict()})
    work.rule_has_changed()


def history(connection: Connection, diploma: str) -> list[DateSet]:
    """Every date that was set, oldest first; who said so, and why, are empty where no key opens them."""
    return [DateSet(*row) for row in connection.execute(_ALL, {"diploma": diploma})]


def in_force(connection: Connection, diploma: str) -> dict[int, dict[str, str]]:
    """The dates that lie over the file's, by year and key."""
    rows = connection.execute(_VALUES, {"diploma": diploma})
    newest = {(session, key): value for session, key, value in rows}
    said: dict[int, dict[str, str]] = {}
    for (session, key), value in newest.items():
        if value is not None:
            said.setdefault(session, {})[key] = value
    return said


def note_file(work: Work, diploma: str, fingerprint: str, at: datetime) -> bool:
    """Notes which rule file is in force; True when it is another one than before."""
    known = work.connection.scalars(
        select(_ROW.value).where(_ROW.diploma == diploma, _ROW.key == FILE).order_by(_ROW.id.desc()).limit(1)
    ).first()
    if known == fingerprint:
        return False
    note(work, diploma, FILE, fingerprint, at)
    return True


def note(work: Work, diploma: str, key: str, value: str, at: datetime) -> None:
    """Makes the revision go up for something that is no date."""
    set_date(work, diploma, DateSet(_OF_NO_SESSION, key, value, at))
