"""A new key: everything is sealed and hashed anew, and the old key is needed no more. Backups hold no keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogs.words.effects import Learn, Say, Summarize
from dialogs.words.facts import TYPED, Fact, Key
from dialogs.words.text import Raw
from storage import facts, journal, outbox, summaries
from storage.backups import back_up
from storage.database import Database
from storage.encryption import Keyring
from storage.errors import DatabaseUnusable
from storage.rotation import rotate
from storage.soundness import damage
from tests.storage.turns import AT, BORN, SUMMARY, held_id, ids_found, turn

OLD, NEW = Keyring.new_key(), Keyring.new_key()
NAMED = Learn(Fact(Key("last_name"), "Quetzal", "Quetzal", TYPED, AT))


def visit(database: Database, update_id: int, chat: str) -> None:
    with database.work() as work, work.turn():
        turn(
            work,
            update_id,
            chat,
            NAMED,
            Learn(BORN),
            Say(Raw("Merci.")),
            Summarize(SUMMARY),
            name={"first_name": "Zoé"},
        )


def test_after_a_rotation_the_old_key_is_needed_no_more(database_url: str) -> None:
    with Database.open(database_url, Keyring.parse(OLD)) as before:
        visit(before, 1, "77")
    with Database.open(database_url, Keyring.parse(f"{NEW},{OLD}")) as between:
        visit(between, 2, "78")
        with between.work() as work:
            assert len(ids_found(work, "quetzal")) == 2
        assert rotate(between) == 6  # the conversation, two facts, what was heard, what was said, the summary
        assert rotate(between) == 0
    with pytest.raises(DatabaseUnusable):
        Database.open(database_url, Keyring.parse(OLD))
    with Database.open(database_url, Keyring.parse(NEW)) as after:
        assert [it.data for it in summaries.read_all(after)] == [SUMMARY, SUMMARY]
        with after.work() as work:
            assert [it.say.text for it in outbox.waiting(work, "telegram")] == [Raw("Merci."), Raw("Merci.")]
            assert sorted(ids_found(work, "quetzal")) == sorted([held_id(work, "77"), held_id(work, "78")])
            assert facts.ledger(work.connection, held_id(work)) == (NAMED.fact, BORN)
            assert len(journal.transcript(work.connection, held_id(work))) == 2
            assert work.conversation("telegram", "77", AT).conversation.value("last_name") == "Quetzal"


def test_a_backup_of_a_database_in_use_opens_with_its_keys(tmp_path: Path) -> None:
    keyring = Keyring.parse(OLD)
    copy = tmp_path / "copies" / "quatorze.db"
    copy.parent.mkdir()
    with Database.open(f"sqlite:///{tmp_path}/quatorze.db", keyring) as database:
        visit(database, 1, "77")
        back_up(database, copy)
        visit(database, 2, "78")
        back_up(database, copy)
    assert [file.name for file in copy.parent.iterdir()] == ["quatorze.db"]
    assert copy.stat().st_mode & 0o777 == 0o600
    with pytest.raises(DatabaseUnusable):
        Database.open(f"sqlite:///{copy}", Keyring.parse(NEW))
    with Database.open(f"sqlite:///{copy}", keyring) as restored:
        with restored.work() as work:
            assert len(ids_found(work, "quetzal")) == 2
        assert damage(restored) == []


def test_the_log_of_the_file_before_is_not_written_into_a_backup(tmp_path: Path) -> None:
    """Somebody restores, and leaves the log that a crash has left; SQLite alone would spoil the backup with it."""
    place, copy = tmp_path / "quatorze.db", tmp_path / "copy.db"
    log = Path(f"{place}-wal")
    with Database.open(f"sqlite:///{place}") as database:
        back_up(database, copy)
        with database.work() as work:
            turn(work, 1, "77", Learn(BORN))
        left = log.read_bytes()
    place.write_bytes(copy.read_bytes())
    log.write_bytes(left)
    with pytest.raises(DatabaseUnusable, match=r"quatorze\.db-wal: this is the log of another file"):
        Database.open(f"sqlite:///{place}")
    assert (place.read_bytes(), log.read_bytes()) == (copy.read_bytes(), left)
    log.unlink()
    Database.open(f"sqlite:///{place}").close()


def test_no_backup_is_made_of_a_damaged_database(tmp_path: Path) -> None:
    """A copy of it would take the place of a sound one, some days later."""
    keyring, file = Keyring.parse(OLD), tmp_path / "quatorze.db"
    with Database.open(f"sqlite:///{file}", keyring) as database:
        for number in range(40):
            visit(database, number, str(number))
    content = bytearray(file.read_bytes())
    content[-4096:] = b"\xa5" * 4096  # a page that opening does not read
    file.write_bytes(content)
    with (
        Database.open(f"sqlite:///{file}", keyring) as database,
        pytest.raises(DatabaseUnusable, match=r"quatorze\.db: the file is damaged; restore a backup"),
    ):
        back_up(database, tmp_path / "copy.db")
    assert list(tmp_path.glob("copy*")) == []


def test_postgresql_has_its_own_backup(database: Database, tmp_path: Path) -> None:
    if database.on_sqlite:
        return
    with pytest.raises(DatabaseUnusable, match="pg_dump"):
        back_up(database, tmp_path / "copy.db")
