"""Entries as CSV for spreadsheets, XLSX, or JSON: in chunks, as the entries come, so that many need little memory."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Final

from bot.exports.columns import COLUMNS, figure, row
from bot.exports.workbook import ROWS_A_CHUNK, workbook
from bot.json_lines import dump

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.exports.columns import Cell
    from bot.exports.files import Entry

#: What a spreadsheet takes for a formula when a cell begins with it, in some languages the wide signs too.
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: The same right behind what another country's settings take for the end of a cell: there another cell begins.
_FORMULA_WITHIN: Final = re.compile(r"(?<=[,;\t\r\n])(?=[=+\-@\t\r＝＋－＠])")
#: Text that it takes for a number, and writes otherwise: « 0012 » as 12, « 1E5 » as 100000, of sixteen digits the first
#: fifteen. A candidate's number would be found nowhere.
NUMBER_IN_WORDS: Final = re.compile(r"\s*(?:0\d+|\d{16,}|\d+[eE][+-]?\d+)\s*")
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
            yield buffer.getvalue().encode("utf-8", "replace")
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode("utf-8", "replace")


def _in_csv(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            is_text = cell.startswith(FORMULA_SIGNS) or NUMBER_IN_WORDS.fullmatch(cell)
            told = _FORMULA_WITHIN.sub("'", cell)
            return f"'{told}" if is_text else told
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
    return workbook("Dossiers", list(COLUMNS), map(row, entries))


FORMATS: Final[dict[str, Callable[[Iterable[Entry]], Iterator[bytes]]]] = {
    "csv": as_csv,
    "json": as_json,
    "xlsx": as_xlsx,
}
