"""The files as staff look at them: a page of the list, how many there are of each kind, one file."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import func, select

from storage import search
from storage.columns import opened_if_possible
from storage.listings import NOTHING
from storage.orders import ORDERS, Key
from storage.tables import conversations, handovers, listings, summaries

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from storage.database import Look
    from storage.encryption import Keyring

_ROW: Final = listings.c
_NAME: Final = opened_if_possible(conversations.c.name).label("name")
_DATA: Final = opened_if_possible(summaries.c.data).label("data")
CHUNK: Final = 1_000  # rows that are held at once where all are walked through


@dataclass(frozen=True, slots=True)
class Filter:
    """Which files are looked at, and in which order; what is None is not asked for."""

    session: int | None = None
    verdict: str | None = None
    candidate_kind: str | None = None
    priority: int | None = None
    waiting: bool = False  # only those that need a human
    missing_from: float | None = None  # hours that are missing, both ends included
    missing_to: float | None = None
    uploaded: bool | None = None
    assignee: int | None = None
    heard_from: datetime | None = None
    heard_before: datetime | None = None
    sought: str = ""  # words that are all to be found in a file
    only: int | None = None  # one file, by its id
    order: str = ""  # a name of ``ORDERS``


class Place(NamedTuple):
    """Where a file stands among those that need a human."""

    priority: int
    deadline: date
    conversation: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A file in the list."""

    key: Key  # its place in the order that was asked for
    place: Place
    code: str
    name: Mapping[str, Any]
    heard_at: datetime | None
    assignee: int | None
    reasons: tuple[str, ...]  # of the handovers that are open
    data: Mapping[str, Any]  # the summary; empty where no key opens it


class Group(NamedTuple):
    """How many files are alike in what is counted."""

    priority: int
    verdict: str | None
    session: int | None
    deadline: date
    number: int


def page(look: Look, which: Filter, after: Key | None, limit: int) -> list[Listed]:
    """The next files of the list."""
    order, place = ORDERS[which.order], (_ROW.priority, _ROW.deadline, _ROW.conversation)
    rows = select(*place, *(by.label(f"by_{number}") for number, by in enumerate(order.by)))
    rows = rows.where(*_conditions(look.keyring, which)).order_by(*order.sorting).limit(limit)
    if after is not None:
        rows = rows.where(order.after(after))
    found = look.connection.execute(rows)
    return _listed(look.connection, [(tuple(row[len(place) :]), Place(*row[: len(place)])) for row in found])


def _listed(connection: Connection, places: list[tuple[Key, Place]]) -> list[Listed]:
    ids = [place.conversation for _, place in places]
    c = conversations.c
    rows = connection.execute(
        select(c.id, c.code, _NAME, c.heard_at, _ROW.assignee, _DATA)
        .join_from(conversations, listings)
        .join(summaries, summaries.c.conversation == c.id)
        .where(c.id.in_(ids))
    )
    told = {row.id: row for row in rows}
    reasons: dict[int, tuple[str, ...]] = {}
    h = handovers.c
    for of, reason in connection.execute(
        select(h.conversation, h.reason).where(h.conversation.in_(ids), h.closed_at.is_(None)).order_by(h.id)
    ):
        reasons[of] = (*reasons.get(of, ()), reason)
    return [_one(key, place, told[place.conversation], reasons.get(place.conversation, ())) for key, place in places]


def _one(key: Key, place: Place, row: Any, reasons: tuple[str, ...]) -> Listed:
    named, data = (json.loads(part) if part else {} for part in (row.name, row.data))
    return Listed(key, place, row.code, named, row.heard_at, row.assignee, reasons, data)


def groups(look: Look, which: Filter) -> list[Group]:
    """How many files there are of each priority, verdict, session and deadline."""
    alike = (_ROW.priority, _ROW.verdict, _ROW.session, _ROW.deadline)
    rows = select(*alike, func.count()).where(*_conditions(look.keyring, which)).group_by(*alike)
    return [Group(*row) for row in look.connection.execute(rows)]


def ids(look: Look, which: Filter) -> Sequence[int]:
    """The ids of all files that are looked at, in the order of the list; of a hundred thousand, they take 800 kB."""
    order = ORDERS[which.order].sorting
    chosen = select(_ROW.conversation).where(*_conditions(look.keyring, which)).order_by(*order)
    return array("q", look.connection.scalars(chosen, execution_options={"yield_per": CHUNK}))


def _conditions(keyring: Keyring, which: Filter) -> list[ColumnElement[bool]]:
    equal = {
        _ROW.session: which.session,
        _ROW.verdict: which.verdict,
        _ROW.candidate_kind: which.candidate_kind,
        _ROW.priority: which.priority,
        _ROW.uploaded: None if which.uploaded is None else int(which.uploaded),
        _ROW.assignee: which.assignee,
        _ROW.conversation: which.only,
    }
    conditions = [column == value for column, value in equal.items() if value is not None]
    if which.waiting:
        conditions.append(_ROW.priority < NOTHING)
    if which.missing_from is not None:
        conditions.append(_ROW.missing_hours >= which.missing_from)
    if which.missing_to is not None:
        conditions.append(_ROW.missing_hours <= which.missing_to)
    if which.heard_from is not None:
        conditions.append(_ROW.heard_at >= which.heard_from)
    if which.heard_before is not None:
        conditions.append(_ROW.heard_at < which.heard_before)
    if which.sought:
        conditions.append(search.condition(keyring, which.sought, _ROW.conversation))
    return conditions
