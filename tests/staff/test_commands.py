"""Accounts and the demonstration, by command."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import main
from bot.demo.files import make
from bot.web.desk import Desk
from dialogs.words.effects import Summarize
from storage import audit, files, journal, listings, staff
from storage.database import Database
from storage.files import Filter
from storage.journal import Heard
from tests.staff.clients import PASSWORD, opened
from tests.storage.turns import AT, SUMMARY
from tests.web.desks import desk_over


def quatorze(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    status = main(list(words))
    return status, capsys.readouterr().out.strip()


def taken_care_of_by(database: Database, name: str) -> int:
    """A file that somebody takes care of; gives their id."""
    with database.work() as work:
        member = staff.by_name(work.connection, name)
        assert member is not None
        stored = work.conversation("demo", "1", AT)
        work.apply(stored, stored.conversation, [Summarize(SUMMARY)], AT)
    with database.work() as work:
        listings.assign(work.connection, stored.id, member.id)
    return member.id


def test_an_account_is_opened_by_a_link_and_closed_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLIC_URL", "https://examens.example.fr/")
    assert quatorze(capsys, "db", "migrate")[0] == 0
    assert quatorze(capsys, "staff", "list") == (0, "no account yet; quatorze staff add opens one")
    status, link = quatorze(capsys, "staff", "add", "Marie@Exam", "--role", "agent")
    assert (status, link.startswith("https://examens.example.fr/staff/welcome/")) == (0, True)
    assert quatorze(capsys, "staff", "add", "marie@exam", "--role", "reader")[0] == 1
    assert quatorze(capsys, "staff", "list") == (0, "marie@exam  agent  (no password yet)")
    with Database.open(f"sqlite:///{tmp_path}/data/quatorze.db") as database:
        client = opened(desk_over(database), "https://examens.example.fr")
        path = link.removeprefix("https://examens.example.fr")
        client.goes(path).sends(path, password=PASSWORD, again=PASSWORD)
        assert client.goes("/staff").status == 200
        assert quatorze(capsys, "staff", "role", "marie@exam", "administrator")[0] == 0
        assert client.goes("/staff/audit").status == 200
        of = taken_care_of_by(database, "marie@exam")
        told = quatorze(capsys, "staff", "disable", "MARIE@exam")
        assert (told[0], "Files that are still theirs: 1;" in told[1]) == (0, True)
        assert client.goes("/staff").status == 303
        assert "disabled" in quatorze(capsys, "staff", "list")[1]
        assert quatorze(capsys, "staff", "enable", "marie@exam")[0] == 0
        assert client.enters("marie@exam").status == 303
        status, again = quatorze(capsys, "staff", "reset", "marie@exam")
        assert (status, again != link) == (0, True)
        assert client.enters("marie@exam").status == 403
        with database.look() as look:
            noted = [(entry.act, entry.staff, entry.detail) for _, entry in audit.newest(look.connection)]
    assert [one for one in noted[::-1] if one[0].startswith("account_")] == [
        ("account_added", None, f"{of} agent"),
        ("account_role", None, f"{of} administrator"),
        ("account_disabled", None, f"{of}"),
        ("account_enabled", None, f"{of}"),
        ("account_reset", None, f"{of}"),
    ]
    assert quatorze(capsys, "staff", "reset", "nobody")[0] == 1
    assert quatorze(capsys, "staff", "add", " ", "--role", "agent")[0] == 2


def test_the_demonstration_takes_an_empty_database_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told = quatorze(capsys, "demo", "--files", "30")
    assert status == 0
    assert (tmp_path / "data" / "demo.db").exists()
    with Database.open(f"sqlite:///{tmp_path}/data/demo.db") as database:
        client = opened(desk_over(database))
        assert client.enters("demo", told.rpartition(" ")[2]).status == 303
        assert "30 dossiers" in client.goes("/staff").text
    assert quatorze(capsys, "demo")[0] == 2


def test_a_demonstration_that_cannot_be_made_says_so_before_it_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert quatorze(capsys, "staff", "add", "demo", "--role", "reader")[0] == 0
    monkeypatch.setenv("DATABASE_URL", "sqlite:///data/quatorze.db")
    assert main(["demo", "--files", "30"]) == 2
    said = capsys.readouterr().err
    assert (said.count("\n"), "an account demo is there already" in said) == (1, True)
    with pytest.raises(SystemExit) as left:
        main(["demo", "--files", "-1"])
    assert (left.value.code, "no number of files" in capsys.readouterr().err) == (2, True)


def test_the_same_seed_invents_the_same_people_and_some_are_played_whole(desk: Desk) -> None:
    if not desk.database.on_sqlite:
        pytest.skip("people do not depend on the database")
    assert list(make(desk.runner, 250)) == [200, 250]
    with desk.database.look() as look:
        groups = files.groups(look, Filter())
        talks = [journal.transcript(look.connection, of) for of in files.ids(look, Filter())]
    assert sum(group.number for group in groups) == 250
    assert {group.verdict for group in groups} >= {"met", "to_confirm", "short", "too_late"}
    heard = [sum(isinstance(line, Heard) for line in talk) for talk in talks]
    assert sum(number > 8 for number in heard) >= 4


@pytest.mark.parametrize("words", [("list",), ("disable", "marie"), ("role", "marie", "agent")])
def test_accounts_are_not_looked_for_in_a_database_that_is_not_there(
    words: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["staff", *words]) == 2
    assert "there is no database" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("staff", "add", "Ren\udce9e", "--role", "agent"),
        ("staff", "reset", "Ren\udce9e"),
        ("staff", "role", "Ren\udce9e", "agent"),
        ("rules", "set-date", "cap-osrcl", "2027", "exam_from", "2027-05-10", "--by", "Ren\udce9e"),
    ],
)
def test_a_name_that_is_not_utf8_is_misuse(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(list(words))
    assert (left.value.code, "is not UTF-8" in capsys.readouterr().err) == (2, True)
