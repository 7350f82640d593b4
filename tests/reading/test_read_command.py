"""``quatorze read``: what it prints, and how it ends."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.commands import Ran, typed

from .cases import DATA


class Run(Ran):
    command = "read"


def asked(ask: str, text: str, **known: Any) -> bytes:
    return json.dumps({"ask": ask, "text": text, "known": known}).encode()


def facts(answer: dict[str, Any]) -> dict[str, Any]:
    return dict(answer["readings"][0]["facts"])


def test_one_object_gives_one_object(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, asked("period.dates", "du 1er mars au 30 juin 2024"))
    run = Run(capsys)
    assert (run.status, run.err) == (0, "")
    assert run.answers == [
        {
            "act": "answer",
            "readings": [{"facts": {"period.start": "2024-03-01", "period.end": "2024-06-30"}, "sure": True}],
        }
    ]


def test_the_examples_go_through_as_lines(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [json.loads(line) for line in (DATA / "reading-cases.jsonl").read_text("utf-8").splitlines()]
    same_day = [row for row in rows if row["today"] == "2025-10-15" and "accept" not in row]
    typed(monkeypatch, b"\n\n".join(json.dumps(row["in"]).encode() for row in same_day))
    run = Run(capsys, "--lines", "--today", "2025-10-15")
    assert run.status == 0
    assert run.answers == [row["out"] for row in same_day]


def test_numbers_are_plain_and_accents_stay(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [asked("period.weekly_hours", "35h"), asked("period.weekly_hours", "24h30"), asked("last_name", "Lefèvre")]
    typed(monkeypatch, b"\n".join(lines))
    run = Run(capsys, "--lines")
    assert '"period.weekly_hours": 35}' in run.out
    assert '"period.weekly_hours": 24.5}' in run.out
    assert "Lefèvre" in run.out


def test_what_is_known_comes_as_json(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    typed(
        monkeypatch,
        b"\n".join(
            [
                asked("yes_no", "non, 28 heures", **{"period.weekly_hours": 35.5}),
                asked("yes_no", "non c'était 2023", **{"period.start": "2024-03-01", "period.end": "ongoing"}),
            ]
        ),
    )
    run = Run(capsys, "--lines")
    assert [answer["act"] for answer in run.answers] == ["correct", "correct"]
    assert [facts(answer) for answer in run.answers] == [{"period.weekly_hours": 28}, {"period.start": "2023-03-01"}]


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (b"{", "quotes (column 2); correct it there"),
        (b'{"ask": "any", "text": NaN}', "NaN is not a number; write the number with digits"),
        (b'{"ask": "any", "text": "x", "known": {"period.weeks": ' + b"1" * 5000 + b"}}", "write it with fewer digits"),
        (b"[" * 100_000, "is nested too deeply; write one object"),
        (b"[1]", "is no object"),
        (b'{"text": "oui"}', "'ask'"),
        (b'{"ask": "any"}', "'text'"),
        (b'{"ask": "any", "text": 3}', "'text'"),
        (b'{"ask": "any", "text": "x", "known": []}', '"known"'),
        (b'{"ask": "any", "text": "x", "known": {"period.start": "2025-02-31"}}', "2025-02-31"),
        (b'{"ask": "any", "text": "x", "known": {"period.start": [1]}}', "period.start"),
        (b'{"ask": "any", "text": "\xff"}', "UTF-8"),
    ],
)
def test_a_bad_line_is_told_and_the_next_one_is_read(
    bad: bytes, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, asked("yes_no", "oui") + b"\n" + bad + b"\n" + asked("yes_no", "non"))
    run = Run(capsys, "--lines")
    assert run.status == 1
    assert [facts(answer) for answer in run.answers] == [{"yes_no": "yes"}, {"yes_no": "no"}]
    assert run.err.startswith("quatorze read: line 2 ")
    assert told in run.err
    assert run.err.count("\n") == 1


@pytest.mark.parametrize("nothing", [b"", b', "known": {}', b', "known": null'])
def test_nothing_may_be_known(
    nothing: bytes, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, b'{"ask": "yes_no", "text": "oui"' + nothing + b"}")
    assert facts(Run(capsys).answers[0]) == {"yes_no": "yes"}


def test_a_lone_surrogate_comes_out_again(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, b'{"ask": "period.employer", "text": "chez Caf\\u00e9 \\ud800"}')
    run = Run(capsys)
    assert (run.status, run.err) == (0, "")
    assert len(run.answers) == 1


OUT_OF_REACH = ["--today", "9999-12-31"]  # « demain » would leave the calendar


@pytest.mark.parametrize("words", [["--today", "2025-02-30"], ["--today"], ["--other"], OUT_OF_REACH])
def test_misuse_ends_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(capsys, *words)
    assert run.status == 2
    assert run.err.count("\n") == 1


def test_today_is_the_business_clock_s(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUATORZE_NOW", "2026-02-10T23:30:00+00:00")  # the 11th where the session is
    typed(monkeypatch, asked("period.end", "hier"))
    assert facts(Run(capsys).answers[0]) == {"period.end": "2026-02-10"}
