"""Entries as CSV for spreadsheets, XLSX, or JSON: in chunks, as the entries come, so that many need little memory."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

from xlsxwriter import Workbook

from bot.exports.columns import COLUMNS, figure, row
from bot.json_lines import dump

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from bot.exports.columns import Cell
    from bot.exports.files import Entry

#: What a spreadsheet takes for a formula when a cell begins with it.
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
ROWS_A_CHUNK: Final = 200
BYTES_A_CHUNK: Final = 256 * 1024
BOM: Final = "\ufeff"  # without it Excel takes UTF-8 for something else


def as_csv(entries: Iterable[Entry]) -> Iterator[bytes]:
    """The list as CSV: semicolons, decimal commas, a byte order mark; what people typed is never a formula."""
    buffer = io.StringIO(BOM, newline="")
    buffer.seek(0, io.SEEK_END)
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, entry in enumerate(entries, start=1):
        writer.writerow([_in_csv(cell) for cell in row(entry)])
        if number % ROWS_A_CHUNK == 0:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def _in_csv(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
        case datetime():
            return cell.isoformat(" ", timespec="minutes")
        case date():
            return cell.isoformat()
        case _:
            return figure(cell)


def as_json(entries: Iterable[Entry]) -> Iterator[bytes]:
    """The list as one JSON array, an entry a line."""
    left, before = iter(entries), "[\n"
    while chunk := list(islice(left, ROWS_A_CHUNK)):
        yield (before + ",\n".join(map(dump, chunk))).encode()
        before = ",\n"
    yield b"[\n]\n" if before == "[\n" else b"\n]\n"


def as_xlsx(entries: Iterable[Entry]) -> Iterator[bytes]:
    """The list as a workbook; days are days and numbers are numbers, and no text is a formula."""
    made: io.BytesIO = io.BytesIO()
    book = Workbook(made, {"constant_memory": True, "default_date_format": "yyyy-mm-dd", "strings_to_urls": False})
    sheet = book.add_worksheet("Dossiers")
    with_time, bold = book.add_format({"num_format": "yyyy-mm-dd hh:mm"}), book.add_format({"bold": True})
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(COLUMNS) - 1, 18)
    last = 0
    for column, heading in enumerate(COLUMNS):
        sheet.write_string(0, column, heading, bold)
    for last, entry in enumerate(entries, start=1):
        for column, cell in enumerate(row(entry)):
            _write_cell(sheet, last, column, cell, with_time)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    book.close()
    made.seek(0)
    yield from iter(partial(made.read, BYTES_A_CHUNK), b"")


def _write_cell(sheet: Worksheet, line: int, column: int, cell: Cell, with_time: Format) -> None:
    match cell:
        case None:
            return
        case str():
            sheet.write_string(line, column, cell[:32_767])
        case datetime():
            sheet.write_datetime(line, column, cell, with_time)
        case date():
            sheet.write_datetime(line, column, cell)
        case _:
            sheet.write_number(line, column, cell)


FORMATS: Final[dict[str, Callable[[Iterable[Entry]], Iterator[bytes]]]] = {
    "csv": as_csv,
    "json": as_json,
    "xlsx": as_xlsx,
}
