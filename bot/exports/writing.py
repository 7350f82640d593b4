"""Writes entries: CSV for spreadsheets, XLSX, or JSON; each as they come, so that many of them need little memory."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import TYPE_CHECKING, BinaryIO, Final

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
BOM: Final = "\ufeff"  # without it Excel takes UTF-8 for something else


def csv_chunks(entries: Iterable[Entry]) -> Iterator[str]:
    """The list as CSV: semicolons, decimal commas, a byte order mark; what people typed is never a formula."""
    buffer = io.StringIO(BOM, newline="")
    buffer.seek(0, io.SEEK_END)
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, entry in enumerate(entries, start=1):
        writer.writerow([_in_csv(cell) for cell in row(entry)])
        if number % ROWS_A_CHUNK == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


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


def write_csv(entries: Iterable[Entry], out: BinaryIO) -> None:
    """Writes the list as CSV."""
    out.writelines(chunk.encode() for chunk in csv_chunks(entries))


def write_json(entries: Iterable[Entry], out: BinaryIO) -> None:
    """Writes the list as one JSON array, an entry a line."""
    out.write(b"[")
    for number, entry in enumerate(entries):
        out.write(b",\n" if number else b"\n")
        out.write(dump(entry).encode())
    out.write(b"\n]\n")


def write_xlsx(entries: Iterable[Entry], out: BinaryIO) -> None:
    """Writes the list as a workbook; days are days and numbers are numbers, and no text is a formula."""
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
    out.write(made.getvalue())


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


FORMATS: Final[dict[str, Callable[[Iterable[Entry], BinaryIO], None]]] = {
    "csv": write_csv,
    "json": write_json,
    "xlsx": write_xlsx,
}
