"""The bots that are run under load: ours on both databases, two peers, and the least that any bot does."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

VISITS = Path(__file__).resolve().parent
HOUSE = VISITS.parent.parent
PEERS = VISITS / "peers"
KEYS = "A" * 43 + "="  # opens nothing but what the bench wrote


@dataclass(frozen=True)
class Bot:
    """A bot to be run: its command, its settings in a folder of its own, whether Telegram posts to it."""

    name: str
    command: list[str]
    settings: Callable[[Path], dict[str, str]]
    webhook: bool = False


def plain_environment() -> dict[str, str]:
    """Nobody's settings."""
    return {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}


def ours(name: str, url: Callable[[Path], str], *, webhook: bool = False, grown: int = 0) -> Bot:
    """Quatorze itself."""

    def settings(folder: Path) -> dict[str, str]:
        given = {
            "DATABASE_URL": url(folder),
            "HTTP_PORT": "0",
            "PYTHONPATH": str(HOUSE),
            "DATA_KEYS": KEYS,
            "QUATORZE_NOW": "2026-03-02",
        }
        if webhook:
            port = str(free_port())
            given |= {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "WEBHOOK_SECRET": "bench-secret", "HTTP_PORT": port}
        if grown:
            fill(given, grown)
        return given

    return Bot(name, [sys.executable, str(VISITS / "without_pace.py")], settings, webhook)


def fill(settings: dict[str, str], number: int) -> None:
    """Stores conversations before the bot starts."""
    subprocess.run([sys.executable, str(VISITS / "fill.py"), str(number)], env={**os.environ, **settings}, check=True)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def peers() -> list[Bot]:
    """The two peers, in their own environment."""
    python = HOUSE / ".venv-peers" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(python.parent.parent)], check=True)
        subprocess.run(
            [str(python), "-m", "pip", "-q", "install", "--require-hashes", "-r", str(PEERS / "requirements.lock")],
            check=True,
        )
    return [
        Bot(name, [str(python), str(PEERS / script)], lambda folder: {"STATE": str(folder / "state")})
        for name, script in (
            ("ConversationHandler + PicklePersistence", "conversation_handler.py"),
            ("aiogram FSM + SQLite", "fsm.py"),
        )
    ]


def floor() -> Bot:
    """The least that any bot does, which no library can take away."""
    script = VISITS / "floor.py"
    return Bot("the least, SQLite", [sys.executable, str(script)], lambda folder: {"STATE": str(folder / "state")})


@contextmanager
def postgresql() -> Iterator[Any]:
    """An embedded server with fsync on."""
    from tests.storage.databases import PostgresqlServer  # noqa: PLC0415 - costs time, and is not always wanted

    with tempfile.TemporaryDirectory() as folder:
        server = PostgresqlServer(Path(folder), fsync=True)  # a bench pays for the disk
        try:
            yield server
        finally:
            server.stop()


def sqlite(folder: Path) -> str:
    """A file of its own; the program's own settings of SQLite are kept (WAL, synchronous FULL)."""
    return f"sqlite:///{folder}/quatorze.db"
