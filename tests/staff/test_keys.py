"""What staff write is sealed, and follows when the key is changed."""

from __future__ import annotations

from sqlalchemy import LargeBinary, select, type_coerce

from bot.demo.files import make
from storage import audit, files, notes, staff
from storage.database import Database
from storage.encryption import Keyring
from storage.files import Filter
from storage.notes import Note
from storage.rotation import rotate
from storage.tables import notes as note_rows
from storage.tables import staff as staff_rows
from tests.storage.turns import AT
from tests.web.desks import desk_over

SECRET = "JBSWY3DPEHPK3PXP"


def written(database: Database) -> int:
    """A file with a note, and an account with a second factor; gives the file."""
    for _ in make(desk_over(database).runner, 1):
        pass
    with database.work() as work:
        member = staff.add(work.connection, "marie", "agent", AT)
        assert member is not None
        staff.set_totp(work.connection, member.id, SECRET)
        (of,) = work.connection.scalars(select(note_rows.metadata.tables["conversations"].c.id))
        notes.add(work.connection, of, Note(member.id, AT, "Rappeler lundi."))
        audit.add(work.connection, [audit.Entry(AT, member.id, "note", of)])
        return int(of)


def test_notes_and_second_factors_are_sealed(database: Database) -> None:
    written(database)
    with database.look() as look:
        raw = [
            look.connection.scalars(select(type_coerce(column, LargeBinary))).one()
            for column in (note_rows.c.words, staff_rows.c.totp)
        ]
    assert all(b"lundi" not in value and SECRET.encode() not in value for value in raw)


def test_they_open_with_the_new_key_alone(database_url: str) -> None:
    old, new = Keyring.new_key(), Keyring.new_key()
    with Database.open(database_url, Keyring.parse(old)) as database:
        of = written(database)
    with Database.open(database_url, Keyring.parse(f"{new},{old}")) as database:
        rotate(database)
    with Database.open(database_url, Keyring.parse(new)) as database, database.look() as look:
        assert [note.words for note in notes.of_conversation(look.connection, of)] == ["Rappeler lundi."]
        member = staff.by_name(look.connection, "marie")
        assert member is not None
        assert member.totp == SECRET
        (listed,) = files.page(look, Filter(), None, 5)
        name = " ".join(listed.name.values())
        assert [one.code for one in files.page(look, Filter(sought=name), None, 5)] == [listed.code]
