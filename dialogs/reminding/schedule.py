"""What is still to fall, what falls now, and when the next reminder is due."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from dialogs.reminding.hours import awake, local_day, zone_of
from dialogs.reminding.occasions import Occasion, occasions
from dialogs.words.effects import Remind

if TYPE_CHECKING:
    from dialogs.standing import Standing


def pending(standing: Standing, now: datetime) -> list[Occasion]:
    """The occasions that are not settled, the earliest first."""
    return [occasion for occasion in occasions(standing, now) if not _is_settled(standing, occasion)]


def _is_settled(standing: Standing, occasion: Occasion) -> bool:
    """Whether it was reminded of, or lies before it was known. A morning is settled with its whole day."""
    reminded = standing.conversation.reminded_at
    if occasion.known_at is not None and occasion.at <= occasion.known_at:
        return True
    if reminded is None:
        return False
    zone = zone_of(standing)
    return occasion.at <= reminded or (occasion.daily and local_day(occasion.at, zone) <= local_day(reminded, zone))


def next_due(standing: Standing, now: datetime) -> Remind:
    """When the next reminder falls. One that is overdue keeps its instant, but never falls at night."""
    first = next(iter(pending(standing, now)), None)
    if first is None:
        return Remind()
    zone = zone_of(standing)
    today = awake(now, zone)
    at = first.at if first.at > now or today == now else today
    return Remind(at, standing.session.day_to_upload_by or first.about)


def falling(standing: Standing, now: datetime) -> list[Occasion]:
    """What falls together now: all that is due, and whatever else belongs to this morning."""
    zone = zone_of(standing)
    today = local_day(now, zone)
    return [
        occasion
        for occasion in pending(standing, now)
        if occasion.at <= now or (occasion.daily and local_day(occasion.at, zone) <= today)
    ]


def slot(standing: Standing, fallen: list[Occasion], now: datetime) -> str:
    """What is taken once: the person's own day, or, for what has an hour of its own, that hour of the day."""
    local = now.astimezone(zone_of(standing))
    if any(occasion.daily for occasion in fallen):
        return local.date().isoformat()
    return f"{local:%Y-%m-%dT%H:%M}"


def upcoming(standing: Standing, now: datetime) -> list[tuple[datetime, list[Occasion]]]:
    """Every reminder to come, with what falls together in it."""
    coming = [occasion for occasion in pending(standing, now) if occasion.at > now]
    return [(at, list(together)) for at, together in groupby(coming, lambda occasion: occasion.at)]
