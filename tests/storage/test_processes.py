"""Several processes on one database, and processes that die: no answer is lost, nothing is half written."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from dialogs.words.conversation import Conversation
from storage import tables
from storage.database import Database
from storage.encryption import Keyring
from storage.errors import Moved
from storage.work import Work
from tests.storage.turns import AT, held, turn

ROOT = Path(__file__).parents[2]
KEYS = Keyring.new_key()


def player(does: str, url: str, *more: str) -> subprocess.Popen[str]:
    given = [sys.executable, "-m", "tests.storage.player", does, url, KEYS, *more]
    return subprocess.Popen(given, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def rows(database: Database) -> dict[str, int]:
    with database.work() as work:
        return {
            name: work.connection.scalar(select(func.count()).select_from(tables.metadata.tables[name])) or 0
            for name in ("conversations", "received", "facts", "outbox", "summaries")
        }


def test_three_processes_lose_no_update(database_url: str) -> None:
    Database.open(database_url, Keyring.parse(KEYS)).close()
    playing = [player("count", database_url, "40") for _ in range(3)]
    assert [process.wait(60) for process in playing] == [0, 0, 0]
    for process in playing:
        process.communicate()
    database = Database.open(database_url, Keyring.parse(KEYS))
    assert held(database).conversation.number == 120
    assert rows(database) == {"conversations": 1, "received": 120, "facts": 120, "outbox": 120, "summaries": 1}
    database.close()


def test_a_process_killed_before_its_commit_leaves_nothing(database_url: str) -> None:
    Database.open(database_url, Keyring.parse(KEYS)).close()
    hanging = player("hang", database_url)
    assert hanging.stdout is not None
    assert hanging.stdout.readline() == "written\n"
    hanging.kill()
    hanging.communicate()
    database = Database.open(database_url, Keyring.parse(KEYS))
    assert rows(database) == dict.fromkeys(rows(database), 0)
    with database.work() as work:
        assert work.first_time("telegram", 1, AT)
    database.close()


def test_a_process_killed_at_any_moment_leaves_whole_turns(database_url: str) -> None:
    chance = random.Random(14)
    told = 0
    for _ in range(3):
        talking = player("talk", database_url)
        assert talking.stdout is not None
        talking.stdout.readline()
        time.sleep(chance.uniform(0, 0.2))
        talking.kill()
        rest, _ = talking.communicate()
        told = max([told, *map(int, rest.split()[:-1])])
        database = Database.open(database_url, Keyring.parse(KEYS))
        number = held(database).conversation.number
        assert number >= told
        assert rows(database) == {
            "conversations": 1,
            "received": number,
            "facts": number,
            "outbox": number,
            "summaries": 1,
        }
        database.close()


def test_what_another_process_wrote_is_read_and_not_remembered(database_url: str) -> None:
    here, there = (Database.open(database_url, Keyring.parse(KEYS)) for _ in range(2))
    for number in range(6):
        with (here, there)[number % 2].work() as work:
            stored = work.conversation("telegram", "77", AT)
            assert stored.conversation.number == number
            after = Conversation(code=stored.conversation.code, number=number + 1)
            work.apply(stored, after, (), AT)
    here.close()
    there.close()


def meet(slow: Work, there: Database) -> None:
    turn(slow, 1)
    with there.work() as quick:
        turn(quick, 2)


def turn_over(work: Work) -> None:
    turn(work, 2)
    work.connection.execute(tables.conversations.update().values(version=tables.conversations.c.version + 1))


def test_two_processes_that_meet_the_same_new_person(database_url: str) -> None:
    """The second one is told to play its turn again, and then finds the conversation."""
    here, there = (Database.open(database_url, Keyring.parse(KEYS)) for _ in range(2))
    if here.on_sqlite:
        pytest.skip("SQLite has one writer at a time")
    with pytest.raises(Moved), here.work() as slow:
        meet(slow, there)
    with here.work() as work:
        found = turn(work, 1)
    assert found is not None
    assert found.version == 1
    here.close()
    there.close()


def test_a_conversation_changed_meanwhile_is_not_written_over(database_url: str) -> None:
    """The second net: somebody who took no lock."""
    database = Database.open(database_url, Keyring.parse(KEYS))
    with database.work() as work:
        turn(work, 1)
    with pytest.raises(Moved), database.work() as work:
        turn_over(work)
    with database.work() as work:
        assert work.first_time("telegram", 2, AT)
    database.close()


def both(work: Work) -> None:
    turn(work, 3, "79")
    turn(work, 4, "80")


def test_a_code_that_is_taken_is_drawn_again(database_url: str) -> None:
    codes = iter(["K7M-4QX", "K7M-4QX", "BCD-234", "FGH-567", "FGH-567"])
    database = Database.open(database_url, Keyring.parse(KEYS), new_code=lambda: next(codes))
    with database.work() as work:
        turn(work, 1, "77")
    with database.work() as work:
        second = turn(work, 2, "78")
    assert second is not None
    assert second.conversation.code == "BCD-234"
    with pytest.raises(Moved), database.work() as work:  # drawn twice in one transaction: played again
        both(work)
    database.close()
