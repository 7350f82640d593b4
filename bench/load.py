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
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvloop

BENCH = Path(__file__).resolve().parent
HOUSE = BENCH.parent
sys.path[:0] = [str(BENCH), str(HOUSE)]

from visits.api import TOKEN, Api  # noqa: E402 - the bench lies beside the packages, not inside them
from visits.people import Crowd  # noqa: E402

PEERS = BENCH / "visits" / "peers"
TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Bot:
    """A bot to be run: its command, its settings in a folder of its own, whether Telegram posts to it."""

    name: str
    command: list[str]
    settings: Callable[[Path], dict[str, str]]
    webhook: bool = False


@dataclass(frozen=True)
class Figures:
    """What one run gave: turns, seconds, CPU in milliseconds per turn, waits in milliseconds, MiB resident."""

    turns: int
    seconds: float
    cpu: float
    median: float
    p99: float
    resident: float
    to_first_poll: float

    def __str__(self) -> str:
        """All of them in a line."""
        return (
            f"{self.turns:>6} turns {self.turns / self.seconds:>6.0f}/s  CPU {self.cpu:>5.2f} ms  "
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
    environment = {**plain_environment(), "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": url, **bot.settings(folder)}
    began = time.monotonic()
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(bot.command, env=environment, cwd=folder, stdout=log, stderr=log)  # noqa: ASYNC220
    try:
        await _until(lambda: api.polls > 0 or "setwebhook" in api.calls, process)
        started = time.monotonic() - began
        crowd.begin(people)
        playing = asyncio.create_task(_play(crowd, rate)) if rate else None
        await _until(lambda: len(crowd.waits) >= turns // 5, process)
        crowd.waits.clear()
        cpu, at = cpu_of(process.pid), time.monotonic()
        await _until(lambda: len(crowd.waits) >= turns, process)
        cpu, seconds = cpu_of(process.pid) - cpu, time.monotonic() - at
        done = len(crowd.waits)
        waits = sorted(wait * 1000 for wait in crowd.waits)
        memory = resident(process.pid)
        if playing is not None:
            playing.cancel()
    finally:
        crowd.visits.clear()
        process.send_signal(signal.SIGTERM)
        try:
            await asyncio.to_thread(process.wait, 15)
        except subprocess.TimeoutExpired:
            process.kill()
        await api.stop()
    return Figures(
        done, seconds, cpu * 1000 / done, statistics.median(waits), waits[int(len(waits) * 0.99)], memory, started
    )


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


def plain_environment() -> dict[str, str]:
    """Nobody's settings."""
    return {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}


def ours(name: str, url: Callable[[Path], str], *, webhook: bool = False, grown: int = 0) -> Bot:
    """Quatorze itself."""

    def settings(folder: Path) -> dict[str, str]:
        given = {
            "DATABASE_URL": url(folder),
            "HTTP_PORT": "0",
            "PYTHONPATH": str(HOUSE),
            "DATA_KEYS": KEYS,
            "QUATORZE_NOW": "2026-03-02",
        }
        if webhook:
            port = str(free_port())
            given |= {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "WEBHOOK_SECRET": "bench-secret", "HTTP_PORT": port}
        if grown:
            fill(given, grown)
        return given

    return Bot(name, [sys.executable, str(BENCH / "visits" / "without_pace.py")], settings, webhook)


def fill(settings: dict[str, str], number: int) -> None:
    """Stores conversations before the bot starts."""
    subprocess.run(
        [sys.executable, str(BENCH / "visits" / "fill.py"), str(number)], env={**os.environ, **settings}, check=True
    )


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def peers() -> list[Bot]:
    """The two peers, in their own environment."""
    python = HOUSE / ".venv-peers" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(python.parent.parent)], check=True)
        subprocess.run(
            [str(python), "-m", "pip", "-q", "install", "--require-hashes", "-r", str(PEERS / "requirements.lock")],
            check=True,
        )
    return [
        Bot(name, [str(python), str(PEERS / script)], lambda folder: {"STATE": str(folder / "state")})
        for name, script in (
            ("ConversationHandler + PicklePersistence", "conversation_handler.py"),
            ("aiogram FSM + SQLite", "fsm.py"),
        )
    ]


def floor() -> Bot:
    """The least that any bot does, which no library can take away."""
    script = BENCH / "visits" / "floor.py"
    return Bot("the least, SQLite", [sys.executable, str(script)], lambda folder: {"STATE": str(folder / "state")})


@contextmanager
def postgresql() -> Iterator[Any]:
    """An embedded server with fsync on."""
    from tests.storage.databases import PostgresqlServer  # noqa: PLC0415 - costs time, and is not always wanted

    with tempfile.TemporaryDirectory() as folder:
        server = PostgresqlServer(Path(folder), fsync=True)  # a bench pays for the disk
        try:
            yield server
        finally:
            server.stop()


def sqlite(folder: Path) -> str:
    """A file of its own; the program's own settings of SQLite are kept (WAL, synchronous FULL)."""
    return f"sqlite:///{folder}/quatorze.db"


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
            print(title)
            for bot in chosen:
                folder = Path(tempfile.mkdtemp(prefix="quatorze-load-"))
                turns = arguments.turns if not rate else min(arguments.turns, int(rate * 30))
                try:
                    figures = uvloop.run(run(bot, folder, people=arguments.people, turns=turns, rate=rate))
                    print(f"  {bot.name:<40} {figures}", flush=True)
                except RuntimeError as problem:
                    print(f"  {bot.name:<40} {problem}\n{(folder / 'log').read_text()[-2000:]}", flush=True)
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


KEYS = "A" * 43 + "="  # opens nothing but what the bench wrote

if __name__ == "__main__":
    main()
