"""What this machine keeps at hand, and how steady it is: a figure may say more of its neighbours than of the bot.

A turn that comes alone finds its own objects where the machine left them. Where other tenants use the same caches they
are in memory again within milliseconds. And where the machine itself stands still now and then, everybody waits then:
99 % of the waits cannot be shorter than 99 % of the same little work.
"""

from __future__ import annotations

import random
import statistics
import time
from typing import Final

OBJECTS: Final = 1000
AMONG: Final = 20 * OBJECTS  # so that they lie apart, as those of a program do
ROUNDS: Final = 200
WORK: Final = 100_000  # objects touched in a piece of work, which takes about as long as a turn
PIECES: Final = 600
BETWEEN: Final = 0.006  # seconds


def touched(rest: float) -> float:
    """Microseconds to touch a thousand objects, each once, after ``rest`` seconds in which nothing was touched.

    The rest is spun away: nobody sleeps, and no core changes its pace.
    """
    picked = _apart(OBJECTS, AMONG)
    taken: list[float] = []
    for _ in range(ROUNDS):
        until = time.perf_counter() + rest
        while time.perf_counter() < until:
            pass
        began = time.perf_counter()
        list(picked)  # counts a reference in each of them
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1e6


def steady() -> tuple[float, float]:
    """Milliseconds that one and the same piece of work takes: half of the times, and 99 times of a hundred."""
    picked = _apart(WORK, 2 * WORK)
    taken: list[float] = []
    for _ in range(PIECES):
        time.sleep(BETWEEN)
        began = time.perf_counter()
        list(picked)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1e3, sorted(taken)[int(PIECES * 0.99)] * 1e3


def told() -> str:
    """All of it in a line."""
    usual, at_times = steady()
    return (
        f"a thousand objects touched: {touched(0):.1f} µs at once, {touched(0.01):.1f} after 10 ms; "
        f"the same work: median {usual:.1f} ms, p99 {at_times:.1f}"
    )


def _apart(number: int, among: int) -> tuple[float, ...]:
    """Objects that lie apart, in no order."""
    return tuple(random.Random(1).sample([float(number) for number in range(among)], number))


if __name__ == "__main__":
    print(told())
