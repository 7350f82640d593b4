"""The bot as a real process: started by its command, killed at will."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import IO, Any

from tests.copies import Copy, copied
from tests.stories.bots import Bot

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
QUICK = "tests.chaos.quick"  # the same program, at a pace that Telegram would not take


class Process:
    """A process of the bot, and what it logs."""

    def __init__(self, process: asyncio.subprocess.Process | Copy) -> None:
        self._process = process
        self.log: list[dict[str, Any]] = []
        self._reader = asyncio.create_task(self._read())

    @property
    def children(self) -> list[int]:
        """The processes that it has started, as Linux knows them."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/children")
        return [int(child) for task in tasks for child in task.read_text().split()]

    async def logs(self, event: str) -> dict[str, Any]:
        """Waits for an event of the log."""
        async with asyncio.timeout(PATIENCE):
            while True:
                found = next((line for line in self.log if line.get("event") == event), None)
                if found is not None:
                    return found
                await asyncio.sleep(0.01)

    async def kill(self) -> None:
        """Signal 9."""
        self._process.kill()
        await self.ends()

    async def stop(self) -> int:
        """What a system does that shuts down."""
        self._process.send_signal(signal.SIGTERM)
        return await self.ends()

    def shoot(self) -> None:
        """Signal 9, and nobody waits for the end."""
        self._process.kill()

    async def ends(self, patience: float | None = PATIENCE) -> int:
        async with asyncio.timeout(patience):
            status = await self._process.wait()
            await self._reader
        return status

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def runs(self) -> bool:
        return self._process.returncode is None

    async def _read(self) -> None:
        if self._process.stderr is None:
            return  # the log goes elsewhere
        async for line in self._process.stderr:
            try:
                self.log.append(json.loads(line))
            except ValueError:
                self.log.append({"event": line.decode().strip()})


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@asynccontextmanager
async def process(
    bot: Bot, command: str = "run", log: int | IO[bytes] = asyncio.subprocess.PIPE, **settings: str
) -> AsyncIterator[Process]:
    """``quatorze run`` with the settings of a story, from its first line; it does not outlive the block."""
    words = (sys.executable, "-m", "bot", command)
    started = Process(await asyncio.create_subprocess_exec(*words, env=_environment(bot, settings), stderr=log))
    async with _not_outliving(started):
        yield started


@asynccontextmanager
async def copy(bot: Bot, command: str = "run", module: str = "bot", **settings: str) -> AsyncIterator[Process]:
    """The same, or another module, for a story in which neither the start counts nor the end: it begins as a copy."""
    started = Process(await copied(module, command, env=_environment(bot, settings)))
    async with _not_outliving(started):
        yield started


def _environment(bot: Bot, settings: dict[str, str]) -> dict[str, str]:
    given = {
        "TELEGRAM_TOKEN": bot.api.token,
        "TELEGRAM_API_URL": bot.api.url,
        "DATABASE_URL": bot.database_url,
        "DATA_KEYS": bot.keys,
        "QUATORZE_NOW": "2025-10-15",
        "HTTP_PORT": "0",
        "PYTHONPATH": str(ROOT),
        **settings,
    }
    return {**{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}, **given}


@asynccontextmanager
async def _not_outliving(started: Process) -> AsyncIterator[None]:
    try:
        yield
    finally:
        if started.runs:
            await started.kill()
