"""What the chaos has counted is told at the end of the run, with the seed by which it can be played again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.storage.databases import postgresql_server  # noqa: F401 - a fixture


@pytest.fixture
def told(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Goes with the test's report, which reaches the end of the run from whichever process tested it."""
    properties = request.node.user_properties
    return lambda line: properties.append(("chaos", line))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, line in report.user_properties:
                if name == "chaos":
                    terminalreporter.write_line(f"chaos: {line}")
