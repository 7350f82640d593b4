"""Other processes that play turns; each tells what it does through a pipe."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import NamedTuple, Protocol

from dialogs.words.effects import Learn, Say, Summarize
from dialogs.words.events import Wrote
from dialogs.words.text import Raw
from storage.database import Database
from storage.encryption import Keyring
from storage.errors import Moved
from storage.seats import seat
from storage.work import Work
from tests.copies import PROCESSES
from tests.storage.turns import AT, BORN, SUMMARY

Part = Callable[[str, str, Connection], None]


class Process(Protocol):
    exitcode: int | None

    def kill(self) -> None: ...
    def join(self, timeout: float) -> None: ...


class Player(NamedTuple):
    """Another process, and what it tells."""

    process: Process
    told: Connection

    def ends(self) -> int | None:
        """Waits for its end; gives its exit status."""
        self.process.join(60)
        return self.process.exitcode

    def killed(self) -> list[int]:
        """Kills it at once; gives what it has told meanwhile."""
        self.process.kill()
        self.process.join(60)
        return list(self._rest())

    def _rest(self) -> Iterator[int]:
        try:
            while True:
                yield self.told.recv()
        except (EOFError, OSError):
            self.told.close()


@contextmanager
def players(part: Part, url: str, keys: str, number: int = 1) -> Iterator[list[Player]]:
    """Processes that play the same part at once; none of them outlives the block."""
    started: list[Player] = []
    for _ in range(number):
        told, tells = PROCESSES.Pipe(duplex=False)
        process = PROCESSES.Process(target=part, args=(url, keys, tells))
        process.start()
        tells.close()
        started.append(Player(process, told))
    try:
        yield started
    finally:
        for player in started:
            player.process.kill()
            player.process.join(60)
            player.told.close()


def next_number(work: Work, update_id: int) -> int:
    """One turn: the number of the conversation goes up, with a fact, a message and a summary."""
    with work.turn():
        work.first_time("telegram", update_id, AT, Wrote(str(update_id), AT))
        stored = work.conversation("telegram", "77", AT)
        number = stored.conversation.number + 1
        effects = (Learn(replace(BORN, words=str(number))), Say(Raw(str(number))), Summarize({**SUMMARY, "n": number}))
        work.apply(stored, replace(stored.conversation, number=number), effects, AT)
    return number


def opens(url: str, keys: str, _tells: Connection) -> None:
    """Opens the database, which brings its tables up to date."""
    Database.open(url, Keyring.parse(keys) if keys else None).close()


def counts(url: str, keys: str, _tells: Connection) -> None:
    """Hears 40 updates of its own: each reads the number of the conversation and writes the next one."""
    database = Database.open(url, Keyring.parse(keys))
    for turn in range(40):
        while True:
            try:
                with database.work() as work:
                    next_number(work, os.getpid() * 1_000 + turn)
                break
            except Moved:
                continue


def hangs(url: str, keys: str, tells: Connection) -> None:
    """Writes a turn, tells so, and never commits it."""
    with Database.open(url, Keyring.parse(keys)).work() as work:
        next_number(work, 1)
        work.flush()
        tells.send(1)
        time.sleep(600)


def sits(url: str, keys: str, tells: Connection) -> None:
    """Takes the seat, tells so, and does nothing more."""
    tells.send(seat(Database.open(url, Keyring.parse(keys))).take())
    time.sleep(600)


def talks(url: str, keys: str, tells: Connection) -> None:
    """Turns without end, and the number of each told once it is committed."""
    database = Database.open(url, Keyring.parse(keys))
    with database.work() as work:
        update_id = work.conversation("telegram", "77", AT).conversation.number
    while True:
        update_id += 1
        with database.work() as work:
            number = next_number(work, update_id)
        tells.send(number)
