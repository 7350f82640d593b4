"""The life signs of those who send reminders: a service that stops in silence is the worst failure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import bindparam, delete, or_, select

from storage.prepared import on_each
from storage.tables import beats

if TYPE_CHECKING:
    from storage.work import Work

_FORGOTTEN: Final = timedelta(days=1)
_AHEAD: Final = timedelta(hours=1)  # no clock is: it was set back since, and the sign would be the newest for long
_ROW: Final = beats.c


class Beat(NamedTuple):
    """A worker, since when it works, and when it gave its last sign."""

    worker: str
    started_at: datetime
    at: datetime


def _upsert(insert: Any) -> Any:
    written = insert(beats).values({name: bindparam(name) for name in Beat._fields})
    return written.on_conflict_do_update(index_elements=[_ROW.worker], set_={"at": written.excluded.at})


_UPSERT: Final = on_each(_upsert)
_OLD: Final = delete(beats).where(or_(_ROW.at < bindparam("before"), _ROW.at > bindparam("after")))
_ALL: Final = select(_ROW.worker, _ROW.started_at, _ROW.at).order_by(_ROW.at.desc())


def beat(work: Work, sign: Beat) -> None:
    """A worker is alive; those that gave no sign for a day are forgotten, and signs of a clock that was wrong."""
    work.connection.execute(_UPSERT[work.connection.dialect.name], sign._asdict())
    work.connection.execute(_OLD, {"before": sign.at - _FORGOTTEN, "after": sign.at + _AHEAD})


def leave(work: Work, worker: str) -> None:
    """A worker stops, and says so."""
    work.connection.execute(delete(beats).where(_ROW.worker == worker))


def of_each_kind(work: Work) -> dict[str, Beat]:
    """The newest sign of each kind of worker; the first word of its name is its kind."""
    signs: dict[str, Beat] = {}
    for row in work.connection.execute(_ALL):
        signs.setdefault(row.worker.partition(" ")[0], Beat(*row))
    return signs
