"""Local addresses that the service has loaded, by contact and postal code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, insert, select

from dialogs.words.service import LocalContact
from storage import dates
from storage.tables import contacts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.work import Work

_ROW: Final = contacts.c
_ALL: Final = select(
    _ROW.code, _ROW.postal_code, _ROW.name, _ROW.address, _ROW.phone, _ROW.page
).order_by(_ROW.id)  # fmt: skip


def read(connection: Connection) -> tuple[LocalContact, ...]:
    """Every address, in the order in which they were loaded."""
    return tuple(LocalContact(*row) for row in connection.execute(_ALL))


def load(work: Work, diploma: str, addresses: Sequence[LocalContact], at: datetime) -> None:
    """Puts these addresses in the place of all there were; every process uses them from its next transaction on."""
    work.connection.execute(delete(contacts))
    if addresses:
        rows = [{name: getattr(each, name) for name in LocalContact.__dataclass_fields__} for each in addresses]
        work.connection.execute(insert(contacts), rows)
    dates.note(work, diploma, dates.CONTACTS, str(len(addresses)), at)
