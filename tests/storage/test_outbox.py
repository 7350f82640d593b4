"""Messages on their way: in order, sent once they are marked, put off, refused, or stopped by a block."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from dialogs.words.effects import Choice, Erase, Say
from dialogs.words.text import Raw, Strong, lines, t, tn
from storage import at_most_once, handovers, outbox, tables, undelivered
from storage.database import Database
from storage.outbox import REPLY, Sent, Waiting
from tests.storage.turns import AT, held, turn


def say(database: Database, update_id: int, *texts: str, chat: str = "77") -> tuple[Waiting, ...]:
    with database.work() as work, work.turn():
        turn(work, update_id, chat, *(Say(Raw(text)) for text in texts))
    return work.waiting


def waiting(database: Database) -> list[str]:
    with database.work() as work:
        return [it.say.text.words for it in outbox.waiting(work, "telegram") if isinstance(it.say.text, Raw)]


def test_every_kind_of_text_comes_back_as_it_was(database: Database) -> None:
    text = lines(Strong(t("Bonjour.", easy="Salut.")), tn("%(n)s semaine", "%(n)s semaines", 3), Raw("<b> \u202e"))
    said = Say(text, (Choice("period.kind:job", t("Un emploi")),), "period.kind", 12)
    with database.work() as work, work.turn():
        turn(work, 1, "77", said)
    with database.work() as later:
        (found,) = outbox.waiting(later, "telegram")
    assert found == work.waiting[0]
    assert found.say == said


def test_what_waits_is_read_in_order_and_by_pages(database: Database) -> None:
    for number in range(1, 8):
        say(database, number, f"{number}a", f"{number}b", chat=str(number % 3))
    found: list[str] = []
    after = 0
    with database.work() as work:
        while page := outbox.ids_waiting(work, "telegram", kinds=(REPLY,), after=after, limit=4):
            found += [it.say.text.words for it in outbox.read(work, page) if isinstance(it.say.text, Raw)]
            after = page[-1]
        assert outbox.waiting(work, "terminal") == []
    assert found == [f"{number}{part}" for number in range(1, 8) for part in "ab"]


def test_those_that_are_asked_for_are_read_if_they_still_wait(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "READ_AT_ONCE", 2)
    first, *others = say(database, 1, "one", "two", "three", "four", "five")
    with database.work() as work:
        outbox.mark_sent(work, [Sent(first, 41)], AT)
    with database.work() as work:
        assert outbox.ids_waiting(work, "telegram", kinds=(REPLY,)) == [it.id for it in others]
        assert outbox.read(work, [first.id, *(it.id for it in others[1:])]) == others[1:]
        assert outbox.read(work, []) == []


def test_what_was_sent_waits_no_more_and_is_kept(database: Database) -> None:
    first, second = say(database, 1, "one", "two")
    with database.work() as work:
        outbox.mark_sent(work, [Sent(first, 41)], AT)
    assert waiting(database) == ["two"]
    with database.work() as work:
        outbox.mark_sent(work, [], AT)
        row = work.connection.execute(select(tables.outbox).where(tables.outbox.c.id == first.id)).one()
    assert (row.state, row.message_id, row.sent_at) == ("sent", 41, AT)
    assert second.id > first.id


def test_what_is_refused_keeps_its_reason_and_stops_nobody(database: Database) -> None:
    first, _ = say(database, 1, "one", "two")
    with database.work() as work:
        undelivered.refuse(work, first, "Bad Request: message is too long\0", AT)
        row = work.connection.execute(select(tables.outbox).where(tables.outbox.c.id == first.id)).one()
        assert list(handovers.all_open(work.connection).values()) == [("undelivered",)]
        (listed,) = undelivered.listed(work)
    assert (row.state, row.reason) == ("refused", "Bad Request: message is too long")
    assert (listed.kind, listed.at, listed.reason) == ("reply", AT, row.reason)
    assert waiting(database) == ["two"]


def test_whoever_was_erased_meanwhile_is_shown_to_nobody(database: Database) -> None:
    message, *_ = say(database, 1, "one")
    with database.work() as work:
        work.erase([message.conversation or 0], "over", AT.date())
    with database.work() as work:
        undelivered.refuse(work, message, "Bad Request: message is too long", AT)
        undelivered.gone(work, message, AT)
        at_most_once.doubt_one(work, message, AT)
        assert handovers.all_open(work.connection) == {}


def test_a_receipt_that_is_refused_goes_too(database: Database) -> None:
    with database.work() as work, work.turn():
        turn(work, 1, "77", Erase(), Say(Raw("C'est effacé.")))
    (receipt,) = work.waiting
    with database.work() as work:
        undelivered.refuse(work, receipt, "blocked", AT)
        assert work.connection.execute(select(tables.outbox)).all() == []


def test_who_blocks_the_bot_is_not_written_to_until_they_come_back(database: Database) -> None:
    say(database, 1, "one", "two")
    say(database, 2, "other", chat="78")
    with database.work() as work:
        undelivered.block(work, "telegram", "77", AT)
    assert waiting(database) == ["other"]
    assert held(database).blocked_at == AT
    assert held(database, "78").blocked_at is None
    say(database, 3, "back")
    assert held(database).blocked_at is None
    assert waiting(database) == ["other", "back"]


@pytest.mark.parametrize(
    ("acts", "blocked_at"),
    [
        ("say block", AT),
        ("block say", None),
        ("say block say", None),
        ("say block unblock", None),
        ("say block say block", AT),
    ],
)
@pytest.mark.parametrize("known", [True, False])
def test_blocking_and_speaking_count_in_their_order_within_a_transaction(
    database: Database, acts: str, blocked_at: datetime | None, *, known: bool
) -> None:
    if known:
        say(database, 1, "before")
    with database.work() as work:
        for number, act in enumerate(acts.split(), start=2):
            match act:
                case "say":
                    with work.turn():
                        turn(work, number, "77", Say(Raw("here")))
                case "block":
                    undelivered.block(work, "telegram", "77", AT)
                case "unblock":
                    work.mark_blocked("telegram", "77", None)
    assert held(database).blocked_at == blocked_at


def test_who_was_gone_and_has_spoken_since_is_written_to(database: Database) -> None:
    missed, *_ = say(database, 1, "missed")
    before, later = AT - timedelta(seconds=1), AT + timedelta(seconds=1)
    say(database, 2, "back")
    with database.work() as work:
        undelivered.gone(work, missed, before)  # noted late: the database was away
    assert (waiting(database), held(database).blocked_at) == (["back"], None)
    with database.work() as work:
        undelivered.gone(work, missed, later)
    assert (waiting(database), held(database).blocked_at) == ([], later)


def test_a_blocked_receipt_leaves_nothing(database: Database) -> None:
    with database.work() as work, work.turn():
        turn(work, 1, "77", Erase(), Say(Raw("C'est effacé.")))
    with database.work() as work:
        undelivered.block(work, "telegram", "77", AT)
        assert work.connection.execute(select(tables.outbox)).all() == []
