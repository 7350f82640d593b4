"""``quatorze export``: what the exam service opens in a spreadsheet, and what programs read."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.exports.columns import COLUMNS
from bot.exports.writing import FORMATS, ROWS_A_CHUNK
from tests.bot.visits import run, visit
from tests.conftest import ROOT


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:]), delimiter=";"))


def csv_of(*entries: dict[str, Any]) -> list[dict[str, str]]:
    return rows(made("csv", *entries).decode())


def made(form: str, *entries: dict[str, Any]) -> bytes:
    return b"".join(FORMATS[form](entries))


STAY: dict[str, Any] = dict.fromkeys(
    ("kind", "employer", "start", "end", "weekly_hours", "total_hours", "weeks", "sector", "hours")
)


def entry(**changed: Any) -> dict[str, Any]:
    """A file of somebody who has said nothing yet."""
    nothing = dict.fromkeys(("birth_date", "session", "verdict", "reasons", "warnings", "last_contact"))
    lists: dict[str, Any] = {"who": {}, "channel_name": {}, "periods": [], "said": {}, "inferred": {}, "lacking": []}
    return {"code": "AAA-AAA", **nothing, **lists, **changed}


def test_a_file_in_csv_says_who_what_and_what_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    visit()
    ran = run(capsys, "export")
    (told,) = rows(ran.out)
    assert (ran.status, ran.err) == (0, "")
    assert (told["Session"], told["Préparation"], told["Verdict"]) == ("2027", "individual", "short")
    assert told["En clair"] == "semble insuffisant pour l'instant"
    assert (told["Avec le prévu, sûres"], told["Heures manquantes"]) == ("455", "35")
    assert "stage Colis Express, du 2025-03-03 au 2025-05-30, 35 h par semaine" in told["Périodes"]
    assert "birth_date = 1990-05-04 « 4 mai 1990 »" in told["Dit"]
    assert "period.weeks@1 = calendar" in told["Déduit"]
    assert (told["Question ouverte"], told["Dernier contact"]) == ("more_periods@1", "2026-11-25 12:00")


def test_no_code_of_a_button_is_told_as_words() -> None:
    said = {
        "period.kind@1": {"value": "job", "how": "pressed", "words": "period.kind:job"},
        "candidate_kind": {"value": "unknown", "how": "skipped", "words": "candidate_kind:skip"},
        "session": {"value": 2027, "how": "skipped", "words": "aucune idée"},
    }
    (told,) = csv_of(entry(said=said))
    assert told["Dit"] == "period.kind@1 = job, candidate_kind = unknown, session = 2027 « aucune idée »"


def test_what_lacks_is_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    visit(
        ["bonjour", "notice:understood", "candidate_kind:individual", "4 mai 1990", "has_period:yes", "period.kind:job"]
    )
    (told,) = rows(run(capsys, "export").out)
    assert told["Manque"].startswith("period.start@1, period.end@1")
    assert "à compléter : period.start" in told["Périodes"]


def test_json_has_plain_days_and_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    visit()
    (told,) = json.loads(run(capsys, "export", "--format", "json").out)
    assert told["birth_date"] == "1990-05-04"
    assert told["periods"][0]["weekly_hours"] == 35
    assert told["said"]["birth_date"]["words"] == "4 mai 1990"
    assert told["last_contact"] == "2026-11-25T12:00+01:00"
    assert told["lacking"] == []


@pytest.mark.parametrize("typed", ["=1+1", "+33 6", "-1", "@sum(A1)", "\tx", "\rx", "\nx", "＝1", "＠x"])
def test_nothing_that_was_typed_is_a_formula(typed: str) -> None:
    (told,) = csv_of(entry(who={"last_name": typed}))
    assert told["Nom"] == f"'{typed}"


@pytest.mark.parametrize("separator", [",", ";", "\t", "\r", "\n"])
def test_nor_is_it_one_where_another_separator_is_taken(separator: str) -> None:
    (told,) = csv_of(entry(who={"last_name": f"Stuart{separator}=cmd|'/c calc'!A0"}))
    assert told["Nom"] == f"Stuart{separator}'=cmd|'/c calc'!A0"


@pytest.mark.parametrize("typed", ["Le Goff, Anne-Marie", "10, -5", "a=b", "x+y"])
def test_a_sign_within_words_stays_as_it_is_written(typed: str) -> None:
    (told,) = csv_of(entry(who={"last_name": typed}))
    assert told["Nom"] == typed


@pytest.mark.parametrize(
    ("number", "cell"),
    [
        ("0012345678", "'0012345678"),
        ("1234567890123456", "'1234567890123456"),
        ("1E5", "'1E5"),
        ("712345678", "712345678"),
    ],
)
def test_a_number_in_words_stays_as_it_is_written(number: str, cell: str) -> None:
    (told,) = csv_of(entry(who={"cyclades_number": number}))
    assert told["Numéro Cyclades"] == cell


def test_a_workbook_has_no_formula_either_and_days_are_days(capsys: pytest.CaptureFixture[str]) -> None:
    workbook = made("xlsx", entry(code="=1+1", birth_date="1990-05-04", missing_hours=171.5))
    with zipfile.ZipFile(io.BytesIO(workbook)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "=1+1" in sheet
    assert "<v>32997</v>" in sheet  # 4 May 1990, as spreadsheets count days
    assert "<v>171.5</v>" in sheet


def test_numbers_have_a_decimal_comma() -> None:
    (told,) = csv_of(entry(missing_hours=123_456.75, missing_weeks=0.0, required_hours=490))
    assert [told[name] for name in ("Heures manquantes", "Semaines manquantes", "Heures demandées")] == [
        "123456,75",
        "0",
        "490",
    ]


def test_a_thousand_files_are_all_there() -> None:
    many = [entry(code=str(n)) for n in range(1000)]
    assert [told["Code"] for told in csv_of(*many)] == [str(n) for n in range(1000)]
    assert [told["code"] for told in json.loads(made("json", *many))] == [str(n) for n in range(1000)]


def test_no_file_is_an_empty_list() -> None:
    assert (csv_of(), json.loads(made("json"))) == ([], [])
    assert made("xlsx").startswith(b"PK")


def test_a_long_list_is_made_as_it_is_read() -> None:
    """Who sends it on holds a chunk of it, and its reader gets the first rows while the last are still read."""
    for form in FORMATS:
        numbers = count()
        next(FORMATS[form](entry(code=str(number)) for number in numbers))
        assert next(numbers) == ROWS_A_CHUNK


def test_a_file_is_written_for_its_owner_alone_in_the_format_of_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    visit()
    for name, begins in [("a.csv", b"\xef\xbb\xbfCode;"), ("b.json", b"[\n{"), ("c.xlsx", b"PK")]:
        assert run(capsys, "export", "--to", name) == (0, "", "")
        assert Path(name).read_bytes().startswith(begins)
        assert Path(name).stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in Path().iterdir()) == ["a.csv", "b.json", "c.xlsx", "data"]


@pytest.mark.parametrize("form", list(FORMATS))
def test_half_a_sign_that_somebody_typed_keeps_nobody_from_the_list(form: str) -> None:
    assert made(form, entry(who={"last_name": "\ud83d"}), entry(code="BBB-BBB"))


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError()])
def test_nothing_is_left_of_what_could_not_be_ended(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, trouble: BaseException
) -> None:
    def fails(_entries: Any) -> Iterator[bytes]:
        yield b"Dupont"
        raise trouble

    visit(["bonjour"])
    Path("a.csv.part").write_text("of a run that was killed")
    monkeypatch.setitem(FORMATS, "csv", fails)
    with suppress(ValueError):
        assert run(capsys, "export", "--to", "a.csv").status != 0
    assert [path.name for path in Path().iterdir()] == ["data"]


def test_what_cannot_be_written_or_read_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert "there is no database" in run(capsys, "export").err
    visit(["bonjour"])
    for to in ("nowhere/files.csv", "data", ".", "/"):
        ran = run(capsys, "export", "--to", to)
        assert (ran.status, ran.err.count("\n")) == (2, 1)
        assert f"{to}: cannot be written" in ran.err
    assert sorted(path.name for path in Path().iterdir()) == ["data"]


def test_a_device_stays_one_and_a_link_leads_to_the_list(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    visit(["bonjour"])
    pipe, link, led_to = tmp_path / "pipe", tmp_path / "link.csv", tmp_path / "list.csv"
    os.mkfifo(pipe)
    assert f"{pipe}: cannot be written (it is no file)" in run(capsys, "export", "--to", str(pipe)).err
    assert pipe.is_fifo()
    led_to.write_text("of yesterday")
    link.symlink_to(led_to)
    assert run(capsys, "export", "--to", str(link)).status == 0
    assert link.is_symlink()
    assert led_to.read_text("utf-8-sig").startswith("Code;")


def test_the_columns_have_one_name_each() -> None:
    assert list(csv_of(entry())[0]) == list(COLUMNS)


def test_every_field_of_the_json_file_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    visit()
    (told,) = json.loads(run(capsys, "export", "--format", "json").out)
    page = (ROOT / "docs/staff.md").read_text("utf-8").partition("**The JSON file**")[2].partition("\n## ")[0]
    rows = [line.split("|") for line in page.splitlines() if line.startswith("| `")]
    assert {field for row in rows for field in re.findall(r"`(\w+)`", row[1])} == told.keys()
    (periods,) = [row[2] for row in rows if "`periods`" in row[1]]
    assert told["periods"][0].keys() <= set(re.findall(r"`(\w+)`", periods))


def test_contradictions_and_what_was_uploaded_have_their_columns() -> None:
    periods = [{**STAY, "number": n, "lacking": lacking} for n, lacking in ((1, []), (3, ["end"]), (4, []))]
    found = {
        "contradictions": [{"code": "same_period_twice", "periods": [1, 4]}],
        "warnings": [{"code": "very_young", "period": 1}],  # of those that are complete
    }
    (told,) = csv_of(entry(periods=periods, uploaded=True, **found))
    assert [line[:2] for line in told["Périodes"].splitlines()] == ["1.", "2.", "3."]  # as the person sees them
    assert told["Contradictions"] == "same_period_twice (périodes 1, 3)"
    assert told["Alertes"] == "very_young (période 3)"
    assert told["Attestation déposée"] == "oui"
