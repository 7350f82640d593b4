"""Ends a process that hangs over a turn, so that it is started again: after three tries that update is left alone.

A turn is computed from what somebody wrote. One that never ends, in a loop or in an expression that tries every way,
would keep everybody from being answered, in silence: the process lives, and nothing restarts it.
"""

from __future__ import annotations

import asyncio
import faulthandler
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident
from typing import Final

import structlog

log = structlog.get_logger()

LONGEST: Final = 60.0  # seconds that a turn may compute, or this process may keep the loop from running
EVERY: Final = 5.0

_since: dict[int, float] = {}  # when the turn began that a thread computes


@contextmanager
def watched() -> Iterator[None]:
    """A turn is computed inside; a database is waited for outside."""
    thread = get_ident()
    _since[thread] = time.monotonic()
    try:
        yield
    finally:
        del _since[thread]


async def watch() -> None:
    """Without end. The end itself is left to a thread that needs nothing of Python: an expression lets nobody else run.

    It writes where each thread is (file, line, function) to standard error, and no value. On Linux alone, where a
    machine that slept is not taken for a process that hung.
    """
    if sys.platform != "linux":
        return
    try:
        while True:
            hangs = any(time.monotonic() - began > LONGEST for began in tuple(_since.values()))
            if hangs:
                log.critical("process_hangs", why="a turn does not end; this process does, to be started again")
            faulthandler.dump_traceback_later(EVERY / 10 if hangs else LONGEST, exit=True, file=sys.stderr)
            await asyncio.sleep(EVERY)
    finally:
        faulthandler.cancel_dump_traceback_later()
