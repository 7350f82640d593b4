"""Puts a date of a session in force, for the command and the page alike: it is checked with all the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.rules.in_force import HOURS, laid_over, read_date
from dialogs.rules.reading_toml import BadRuleFile
from storage import dates

if TYPE_CHECKING:
    from datetime import date, time

    from dialogs.rules.diploma import Diploma, Session
    from dialogs.rules.in_force import Said
    from storage.dates import DateSet
    from storage.work import Work


def put_in_force(work: Work, diploma: Diploma, change: DateSet) -> tuple[str, str]:
    """Checks a date with all the others and writes it; gives what was in force, and what is.

    Raises BadRuleFile or NoDate, with a sentence, when it cannot stand; then nothing changes.
    """
    if change.value is not None:
        day, hour = read_date(change.key, change.value)
        change = change._replace(value=written(day, hour))
    said = dates.in_force(work.connection, diploma.code)
    of_session = {key: value for key, value in said.get(change.session, {}).items() if key != change.key}
    before = _in_force(diploma, said, change)
    if change.value is not None:
        of_session[change.key] = change.value
    after = _in_force(diploma, {**said, change.session: of_session}, change, strict=True)
    dates.set_date(work, diploma.code, change)
    return before, after


def _in_force(diploma: Diploma, said: Said, change: DateSet, *, strict: bool = False) -> str:
    try:
        session = laid_over(diploma, said).session(change.session)
    except BadRuleFile:
        if strict:
            raise
        return "(dates that cannot stand together)"
    return "not known" if session is None else _of(session, change.key)


def _of(session: Session, key: str) -> str:
    day: date | None = getattr(session, key)
    hour: time | None = getattr(session, HOURS[key]) if key in HOURS else None
    return "not known" if day is None else written(day, hour)


def written(day: date, hour: time | None) -> str:
    """A date, and its hour if it has one, as it is given and kept."""
    return day.isoformat() if hour is None else f"{day}T{hour:%H:%M}"
