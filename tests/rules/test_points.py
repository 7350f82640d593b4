"""Points of the rule worked out by hand, one row a case; and the facts that a result gives beside its JSON."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from dialogs.rules.calendar import age_on, iso_weeks_touched, working_days, years_before
from dialogs.rules.capacity import favourable_capacity
from dialogs.rules.check import Result, check
from dialogs.rules.diploma import Diploma
from dialogs.rules.dossier import Decisions, Dossier, Period
from dialogs.rules.rounding import rounded

from .rules import OSRCL, diploma_of, osrcl

TODAY = date(2025, 10, 15)
MARCH = (date(2025, 3, 3), date(2025, 3, 7))  # a week, Monday to Friday


def stay(start: date, end: date | None, hours: Any = 35, **values: Any) -> Period:
    usual = {"kind": "job", "employer": None, "declared_weeks": None, "total_hours": None, "in_sector": "yes"}
    weekly = None if values.get("total_hours") else Decimal(hours)
    exact = {name: Decimal(value) for name, value in values.items() if name in {"declared_weeks", "total_hours"}}
    return Period(start=start, end=end, weekly_hours=weekly, **(usual | values | exact))


def dossier(*periods: Period, born: date = date(1990, 5, 4), kind: str | None = "individual", **said: Any) -> Dossier:
    return Dossier(said.pop("session", 2026), born, kind, periods, Decisions(**said))


def result(*periods: Period, today: date = TODAY, diploma: Diploma = OSRCL, **who: Any) -> Result:
    return check(dossier(*periods, **who), diploma, today)


def split(got: Result, place: int = 0) -> dict[str, Fraction]:
    return {name: hours for name, hours in got.periods[place]._asdict().items() if hours}


def test_public_holidays_count_like_other_days() -> None:
    easter = stay(date(2025, 4, 21), date(2025, 4, 25))
    assert result(easter).projected == (35, 35)


def test_more_declared_weeks_than_days_is_work_at_weekends() -> None:
    two_days = stay(date(2025, 3, 7), date(2025, 3, 10), 20, declared_weeks=2)  # Friday to Monday
    assert split(result(two_days)) == {"counted": 40}


def test_a_weekend_with_declared_weeks_counts_on_its_saturday_and_sunday() -> None:
    got = result(stay(date(2025, 3, 8), date(2025, 3, 9), 20, declared_weeks=Decimal("0.2")))
    assert got.stays[0].days == 2
    assert split(got) == {"counted": 4}
    assert got.warnings == ()


def test_a_weekend_out_of_the_sector_is_warned_too() -> None:
    got = result(stay(date(2025, 3, 8), date(2025, 3, 9), 20, in_sector="no"))
    assert [warned.code for warned in got.warnings] == ["weekend_only"]
    assert split(got) == {}


def test_weeks_that_were_surely_worked_lie_outside_the_window_as_far_as_they_can() -> None:
    # The certain window begins on its Friday: the 3 days that were worked may all lie before.
    got = result(stay(date(2023, 6, 26), date(2023, 6, 30), 35, declared_weeks=Decimal("0.6")))
    assert got.projected.certain == 0
    assert split(got) == {"open_window": 21}
    both = result(stay(date(2023, 6, 26), date(2023, 7, 7), 35, declared_weeks=Decimal("1.6")))
    assert split(both) == {"counted": 28, "open_window": 28}  # 4 of the 8 days worked may lie before


def test_days_nobody_knows_fall_together_and_the_first_to_start_takes_the_ceiling() -> None:
    long = stay(date(2025, 3, 3), date(2025, 3, 14), 25, declared_weeks=1)
    short = stay(date(2025, 3, 3), date(2025, 3, 7), 25, employer="other")
    got = result(long, short)
    # Half of the time both work (35 of 50 hours), the other half only `short`; then a second week of `long` alone.
    assert got.projected.certain == Fraction(1, 2) * 35 + Fraction(1, 2) * 25 + Fraction(1, 2) * 25
    assert split(got, 0) == {"counted": 25}
    assert split(got, 1) == {"counted": Fraction(35, 2), "over_cap": Fraction(15, 2)}


def test_the_ceiling_goes_by_start_before_place() -> None:
    later, earlier = stay(*MARCH, 30), stay(date(2025, 2, 24), MARCH[1], 30, employer="first")
    got = result(later, earlier)
    assert split(got, 0) == {"counted": 5, "over_cap": 25}
    assert split(got, 1) == {"counted": 60}


def test_three_times_the_same_is_one_certain_period_and_two_doubts() -> None:
    got = result(stay(*MARCH, 10), stay(*MARCH, 10), stay(*MARCH, 10))
    assert got.projected == (10, 30)
    assert [split(got, place) for place in range(3)] == [{"counted": 10}, {"unsure": 10}, {"unsure": 10}]


@pytest.mark.parametrize(("decision", "bounds"), [(None, (35, 39)), ("accepted", (39, 39)), ("refused", (35, 35))])
def test_a_decision_on_overtime_closes_the_point(decision: str | None, bounds: tuple[int, int]) -> None:
    assert result(stay(*MARCH, 39), weekly_hours_cap=decision).projected == bounds


def test_total_hours_cut_by_the_window_are_in_doubt() -> None:
    got = result(stay(date(2023, 6, 29), date(2023, 7, 2), total_hours=40))
    assert got.projected == (0, 40)
    assert split(got) == {"unsure": 30, "open_window": 10}


def test_total_hours_outside_the_certain_window_are_not() -> None:
    got = result(stay(date(2023, 6, 1), date(2023, 6, 20), total_hours=40))
    assert got.stays[0].doubts == frozenset()
    assert split(got) == {"open_window": 40}


def test_what_goes_on_ends_with_the_possible_window() -> None:
    got = result(stay(date(2025, 11, 24), None), stay(date(2025, 12, 1), None))
    assert [one.total for one in got.stays] == [35, 0]
    assert got.warnings == ()


def test_when_the_exam_ends_the_count_there_is_no_cut_off() -> None:
    rule = osrcl()
    rule["requirement"]["counts_until"] = "exam"
    got = result(diploma=diploma_of(rule))
    assert got.window.certain.last == date(2026, 4, 30)
    assert got.window.possible.last == date(2026, 6, 29)
    assert got.upload_deadline == date(2025, 11, 28)


def test_a_deadline_long_before_the_exam_leaves_an_empty_window() -> None:
    rule = osrcl()
    rule["requirement"]["window_years"] = 1
    rule["sessions"][0]["upload_deadline"] = date(2025, 1, 31)
    got = result(stay(*MARCH), stay(date(2025, 6, 2), date(2025, 6, 6)), diploma=diploma_of(rule))
    assert got.projected == (0, 0)
    assert [split(got, place) for place in (0, 1)] == [{"before_window": 35}, {"after_window": 35}]
    assert (got.verdict, got.latest_start) == ("too_late", None)


@pytest.mark.parametrize(
    ("born", "today", "told"),
    [
        (date(1999, 10, 15), date(2025, 10, 14), True),
        (date(1999, 10, 15), date(2025, 10, 15), False),
        (date(2000, 2, 29), date(2026, 2, 28), True),
        (date(2000, 2, 29), date(2026, 3, 1), False),
    ],
)
def test_the_mission_locale_is_named_until_the_day_before_26(born: date, today: date, told: bool) -> None:  # noqa: FBT001
    assert ("mission_locale" in result(born=born, today=today).contacts) is told


@pytest.mark.parametrize(
    ("start", "young"),
    [(date(2022, 2, 28), True), (date(2022, 3, 1), False)],
)
def test_who_is_born_on_29_february_turns_14_on_1_march(start: date, young: bool) -> None:  # noqa: FBT001
    got = result(stay(start, start), born=date(2008, 2, 29))
    assert ("very_young" in [warned.code for warned in got.warnings]) is young


def test_several_reasons_not_to_apply_stand_in_order() -> None:
    rule = osrcl()
    rule["requirement"]["first_session"] = 2027
    got = result(born=date(2010, 1, 1), kind="school", diploma=diploma_of(rule), today=TODAY)
    assert got.reasons == ("minor_on_31_december", "before_first_session")
    assert (got.missing_hours, got.missing_weeks, got.latest_start) == (0, 0, None)
    assert got.contacts == ("exam_service",)


def test_a_session_that_is_not_there_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="cap-osrcl has no session 2031"):
        result(session=2031)


@pytest.mark.parametrize("today", [date.min, date(1990, 5, 4), date.max])
def test_no_day_is_too_early_or_too_late(today: date) -> None:
    always = stay(date.min, date.max, 35, declared_weeks=1000)
    got = result(always, stay(date.min, None), stay(date.max, date.max), stay(date.max, None), today=today)
    assert len(got.to_json()["periods"]) == 4


def test_an_exam_on_the_first_day_of_the_calendar_is_computed() -> None:
    rule = osrcl()
    rule["sessions"][0] |= {"exam_from": date.min, "exam_to": date.min, "upload_deadline": date.min}
    assert result(stay(*MARCH), diploma=diploma_of(rule)).projected == (0, 0)


# — what a result gives beside its JSON —


def test_a_result_gives_the_periods_as_the_sums_see_them() -> None:
    (one,) = result(stay(date(2025, 3, 3), date(2025, 6, 6), 35, declared_weeks=Decimal("12.5"))).stays
    assert (one.days, one.pace, one.share, one.total) == (70, 7, Fraction(625, 700), Fraction(875, 2))
    assert one.in_sector
    assert one.doubts == frozenset()


def test_one_uploads_by_the_published_day_else_by_the_expected_one() -> None:
    published, expected = OSRCL.sessions
    assert published.day_to_upload_by == published.upload_deadline == date(2025, 11, 28)
    assert expected.upload_deadline is None
    assert expected.day_to_upload_by == date(2026, 11, 28)
    rule = osrcl()
    del rule["sessions"][1]["expected_upload_deadline"]
    assert diploma_of(rule).sessions[1].day_to_upload_by is None


def test_a_result_gives_what_new_work_can_bring() -> None:
    got = result(today=date(2025, 7, 1))
    assert got.latest_start == date(2025, 8, 25)
    last, full_time = got.window.certain.last, Decimal(35)
    assert got.capacity_between(date(2025, 8, 25), last, full_time) == 490
    assert got.capacity_between(date(2025, 8, 26), last, full_time) == 483
    most = favourable_capacity(got._sums, date(2025, 7, 1))
    assert most == 3 * 7 + 21 * 35  # 2 to 4 July, then whole weeks to 28 November


def test_a_result_gives_what_is_sure_until_a_day() -> None:
    going_on = dossier(stay(date(2025, 8, 18), None))
    got = check(going_on, OSRCL, TODAY)
    for day in (date(2025, 8, 17), date(2025, 8, 18), TODAY, date(2026, 1, 1)):
        assert got.certain_until(day) == check(going_on, OSRCL, day).acquired.certain
    assert got.certain_until(date(2025, 8, 18)) == 7


def test_results_are_equal_by_what_they_say() -> None:
    assert result(stay(*MARCH)) == result(stay(*MARCH))
    assert result(stay(*MARCH)) != result(stay(*MARCH, 34))


# — days —


def test_working_days_and_weeks_touched() -> None:
    assert working_days(date(2025, 3, 3), date(2025, 6, 6)) == 70
    assert working_days(date(2025, 3, 8), date(2025, 3, 9)) == 0
    assert working_days(date(2025, 3, 7), date(2025, 3, 3)) == 0
    assert iso_weeks_touched(date(2025, 3, 9), date(2025, 3, 10)) == 2
    assert iso_weeks_touched(date(2024, 12, 30), date(2025, 1, 5)) == 1
    assert stay(date(2025, 3, 8), date(2025, 3, 9)).weekend_only
    assert not stay(date(2025, 3, 8), None).weekend_only


@pytest.mark.parametrize(
    ("day", "years", "before"),
    [
        (date(2026, 6, 30), 3, date(2023, 6, 30)),
        (date(2028, 2, 29), 3, date(2025, 2, 28)),
        (date(2028, 2, 29), 4, date(2024, 2, 29)),
        (date(3, 6, 30), 5, date(1, 6, 30)),
    ],
)
def test_some_years_before_a_day(day: date, years: int, before: date) -> None:
    assert years_before(day, years) == before


def test_age_counts_birthdays() -> None:
    assert age_on(date(2026, 2, 28), date(2008, 2, 29)) == 17
    assert age_on(date(2026, 3, 1), date(2008, 2, 29)) == 18
    assert age_on(date(2028, 2, 29), date(2008, 2, 29)) == 20


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (Fraction(1, 8), 0.13),
        (Fraction(-1, 8), -0.13),
        (Fraction(1, 200), 0.01),
        (Fraction(2675, 1000), 2.68),  # binary floats would say 2.67
        (Fraction(1, 3), 0.33),
        (Fraction(490), 490.0),
    ],
)
def test_rounding_is_half_away_from_zero(hours: Fraction, told: float) -> None:
    assert rounded(hours) == told
