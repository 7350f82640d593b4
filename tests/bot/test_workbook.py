"""The workbook: what spreadsheets read of it, whatever was typed, and that it is made as its rows come."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from itertools import count
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from bot.exports.workbook import LONGEST_TEXT, ROWS_A_CHUNK, workbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HEADINGS = ("Code", "Nom")


def parts(*rows: list[Any]) -> dict[str, str]:
    """What stands in the file, by its name; each part is XML."""
    made = b"".join(workbook("Dossiers", HEADINGS, rows))
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        assert book.testzip() is None
        return {name: book.read(name).decode() for name in book.namelist()}


def cells(*rows: list[Any]) -> dict[str, tuple[str | None, str]]:
    """The cells under the headings, by their place: the type that is written, and the content."""
    sheet = ET.fromstring(parts(*rows)["xl/worksheets/sheet1.xml"])  # noqa: S314 - ours
    _, *rows_below = sheet.iter(f"{MAIN}row")
    found = [cell for row in rows_below for cell in row]
    return {cell.attrib["r"]: (cell.get("t"), "".join(cell.itertext())) for cell in found}


def test_a_column_is_as_wide_as_its_heading() -> None:
    headings = ("Code", "Attend une réponse du service")
    made = b"".join(workbook("Dossiers", headings, [["K7M-4QX", None]]))
    sheet = ET.fromstring(zipfile.ZipFile(io.BytesIO(made)).read("xl/worksheets/sheet1.xml"))  # noqa: S314 - ours
    columns = list(sheet.iter(f"{MAIN}col"))
    assert [(column.attrib["min"], column.attrib["max"]) for column in columns] == [("1", "1"), ("2", "2")]
    assert all(float(column.attrib["width"]) > len(heading) for column, heading in zip(columns, headings, strict=True))


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (date(1990, 5, 4), (None, "32997")),  # as spreadsheets count days
        (
            datetime(2026, 11, 25, 12),  # noqa: DTZ001 - a spreadsheet knows no zones
            (None, "46351.5"),
        ),
        (171.5, (None, "171.5")),
        (490, (None, "490")),
        (date(1850, 1, 1), ("inlineStr", "1850-01-01")),  # a day that spreadsheets do not know
        ("=1+1", ("inlineStr", "=1+1")),
        ("<r>&</r>", ("inlineStr", "<r>&</r>")),  # typed by somebody, and no markup of ours
        (" a\nb ", ("inlineStr", " a\nb ")),
        ("\x07", ("inlineStr", "_x0007_")),
        ("_x0041_", ("inlineStr", "_x005F_x0041_")),  # spreadsheets would read "A"
        ("\ud800", ("inlineStr", "?")),  # half a sign, as phones send them
        ("مريم", ("inlineStr", "مريم")),
    ],
)
def test_a_cell_says_what_it_was_given(cell: Any, written: tuple[str | None, str]) -> None:
    assert cells([cell]) == {"A2": written}


def test_nothing_is_a_formula_and_nothing_stands_for_nothing() -> None:
    assert "<f" not in parts(["=1+1", None])["xl/worksheets/sheet1.xml"]
    assert list(cells([None, "x"], ["y", None])) == ["B2", "A3"]


@pytest.mark.parametrize("sign", ["a", "é", "😀"])
def test_a_text_is_cut_where_spreadsheets_refuse_more(sign: str) -> None:
    ((_, kept),) = cells([sign * 40_000]).values()
    assert LONGEST_TEXT - 1 <= len(kept.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert set(kept) == {sign}


def test_the_filter_is_over_every_row() -> None:
    rows = [[str(number)] for number in range(3 * ROWS_A_CHUNK)]
    found = parts(*rows)
    assert len(cells(*rows)) == 600
    assert '<autoFilter ref="A1:B601"/>' in found["xl/worksheets/sheet1.xml"]
    assert "'Dossiers'!$A$1:$B$601" in found["xl/workbook.xml"]


def test_each_part_that_is_named_is_there_and_is_xml() -> None:
    found = parts()
    for content in found.values():
        ET.fromstring(content)  # noqa: S314 - ours
    types = ET.fromstring(found["[Content_Types].xml"])  # noqa: S314 - ours
    named = {part.attrib["PartName"].removeprefix("/") for part in types if "PartName" in part.attrib}
    assert named <= set(found)


def test_it_is_made_as_its_rows_come() -> None:
    numbers = count()
    made = workbook("Dossiers", HEADINGS, ([str(number)] for number in numbers))
    next(made)
    assert next(numbers) == ROWS_A_CHUNK


def test_many_rows_need_no_more_memory_than_few(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor a file: none is made on the way, so none is left when the reader goes away."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def peak(number: int) -> int:
        rows: Iterator[list[Any]] = ([f"{line:0>200}", line] for line in range(number))
        tracemalloc.start()
        for _ in workbook("Dossiers", HEADINGS, rows):
            assert list(tmp_path.iterdir()) == []
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(ROWS_A_CHUNK)
    # Kept, the rows would be ten times as much; what the collector has not taken yet is at most as much again.
    assert peak(100 * ROWS_A_CHUNK) < 3 * peak(5 * ROWS_A_CHUNK)
