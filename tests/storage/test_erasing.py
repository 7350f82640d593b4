"""Erased is gone: rows, bytes of the file, and what had not been written yet; a count and bare numbers stay."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, func, select, type_coerce

from dialogs.words.effects import Effect, Erase, Learn, Say, Summarize
from dialogs.words.facts import TYPED, Fact, Key
from dialogs.words.text import Raw
from storage import outbox
from storage.columns import Encrypted
from storage.database import Database
from storage.encryption import Keyring
from storage.retention import sweep
from storage.tables import conversations, erasures, metadata, received, search_words
from tests.storage.turns import AT, BORN, SUMMARY, TODAY, held_id, turn

WORDS = "Zébulon-Quetzal 12 rue des Lilas"
SECRETS = (WORDS.encode(), b"Zebulon", b"zebulon", b"Quetzal", b"Lilas", b"4 mai 90", b"1990-05-04", b"Merci-de-tout")
EFFECTS: tuple[Effect, ...] = (
    Learn(Fact(Key("last_name"), WORDS, WORDS, TYPED, AT)),
    Learn(BORN),
    Say(Raw(f"Merci-de-tout {WORDS}")),
    Summarize({**SUMMARY, "who": WORDS}),
)


def visit(database: Database) -> int:
    """Two people say the same; gives the id of the first."""
    with database.work() as work:
        for update_id, chat in ((1, "77"), (2, "78")):
            with work.turn():
                turn(work, update_id, chat, *EFFECTS, said=WORDS, name={"first_name": WORDS})
        with work.turn():
            work.first_time("terminal", None, AT)
    with database.work() as work:
        return held_id(work)


def everything(database: Database) -> dict[str, list[Any]]:
    """Every row of every table, sealed values as they stand."""
    with database.work() as work:
        return {
            name: [tuple(row) for row in work.connection.execute(select(*raw(table)))]
            for name, table in metadata.tables.items()
        }


def raw(table: Any) -> list[Any]:
    return [type_coerce(it, LargeBinary) if isinstance(it.type, Encrypted) else it for it in table.columns]


def test_no_word_stands_in_the_rows(database: Database) -> None:
    visit(database)
    rows = everything(database)
    assert all(rows[name] for name in ("conversations", "facts", "received", "outbox", "summaries", "search_words"))
    stored = b"".join(
        value if isinstance(value, bytes) else str(value).encode()
        for values in rows.values()
        for row in values
        for value in row
    )
    assert not [secret for secret in SECRETS if secret in stored]


def test_the_same_words_are_never_sealed_alike(database: Database) -> None:
    visit(database)
    with database.work() as work:
        sealed = list(work.connection.scalars(select(type_coerce(conversations.c.name, LargeBinary))))
    assert len(set(sealed)) == 2


def test_erasing_takes_every_row_of_one_person_and_none_of_the_others(database: Database) -> None:
    of = visit(database)
    before = everything(database)
    with database.work() as work, work.turn():
        turn(work, 3, "77", Erase(), Say(Raw("C'est effacé.")), Learn(BORN), Summarize(SUMMARY), said="/supprimer")
    after = everything(database)
    assert str(of) not in str(after)
    for name in ("conversations", "facts", "summaries", "search_words"):
        assert after[name] == [row for row in before[name] if of not in row], name
    assert len(after["outbox"]) == 2  # the other person's, and the receipt
    assert after["erasures"] == [(TODAY, "asked", 1)]
    with database.work() as work:
        bare = work.connection.execute(select(*received.c).where(received.c.conversation.is_(None)))
        left = [(row.channel, row.update_id, row.kind, row.ask, row.words) for row in bare if row.channel == "telegram"]
        assert left == [("telegram", 1, "", None, None), ("telegram", 3, "", None, None)]
        assert [work.first_time("telegram", number, AT) for number in (1, 3)] == [False, False]


def test_what_was_heard_under_a_number_long_forgotten_goes_too(database: Database) -> None:
    with database.work() as work, work.turn():
        turn(work, 1, "77", said=WORDS)
    assert sweep(database, AT + timedelta(days=9), TODAY).update_ids == 1
    with database.work() as work, work.turn():
        turn(work, 2, "77", Erase())
    assert len(everything(database)["received"]) == 1  # the bare number of the update that erased


def test_the_receipt_is_sent_and_leaves_nothing(database: Database) -> None:
    visit(database)
    with database.work() as work, work.turn():
        turn(work, 3, "77", Erase(), Say(Raw("C'est effacé.")))
    (receipt,) = work.waiting
    assert receipt.conversation is None
    with database.work() as work:
        assert [it.chat for it in outbox.waiting(work, "telegram")] == ["78", "77"]
        outbox.mark_sent(work, [outbox.Sent(receipt, 5)], AT)
    assert "'77'" not in str(everything(database))


def test_a_message_on_its_way_when_its_person_is_erased_changes_no_later_one(database: Database) -> None:
    with database.work() as work, work.turn():
        turn(work, 1, "77", Say(Raw("on its way")))
    (on_its_way,) = work.waiting
    with database.work() as work, work.turn():
        turn(work, 2, "77", Erase())
    with database.work() as work, work.turn():
        turn(work, 3, "78", Say(Raw("later")))
    with database.work() as work:
        outbox.mark_sent(work, [outbox.Sent(on_its_way, 5)], AT)
        assert [it.say.text for it in outbox.waiting(work, "telegram")] == [Raw("later")]


def test_who_erases_before_anything_is_stored_leaves_a_bare_number(database: Database) -> None:
    with database.work() as work, work.turn():
        turn(work, 1, "77", Erase(), Say(Raw("Il n'y a rien.")), said=WORDS)
    rows = everything(database)
    assert rows["conversations"] == []
    assert len(rows["received"]) == 1
    assert len(work.waiting) == 1


def test_erasures_of_a_day_are_counted_together(database: Database) -> None:
    for number in range(3):
        with database.work() as work, work.turn():
            turn(work, 2 * number, str(number))
        with database.work() as work, work.turn():
            turn(work, 2 * number + 1, str(number), Erase())
    with database.work() as work:
        assert work.connection.scalar(select(erasures.c.number)) == 3
        assert work.connection.scalar(select(func.count()).select_from(search_words)) == 0


@pytest.fixture
def clear(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A SQLite database that seals nothing, so that what is left in its bytes can be seen."""
    monkeypatch.setattr(Keyring, "seal", lambda _keyring, plain, _place: plain)
    monkeypatch.setattr(Keyring, "open", lambda _keyring, sealed, _place: sealed)
    return Database.open(f"sqlite:///{tmp_path}/clear.db", Keyring.parse(Keyring.new_key()))


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def test_no_byte_is_left_in_the_file_nor_in_its_log(clear: Database, tmp_path: Path) -> None:
    long = WORDS * 200  # over several pages
    with clear.work() as work, work.turn():
        turn(work, 1, "77", *EFFECTS, Learn(replace(BORN, words=long)), said=long, name={"first_name": WORDS})
    with clear.work() as work, work.turn():
        turn(work, 2, "77", *EFFECTS, said=long)
    assert all(secret in bytes_of(tmp_path) for secret in (WORDS.encode(), b"4 mai 90"))
    with clear.work() as work, work.turn():
        turn(work, 3, "77", Erase(), said=WORDS)
    assert not [secret for secret in SECRETS if secret in bytes_of(tmp_path)]
    clear.close()


def test_a_reader_delays_the_forgetting_and_stops_nobody(clear: Database, tmp_path: Path) -> None:
    with clear.work() as work, work.turn():
        turn(work, 1, "77", *EFFECTS)
    with closing(sqlite3.connect(tmp_path / "clear.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM facts").fetchall()
        with clear.work() as work, work.turn():
            turn(work, 2, "77", Erase())
    clear.forget()
    assert not [secret for secret in SECRETS if secret in bytes_of(tmp_path)]
    clear.close()
