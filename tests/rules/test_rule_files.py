"""Rule files: every shipped one can be read, and every way to refuse one names the file, the key and the reason."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from dialogs.rules.diploma import BadRuleFile, read_diploma

from .bad_rule_files import BAD_FILES
from .rules import OSRCL, OSRCL_TEXT, SHIPPED, osrcl, to_toml

FILES = sorted(SHIPPED.glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_shipped_file_can_be_read_and_is_called_by_its_code(path: Path) -> None:
    diploma = read_diploma(path.read_text(encoding="utf-8"), path.name)
    assert path.stem == diploma.code
    assert diploma.requirement.source.count("https://") == 1


def test_the_shipped_rule_is_that_of_the_notice() -> None:
    rule = OSRCL.requirement
    assert (rule.weeks, rule.hours_per_week, rule.hours) == (14, 35, 490)
    assert (rule.lenient_hours_per_week, rule.window_years, rule.adult_age) == (48, 3, 18)
    assert [kind.code for kind in OSRCL.kinds if kind.firm] == ["individual"]
    first, second = OSRCL.sessions
    assert (first.year, first.upload_deadline, first.expected_upload_deadline) == (2026, date(2025, 11, 28), None)
    assert (second.year, second.upload_deadline, second.expected_upload_deadline) == (2027, None, date(2026, 11, 28))


def test_numbers_are_exact_decimals() -> None:
    diploma = read_diploma(OSRCL_TEXT.replace("hours_per_week = 35 ", "hours_per_week = 35.1 "), "x.toml")
    assert diploma.requirement.hours_per_week == Decimal("35.1")
    assert diploma.requirement.hours == Fraction(4914, 10)


def test_the_lenient_ceiling_is_the_base_when_it_is_left_out() -> None:
    rule = osrcl()
    del rule["requirement"]["lenient_hours_per_week"]
    assert read_diploma(to_toml(rule), "x.toml").requirement.lenient_hours_per_week == 35


def test_sessions_are_given_by_year_whatever_their_order_in_the_file() -> None:
    rule = osrcl()
    rule["sessions"].reverse()
    assert [session.year for session in read_diploma(to_toml(rule), "x.toml").sessions] == [2026, 2027]


@pytest.mark.parametrize(("old", "new", "reason"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_rule_file_is_refused_with_file_key_and_reason(old: str, new: str, reason: str) -> None:
    assert old in OSRCL_TEXT
    with pytest.raises(BadRuleFile) as refused:
        read_diploma(OSRCL_TEXT.replace(old, new, 1), "cap-osrcl.toml")
    message = str(refused.value)
    if reason.startswith("cap-osrcl.toml: "):
        assert message.startswith(reason)
    else:
        assert message == f"cap-osrcl.toml: {reason}"
    assert "\n" not in message
    assert message.endswith(".")


@pytest.mark.parametrize("key", ["kinds", "contacts", "activities", "sessions"])
def test_a_list_that_the_rule_needs_cannot_be_missing_empty_or_something_else(key: str) -> None:
    for value, reason in [
        (None, f"{key} is missing; add it."),
        ([], f"{key} is empty; give at least one."),
        (1, f"{key} is not a list of tables; write [[{key}]] above each."),
    ]:
        rule = osrcl()
        del rule[key]
        text = ("" if value is None else f"{key} = {value}\n") + to_toml(rule)
        with pytest.raises(BadRuleFile) as refused:
            read_diploma(text, "x.toml")
        assert str(refused.value) == f"x.toml: {reason}"


@pytest.mark.parametrize(
    ("table", "key"),
    [(table, key) for table, value in osrcl().items() if isinstance(value, dict) for key in value]
    + [(table, key) for table, value in osrcl().items() if isinstance(value, list) for key in value[0]],
)
def test_a_key_that_is_needed_is_asked_for_by_name(table: str, key: str) -> None:
    rule = osrcl()
    holder = rule[table] if isinstance(rule[table], dict) else rule[table][0]
    place = table if isinstance(rule[table], dict) else f"{table}[0]"
    del holder[key]
    if key in {"lenient_hours_per_week", "verdicts", "upload_deadline"}:
        read_diploma(to_toml(rule), "x.toml")
        return
    with pytest.raises(BadRuleFile) as refused:
        read_diploma(to_toml(rule), "x.toml")
    assert str(refused.value) == f"x.toml: {place}.{key} is missing; add it."


# — dates laid over the file —


def test_other_dates_are_laid_over_a_session_and_the_file_stays_as_it_was() -> None:
    narrowed = OSRCL.with_dates(2027, exam_from=date(2027, 6, 3), exam_to=date(2027, 6, 3))
    session = narrowed.session(2027)
    assert session is not None
    assert session.exam_from == session.exam_to == date(2027, 6, 3)
    assert narrowed.session(2026) == OSRCL.session(2026)
    assert OSRCL.sessions[1].exam_from == date(2027, 5, 1)


def test_a_published_deadline_takes_the_place_of_the_expected_one() -> None:
    published = OSRCL.with_dates(2027, upload_deadline=date(2026, 12, 4)).session(2027)
    assert published is not None
    assert (published.upload_deadline, published.expected_upload_deadline) == (date(2026, 12, 4), None)


@pytest.mark.parametrize(
    ("dates", "reason"),
    [
        (
            {"exam_to": date(2027, 4, 1)},
            "session 2027: exam_to is before exam_from (2027-05-01); swap them or give the later day.",
        ),
        (
            {"upload_deadline": date(2027, 7, 1)},
            "session 2027: upload_deadline (2027-07-01) is after exam_to (2027-06-30); give a day before the exam.",
        ),
        (
            {"upload_deadline": date(2026, 11, 1), "expected_upload_deadline": date(2026, 11, 2)},
            "session 2027: expected_upload_deadline stands beside upload_deadline; keep only the published day.",
        ),
    ],
)
def test_dates_that_cannot_stand_together_are_refused_when_laid_over(dates: dict[str, date], reason: str) -> None:
    with pytest.raises(BadRuleFile) as refused:
        OSRCL.with_dates(2027, **dates)
    assert str(refused.value) == f"cap-osrcl: {reason}"


def test_dates_cannot_be_laid_over_a_session_that_is_not_there() -> None:
    with pytest.raises(ValueError, match="cap-osrcl has no session 2031"):
        OSRCL.with_dates(2031, exam_to=date(2031, 6, 1))
