"""Whether a period is over, runs, or is still to come: what is asked of it follows that."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dialogs.standing import Standing

Tense = Literal["past", "now", "planned"]


def tense(standing: Standing, n: int | None) -> Tense:
    """Where a period stands today; one whose days are not known is spoken of as over."""
    start, end = standing.value("period.start", n), standing.value("period.end", n)
    if isinstance(start, date) and start > standing.today:
        return "planned"
    return "now" if end == "ongoing" or (isinstance(end, date) and end > standing.today) else "past"
