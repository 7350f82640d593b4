"""The laws of eligibility.md section 8, each for dossiers made at the edges."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from dialogs.rules.check import Result, check, sums_of
from dialogs.rules.dossier import DECLARED_PACE_MAXIMUM, Dossier, Period, read_dossier
from dialogs.rules.hours import Sums
from dialogs.rules.windows import NOTHING, POINTS

from .made import Case, cases, periods
from .rules import diploma_of

slow = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
READINGS = st.sets(st.sampled_from(POINTS)).map(frozenset)
ONE_DAY = timedelta(days=1)


def dossier_of(case: Case) -> Dossier:
    return read_dossier(case.dossier, diploma_of(case.rule), case.today)


def result_of(case: Case, dossier: Dossier) -> Result:
    return check(dossier, diploma_of(case.rule), case.today)


def sums_for(case: Case, dossier: Dossier) -> Sums:
    return sums_of(dossier, diploma_of(case.rule))


def brought_from(case: Case, result: Result, start: date) -> Fraction:
    """What full-time work from a day on surely brings."""
    full_time = diploma_of(case.rule).requirement.hours_per_week
    return result.capacity_between(start, result.window.certain.last, full_time)


def with_periods(dossier: Dossier, made: tuple[Period, ...]) -> Dossier:
    return replace(dossier, periods=made)


@slow
@given(cases(), READINGS, st.sampled_from(POINTS))
def test_relaxing_one_more_point_never_lowers_a_sum(case: Case, reading: frozenset[str], point: str) -> None:
    sums = sums_for(case, dossier_of(case))
    for until in (None, case.today):
        assert sums.hours(reading | {point}, until) >= sums.hours(reading, until) >= 0


@slow
@given(cases())
def test_certain_is_at_most_possible_and_acquired_at_most_projected(case: Case) -> None:
    result = result_of(case, dossier_of(case))
    assert result.acquired.certain <= result.acquired.possible <= result.projected.possible
    assert result.acquired.certain <= result.projected.certain <= result.projected.possible


@slow
@given(cases())
def test_the_parts_of_a_period_add_up_to_its_total(case: Case) -> None:
    result = result_of(case, dossier_of(case))
    for parts, stay in zip(result.periods, result.stays, strict=True):
        assert sum(parts) == stay.total
        assert min(parts) >= 0
    assert sum(parts.counted for parts in result.periods) == result.projected.certain


@slow
@given(cases())
def test_what_is_still_to_come_of_a_period_is_part_of_what_it_brings(case: Case) -> None:
    dossier = dossier_of(case)
    result = result_of(case, dossier)
    ahead = [result.still_to_come_of(place) for place in range(len(result.periods))]
    for period, parts, hours in zip(dossier.periods, result.periods, ahead, strict=True):
        assert 0 <= hours <= parts.counted
        assert hours == parts.counted or period.start <= case.today
    assert sum(ahead) >= result.still_to_come


@slow
@given(cases(doubles=False), st.data(), READINGS)
def test_adding_a_period_never_lowers_a_sum(case: Case, data: st.DataObject, reading: frozenset[str]) -> None:
    dossier = dossier_of(case)
    added = data.draw(periods([case.today, *result_of(case, dossier).window.certain])) | {"employer": "another"}
    more = read_dossier(
        case.dossier | {"periods": [*case.dossier["periods"], added]}, diploma_of(case.rule), case.today
    )
    for until in (None, case.today):
        assert sums_for(case, more).hours(reading, until) >= sums_for(case, dossier).hours(reading, until)


@slow
@given(cases(doubles=False, declared=False, total=False), st.data(), READINGS)
def test_cutting_a_period_in_two_changes_no_sum(case: Case, data: st.DataObject, reading: frozenset[str]) -> None:
    dossier = dossier_of(case)
    long = [p for p in dossier.periods if p.end is None or p.end > p.start]
    assume(long)
    cut = data.draw(st.sampled_from(long))
    last = cut.end or cut.start + timedelta(days=500)
    day = data.draw(st.dates(cut.start, last - ONE_DAY))
    rest = tuple(p for p in dossier.periods if p is not cut)
    halves = with_periods(
        dossier, (*rest, replace(cut, end=day, employer="first"), replace(cut, start=day + ONE_DAY, employer="second"))
    )
    for until in (None, case.today):
        assert sums_for(case, halves).hours(reading, until) == sums_for(case, dossier).hours(reading, until)


@slow
@given(cases(doubles=False), st.data(), READINGS)
def test_raising_weekly_hours_never_lowers_a_sum(case: Case, data: st.DataObject, reading: frozenset[str]) -> None:
    dossier = dossier_of(case)
    places = [place for place, p in enumerate(dossier.periods) if p.weekly_hours is not None]
    assume(places)
    place = data.draw(st.sampled_from(places))
    hours = dossier.periods[place].weekly_hours
    assert hours is not None
    more = Decimal(data.draw(st.integers(int(hours * 100), int(DECLARED_PACE_MAXIMUM * 100)))) / 100
    made = list(dossier.periods)
    made[place] = replace(made[place], weekly_hours=more)
    for until in (None, case.today):
        raised = sums_for(case, with_periods(dossier, tuple(made))).hours(reading, until)
        assert raised >= sums_for(case, dossier).hours(reading, until)


@slow
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_the_periods_changes_no_sum_and_no_verdict(case: Case, shuffler: random.Random) -> None:
    dossier = dossier_of(case)
    mixed = list(dossier.periods)
    shuffler.shuffle(mixed)
    one, other = result_of(case, dossier), result_of(case, with_periods(dossier, tuple(mixed)))
    assert (one.acquired, one.projected) == (other.acquired, other.projected)
    assert (one.verdict, one.reasons, one.latest_start) == (other.verdict, other.reasons, other.latest_start)


@slow
@given(cases(), st.integers(0, 400))
def test_moving_today_forward_never_lowers_what_is_acquired(case: Case, days: int) -> None:
    sums, later = sums_for(case, dossier_of(case)), case.today + timedelta(days=days)
    for reading in (NOTHING, frozenset(POINTS)):
        assert sums.hours(reading, later) >= sums.hours(reading, case.today)


@slow
@given(cases(doubles=False), st.data(), READINGS)
def test_a_period_out_of_the_sector_changes_no_sum(case: Case, data: st.DataObject, reading: frozenset[str]) -> None:
    dossier = dossier_of(case)
    added = data.draw(periods([case.today])) | {"employer": "another", "in_sector": "no"}
    more = read_dossier(
        case.dossier | {"periods": [*case.dossier["periods"], added]}, diploma_of(case.rule), case.today
    )
    assert sums_for(case, more).hours(reading) == sums_for(case, dossier).hours(reading)


def full_time(case: Case, start: date, last: date) -> Period:
    base = Decimal(case.rule["requirement"]["hours_per_week"])
    return Period("job", "full time", start, last, base, None, None, "yes")


@slow
@given(cases(declared=False))
def test_full_time_from_the_latest_start_is_on_track_and_a_working_day_later_is_not(case: Case) -> None:
    dossier = dossier_of(case)
    result = result_of(case, dossier)
    start, last = result.latest_start, result.window.certain.last
    assume(start is not None)
    assert start is not None
    assert start.weekday() < 5
    assert case.today < start <= last
    begun = with_periods(dossier, (*dossier.periods, full_time(case, start, last)))
    assert result_of(case, begun).verdict == "on_track"
    later = start + timedelta(days=1 if start.weekday() < 4 else 7 - start.weekday())
    if later <= last:
        late = with_periods(dossier, (*dossier.periods, full_time(case, later, last)))
        assert result_of(case, late).verdict != "on_track"
    assert brought_from(case, result, later) < result.missing_hours <= brought_from(case, result, start)


@slow
@given(cases())
def test_a_later_start_never_brings_more(case: Case) -> None:
    result = result_of(case, dossier_of(case))
    days = [case.today + timedelta(days=7 * n + n % 7) for n in range(60)]
    brought = [brought_from(case, result, day) for day in days]
    assert brought == sorted(brought, reverse=True)
