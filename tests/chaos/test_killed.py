"""Whole visits through kills, Telegram's faults and a database that goes away: nothing lost, nothing done twice."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from storage.database import Database
from storage.encryption import Keyring
from tests.botapi import BotApi, Fault, What, webhook
from tests.chaos.crowd import Crowd
from tests.chaos.fleet import Fleet, fleet
from tests.chaos.moments import ApiOfLives, Moments, Witness
from tests.chaos.phones import Causes
from tests.chaos.reckoning import reckon
from tests.storage.databases import PostgresqlServer
from tests.stories.bots import Bot


@dataclass(frozen=True, slots=True)
class Scenario:
    """``kills``: at random moments; three more are exact."""

    commands: tuple[str, ...]
    webhook: bool
    people: int
    visits: int
    kills: int
    outage: float = 1.0  # seconds without a database


SHORT = {
    "sqlite-polling": Scenario(("run",), webhook=False, people=8, visits=1, kills=1),
    "postgresql-two-and-two": Scenario(("web", "web", "worker", "worker"), webhook=True, people=8, visits=1, kills=2),
}
LONG = {
    "sqlite-polling": Scenario(("run",), webhook=False, people=60, visits=5, kills=40, outage=12.0),
    "sqlite-webhook": Scenario(("run",), webhook=True, people=60, visits=5, kills=40, outage=4.0),
    "postgresql-polling": Scenario(("run",), webhook=False, people=60, visits=5, kills=40, outage=4.0),
    "postgresql-web-worker": Scenario(("web", "worker"), webhook=True, people=60, visits=5, kills=60, outage=4.0),
    "postgresql-two-and-two": Scenario(
        ("web", "web", "worker", "worker"), webhook=True, people=60, visits=5, kills=80, outage=8.0
    ),
}  # fmt: skip


@pytest.fixture
def scenario(request: pytest.FixtureRequest) -> Scenario:
    listed = LONG if request.config.getoption("--long") else SHORT
    if request.param not in listed:
        pytest.skip("in the long form only: make chaos")
    return listed[request.param]


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    return random.Random(request.config.getoption("--seed"))


@pytest_asyncio.fixture
async def api(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    """Telegram tries a webhook again after 2, 4, 8 … seconds; here it is less patient."""
    monkeypatch.setattr(webhook, "LONGEST_DELAY", 0.5)
    async with ApiOfLives(pace=None) as server:
        yield server


@pytest.mark.timeout(1500)
@pytest.mark.parametrize("scenario", LONG, indirect=True)
async def test_nothing_is_lost_and_nothing_said_twice_without_a_reason(
    api: BotApi, scenario: Scenario, chance: random.Random, request: pytest.FixtureRequest, tmp_path: Path,
    told: Callable[[str], None],
) -> None:  # fmt: skip
    on_sqlite = "sqlite" in request.node.callspec.id
    server = None if on_sqlite else request.getfixturevalue("postgresql_server")
    url = f"sqlite:///{tmp_path}/data/quatorze.db" if server is None else server.new_database()
    bot = Bot(api, url, Keyring.new_key())
    Database.open(url, Keyring.parse(bot.keys)).close()
    moments, witness, causes = Moments(api), Witness(api, url), Causes()
    crowd = Crowd.of(api, scenario.people, scenario.visits, chance)
    async with fleet(bot, scenario.commands, webhook=scenario.webhook) as processes:
        causes.kills = processes.kills
        await _storm(api, crowd.turns)
        plan = _plan(scenario, chance, crowd.turns, processes, moments)
        conductor = asyncio.gather(
            *(_at(crowd, turn, act) for turn, act in plan), _outage(crowd, url, server, scenario.outage, causes)
        )
        try:
            await processes.live_through(crowd.visit(processes.in_peace))
            await conductor
        finally:
            conductor.cancel()
        await api.end_faults()
        await api.quiet(1.5, timeout=60)
    witness.close()
    found = reckon(bot, moments, causes, tmp_path)
    told(
        f"{request.node.callspec.id}: seed {request.config.getoption('--seed')}, {len(processes.kills)} kills, "
        f"{found.people} people, {found.updates} updates, {found.facts} facts, {found.messages} messages, "
        f"{found.repeats} repeats, {witness.looked} confirmations seen"
    )
    assert processes.complaints == []
    assert witness.too_early == []
    assert witness.looked > found.updates // 2
    assert found.faults == []
    assert found.repeats <= found.messages // 2


async def _at(crowd: Crowd, turn: int, act: Callable[[], None]) -> None:
    await crowd.turned.reaches(turn)
    act()


def _plan(
    scenario: Scenario, chance: random.Random, turns: int, processes: Fleet, moments: Moments
) -> list[tuple[int, Callable[[], None]]]:
    """After how many turns of all people together what is done."""
    early, late = turns // 10, turns * 9 // 10
    sender, anybody = processes.kill_sender, lambda: processes.kill_any(chance)
    hearer = (lambda: processes.kill(processes.members[0])) if scenario.webhook else sender

    def later(act: Callable[[], None]) -> Callable[[], None]:
        return lambda: asyncio.get_running_loop().call_later(chance.uniform(0, 0.05), act) and None

    exact = [
        lambda: moments.between_commit_and_send(sender),
        lambda: moments.between_send_and_note(sender),
        lambda: moments.between_poll_and_confirmation(hearer, chance.uniform(0, 0.01)),
    ]
    acts = [*exact, *(later(anybody) for _ in range(scenario.kills))]
    return [(chance.randint(early, late), act) for act in acts]


async def _storm(api: BotApi, turns: int) -> None:
    """Telegram's own troubles, all the while."""
    every = max(turns // 4, 20)
    await api.plan(
        Fault(What.FLOOD, method="sendMessage", chat=1001, at=(3, 9), retry_after=1),
        Fault(What.FLOOD, method="sendMessage", at=(turns // 3,), retry_after=1),
        Fault(What.SERVER_ERROR, method="sendMessage", every=23),
        Fault(What.BAD_GATEWAY, method="sendMessage", every=31),
        Fault(What.RESET_BEFORE, method="sendMessage", every=37),
        Fault(What.RESET_AFTER, method="sendMessage", every=every),
        Fault(What.LOST_ANSWER, method="sendMessage", at=(turns // 2, turns), seconds=0.3),
        Fault(What.RESET_BEFORE, method="getUpdates", every=41),
        Fault(What.SERVER_ERROR, method="answerCallbackQuery", every=17),
        Fault(What.REPEAT, method="answerCallbackQuery", every=7, back=2),
        Fault(What.REPEAT, method="sendMessage", every=19, back=9),
    )


async def _outage(crowd: Crowd, url: str, server: PostgresqlServer | None, seconds: float, causes: Causes) -> None:
    """The database goes away in the middle, and comes back."""
    await crowd.turned.reaches(crowd.turns // 2)
    began = time.monotonic()
    if server is None:
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None, timeout=30)) as other:
            other.execute("BEGIN IMMEDIATE")  # another program writes, for a while
            await asyncio.sleep(seconds)
            other.execute("ROLLBACK")
    else:
        server.cut(url)
        await asyncio.sleep(0.2)
        await asyncio.to_thread(server.halt)
        await asyncio.sleep(seconds)
        await asyncio.to_thread(server.resume)
    causes.outages.append((began, time.monotonic() + 1.0))
