"""The processes of an installation, each started again when it ends, as systemd does; and the proxy before them."""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import aiohttp
from aiohttp import web

from tests.chaos.moments import url_of
from tests.copies import copied
from tests.stories.bots import NOW, Bot
from tests.stories.processes import QUICK, ROOT, Process, free_port


@dataclass(slots=True)
class Member:
    """One process, in its present life."""

    command: str
    port: int
    process: Process | None = None
    life: int = 0  # its number; each has its own

    def last_words(self, lines: int = 20) -> str:
        """The end of what it has logged."""
        said = self.process.log[-lines:] if self.process is not None else []
        state = "runs" if self.runs else "does not run"
        return "\n  ".join([f"{self.command}, life {self.life}, {state}:", *map(str, said)])

    @property
    def runs(self) -> bool:
        return self.process is not None and self.process.runs

    @property
    def sends(self) -> bool:
        """By its own word."""
        if self.process is None or not self.process.runs:
            return False
        words = [line["event"] for line in self.process.log if line["event"] in {"sender_seated", "sender_unseated"}]
        return words[-1:] == ["sender_seated"]


class Died(AssertionError):
    """A process ended, and nobody had killed it."""


@dataclass(slots=True)
class Fleet:
    """``kills``: when each life was killed that was; ``complaints``: what they logged that is our own fault."""

    bot: Bot
    members: list[Member]
    webhook: str = ""
    kills: dict[int, float] = field(default_factory=dict)
    complaints: list[Any] = field(default_factory=list)
    keepers: list[asyncio.Task[None]] = field(default_factory=list)
    _lives: Iterator[int] = field(default_factory=lambda: count(1))

    async def live_through(self, visits: Coroutine[Any, Any, None]) -> None:
        """Until the visits have ended; raises Died."""
        visiting = asyncio.create_task(visits)
        done, _ = await asyncio.wait({visiting, *self.keepers}, return_when=asyncio.FIRST_COMPLETED)
        visiting.cancel()
        try:
            for task in done:
                task.result()
        except BaseException as error:
            for note in [member.last_words() for member in self.members] + [f"complaints: {self.complaints}"]:
                error.add_note(note)
            raise

    def in_peace(self, seconds: float) -> bool:
        """Whether nobody was killed for so long."""
        return max(self.kills.values(), default=0.0) < time.monotonic() - seconds

    def kill(self, member: Member) -> None:
        """Signal 9, at once."""
        if member.process is not None and member.process.runs:
            self.kills[member.life] = time.monotonic()
            member.process.shoot()

    def kill_any(self, chance: random.Random) -> None:
        """One of those that run."""
        running = [member for member in self.members if member.runs]
        if running:
            self.kill(chance.choice(running))

    def kill_sender(self) -> None:
        """Whoever sends; when that is not known yet, each that may."""
        for member in [member for member in self.members if member.sends] or self.members:
            if member.command != "web":
                self.kill(member)

    async def keep(self, member: Member) -> None:
        """Starts it, again and again; raises Died when it ends although nobody killed it."""
        while True:
            member.life = next(self._lives)
            member.process = await self._start(member)
            status = await member.process.ends(patience=None)
            self._hear(member)
            if member.life not in self.kills:
                raise Died(f"{member.command} ended by itself with {status}: {member.process.log[-3:]}")

    def _hear(self, member: Member) -> None:
        """Trouble of the world is a warning; an error is ours, and so is what stands in the log in no form."""
        assert member.process is not None
        loud = [line for line in member.process.log if line.get("level") not in {"debug", "info", "warning"}]
        self.complaints += [{"life": member.life, **line} for line in loud]

    async def _start(self, member: Member) -> Process:
        given = {
            "TELEGRAM_TOKEN": self.bot.api.token, "TELEGRAM_API_URL": url_of(self.bot.api.url, member.life),
            "DATABASE_URL": self.bot.database_url, "DATA_KEYS": self.bot.keys, "QUATORZE_NOW": NOW,
            "HTTP_PORT": str(member.port), "PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"],
            **({"WEBHOOK_URL": self.webhook} if self.webhook else {}),
        }  # fmt: skip
        return Process(await copied(QUICK, member.command, env=given))


@asynccontextmanager
async def fleet(bot: Bot, commands: Sequence[str], *, webhook: bool) -> AsyncIterator[Fleet]:
    """These processes, kept alive while inside, then stopped as a system stops them."""
    it = Fleet(bot, [Member(command, free_port()) for command in commands])
    hearing = [member for member in it.members if member.command != "worker"]
    async with proxy(hearing) as address:
        it.webhook = address if webhook else ""
        it.keepers = [asyncio.create_task(it.keep(member)) for member in it.members]
        try:
            yield it
        finally:
            for keeper in it.keepers:
                keeper.cancel()
            await asyncio.gather(*it.keepers, return_exceptions=True)
            running = [member.process for member in it.members if member.process is not None and member.process.runs]
            await asyncio.gather(*(process.stop() for process in running))
            for member in it.members:
                it._hear(member)


@asynccontextmanager
async def proxy(members: Sequence[Member]) -> AsyncIterator[str]:
    """One address before several processes: each request to the next one that runs, 502 when it dies over it."""
    turn = 0

    async def forward(request: web.BaseRequest) -> web.StreamResponse:
        nonlocal turn
        turn += 1
        running = [member for member in members if member.runs]
        if not running:
            return web.Response(status=502)
        url = f"http://127.0.0.1:{running[turn % len(running)].port}{request.path}"
        try:
            async with session.post(url, data=await request.read(), headers=request.headers) as answer:
                return web.Response(status=answer.status, body=await answer.read())
        except aiohttp.ClientError:
            return web.Response(status=502)

    async with aiohttp.ClientSession() as session:
        runner = web.ServerRunner(web.Server(forward), shutdown_timeout=0.5)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()
