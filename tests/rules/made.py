"""Dossiers, rules and days made by Hypothesis, at the edges: ends of windows, weekends, limits, 29 February."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from hypothesis import strategies as st

from .model import Model
from .rules import osrcl


class Case(NamedTuple):
    rule: dict[str, Any]
    dossier: dict[str, Any]
    today: date


def cents(low: float, high: float) -> st.SearchStrategy[Decimal]:
    return st.integers(round(low * 100), round(high * 100)).map(lambda n: Decimal(n) / 100)


HOURS = st.one_of(
    st.sampled_from([Decimal(35), Decimal("17.5"), Decimal(20), Decimal(39), Decimal(48), Decimal("48.01")]),
    cents(0.01, 60),
)
DAYS = st.dates(date(2021, 1, 1), date(2029, 12, 31))
NEAR = st.one_of(st.integers(-8, 8), st.integers(-60, 60), st.integers(-500, 500))
LENGTHS = st.one_of(st.integers(0, 9), st.integers(0, 120), st.integers(0, 900))
# What draws nothing but these is made once: to make it anew took as long as to draw from it.
UP_TO_TWO = st.integers(0, 2)
UP_TO_FOUR = st.integers(0, 4)
UP_TO_SIX = st.integers(0, 6)
EXAM_LENGTHS = st.sampled_from([0, 1, 29, 60, 200])
BEFORE_EXAM_ENDS = st.one_of(st.integers(0, 400), st.integers(0, 1500))
BASES = st.sampled_from([Decimal(35), Decimal("7.5"), Decimal(39), Decimal("33.33")])
WEEKS = st.sampled_from([14, Decimal("2.5"), Decimal("0.2"), 40])
WINDOW_YEARS = st.integers(1, 4)
COUNTS_UNTIL = st.sampled_from(["upload_deadline", "exam"])
FIRST_SESSIONS = st.sampled_from([2026, 2026, 2026, 2027])
LENIENCY = cents(0, 20)
KINDS = st.sampled_from(["internship", "job", "job", "job", "apprenticeship"])
EMPLOYERS = st.sampled_from([None, "La Poste"])
SECTORS = st.sampled_from(["yes"] * 6 + ["unsure", "no"])
LESS = st.sampled_from([Decimal(0), Decimal("0.01"), Decimal("0.5")])
CANDIDATE_KINDS = st.sampled_from(["individual"] * 3 + ["school", "distance", None])
CAPS_DECIDED = st.sampled_from([None, None, "accepted", "refused"])
KINDS_DECIDED = st.sampled_from([None] * 5 + ["exempt", "bound"])
LIKELY_BIRTHS = st.sampled_from([date(1990, 5, 4)] * 4)
FEW_DAYS = st.integers(-3, 3).map(timedelta)


@cache
def around(year: int) -> st.SearchStrategy[date]:
    return st.one_of(st.dates(date(year, 1, 1), date(year, 12, 31)), st.just(date(year, 3, 1)))


@st.composite
def sessions(draw: st.DrawFn, year: int) -> dict[str, Any]:
    exam_from = draw(around(year))
    if year % 4 == 0 and draw(st.booleans()):
        exam_from = date(year, 2, 29)
    exam_to = exam_from + timedelta(days=draw(EXAM_LENGTHS))
    session: dict[str, Any] = {"year": year, "exam_from": exam_from, "exam_to": exam_to, "time_zone": "Europe/Paris"}
    deadline = exam_to - timedelta(days=draw(BEFORE_EXAM_ENDS))
    match draw(UP_TO_TWO):
        case 0:
            session["upload_deadline"] = deadline
        case 1:
            session["expected_upload_deadline"] = deadline
    return session


@st.composite
def rules(draw: st.DrawFn) -> dict[str, Any]:
    rule = osrcl()
    if draw(st.booleans()):
        return rule
    base = draw(BASES)
    need = rule["requirement"]
    need |= {"hours_per_week": base, "weeks": draw(WEEKS)}
    need["window_years"] = draw(WINDOW_YEARS)
    need["counts_until"] = draw(COUNTS_UNTIL)
    need["first_session"] = draw(FIRST_SESSIONS)
    match draw(UP_TO_TWO):
        case 0:
            del need["lenient_hours_per_week"]
        case 1:
            need["lenient_hours_per_week"] = base + draw(LENIENCY)
    need["lenient_hours_per_week"] = max(base, need.get("lenient_hours_per_week", base))
    rule["sessions"] = [draw(sessions(year)) for year in (2026, 2028)]
    return rule


@st.composite
def periods(draw: st.DrawFn, marks: list[date], *, declared: bool = True, total: bool = True) -> dict[str, Any]:
    """One period; ``marks`` are the days near which it likes to begin or end."""
    edge = draw(st.sampled_from(marks)) + timedelta(days=draw(NEAR))
    length = timedelta(days=draw(LENGTHS))
    start, end = (edge, edge + length) if draw(st.booleans()) else (edge - length, edge)
    period: dict[str, Any] = {
        "kind": draw(KINDS),
        "employer": draw(EMPLOYERS),
        "start": start,
        "end": end,
        "weekly_hours": draw(HOURS),
        "declared_weeks": None,
        "total_hours": None,
        "in_sector": draw(SECTORS),
    }
    touched = (end - timedelta(days=end.weekday()) - start + timedelta(days=start.weekday())).days // 7 + 1
    match draw(UP_TO_SIX):
        case 0 | 4 if declared:
            period["declared_weeks"] = draw(st.one_of(st.integers(1, touched).map(Decimal), cents(0.01, touched)))
        case 1 if declared:
            period["declared_weeks"] = touched - draw(LESS)
        case 2 if total:
            most = 60 * touched
            hours = st.one_of(cents(0.01, most), st.integers(1, min(touched * 35, most)).map(Decimal), st.just(most))
            period |= {"weekly_hours": None, "total_hours": draw(hours)}
        case 3:
            period["end"] = None
    return period


@st.composite
def cases(draw: st.DrawFn, *, declared: bool = True, total: bool = True, doubles: bool = True, most: int = 5) -> Case:
    rule = draw(rules())
    session = draw(st.sampled_from(rule["sessions"]))
    marks = ends(rule, session["year"])
    today = draw(st.sampled_from(marks)) + timedelta(days=draw(NEAR))
    marks.append(today)
    made: list[dict[str, Any]] = []
    for _ in range(draw(st.integers(0, most))):
        made.append(draw(periods(marks, declared=declared, total=total)))
        marks += [made[-1]["start"]] * 4  # the next ones like to overlap with it
    if doubles and made and draw(UP_TO_FOUR) == 0:
        made.append(dict(draw(st.sampled_from(made))))
    if not doubles:
        made = [dict(period, employer=f"employer {place}") for place, period in enumerate(made)]
    dossier = {
        "session": session["year"],
        "birth_date": draw(births(session["year"], today)),
        "candidate_kind": draw(CANDIDATE_KINDS),
        "periods": made,
    }
    decisions = {
        "weekly_hours_cap": draw(CAPS_DECIDED),
        "kind": draw(KINDS_DECIDED),
    }
    if draw(UP_TO_TWO) == 0:
        dossier["decisions"] = decisions
    return Case(rule, dossier, today)


def ends(rule: dict[str, Any], year: int) -> list[date]:
    """The ends of both windows of a session."""
    nobody = {"session": year, "birth_date": date(1990, 1, 1), "periods": []}
    model = Model(nobody, rule, date(2026, 1, 1))
    return [*model.certain_window, *model.possible_window]


def births(year: int, today: date) -> st.SearchStrategy[date]:
    """Birth dates: adults, those born around the limit of minors, at 26 or 14 years from today, or on 29 February."""
    edges = [date(year - 18, 12, 31), today.replace(year=today.year - 26, day=min(today.day, 28)), date(2004, 2, 29)]
    return st.one_of(LIKELY_BIRTHS, st.builds(lambda day, by: min(day + by, today), st.sampled_from(edges), FEW_DAYS))
