"""« /mesdonnees »: everything that is held, to read and for programs, and nothing of anybody else."""

from __future__ import annotations

import json

from bot.papers.draw import draw
from dialogs.words.effects import Paper
from storage import journal, outbox
from storage.database import Database
from storage.journal import Told
from storage.outbox import Sent
from tests.papers.made import text_of
from tests.privacy.people import ACTS, TYPED, YASMINE, Chats


def copy(chats: Chats) -> tuple[Paper, Paper]:
    (message, *_) = chats.does(YASMINE, "/mesdonnees")
    sheet, data = message.say.papers
    return sheet, data


def test_the_copy_holds_everything_that_was_typed(database: Database) -> None:
    chats = Chats.with_history(database)
    sheet, data = copy(chats)
    read = json.loads(draw(data, "fr").content)
    written = draw(data, "fr").content.decode()
    assert [words for words in TYPED if words not in written] == []
    printed = text_of(draw(sheet, "fr").content)
    assert [
        words
        for words in ("La Poste", "4 mai 1990", "Da Silva", "12 rue des Lilas", "note du service")
        if words not in printed
    ] == []
    assert (sheet.name.endswith(".pdf"), data.name.endswith(".json")) == (True, True)
    for part in ("facts", "facts_ever", "certificates", "reminders", "handovers", "notes", "messages"):
        assert read[part], part
    assert len([line for line in read["messages"] if line["kind"] in {"wrote", "pressed"}]) == len(ACTS)
    assert len(read["facts_ever"]) > len(read["facts"])  # what was corrected is held too


def test_a_button_is_told_by_its_words(database: Database) -> None:
    """« notice:understood » is ours; the copy for programs has it."""
    sheet, data = copy(Chats.with_history(database))
    printed = text_of(draw(sheet, "fr").content)
    assert "J'ai compris" in printed.partition("Messages")[2].replace("Touchez « J'ai compris »", "")
    assert "notice:understood" not in printed
    assert "notice:understood" in draw(data, "fr").content.decode()


def test_the_copy_is_in_the_language_of_the_person(database: Database) -> None:
    chats = Chats.with_history(database)
    chats.does(YASMINE, "english")
    sheet, data = copy(chats)
    assert "What Quatorze keeps about you" in text_of(draw(sheet, "en").content)
    assert "Your answers" in text_of(draw(sheet, "en").content)
    assert json.loads(draw(data, "en").content)["file"]["language"] == "en"


def test_periods_have_the_numbers_that_the_person_sees(database: Database) -> None:
    chats = Chats(database)
    stays = (("DPD", 3), ("GLS", 4), ("UPS", 5))
    said = [(f"stage chez {firm} du 3/{month}/2025 au 28/{month}/2025 à 35h", *["oui"] * 3) for firm, month in stays]
    chats.does(YASMINE, "bonjour", "#notice:understood", "seul", "4/5/1990", *(act for acts in said for act in acts))
    chats.does(YASMINE, "supprime la période 2", "non")
    printed = text_of(draw(copy(chats)[0], "fr").content)
    assert "Période 2 – Stage chez UPS" in printed
    assert "Période supprimée" in printed
    assert "Période 3" not in printed


def test_the_copy_names_nobody_else(database: Database) -> None:
    chats = Chats.with_history(database)
    written = "".join(draw(paper, "fr").content.decode("utf-8", "replace") for paper in copy(chats))
    assert "agente.dupont" not in written
    assert "Moussa" not in written


def test_before_any_answer_the_copy_says_so_little(database: Database) -> None:
    chats = Chats(database)
    chats.does(YASMINE, "bonjour", "#notice:understood")
    sheet, _ = copy(chats)
    assert "Vos réponses" in text_of(draw(sheet, "fr").content)


def test_copies_do_not_grow_with_each_other(database: Database) -> None:
    chats = Chats(database)
    chats.does(YASMINE, "bonjour", "#notice:understood")
    sizes = []
    for _ in range(4):
        said = chats.does(YASMINE, "/mesdonnees")
        sizes.append(len(draw(said[0].say.papers[1], "fr").content))
        with database.work() as work:
            outbox.mark_sent(work, [Sent(message, message.id) for message in said], chats.clock.at)
    of = chats.id_of(YASMINE)
    with database.work() as work:
        told = [line for line in journal.transcript(work.connection, of) if isinstance(line, Told)]
    assert [bool(line.say.papers) for line in told if "Voici tout" in str(line.say.text)] == [False, False, False, True]
    assert sizes[3] - sizes[2] == sizes[2] - sizes[1]  # what was said since, and no copy of a copy
