"""What the chaos has counted is told at the end of the run, with the seed by which it can be played again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.storage.databases import postgresql_server  # noqa: F401 - a fixture

TOLD = pytest.StashKey[list[str]]()


@pytest.fixture
def told(request: pytest.FixtureRequest) -> Callable[[str], None]:
    return request.config.stash.setdefault(TOLD, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash.get(TOLD, []):
        terminalreporter.write_line(f"chaos: {line}")
