"""The dates of a session as a person was told them, and what has changed for this person since."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING, Any, Final

from dialogs.rules.reading_toml import BadRuleFile

if TYPE_CHECKING:
    from dialogs.rules.session import Session
    from dialogs.standing import Standing

_DAYS: Final = ("upload_deadline", "expected_upload_deadline", "registration_deadline", "exam_from", "exam_to")
_HOURS: Final = ("upload_hour", "registration_hour")


@dataclass(frozen=True, slots=True)
class Change:
    """What a person was told, and which parts of it are no longer so."""

    told: Session
    upload: bool
    registration: bool
    result: bool  # the verdict, what is missing, or the latest start


def dates_told(standing: Standing) -> dict[str, Any]:
    """The dates of the person's session, as JSON, to be remembered as told."""
    session = standing.session
    dates = {name: getattr(session, name) for name in (*_DAYS, *_HOURS)}
    return {"session": session.year} | {name: value.isoformat() for name, value in dates.items() if value is not None}


def change(standing: Standing) -> Change | None:
    """What has changed for this person; None when nothing has, or when no date was told."""
    told = standing.conversation.told
    if told.get("session") != standing.session.year or told == dates_told(standing):
        return None
    before = _before(standing)
    if before is None:
        return None
    then, now = before.session, standing.session
    found = Change(
        told=then,
        upload=_deadline(then) != _deadline(now) or _is_awaited(standing, then),
        registration=_registration(then) != _registration(now) and standing.value("registered") != "yes",
        result=_outcome(before) != _outcome(standing),
    )
    return found if found.upload or found.registration or found.result else None


def _before(standing: Standing) -> Standing | None:
    """The person's standing under the dates that were told; None when they cannot stand with today's rule file."""
    told = standing.conversation.told
    dates: dict[str, date | time | None] = {
        name: date.fromisoformat(told[name]) if name in told else None for name in _DAYS
    }
    dates |= {name: time.fromisoformat(told[name]) if name in told else None for name in _HOURS}
    try:
        return replace(standing, diploma=standing.diploma.with_dates(standing.session.year, **dates))
    except BadRuleFile:
        return None


def _deadline(session: Session) -> tuple[date | None, time | None]:
    return session.day_to_upload_by, session.upload_hour


def _registration(session: Session) -> tuple[date | None, time | None]:
    return session.registration_deadline, session.registration_hour


def _is_awaited(standing: Standing, told: Session) -> bool:
    """Whether a deadline is published now for which the person waits."""
    published = told.upload_deadline is None and standing.session.upload_deadline is not None
    return published and standing.value("reminders") == "yes"


def _outcome(standing: Standing) -> tuple[Any, ...] | None:
    result = standing.result
    return None if result is None else (result.verdict, result.missing_hours, result.latest_start)
