"""How well texts are read, and how fast: ``.venv/bin/python bench/reading.py [FILE …] [--show]``.

The sets: the examples of the specification, our own cases, and those held out. ``--show`` lists what is read otherwise
than the case says; leave the held-out ones alone.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.reading.cases import Case, cases

SETS = ("reading-cases.jsonl", "reading-more.jsonl", "reading-held-out.jsonl")
ROUNDS = 3


def measure(name: str, *, show: bool) -> None:
    read = cases(name)
    outcomes = [(case, case.read()) for case in read]
    right = sum(case.right(ours) for case, ours in outcomes)
    sure = sum(case.wrong_and_sure(ours) for case, ours in outcomes)
    longest, median = pace(read)
    print(f"{name}: {len(read)} texts")
    print(f"   first reading right: {right / len(read):.1%}; wrong and sure: {sure / len(read):.1%} ({sure})")
    print(f"   longest: {longest:.2f} ms; median: {median:.3f} ms of CPU")
    for case, ours in outcomes if show else ():
        if not case.right(ours):
            told = json.dumps(ours, ensure_ascii=False)
            print(f"   {case.ask} {case.text!r}\n      {json.dumps(case.out, ensure_ascii=False)}\n      {told}")


def pace(read: list[Case]) -> tuple[float, float]:
    """The longest time of a text on the clock, the best of a few rounds, and the median of the processor's time."""
    best = [float("inf")] * len(read)
    spent: list[float] = []
    gc.disable()
    for _ in range(ROUNDS):
        for n, case in enumerate(read):
            clock, processor = time.perf_counter(), time.process_time()
            case.read()
            spent.append(1000 * (time.process_time() - processor))
            best[n] = min(best[n], 1000 * (time.perf_counter() - clock))
    gc.enable()
    return max(best), statistics.median(spent)


if __name__ == "__main__":
    names = [word for word in sys.argv[1:] if not word.startswith("--")]
    for each in names or SETS:
        measure(each, show="--show" in sys.argv)
