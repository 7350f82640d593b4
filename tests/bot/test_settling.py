"""Updates settled in the database: bugs, repeats, updates that can never be settled."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event, Lock
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, select, text

from bot.incoming.budget import Budget
from bot.incoming.meaning import CHANNEL, Incoming, incoming
from bot.incoming.settling import Settler
from bot.rulebook import diploma_in_force
from bot.rules_in_force import RuleSource
from bot.runner import Runner
from bot.settings import Clock
from dialogs.answers.apology import too_many_at_once
from dialogs.words.events import StaffReplied
from dialogs.words.service import Service
from storage import handovers, journal, set_aside, tables
from storage.database import Database
from storage.encryption import Keyring
from storage.errors import DatabaseAway, DatabaseUnusable
from storage.outbox import Waiting
from tests.bot.test_meaning import message


class Days(Clock):
    """A clock whose calendar is out of order now and then: a bug in the middle of a turn."""

    broken = False
    away = False
    meanwhile: Callable[[], object] | None = None  # once, in the middle of a turn

    def today(self) -> date:
        act, self.meanwhile = self.meanwhile, None
        if act is not None:
            act()
        if self.away:
            raise DatabaseAway("the disk is full, nothing was written")
        if self.broken:
            raise ZeroDivisionError("4 mai 1990")
        return super().today()


@pytest.fixture
def days() -> Days:
    return Days(ZoneInfo("Europe/Paris"), "2025-10-15")


@pytest.fixture
def settler(database: Database, days: Days) -> Settler:
    runner = Runner(database, RuleSource(diploma_in_force("cap-osrcl", None)), Service(), days)
    return Settler(runner, lambda: "quatorze_bot", careful=0)


def written(number: int, words: str, chat: int = 7, **more: object) -> Incoming:
    update = message({"id": chat, "type": "private"}, **{"text": words, **more})
    return incoming({**update, "update_id": number}, Clock(ZoneInfo("UTC"), "2025-10-15").now())


def test_a_batch_is_settled_together_and_a_repeat_says_nothing(settler: Settler) -> None:
    batch = [written(1, "bonjour"), written(2, "bonjour", chat=8), written(1, "bonjour")]
    assert [said.chat for said in settler.settle(batch)] == ["7", "8"]
    assert settler.settle(batch) == ()


def test_a_bug_in_one_turn_is_the_trouble_of_one_person(settler: Settler, days: Days) -> None:
    settler.settle([written(1, "bonjour")])
    days.broken = True
    (said,) = settler.settle([written(2, "j'ai compris")])
    days.broken = False
    assert "erreur de ma part" in str(said.say.text)
    with settler.runner.database.work() as work:
        stored = work.conversation(CHANNEL, "7", days.now())
        heard = [line.words for line in _heard(work.connection, stored.id)]
        reasons = [handover.reason for handover in handovers.of_conversation(work.connection, stored.id)]
    assert heard == ["bonjour", "j'ai compris"]  # what was written is not lost
    assert reasons == ["failed"]
    assert settler.settle([written(2, "j'ai compris")]) == ()  # nor tried again
    assert settler.settle([written(3, "j'ai compris")])[0].say.ask == "session"


def test_what_fails_in_a_batch_leaves_the_others_alone(settler: Settler, days: Days) -> None:
    _damage(settler, days)
    said = settler.settle([written(2, "bonjour", chat=8), written(3, "oui"), written(4, "bonjour", chat=9)])
    assert {message.chat for message in said} == {"7", "8", "9"}
    with settler.runner.database.work() as work:
        ((channel, number, tries, _, why),) = set_aside.listed(work)
        (reasons,) = handovers.all_open(work.connection).values()
    assert (channel, number, tries) == (CHANNEL, 3, 5)  # the last two would only have told the person
    assert why is not None
    assert reasons == ("failed",)
    assert settler.settle([written(3, "oui")]) == ()


def test_an_update_that_ends_the_process_is_left_alone_after_three_tries_and_what_it_said_is_kept(
    settler: Settler,
) -> None:
    for _ in range(3):  # three processes began with it, and did not live to settle it
        with settler.runner.database.work() as work:
            set_aside.begin(work, CHANNEL, 5, settler.runner.clock.now())
    settler.careful = 100
    (said,) = settler.settle([written(5, "bonjour")])
    assert "erreur de ma part" in str(said.say.text)
    with settler.runner.database.work() as work:
        stored = work.conversation(CHANNEL, "7", settler.runner.clock.now())
        assert [line.words for line in _heard(work.connection, stored.id)] == ["bonjour"]
        assert [handover.reason for handover in handovers.of_conversation(work.connection, stored.id)] == ["failed"]
        assert [one.update_id for one in set_aside.listed(work)] == [5]
    assert settler.settle([written(6, "bonjour")])[0].say.ask == "notice"


def test_an_update_over_which_even_the_apology_ended_the_process_is_left_alone_too(settler: Settler) -> None:
    for _ in range(4):
        with settler.runner.database.work() as work:
            set_aside.begin(work, CHANNEL, 5, settler.runner.clock.now())
    settler.careful = 100
    (said,) = settler.settle([written(5, "bonjour")])
    assert said.conversation is None
    assert settler.settle([written(5, "bonjour")]) == ()


def test_a_process_that_was_killed_is_no_reason_to_leave_an_update_alone(settler: Settler) -> None:
    with settler.runner.database.work() as work:
        set_aside.begin(work, CHANNEL, 5, settler.runner.clock.now())
    settler.careful = 100
    assert settler.settle([written(5, "bonjour")])[0].say.ask == "notice"
    with settler.runner.database.work() as work:
        assert set_aside.begin(work, CHANNEL, 5, settler.runner.clock.now()) == 1  # forgotten


def test_what_comes_beside_an_update_that_ends_the_process_is_not_counted(
    settler: Settler, days: Days, database: Database
) -> None:
    """Two lanes of a process: the other's update would be set aside after three tries, and nothing is wrong in it."""
    if database.on_sqlite:
        pytest.skip("SQLite has one lane")
    alone = Lock()
    lane, other = (Settler(settler.runner, str, alone=alone) for _ in range(2))
    begun: list[int] = []
    coming: list[Future[tuple[Waiting, ...]]] = []
    looked = Event()

    def meanwhile() -> None:
        days.meanwhile = looked.wait  # should the other one get as far as its turn, it stays in it
        coming.append(threads.submit(other.settle, [written(2, "bonjour", chat=8)]))
        time.sleep(0.5)
        with database.look() as look:
            begun.extend(look.connection.scalars(select(tables.set_aside.c.update_id)))
        looked.set()

    with ThreadPoolExecutor(1) as threads:
        days.meanwhile = meanwhile
        assert len(lane.settle([written(1, "bonjour")])) == 1
        assert len(coming[0].result()) == 1
    assert begun == [1]


def test_a_database_that_is_away_is_no_fault_of_the_update(settler: Settler, days: Days) -> None:
    settler.careful = 1_000
    days.away = True
    for _ in range(set_aside.TRIES + 2):  # begun each time, then the disk is full
        with pytest.raises(DatabaseAway):
            settler.settle([written(1, "bonjour")])
    days.away = False
    assert settler.settle([written(1, "bonjour")])[0].say.ask == "notice"
    with settler.runner.database.work() as work:
        assert set_aside.listed(work) == []


def test_a_damaged_file_is_no_fault_of_the_update(settler: Settler) -> None:
    database = settler.runner.database
    if not database.on_sqlite:
        pytest.skip("a server tends its own files")
    spoil(database, "dates")  # read in the middle of each turn
    for settler.careful in (0, 1_000):  # in a batch, and alone
        for _ in range(set_aside.TRIES + 1):
            with pytest.raises(DatabaseUnusable, match="the file is damaged; restore a backup"):
                settler.settle([written(1, "bonjour")])
    with database.work() as work:
        assert set_aside.listed(work) == []
        assert work.first_time(CHANNEL, 1, settler.runner.clock.now())


def spoil(database: Database, table: str) -> None:
    """Overwrites the pages of one table in the file, as a failing disk does."""
    file = Path(str(database.engine.url.database))
    with database.engine.connect() as connection:
        roots = text("SELECT rootpage FROM sqlite_master WHERE tbl_name = :table")
        pages = list(connection.scalars(roots, {"table": table}))
        size: int = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    database.close()  # what is in its log goes into the file, and nothing stays in memory
    with file.open("r+b") as spoilt:
        for page in pages:
            spoilt.seek((page - 1) * size)
            spoilt.write(b"\xa5" * size)


def test_a_turn_that_somebody_was_quicker_than_is_played_again(
    settler: Settler, days: Days, database_url: str, keyring: Keyring
) -> None:
    with Database.open(database_url, keyring) as there:
        if there.on_sqlite:
            pytest.skip("SQLite has one writer at a time")
        other = Settler(replace(settler.runner, database=there, clock=Days(days.zone, "2025-10-15")), str, careful=0)
        days.meanwhile = lambda: other.settle([written(1, "bonjour")])
        (said,) = settler.settle([written(2, "j'ai compris")])
    assert said.say.ask == "session"
    assert settler.settle([written(2, "j'ai compris")]) == ()


def test_what_the_service_does_meanwhile_comes_between_two_turns(
    settler: Settler, database_url: str, keyring: Keyring
) -> None:
    (notice,) = settler.settle([written(1, "bonjour")])
    of, number = notice.conversation or 0, 12
    with Database.open(database_url, keyring) as there, ThreadPoolExecutor(1) as staff:
        service = replace(settler.runner, database=there)
        replies = [StaffReplied(f"réponse {n}", service.clock.now()) for n in range(number)]
        answered = [staff.submit(service.act, of, reply) for reply in replies]
        for n in range(number):
            settler.settle([written(10 + n, "aide")])
        assert {len(done.result()) for done in answered} == {1}
    with settler.runner.database.work() as work:
        lines = journal.transcript(work.connection, of)
    assert len(_heard_in(lines)) == 1 + number
    assert len(lines) - len(_heard_in(lines)) == 1 + 2 * number


def test_an_album_is_answered_once(settler: Settler) -> None:
    settler.settle([written(1, "bonjour")])
    album = [_photo(number, album="a") for number in (2, 3, 4)]
    assert len(settler.settle([*album, _photo(5, album="b")])) == 2


def test_an_album_is_answered_once_by_whichever_processes_its_photos_come_to(
    settler: Settler, database_url: str, keyring: Keyring
) -> None:
    settler.settle([written(1, "bonjour")])
    with Database.open(database_url, keyring) as there:
        other = Settler(replace(settler.runner, database=there), str, careful=0)
        said = [each.settle([_photo(number, album="a")]) for number, each in enumerate((settler, other) * 2, start=2)]
        of = said[0][0].conversation
    assert [len(each) for each in said] == [1, 0, 0, 0]
    with settler.runner.database.work() as work:
        assert len(_heard(work.connection, of or 0)) == 5  # each of them was heard


def test_what_is_tried_again_is_counted_and_answered_as_if_it_came_once(settler: Settler, days: Days) -> None:
    group = {"id": -9, "type": "group"}
    spoken = {"message": {"chat": group, "from": {"id": 7}, "text": "bonjour"}}
    batch = [*(written(n, "bonjour") for n in range(1, 6)), _photo(6, album="a"), _photo(7, album="a")]
    batch.append(incoming({**spoken, "update_id": 8}, days.now()))
    settler.tact.budget = Budget(burst=7, rate=0.0)
    days.away = True
    for settler.careful in (0, 1_000, 0):  # the database went away before the commit, in a batch and alone
        with pytest.raises(DatabaseAway):
            settler.settle(batch)
    days.away = False
    said = settler.settle(batch)
    assert [message.chat for message in said] == ["7"] * 6 + ["-9"]
    assert too_many_at_once() not in [message.say.text for message in said]


def test_a_group_is_told_although_its_batch_is_tried_again_and_then_no_more(settler: Settler, days: Days) -> None:
    group = {"id": -9, "type": "group"}
    spoken = {"message": {"chat": group, "from": {"id": 7}, "text": "bonjour"}}
    batch = [incoming({**spoken, "update_id": 1}, days.now()), written(2, "bonjour")]
    days.away = True
    with pytest.raises(DatabaseAway):
        settler.settle(batch)
    days.away = False
    assert [message.chat for message in settler.settle(batch)] == ["-9", "7"]
    assert settler.settle([incoming({**spoken, "update_id": 3}, days.now())]) == ()


@pytest.mark.parametrize(("own", "answers"), [("quatorze_bot", 1), ("Quatorze_Bot", 1), ("", 1), ("another_bot", 0)])
def test_a_command_in_a_group_is_ours_unless_it_names_another_bot(settler: Settler, own: str, answers: int) -> None:
    group = {"id": -9, "type": "group"}
    spoken = {"update_id": 1, "message": {"chat": group, "from": {"id": 7}, "text": "/start@quatorze_bot"}}
    ours = Settler(settler.runner, lambda: own, careful=0)  # "": Telegram has not told it yet
    assert len(ours.settle([incoming(spoken, settler.runner.clock.now())])) == answers


def _heard(connection: Connection, conversation: int) -> list[journal.Heard]:
    return _heard_in(journal.transcript(connection, conversation))


def _heard_in(lines: Iterable[journal.Heard | journal.Told]) -> list[journal.Heard]:
    return [line for line in lines if isinstance(line, journal.Heard)]


def _photo(number: int, album: str) -> Incoming:
    update = message(photo=[{}], media_group_id=album)
    return incoming({**update, "update_id": number}, Clock(ZoneInfo("UTC"), "2025-10-15").now())


def _damage(settler: Settler, days: Days) -> None:
    """The conversation of chat 7 can no longer be read."""
    settler.settle([written(1, "bonjour")])
    with settler.runner.database.work() as work:
        work.connection.execute(text("UPDATE conversations SET state = :bad, version = 99"), {"bad": b"\0" * 40})
