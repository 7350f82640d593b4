"""``quatorze check``: what it prints, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commands import Ran, typed

from .rules import OSRCL_TEXT, osrcl, to_toml
from .test_cases import LINES

GOOD: dict[str, Any] = {"session": 2026, "birth_date": "1990-05-04", "periods": []}
BAD: dict[str, Any] = GOOD | {"session": 2030}


class Run(Ran):
    command = "check"


def test_a_file_gives_one_result_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("d.json").write_text(json.dumps(GOOD, indent=2), encoding="utf-8-sig")
    run = Run(capsys, "d.json", "--today", "2025-07-01")
    assert (run.status, run.err) == (0, "")
    assert [answer["verdict"] for answer in run.answers] == ["to_confirm"]


def test_the_examples_go_through_as_lines(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [json.loads(line) for line in LINES]
    same_day = [case for case in cases if case["today"] == "2025-10-15"]
    typed(monkeypatch, b"\n".join(json.dumps(case["dossier"]).encode() for case in same_day))
    run = Run(capsys, "-", "--lines", "--today", "2025-10-15")
    assert run.status == 0
    assert run.answers == [case["expected"] for case in same_day]


def test_a_refused_line_is_told_and_the_others_are_computed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r", b"", b"  ", json.dumps(BAD).encode(), b"\xff", b"{}"]
    typed(monkeypatch, b"\n".join([*lines, json.dumps(GOOD).encode()]))
    run = Run(capsys, "-", "--lines", "--today", "2025-10-15")
    assert (run.status, run.err) == (1, "")
    told = [[error["code"] for error in answer.get("errors", [])] for answer in run.answers]
    assert told == [[], ["unknown_session"], ["not_utf8"], ["missing_key"] * 3, []]


def test_a_refusal_has_field_code_and_message(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, json.dumps(BAD).encode())
    run = Run(capsys, "-", "--today", "2025-10-15")
    assert run.status == 1
    message = "is not a session of this diploma; known are: 2026, 2027"
    assert run.answers == [{"errors": [{"field": "session", "code": "unknown_session", "message": message}]}]


@pytest.mark.parametrize("raw", [b"", b"\n", b"bonjour", b"[" * 50_000, b"1e400", b'"\\ud800"', b'{"\\ud800": 1}'])
def test_what_is_no_dossier_is_refused_without_a_trace(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, raw: bytes
) -> None:
    typed(monkeypatch, raw)
    run = Run(capsys, "-", "--today", "2025-10-15")
    assert (run.status, run.err, len(run.answers)) == (1, "", 1)
    assert run.answers[0]["errors"]
    assert run.out.isascii()


def test_no_line_at_all_is_nothing_to_do(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, b"\n\n")
    run = Run(capsys, "-", "--lines")
    assert (run.status, run.out, run.err) == (0, "", "")


MISUSES = {
    "no file": (["nowhere.json"], "nowhere.json: cannot be read (No such file or directory); give another path"),
    "a folder": (["."], ".: cannot be read (Is a directory); give another path"),
    "no rule file": (["d.json", "--rules", "nowhere.toml"], "nowhere.toml: the rule file cannot be read"),
    "a bad rule file": (["d.json", "--rules", "bad.toml"], "bad.toml: requirement.weeks is missing; add it."),
    "a rule file in Latin-1": (["d.json", "--rules", "latin.toml"], "latin.toml: the rule file is not UTF-8"),
    "a day that does not exist": (["d.json", "--today", "2025-02-31"], "'2025-02-31'"),
    "a day in French": (["d.json", "--today", "31/01/2025"], "'31/01/2025'"),
    "an unknown option": (["d.json", "--colour"], "--colour"),
    "no word at all": ([], "FILE"),
}


@pytest.mark.parametrize(("words", "told"), MISUSES.values(), ids=MISUSES)
def test_misuse_ends_with_2_and_one_line(capsys: pytest.CaptureFixture[str], words: list[str], told: str) -> None:
    Path("d.json").write_text(json.dumps(GOOD), encoding="utf-8")
    Path("bad.toml").write_text(OSRCL_TEXT.replace("weeks = 14", "", 1), encoding="utf-8")
    Path("latin.toml").write_bytes(OSRCL_TEXT.encode("latin-1"))
    run = Run(capsys, *words)
    assert (run.status, run.out) == (2, "")
    assert told in run.err
    assert run.err.count("\n") == 1


def test_another_rule_file_can_be_given(capsys: pytest.CaptureFixture[str]) -> None:
    rule = osrcl()
    rule["requirement"]["weeks"] = 2
    Path("two-weeks.toml").write_text(to_toml(rule), encoding="utf-8-sig")
    Path("d.json").write_text(json.dumps(GOOD), encoding="utf-8")
    run = Run(capsys, "d.json", "--rules", "two-weeks.toml", "--today", "2025-10-15")
    assert (run.status, run.answers[0]["required_hours"]) == (0, 70)


@pytest.mark.parametrize(
    ("now", "zone", "day"),
    [
        ("2025-10-15", "Europe/Paris", "2025-10-15"),  # a date means 12:00
        ("2025-10-15T00:30", "Europe/Paris", "2025-10-15"),  # without offset: of the session's zone
        ("2025-10-15T00:30", "Pacific/Noumea", "2025-10-15"),
        ("2025-10-14T22:30:00+00:00", "Europe/Paris", "2025-10-15"),
        ("2025-10-14T22:30:00Z", "Pacific/Noumea", "2025-10-15"),
        ("2025-10-15T02:30:00Z", "America/Martinique", "2025-10-14"),
    ],
)
def test_today_is_the_day_where_the_session_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, now: str, zone: str, day: str
) -> None:
    monkeypatch.setenv("QUATORZE_NOW", now)
    Path("r.toml").write_text(OSRCL_TEXT.replace("Europe/Paris", zone), encoding="utf-8")
    born = json.dumps(GOOD | {"birth_date": "2025-10-15"})
    Path("d.json").write_text(born, encoding="utf-8")
    run = Run(capsys, "d.json", "--rules", "r.toml")
    assert run.status == (0 if day == "2025-10-15" else 1)


def test_a_year_with_a_point_has_its_own_sessions_day(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUATORZE_NOW", "2025-10-14T22:30:00Z")  # it is the 15th already in Noumea alone
    Path("r.toml").write_text(OSRCL_TEXT.replace("Europe/Paris", "Pacific/Noumea", 1).replace("Europe/Paris", "UTC"))
    written = json.dumps(GOOD | {"birth_date": "2025-10-15", "session": 2026.0})
    Path("d.json").write_text(written, encoding="utf-8")
    assert Run(capsys, "d.json", "--rules", "r.toml").status == 0


def test_a_reader_that_writes_line_by_line_gets_each_answer_at_once() -> None:
    command = [sys.executable, "-m", "bot", "check", "-", "--lines", "--today", "2025-10-15"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for dossier, key in ((GOOD, "verdict"), (BAD, "errors")):
            process.stdin.write(json.dumps(dossier).encode() + b"\n")
            process.stdin.flush()
            assert key in json.loads(process.stdout.readline())
        process.stdin.close()
        assert process.wait(timeout=20) == 1
