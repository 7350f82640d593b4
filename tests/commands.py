"""A command of ``quatorze`` that reads JSON, run inside the test: its status, what it printed, what it answered."""

from __future__ import annotations

import io
import json
import sys
from typing import ClassVar

import pytest

from bot.cli import main


class Ran:
    """``command`` with more words; ``answers`` are the lines of its output, read as JSON."""

    command: ClassVar[str]

    def __init__(self, capsys: pytest.CaptureFixture[str], *words: str) -> None:
        try:
            self.status = main([self.command, *words])
        except SystemExit as left:  # argparse
            self.status = int(str(left.code))
        captured = capsys.readouterr()
        self.out, self.err = captured.out, captured.err
        self.answers = [json.loads(line) for line in self.out.splitlines()]


def typed(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    """What the command will find on its standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
