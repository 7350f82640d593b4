"""Interleavings in which something once went wrong, or would, each played to the letter."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from tests.bot.test_pace import QuickLoop
from tests.chaos.play import Play
from tests.chaos.truth import open_at
from tests.storage.databases import PostgresqlServer

#: Name: whether the first worker hears alone, and what happens; afterwards all goes well.
PLAYS = {
    "what was read before it was noted as sent is not sent again": (True, """
        0 sits
        7 to 0
        0 lane
        wait
        0 outbox
        0 outbox does
        0 walk
        0 notes
        0 outbox hears
    """),
    "what was found, sent and noted before it is handed over is not sent again": (True, """
        0 sits
        7 to 0
        0 lane does
        wait
        0 outbox
        0 outbox
        0 walk
        0 notes
        0 lane hears
    """),
    "what is not noted yet is still held": (True, """
        0 sits
        7 to 0
        0 lane
        0 walk
        wait
        0 outbox
        0 outbox
        0 notes
    """),
    "what could not be noted is noted later": (True, """
        0 sits
        7 to 0
        0 lane
        0 walk
        0 notes fails
        0 notes is unheard
        wait
    """),
    "what was passed by while the outbox was read goes first": (True, """
        0 outbox
        0 outbox
        0 outbox does
        7 to 0
        0 lane
        0 outbox hears
        7 to 0
        0 lane
        0 outbox
        0 outbox
    """),
    "what another process has settled goes first": (False, """
        0 sits
        7 to 1
        1 lane
        7 to 0
        0 lane
        0 outbox
        0 outbox
    """),
    "what a commit said that was not heard of goes first": (True, """
        0 sits
        7 to 0
        0 lane is unheard
        0 lane
        7 to 0
        0 lane
    """),
    "what is not settled is not confirmed": (True, """
        7 to 0
        wait
        0 dies
    """),
    "what is not committed is not confirmed": (True, """
        0 sits
        7 to 0
        0 lane fails
        wait
        0 dies
    """),
    "what is not sent is not noted as sent": (True, """
        0 sits
        7 to 0
        0 lane
        wait
        0 notes perhaps
        0 dies
    """),
    "who has lost the database takes its queue up again": (True, """
        0 sits
        7 to 0
        0 lane
        7 to 0
        0 lane
        wait
        0 outbox fails
        0 walk
        0 notes
    """),
}  # fmt: skip

#: Only there a seat can be lost; the first worker hears alone.
PLAYS_ON_POSTGRESQL = {
    "who doubts that it still has the seat lets go, and then goes on in order": """
        0 sits
        7 to 0
        0 lane
        7 to 0
        0 lane
        0 doubts
        0 walk
        wait
        0 outbox
        7 to 0
        0 lane
    """,
    "who doubts that it still has the seat sends nothing that another may send": """
        0 sits
        7 to 0
        0 lane
        7 to 0
        0 lane
        0 loses
        0 doubts
        0 walk
        0 notes
        1 sits
        1 walk
        1 notes
    """,
}


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with its tables, to be copied."""
    file = tmp_path_factory.mktemp("ready") / "quatorze.db"
    open_at(f"sqlite:///{file}").close()
    return file


@pytest.mark.parametrize("name", PLAYS)
def test_a_play_ends_without_a_fault(name: str, ready: Path, tmp_path: Path) -> None:
    alone, script = PLAYS[name]
    shutil.copy(ready, tmp_path / "quatorze.db")
    assert faults_of(script, f"sqlite:///{tmp_path}/quatorze.db", alone=alone) == []


@pytest.mark.parametrize("name", PLAYS_ON_POSTGRESQL)
def test_a_play_on_postgresql_ends_without_a_fault(name: str, postgresql_server: PostgresqlServer) -> None:
    url = postgresql_server.new_database()
    assert faults_of(PLAYS_ON_POSTGRESQL[name], url, alone=True) == []
    postgresql_server.drop(url)


def faults_of(script: str, url: str, *, alone: bool) -> list[str]:
    async def played() -> list[str]:
        it = Play(url, alone=alone)
        try:
            await it.plays(script)
            await it.end()
            return it.reckon().faults
        finally:
            it.close()

    with asyncio.Runner(loop_factory=QuickLoop) as loop:
        return loop.run(played())
