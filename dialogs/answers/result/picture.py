"""The picture of a dossier: the years that count, each period in them, how much of it counts.

It is computed here as plain numbers (places between 0 and 1) and texts, and drawn by ``bot/papers`` when it is sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from dialogs.answers.result.picture_told import marks_of, name_of, newest_and_others, others_named
from dialogs.answers.result.stretches import COUNTED, LEGEND, ONE_DAY, OPEN, OUTSIDE, PLANNED, stretches
from dialogs.words.effects import Paper, printed
from dialogs.words.text import Joined, Raw, t

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.rules.stays import Stay
    from dialogs.standing import Standing
    from dialogs.words.text import Said

BEFORE: Final = timedelta(days=120)  # how far before the years that count the picture begins at most
AFTER: Final = timedelta(days=20)


def picture_of(standing: Standing) -> Paper | None:
    """The picture as it is drawn; None while there is nothing to count with, or nothing to count."""
    result = standing.result
    if result is None or result.verdict == "not_applicable":
        return None
    axis = _Axis.of(standing, result)
    data = {
        "title": printed(_title(standing)),
        "gauges": [_hours(result), _weeks(result)],
        "years": [
            {"at": axis.place(date(year, 1, 1)), "label": str(year)}
            for year in range(axis.first.year + 1, axis.last.year + 1)
        ],
        "window": {
            "label": printed(t("les jours qui comptent à coup sûr")),
            "days": axis.places(*result.window.certain),
        },
        "marks": [
            {"kind": mark.kind, "at": axis.place(mark.first), "to": axis.place(mark.last), "label": printed(mark.label)}
            for mark in marks_of(standing)
        ],
        "rows": _rows(standing, result, axis),
        "legend": [{"status": status, "label": printed(label)} for status, label in LEGEND.items()],
    }
    return Paper("picture", f"quatorze-{standing.today.isoformat()}.png", data)


# — the periods —


def _rows(standing: Standing, result: Result, axis: _Axis) -> list[dict[str, Any]]:
    newest, others = newest_and_others(standing)
    rows: list[dict[str, Any]] = [
        {
            "label": printed(name_of(standing, place)),
            "hours": printed(_short(standing, result, place)),
            "parts": _parts(standing, result, axis, place),
            **axis.beyond(result.stays[place]),
        }
        for place in newest
    ]
    if others:
        parts = [part for place in others for part in _parts(standing, result, axis, place)]
        beyond = [axis.beyond(result.stays[place]) for place in others]
        edges = {edge: any(each[edge] for each in beyond) for edge in ("earlier", "later")}
        rows.append({"label": printed(others_named(others)), "hours": None, "parts": parts, **edges})
    return rows


def _parts(standing: Standing, result: Result, axis: _Axis, place: int) -> list[dict[str, Any]]:
    return [
        {"status": stretch.status, "at": at, "to": to}
        for stretch in stretches(standing, result, place)
        for at, to in [axis.places(stretch.first, stretch.last)]
        if to > at
    ]


def _short(standing: Standing, result: Result, place: int) -> Said:
    """« 455 h : compté »: what counts of a period, else what is open, else what does not count."""
    parts = result.periods[place]
    statuses = {stretch.status for stretch in stretches(standing, result, place)}
    if parts.counted and {COUNTED, PLANNED} <= statuses:
        both = Joined((LEGEND[COUNTED], LEGEND[PLANNED]), ", ")
        return t("%(hours)s h : %(status)s", hours=parts.counted, status=both)
    groups = (
        (PLANNED if PLANNED in statuses else COUNTED, parts.counted),
        (OPEN, parts.unsure + parts.open_window + parts.over_cap),
        (OUTSIDE, parts.before_window + parts.after_window + parts.not_in_sector),
    )
    status, hours = next((group for group in groups if group[1]), (OUTSIDE, Fraction(0)))
    return t("%(hours)s h : %(status)s", hours=hours, status=LEGEND[status])


# — the gauges —


def _ratio(part: Fraction, whole: Fraction) -> float:
    """Between 0 and 1: a gauge is never fuller than full."""
    return float(round(min(part / whole, Fraction(1)), 4))


def _gauge(label: Said, words: Said, result: Result) -> dict[str, Any]:
    """How full it is: with what is done, with what is planned too, with what is open too."""
    required, sums = result.required_hours, result.projected
    full = {"done": result.acquired.certain, "certain": sums.certain, "possible": sums.possible}
    shares = {name: _ratio(hours, required) for name, hours in full.items()}
    return {"label": printed(label), "words": printed(words), **shares}


def _hours(result: Result) -> dict[str, Any]:
    sums = result.projected
    words = t("%(certain)s h sur %(required)s", certain=sums.certain, required=result.required_hours)
    return _gauge(t("Heures"), words, result)


def _weeks(result: Result) -> dict[str, Any]:
    certain = result.projected.certain * result.required_weeks / result.required_hours
    words = t("%(certain)s sur %(required)s", certain=certain, required=result.required_weeks)
    return _gauge(t("Semaines"), words, result)


# — the frame —


@dataclass(frozen=True, slots=True)
class _Axis:
    """The days from the left edge of the picture to the right one."""

    first: date
    last: date

    @classmethod
    def of(cls, standing: Standing, result: Result) -> _Axis:
        """The years that count, the exam, today; a little of what lies before."""
        window = result.window.possible.first
        starts = [date.fromordinal(stay.first) for stay in result.stays]
        first = max(min([window, *starts]), window - BEFORE) - AFTER
        return cls(first, max(standing.session.exam_to, standing.today) + AFTER)

    def beyond(self, stay: Stay) -> dict[str, bool]:
        """Whether days of a period lie before the left edge, or after the right one."""
        return {"earlier": stay.first < self.first.toordinal(), "later": stay.last > self.last.toordinal()}

    def place(self, day: date) -> float:
        """Where a day begins: 0 at the left edge, 1 at the right one, never outside."""
        share = Fraction((day - self.first).days, (self.last - self.first).days)
        return float(round(min(max(share, Fraction(0)), Fraction(1)), 4))

    def places(self, first: date, last: date) -> tuple[float, float]:
        """From where to where the days go, the last one included."""
        return self.place(first), self.place(last + ONE_DAY)


def _title(standing: Standing) -> Said:
    year = Raw(str(standing.session.year))
    return t("%(diploma)s, session %(year)s", diploma=Raw(standing.diploma.short_title), year=year)
