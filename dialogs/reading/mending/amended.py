"""« non, le 10 », « plutôt 2024 »: said of days that are put up, and read beside them. What is left unsaid stays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from dialogs.reading.dates.dates import Dates
from dialogs.reading.dates.moments import Impossible, Moment
from dialogs.reading.days.spans import span_of
from dialogs.reading.line.items import Scan
from dialogs.reading.mending.days_mended import filled, in_year
from dialogs.reading.text.numbers import merge
from dialogs.reading.text.tokens import Line
from dialogs.words.fields import END, START

#: Pieces beside which a date is more than another version.
_MORE: Final = frozenset({"length", "hours", "kind", "ongoing", "pattern", "number"})


def amended(text: str, put_up: Mapping[str, date], today: date) -> dict[str, date]:
    """The days put up as a text would have them; none where it says a whole date, or more than one."""
    line = Line(text)
    merge(line)
    items = Scan(line, Dates(line, today, asked=True)).items()
    span = span_of(items)
    said = {name: moment for name, moment in (("", span.lone), (START, span.start), (END, span.end)) if moment}
    if not said or span.other or any(item.what in _MORE for item in items) or not all(map(_part, said.values())):
        return {}
    try:
        return _beside(said, put_up)
    except Impossible:
        return {}


def _part(moment: Moment) -> bool:
    """Whether a moment leaves something unsaid that the one put up may say."""
    return moment.exact is None and moment.weekday < 0 and (moment.only_year or not moment.dated)


def _beside(said: Mapping[str, Moment], put_up: Mapping[str, date]) -> dict[str, date]:
    lone = said.get("")
    if lone is None:
        meant = {name: moment for name, moment in said.items() if name in put_up}
        return {name: filled(moment, put_up[name], as_end=name == END) for name, moment in meant.items()}
    if lone.only_year and put_up:
        moved = lone.year - min(put_up.values()).year
        return {name: in_year(day, day.year + moved) for name, day in put_up.items()}
    return {name: filled(lone, day, as_end=name == END) for name, day in put_up.items()} if len(put_up) == 1 else {}
