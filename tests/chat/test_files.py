"""The files of messages in the terminal: drawn, laid where the person finds them, gone when all is erased."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from structlog.testing import capture_logs

from bot.assembly import database_file, open_database, runner_on
from bot.settings import load_settings
from bot.terminal.files import Files
from bot.terminal.local import CHANNEL, LocalPerson
from dialogs.words.effects import Paper, Say
from dialogs.words.text import Raw
from storage.outbox import Waiting
from tests.papers.made import CERTIFICATE

PAPER = Paper("certificate", "attestation.pdf", CERTIFICATE)


def message(number: int, *papers: Paper, conversation: int | None = 1) -> Waiting:
    return Waiting(number, conversation, CHANNEL, "local", "reply", Say(Raw("Voici."), papers=papers), "fr", easy=False)


def test_a_file_is_drawn_beside_the_database_for_its_owner_alone(tmp_path: Path) -> None:
    files = Files(tmp_path / "data" / "quatorze.db")
    first, second = (files.keep(message(number, PAPER)) for number in (1, 2))
    (file,) = first
    assert (file.name, file.media_type) == ("attestation.pdf", "application/pdf")
    assert file.path.is_relative_to(tmp_path / "data")
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert file.path.parent.stat().st_mode & 0o777 == 0o700
    assert second[0].path != file.path
    assert len(pypdfium2.PdfDocument(file.path)) == 1


def test_without_a_file_for_the_database_there_is_a_folder_of_the_system() -> None:
    files = Files(None)
    (file,) = files.keep(message(1, PAPER))
    assert file.path.exists()
    files.forget()
    assert not file.path.exists()


def test_a_paper_that_cannot_be_drawn_holds_nothing_up(tmp_path: Path) -> None:
    with capture_logs() as logged:
        files = Files(tmp_path / "quatorze.db").keep(message(1, Paper("unheard of", "x.pdf", {}), PAPER))
    assert [file.name for file in files] == ["attestation.pdf"]
    assert [line["event"] for line in logged] == ["paper_failed"]


def test_a_name_never_leaves_the_folder(tmp_path: Path) -> None:
    (file,) = Files(tmp_path / "quatorze.db").keep(message(1, Paper("certificate", "../../x.pdf", CERTIFICATE)))
    assert file.path.is_relative_to(tmp_path / "quatorze.files" / "1")


def test_what_was_drawn_goes_when_everything_is_erased() -> None:
    settings = load_settings()
    with open_database(settings) as database:
        files = Files(database_file(settings))
        person = LocalPerson(runner_on(database, settings, "2026-11-25"), files)
        for words in ("bonjour", "j'ai compris"):
            person.has_seen(person.writes(words))
        (file,) = files.keep(message(9, PAPER))
        person.has_seen(person.writes("/supprimer"))
        assert file.path.exists()
        answer = person.presses("erase:yes")
        assert answer.messages
        assert answer.ask is None
        assert not file.path.exists()
