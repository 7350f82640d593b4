"""Any interleaving of two workers over one database: nothing lost, nothing done twice, order kept."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.incoming.meaning import incoming
from bot.incoming.settling import Settler
from bot.rulebook import diploma_in_force
from bot.rules_in_force import RuleSource
from bot.runner import Runner
from bot.settings import Clock
from dialogs.words.service import Service
from storage.database import Database
from storage.encryption import Keyring
from tests.bot.test_pace import QuickLoop
from tests.chaos.reckoning import Causes, Reckoning, compare_phone, file_of, nothing_is_left, shown_of
from tests.chaos.stage import Json, Stage, Worker
from tests.storage.databases import ENGINES, PostgresqlServer

KEYS = Keyring.new_key()
CHATS = ("7", "8")
SAID = ("bonjour", "j'ai compris", "2026", "en candidat individuel", "4 mai 1990", "oui")
#: What the next thing is; numbers beyond what can happen are taken round.
DECISIONS = st.lists(
    st.one_of(
        st.tuples(st.just("step"), st.integers(0, 7), st.sampled_from(("well", "well", "well", "not done", "unheard"))),
        st.tuples(st.just("bring"), st.sampled_from(CHATS), st.integers(0, 1)),
        st.tuples(st.just("again"), st.integers(0, 7), st.integers(0, 1)),
        st.tuples(st.just("kill"), st.integers(0, 1), st.just(0)),
    ),
    min_size=40,
    max_size=120,
)


def updates(chat: str) -> list[Json]:
    """Those of one chat, numbered so that the two chats' numbers do not meet."""
    place = {"id": int(chat), "type": "private"}
    return [
        {"update_id": 10 * int(chat) + number, "message": {"message_id": number, "chat": place, "text": words}}
        for number, words in enumerate(SAID)
    ]


def runner_on(database: Database) -> Runner:
    rules = RuleSource(diploma_in_force("cap-osrcl", None))
    return Runner(database, rules, Service(), Clock(ZoneInfo("Europe/Paris"), "2025-10-15"))


def open_at(url: str) -> Database:
    return Database.open(url, Keyring.parse(KEYS))


def without_code(file: dict[str, Any]) -> dict[str, Any]:
    """The code is drawn."""
    return {**file, "conversation": replace(file["conversation"], code="")}


class Truth(NamedTuple):
    files: dict[str, Any]
    shown: dict[str, list[Any]]


@cache
def truth() -> Truth:
    """What each file holds, and each phone shows, when nothing goes wrong."""
    files, shown = {}, {}
    for chat in CHATS:
        with TemporaryDirectory() as folder, open_at(f"sqlite:///{folder}/truth.db") as database:
            settler = Settler(runner_on(database), str, careful=0)
            said = settler.settle([incoming(update, settler.runner.clock.now()) for update in updates(chat)])
            files[chat] = without_code(file_of(database, chat))
            shown[chat] = [one for message in said for one in shown_of(message)]
    return Truth(files, shown)


@contextmanager
def fresh(server: PostgresqlServer | None, ready: Path) -> Iterator[str]:
    if server is not None:
        url = server.new_database()
        yield url
        server.drop(url)
        return
    with TemporaryDirectory() as folder:
        shutil.copy(ready, f"{folder}/quatorze.db")
        yield f"sqlite:///{folder}/quatorze.db"


class Play:
    """One example: the stage, the two workers, what Telegram has for them."""

    def __init__(self, url: str) -> None:
        self._databases = [open_at(url), open_at(url)]
        self._stage = Stage()
        self._workers = [self._worker(number) for number in (0, 1)]
        self._waiting = {chat: updates(chat) for chat in CHATS}
        self._brought: dict[str, asyncio.Task[None]] = {}
        self._confirmed: list[Json] = []
        self._others: list[asyncio.Task[None]] = []
        self.causes = Causes()

    def _worker(self, number: int) -> Worker:
        return Worker(self._stage, runner_on(self._databases[number]))

    async def go(self, decisions: list[tuple[str, Any, Any]]) -> None:
        for kind, what, how in decisions:
            await self._settle()
            match kind:
                case "step":
                    self._step(what, how)
                case "bring":
                    self._bring(what, how)
                case "again" if self._confirmed:
                    update = self._confirmed[what % len(self._confirmed)]
                    self._others.append(self._workers[how].take(update))
                case "kill":
                    await self._kill(what)
        await self._end()

    async def _end(self) -> None:
        """From here on nothing goes wrong."""
        for _ in range(400):
            await self._settle()
            for chat in CHATS:
                self._bring(chat, 0)
            if self._stage.steps:
                self._step(0, "well")
                continue
            await asyncio.sleep(1.1)
            if not any(self._waiting.values()) and not self.reckon().faults:
                break
        for worker in self._workers:
            await worker.die()

    async def _settle(self) -> None:
        """Everything runs that waits for nobody; then Telegram learns what was taken."""
        await asyncio.sleep(0.02)
        for chat, task in list(self._brought.items()):
            if task.done():
                del self._brought[chat]
                if not task.cancelled() and task.exception() is None:
                    self._confirmed.append(self._waiting[chat].pop(0))

    def _step(self, which: int, how: str) -> None:
        steps = self._stage.steps
        if steps:
            self._stage.now += 10
            steps[which % len(steps)].go_on(how)

    def _bring(self, chat: str, to: int) -> None:
        if chat not in self._brought and self._waiting[chat]:
            self._brought[chat] = self._workers[to].take(self._waiting[chat][0])

    async def _kill(self, which: int) -> None:
        self._stage.now += 10
        self.causes.kills.append(self._stage.now)
        await self._workers[which].die()
        self._workers[which] = self._worker(which)

    def reckon(self) -> Reckoning:
        it = Reckoning()
        nothing_is_left(it, self._databases[0])
        for chat in CHATS:
            found = without_code(file_of(self._databases[0], chat))
            for part, due in truth().files[chat].items():
                it.expect(f"{chat} {part}", found[part], due)
            compare_phone(it, chat, self._stage.arrived.get(chat, []), truth().shown[chat], self.causes)
        return it

    def close(self) -> None:
        for database in self._databases:
            database.close()


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with its tables, to be copied."""
    file = tmp_path_factory.mktemp("ready") / "quatorze.db"
    open_at(f"sqlite:///{file}").close()
    return file


@pytest.mark.parametrize("engine", ENGINES)
def test_any_interleaving_of_two_workers_ends_in_the_same_file(
    request: pytest.FixtureRequest, engine: str, ready: Path
) -> None:
    server = request.getfixturevalue("postgresql_server") if engine == "postgresql" else None

    @settings(max_examples=1_000 if request.config.getoption("--long") else 20)
    @given(DECISIONS)
    def play(decisions: list[tuple[str, Any, Any]]) -> None:
        with fresh(server, ready) as url, asyncio.Runner(loop_factory=QuickLoop) as loop:
            it = loop.run(_played(url, decisions))
        assert it.faults == []

    play()


async def _played(url: str, decisions: list[tuple[str, Any, Any]]) -> Reckoning:
    it = Play(url)
    try:
        await it.go(decisions)
        return it.reckon()
    finally:
        it.close()
