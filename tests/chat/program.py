"""A program that talks with the bot: ``quatorze chat --lines`` in a process of its own, at the end of two pipes.

It begins as a copy; that the command starts from nothing is shown by ``tests/bot/test_output.py``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from tests.copies import copied_at

Line = dict[str, Any]
HOUSE = str(Path(__file__).resolve().parent.parent.parent)


class Program:
    """Sends inputs and hears what they cause. It has a poor environment: no locale, no settings but those given."""

    def __init__(self, *words: str, **settings: str) -> None:
        (hears, tells), (reads, writes), (blames, errs) = os.pipe(), os.pipe(), os.pipe()
        poor = {"LC_ALL": "C", **settings}
        self._process = copied_at("bot", "chat", "--lines", *words, env=poor, streams=(hears, writes, errs))
        self._in, self._out, self._errors = os.fdopen(tells, "wb"), os.fdopen(reads, "rb"), os.fdopen(blames, "rb")

    def says(self, line: Line | bytes) -> list[Line]:
        """Sends one input; gives the messages that it causes, and last the line that waits."""
        raw = line if isinstance(line, bytes) else json.dumps(line).encode()
        self._in.write(raw + b"\n")
        self._in.flush()
        return list(self._heard())

    def tells(self, raw: bytes) -> None:
        """Sends a line without waiting for anything."""
        self._in.write(raw + b"\n")

    def _heard(self) -> Iterator[Line]:
        for raw in self._out:
            line = json.loads(raw)
            yield line
            if line.get("wait"):
                return

    def goes_deaf(self) -> None:
        """Closes its ear, as ``head`` does when it has read enough."""
        self._out.close()

    def leaves(self) -> tuple[int, str]:
        """Ends the input; gives the exit status, and what was written on standard error."""
        self._in.close()
        errors = self._errors.read().decode()
        self._process.join(60)
        return self._process.exitcode, errors

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.join(60)
        for pipe in (self._in, self._out, self._errors):
            pipe.close()
