"""Days counted from today by a length: « ça fait 3 mois que », « depuis 2 semaines », « il me reste 2 semaines »."""

from __future__ import annotations

from datetime import date
from typing import Final

from dialogs.reading.days.durations import duration_at, past_about
from dialogs.reading.days.moments import Moment
from dialogs.reading.text.tokens import Line

_IT_IS_THAT: Final = {("ca", "fait"), ("cela", "fait"), ("sa", "fait")}
_LEFT: Final = frozenset({"reste", "restent"})


def counted_at(line: Line, i: int, j: int, today: date, *, since: bool, left: bool) -> tuple[Moment, int, str] | None:
    """The day, the place after it and its role.

    ``since``: « depuis » stands at ``i``, and what it is of at ``j``; ``left``: what is left is asked for.
    """
    if (line.text(i), line.text(i + 1)) in _IT_IS_THAT and (length := duration_at(line, i + 2)):
        begun = length[0].before(today)
        if begun is not None and line.text(length[1]) in {"que", "qu"}:
            return Moment(exact=begun, vague=length[0].vague), length[1] + 1, "since"
    if since and (length := duration_at(line, past_about(line, j))):
        begun = length[0].before(today)
        if begun is not None and line.text(length[1]) not in {"et", "-"}:
            vague = length[0].vague or length[0].unit in {"year", "half-year"} or past_about(line, j) > j
            return Moment(exact=begun, vague=vague), length[1], "since"
    if left and line.text(i) in _LEFT and (length := duration_at(line, line.skip(i + 1, {"encore"}))):
        last = length[0].after(today)
        return (Moment(exact=last, vague=True), length[1], "until") if last is not None else None
    return None
