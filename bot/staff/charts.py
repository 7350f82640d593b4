"""Two small charts as plain values; a template draws them, in SVG that needs no style of its own."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from bot.staff import words
from dialogs.words.text import Day, t, tn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dialogs.words.text import Said
    from storage.files import Group

WIDTH: Final = 220  # of the longest bar
WITH_THE_HOURS: Final = frozenset({"met", "not_applicable"})


def verdicts_chart(counted: Iterable[Group]) -> list[dict[str, Any]]:
    """How many files of each verdict, a bar each."""
    totals: Counter[str] = Counter()
    for group in counted:
        totals[group.verdict or "none"] += group.number
    return _bars([(code, name, totals[code]) for code, name in words.VERDICTS_SHORT.items() if totals[code]])


def deadlines_chart(counted: Iterable[Group], today: date) -> list[dict[str, Any]]:
    """How many files still lack hours by each deadline, with the days that are left."""
    totals: Counter[date] = Counter()
    for group in counted:
        if group.deadline != date.max and group.verdict not in WITH_THE_HOURS:
            totals[group.deadline] += group.number
    return _bars([("deadline", _days_left(deadline, today), totals[deadline]) for deadline in sorted(totals)])


def _days_left(deadline: date, today: date) -> Said:
    left = (deadline - today).days
    on = Day(deadline, "short")
    return tn("%(day)s, J-%(n)s", "%(day)s, J-%(n)s", left, day=on) if left >= 0 else t("%(day)s, passée", day=on)


def _bars(parts: list[tuple[str, Said, int]]) -> list[dict[str, Any]]:
    most = max((number for _, _, number in parts), default=1)
    return [
        {"code": code, "label": label, "told": str(number), "width": max(2, round(WIDTH * number / most))}
        for code, label, number in parts
    ]
