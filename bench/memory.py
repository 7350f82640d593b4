"""Resident memory of ``quatorze run`` with everything used, and of ``quatorze worker``, round after round.

``python bench/memory.py``            three rounds of forty visits
``python bench/memory.py --rounds N`` more of them, to see whether it grows

Telegram's pace is lifted, or a visit would take a minute. A round: each person visits up to the picture, asks a
question, has a certificate, and the copy of their data; then an administrator opens every page of the staff and takes
every export. The worker sends what a ``web`` hears, on an embedded PostgreSQL. RSS is that of
``/proc/PID/smaps_rollup``, in MiB; pages shared with others count whole. ``+``: that of the press, the process that is
started to draw papers; at the end it is told once more, when a minute has passed without a paper.
"""

from __future__ import annotations

import argparse
import asyncio
import http
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
from sqlalchemy import select

HOUSE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOUSE))

from bot.exports.writing import FORMATS  # noqa: E402 - the bench lies beside the packages, not inside them
from bot.papers.printer import REST  # noqa: E402
from bot.staff.pages import new_token  # noqa: E402
from bot.staff.routes import all_pages  # noqa: E402
from storage import logins, staff  # noqa: E402
from storage.database import Database  # noqa: E402
from storage.encryption import Keyring  # noqa: E402
from storage.tables import conversations  # noqa: E402
from tests.botapi import BotApi  # noqa: E402
from tests.storage.databases import PostgresqlServer  # noqa: E402
from tests.stories.bots import Bot  # noqa: E402
from tests.stories.processes import Process, free_port, process  # noqa: E402
from tests.stories.test_papers import FOR_A_CERTIFICATE  # noqa: E402
from tests.stories.visits import MET, SHORT, Talker  # noqa: E402

PEOPLE, AT_ONCE = 40, 10
ASKED = "c'est quoi cyclades ?"


def resident(running: Process) -> str:
    """MiB: of the process, and of those that it has started."""
    return f"{rss(running.pid):.0f} + {sum(map(rss, running.children)):.0f}"


def rss(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("Rss:")).split()[1]) / 1024


async def visit(api: BotApi, number: int) -> None:
    """One person, from the first word to the copy of their data."""
    person = Talker.with_phone(api.person(1_000 + number, "Yasmine"))
    await person.does(*(MET if number % 2 else SHORT), patience=60)
    await person.does(*FOR_A_CERTIFICATE, patience=60)
    await person.person.writes(ASKED)
    await person.person.hears(timeout=60)
    await person.person.writes("/mesdonnees")
    await person.person.hears(timeout=60)
    await api.quiet()


async def visits(api: BotApi, first: int) -> None:
    """As many people as a round has, some at a time."""
    for start in range(first, first + PEOPLE, AT_ONCE):
        await asyncio.gather(*(visit(api, number) for number in range(start, start + AT_ONCE)))


def signed_in(bot: Bot) -> tuple[str, str]:
    """The cookie of an administrator who has come in, and the code of a file."""
    with Database.open(bot.database_url, Keyring.parse(bot.keys)) as database, database.work() as work:
        member = staff.add(work.connection, "claire", "administrator", datetime.now(UTC))
        assert member is not None
        token = new_token()
        logins.sign_in(work.connection, member.id, token, datetime.now(UTC))
        code: str = work.connection.scalars(select(conversations.c.code)).first() or ""
        return token, code


async def reads_all_pages(url: str, token: str, code: str) -> int:
    """Opens every page and export of the staff; gives how many there were, and raises when one is refused."""
    paths = [page.path.replace("{code}", code) for page in all_pages() if page.method == "GET" and page.role]
    paths = [path.replace("{number}", "1") for path in paths if path != "/staff/export"]
    paths += [f"/staff/export?format={form}" for form in FORMATS]
    async with aiohttp.ClientSession(cookies={"quatorze": token}, cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
        for path in paths:
            async with browser.get(url + path, allow_redirects=False) as answer:
                await answer.read()
                if answer.status != http.HTTPStatus.OK:
                    raise RuntimeError(f"{path}: {answer.status}")
    return len(paths)


async def of_run(rounds: int, folder: Path) -> None:
    """Polling, SQLite, the pages, everything in one process."""
    async with BotApi(pace=None) as api:
        port = free_port()
        bot = Bot(api, f"sqlite:///{folder}/quatorze.db", Keyring.new_key())
        async with process(bot, module="bench.visits.without_pace", HTTP_PORT=str(port)) as running:
            await running.logs("sender_seated")
            await asyncio.sleep(5)
            print(f"run: started {resident(running)}", flush=True)
            token = ""
            for number in range(rounds):
                await visits(api, number * PEOPLE)
                after_visits = resident(running)
                if not token:
                    token, code = await asyncio.to_thread(signed_in, bot)
                pages = await reads_all_pages(f"http://127.0.0.1:{port}", token, code)
                print(
                    f"run: round {number + 1}: visits {after_visits}, {pages} pages {resident(running)}",
                    flush=True,
                )
            await asyncio.sleep(REST + 5)
            print(f"run: after a minute without a paper {resident(running)}", flush=True)


async def of_worker(rounds: int, server: PostgresqlServer) -> None:
    """It sends, draws and reminds; a ``web`` beside it hears."""
    async with BotApi(pace=None) as api:
        port = free_port()
        bot = Bot(api, server.new_database(), Keyring.new_key())
        Database.open(bot.database_url, Keyring.parse(bot.keys)).close()
        hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "HTTP_PORT": str(port)}
        async with process(bot, "worker") as worker, process(bot, "web", **hook) as web:
            await web.logs("webhook_set")
            await worker.logs("sender_seated")
            print(f"worker: started {resident(worker)} (web {resident(web)})", flush=True)
            for number in range(rounds):
                await visits(api, number * PEOPLE)
                print(f"worker: round {number + 1}: {resident(worker)} (web {resident(web)})", flush=True)
            await asyncio.sleep(REST + 5)
            print(f"worker: after a minute without a paper {resident(worker)} (web {resident(web)})", flush=True)


def main() -> None:
    """Both, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cluster:
        asyncio.run(of_run(rounds, Path(folder)))
        server = PostgresqlServer(Path(cluster))
        try:
            asyncio.run(of_worker(rounds, server))
        finally:
            server.stop()


if __name__ == "__main__":
    main()
