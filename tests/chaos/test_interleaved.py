"""Any interleaving of two workers over one database: nothing lost, nothing done twice, order kept."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.bot.test_pace import QuickLoop
from tests.chaos.counted import Reckoning
from tests.chaos.play import Decision, Play
from tests.chaos.truth import open_at
from tests.storage.databases import ENGINES, PostgresqlServer

#: How often each kind of thing happens; kills are rare, so that a worker gets as far as what could go wrong in it.
KINDS = ("step",) * 24 + ("bring",) * 8 + ("aside",) * 4 + ("wait", "wait", "again", "kill", "kill", "lose")
ENDS = ("well",) * 10 + ("not done", "unheard")
DECISIONS = st.lists(
    st.builds(Decision, st.sampled_from(KINDS), st.integers(0, 7), st.sampled_from(ENDS)), min_size=80, max_size=160
)
#: The short form does not look for the smallest play that fails, which takes minutes; the long one does.
SHORT = settings(phases=(Phase.explicit, Phase.generate))
#: How many plays, short and long; those on PostgreSQL are three times as dear.
PLAYS = {"sqlite": (30, 1_000), "postgresql": (10, 300)}


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


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with its tables, to be copied."""
    file = tmp_path_factory.mktemp("ready") / "quatorze.db"
    open_at(f"sqlite:///{file}").close()
    return file


@pytest.mark.timeout(1500)
@pytest.mark.parametrize("engine", ENGINES)
def test_any_interleaving_of_two_workers_ends_in_the_same_file(
    request: pytest.FixtureRequest, engine: str, ready: Path
) -> None:
    server = request.getfixturevalue("postgresql_server") if engine == "postgresql" else None

    long = request.config.getoption("--long")

    @settings(settings.default if long else SHORT, max_examples=PLAYS[engine][long])
    @given(DECISIONS, st.booleans())
    def play(decisions: list[Decision], alone: bool) -> None:  # noqa: FBT001 - drawn
        with fresh(server, ready) as url, asyncio.Runner(loop_factory=QuickLoop) as loop:
            it = loop.run(_played(url, decisions, alone=alone))
        assert it.faults == []

    play()


async def _played(url: str, decisions: list[Decision], *, alone: bool) -> Reckoning:
    it = Play(url, alone=alone)
    try:
        await it.go(decisions)
        await it.end()
        return it.reckon()
    finally:
        it.close()
