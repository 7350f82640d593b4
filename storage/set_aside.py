"""Updates that the bot could not settle: counted before each careful try, so that one that ends the process counts too.

Nothing a person said stands here: only the number of the update, and in which line of our code it failed.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import bindparam, delete, select, update

from storage.prepared import on_each
from storage.tables import set_aside

if TYPE_CHECKING:
    from storage.work import Work

TRIES: Final = 3
_ROW: Final = set_aside.c


class SetAside(NamedTuple):
    """An update that was tried in vain; ``why`` is the kind of the error and the place in our code."""

    channel: str
    update_id: int
    tries: int
    since: datetime
    why: str | None


def _begin(insert: Any) -> Any:
    row = insert(set_aside).values(
        channel=bindparam("channel"), update_id=bindparam("update_id"), tries=1, since=bindparam("at")
    )
    return row.on_conflict_do_update(
        index_elements=[_ROW.channel, _ROW.update_id], set_={"tries": _ROW.tries + 1}
    ).returning(_ROW.tries)


_BEGIN: Final = on_each(_begin)
_THIS: Final = (_ROW.channel == bindparam("in_channel"), _ROW.update_id == bindparam("in_update"))
_WHY: Final = update(set_aside).where(*_THIS).values(why=bindparam("why"))
_END: Final = delete(set_aside).where(*_THIS)
_LISTED: Final = (
    select(_ROW.channel, _ROW.update_id, _ROW.tries, _ROW.since, _ROW.why)
    .where(_ROW.tries > TRIES)
    .order_by(_ROW.since, _ROW.update_id)
)


def begin(work: Work, channel: str, update_id: int, at: datetime) -> int:
    """Notes that an update is about to be tried; gives the number of this try, from 1."""
    values = {"channel": channel, "update_id": update_id, "at": at}
    tries: int = work.connection.execute(_BEGIN[work.connection.dialect.name], values).scalar_one()
    return tries


def failed(work: Work, channel: str, update_id: int, why: str) -> None:
    """The try was in vain."""
    work.connection.execute(_WHY, {"in_channel": channel, "in_update": update_id, "why": why})


def settled(work: Work, channel: str, update_id: int) -> None:
    """It went well."""
    work.connection.execute(_END, {"in_channel": channel, "in_update": update_id})


def listed(work: Work) -> list[SetAside]:
    """Those that are not tried any more, oldest first."""
    return [SetAside(*row) for row in work.connection.execute(_LISTED)]
