"""Who has pages drawn: gives them to the press (``press.py``), a process that is started at need and ended at rest."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import structlog

from bot.papers.jobs import DRAWN, FAILED, read, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from bot.papers.jobs import Job

log = structlog.get_logger()

#: Seconds without a page after which the press is ended; it takes a fifth of a second to start it again.
REST: Final = 60.0
#: Seconds that a page may take, where a twentieth is usual: whoever hangs holds up everybody's papers.
LONGEST: Final = 30.0
ENDING: Final = 2.0  # seconds in which the press may end by itself
TRIES: Final = 2

HOUSE: Final = Path(__file__).resolve().parents[2]
#: What Python and the system's loader are told by the environment. The rest is not for the press: it holds keys.
OF_PYTHON: Final = ("PYTHON", "LD_", "DYLD_", "SYSTEMROOT")


class NotDrawn(Exception):
    """A page cannot be drawn, which is ours to mend: names template and kind of the error, and no word of the page."""


class PressLost(Exception):
    """The press did not live through a page, twice: memory may be short, and the page drawn some time later."""


class Printer:
    """Has pages drawn, one at a time, from any thread.

    ``rest``: seconds without a page after which the press ends; ``longest``: those that a page may take.
    """

    def __init__(self, rest: float = REST, longest: float = LONGEST) -> None:
        self._rest = rest
        self._longest = longest
        self._drawing = threading.Lock()
        self._press: _Press | None = None
        self._resting: threading.Timer | None = None

    @property
    def pid(self) -> int | None:
        """Of the press; None when there is none."""
        press = self._press
        return None if press is None else press.pid

    def draw(self, job: Job) -> bytes:
        """The file of a page; raises NotDrawn or PressLost."""
        order = job.to_bytes()
        with self._drawing:
            if self._resting is not None:
                self._resting.cancel()
            try:
                answer = self._answer(order)
            finally:
                self._resting = _after(self._rest, self._end_at_rest)
        if answer.startswith(FAILED):
            kind = answer.removeprefix(FAILED).decode()
            log.error("paper_not_drawn", template=job.template, kind=kind)
            raise NotDrawn(f"{job.template}: {kind}")
        return answer.removeprefix(DRAWN)

    def end(self) -> None:
        """Ends the press, if there is one; it is started again at need."""
        with self._drawing:
            if self._resting is not None:
                self._resting.cancel()
            self._dismiss()

    def _answer(self, order: bytes) -> bytes:
        for _ in range(TRIES):
            began = time.monotonic()
            try:
                answer = self._ready().answer(order, self._longest)
            except OSError:  # it could not be started, or does not listen any more
                answer = None
            except BaseException:  # we are interrupted: what it answers later is nobody's
                self._dismiss(at_once=True)
                raise
            if answer is not None:
                return answer
            log.warning("press_lost", after=round(time.monotonic() - began, 1), status=self._dismiss(at_once=True))
        raise PressLost

    def _ready(self) -> _Press:
        if self._press is not None and not self._press.lives:
            self._dismiss()
        if self._press is None:
            self._press = _Press(self._longest)
        return self._press

    def _end_at_rest(self) -> None:
        with self._drawing:
            if threading.current_thread() is self._resting:  # else a page was drawn while it waited for the lock
                self._dismiss()

    def _dismiss(self, *, at_once: bool = False) -> int | None:
        """Ends the press; gives its status, None when there was none."""
        press, self._press = self._press, None
        return None if press is None else press.end(at_once=at_once)


class _Press:
    """The process that draws, seen from here."""

    def __init__(self, longest: float) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own module, and a number
            [sys.executable, "-P", "-m", "bot.papers.press", str(longest)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # there native code says what it broke over: somebody's words
            env=_environment(),
            cwd=HOUSE,
        )
        self._jobs = cast("BinaryIO", self._process.stdin)
        self._files = cast("BinaryIO", self._process.stdout)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def lives(self) -> bool:
        return self._process.poll() is None

    def answer(self, order: bytes, longest: float) -> bytes | None:
        """None, or BrokenPipeError, when it has ended over it, or was killed because it took too long."""
        limit = _after(longest, self._process.kill)
        try:
            write(self._jobs, order)
            return read(self._files)
        finally:
            limit.cancel()

    def end(self, *, at_once: bool) -> int:
        """Waits until nothing is left of it; gives its status."""
        if at_once:
            self._process.kill()
        with suppress(OSError):  # it does not hear any more what it was still to be told
            self._jobs.close()
        try:
            status = self._process.wait(ENDING)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        self._files.close()
        return status


def _environment() -> dict[str, str]:
    """What lets the press find the same modules as we do, wherever it is started, and nothing of the settings."""
    kept = {name: value for name, value in os.environ.items() if name.startswith(OF_PYTHON)}
    places = [place for place in sys.path if Path(place).is_absolute()]
    if str(HOUSE) not in places:
        places.append(str(HOUSE))
    return {**kept, "PYTHONPATH": os.pathsep.join(places)}


def _after(seconds: float, what: Callable[[], None]) -> threading.Timer:
    timer = threading.Timer(seconds, what)
    timer.daemon = True
    timer.start()
    return timer


#: That of this process.
PRINTER: Final = Printer()
atexit.register(PRINTER.end)
