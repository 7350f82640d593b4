"""The points that can be open, and the window in which days count. Source: eligibility.md sections 1 and 4."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from dialogs.rules.calendar import years_before

if TYPE_CHECKING:
    from dialogs.rules.diploma import Diploma, Session

EXAM_DATE: Final = "exam_date"
UPLOAD_DEADLINE: Final = "upload_deadline"
WEEKLY_HOURS_CAP: Final = "weekly_hours_cap"
SECTOR: Final = "sector"
APPRENTICESHIP: Final = "apprenticeship"
DUPLICATE_PERIOD: Final = "duplicate_period"
DECLARED_WEEKS: Final = "declared_weeks"
PERIOD_DATES: Final = "period_dates"

#: Every point that can be open, in the order in which they are told everywhere.
POINTS: Final = (
    EXAM_DATE,
    UPLOAD_DEADLINE,
    WEEKLY_HOURS_CAP,
    SECTOR,
    APPRENTICESHIP,
    DUPLICATE_PERIOD,
    DECLARED_WEEKS,
    PERIOD_DATES,
)
#: A reading: the points taken in the most favourable way; the others are taken in the strictest one.
Relaxed = frozenset[str]
NOTHING: Final[Relaxed] = frozenset()
ALL: Final[Relaxed] = frozenset(POINTS)


class Window(NamedTuple):
    """The first and the last day that count, both included; empty when the last is before the first."""

    first: date
    last: date


class Windows(NamedTuple):
    """The window under the strictest and under the most favourable reading."""

    certain: Window
    possible: Window


def window(diploma: Diploma, session: Session, relaxed: Relaxed, until: date | None = None) -> Window:
    """Gives the window under a reading, cut at ``until`` when it is given."""
    free = EXAM_DATE in relaxed
    first = years_before(session.exam_from if free else session.exam_to, diploma.requirement.window_years)
    last = _eve(session.exam_to if free else session.exam_from)
    for end in (_cut_off(diploma, session, relaxed), until):
        if end is not None and end < last:
            last = end
    return Window(first, last)


def _eve(day: date) -> date:
    return date.fromordinal(max(day.toordinal() - 1, 1))


def _cut_off(diploma: Diploma, session: Session, relaxed: Relaxed) -> date | None:
    """Gives the last day that a certificate can state, None when there is none."""
    if diploma.requirement.counts_until != "upload_deadline":
        return None
    if session.upload_deadline is not None:
        return session.upload_deadline
    return None if UPLOAD_DEADLINE in relaxed else session.expected_upload_deadline
