"""The heap of the C library, kept small in processes that live long. Where it is glibc's: others have no such calls."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Final

#: What glibc's ``mallopt`` is told: one heap for all threads, of which more than 128 KiB at the end are given back. By
#: itself it keeps a heap for each thread that allocates, and ever more of what a big piece of work took.
M_TRIM_THRESHOLD, M_ARENA_MAX = -1, -8
SMALL_HEAP: Final = ((M_ARENA_MAX, 1), (M_TRIM_THRESHOLD, 128 * 1024))


def keep_heap_small() -> None:
    """From now on."""
    libc = _glibc()
    if libc is not None:
        for setting, value in SMALL_HEAP:
            libc.mallopt(setting, value)


def give_back_heap() -> None:
    """All that lies free in it, once; after big pieces of work that is quicker than a heap kept small all the time."""
    libc = _glibc()
    if libc is not None:
        libc.malloc_trim(0)


@cache
def _glibc() -> ctypes.CDLL | None:
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)
    return libc if hasattr(libc, "mallopt") and hasattr(libc, "malloc_trim") else None
