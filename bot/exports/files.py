"""One entry a file: the summary that the engine computed, with what only storage knows, in plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import structlog

from bot.counting import UNREADABLE
from dialogs.words.facts import plain_number, value_from_json
from storage import handovers, summaries

if TYPE_CHECKING:
    from datetime import tzinfo

    from storage.database import Database
    from storage.summaries import Summary

log = structlog.get_logger()

Entry = Mapping[str, Any]
#: What stands in place of a summary that no key opens.
_NOTHING: Final[Entry] = {
    **dict.fromkeys(("birth_date", "session", "verdict", "reasons", "warnings")),
    "who": {},
    "periods": [],
    "said": {},
    "inferred": {},
    "lacking": [],
}


def entries(database: Database, zone: tzinfo, ids: Sequence[int] | None = None) -> Iterator[Entry]:
    """Every file, in no order that says anything, or those of ``ids`` in theirs; instants are told in ``zone``."""
    with database.work() as work:
        waiting = handovers.all_open(work.connection)
    for summary in summaries.read_all(database) if ids is None else summaries.read_some(database, ids):
        if not summary.data:
            UNREADABLE.labels("export").inc()
            log.error("file_unreadable", conversation=summary.conversation)
        yield _entry(summary, waiting.get(summary.conversation, ()), zone)


def _entry(summary: Summary, waiting_for: tuple[str, ...], zone: tzinfo) -> Entry:
    return {
        **{name: _plain(value) for name, value in (summary.data or _NOTHING).items()},
        "code": summary.code,
        "unreadable": not summary.data,
        "channel": summary.channel,
        "channel_name": dict(summary.name),
        "waits_for_a_human": list(waiting_for),
        "first_contact": _told(summary.created_at, zone),
        "last_contact": None if summary.heard_at is None else _told(summary.heard_at, zone),
    }


def _told(at: datetime, zone: tzinfo) -> str:
    return at.astimezone(zone).isoformat(timespec="minutes")


def _plain(value: Any) -> Any:
    """The value without the marks that facts carry in JSON: days and instants as in ISO, numbers as numbers."""
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1 and value.keys() <= {"on", "at", "number", "all"}:
        return _written(value_from_json(value))
    return {name: _plain(part) for name, part in value.items()}


def _written(value: Any) -> Any:
    match value:
        case Decimal():
            return plain_number(value)
        case datetime() | date():
            return value.isoformat()
        case tuple():
            return list(value)
    return value
