"""Laws of the planner: the latest start is the last one, a what-if is only a dossier with one period more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

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
    ("start", "last", "number", "hosts"),
    [
        ("2026-03-09", "2026-03-13", 1, 1),
        ("2026-03-09", "2026-04-08", 1, 1),
        ("2026-03-09", "2026-04-09", 2, 1),  # one day more than the month
        ("2026-03-09", "2026-05-07", 2, 1),  # 60 days
        ("2026-03-09", "2026-05-08", 2, 2),
        ("2026-03-09", "2026-06-12", 4, 2),  # 96 days: no single host may take them all
        ("2026-01-30", "2026-03-04", 2, 1),  # a month from 30 January ends with February
        ("2026-03-09", "2026-03-09", 1, 1),
        ("2026-03-09", "2026-09-18", 7, 4),
    ],
)
def test_agreements_last_a_month_each_and_a_host_takes_sixty_days(
    start: str, last: str, number: int, hosts: int
) -> None:
    assert agreements(date.fromisoformat(start), date.fromisoformat(last)) == (number, hosts)


@given(st.dates(date(2025, 1, 1), date(2028, 12, 31)), st.integers(0, 400))
def test_agreements_cover_every_day_and_none_is_for_nothing(start: date, days: int) -> None:
    last = start + timedelta(days=days)
    made = agreements(start, last)
    ends = [start]
    for _ in range(made.number):
        ends.append(month_later(ends[-1]))
    assert ends[-2] <= last < ends[-1]
    assert made.hosts == -(-(days + 1) // DAYS_A_HOST)


@pytest.mark.parametrize(
    ("weeks_done", "busy", "until", "room"),
    [
        (13, None, None, ("2026-09-21", "2026-09-25")),
        (2, 35, None, None),  # 35 hours are missing, and every week is full
        (7, 20, None, ("2026-09-21", "2026-09-29")),  # 25 hours, 15 a week
        (9, 35, "2026-10-09", ("2026-10-12", "2026-10-16")),  # not before that work is over
        (9, 35, "2026-10-14", ("2026-10-12", "2026-10-13")),
    ],
)
def test_the_room_for_more_work_is_what_other_work_leaves(
    weeks_done: int, busy: int | None, until: str | None, room: tuple[str, str] | None
) -> None:
    start = date(2025, 3, 3)
    last = start + timedelta(days=weeks_done * 7 - 3)
    done = Period("internship", "DHL", start, last, Decimal(35), None, None, "yes")
    ends = None if until is None else date.fromisoformat(until)
    now = Period("job", "DPD", date(2026, 9, 14), ends, Decimal(busy or 1), None, None, "yes")
    dossier = Dossier(2027, date(1990, 5, 12), "individual", (done, now) if busy else (done,))
    found = planning.room(check(dossier, OSRCL, date(2026, 9, 14)), Decimal(35))
    assert (None if found is None else tuple(day.isoformat() for day in found)) == room


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
@given(cases(declared=False), st.data())
def test_a_period_that_ends_sooner_never_brings_more(case: Case, data: st.DataObject) -> None:
    dossier, diploma = dossier_of(case), diploma_of(case.rule)
    whole = check(dossier, diploma, case.today)
    days = [min((period.end - period.start).days, 900) if period.end else 900 for period in dossier.periods]
    places = [
        at for at, period in enumerate(dossier.periods) if days[at] and period.weekly_hours and period.in_sector != "no"
    ]
    assume(places and not whole.warnings)
    place = data.draw(st.sampled_from(places))
    last = dossier.periods[place].start + timedelta(days=data.draw(st.integers(0, days[place] - 1)))
    found = planning.ended(dossier, diploma, case.today, last, place)
    assert found is not None
    assert found[0].result.projected.certain <= whole.projected.certain


@pytest.mark.parametrize(("declared", "left"), [("4", "1"), ("3.4", "0.4"), ("6", "3")])
def test_of_declared_weeks_those_are_left_that_do_not_fit_behind_the_cut(declared: str, left: str) -> None:
    first, last, cut = date(2025, 10, 6), date(2025, 11, 14), date(2025, 10, 24)  # six weeks, three of them behind it
    period = Period("job", None, first, last, Decimal(35), Decimal(declared), None, "yes")
    found = planning.ended(Dossier(2026, date(1990, 5, 4), "individual", (period,)), OSRCL, first, cut)
    assert found is not None
    assert found[0].period.declared_weeks == Decimal(left)


def test_a_job_is_ahead_while_it_lasts_tomorrow() -> None:
    today = date(2025, 10, 15)
    ends = (today, today + timedelta(days=1), None)
    periods = tuple(Period("job", None, date(2025, 9, 1), end, Decimal(35), None, None, "yes") for end in ends)
    dossier = Dossier(2026, date(1990, 5, 4), "individual", periods)
    assert [job.place for job in planning.jobs_ahead(dossier, today)] == [1, 2]


def test_a_period_that_ends_on_the_day_anyway_cannot_be_cut_on_it() -> None:
    first, last, today = date(2025, 10, 6), date(2025, 11, 14), date(2025, 10, 15)
    dossier = Dossier(
        2026, date(1990, 5, 4), "individual", (Period("job", None, first, last, Decimal(35), None, None, "yes"),)
    )
    assert planning.ended(dossier, OSRCL, today, last) is None
    assert planning.ended(dossier, OSRCL, today, last - timedelta(days=1)) is not None
    assert planning.ended(dossier, OSRCL, today, first) is not None
    assert planning.ended(dossier, OSRCL, today, first - timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("start", "end", "ahead"),
    [
        (date(2025, 9, 1), date(2025, 10, 15), 0),  # over today
        (date(2025, 10, 6), date(2025, 10, 24), 49),  # of its fifteen days, eight are worked
        (date(2025, 10, 16), date(2025, 10, 22), 35),  # planned
        (date(2025, 11, 17), date(2025, 12, 12), 70),  # planned; only two of its weeks are before the deadline
    ],
)
def test_what_is_still_to_come_of_a_period_is_what_counts_of_it_after_today(start: date, end: date, ahead: int) -> None:
    period = Period("job", None, start, end, Decimal(35), None, None, "yes")
    result = check(Dossier(2026, date(1990, 5, 4), "individual", (period,)), OSRCL, date(2025, 10, 15))
    assert result.still_to_come_of(0) == ahead
