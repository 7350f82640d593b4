"""Laws of the planner: the latest start is the last one, a what-if is only a dossier with one period more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from dialogs.rules import planning
from dialogs.rules.calendar import working_days
from dialogs.rules.check import Result, check
from dialogs.rules.dossier import Dossier, Period, read_dossier
from dialogs.rules.immersion import DAYS_A_HOST, agreements, month_later

from .made import Case, cases, cents
from .rules import OSRCL, diploma_of

slow = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
PACES = st.one_of(st.sampled_from([Decimal(35), Decimal(20), Decimal("17.5"), Decimal(39)]), cents(1, 60))


def dossier_of(case: Case) -> Dossier:
    return read_dossier(case.dossier, diploma_of(case.rule), case.today)


def with_work(case: Case, dossier: Dossier, start: date, end: date, weekly_hours: Decimal) -> Result:
    work = Period("internship", None, start, end, weekly_hours, None, None, "yes")
    return check(replace(dossier, periods=(*dossier.periods, work)), diploma_of(case.rule), case.today)


@slow
@given(cases(declared=False), PACES)
def test_work_from_the_latest_start_at_a_pace_is_enough_and_a_working_day_later_it_is_not(
    case: Case, hours: Decimal
) -> None:
    dossier = dossier_of(case)
    result = check(dossier, diploma_of(case.rule), case.today)
    assume(result.verdict not in {"met", "on_track", "not_applicable"})
    start, last = result.latest_start_at(hours), result.window.certain.last
    if start is None:
        first = max(case.today + timedelta(days=1), result.window.certain.first)
        assert first > last or result.capacity_between(first, last, hours) < result.missing_hours
        return
    assert case.today < start
    assert start.weekday() < 5
    assert with_work(case, dossier, start, last, hours).missing_hours == 0
    later = start + timedelta(days=3 if start.weekday() == 4 else 1)
    assert later > last or with_work(case, dossier, later, last, hours).missing_hours > 0


@slow
@given(cases())
def test_full_time_has_the_latest_start_of_the_rule(case: Case) -> None:
    diploma = diploma_of(case.rule)
    result = check(dossier_of(case), diploma, case.today)
    assume(result.verdict != "not_applicable")
    assert result.latest_start_at(diploma.requirement.hours_per_week) == result.latest_start


@slow
@given(cases(declared=False), PACES)
def test_the_day_by_which_a_pace_is_enough_is_the_first_such_day(case: Case, hours: Decimal) -> None:
    dossier = dossier_of(case)
    result = check(dossier, diploma_of(case.rule), case.today)
    enough = planning.pace(result, hours).enough_on
    assume(enough is not None and result.verdict != "not_applicable")
    assert enough is not None
    start = planning.next_monday(case.today)
    assert with_work(case, dossier, start, enough, hours).missing_hours == 0
    if enough > start:
        assert with_work(case, dossier, start, enough - timedelta(days=1), hours).missing_hours > 0


@slow
@given(cases(), st.integers(1, 30), PACES)
def test_a_what_if_never_lowers_a_sum_and_leaves_the_dossier_alone(case: Case, weeks: int, hours: Decimal) -> None:
    dossier, diploma = dossier_of(case), diploma_of(case.rule)
    before = check(dossier, diploma, case.today)
    tried = planning.what_if(dossier, diploma, case.today, Decimal(weeks), hours)
    assert tried.period.start == planning.next_monday(case.today)
    assert working_days(tried.period.start, tried.period.end or tried.period.start) == weeks * 5
    assert tried.result.projected.certain >= before.projected.certain
    assert check(dossier, diploma, case.today) == before


@slow
@given(cases())
def test_the_hours_at_stake_are_outside_the_certain_window(case: Case) -> None:
    result = check(dossier_of(case), diploma_of(case.rule), case.today)
    for place, hours in planning.hours_at_stake(result):
        parts = result.periods[place]
        assert 0 < hours <= result.stays[place].total
        if not result.stays[place].doubts and result.stays[place].is_whole:
            assert hours <= parts.open_window


@pytest.mark.parametrize(
    ("start", "hours", "weekly", "number", "hosts", "last"),
    [
        ("2026-03-09", 35, 35, 1, 1, "2026-03-13"),
        ("2026-03-09", 154, 35, 1, 1, "2026-04-07"),
        ("2026-03-09", 168, 35, 2, 1, "2026-04-09"),  # one working day more than the month
        ("2026-03-09", 490, 35, 4, 2, "2026-06-12"),  # 96 days: no single host may take them all
        ("2026-01-30", 168, 35, 2, 1, "2026-03-04"),  # a month from 30 January ends with February
        ("2026-03-09", 1, 35, 1, 1, "2026-03-09"),
        ("2026-03-09", 490, 17.5, 7, 4, "2026-09-18"),
    ],
)
def test_agreements_last_a_month_each_and_a_host_takes_sixty_days(
    start: str, hours: int, weekly: float, number: int, hosts: int, last: str
) -> None:
    made = agreements(date.fromisoformat(start), Fraction(hours), Decimal(str(weekly)))
    assert (made.number, made.hosts, made.last.isoformat()) == (number, hosts, last)


@given(st.dates(date(2025, 1, 1), date(2028, 12, 31)), st.integers(1, 600), PACES)
def test_agreements_cover_every_day_and_none_is_for_nothing(start: date, hours: int, weekly: Decimal) -> None:
    made = agreements(start, Fraction(hours), weekly)
    assert working_days(start, made.last) * Fraction(weekly) / 5 >= hours
    assert working_days(start, made.last - timedelta(days=1)) * Fraction(weekly) / 5 < hours
    ends = [start]
    for _ in range(made.number):
        ends.append(month_later(ends[-1]))
    assert ends[-2] <= made.last < ends[-1]
    assert made.hosts == -(-((made.last - start).days + 1) // DAYS_A_HOST)


GOES_ON = Period("job", "DPD", date(2025, 9, 1), None, Decimal(20), None, None, "yes")


def test_other_hours_are_those_of_the_work_that_goes_on_from_a_day_on() -> None:
    today = date(2026, 3, 2)
    over = replace(GOES_ON, start=date(2025, 10, 1), end=date(2025, 12, 31), weekly_hours=Decimal(10))
    dossier = Dossier(2027, date(1990, 5, 12), "individual", (GOES_ON, over))
    tried = planning.other_hours(dossier, OSRCL, today, Decimal(35), date(2026, 4, 6))
    assert tried is not None
    what_if, before = tried
    assert (what_if.period.start, what_if.period.weekly_hours, before) == (date(2026, 4, 6), Decimal(35), Decimal(20))
    assert what_if.result.projected.certain > check(dossier, OSRCL, today).projected.certain


@pytest.mark.parametrize(
    "period",
    [
        replace(GOES_ON, end=date(2026, 12, 31)),
        replace(GOES_ON, start=date(2026, 4, 6)),
        replace(GOES_ON, weekly_hours=None, total_hours=Decimal(300)),
        replace(GOES_ON, in_sector="no"),
    ],
)
def test_without_work_that_goes_on_in_the_sector_there_are_no_other_hours(period: Period) -> None:
    dossier = Dossier(2027, date(1990, 5, 12), "individual", (period,))
    start = date(2026, 4, 6)
    assert planning.other_hours(dossier, OSRCL, date(2026, 3, 2), Decimal(35), start) is None


@slow
@given(cases(declared=False), st.integers(-400, 400))
def test_a_period_that_ends_sooner_never_brings_more(case: Case, days: int) -> None:
    dossier, diploma = dossier_of(case), diploma_of(case.rule)
    whole = check(dossier, diploma, case.today)
    found = planning.ended(dossier, diploma, case.today, case.today + timedelta(days=days))
    assume(found is not None and not whole.warnings)
    assert found is not None
    assert found[0].result.projected.certain <= whole.projected.certain
