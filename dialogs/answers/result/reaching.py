"""The day on which the requirement is reached, if everything goes as planned."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialogs.standing import Standing


def reached_on(standing: Standing) -> date:
    """The first day on which the certain hours reach the requirement; there must be one (verdict `on_track`)."""
    result = standing.result
    if result is None:
        raise ValueError("a standing without a dossier reaches nothing")
    first, last = standing.today.toordinal(), result.window.certain.last.toordinal()
    day = bisect_left(
        range(first, last),
        result.required_hours,
        key=lambda ordinal: result.certain_until(date.fromordinal(ordinal)),
    )
    return date.fromordinal(first + day)
