"""The disk full, or failing, under a real process on SQLite."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import IO, Any

import aiohttp
import pytest

from storage.database import Database
from storage.encryption import Keyring
from storage.soundness import damage
from tests.botapi import BotApi
from tests.stories.bots import Bot
from tests.stories.processes import copy, free_port, process
from tests.stories.visits import UP_TO_THE_PERIODS, Talker, question_of

FULL_DEVICE = Path("/dev/full")
FULL = "the disk is full, nothing was written; free some space"
DAMAGED = "quatorze.db: the file is damaged; restore a backup"


class SmallDisk:
    """A disk of a few megabytes, which can be filled to the last byte."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def fill(self) -> None:
        with suppress(OSError), self._filler.open("ab", buffering=0) as filler:
            while filler.write(bytes(4096)):
                pass

    def free(self) -> None:
        self._filler.unlink()


@pytest.fixture
def small_disk() -> Iterator[SmallDisk]:
    # Not in tmp_path: whoever kills the tests leaves it mounted, and pytest fails over a folder that it cannot remove.
    folder = Path(mkdtemp(prefix="quatorze-small-disk-"))
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        folder.rmdir()
        pytest.skip("only root may mount a small disk, and not everywhere")
    yield SmallDisk(folder)
    subprocess.run(["umount", "--lazy", folder], check=True)
    folder.rmdir()


async def test_while_the_disk_is_full_nothing_is_confirmed_and_then_everything_goes_on(
    api: BotApi, keys: str, small_disk: SmallDisk, yasmine: Talker
) -> None:
    bot, port = Bot(api, f"sqlite:///{small_disk.folder}/quatorze.db", keys), free_port()
    async with copy(bot, HTTP_PORT=str(port)) as running:
        await yasmine.does(*UP_TO_THE_PERIODS[:2])
        await bot.says_all()
        await ready(port, 200, patience=20)
        small_disk.fill()
        await yasmine.taps("session:2026")
        assert FULL in (await running.logs("database_away"))["why"]
        assert (await ready(port, 503))["database"] == "not written"
        await asyncio.sleep(1.5)
        assert len(await api.pending()) == 1
        assert len(await api.calls("sendMessage")) == 2
        small_disk.free()
        (question,) = await yasmine.reply(20)
        await ready(port, 200, patience=20)
        assert question_of(question) == "candidate_kind"
        await yasmine.does("tap: candidate_kind:individual")
        await api.quiet()
        assert await running.stop() == 0
    with Database.open(bot.database_url, Keyring.parse(keys)) as database:
        assert damage(database) == []


@pytest.mark.parametrize("given", [True, False], ids=["keys in the settings", "keys beside the file"])
async def test_the_first_start_on_a_full_disk_waits_for_room(
    api: BotApi, keys: str, small_disk: SmallDisk, yasmine: Talker, *, given: bool
) -> None:
    bot = Bot(api, f"sqlite:///{small_disk.folder}/data/quatorze.db", keys if given else "")
    small_disk.fill()
    async with copy(bot) as running:
        assert FULL in (await running.logs("database_away"))["why"]
        small_disk.free()
        await yasmine.does("/start")
        await running.logs("started")
        assert await running.stop() == 0


async def test_a_start_on_a_full_disk_waits_for_room(
    api: BotApi, keys: str, small_disk: SmallDisk, yasmine: Talker
) -> None:
    bot = Bot(api, f"sqlite:///{small_disk.folder}/quatorze.db", keys)
    async with bot.running():
        await yasmine.does("/start")
        await bot.says_all()
    small_disk.fill()
    await yasmine.taps("notice:understood")
    async with copy(bot) as running:
        assert FULL in (await running.logs("database_away"))["why"]
        await asyncio.sleep(1)
        assert running.runs
        small_disk.free()
        (question,) = await yasmine.reply(20)
        assert question_of(question) == "session"
        assert await running.stop() == 0


async def ready(port: int, status: int, patience: float = 1.0) -> Any:
    """What ``/readyz`` says as soon as it answers so."""
    async with asyncio.timeout(patience), aiohttp.ClientSession() as session:
        while True:
            async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
                if answer.status == status:
                    return await answer.json()
            await asyncio.sleep(0.05)


@pytest.fixture
def full() -> Iterator[IO[bytes]]:
    if not FULL_DEVICE.is_char_device():
        pytest.skip("only Linux has a device that is always full")
    with FULL_DEVICE.open("wb", buffering=0) as device:
        yield device


async def test_a_log_that_cannot_be_written_ends_nobodys_conversation(
    api: BotApi, small_bot: Bot, yasmine: Talker, full: IO[bytes]
) -> None:
    async with process(small_bot, log=full) as running:
        await yasmine.does(*UP_TO_THE_PERIODS[:2])
        await api.quiet()
        assert await running.stop() == 0


async def test_a_file_damaged_under_a_running_bot_ends_it_with_a_clear_line_and_the_next_start_too(
    api: BotApi, small_bot: Bot, yasmine: Talker
) -> None:
    file = Path(small_bot.database_url.removeprefix("sqlite:///"))
    async with copy(small_bot) as running:
        await yasmine.does(*UP_TO_THE_PERIODS[:2])
        await small_bot.says_all()
        whole = await asyncio.to_thread(_damage, file)
        await yasmine.taps("session:2026")
        assert await running.ends() == 2
        assert DAMAGED in running.log[-1]["event"]
    assert not {"turn_failed", "update_set_aside"} & {line["event"] for line in running.log}
    async with process(small_bot) as running:
        assert await running.ends() == 2
        assert DAMAGED in running.log[-1]["event"]
    assert len(await api.pending()) == 1
    await asyncio.to_thread(file.write_bytes, whole)  # the backup
    async with small_bot.running():
        (question,) = await yasmine.reply(20)
    assert question_of(question) == "candidate_kind"


def _damage(file: Path) -> bytes:
    """Spoils all but the first page of a file that is in use; gives it as it was."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        whole = file.read_bytes()
        with file.open("r+b") as spoilt:
            spoilt.seek(4096)
            spoilt.write(b"\xa5" * (len(whole) - 4096))
        other.execute("PRAGMA user_version = 14")  # whoever has pages in memory reads them again
    return whole
