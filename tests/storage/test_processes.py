"""Several processes on one database, and processes that die: no answer is lost, nothing is half written."""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from dialogs.words.conversation import Conversation
from dialogs.words.effects import Learn, Say, Summarize
from dialogs.words.text import Raw
from storage import tables
from storage.database import Database
from storage.encryption import Keyring
from storage.errors import Moved
from storage.work import Work
from tests.storage.player import counts, hangs, players, talks
from tests.storage.turns import AT, BORN, SUMMARY, held, turn

KEYS = Keyring.new_key()


def rows(database: Database) -> dict[str, int]:
    with database.work() as work:
        return {
            name: work.connection.scalar(select(func.count()).select_from(tables.metadata.tables[name])) or 0
            for name in ("conversations", "received", "facts", "outbox", "summaries")
        }


def test_three_processes_lose_no_update(database_url: str) -> None:
    Database.open(database_url, Keyring.parse(KEYS)).close()
    with players(counts, database_url, KEYS, 3) as playing:
        assert [player.ends() for player in playing] == [0, 0, 0]
    with Database.open(database_url, Keyring.parse(KEYS)) as database:
        assert held(database).conversation.number == 120
        assert rows(database) == {"conversations": 1, "received": 120, "facts": 120, "outbox": 120, "summaries": 1}


def test_a_process_killed_before_its_commit_leaves_nothing(database_url: str) -> None:
    Database.open(database_url, Keyring.parse(KEYS)).close()
    with players(hangs, database_url, KEYS) as (hanging,):
        assert hanging.told.recv() == 1
        hanging.killed()
    with Database.open(database_url, Keyring.parse(KEYS)) as database:
        assert rows(database) == dict.fromkeys(rows(database), 0)
        with database.work() as work:
            assert work.first_time("telegram", 1, AT)


def test_a_process_killed_at_any_moment_leaves_whole_turns(database_url: str) -> None:
    chance = random.Random(14)
    told = [0]
    for _ in range(5):
        with players(talks, database_url, KEYS) as (talking,):
            told.append(talking.told.recv())
            time.sleep(chance.uniform(0, 0.2))
            told += talking.killed()
        with Database.open(database_url, Keyring.parse(KEYS)) as database:
            number = held(database).conversation.number
            assert number - max(told) in {0, 1}  # the last one may have been committed and not told
            turns = dict.fromkeys(("received", "facts", "outbox"), number)
            assert rows(database) == {"conversations": 1, "summaries": 1, **turns}


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


def meet(slow: Work, there: Database, *, same_update: bool = False) -> None:
    turn(slow, 1, "77", Learn(BORN), Say(Raw("slow")), Summarize(SUMMARY))
    with there.work() as quick:
        if same_update:
            turn(quick, 1, "78")
        else:
            turn(quick, 2, "77")


def turn_over(work: Work) -> None:
    turn(work, 2)
    work.connection.execute(tables.conversations.update().values(version=tables.conversations.c.version + 1))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)  # SQLite has one writer at a time
def test_two_processes_that_meet_the_same_new_person(database_url: str) -> None:
    """The second one is told to play its turn again, and then finds the conversation."""
    here, there = (Database.open(database_url, Keyring.parse(KEYS)) for _ in range(2))
    with pytest.raises(Moved), here.work() as slow:
        meet(slow, there)
    with here.work() as work:
        found = turn(work, 1)
    assert found is not None
    assert found.version == 1
    here.close()
    there.close()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)  # SQLite has one writer at a time
def test_two_processes_that_are_given_the_same_update(database_url: str) -> None:
    """Without a lock in common: the second one finds out when it writes."""
    here, there = (Database.open(database_url, Keyring.parse(KEYS)) for _ in range(2))
    with pytest.raises(Moved), here.work() as slow:
        meet(slow, there, same_update=True)
    with here.work() as work:
        assert turn(work, 1) is None
    assert rows(here)["received"] == 1
    here.close()
    there.close()


@pytest.mark.parametrize("by_id", [False, True])
def test_who_comes_second_to_a_conversation_waits_for_the_first(database_url: str, *, by_id: bool) -> None:
    here, there = (Database.open(database_url, Keyring.parse(KEYS)) for _ in range(2))
    with here.work() as work:
        turn(work, 1, "77")
    known = held(here, "77").id
    found: list[int] = []

    def come_second() -> None:
        with there.work() as second:
            stored = second.by_id(known) if by_id else second.conversation("telegram", "77", AT)
            assert stored is not None
            found.append(stored.version)
            turn(second, 3, "77")

    with ThreadPoolExecutor(1) as other:
        with here.work() as first:
            assert first.by_id(known) if by_id else first.conversation("telegram", "77", AT)
            turn(first, 2, "77")
            coming = other.submit(come_second)
            time.sleep(0.3)
            assert found == []
        coming.result()
    assert found == [2]
    assert held(here, "77").version == 3
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
