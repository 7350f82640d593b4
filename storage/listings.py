"""What lists of files are made by: a narrow row a file, in plain columns, so that a hundred thousand are quick to pass.

``priority`` says who needs a human first. It is computed in one place, ``rank``, from the summary, the handovers that
are open, whether messages arrive, and what the service has dealt with already.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, case, func, literal_column, null, or_, select, update

from storage.prepared import Prepared, on_each
from storage.tables import conversations, handovers, listings

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: What needs a human, most urgent first.
CALLED, STUCK, CONTRADICTORY, TO_CONFIRM, TOO_LATE, UNREACHABLE, NOTHING = 1, 2, 3, 4, 5, 6, 8
#: Handovers in which a person waits for an answer; the others show that the bot did not do.
_CALLS: Final = ("asked", "angry", "replied")
_BY_CONTRADICTION: Final = "contradiction"
_BY_VERDICT: Final = {"to_confirm": TO_CONFIRM, "too_late": TOO_LATE}

_ROW: Final = listings.c
_TOLD: Final = (
    "session", "verdict", "candidate_kind", "missing_hours", "deadline", "uploaded", "need",
)  # fmt: skip


def as_row(summary: Mapping[str, Any]) -> dict[str, Any]:
    """The plain columns of the engine's summary."""
    deadline = summary.get("deadline")
    return {
        "session": summary.get("session"),
        "verdict": summary.get("verdict"),
        "candidate_kind": summary.get("candidate_kind"),
        "missing_hours": summary.get("missing_hours"),
        "deadline": date.max if deadline is None else date.fromisoformat(deadline),
        "uploaded": int(bool(summary.get("uploaded"))),
        "need": need_of(summary),
    }


def need_of(summary: Mapping[str, Any]) -> int:
    """How much the summary itself calls for a human."""
    by_verdict = _BY_VERDICT.get(summary.get("verdict") or "", NOTHING)
    return min(CONTRADICTORY, by_verdict) if summary.get("contradictions") else by_verdict


def _upsert(insert: Any) -> Any:
    written = insert(listings).values(
        {name: bindparam(name) for name in ("conversation", *_TOLD)} | {"priority": bindparam("need")}
    )
    # What was dealt with stays so for as long as the need is the same one.
    settled = case((written.excluded.need == _ROW.settled, _ROW.settled), else_=null())
    return written.on_conflict_do_update(
        index_elements=[_ROW.conversation],
        set_={**{name: written.excluded[name] for name in _TOLD}, "settled": settled},
        where=or_(*(written.excluded[name].is_distinct_from(_ROW[name]) for name in _TOLD)),
    )


_UPSERT: Final = Prepared(on_each(_upsert))


def _plain(value: str | int) -> Any:
    """A constant of ours, written into the statement: what is prepared binds only values that differ by row."""
    return literal_column(repr(value))


_WHY: Final = case(
    (handovers.c.reason.in_([_plain(reason) for reason in _CALLS]), _plain(CALLED)),
    (handovers.c.reason == _plain(_BY_CONTRADICTION), _plain(CONTRADICTORY)),
    else_=_plain(STUCK),
)
_CALLED: Final = (
    select(func.min(_WHY))
    .where(handovers.c.conversation == _ROW.conversation, handovers.c.closed_at.is_(None))
    .scalar_subquery()
)
_UNREACHABLE: Final = (
    select(case((conversations.c.blocked_at.is_not(None), _plain(UNREACHABLE))))
    .where(conversations.c.id == _ROW.conversation)
    .scalar_subquery()
)
_HEARD: Final = select(conversations.c.heard_at).where(conversations.c.id == _ROW.conversation).scalar_subquery()


def _priority(least: Any) -> Any:
    own = case((_ROW.settled == _ROW.need, _plain(NOTHING)), else_=_ROW.need)
    others = (func.coalesce(asked, _plain(NOTHING)) for asked in (_CALLED, _UNREACHABLE))
    return least(own, *others)


def _rank(which: Any, priority: Any) -> Any:
    return update(listings).where(which, _ROW.priority != priority).values(priority=priority)


_ONE: Final = _ROW.conversation == bindparam("of")
_CHAT: Final = _ROW.conversation.in_(
    select(conversations.c.id).where(
        conversations.c.channel == bindparam("in_channel"), conversations.c.chat == bindparam("in_chat")
    )
)
_ON_SQLITE, _ON_POSTGRESQL = _priority(func.min), _priority(func.least)
#: Two statements for SQLite: it writes the indexes of every column that is named, even when its value stays.
_HEAR: Final = Prepared(update(listings).where(_ONE).values(heard_at=_HEARD))
_RANK: Final = Prepared(
    {
        "sqlite": _rank(_ONE, _ON_SQLITE),
        "postgresql": update(listings).where(_ONE).values(priority=_ON_POSTGRESQL, heard_at=_HEARD),
    }
)
_RANK_CHAT: Final = Prepared({"sqlite": _rank(_CHAT, _ON_SQLITE), "postgresql": _rank(_CHAT, _ON_POSTGRESQL)})
_SETTLE: Final = Prepared(update(listings).where(_ONE).values(settled=_ROW.need))
_ASSIGN: Final = update(listings).where(_ONE).values(assignee=bindparam("to"))


def write(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Writes what summaries say; ``rank`` comes after it."""
    _UPSERT.run(connection, rows)


def settle(connection: Connection, conversations: Iterable[int]) -> None:
    """The service has dealt with what these files need now; ``rank`` comes after it."""
    _SETTLE.run(connection, [{"of": of} for of in conversations])


def rank(connection: Connection, changed: Collection[int]) -> None:
    """Computes anew who needs a human first, and notes when they were last heard."""
    rows = [{"of": of} for of in sorted(changed)]
    if connection.dialect.name == "sqlite":
        _HEAR.run(connection, rows)
    _RANK.run(connection, rows)


def rank_chat(connection: Connection, channel: str, chat: str) -> None:
    """The same for the conversation of a chat."""
    _RANK_CHAT.run(connection, [{"in_channel": channel, "in_chat": chat}])


def assign(connection: Connection, conversation: int, to: int | None) -> None:
    """Who of the staff takes care of a file; None: nobody."""
    connection.execute(_ASSIGN, {"of": conversation, "to": to})


def assignee(connection: Connection, conversation: int) -> int | None:
    """Who of the staff takes care of a file."""
    found: int | None = connection.scalar(select(_ROW.assignee).where(_ROW.conversation == conversation))
    return found


def number_assigned(connection: Connection, to: int) -> int:
    """How many files somebody takes care of."""
    return connection.scalar(select(func.count()).where(_ROW.assignee == to)) or 0


def is_settled(connection: Connection, conversation: int) -> bool:
    """Whether the service has dealt with what the file needs."""
    return bool(connection.scalar(select(_ROW.settled == _ROW.need).where(_ROW.conversation == conversation)))
