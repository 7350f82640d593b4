"""The rule against the slow model: every output, exactly, on dossiers made at the edges."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, given, settings

from dialogs.rules.capacity import favourable_capacity
from dialogs.rules.check import Result, check
from dialogs.rules.dossier import read_dossier
from dialogs.rules.windows import ALL, NOTHING, POINTS

from .made import Case, cases
from .model import Model
from .rules import diploma_of


def result_of(case: Case) -> Result:
    diploma = diploma_of(case.rule)
    return check(read_dossier(case.dossier, diploma, case.today), diploma, case.today)


def model_of(case: Case) -> Model:
    return Model(case.dossier, case.rule, case.today)


def as_plain(result: Result) -> dict[str, Any]:
    """The result in the plain values of the model."""
    plain = {field.name: getattr(result, field.name) for field in fields(result) if field.name[0] != "_"}
    del plain["today"]
    for name in ("reasons", "contacts"):
        plain[name] = list(plain[name])
    plain["warnings"] = [tuple(warned) for warned in result.warnings]
    plain["periods"] = [parts._asdict() for parts in result.periods]
    return plain


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases())
def test_every_output_is_that_of_the_slow_model(case: Case) -> None:
    assert as_plain(result_of(case)) == model_of(case).result()


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases(most=3))
def test_every_sum_is_that_of_the_slow_model(case: Case) -> None:
    result, model = result_of(case), model_of(case)
    for relaxed in (NOTHING, ALL, *(NOTHING | {point} for point in POINTS), *(ALL - {point} for point in POINTS)):
        for until in (None, case.today):
            assert result._sums.hours(relaxed, until) == model.hours(set(relaxed), until)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases(most=3))
def test_what_new_work_can_bring_is_that_of_the_slow_model(case: Case) -> None:
    result, model = result_of(case), model_of(case)
    assert favourable_capacity(result._sums, case.today) == model.capacity(case.today + timedelta(days=1), set(POINTS))
    full_time = diploma_of(case.rule).requirement.hours_per_week
    for day in (case.today, *model.certain_window, model.certain_window[1] - timedelta(days=9)):
        brought = result.capacity_between(day, result.window.certain.last, full_time)
        assert brought == model.capacity(day, set())
        assert isinstance(brought, Fraction)
