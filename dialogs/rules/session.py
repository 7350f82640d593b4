"""The exam of one year: its first days, its deadlines, its time zone. Source: eligibility.md section 2."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dialogs.rules.reading_toml import BadRuleFile

if TYPE_CHECKING:
    from dialogs.rules.reading_toml import Table


@dataclass(frozen=True, slots=True)
class Session:
    """The exam of one year."""

    year: int
    exam_from: date  # earliest and latest day on which the exam may begin
    exam_to: date
    upload_deadline: date | None
    expected_upload_deadline: date | None  # last session's day, while this one's is not published
    registration_deadline: date | None
    time_zone: str
    upload_hour: time | None = None  # until when on that day, where the service says an hour; a file says none
    registration_hour: time | None = None

    @property
    def day_to_upload_by(self) -> date | None:
        """The published deadline, else last session's day; None while neither is known."""
        return self.upload_deadline or self.expected_upload_deadline

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which the session's days are meant."""
        return ZoneInfo(self.time_zone)


class DatesDisagree(BadRuleFile):
    """Two dates of a session that cannot stand together: the one under ``key`` is past the one under ``limit``."""

    def __init__(self, said: BadRuleFile, session: Session, key: str, limit: str) -> None:
        super().__init__(*said.args)
        self.session = session
        self.key = key
        self.limit = limit


def read_session(table: Table) -> Session:
    """Reads and checks one session of a rule file; raises BadRuleFile."""
    session = Session(
        year=table.whole("year"),
        exam_from=table.day("exam_from"),
        exam_to=table.day("exam_to"),
        upload_deadline=table.day_if_given("upload_deadline"),
        expected_upload_deadline=table.day_if_given("expected_upload_deadline"),
        registration_deadline=table.day_if_given("registration_deadline"),
        time_zone=table.text("time_zone"),
    )
    table.done()
    check_session(session, table)
    return session


def check_session(session: Session, table: Table) -> None:
    """Refuse dates that cannot stand together, and an unknown time zone; ``table`` words the refusal."""
    exam_from, exam_to = session.exam_from, session.exam_to
    if exam_to < exam_from:
        said = table.bad("exam_to", f"is before exam_from ({exam_from})", "swap them or give the later day")
        raise DatesDisagree(said, session, "exam_from", "exam_to")
    for key in ("upload_deadline", "expected_upload_deadline", "registration_deadline"):
        deadline = getattr(session, key)
        if deadline is not None and deadline > exam_to:
            said = table.bad(key, f"({deadline}) is after exam_to ({exam_to})", "give a day before the exam")
            raise DatesDisagree(said, session, key, "exam_to")
    if session.upload_deadline is not None and session.expected_upload_deadline is not None:
        raise table.bad("expected_upload_deadline", "stands beside upload_deadline", "keep only the published day")
    try:
        ZoneInfo(session.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise table.bad("time_zone", f'is "{session.time_zone}", which is unknown', 'write "Europe/Paris"') from None
