"""``quatorze chat --lines``: what programs rely on (interfaces.md section 4)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storage.encryption import Keyring
from tests.chat.program import Program
from tests.chat.test_transcripts import alone

TODAY = {"QUATORZE_NOW": "2026-11-25"}


@pytest.fixture
def place(database_url: str) -> dict[str, str]:
    """The settings of a database of one's own."""
    return {"DATABASE_URL": database_url, "DATA_KEYS": Keyring.new_key(), **TODAY}


def test_a_program_leaves_and_finds_the_conversation_where_it_was(place: dict[str, str]) -> None:
    with Program(**place) as program:
        *_, greeting, wait = program.says({"say": "bonjour"})
        assert list(greeting) == ["ask", "text", "choices", "files"]
        assert (greeting["ask"], wait) == ("notice", {"wait": True, "ask": "notice"})
        assert [choice["id"] for choice in greeting["choices"]] == ["notice:understood", "notice:more", "why:notice"]
        program.says({"tap": "notice:understood"})
        assert program.says({"tap": "candidate_kind:individual"})[-1]["ask"] == "birth_date"
        assert program.leaves() == (0, "")
    with Program(**place) as program:
        *_, question, wait = program.says({"say": "4 mai 1990"})
        assert (question["ask"], wait["ask"]) == ("has_period", "has_period")
        assert {"back", "why:has_period"} <= {choice["id"] for choice in question["choices"]}


def test_each_bad_line_is_told_on_one_line_and_the_next_one_is_read(tmp_path: Path) -> None:
    bad = [
        b"bonjour",
        b'"bonjour"',
        b"[]",
        b"{}",
        b'{"say": "a", "tap": "b"}',
        b'{"says": "a"}',
        b'{"say": 14}',
        b'{"tap": null}',
        b"\xff",
        b"[" * 100_000,
    ]
    with Program(**TODAY) as program:
        for line in [*bad, b"", b"  \r"]:
            program.tells(line)
        assert program.says(b'\xef\xbb\xbf{"say": "bonjour"}\r')[-1]["ask"] == "notice"
        status, errors = program.leaves()
    assert status == 1
    told = errors.splitlines()
    assert [line.split()[:3] for line in told] == [["quatorze:", "line", str(n)] for n in range(1, len(bad) + 1)]
    assert "is not JSON" in told[0]
    assert 'write {"say": "text"} or {"tap": "choice id"}' in told[1]
    assert 'no text under "tap"' in told[7]


def test_whatever_is_said_or_tapped_is_answered(tmp_path: Path) -> None:
    odd = ["", " ", "\0", "\ud83d", "é" * 4_096, "%(day)s", "<b>", "\u202e", "/start", "/nimporte"]
    with Program("--today", "2025-10-15") as program:
        for words in odd:
            *messages, wait = program.says({"say": words})
            assert messages, words
            assert wait["ask"] == "notice"
        for choice in [*odd, "menu:plan", "period.kind:job", "notice:understood#999", "x" * 10_000]:
            *messages, wait = program.says({"tap": choice})
            assert messages, choice
            assert wait["ask"] == "notice"
        assert program.leaves() == (0, "")


def test_a_new_database_is_a_new_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "other"):
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{name}.db")
        for said, ask in [({"say": "bonjour"}, "notice"), ({"tap": "notice:understood"}, "candidate_kind")]:
            *_, wait = alone(said, "2026-11-25")
            assert wait["ask"] == ask


def test_what_was_not_heard_is_said_at_the_next_input(tmp_path: Path) -> None:
    with Program(**TODAY) as program:
        program.says({"say": "bonjour"})
        program.goes_deaf()
        program.tells(json.dumps({"tap": "notice:understood"}).encode())
        assert program.leaves() == (0, "")
    with Program(**TODAY) as program:
        first, second, wait = program.says({"tap": "candidate_kind:individual"})
    assert [line["ask"] for line in (first, second, wait)] == ["candidate_kind", "birth_date", "birth_date"]


def test_bad_settings_stop_it_with_one_line(tmp_path: Path) -> None:
    for settings, said in [
        ({"DATABASE_URL": "postgresql+psycopg://nobody@127.0.0.1:1/none"}, "DATA_KEYS is missing"),
        ({"DIPLOMA": "cap-nothing"}, "DIPLOMA: no rule file has the code cap-nothing"),
    ]:
        with Program(**settings) as program:
            status, errors = program.leaves()
        assert (status, errors.count("\n")) == (2, 1)
        assert said in errors
