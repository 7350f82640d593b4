"""``quatorze rules contacts``: what is loaded, what is refused, and that people are told of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assembly import open_database
from bot.cli import main
from bot.settings import load_settings
from dialogs.words.service import LocalContact
from storage import contacts

GOOD = """code;postal_code;name;address;phone;page
mission_locale;59;Mission locale du Nord;1 rue Haute, Lille;;https://exemple.fr
france_travail;59000;Agence de Lille;;3949;
"""


def loaded() -> list[LocalContact]:
    with open_database(load_settings()) as database, database.work() as work:
        return list(contacts.read(work.connection))


def write(text: str, encoding: str = "utf-8-sig") -> str:
    Path("contacts.csv").write_text(text, encoding=encoding)
    return "contacts.csv"


def test_addresses_of_a_file_take_the_place_of_those_before(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "contacts"]) == 0
    assert capsys.readouterr().out.startswith("no address is loaded;")
    assert main(["rules", "contacts", write(GOOD)]) == 0
    assert capsys.readouterr().out == "2 addresses loaded\n"
    assert [each.name for each in loaded()] == ["Mission locale du Nord", "Agence de Lille"]
    assert main(["rules", "contacts", write("code,postal_code,name\nfrance_travail,75,Agence de Paris\n")]) == 0
    assert loaded() == [LocalContact("france_travail", "75", "Agence de Paris")]
    capsys.readouterr()
    assert main(["rules", "contacts"]) == 0
    assert "Agence de Paris" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("mairie;59;Mairie", "contacts.csv:2: code: 'mairie' is none of the rule file's contacts"),
        ("france_travail;Lille;Agence", "contacts.csv:2: postal_code: 'Lille' is no postal code"),
        ("france_travail;59;", "contacts.csv:2: name: is empty"),
        (f"france_travail;59;{'x' * 301}", "contacts.csv:2: name: is longer than 300 signs"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_loaded(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "contacts", write(GOOD)]) == 0
    assert main(["rules", "contacts", write(f"code;postal_code;name\n{line}\nfrance_travail;75;Paris\n")]) == 1
    assert said in capsys.readouterr().err
    assert len(loaded()) == 2


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        ("code;name\n", "utf-8", "lacks postal_code"),
        ("é", "latin-1", "is not UTF-8"),
        ("", "utf-8", "lacks code"),
        (
            'code;postal_code;name\nfrance_travail;59;"Lille\nfrance_travail;75;Paris\n',
            "utf-8",
            "csv:2: cannot be taken apart",
        ),
        (f'code;postal_code;name\nfrance_travail;59;"{"x" * 140_000}"\n', "utf-8", "csv:2: cannot be taken apart"),
    ],
)
def test_a_file_that_is_no_table_is_misuse(
    text: str, encoding: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "contacts", write(text, encoding)]) == 2
    assert said in capsys.readouterr().err
