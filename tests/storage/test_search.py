"""Files are found by whole words, without case and accents; nothing of the words stands in the database."""

from __future__ import annotations

import pytest

from dialogs.words.effects import Learn
from dialogs.words.facts import TYPED, Fact, Key, Value
from storage.database import Database
from tests.storage.turns import AT, held_id, ids_found, turn


def fact(field: str, value: Value, period: int | None = None) -> Learn:
    return Learn(Fact(Key(field, period), value, str(value), TYPED, AT))


@pytest.fixture
def people(database: Database) -> Database:
    with database.work() as work:
        with work.turn():
            told = (
                fact("last_name", "Nguyễn-Lefèvre"),
                fact("first_names", "Cœlia Zoé"),
                fact("employer.siret", "35600000049837", 1),
            )
            turn(work, 1, "77", *told, name={"first_name": "Lia", "username": "lia_la_vraie"})
        with work.turn():
            turn(
                work,
                2,
                "78",
                fact("last_name", "Lefevre"),
                fact("period.employer", "La Poste", 1),
                fact("birth_date", "zoe"),
            )
        with work.turn():
            turn(work, 3, "79", name={"first_name": "Zoé"})
    return database


FOUND = {
    "lefevre": {"77", "78"},
    "LEFÈVRE": {"77", "78"},
    "nguyen lefevre": {"77"},
    "zoe": {"77", "79"},
    "coelia": {"77"},
    "lia la vraie": {"77"},
    "poste": {"78"},
    "post": set(),
    "356 000 000 49837": {"77"},
    "35600000049837": {"77"},
    "lefevre inconnu": set(),
    "": set(),
    "…": set(),
}


def test_files_are_found_by_whole_words(people: Database) -> None:
    with people.work() as work:
        chats = {held_id(work, chat): chat for chat in ("77", "78", "79")}
        assert {text: {chats[of] for of in ids_found(work, text)} for text in FOUND} == FOUND


@pytest.mark.parametrize("written", ["N'Diaye", "NDiaye", "N’DIAYE", "N Diaye", "n-diaye"])
@pytest.mark.parametrize(
    "sought", ["ndiaye", "N'Diaye", "n diaye", "Moussa N'Diaye", "ndiaye moussa", "N-Diaye Moussa"]
)
def test_nobody_is_sure_how_a_name_is_written(small_database: Database, written: str, sought: str) -> None:
    with small_database.work() as work, work.turn():
        turn(work, 1, "77", fact("last_name", written), fact("first_names", "Moussa"))
    with small_database.work() as work, work.turn():
        turn(work, 2, "78", fact("last_name", "Diaye"), fact("first_names", "Moussa"))
    with small_database.work() as work:
        first, second = held_id(work, "77"), held_id(work, "78")
        found = ids_found(work, sought)
        assert second not in found
        assert first in found


@pytest.mark.parametrize(
    ("written", "sought"), [("Le Goff", "legoff"), ("Legoff", "Le Goff"), ("Chrono Post", "chronopost")]
)
def test_words_are_found_in_one_and_apart(small_database: Database, written: str, sought: str) -> None:
    with small_database.work() as work, work.turn():
        turn(work, 1, "77", fact("period.employer", written, 1))
    with small_database.work() as work:
        assert ids_found(work, sought) == [held_id(work, "77")]


def test_a_corrected_name_is_found_and_the_old_one_is_not(people: Database) -> None:
    with people.work() as work, work.turn():
        turn(work, 4, "78", fact("last_name", "Martin"))
    with people.work() as work:
        assert ids_found(work, "martin") == [held_id(work, "78")]
        assert ids_found(work, "lefevre") == [held_id(work, "77")]


def test_a_new_name_on_the_channel_is_found(people: Database) -> None:
    with people.work() as work, work.turn():
        turn(work, 4, "79", name={"first_name": "Chloé"})
    with people.work() as work:
        assert ids_found(work, "chloe") == [held_id(work, "79")]
        assert ids_found(work, "zoe") == [held_id(work, "77")]
