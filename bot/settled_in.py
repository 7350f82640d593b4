"""What a process does once it has begun, in the background: what would make somebody wait later.

The start itself stays short, and a process that ends soon does none of it.
"""

from __future__ import annotations

import gc
import threading
from typing import Final

AFTER: Final = 3.0  # seconds


def settle_in(*, hears: bool) -> threading.Timer:
    """Does it after a while; cancel what comes back when the process ends before."""
    timer = threading.Timer(AFTER, _settle_in, kwargs={"hears": hears})
    timer.daemon = True
    timer.start()
    return timer


def _settle_in(*, hears: bool) -> None:
    if hears:
        from dialogs.reading.faq.topics import recall  # noqa: PLC0415 - big, and only who hears needs it

        recall()  # as the first question would; a checkout that was not built learns for a second
    # Whatever was loaded stays for good. The collector need not walk through it again and again: each time everybody
    # would wait for some 50 milliseconds.
    gc.collect()
    gc.freeze()
