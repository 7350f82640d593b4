"""What a person is to be reminded of, and when: deadlines, the end of a period, the latest start, what was asked for.

Each occasion has an instant from which it counts as known: one that lies before it is settled, so that nobody is
reminded of what was just said.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from dialogs.reminding.asked import all_asked
from dialogs.reminding.changes import change
from dialogs.reminding.fading import fading_hours, next_window
from dialogs.reminding.hours import MORNING, end_of, instant, zone_of
from dialogs.rules.calendar import last_workday
from dialogs.words.facts import Key

if TYPE_CHECKING:
    from dialogs.standing import Standing

UPLOAD: Final = "upload"
REGISTRATION: Final = "registration"
PERIOD_END: Final = "period_end"
LATEST_START: Final = "latest_start"
FADING: Final = "fading"
ASKED: Final = "asked"
DATES: Final = "dates"

#: Days before a deadline on which it is recalled; 0 is its morning.
BEFORE_UPLOAD: Final = (30, 14, 7, 3, 1, 0)
BEFORE_EXPECTED: Final = (30, 14, 7)  # last year's day, while this year's is not published: there is no last morning
BEFORE_REGISTRATION: Final = (7, 1, 0)
BEFORE_LATEST_START: Final = (7, 1)
BEFORE_FADING: Final = 21  # days before the deadline
ONLY_ONCE: Final = (14,)  # to who never said yes or no, and to who can no longer reach it
AFTER_PERIOD: Final = 7  # days for which the certificate of an ended period is still asked for
STILL_ASKED: Final = frozenset({"uploaded", "no_result", "not_concerned"})  # where what was asked for is kept
AFTER_ASKED: Final = 2  # days for which a reminder that was asked for is sent late


class Occasion(NamedTuple):
    """Something to be reminded of."""

    kind: str
    at: datetime
    about: date  # the day that it is about
    until: datetime  # from then on it is of no use any more
    known_at: datetime | None = None  # what lies before it needs no reminder
    period: int | None = None

    @property
    def daily(self) -> bool:
        """Whether it falls in the morning; the others have an hour of their own."""
        return self.kind not in {ASKED, DATES}


def occasions(standing: Standing, now: datetime) -> list[Occasion]:
    """Every occasion of this person, settled or not, the earliest first."""
    why = silence(standing)
    if why is None:
        return sorted(_all(standing, now), key=lambda occasion: occasion.at)
    return list(_asked(standing)) if why in STILL_ASKED else []


def silence(standing: Standing) -> str | None:
    """Why this person is reminded of nothing by itself, a code; None when reminders may fall."""
    result = standing.result
    if standing.conversation.stopped:
        return "stopped"
    if is_done(standing, "uploaded"):
        return "uploaded"
    if result is None:
        return "no_result"
    if result.verdict == "not_applicable":
        return "not_concerned"
    return "over" if standing.today > standing.session.exam_to else None


def is_done(standing: Standing, field: str) -> bool:
    """Whether the person said that a step is done: ``signed``, ``uploaded``, ``registered``."""
    return standing.value(field) not in {None, False, "no"}


def day_ahead(standing: Standing) -> date | None:
    """The day to upload by while it is not over."""
    day = standing.session.day_to_upload_by
    return day if day is not None and day >= standing.today else None


def _all(standing: Standing, now: datetime) -> Iterator[Occasion]:
    yield from _asked(standing)
    if change(standing) is not None:
        session = standing.session
        yield Occasion(
            DATES, now, session.day_to_upload_by or session.exam_to, end_of(session.exam_to, None, session.zone)
        )
    wanted = standing.value("reminders")
    if wanted == "no":
        return
    yield from _deadlines(standing, wanted)
    if wanted == "yes":
        yield from _period_ends(standing)
        yield from _latest_start(standing)
        yield from _fading(standing)


def _deadlines(standing: Standing, wanted: object) -> Iterator[Occasion]:
    session, result = standing.session, standing.result
    said = _said_at(standing, Key("reminders")) if wanted == "yes" else _last_fact_at(standing)
    upload, expected = session.upload_deadline, session.expected_upload_deadline
    once = wanted != "yes" or result is None or result.verdict == "too_late"
    if upload is not None:
        end = end_of(upload, session.upload_hour, session.zone)
        yield from _before(standing, UPLOAD, upload, end, ONLY_ONCE if once else BEFORE_UPLOAD, said)
    elif expected is not None:
        end = end_of(expected, None, session.zone)
        yield from _before(standing, UPLOAD, expected, end, ONLY_ONCE if once else BEFORE_EXPECTED, said)
    registration = session.registration_deadline
    if registration is not None and not once and not is_done(standing, "registered"):
        end = end_of(registration, session.registration_hour, session.zone)
        yield from _before(standing, REGISTRATION, registration, end, BEFORE_REGISTRATION, said)


def _before(
    standing: Standing, kind: str, day: date, end: datetime, offsets: tuple[int, ...], known_at: datetime | None
) -> Iterator[Occasion]:
    """The mornings before a day; a morning that comes after its end is none (overseas, with an early hour)."""
    zone = zone_of(standing)
    for days in offsets:
        at = instant(day - timedelta(days=days), MORNING, zone)
        if at < end:
            yield Occasion(kind, at, day, end, known_at)


def _period_ends(standing: Standing) -> Iterator[Occasion]:
    """The last day of each period that was still to end when it was said: the day to have the certificate signed.

    Of one that ends on a Saturday or a Sunday the Friday, when it is said before: most firms are closed then.
    """
    by = standing.session.day_to_upload_by
    for n in standing.complete:
        end, said = standing.value("period.end", n), standing.conversation.facts[Key("period.end", n)].at
        if not isinstance(end, date) or standing.value("period.sector", n) == "no" or (by is not None and end > by):
            continue
        said_on = said.astimezone(standing.session.zone).date()
        if said_on < end:
            signs_on = last_workday(end) if said_on < last_workday(end) else end
            last = end + timedelta(days=AFTER_PERIOD)
            known = max(said, _said_at(standing, Key("reminders")) or said)
            until = end_of(last if by is None else min(last, by), None, standing.session.zone)
            yield Occasion(PERIOD_END, instant(signs_on, MORNING, zone_of(standing)), end, until, known, n)


def _latest_start(standing: Standing) -> Iterator[Occasion]:
    result = standing.result
    if result is not None and result.latest_start is not None and result.missing_hours > 0:
        start = result.latest_start
        end = end_of(start, None, standing.session.zone)
        yield from _before(standing, LATEST_START, start, end, BEFORE_LATEST_START, _last_fact_at(standing))


def _fading(standing: Standing) -> Iterator[Occasion]:
    """Hours that count for this session and would not for the next: one more reason to upload now."""
    result, by = standing.result, standing.session.day_to_upload_by
    if result is None or by is None:
        return
    next_first = next_window(result)
    starts = (
        standing.value("period.start", n) for n in standing.complete if standing.value("period.sector", n) != "no"
    )
    old = any(isinstance(start, date) and start < next_first for start in starts)
    if old and fading_hours(result)[1] > 0:  # hours that count this time: the sum is done where there can be some
        end = end_of(by, standing.session.upload_hour, standing.session.zone)
        yield from _before(standing, FADING, by, end, (BEFORE_FADING,), _said_at(standing, Key("reminders")))


def _asked(standing: Standing) -> Iterator[Occasion]:
    """What was asked for; the upload has taken its reason from what was asked for before it."""
    uploaded = _said_at(standing, Key("uploaded")) if is_done(standing, "uploaded") else None
    for asked in all_asked(standing):
        if uploaded is None or asked.fact.at >= uploaded:
            zone, day = zone_of(standing), asked.at.date()
            yield Occasion(ASKED, asked.at, day, end_of(day + timedelta(days=AFTER_ASKED), None, zone))


def _said_at(standing: Standing, key: Key) -> datetime | None:
    fact = standing.conversation.facts.get(key)
    return None if fact is None else fact.at


def _last_fact_at(standing: Standing) -> datetime | None:
    return max((fact.at for fact in standing.conversation.facts.values()), default=None)
