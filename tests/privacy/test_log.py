"""What libraries and accidents write on standard error says where it broke, and nobody's words."""

from __future__ import annotations

import json
import subprocess
import sys

PROGRAM = """
import asyncio, logging, threading
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
        "Task exception was never retrieved", "Exception in ASGI application", "row %r", "thread_failed",
        "process_failed",
    ]  # fmt: skip
    assert all("ValueError at" in line["error"] for line in lines if line.get("said") != "row %r")
