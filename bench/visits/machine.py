"""What this machine keeps at hand: how long a program takes to touch what it touched a moment ago.

A turn that comes alone finds its own objects where the machine left them. Where other tenants use the same caches they
are in memory again within milliseconds, and a figure says more of the neighbours than of the bot.
"""

from __future__ import annotations

import random
import statistics
import time
from typing import Final

OBJECTS: Final = 1000
AMONG: Final = 20 * OBJECTS  # so that they lie apart, as those of a program do
ROUNDS: Final = 200


def touched(rest: float) -> float:
    """Microseconds to touch a thousand objects, each once, after ``rest`` seconds in which nothing was touched.

    The rest is spun away: nobody sleeps, and no core changes its pace.
    """
    order = random.Random(1)
    picked = tuple(order.sample([float(number) for number in range(AMONG)], OBJECTS))
    taken: list[float] = []
    for _ in range(ROUNDS):
        until = time.perf_counter() + rest
        while time.perf_counter() < until:
            pass
        began = time.perf_counter()
        list(picked)  # counts a reference in each of them
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1e6


def told() -> str:
    """Both figures in a line."""
    return f"a thousand objects touched: {touched(0):.1f} µs at once, {touched(0.01):.1f} after 10 ms"


if __name__ == "__main__":
    print(told())
