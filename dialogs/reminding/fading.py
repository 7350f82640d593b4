"""Hours that count for this session and will no longer surely count for the next: the years that count move on."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from dialogs.later import later

if TYPE_CHECKING:
    from dialogs.rules.check import Result


def next_window(result: Result) -> date:
    """The first day that surely counts for the session after."""
    return later(result.window.certain.first, years=1)


def fading_hours(result: Result) -> tuple[date, Fraction]:
    """That day, and the sure hours before it."""
    first = next_window(result)
    return first, result.certain_until(first - timedelta(days=1))
