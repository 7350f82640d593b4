"""What a command prints and nobody can take: a full disk is told in one line, a reader who has left is not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from bot.cli import main
from tests.chat.program import HOUSE
from tests.commands import typed

FULL = Path("/dev/full")
POOR = {"PYTHONPATH": HOUSE, "LC_ALL": "C", "QUATORZE_NOW": "2026-11-25"}
DOSSIER = json.dumps({"session": 2027, "birth_date": "1990-05-04", "periods": []}).encode()
TOLD = "quatorze: what it says cannot be written (No space left on device): make room there"

full = pytest.mark.skipif(not FULL.is_char_device(), reason="no /dev/full on this system")


@full
@pytest.mark.parametrize(
    ("words", "input_"),
    [
        ("check -", DOSSIER),
        ("check --lines -", DOSSIER),
        ("read", b'{"ask": "period.start", "text": "3 mars 2025", "known": {}}'),
        ("rules list", b""),
        ("export --format csv", b""),
        ("export --format json", b""),
        ("export --format xlsx", b""),
    ],
    ids=lambda words: words if isinstance(words, str) else "",
)
def test_a_full_disk_is_told_in_one_line(
    words: str, input_: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["db", "migrate"])
    capsys.readouterr()
    typed(monkeypatch, input_)
    with FULL.open("w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert main(words.split()) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1, said
    assert said.startswith(TOLD)


@full
@pytest.mark.parametrize(("words", "input_"), [("check -", DOSSIER), ("chat --lines", b'{"say": "bonjour"}')])
def test_a_process_ends_with_that_line_and_nothing_more(words: str, input_: bytes) -> None:
    """What is still buffered would fail once more when the interpreter ends."""
    with FULL.open("wb") as out:
        ran = quatorze(words, input_, out)
    assert (ran.returncode, ran.stderr.count(b"\n")) == (2, 1), ran.stderr
    assert ran.stderr.startswith(TOLD.encode())


def test_a_reader_who_has_left_is_no_trouble() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as out:
        ran = quatorze("check -", DOSSIER, out)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        ("check - 0<&-", 1, b"there is nothing to read"),
        ("read 0<&-", 1, b"is not JSON"),
        ("chat --lines 0<&-", 0, b""),
        ("chat 0<&-", 0, b"Quatorze"),
        ("chat --lines 1>&-", 0, b""),
    ],
)
def test_what_was_closed_is_empty(words: str, status: int, told: bytes) -> None:
    """Some programs close what they do not use before they start another."""
    command = ["/bin/sh", "-c", f"{sys.executable} -m bot {words}"]
    ran = subprocess.run(command, capture_output=True, env=POOR, input=b'{"say": "bonjour"}', check=False)
    assert (ran.returncode, b"Traceback" in ran.stderr) == (status, False), ran.stderr
    assert told in ran.stdout + ran.stderr


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "ascii:surrogateescape"])
def test_what_a_screen_cannot_show_ends_nothing(encoding: str, tmp_path: Path) -> None:
    narrow = {**POOR, "PYTHONIOENCODING": encoding, "DATABASE_URL": f"sqlite:///{tmp_path}/quatorze.db"}
    command = [sys.executable, "-m", "bot"]
    talk = subprocess.run([*command, "chat"], input=b"bonjour", capture_output=True, env=narrow, check=False)
    assert (talk.returncode, talk.stderr) == (0, b"")
    assert b"? Je garde vos r" in talk.stdout  # the point of a list
    asked = json.dumps({"ask": "last_name", "text": "Šušnjar"}).encode()
    read = subprocess.run([*command, "read"], input=asked, capture_output=True, env=narrow, check=False)
    assert (read.returncode, read.stderr) == (0, b"")
    assert json.loads(read.stdout.decode("utf-8"))["readings"][0]["facts"] == {"last_name": "Šušnjar"}


def quatorze(words: str, input_: bytes, out: IO[bytes]) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "bot", *words.split()]
    return subprocess.run(command, input=input_, stdout=out, stderr=subprocess.PIPE, env=POOR, check=False)
