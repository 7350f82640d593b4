"""The picture of a dossier: the years that count, each period in them, how much of it counts; and the same in words.

It is computed here as plain numbers (places between 0 and 1) and texts, and drawn by ``bot/papers`` when it is sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from dialogs.answers.hours_told import PARTS
from dialogs.cards import dates, title
from dialogs.words.effects import Paper, printed
from dialogs.words.text import Day, Joined, Raw, Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dialogs.rules.check import Result
    from dialogs.rules.stays import Stay
    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: How the days of a period stand: told apart by their filling, and by their label in the legend.
COUNTED, PLANNED, OPEN, OUTSIDE = "counted", "planned", "open", "outside"
LEGEND: Final = {
    COUNTED: t("compté"),
    PLANNED: t("prévu"),
    OPEN: t("à faire confirmer", easy="à confirmer"),
    OUTSIDE: t("pas compté"),
}
MOST_ROWS: Final = 7  # with more periods the last row holds all the others
BEFORE: Final = timedelta(days=120)  # how far before the years that count the picture begins at most
AFTER: Final = timedelta(days=20)
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of a period that stand alike."""

    first: date
    last: date
    status: str


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
            "label": printed(_window_label(standing)),
            "days": axis.places(*result.window.certain),
        },
        "marks": [
            {"kind": mark.kind, "at": axis.place(mark.first), "to": axis.place(mark.last), "label": printed(mark.label)}
            for mark in _marks(standing)
        ],
        "rows": _rows(standing, result, axis),
        "legend": [{"status": status, "label": printed(label)} for status, label in LEGEND.items()],
    }
    return Paper("picture", f"quatorze-{standing.today.isoformat()}.png", data)


def picture_told(standing: Standing) -> Said | None:
    """All that the picture shows, in words; None when there is no picture."""
    result = standing.result
    if result is None or result.verdict == "not_applicable":
        return None
    return paragraphs(
        lines(Strong(t("L'image en mots")), bullets(_hours_told(result), _weeks_told(result))),
        rows_told(standing, result),
        frame_told(standing, result),
    )


def rows_told(standing: Standing, result: Result) -> Said:
    """The periods of the picture in words: where the hours of each one go."""
    return bullets(*(_row_told(standing, result, place) for place in range(len(standing.complete))))


def frame_told(standing: Standing, result: Result) -> Said:
    """The frame of the picture in words: the years that count, today, the deadline, the exam."""
    first, last = result.window.certain
    window = t(
        "Les jours qui comptent à coup sûr : du %(first)s au %(last)s.",
        easy="Ça compte du %(first)s au %(last)s.",
        first=first,
        last=last,
    )
    return lines(window, bullets(*(mark.label for mark in _marks(standing))))


# — the periods —


def stretches(standing: Standing, result: Result, place: int) -> tuple[Stretch, ...]:
    """The days of a period cut where their status changes, in order."""
    stay = result.stays[place]
    first, last = date.fromordinal(stay.first), date.fromordinal(stay.last)
    certain, possible = result.window.certain, result.window.possible
    cuts = {first, last + ONE_DAY}
    for edge in (possible.first, certain.first, certain.last + ONE_DAY, possible.last + ONE_DAY):
        cuts.add(edge)
    cuts.add(standing.today + ONE_DAY)
    days = sorted(day for day in cuts if first <= day <= last + ONE_DAY)
    found: list[Stretch] = []
    for begin, after in pairwise(days):
        status = _status(standing, result, place, begin)
        if found and found[-1].status == status:
            begin = found.pop().first  # noqa: PLW2901 - the two are one stretch
        found.append(Stretch(begin, after - ONE_DAY, status))
    return tuple(found)


def _status(standing: Standing, result: Result, place: int, day: date) -> str:
    stay, certain, possible = result.stays[place], result.window.certain, result.window.possible
    if not stay.in_sector or not stay.days or not possible.first <= day <= possible.last:
        return OUTSIDE
    if stay.doubts or not certain.first <= day <= certain.last:
        return OPEN
    return PLANNED if day > standing.today else COUNTED


def _rows(standing: Standing, result: Result, axis: _Axis) -> list[dict[str, Any]]:
    places = list(range(len(standing.complete)))
    alone = places if len(places) <= MOST_ROWS else places[: MOST_ROWS - 1]
    rows: list[dict[str, Any]] = [
        {
            "label": printed(_name(standing, place)),
            "hours": printed(_short(standing, result, place)),
            "parts": _parts(standing, result, axis, place),
            **axis.beyond(result.stays[place]),
        }
        for place in alone
    ]
    others = places[len(alone) :]
    if others:
        parts = [part for place in others for part in _parts(standing, result, axis, place)]
        label = t("et %(n)s autres périodes", n=len(others))
        beyond = [axis.beyond(result.stays[place]) for place in others]
        edges = {edge: any(each[edge] for each in beyond) for edge in ("earlier", "later")}
        rows.append({"label": printed(label), "hours": None, "parts": parts, **edges})
    return rows


def _parts(standing: Standing, result: Result, axis: _Axis, place: int) -> list[dict[str, Any]]:
    return [
        {"status": stretch.status, "at": at, "to": to}
        for stretch in stretches(standing, result, place)
        for at, to in [axis.places(stretch.first, stretch.last)]
        if to > at
    ]


def _name(standing: Standing, place: int) -> Said:
    n = standing.complete[place]
    return Joined((Raw(f"{n}."), title(standing, n)), " ")


def _short(standing: Standing, result: Result, place: int) -> Said:
    """« 455 h : compté »: what counts of a period, else what is open, else what does not count."""
    parts = result.periods[place]
    ahead = result.stays[place].first > standing.today.toordinal()
    groups = (
        (PLANNED if ahead else COUNTED, parts.counted),
        (OPEN, parts.unsure + parts.open_window + parts.over_cap),
        (OUTSIDE, parts.before_window + parts.after_window + parts.not_in_sector),
    )
    status, hours = next((group for group in groups if group[1]), (OUTSIDE, Fraction(0)))
    return t("%(hours)s h : %(status)s", hours=hours, status=LEGEND[status])


def _row_told(standing: Standing, result: Result, place: int) -> Said:
    n, parts = standing.complete[place], result.periods[place]
    told = [tell(standing, hours) for name, tell in PARTS.items() if (hours := getattr(parts, name)) > 0]
    when = dates(standing, n)
    period = _name(standing, place) if when is None else Joined((_name(standing, place), when), ", ")
    counted = Joined(tuple(told), ", ") if told else t("0 h comptée")
    return t("%(field)s : %(value)s", field=period, value=counted)


# — the gauges —


def _ratio(part: Fraction, whole: Fraction) -> float:
    """Between 0 and 1: a gauge is never fuller than full."""
    return float(round(min(part / whole, Fraction(1)), 4))


def _gauge(label: Said, words: Said, certain: Fraction, possible: Fraction, required: Fraction) -> dict[str, Any]:
    full = {"certain": _ratio(certain, required), "possible": _ratio(possible, required)}
    return {"label": printed(label), "words": printed(words), **full}


def _hours(result: Result) -> dict[str, Any]:
    sums = result.projected
    words = t("%(certain)s h sur %(required)s", certain=sums.certain, required=result.required_hours)
    return _gauge(t("Heures"), words, sums.certain, sums.possible, result.required_hours)


def _weeks(result: Result) -> dict[str, Any]:
    base = result.required_hours / result.required_weeks
    certain, possible = result.projected.certain / base, result.projected.possible / base
    words = t("%(certain)s sur %(required)s", certain=certain, required=result.required_weeks)
    return _gauge(t("Semaines"), words, certain, possible, result.required_weeks)


def _hours_told(result: Result) -> Said:
    sums, required = result.projected, result.required_hours
    if sums.possible == sums.certain:
        return t("Heures : %(certain)s sur %(required)s.", certain=sums.certain, required=required)
    return t(
        "Heures : %(certain)s sur %(required)s à coup sûr, %(possible)s au mieux.",
        easy="Heures sûres : %(certain)s sur %(required)s. Au mieux : %(possible)s.",
        certain=sums.certain,
        required=required,
        possible=sums.possible,
    )


def _weeks_told(result: Result) -> Said:
    certain = result.projected.certain * result.required_weeks / result.required_hours
    return t("Semaines à plein temps : %(certain)s sur %(required)s.", certain=certain, required=result.required_weeks)


# — the frame —


@dataclass(frozen=True, slots=True)
class _Mark:
    kind: str  # today, deadline, exam
    first: date
    last: date
    label: Said


def _marks(standing: Standing) -> Iterator[_Mark]:
    session, today = standing.session, standing.today
    yield _Mark("today", today, today, t("aujourd'hui : %(day)s", day=Day(today, "short")))
    deadline, aim = session.upload_deadline, session.expected_upload_deadline
    if deadline is not None:
        yield _Mark("deadline", deadline, deadline, t("date limite : %(day)s", day=Day(deadline, "short")))
    elif aim is not None:
        day = Day(aim, "short")
        label = (
            t("date limite pas encore publiée (jour visé, passé : %(day)s)", easy="jour visé, passé : %(day)s", day=day)
            if aim < today
            else t("date limite à viser : %(day)s (pas encore publiée)", easy="à viser : %(day)s", day=day)
        )
        yield _Mark("deadline", aim, aim, label)
    first, last = session.exam_from, session.exam_to
    label = (
        t("examen : %(day)s", day=Day(first, "short"))
        if first == last
        else t("examen : du %(first)s au %(last)s", first=Day(first, "short"), last=Day(last, "short"))
    )
    yield _Mark("exam", first, last, label)


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


def _window_label(standing: Standing) -> Said:
    return t("les %(years)s ans qui comptent", years=standing.diploma.requirement.window_years)
