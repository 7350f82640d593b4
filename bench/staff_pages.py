"""How long a staff page takes over many files, on both databases: the whole answer of the application, in-process.

The CPU is that of this process; a PostgreSQL server has its own. An export is asked for once a format; what is held is
how much more memory there was at its peak than just before.

python bench/staff_pages.py [--files 100000] [--rounds 20]
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from sqlalchemy import func, select
from visits.copies import copy_files

from bot.demo.files import make
from bot.exports.writing import FORMATS
from storage import tables
from storage.database import Database
from storage.encryption import Keyring
from tests.staff.clients import Client, opened
from tests.storage.databases import PostgresqlServer
from tests.web.desks import desk_over

SEEDS = 500  # files that are really made; the others are copies of them, with codes and hashes of their own
PAGES = {
    "list, first page": "/staff",
    "list, far away": None,
    "filter that keeps few": "/staff?verdict=too_late&uploaded=yes&missing=fortnight",
    "filter that keeps none": "/staff?verdict=met&need=5",
    "one file": "file",
    "search of a name": "search",
    "search of a common word": "common",
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=20)
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="quatorze-bench-"))
    server = PostgresqlServer(folder / "postgresql")
    try:
        for name, url in (("SQLite", f"sqlite:///{folder}/a.db"), ("PostgreSQL", server.new_database())):
            with Database.open(url, Keyring.parse(Keyring.new_key())) as database:
                print(f"== {name}, {arguments.files} files")
                _measure(database, arguments.files, arguments.rounds)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _measure(database: Database, number: int, rounds: int) -> None:
    desk = desk_over(database)
    for _ in make(desk.runner, min(SEEDS, number)):
        pass
    copy_files(database, number)
    if not database.on_sqlite:
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")  # as the server does by itself, a little later
    client = opened(desk).signs_in("administrator")
    for name, path in PAGES.items():
        walls, own = zip(*_times(client, path, rounds), strict=True)
        worst = sorted(walls)[int(len(walls) * 0.95)]
        middle, cpu = statistics.median(walls), statistics.median(own)
        print(f"{name:26} median {middle * 1000:5.0f} ms   95 % {worst * 1000:5.0f} ms   own CPU {cpu * 1000:5.0f} ms")
    for form in FORMATS:
        _export(client, form, number)
    client.close()


def _export(client: Client, form: str, number: int) -> None:
    """One export, its body dropped as it comes: what is held is what the program holds."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")  # the peak counts anew
    before, began, used = _memory("VmRSS"), time.perf_counter(), time.process_time()
    first, size = asyncio.run(_download(client, f"format={form}"))
    wall, cpu = time.perf_counter() - began, time.process_time() - used
    more = _memory("VmHWM") - before
    told = f"{wall:6.1f} s, first rows after {first - began:4.1f} s, own CPU {cpu:5.1f} s"
    print(
        f"export, {form:6} {told}   {wall / number * 1000:.2f} ms a file, {size / 2**20:.0f} MiB, {more:.0f} MiB held"
    )


async def _download(client: Client, query: str) -> tuple[float, int]:
    """When the first bytes came, and how many did."""
    token = client.http.cookies["quatorze"]
    headers = [(b"host", b"localhost"), (b"cookie", f"quatorze={token}".encode())]
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": "/staff/export", "raw_path": b"/staff/export", "query_string": query.encode(), "headers": headers,
        "server": ("localhost", 80), "client": ("127.0.0.1", 1), "root_path": "",
    }  # fmt: skip
    first, size = 0.0, 0

    async def receive() -> dict[str, object]:
        await asyncio.Event().wait()  # the reader stays
        return {}

    async def send(message: dict[str, Any]) -> None:
        nonlocal first, size
        assert message.get("status", 200) == 200, message
        if message.get("body") and not first:
            first = time.perf_counter()
        size += len(message.get("body", b""))

    await client.http.app(scope, receive, send)  # type: ignore[arg-type]
    return first, size


def _memory(name: str) -> float:
    """MiB of this process, by a name of ``/proc/self/status``."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(f"{name}:"))
    return int(line.split()[1]) / 1024


def _times(client: Client, path: str | None, rounds: int) -> Iterator[tuple[float, float]]:
    code = client.goes("/staff").codes()[0]
    known = {None: _far_away(client), "file": f"/staff/files/{code}"}
    for word in ("search", "common"):
        query = "Dupont" if word == "search" else "La Poste"
        known[word] = client.goes("/staff").sends("/staff/find", q=query).headers["location"]
    address = known.get(path, path)
    for _ in range(rounds):
        began, used = time.perf_counter(), time.process_time()
        client.goes(address or "/staff")
        yield time.perf_counter() - began, time.process_time() - used
        assert client.status == 200


def _far_away(client: Client) -> str:
    """A page in the middle of those who need nothing."""
    with client.desk.database.look() as look:
        number = look.connection.scalar(select(func.count()).select_from(tables.listings)) or 0
        row = look.connection.execute(
            select(tables.listings.c.priority, tables.listings.c.deadline, tables.listings.c.conversation)
            .order_by(*tables.listings.c["priority", "deadline", "conversation"])
            .offset(number // 2)
            .limit(1)
        ).one()
    return f"/staff?after={row.priority}_{row.deadline.isoformat()}_{row.conversation}"


if __name__ == "__main__":
    print(datetime.now(UTC).date())
    main()
