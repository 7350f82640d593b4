"""Many people who have the weeks and want reminders, written to a database at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from dialogs.answers.summary import summary_of
from dialogs.reminding.schedule import next_due
from dialogs.words.effects import Summarize
from storage import dates
from storage.database import Database
from storage.dates import DateSet
from tests.reminders.people import UPLOAD, VISIT, standing
from tests.rules.rules import OSRCL

AT_ONCE = 250


def crowd(database: Database, number: int, now: datetime) -> None:
    """People 1 to ``number``, by the number of their chat, whose next reminder is planned as seen from ``now``."""
    with database.work() as work:
        dates.set_date(work, OSRCL.code, DateSet(2027, "upload_deadline", UPLOAD.isoformat(), VISIT))
        revision = dates.revision(work.connection)
    typical = standing(number=20)
    due, summary = next_due(typical, now), Summarize(summary_of(typical))
    for first in range(1, number + 1, AT_ONCE):
        with database.work() as work:
            for chat in range(first, min(first + AT_ONCE, number + 1)):
                with work.turn():
                    stored = work.conversation("telegram", str(chat), VISIT)
                    held = replace(typical.conversation, code=stored.conversation.code)
                    work.apply(stored, held, (due, summary), VISIT, rule=revision)
