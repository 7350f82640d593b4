"""The hours at which a person is written to: in the morning, never at night, by the person's own clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from dialogs.standing import Standing

MORNING: Final = time(9)  # when a reminder falls that nobody asked for at another hour
EARLIEST: Final = time(8)
LATEST: Final = time(20)
EVENING: Final = time(19)  # the last of the day, for who asks for an hour of the night

#: Parts of the Republic with a clock of their own, by the code of the button; a session's own zone is "session".
OVERSEAS: Final = {
    "guadeloupe": "America/Guadeloupe",
    "martinique": "America/Martinique",
    "guyane": "America/Cayenne",
    "reunion": "Indian/Reunion",
    "mayotte": "Indian/Mayotte",
    "miquelon": "America/Miquelon",
    "caledonie": "Pacific/Noumea",
    "polynesie": "Pacific/Tahiti",
    "wallis": "Pacific/Wallis",
}
_BY_POSTAL_CODE: Final = {
    "971": "guadeloupe", "972": "martinique", "973": "guyane", "974": "reunion", "975": "miquelon", "976": "mayotte",
    "977": "guadeloupe", "978": "guadeloupe", "986": "wallis", "987": "polynesie", "988": "caledonie",
}  # fmt: skip


def zone_of(standing: Standing) -> ZoneInfo:
    """The person's own zone: the one said, else that of an address overseas, else the session's."""
    said, postal = standing.value("time_zone"), standing.value("postal_code")
    place = said if isinstance(said, str) else _BY_POSTAL_CODE.get(postal[:3]) if isinstance(postal, str) else None
    name = OVERSEAS.get(place or "")
    return standing.session.zone if name is None else ZoneInfo(name)


def lives_elsewhere(standing: Standing) -> bool:
    """Whether the person's clock is another than the one by which the session's deadlines end."""
    return zone_of(standing) != standing.session.zone


def instant(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """The instant of a local hour, in UTC; of an hour that comes twice the first, of one that is skipped the next."""
    return datetime.combine(day, hour, zone).astimezone(UTC)


def end_of(day: date, hour: time | None, zone: ZoneInfo) -> datetime:
    """The instant at which a deadline is over: its hour, else the end of its day."""
    return instant(day + timedelta(days=1), time(0), zone) if hour is None else instant(day, hour, zone)


def local_day(at: datetime, zone: ZoneInfo) -> date:
    """The day that it is then for the person."""
    return at.astimezone(zone).date()


def awake(at: datetime, zone: ZoneInfo) -> datetime:
    """The instant itself by day, the next morning when it lies at night."""
    local = at.astimezone(zone)
    if EARLIEST <= local.time() < LATEST:
        return at
    day = local.date() + timedelta(days=1) if local.time() >= LATEST else local.date()
    return instant(day, MORNING, zone)


def by_day(at: datetime, zone: ZoneInfo, now: datetime) -> datetime:
    """The instant itself by day; of a late hour that evening, if it is to come: « la veille à 20h » stays the eve."""
    local = at.astimezone(zone)
    evening = instant(local.date(), EVENING, zone)
    return evening if local.time() >= LATEST and evening > now else awake(at, zone)
