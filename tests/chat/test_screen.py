"""``quatorze chat`` for a person at the keyboard: in a real terminal, and where input and output are none."""

from __future__ import annotations

import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import ioctl
from typing import Any

import pytest

from bot.rendering import renderer
from bot.terminal.local import Button, Message
from bot.terminal.screen import keys_of
from dialogs.words.text import Raw
from tests.chat.program import HOUSE
from tests.copies import copied_at

WORDS = ("chat", "--today", "2026-11-25")
CHAT = [sys.executable, "-m", "bot", *WORDS]
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]")


def environment(**more: str) -> dict[str, str]:
    return {"PYTHONPATH": HOUSE, "LC_ALL": "C.UTF-8", "TERM": "xterm", **more}


class Terminal:
    """A terminal of so many columns, with somebody who reads it and types."""

    def __init__(self, descriptor: int, process: Any) -> None:
        self._descriptor, self._process = descriptor, process

    def reads(self, *words: str) -> str:
        """What is on the screen since the last time, read until these words have come, in this order."""
        seen, until = "", time.monotonic() + 60
        while not re.search(".*".join(map(re.escape, words)), seen, re.DOTALL):
            assert time.monotonic() < until, seen
            if select.select([self._descriptor], [], [], 1)[0]:
                raw = os.read(self._descriptor, 65536).decode("utf-8", "replace")
                if "\x1b[6n" in raw:  # where is the cursor? an honest terminal answers
                    os.write(self._descriptor, b"\x1b[1;1R")
                seen += ESCAPES.sub("", raw)
        return seen

    def types(self, keys: str) -> None:
        os.write(self._descriptor, keys.encode())

    def status(self) -> int | None:
        """That of the program, once it has ended."""
        self._process.join(60)
        status: int | None = self._process.exitcode
        return status


@contextmanager
def terminal(columns: int) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    process = copied_at("bot", *WORDS, env=environment(), streams=(theirs, os.dup(theirs), os.dup(theirs)))
    try:
        yield Terminal(ours, process)
    finally:
        process.kill()
        process.join(60)
        os.close(ours)


@pytest.mark.parametrize("columns", [40, 100])
def test_somebody_talks_leaves_and_comes_back(columns: int) -> None:
    with terminal(columns) as screen:
        greeting = screen.reads("Bonjour", "1 J'ai compris", "?", "›")
        assert max(map(len, greeting.splitlines())) <= columns + 1
        screen.types("1\r")
        screen.reads("Comment préparez-vous", "›")
        screen.types("\x04")  # Ctrl-D
        screen.reads("Tout est gardé")
        assert screen.status() == 0
    with terminal(columns) as screen:
        screen.reads("Comment préparez-vous", "›")
        screen.types("\x03")  # Ctrl-C
        screen.reads("Tout est gardé")
        assert screen.status() == 0


def test_it_can_be_used_without_a_terminal() -> None:
    said = "bonjour\n1\n1\n4 mai 1990\n?\n<\n"
    ran = subprocess.run(
        CHAT, input=said.encode(), capture_output=True, env=environment(LC_ALL="C"), timeout=60, check=False
    )
    shown = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "\x1b" not in shown
    assert "C'est noté : naissance le 4 mai 1990." in shown
    assert shown.count("Quelle est votre date de naissance ?") == 2  # « < » goes back
    assert shown.rstrip().endswith("nous reprendrons ici.")


def test_run_without_a_token_talks_here_and_says_in_one_line_how_to_connect_telegram() -> None:
    run = [sys.executable, "-m", "bot", "run"]
    ran = subprocess.run(run, input=b"", capture_output=True, env=environment(), timeout=60, check=False)
    how, blank, greeting, *_ = ran.stdout.decode().splitlines()
    assert (ran.returncode, ran.stderr, blank) == (0, b"", "")
    assert "TELEGRAM_TOKEN" in how
    assert greeting.startswith("Bonjour")


def asking(question: str, *ids: str) -> Message:
    buttons = tuple(Button(name, name) for name in (*ids, f"why:{question}", "back"))
    return Message(question, Raw(""), renderer("fr"), buttons, ())


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("candidate_kind", "12?<"),
        ("period.weekly_hours", "ab?<"),  # « 2 » would be two hours
        ("period.total_hours", "ab?<"),
        ("period.weeks", "ab?<"),
        ("employer.siret", "ab?<"),
        ("menu", "12?<"),
    ],
)
def test_choices_have_numbers_but_where_a_number_is_an_answer(question: str, keys: str) -> None:
    assert "".join(keys_of(asking(question, "one", "other"))) == keys
