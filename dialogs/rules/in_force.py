"""The dates in force: what the exam service says of a session, laid over the dates of the rule file.

They are checked as those of a file are. Source: eligibility.md section 2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from dialogs.rules.reading_toml import BadRuleFile

if TYPE_CHECKING:
    from dialogs.rules.diploma import Diploma

#: The dates that the service may set, in the order in which they are shown; a deadline may have an hour.
DATES: Final = ("registration_deadline", "upload_deadline", "exam_from", "exam_to")
HOURS: Final = {"registration_deadline": "registration_hour", "upload_deadline": "upload_hour"}

#: The one way to write a date. Other ISO forms are refused: the hour of « 20261127 » would be midnight.
_FORM: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:00)?)?")
_AS: Final = "write it like 2026-11-27 or 2026-11-27T17:00"

#: Dates as they are kept, by year and key: « 2026-11-27 », « 2026-11-27T17:00 ».
Said = Mapping[int, Mapping[str, str]]


class NoDate(ValueError):
    """What is written is no date that could be set; ``why``: "no_date", "zone" or "no_hour"."""

    def __init__(self, why: str, said: str) -> None:
        super().__init__(said)
        self.why = why


def laid_over(diploma: Diploma, said: Said) -> Diploma:
    """The diploma with these dates; those of a session that the file no longer has are left aside.

    Raises BadRuleFile when they cannot stand together.
    """
    for year, dates in sorted(said.items()):
        if dates and diploma.session(year) is not None:
            diploma = diploma.with_dates(year, **_values(diploma, year, dates))
    return diploma


def read_date(key: str, written: str) -> tuple[date, time | None]:
    """The day and the hour of a date as it is written; raises NoDate, which says what to write."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise NoDate("no_date", f"{written!r} is no date; {_AS}") from None
    if moment.tzinfo is not None:
        raise NoDate("zone", f"{written!r} names a time zone; the session has its own, leave it out")
    form = _FORM.fullmatch(written)
    if form is None:
        raise NoDate("no_date", f"{written!r} is no date; {_AS}")
    if form[1] is None:
        return moment.date(), None
    if key not in HOURS:
        raise NoDate("no_hour", f"{key} has no hour; write only the day, like 2027-05-17")
    return moment.date(), moment.time()


def _values(diploma: Diploma, year: int, dates: Mapping[str, str]) -> dict[str, date | time | None]:
    values: dict[str, date | time | None] = {}
    for key, written in dates.items():
        try:
            values[key], hour = read_date(key, written)
        except NoDate as problem:
            raise BadRuleFile(f"{diploma.code}: session {year}: {key}: {problem}.") from None
        if key in HOURS:
            values[HOURS[key]] = hour
    return values
