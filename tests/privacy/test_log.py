"""What libraries and accidents write on standard error says where it broke, and nobody's words."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.storage.databases import PostgresqlServer

PROGRAM = """
import asyncio, logging, threading
import structlog
from bot.logs import set_up_log, tell_the_end
set_up_log(); tell_the_end()

async def breaks():
    raise ValueError("mes mots du 4 mai 1990")

async def main():
    task = asyncio.create_task(breaks())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
asyncio.run(main())
try:
    int("mes mots")
except ValueError:
    logging.getLogger("uvicorn.error").exception("Exception in ASGI application\\n")
    structlog.get_logger().exception("turn_failed")
logging.getLogger("sqlalchemy").warning("row %r", "mes mots")
thread = threading.Thread(target=int, args=("mes mots",)); thread.start(); thread.join()
int("mes mots")
"""


def test_accidents_are_told_by_their_place_alone() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "mes mots" not in ran.stderr
    lines = [json.loads(line) for line in ran.stderr.splitlines()]
    told = [line["said"] if line["event"] == "library" else line["event"] for line in lines]
    assert told == [
        "Task exception was never retrieved", "Exception in ASGI application", "turn_failed", "row %r",
        "thread_failed", "process_failed",
    ]  # fmt: skip
    assert all("ValueError at" in line["error"] for line in lines if line.get("said") != "row %r")


LOSES_ITS_SERVER = """
import sys
from sqlalchemy import create_engine, text
from bot.logs import set_up_log
set_up_log()
engine, other = (create_engine(sys.argv[1]) for _ in range(2))
lost = engine.raw_connection()
lost.cursor().execute('SELECT 1')  # in a transaction, which is undone when it is given back
with other.begin() as connection:
    connection.execute(text("SELECT pg_terminate_backend(:of, 5000)"), {"of": lost.driver_connection.info.backend_pid})
lost.close()
"""


def test_a_server_that_goes_away_is_no_error_of_ours(postgresql_server: PostgresqlServer) -> None:
    command = [sys.executable, "-c", LOSES_ITS_SERVER, postgresql_server.new_database()]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in ran.stderr.splitlines()]
    assert lines
    assert {(line["logger"], line["level"]) for line in lines} == {("sqlalchemy.pool.impl.QueuePool", "warning")}
