"""What was issued is kept as it was, sealed, and goes with the conversation."""

from __future__ import annotations

from sqlalchemy import LargeBinary, select, type_coerce

from dialogs.words.effects import Erase, Issue
from storage import certificates, tables
from storage.database import Database
from tests.storage.turns import AT, held_id, turn

GIVEN = {"periods": [1], "rule": {"weeks": "14"}, "paper": {"data": {"candidate": {"last_name": "Da Silva"}}}}


def test_every_certificate_is_kept_in_order(database: Database) -> None:
    for number, weeks in enumerate(("14", "15")):
        with database.work() as work, work.turn():
            turn(work, number, "77", Issue({**GIVEN, "rule": {"weeks": weeks}}))
    with database.work() as work:
        found = certificates.of_conversation(work.connection, held_id(work))
    assert [(it.at, it.rule, it.data["rule"]["weeks"]) for it in found] == [(AT, 0, "14"), (AT, 0, "15")]


def test_what_stands_on_it_cannot_be_read_without_the_key(database: Database) -> None:
    with database.work() as work, work.turn():
        turn(work, 1, "77", Issue(GIVEN))
    with database.work() as work:
        (sealed,) = work.connection.scalars(select(type_coerce(tables.certificates.c.data, LargeBinary)))
    assert b"Silva" not in bytes(sealed)


def test_it_goes_with_the_conversation(database: Database) -> None:
    with database.work() as work:
        with work.turn():
            turn(work, 1, "77", Issue(GIVEN))
        with work.turn():
            turn(work, 2, "88", Issue(GIVEN))
    with database.work() as work, work.turn():
        turn(work, 3, "77", Erase())
    with database.work() as work:
        assert work.connection.scalars(select(tables.certificates.c.conversation)).all() == [held_id(work, "88")]
