"""« /supprimer »: every table is looked at, as rows, opened and as bytes, for all that the person said or is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, Table, select, type_coerce

from bot.runner import Arrival
from dialogs.words.events import Pressed, StaffReplied, Wrote
from storage import outbox
from storage.columns import Encrypted
from storage.database import Database
from storage.outbox import Sent
from storage.tables import audit, metadata, received
from tests.privacy.people import ACTS, AGENT, DECISION, MOUSSA, NAMES, NOTE, REPLY, TYPED, YASMINE, Chats

#: Every table that holds rows of a person; the test below fails for a new table that is in neither list.
OF_A_PERSON = {
    "conversations", "facts", "received", "outbox", "summaries", "listings", "notes", "handovers", "certificates",
    "reminders", "search_words",
}  # fmt: skip
#: Why nothing of a person is in the others.
OF_NOBODY = {
    "meta": "fingerprints of keys",
    "staff": "accounts of agents",
    "logins": "who of the staff is signed in",
    "sign_ins": "sign-ins that failed, by keyed hashes of staff names and addresses",
    "audit": "what agents did; the random number of a file that is gone leads to nothing",
    "dates": "dates of a session",
    "beats": "life signs of processes",
    "contacts": "public addresses",
    "erasures": "how many, on which day, why",
    "set_aside": "numbers of updates",
    "presses": "Telegram's own numbers of presses that wait for their answer",
}


def test_every_table_is_known_to_hold_people_or_not() -> None:
    assert set(metadata.tables) == OF_A_PERSON | set(OF_NOBODY)


def test_every_table_of_people_goes_with_the_conversation() -> None:
    for name in OF_A_PERSON - {"conversations", "received"}:
        (reference,) = (key for key in metadata.tables[name].foreign_keys if key.column.table.name == "conversations")
        assert reference.ondelete == "CASCADE", name


def cells(database: Database) -> Iterator[tuple[str, str, Any]]:
    """Every value of every table: what is sealed both as it stands and opened."""
    with database.work() as work:
        for table in metadata.tables.values():
            sealed = [type_coerce(it, LargeBinary) if isinstance(it.type, Encrypted) else it for it in table.columns]
            for shown in (list(table.columns), sealed):
                for row in work.connection.execute(select(*shown)):
                    yield from (
                        (table.name, column.name, value) for column, value in zip(table.columns, row, strict=True)
                    )


def traces(database: Database, *secrets: str) -> set[tuple[str, str, str]]:
    """Where any of the secrets stands: table, column, secret."""
    found = set()
    for table, column, value in cells(database):
        text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
        found |= {(table, column, secret) for secret in secrets if secret in text}
    return found


def secrets_of(chats: Chats) -> tuple[str, ...]:
    said = (*TYPED, "1990-05-04", NOTE, DECISION, REPLY, *map(str, NAMES[YASMINE].values()))
    with chats.database.work() as work:
        code = work.conversation("telegram", YASMINE, chats.clock.at).conversation.code
    return (*said, YASMINE, code, str(chats.id_of(YASMINE)))


def erased(chats: Chats) -> None:
    """She erases; the receipt is sent."""
    chats.does(YASMINE, "/supprimer")
    said = chats.does(YASMINE, "#erase:yes")
    assert [message.conversation for message in said] == [None]  # the receipt is the last message, and is of nobody
    with chats.database.work() as work:
        outbox.mark_sent(work, [Sent(message, message.id) for message in said], chats.clock.at)


def test_a_full_history_fills_every_table_of_people(database: Database) -> None:
    chats = Chats.with_history(database)
    of = chats.id_of(YASMINE)
    held = {table for table, column, value in cells(database) if column in {"conversation", "id"} and value == of}
    assert held >= OF_A_PERSON
    assert {secret for *_, secret in traces(database, *secrets_of(chats))} >= {*TYPED, NOTE, DECISION, REPLY, YASMINE}


def test_nothing_of_an_erased_person_stands_in_any_table(database: Database) -> None:
    chats = Chats(database)
    chats.does(YASMINE, *ACTS)
    chats.service_acts()
    secrets = secrets_of(chats)
    erased(chats)
    number = secrets[-1]
    assert traces(database, *secrets) <= {("audit", "conversation", number)}  # a random number that leads to nothing
    with database.work() as work:
        left = work.connection.execute(
            select(received.c.update_id, received.c.conversation, received.c.kind, received.c.words)
        )
        assert {(conversation, kind, words) for _, conversation, kind, words in left} == {(None, "", None)}


def test_another_person_who_said_the_same_loses_nothing(database: Database) -> None:
    chats = Chats.with_history(database)
    of = chats.id_of(MOUSSA)
    before = sorted(map(str, (cell for cell in cells_of(database, of))))
    erased(chats)
    assert sorted(map(str, cells_of(database, of))) == before


def cells_of(database: Database, of: int) -> Iterator[tuple[str, Any]]:
    with database.work() as work:
        for name in OF_A_PERSON:
            table: Table = metadata.tables[name]
            key = table.c.id if name == "conversations" else table.c.conversation
            yield from ((name, tuple(row)) for row in work.connection.execute(select(table).where(key == of)))


def test_no_byte_of_an_erased_person_is_left_in_the_files(tmp_path: Path, keyring: Any) -> None:
    """The chat's number stands unsealed, and the random id too: the file and its log are searched for them."""
    with Database.open(f"sqlite:///{tmp_path}/data/quatorze.db", keyring) as database:
        chats = Chats(database)
        chats.does(YASMINE, *ACTS)
        code = secrets_of(chats)[-2]
        assert YASMINE.encode() in files(tmp_path)
        erased(chats)
        database.forget()
        left = files(tmp_path)
    assert [secret for secret in (*TYPED, YASMINE, code) if secret.encode() in left] == []
    with closing(sqlite3.connect(tmp_path / "data" / "quatorze.db")) as plain:
        dump = "\n".join(plain.iterdump())
    assert YASMINE not in dump


def files(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in (folder / "data").iterdir() if file.suffix != ".keys")


@pytest.mark.parametrize("late", ["button", "old words", "repeat"])
def test_what_arrives_after_the_erasure_starts_afresh(database: Database, late: str) -> None:
    chats = Chats(database)
    chats.does(YASMINE, *ACTS)
    numbers_before = 50_001
    erased(chats)
    at = chats.clock.at
    if late == "repeat":
        again = Arrival("telegram", YASMINE, Wrote("bonjour", at), numbers_before, NAMES[YASMINE])
        assert chats.runner.settle(again) == ()
        return
    event = Pressed("period.confirm:ok", at, 13) if late == "button" else Wrote("4 mai 1990", at)
    said = chats.runner.settle(Arrival("telegram", YASMINE, event, next(chats.numbers), NAMES[YASMINE]))
    assert said[-1].say.ask == "notice"
    with database.work() as work:
        stored = work.conversation("telegram", YASMINE, at)
    assert stored.conversation.facts == {}
    assert stored.version == 1


def test_the_service_can_do_nothing_more_to_an_erased_file(database: Database) -> None:
    from bot.runner import Gone

    chats = Chats.with_history(database)
    of = chats.id_of(YASMINE)
    erased(chats)
    with pytest.raises(Gone):
        chats.runner.act(of, StaffReplied("Bonjour", chats.clock.at))
    with database.work() as work:
        assert work.connection.scalars(select(audit.c.conversation)).all()  # who read it is still known by agents' acts
    assert AGENT not in {str(value) for _, _, value in cells_of(database, of)}
