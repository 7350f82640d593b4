"""A transaction: what turns change is written together, and a turn that fails leaves nothing."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs.words.conversation import Conversation
from dialogs.words.effects import Choice, Erase, Learn, Remind, Say, Summarize
from dialogs.words.events import Pressed
from dialogs.words.facts import PRESSED, Fact, Key
from dialogs.words.text import Raw, t
from storage import facts, journal, outbox
from storage.database import Database
from tests.storage.turns import AT, BORN, SUMMARY, TODAY, broken_turn, held, held_id, turn


def test_a_conversation_is_found_where_it_was(database: Database) -> None:
    with database.work() as work, work.turn():
        turn(work, 1, "77", Learn(BORN), Say(t("C'est noté.")))
    found = held(database)
    assert found.version == 1
    assert found.conversation.value("birth_date") == date(1990, 5, 4)
    assert found.conversation.asked == Key("has_period")
    assert found.heard_at == AT


def test_a_new_chat_has_a_code_and_no_row_before_its_turn_is_applied(database: Database) -> None:
    first, second = held(database), held(database)
    assert first.conversation == Conversation(code=first.conversation.code)
    assert first.id != second.id


def test_messages_may_be_sent_only_after_the_commit(database: Database) -> None:
    say = Say(t("Il reste %(days)s jours.", days=3), (Choice("menu:plan", Raw("Plan")),), "menu", 4)
    with database.work() as work:
        with work.turn():
            turn(work, 1, "77", say, Say(t("Et ensuite ?")))
        with pytest.raises(RuntimeError):
            assert work.waiting
    assert [message.say for message in work.waiting] == [say, Say(t("Et ensuite ?"))]
    with database.work() as later:
        assert tuple(outbox.waiting(later, "telegram")) == work.waiting


def test_several_turns_share_a_commit(database: Database) -> None:
    with database.work() as work:
        work.gather([("telegram", "77", 1), ("telegram", "78", 2), ("telegram", "77", 3)])
        for update_id, chat in ((1, "77"), (2, "78"), (3, "77")):
            with work.turn():
                turn(work, update_id, chat, Learn(replace(BORN, words=str(update_id))), Say(Raw(str(update_id))))
    assert [(waiting.chat, waiting.say.text) for waiting in work.waiting] == [
        ("77", Raw("1")),
        ("78", Raw("2")),
        ("77", Raw("3")),
    ]
    with database.work() as work:
        assert [fact.words for fact in facts.ledger(work.connection, held_id(work, "77"))] == ["1", "3"]


def test_a_turn_that_fails_leaves_nothing_and_the_others_stay(database: Database) -> None:
    with database.work() as work:
        with work.turn():
            turn(work, 1, "77", Learn(BORN), Say(Raw("one")))
        with pytest.raises(ZeroDivisionError):
            broken_turn(work, 2, Learn(replace(BORN, words="lost")), Say(Raw("lost")))
        with pytest.raises(TypeError), work.turn():
            turn(work, 3, "78", Summarize({**SUMMARY, "no": object()}))
        with work.turn():
            turn(work, 4, "79", Say(Raw("four")))
    assert [waiting.say.text for waiting in work.waiting] == [Raw("one"), Raw("four")]
    with database.work() as work:
        assert [fact.words for fact in facts.ledger(work.connection, held_id(work))] == ["4 mai 90"]
        assert [work.first_time("telegram", update_id, AT) for update_id in (1, 2, 3, 4)] == [False, True, True, False]


def test_a_failed_turn_may_be_played_again_in_the_same_transaction(database: Database) -> None:
    with database.work() as work:
        with pytest.raises(ZeroDivisionError):
            broken_turn(work, 1)
        with work.turn():
            assert turn(work, 1, "77", Say(Raw("Désolé."))) is not None
    assert len(work.waiting) == 1


def test_the_same_update_twice_changes_nothing(database: Database) -> None:
    for _ in range(2):
        with database.work() as work:
            for _ in range(2):
                with work.turn():
                    turn(work, 1, "77", Learn(BORN), Say(Raw("one")))
    assert work.waiting == ()
    with database.work() as work:
        assert len(facts.ledger(work.connection, held_id(work))) == 1


def test_a_known_update_is_found_among_a_batch(database: Database) -> None:
    with database.work() as work:
        turn(work, 5)
    with database.work() as work:
        work.gather([("telegram", "77", number) for number in range(1, 8)])
        assert [work.first_time("telegram", number, AT) for number in (4, 5, 6, 6)] == [True, False, True, False]


def test_a_channel_that_numbers_nothing_is_always_new(database: Database) -> None:
    with database.work() as work:
        assert work.first_time("terminal", None, AT)
        assert work.first_time("terminal", None, AT)


def test_leaving_by_an_exception_writes_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.work() as work:
        broken_turn(work, 1, Say(Raw("lost")))
    with database.work() as work:
        assert outbox.waiting(work, "telegram") == []
        assert work.first_time("telegram", 1, AT)


def test_what_a_conversation_is_found_by_is_written_when_one_of_several_turns_changes_it(database: Database) -> None:
    due, tomorrow = Remind(AT, TODAY), TODAY + timedelta(days=1)
    with database.work() as work:
        turn(work, 1, "77", keep_until=TODAY)
    with database.work() as work:
        turn(work, 2, "77", due)
        turn(work, 3, "77", keep_until=tomorrow)
        turn(work, 4, "77")
    with database.work() as work:
        turn(work, 5, "77")
    stored = held(database)
    assert (stored.keep_until, stored.due_at, stored.due_by, stored.version) == (
        TODAY + timedelta(days=1),
        AT,
        TODAY,
        3,
    )


def test_a_turn_writes_no_index_of_what_stays_as_it_was(database: Database) -> None:
    """In pages of SQLite's log: a row in each of four tables, the four indexes of the two that grow, a counter."""
    if not database.on_sqlite:
        pytest.skip("PostgreSQL compares the values itself")
    for number in range(3):
        with database.work() as work:
            turn(work, number, "77", Remind(AT, TODAY), Summarize(SUMMARY), Say(Raw("…")), keep_until=TODAY)
        with closing(database.engine.raw_connection()) as connection:  # empties the log, too
            ((_, pages, _),) = connection.driver_connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    assert pages <= 9


def test_the_ledger_keeps_what_was_superseded(database: Database) -> None:
    later = replace(BORN, value=date(1991, 5, 4), words="non, 91", at=AT + timedelta(minutes=1), confirmed="oui")
    hours = Fact(Key("period.weekly_hours", 2), "35", "35", PRESSED, AT)
    with database.work() as work, work.turn():
        turn(work, 1, "77", Learn(BORN), Learn(hours), Learn(later))
    with database.work() as work:
        assert facts.ledger(work.connection, held_id(work)) == (BORN, hours, later)


def test_the_transcript_tells_what_was_heard_and_said_in_order(database: Database) -> None:
    with database.work() as work:
        with work.turn():
            turn(work, 1, "77", Say(Raw("Avez-vous travaillé ?")), said="bonjour")
        with work.turn():
            then = AT + timedelta(seconds=5)
            work.first_time("telegram", 2, then, Pressed("has_period:yes", then))
            stored = work.conversation("telegram", "77", then)
            work.apply(stored, stored.conversation, [Say(Raw("Où ?"))], then)
    with database.work() as work:
        lines = journal.transcript(work.connection, held_id(work))
    assert [line.words if isinstance(line, journal.Heard) else line.say.text for line in lines] == [
        "bonjour",
        Raw("Avez-vous travaillé ?"),
        "has_period:yes",
        Raw("Où ?"),
    ]
    assert lines[2] == journal.Heard(then, "pressed", "has_period", "has_period:yes")


def test_an_act_of_the_bot_itself_is_not_the_person_heard(database: Database) -> None:
    with database.work() as work:
        turn(work, 1)
    later = AT + timedelta(days=3)
    with database.work() as work, work.turn():
        stored = work.conversation("telegram", "77", later)
        work.apply(stored, stored.conversation, [Say(Raw("Pensez-y."))], later, kind=outbox.REMINDER)
    assert work.waiting[0].kind == outbox.REMINDER
    assert held(database).heard_at == AT


def test_erased_conversations_begin_anew(database: Database) -> None:
    with database.work() as work:
        first = turn(work, 1, "77", Learn(BORN), Say(Raw("one")))
    with database.work() as work:
        with work.turn():
            turn(work, 2, "77", Say(Raw("two")))
        with work.turn():
            turn(work, 3, "77", Erase(), Say(Raw("C'est effacé.")))
        with work.turn():
            again = turn(work, 4, "77", Say(Raw("Bonjour.")))
    assert first is not None
    assert again is not None
    assert work.erased == {first.id}
    assert first.id != again.id
    assert first.conversation.code != again.conversation.code
    assert [(waiting.say.text, waiting.conversation) for waiting in work.waiting] == [
        (Raw("C'est effacé."), None),
        (Raw("Bonjour."), again.id),
    ]
    assert held(database).id == again.id


def test_any_text_of_a_phone_is_kept(database: Database) -> None:
    strange = "nul \0, half a pair \ud83d, right to left \u202e, 😀"
    with database.work() as work, work.turn():
        turn(work, 1, "77", Learn(replace(BORN, value=strange, words=strange)), Say(Raw(strange)), said=strange)
    with database.work() as work:
        assert facts.ledger(work.connection, held_id(work))[0].value == strange
        assert work.conversation("telegram", "77", AT).conversation.value("birth_date") == strange
