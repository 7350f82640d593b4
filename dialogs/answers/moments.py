"""Days and hours as they are told: « vendredi 27 novembre 2026 à 17 h »."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from dialogs.words.text import Day, Joined, Raw, t

if TYPE_CHECKING:
    from dialogs.words.text import Said, Value


def hour_told(hour: time) -> Said:
    """« 9 h », « 17 h 30 »."""
    if hour.minute:
        return t("%(hour)s h %(minute)s", hour=hour.hour, minute=Raw(f"{hour.minute:02}"))
    return t("%(hour)s h", hour=hour.hour)


def day_told(day: date, hour: time | None = None, *, elsewhere: bool = False) -> Value:
    """The day of a deadline, with its hour if it has one; ``elsewhere``: for somebody who lives by another clock."""
    if hour is None:
        return t("%(day)s (heure du rectorat)", day=Day(day)) if elsewhere else Day(day)
    if elsewhere:
        return t("%(day)s à %(hour)s (heure du rectorat)", day=Day(day), hour=hour_told(hour))
    return t("%(day)s à %(hour)s", day=Day(day), hour=hour_told(hour))


def instant_told(local: datetime) -> Said:
    """A local instant: « lundi 28 septembre 2026 à 9 h »."""
    return t("%(day)s à %(hour)s", day=Day(local.date()), hour=hour_told(local.time()))


def enumerated(*parts: Said) -> Said:
    """Parts of one line: « a ; b »."""
    return Joined(parts, " ; ")
