"""What holds for every test: no network but loopback, no developer's settings, an empty folder, the same examples."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Generator, Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import HealthCheck, settings

from bot.building.products import make
from tests.storage.databases import (
    database,
    database_url,
    keyring,
    postgresql_server,
    ready_file,
    small_database,
    small_database_url,
)

#: Named here and nowhere else: a folder that imports them once more gets a server of its own.
__all__ = [
    "database",
    "database_url",
    "keyring",
    "postgresql_server",
    "ready_file",
    "small_database",
    "small_database_url",
]

ROOT = Path(__file__).resolve().parent.parent

# -- the network -------------------------------------------------------------------------------------------------------

ADDRESSED = {"socket.connect": 1, "socket.sendto": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0}


class NetworkClosed(RuntimeError):
    """A test reached for another machine."""


def _is_this_machine(host: object) -> bool:
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host or "localhost")
    try:
        return ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return name == "localhost"


def _only_loopback(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ADDRESSED:
        address = arguments[ADDRESSED[event]]
        if event in {"socket.connect", "socket.sendto"}:
            if not isinstance(address, tuple):
                return  # a socket of the file system
            address = address[0]
        if not _is_this_machine(address):
            raise NetworkClosed(f"{event} to {address!r}: tests stay on this machine")


sys.addaudithook(_only_loopback)

# -- the environment ---------------------------------------------------------------------------------------------------

KEPT = {"PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "TERM", "TMPDIR", "CI", "VIRTUAL_ENV"}
KEPT_FAMILIES = ("PYTHON", "PYTEST", "HYPOTHESIS", "PYENV", "COV", "LC_", "LD_", "DYLD_", "XDG_")

for name in set(os.environ) - KEPT:
    if not name.startswith(KEPT_FAMILIES):
        del os.environ[name]


@pytest.fixture(scope="session")
def bare_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bare")


@pytest.fixture(autouse=True)
def _elsewhere(request: pytest.FixtureRequest, bare_folder: Path) -> Iterator[None]:
    """Runs in an empty folder: no .env, no data. One serves all tests that have none of their own, ``tmp_path``."""
    os.chdir(request.getfixturevalue("tmp_path") if "tmp_path" in request.fixturenames else bare_folder)
    yield
    if any(bare_folder.iterdir()):
        shutil.rmtree(bare_folder)
        bare_folder.mkdir()


# -- the examples ------------------------------------------------------------------------------------------------------

os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", str(ROOT / ".hypothesis"))

#: The same examples each time, and no deadline: a slow machine is no failure.
settings.register_profile("fixed", derandomize=True, deadline=None, max_examples=100, print_blob=True)
#: pytest --hypothesis-profile=search --timeout=0: new examples, many of them.
settings.register_profile(
    "search", deadline=None, max_examples=5000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("fixed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="the long form of the tests that have one (make chaos)")
    parser.addoption("--seed", type=int, default=14, help="of the chaos: which moments, which words")
    parser.addoption("--rewrite", action="store_true", help="write the transcripts anew; then read the diff")


def pytest_sessionstart(session: pytest.Session) -> None:
    if not hasattr(session.config, "workerinput"):  # once for all who test side by side
        make(ROOT)  # a translation, or an example, written just now is the one that is tested


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files in an order drawn from their names: those that wait for processes stand among those that compute."""
    items.sort(key=lambda item: crc32(item.location[0].encode()))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Thousands of tests stay until the end: the search for garbage need not look through them, now or later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()
