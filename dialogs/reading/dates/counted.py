"""Days counted from today by a length: « ça fait 3 mois que », « depuis 2 semaines », « il me reste 2 semaines »."""

from __future__ import annotations

from datetime import date
from typing import Final

from dialogs.reading.dates.dates import Dates
from dialogs.reading.dates.durations import Duration, duration_at, past_about
from dialogs.reading.dates.moments import Moment
from dialogs.reading.text.tokens import Line

_IT_IS_THAT: Final = {("ca", "fait"), ("cela", "fait"), ("sa", "fait")}
_IT_WILL_BE: Final = {("ca", "fera"), ("cela", "fera"), ("sa", "fera")}
#: « depuis 2 ans »: hardly to the day.
_LONG: Final = frozenset({"year", "half-year"})
_SHORT: Final = 6
#: « il me reste 2 semaines »: what opens a length that is still to come.
LEFT: Final = frozenset({"reste", "restent", "encore"})


def counted_at(line: Line, i: int, j: int, today: date, *, since: bool, left: bool) -> tuple[Moment, int, str] | None:
    """The day, the place after it and its role.

    ``since``: « depuis » stands at ``i``, and what it is of at ``j``; ``left``: what is left is asked for.
    """
    if (line.text(i), line.text(i + 1)) in _IT_IS_THAT and (length := duration_at(line, i + 2)):
        begun = length[0].before(today)
        if begun is not None and line.text(length[1]) in {"que", "qu"}:
            vague = length[0].loose or length[0].unit in _LONG
            return Moment(exact=begun, exact_too=_weeks_before(length[0], today), vague=vague), length[1] + 1, "since"
    if since and (length := duration_at(line, past_about(line, j))):
        begun = length[0].before(today)
        if begun is not None and line.text(length[1]) not in {"et", "-"}:
            vague = length[0].loose or length[0].unit in _LONG or past_about(line, j) > j
            return Moment(exact=begun, exact_too=_weeks_before(length[0], today), vague=vague), length[1], "since"
    short = line.text(i) != "encore" or line.count <= _SHORT  # « encore 2 semaines »
    if left and short and line.text(i) in LEFT and (length := duration_at(line, line.skip(i + 1, {"encore"}))):
        last = length[0].after(today)
        return (Moment(exact=last, vague=True), length[1], "until") if last is not None else None
    return None


def _weeks_before(length: Duration, today: date) -> date | None:
    return None if length.in_weeks is None else length.in_weeks.before(today)


def anniversary_at(line: Line, dates: Dates, i: int) -> tuple[Moment, int, str] | None:
    """« ça fera 2 ans le 3 juin 2026 »: the day from which that is counted; asked back."""
    length = duration_at(line, i + 2) if (line.text(i), line.text(i + 1)) in _IT_WILL_BE else None
    if length is None:
        return None
    found = dates.at(line.skip(length[1], {"le", "en", "au", "a"}), placed=True)
    day = found[0].on() if found is not None and found[0].dated else None
    begun = length[0].before(day) if day is not None else None
    return None if found is None or begun is None else (Moment(exact=begun, vague=True), found[1], "since")
