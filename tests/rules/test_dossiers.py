"""Dossiers: every way to refuse one, by field; all faults listed; the same for JSON and for values of Python."""

from __future__ import annotations

import copy
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from dialogs.rules.check import check
from dialogs.rules.dossier import Decisions, Dossier, Period, Refused, faults_of, read_dossier
from dialogs.rules.exact_json import read_json

from .rules import OSRCL

TODAY = date(2025, 10, 15)
PERIOD: dict[str, Any] = {
    "kind": "job",
    "employer": "La Poste",
    "start": "2025-03-03",
    "end": "2025-05-30",
    "weekly_hours": 35,
    "declared_weeks": None,
    "total_hours": None,
    "in_sector": "yes",
}
DOSSIER: dict[str, Any] = {
    "session": 2026,
    "birth_date": "1990-05-04",
    "candidate_kind": "individual",
    "periods": [PERIOD],
    "decisions": {"weekly_hours_cap": "accepted", "kind": "bound"},
}
MISSING = object()


def changed(path: str, value: Any) -> dict[str, Any]:
    """The dossier with another value at a path like ``periods[0].end``."""
    data = copy.deepcopy(DOSSIER)
    *parents, key = path.replace("periods[0]", "periods.0").split(".")
    holder: Any = data
    for parent in parents:
        holder = holder[int(parent) if parent.isdigit() else parent]
    if value is MISSING:
        del holder[key]
    else:
        holder[int(key) if key.isdigit() else key] = value
    return data


def errors_of(data: Any) -> list[tuple[str, str]]:
    try:
        read_dossier(data, OSRCL, TODAY)
    except Refused as refused:
        faults = refused.errors
    else:
        return []
    assert all(fault.message for fault in faults)
    return [(fault.field, fault.code) for fault in faults]


REFUSALS: dict[str, tuple[str, Any, str]] = {
    "session missing": ("session", MISSING, "missing_key"),
    "session null": ("session", None, "missing_key"),
    "session unknown": ("session", 2031, "unknown_session"),
    "session in quotes": ("session", "2026", "wrong_type"),
    "session with a half": ("session", Decimal("2026.5"), "wrong_type"),
    "session too large to write": ("session", Decimal("1E+999999"), "wrong_type"),
    "session not a number": ("session", Decimal("NaN"), "wrong_type"),
    "session without end": ("session", Decimal("Infinity"), "wrong_type"),
    "session a binary float": ("session", 2026.0, "wrong_type"),
    "session true": ("session", True, "wrong_type"),
    "session huge": ("session", 10**600, "unknown_session"),
    "birth date missing": ("birth_date", MISSING, "missing_key"),
    "birth date in the future": ("birth_date", "2025-10-16", "birth_date_in_the_future"),
    "birth date before 1900": ("birth_date", "1899-12-31", "birth_date_too_old"),
    "birth date that does not exist": ("birth_date", "1991-02-29", "no_such_day"),
    "birth date in French": ("birth_date", "04/05/1990", "not_a_date"),
    "birth date with an hour": ("birth_date", "1990-05-04T00:00", "not_a_date"),
    "birth date without dashes": ("birth_date", "19900504", "not_a_date"),
    "birth date as a week": ("birth_date", "1990-W18-5", "not_a_date"),
    "birth date with a line break": ("birth_date", "1990-05-04\n", "not_a_date"),
    "birth date with other digits": ("birth_date", "１990-05-04", "not_a_date"),
    "birth date a number": ("birth_date", 19900504, "wrong_type"),
    "birth date an instant of Python": ("birth_date", datetime(1990, 5, 4), "wrong_type"),  # noqa: DTZ001
    "birth date in year 0": ("birth_date", "0000-05-04", "no_such_day"),
    "candidate kind unknown": ("candidate_kind", "evening_classes", "unknown_code"),
    "candidate kind a list": ("candidate_kind", ["individual"], "wrong_type"),
    "periods missing": ("periods", MISSING, "missing_key"),
    "periods an object": ("periods", {"0": PERIOD}, "wrong_type"),
    "periods a text": ("periods", "none", "wrong_type"),
    "period a text": ("periods[0]", "work", "wrong_type"),
    "period null": ("periods[0]", None, "wrong_type"),
    "period a list": ("periods[0]", [], "wrong_type"),
    "decisions a text": ("decisions", "accepted", "wrong_type"),
    "decision on hours unknown": ("decisions.weekly_hours_cap", "perhaps", "unknown_code"),
    "decision on the kind unknown": ("decisions.kind", "accepted", "unknown_code"),
    "unknown decision": ("decisions.sector", "accepted", "unknown_key"),
    "unknown key": ("name", "Yasmine", "unknown_key"),
    "unknown key, null": ("name", None, "unknown_key"),
    "unknown key of a period": ("periods[0].city", "Lille", "unknown_key"),
    "kind missing": ("periods[0].kind", MISSING, "missing_key"),
    "kind unknown": ("periods[0].kind", "pastime", "unknown_code"),
    "kind in capitals": ("periods[0].kind", "Job", "unknown_code"),
    "employer a number": ("periods[0].employer", 12, "wrong_type"),
    "start missing": ("periods[0].start", MISSING, "missing_key"),
    "start that does not exist": ("periods[0].start", "2025-02-31", "no_such_day"),
    "end before start": ("periods[0].end", "2025-03-02", "end_before_start"),
    "end that does not exist": ("periods[0].end", "2025-06-31", "no_such_day"),
    "end empty": ("periods[0].end", "", "not_a_date"),
    "sector missing": ("periods[0].in_sector", None, "missing_key"),
    "sector unknown": ("periods[0].in_sector", "maybe", "unknown_code"),
    "sector true": ("periods[0].in_sector", True, "wrong_type"),
    "no hours": ("periods[0].weekly_hours", None, "hours_missing"),
    "zero hours": ("periods[0].weekly_hours", 0, "out_of_range"),
    "negative hours": ("periods[0].weekly_hours", -35, "out_of_range"),
    "a hair above 60 hours": ("periods[0].weekly_hours", Decimal("60.01"), "out_of_range"),
    "1e400 hours": ("periods[0].weekly_hours", Decimal("1e400"), "out_of_range"),
    "hours with three decimals": ("periods[0].weekly_hours", Decimal("17.505"), "too_many_decimals"),
    "hours a hair above 35": ("periods[0].weekly_hours", Decimal("35." + "0" * 60 + "1"), "too_many_decimals"),
    "tiny hours": ("periods[0].weekly_hours", Decimal("1e-400"), "too_many_decimals"),
    "hours in quotes": ("periods[0].weekly_hours", "35", "wrong_type"),
    "hours true": ("periods[0].weekly_hours", True, "wrong_type"),
    "hours a binary float": ("periods[0].weekly_hours", 35.1, "wrong_type"),
    "hours not a number": ("periods[0].weekly_hours", Decimal("NaN"), "wrong_type"),
    "infinite hours": ("periods[0].weekly_hours", Decimal("Infinity"), "wrong_type"),
    "zero weeks": ("periods[0].declared_weeks", 0, "out_of_range"),
    "more weeks than touched": ("periods[0].declared_weeks", Decimal("13.01"), "out_of_range"),
    "weeks a list": ("periods[0].declared_weeks", [12], "wrong_type"),
}


@pytest.mark.parametrize(("path", "value", "code"), REFUSALS.values(), ids=REFUSALS)
def test_one_fault_is_refused_by_its_field(path: str, value: Any, code: str) -> None:
    assert errors_of(changed(path, value)) == [(path, code)]


@pytest.mark.parametrize("written", [b"2026", b"2026.0", b"2.026e3"])
def test_a_whole_number_is_one_however_it_is_written(written: bytes) -> None:
    read = read_dossier(changed("session", read_json(written)), OSRCL, TODAY)
    assert (read.session, type(read.session)) == (2026, int)


@pytest.mark.parametrize("data", [None, [], "x", 12, True, Decimal("1.5")], ids=repr)
def test_what_is_no_object_is_refused_as_a_whole(data: Any) -> None:
    assert errors_of(data) == [("", "wrong_type")]


def period(**values: Any) -> dict[str, Any]:
    return DOSSIER | {"periods": [PERIOD | values]}


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"total_hours": 100}, [("weekly_hours", "hours_given_twice")]),
        ({"weekly_hours": None, "total_hours": 0}, [("total_hours", "out_of_range")]),
        ({"weekly_hours": None, "total_hours": Decimal("780.01")}, [("total_hours", "out_of_range")]),
        ({"weekly_hours": None, "total_hours": 100, "end": None}, [("total_hours", "needs_an_end")]),
        (
            {"weekly_hours": None, "total_hours": 100, "declared_weeks": 3},
            [("declared_weeks", "weeks_with_total_hours")],
        ),
        ({"declared_weeks": 3, "end": None}, [("declared_weeks", "needs_an_end")]),
        (
            {"declared_weeks": 0, "end": None, "total_hours": 5, "weekly_hours": None},
            [
                ("declared_weeks", "weeks_with_total_hours"),
                ("declared_weeks", "needs_an_end"),
                ("total_hours", "needs_an_end"),
                ("declared_weeks", "out_of_range"),
            ],
        ),
        (
            {"end": "2025-01-01", "weekly_hours": 61, "declared_weeks": 99},
            [("end", "end_before_start"), ("weekly_hours", "out_of_range")],
        ),
        (
            {"start": "soon", "weekly_hours": 0, "in_sector": "?"},
            [("in_sector", "unknown_code"), ("start", "not_a_date"), ("weekly_hours", "out_of_range")],
        ),
        ({"weekly_hours": "35"}, [("weekly_hours", "wrong_type")]),
    ],
)
def test_hours_and_weeks_that_cannot_stand_together(values: dict[str, Any], faults: list[tuple[str, str]]) -> None:
    assert errors_of(period(**values)) == [(f"periods[0].{key}", code) for key, code in faults]


@pytest.mark.parametrize(
    "values",
    [
        {"weekly_hours": 60},
        {"weekly_hours": Decimal("0.01")},
        {"weekly_hours": Decimal("35.000")},
        {"weekly_hours": Decimal("3.5e1")},
        {"declared_weeks": 13},
        {"weekly_hours": None, "total_hours": 780},
        {"start": "2025-03-09", "end": "2025-03-10", "declared_weeks": 2},
        {"start": "0001-01-01", "end": "9999-12-31"},
        {"end": None},
        {"employer": ""},
        {"employer": None},
    ],
)
def test_the_limits_themselves_are_taken(values: dict[str, Any]) -> None:
    assert errors_of(period(**values)) == []


def test_null_keys_may_be_left_out() -> None:
    short = {"session": 2026, "birth_date": "1990-05-04"}
    kept = {key: value for key, value in PERIOD.items() if value is not None and key != "employer"}
    with_nulls = short | {"candidate_kind": None, "decisions": None, "periods": [PERIOD | {"employer": None}]}
    assert read_dossier(short | {"periods": [kept]}, OSRCL, TODAY) == read_dossier(with_nulls, OSRCL, TODAY)


def test_born_today_and_in_1900_are_taken() -> None:
    assert errors_of(DOSSIER | {"birth_date": "2025-10-15"}) == []
    assert errors_of(DOSSIER | {"birth_date": "1900-01-01"}) == []


def test_every_fault_is_listed_with_its_field() -> None:
    second = {"kind": "x", "start": "2025-13-01", "end": "2025-01-01", "weekly_hours": 35, "total_hours": 20, "y": 1}
    data = {"session": 1, "birth_date": "2090-01-01", "candidate_kind": 3, "periods": [PERIOD, second, 7], "z": 0}
    assert sorted(errors_of(data)) == sorted(
        [
            ("z", "unknown_key"),
            ("session", "unknown_session"),
            ("birth_date", "birth_date_in_the_future"),
            ("candidate_kind", "wrong_type"),
            ("periods[1].y", "unknown_key"),
            ("periods[1].kind", "unknown_code"),
            ("periods[1].in_sector", "missing_key"),
            ("periods[1].start", "no_such_day"),
            ("periods[1].weekly_hours", "hours_given_twice"),
            ("periods[2]", "wrong_type"),
        ]
    )


def test_400_periods_are_computed_and_401_refused() -> None:
    many = [PERIOD | {"employer": str(n), "declared_weeks": Decimal(n % 1299 + 1) / 100} for n in range(400)]
    dossier = read_dossier(DOSSIER | {"periods": many}, OSRCL, TODAY)
    assert len(check(dossier, OSRCL, TODAY).periods) == 400
    assert errors_of(DOSSIER | {"periods": [*many, PERIOD]}) == [("periods", "too_many_periods")]
    faulty = PERIOD | {"kind": "x"}
    assert ("periods[400].kind", "unknown_code") in errors_of(DOSSIER | {"periods": [*many, faulty]})


def test_a_refusal_s_own_text_holds_nothing_that_was_declared() -> None:
    with pytest.raises(Refused) as refused:
        read_dossier(DOSSIER | {"birth_date": "1890-12-25", "Yasmine": 1}, OSRCL, TODAY)
    assert "1890" not in str(refused.value)
    assert str(refused.value) == "Yasmine: unknown_key; birth_date: birth_date_too_old"


def test_values_of_python_are_read_and_checked_like_those_of_json() -> None:
    dossier = Dossier(
        session=2026,
        birth_date=date(1990, 5, 4),
        candidate_kind="individual",
        periods=(Period("job", "La Poste", date(2025, 3, 3), date(2025, 5, 30), Decimal(35), None, None, "yes"),),
        decisions=Decisions("accepted", "bound"),
    )
    assert read_dossier(DOSSIER, OSRCL, TODAY) == dossier
    assert faults_of(dossier, OSRCL, TODAY) == ()
    bad = replace(dossier, periods=(replace(dossier.periods[0], end=date(2025, 3, 2), weekly_hours=Decimal(0)),))
    assert [(fault.field, fault.code) for fault in faults_of(bad, OSRCL, TODAY)] == [
        ("periods[0].end", "end_before_start"),
        ("periods[0].weekly_hours", "out_of_range"),
    ]


def test_periods_are_equal_by_value_and_every_later_one_is_a_double() -> None:
    twice = [PERIOD, PERIOD | {"weekly_hours": Decimal("35.0")}, PERIOD | {"employer": None}, dict(PERIOD)]
    assert read_dossier(DOSSIER | {"periods": twice}, OSRCL, TODAY).repeated == {1, 3}


# — text that is no usable JSON —

TEXTS = {
    "nothing": (b"", "not_json"),
    "blanks": (b" \n\t", "not_json"),
    "a word": (b"bonjour", "not_json"),
    "cut off": (b'{"session": 2026', "not_json"),
    "two values": (b"{} {}", "not_json"),
    "single quotes": (b"{'session': 2026}", "not_json"),
    "NaN": (b'{"session": NaN}', "not_json"),
    "Infinity": (b'{"session": -Infinity}', "not_json"),
    "an exponent beyond all measure": (b'{"session": 1e99999999999999999999}', "not_json"),
    "a hundred thousand brackets": (b"[" * 100_000, "not_json"),
    "a hundred thousand objects": (b'{"a":' * 100_000, "not_json"),
    "Latin-1": ('{"employer": "Société"}'.encode("latin-1"), "not_utf8"),
    "UTF-16": ('{"session": 2026}'.encode("utf-16"), "not_utf8"),
    "half a sign": (b'{"employer": "\xc3', "not_utf8"),
    "an encoded surrogate": (b'{"employer": "\xed\xa0\x80"}', "not_utf8"),
}


@pytest.mark.parametrize(("raw", "code"), TEXTS.values(), ids=TEXTS)
def test_text_that_is_no_json_is_refused_in_one_sentence(raw: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_json(raw)
    (fault,) = refused.value.errors
    assert (fault.field, fault.code) == ("", code)
    assert "\n" not in fault.message


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b'{"session" 2026}\n', "(column 12)"),
        (b'{"session":\n 2026,\n "periods" []}', "(line 3, column 12)"),
        (b'{"session": 2026\n', "(column 17)"),  # where it ends
    ],
)
def test_what_is_no_json_is_told_with_its_place(raw: bytes, place: str) -> None:
    with pytest.raises(Refused) as refused:
        read_json(raw)
    assert refused.value.errors[0].message.endswith(f"{place}; correct it there")


def test_numbers_of_json_stay_exact_and_a_byte_order_mark_is_skipped() -> None:
    read = read_json(b'\xef\xbb\xbf{"a": 17.10, "b": 35, "c": 1e400}')
    assert read == {"a": Decimal("17.10"), "b": 35, "c": Decimal("1e400")}
    assert isinstance(read["b"], int)
    assert isinstance(read_json(b"9" * 5000), Decimal)  # longer than Python turns into an int


def test_a_key_that_stands_twice_is_refused_where_it_stands() -> None:
    raw = b'{"session": 2026, "session": 2026, "birth_date": "1990-05-04", "periods": [{"kind": "job", "kind": "job", '
    raw += b'"start": "2025-03-03", "weekly_hours": 35, "in_sector": "yes"}]}'
    assert errors_of(read_json(raw)) == [("session", "duplicate_key"), ("periods[0].kind", "duplicate_key")]
