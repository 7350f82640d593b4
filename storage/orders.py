"""In which order the list stands, and a row's place in it: the next page begins after that."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, literal, tuple_

from storage.tables import listings

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

Key = tuple[Any, ...]
_ROW: Final = listings.c
_LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)  # of whom nothing was heard yet
_LARGEST: Final = 2**63 - 1  # number that both databases compare with
_MICROSECOND: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Order:
    """By which values rows are sorted, the id last, so that no two are alike; and how each value is read."""

    by: tuple[ColumnElement[Any], ...]
    reads: tuple[Callable[[str], Any], ...]
    falling: bool = False

    @property
    def sorting(self) -> tuple[ColumnElement[Any], ...]:
        """What a SELECT is ordered by."""
        return tuple(column.desc() for column in self.by) if self.falling else self.by

    def after(self, key: Key) -> ColumnElement[bool]:
        """That a row stands behind the place."""
        place = tuple_(*(literal(value, column.type) for value, column in zip(key, self.by, strict=True)))
        return tuple_(*self.by) < place if self.falling else tuple_(*self.by) > place

    def read(self, written: str) -> Key | None:
        """The place that ``written`` wrote down; None for anything else."""
        parts = written.split("_")
        if len(parts) != len(self.reads):
            return None
        try:
            return tuple(read(part) for read, part in zip(self.reads, parts, strict=True))
        except (ValueError, OverflowError):
            return None


def written(key: Key) -> str:
    """A place as it may stand in an address."""
    return "_".join(map(_one, key))


def _one(value: Any) -> str:
    match value:
        case datetime():
            return str((value - _LONG_AGO) // _MICROSECOND)
        case date():
            return value.isoformat()
    return str(value)


def _number(text: str) -> int:
    number = int(text)
    if abs(number) > _LARGEST:
        raise ValueError("larger than any number of ours")
    return number


def _hours(text: str) -> float:
    hours = float(text)
    if not math.isfinite(hours):
        raise ValueError("no number of hours")
    return hours


def _instant(text: str) -> datetime:
    return _LONG_AGO + int(text) * _MICROSECOND


_HEARD: Final = func.coalesce(_ROW.heard_at, literal(_LONG_AGO, _ROW.heard_at.type), type_=_ROW.heard_at.type)
#: By name; "" is how a day at the service begins: who needs a human, then the deadline.
ORDERS: Final[Mapping[str, Order]] = {
    "": Order((_ROW.priority, _ROW.deadline, _ROW.conversation), (_number, date.fromisoformat, _number)),
    "missing": Order((func.coalesce(_ROW.missing_hours, -1.0), _ROW.conversation), (_hours, _number), falling=True),
    "heard": Order((_HEARD, _ROW.conversation), (_instant, _number), falling=True),
    "silent": Order((_HEARD, _ROW.conversation), (_instant, _number)),
}
