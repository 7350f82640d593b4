"""The deadline as an iCalendar file (RFC 5545): the last day, with alarms on the days of the reminders."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

MEDIA_TYPE: Final = "text/calendar"
RINGS_AT: Final = time(9)  # as the reminders do
FIRST_MADE_ON: Final = date(2026, 1, 1)


def calendar_file(data: Mapping[str, Any]) -> bytes:
    """The file of a deadline; ``data`` as ``answers/papers/calendar_file.py`` gives it, its texts already words."""
    event = Event()
    _add_name(event, data)
    _add_day(event, data)
    calendar = Calendar()
    calendar.add("prodid", "-//Quatorze//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _add_name(event: Event, data: Mapping[str, Any]) -> None:
    """What it is, and which of the files about it."""
    made_on = date.fromisoformat(data.get("made_on", FIRST_MADE_ON.isoformat()))  # without: from the release before
    # The same for ever: adding the file again moves the date instead of doubling it. The stamp and the sequence tell
    # which file is the later one; a calendar may leave out one that is not.
    event.add("uid", data["uid"])
    event.add("dtstamp", datetime.combine(made_on, time(0), UTC))
    event.add("sequence", max((made_on - FIRST_MADE_ON).days, 0))
    event.add("summary", data["title"])
    event.add("description", data["about"])


def _add_day(event: Event, data: Mapping[str, Any]) -> None:
    """When it is, and the alarms before it."""
    day, zone = date.fromisoformat(data["day"]), ZoneInfo(data["zone"])
    own = ZoneInfo(data.get("own_zone", data["zone"]))  # without: from the release before
    if data["hour"] is None:
        start: date | datetime = day
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
    else:
        # In UTC: every phone shows it by its own clock, and no table of time zones has to travel along.
        start = datetime.combine(day, time.fromisoformat(data["hour"]), zone).astimezone(UTC)
        event.add("dtstart", start)
    event.add("transp", "TRANSPARENT")
    for days in data["days_before"]:
        ring = datetime.combine(day - timedelta(days=days), RINGS_AT, own)
        if data["hour"] is None or ring < start:  # a morning after an early hour recalls nothing
            event.add_component(_alarm(data["title"], ring - _begin(start, zone)))


def _begin(start: date | datetime, zone: ZoneInfo) -> datetime:
    """The instant that alarms count from."""
    return start if isinstance(start, datetime) else datetime.combine(start, time(0), zone)


def _alarm(title: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", before)
    return alarm
