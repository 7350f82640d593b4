"""Processes that begin as copies of one that has imported everything: to import it is most of what a start costs.

They are processes as any: each has its memory and its connections for itself, and signal 9 ends it at once.
"""

from __future__ import annotations

import asyncio
import gc
import os
import runpy
import signal
import sys
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

PROCESSES = get_context("forkserver")
#: What a process of the bot imports in its life, and what tests/storage plays with.
PROCESSES.set_forkserver_preload(
    [
        *("bot.commands.run", "bot.house", "bot.web.front", "dialogs.hearing.hearing"),
        *("bot.commands.chat", "bot.terminal.screen"),
        *("tests.stories.bots", "tests.storage.player"),
    ]
)
#: What a copy has from its original stays for good: to look for garbage in it would copy its memory too.
os.register_at_fork(after_in_child=gc.freeze)


class Copy:
    """What asyncio has of a process that it started."""

    def __init__(self, process: Any, stderr: asyncio.StreamReader) -> None:
        self._process, self.stderr = process, stderr
        self._ended = asyncio.Event()
        asyncio.get_running_loop().add_reader(process.sentinel, self._note_the_end)

    def _note_the_end(self) -> None:
        asyncio.get_running_loop().remove_reader(self._process.sentinel)
        self._ended.set()

    @property
    def pid(self) -> int:
        pid: int = self._process.pid
        return pid

    @property
    def returncode(self) -> int | None:
        status: int | None = self._process.exitcode
        return status

    def send_signal(self, number: int) -> None:
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    async def wait(self) -> int | None:
        await self._ended.wait()
        self._process.join()
        return self.returncode


async def copied(module: str, *words: str, env: Mapping[str, str]) -> Copy:
    """``python -m module words…``, with its errors in a pipe."""
    told, tells = PROCESSES.Pipe(duplex=False)
    process = _begun(module, words, env, {2: tells})
    stderr = asyncio.StreamReader()
    pipe = os.fdopen(os.dup(told.fileno()), "rb")
    told.close()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stderr), pipe)
    return Copy(process, stderr)


def copied_at(module: str, *words: str, env: Mapping[str, str], streams: Sequence[int]) -> Any:
    """The same, over these three descriptors, which are the process's from now on; what multiprocessing has of it."""
    return _begun(module, words, env, {number: Connection(stream) for number, stream in enumerate(streams)})


def _begun(module: str, words: tuple[str, ...], env: Mapping[str, str], streams: Mapping[int, Connection]) -> Any:
    process = PROCESSES.Process(target=_run, args=(module, words, dict(env), streams))
    process.start()
    for stream in streams.values():
        stream.close()
    return process


def _run(module: str, words: tuple[str, ...], env: dict[str, str], streams: Mapping[int, Connection]) -> None:
    os.environ.clear()
    os.environ.update(env)
    for number, stream in streams.items():
        os.dup2(stream.fileno(), number)
        stream.close()
    if 0 in streams:  # multiprocessing has closed it
        sys.stdin = open(0, encoding="utf-8", errors="surrogateescape", closefd=False)  # noqa: SIM115
        sys.stdout = open(1, "w", encoding="utf-8", errors="surrogateescape", closefd=False)  # noqa: SIM115
    sys.argv[1:] = words
    runpy.run_module(module, run_name="__main__", alter_sys=True)
