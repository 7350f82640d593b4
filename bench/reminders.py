"""100,000 reminders due at once, through the real bot over a loopback Bot API: pace, memory, the delay of replies.

``python bench/reminders.py``          both databases: a minute at Telegram's pace, then as fast as it goes
``python bench/reminders.py --all``    as fast as it goes until every reminder is sent
``--due N``, ``--seconds S``, ``--only sqlite|postgresql`` change what is run.

People write all the while, one every half second: their wait is from the update to the reply. At Telegram's pace the
bot sends 26 messages a second, so 100,000 take 64 minutes; the second part shows what is left beside that. CPU and
memory are those of the bot's process; the bench's own serves the API and plays the people.
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
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

BENCH = Path(__file__).resolve().parent
HOUSE = BENCH.parent
sys.path[:0] = [str(BENCH), str(HOUSE)]

from load import cpu_of, resident  # noqa: E402
from sqlalchemy import func, insert, select, update  # noqa: E402 - the bench lies beside the packages, not inside them
from visits.api import TOKEN, Api  # noqa: E402
from visits.bots import plain_environment  # noqa: E402

from bot.rules_in_force import RuleSource  # noqa: E402
from storage.database import Database  # noqa: E402
from storage.encryption import Keyring  # noqa: E402
from storage.tables import conversations, outbox, reminders, summaries  # noqa: E402
from tests.reminders.crowd import crowd  # noqa: E402
from tests.reminders.season import instant  # noqa: E402
from tests.rules.rules import OSRCL  # noqa: E402
from tests.storage.databases import PostgresqlServer  # noqa: E402

KEYS = Keyring.new_key()
NOW = "2026-10-28T09:00"
CHUNK = 5_000
FIRST_ID, FIRST_WRITER = 1 << 40, 5_000_000
BETWEEN_WRITERS = 0.5  # seconds


def fill(url: str, number: int) -> None:
    """One person who waits for a reminder, copied: rows like those of real people."""
    with Database.open(url, Keyring.parse(KEYS)) as database:
        with database.work() as work:
            RuleSource(OSRCL).note_file(work, instant(NOW))  # as if the bot had been running for long
        crowd(database, 1, instant("2026-10-27 12:00"))
        with database.work() as work:
            model = dict(work.connection.execute(select(conversations)).mappings().one())
            summary = dict(work.connection.execute(select(summaries)).mappings().one())
            work.connection.execute(update(summaries).values(computed_on=instant(NOW).date()))
        summary["computed_on"] = instant(NOW).date()
        for begin in range(1, number, CHUNK):
            ids = range(begin, min(begin + CHUNK, number))
            with database.work() as work:
                people = [{**model, "id": FIRST_ID + i, "chat": str(1000 + i), "code": f"F{i}"} for i in ids]
                work.connection.execute(insert(conversations), people)
                work.connection.execute(insert(summaries), [{**summary, "conversation": FIRST_ID + i} for i in ids])


class People:
    """Those who write meanwhile: each says one word, and waits for the answer."""

    def __init__(self) -> None:
        self.api = Api(self.heard)
        self.waits: list[float] = []
        self.reminded: list[float] = []  # when each reminder came
        self._since: dict[int, float] = {}

    def heard(self, chat: int, _message: dict[str, Any]) -> None:
        now = time.monotonic()
        if chat >= FIRST_WRITER:
            since = self._since.pop(chat, None)
            if since is not None:
                self.waits.append(now - since)
        else:
            self.reminded.append(now)

    async def write(self) -> None:
        chat = FIRST_WRITER
        while True:
            chat += 1
            who = {"id": chat, "is_bot": False, "first_name": "Yasmine", "language_code": "fr"}
            message = {
                "message_id": 1, "date": int(time.time()), "text": "bonjour", "from": who,
                "chat": {"id": chat, "type": "private", "first_name": "Yasmine"},
            }  # fmt: skip
            self._since[chat] = time.monotonic()
            self.api.deliver({"message": message})
            await asyncio.sleep(BETWEEN_WRITERS)


@asynccontextmanager
async def worker(folder: Path, url: str, api_url: str, *, quick: bool) -> AsyncIterator[subprocess.Popen[bytes]]:
    given = {
        **plain_environment(), "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": api_url, "DATABASE_URL": url,
        "DATA_KEYS": KEYS, "QUATORZE_NOW": NOW, "HTTP_PORT": "0", "PYTHONPATH": f"{HOUSE}{os.pathsep}{BENCH}",
    }  # fmt: skip
    command = [sys.executable, *([str(BENCH / "visits" / "quick_clock.py")] if quick else ["-m", "bot", "run"])]
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(command, env=given, cwd=folder, stdout=log, stderr=log)  # noqa: ASYNC220
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            await asyncio.to_thread(process.wait, 15)  # what is on its way is still answered
        except subprocess.TimeoutExpired:
            process.kill()


async def measure(folder: Path, url: str, *, quick: bool, ends: Callable[[People, float], bool]) -> str:
    people = People()
    api_url = await people.api.start()
    memory: list[float] = []
    async with worker(folder, url, api_url, quick=quick) as process:
        while not people.reminded:
            if process.poll() is not None:
                raise RuntimeError(f"the bot has stopped: see {folder / 'log'}")
            await asyncio.sleep(0.01)
        writing = asyncio.create_task(people.write())
        await asyncio.sleep(2)
        people.reminded.clear()
        people.waits.clear()
        cpu, began = cpu_of(process.pid), time.monotonic()
        while not ends(people, began):
            memory.append(resident(process.pid))
            await asyncio.sleep(0.25)
        seconds, cpu = time.monotonic() - began, cpu_of(process.pid) - cpu
        writing.cancel()
    await people.api.stop()
    sent, waits = len(people.reminded), sorted(wait * 1000 for wait in people.waits)
    tenth = max(len(memory) // 10, 1)
    return (
        f"{sent:>7} reminders {sent / seconds:>5.1f}/s, worst second {worst_second(people.reminded)}  "
        f"CPU {cpu * 1000 / max(sent, 1):.2f} ms each  "
        f"replies {statistics.median(waits):.0f} ms, worst {waits[-1]:.0f} ({len(waits)})  "
        f"{statistics.mean(memory[:tenth]):.0f} -> {statistics.mean(memory[-tenth:]):.0f} MiB"
    )


def worst_second(times: list[float]) -> int:
    """The most within any second."""
    most = first = 0
    for last, at in enumerate(times):
        while at - times[first] > 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


def accounted(url: str) -> str:
    """What the database says afterwards: nothing twice, nothing lost."""
    with Database.open(url, Keyring.parse(KEYS)) as database, database.work() as work:
        settled = work.connection.scalar(select(func.count()).select_from(reminders)) or 0
        twice = work.connection.scalar(
            select(func.count()).select_from(
                select(outbox.c.chat)
                .where(outbox.c.kind == "reminder")
                .group_by(outbox.c.chat)
                .having(func.count() > 1)
                .subquery()
            )
        )
        left = work.connection.scalar(
            select(func.count()).select_from(conversations).where(conversations.c.due_at <= instant(NOW))
        )
    return f"{settled} settled, {twice} twice, {left} still due"


def postgresql(folder: Path) -> tuple[str, Callable[[], None]]:
    server = PostgresqlServer(folder / "server")
    return server.new_database(), server.stop


async def both_parts(name: str, arguments: argparse.Namespace) -> None:
    folder = Path(tempfile.mkdtemp(prefix="quatorze-reminders-"))
    url, stop = (f"sqlite:///{folder}/quatorze.db", lambda: None) if name == "sqlite" else postgresql(folder)
    try:
        fill(url, arguments.due)
        told = await measure(
            folder, url, quick=False, ends=lambda _people, began: time.monotonic() - began >= arguments.seconds
        )
        print(f"{name}, {arguments.due} due, Telegram's pace: {told}", flush=True)
        goal = arguments.due - 3_000 if arguments.all else min(5_000, arguments.due // 2)
        told = await measure(folder, url, quick=True, ends=lambda people, _began: len(people.reminded) >= goal)
        print(f"{name}, as fast as it goes: {told}", flush=True)
        print(f"{name}: {accounted(url)}", flush=True)
    finally:
        stop()
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--due", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    arguments = parser.parse_args()
    for name in [arguments.only] if arguments.only else ("sqlite", "postgresql"):
        asyncio.run(both_parts(name, arguments))


if __name__ == "__main__":
    main()
