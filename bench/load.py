"""The real bot under load, over a loopback Bot API: CPU of its process per turn, waits, memory; peers beside it.

``python bench/load.py``            50 people at once, polling and webhook, both databases; then 100 turns a second
``python bench/load.py --peers``    the same visit by two peers (makes ``.venv-peers`` when missing), and by
                                    the least that any bot does, in the same run
``python bench/load.py --grown N``  with N conversations stored before
``--people``, ``--turns``, ``--rate``, ``--only NAME`` change what is run.

A turn is one update with its reply; pictures and papers are no part of the visit. CPU is user + system of the bot's
process while the turns were played, after a first part that is not measured. The bench's own process serves the API
and plays the people, so nothing of it is in the figure.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvloop

BENCH = Path(__file__).resolve().parent
HOUSE = BENCH.parent
sys.path[:0] = [str(BENCH), str(HOUSE)]

from visits import machine  # noqa: E402
from visits.api import TOKEN, Api  # noqa: E402 - the bench lies beside the packages, not inside them
from visits.bots import Bot, floor, ours, peers, plain_environment, postgresql, sqlite  # noqa: E402
from visits.people import Crowd  # noqa: E402

TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Figures:
    """What one run gave: turns, seconds, CPU in milliseconds per turn, waits in milliseconds, MiB resident.

    ``own`` is the CPU of the bench itself, API and people: where it is the dearer of the two, it is the bottleneck.
    """

    turns: int
    seconds: float
    cpu: float
    own: float
    median: float
    p99: float
    resident: float
    to_first_poll: float

    def __str__(self) -> str:
        """All of them in a line."""
        return (
            f"{self.turns:>6} turns {self.turns / self.seconds:>6.0f}/s  "
            f"CPU {self.cpu:>5.2f} ms (the bench {self.own:.2f})  "
            f"wait {self.median:>6.1f} ms, p99 {self.p99:>6.1f}  {self.resident:>4.0f} MiB  "
            f"start {self.to_first_poll:.2f} s"
        )


def cpu_of(pid: int) -> float:
    """User and system time of a process so far, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def resident(pid: int) -> float:
    """MiB."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / 2**20


async def run(bot: Bot, folder: Path, *, people: int, turns: int, rate: float) -> Figures:
    """Plays ``turns`` turns after a fifth as many that are not measured; at a rate, or people answering at once."""
    crowd: Crowd
    api = Api(lambda chat, message: crowd.heard(chat, message))  # noqa: PLW0108 - the crowd is made after the API
    url = await api.start()
    crowd = Crowd(api, at_once=people, first_chat=1_000_000, paced=rate > 0)
    began = time.monotonic()
    process = _start(bot, folder, url)
    try:
        await _until(lambda: api.polls > 0 or "setwebhook" in api.calls, process)
        to_first_poll = time.monotonic() - began
        crowd.begin(people)
        playing = asyncio.create_task(_play(crowd, rate)) if rate else None
        figures = await _measured(crowd, process, turns, to_first_poll)
        if playing is not None:
            playing.cancel()
    finally:
        crowd.visits.clear()
        await _end(process)
        await api.stop()
    return figures


async def _measured(crowd: Crowd, process: subprocess.Popen[bytes], turns: int, to_first_poll: float) -> Figures:
    await _until(lambda: len(crowd.waits) >= turns // 5, process)
    crowd.waits.clear()
    cpu, own, at = cpu_of(process.pid), time.process_time(), time.monotonic()
    await _until(lambda: len(crowd.waits) >= turns, process)
    cpu, own = cpu_of(process.pid) - cpu, time.process_time() - own
    seconds, done = time.monotonic() - at, len(crowd.waits)
    waits = sorted(wait * 1000 for wait in crowd.waits)
    median, p99 = statistics.median(waits), waits[int(len(waits) * 0.99)]
    return Figures(
        done, seconds, cpu * 1000 / done, own * 1000 / done, median, p99, resident(process.pid), to_first_poll
    )


def _start(bot: Bot, folder: Path, url: str) -> subprocess.Popen[bytes]:
    environment = {**plain_environment(), "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": url, **bot.settings(folder)}
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(bot.command, env=environment, cwd=folder, stdout=log, stderr=log)


async def _end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        await asyncio.to_thread(process.wait, 15)
    except subprocess.TimeoutExpired:
        process.kill()


async def _play(crowd: Crowd, rate: float) -> None:
    """Lets somebody who may act act, so many times a second, whatever the bot does."""
    following = time.monotonic()
    while True:
        visit = await crowd.ready.get()
        following = max(following + 1 / rate, time.monotonic() - 0.05)
        await asyncio.sleep(max(0, following - time.monotonic()))
        crowd.act(visit)


async def _until(holds: Callable[[], bool], process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not holds():
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError("the bot has stopped, or does not answer: see its log")
        await asyncio.sleep(0.005)


def main() -> None:
    """Runs what is asked for, one after the other."""
    arguments = _arguments()
    with postgresql() as server:

        def on_postgresql(_folder: Path) -> str:
            url: str = server.new_database()
            return url

        bots = [
            ours("SQLite, polling", sqlite, grown=arguments.grown),
            ours("SQLite, webhook", sqlite, webhook=True, grown=arguments.grown),
            ours("PostgreSQL, polling", on_postgresql, grown=arguments.grown),
            ours("PostgreSQL, webhook", on_postgresql, webhook=True, grown=arguments.grown),
            *([*peers(), floor()] if arguments.peers else []),
        ]
        chosen = [bot for bot in bots if arguments.only is None or arguments.only.lower() in bot.name.lower()]
        for title, rate in (
            (f"{arguments.people} people at once", 0.0),
            (f"{arguments.rate:g} turns a second", arguments.rate),
        ):
            if arguments.rate_only and not rate:
                continue
            print(f"{title} ({machine.told()})")
            for bot in chosen:
                print(f"  {bot.name:<40} {_told(bot, arguments, rate)}", flush=True)


def _told(bot: Bot, arguments: argparse.Namespace, rate: float) -> str:
    """What a run gave, or how it failed."""
    folder = Path(tempfile.mkdtemp(prefix="quatorze-load-"))
    turns = arguments.turns if not rate else min(arguments.turns, int(rate * 30))
    try:
        return str(uvloop.run(run(bot, folder, people=arguments.people, turns=turns, rate=rate)))
    except RuntimeError as problem:
        return f"{problem}\n{(folder / 'log').read_text()[-2000:]}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--turns", type=int, default=5000)
    parser.add_argument("--rate", type=float, default=100.0)
    parser.add_argument("--rate-only", action="store_true")
    parser.add_argument("--grown", type=int, default=0)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--only")
    return parser.parse_args()


if __name__ == "__main__":
    main()
