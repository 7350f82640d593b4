"""How long a paper takes, and how large it is: first after the start of the process that draws, then warm.

CPU is that of both processes, the one that asks and the one that draws, a drawing.

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
from bot.papers.jobs import BLANK, Job
from bot.papers.printer import PRINTER
from tests.papers.made import PAPERS

WARM = 30
LIMITS = {"certificate": (200, 100), "picture": (150, 60)}  # ms, kB


def main() -> None:
    began = time.perf_counter()
    PRINTER.draw(Job(BLANK, "pdf", "fr", "{}", made_at=0))
    print(f"{'(the press is started)':<24} {(time.perf_counter() - began) * 1e3:6.1f} ms")
    for name, paper in PAPERS.items():
        began = time.perf_counter()
        drawn = draw(paper, "fr")
        cold = time.perf_counter() - began
        times, worked = [], cpu()
        for turn in range(WARM):
            other = replace(paper, data={**paper.data, "turn": turn})  # nothing of the last drawing serves
            began = time.perf_counter()
            draw(other, "fr")
            times.append(time.perf_counter() - began)
        warm, worst, busy = statistics.median(times), max(times), (cpu() - worked) / WARM
        print(
            f"{name:<24} first {cold * 1e3:6.1f} ms   warm {warm * 1e3:5.1f} ms (worst {worst * 1e3:5.1f}; "
            f"CPU {busy * 1e3:5.1f})   "
            f"{len(drawn.content) / 1000:5.1f} kB   {limit(paper.kind)}"
        )


def cpu() -> float:
    """Seconds of this process and of every thread of the press so far, as Linux counts them."""
    threads = Path(f"/proc/{PRINTER.pid}/task").glob("*/schedstat")
    return time.process_time() + sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


def limit(kind: str) -> str:
    return "limit {} ms, {} kB".format(*LIMITS[kind]) if kind in LIMITS else ""


if __name__ == "__main__":
    main()
