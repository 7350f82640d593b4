"""How long a paper takes, and how large it is: cold in a process of its own, then warm.

.venv/bin/python bench/papers.py
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.papers.draw import draw
from tests.papers.made import PAPERS

WARM = 30
LIMITS = {"certificate": (200, 100), "picture": (150, 60)}  # ms, kB


def main() -> None:
    for name, paper in PAPERS.items():
        began = time.perf_counter()
        drawn = draw(paper, "fr")
        cold = time.perf_counter() - began
        times, busy = [], []
        for turn in range(WARM):
            other = replace(paper, data={**paper.data, "turn": turn})  # nothing of the last drawing serves
            began, worked = time.perf_counter(), time.process_time()
            draw(other, "fr")
            times.append(time.perf_counter() - began)
            busy.append(time.process_time() - worked)
        warm, worst = statistics.median(times), max(times)
        print(
            f"{name:<24} first {cold * 1e3:6.1f} ms   warm {warm * 1e3:5.1f} ms (worst {worst * 1e3:5.1f}; "
            f"CPU {statistics.median(busy) * 1e3:5.1f})   "
            f"{len(drawn.content) / 1000:5.1f} kB   {limit(paper.kind)}"
        )


def limit(kind: str) -> str:
    return "limit {} ms, {} kB".format(*LIMITS[kind]) if kind in LIMITS else ""


if __name__ == "__main__":
    main()
