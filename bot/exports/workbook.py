"""A workbook for spreadsheets (.xlsx) that leaves as its rows come: nothing of it waits in memory, nothing on a disk.

It is a ZIP file of a few small parts and one sheet. Programs that make such files need the whole before its first byte,
in memory or in temporary files, which would then hold everybody's names. Cells hold text, numbers, days and instants:
never a formula.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from bot.exports.columns import Cell

ROWS_A_CHUNK: Final = 200
NARROWEST: Final = 18  # of every column, in signs; wider where its heading is
BESIDE: Final = 5  # signs: the button of the filter stands there too, and a heading is bold
LONGEST_TEXT: Final = 32_767  # in a cell, counted in halves of UTF-16 as spreadsheets do; beyond it a file is refused
#: Spreadsheets count days from here, and know none before March 1900 for sure.
DAY_ZERO: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no zones
FIRST_DAY: Final = date(1900, 3, 1)
EARLY: Final = (1980, 1, 1, 0, 0, 0)  # what ZIP files say when they tell no time

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET: Final = "xl/worksheets/sheet1.xml"
_BOLD, _DAY, _INSTANT = 1, 2, 3  # formats of cells, by their place in <cellXfs>
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS: Final = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f'<Override PartName="/{_SHEET}" ContentType="{_TYPE}.worksheet+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        "</Relationships>"
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}">'
        '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
        '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
        '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    ),
}


def workbook(name: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """The workbook with one sheet of that name, in chunks; the first row and column stay in sight."""
    left, number = iter(rows), 1
    passing = _Passing()
    with ZipFile(passing, "w", ZIP_DEFLATED) as file:
        with file.open(_part(_SHEET), "w") as sheet:
            sheet.write(_head(headings).encode())
            while chunk := list(islice(left, ROWS_A_CHUNK)):
                written = "".join(_row(line, cells) for line, cells in enumerate(chunk, start=number + 1))
                sheet.write(written.encode("utf-8", "replace"))
                number += len(chunk)
                yield passing.taken()
            table = f"A1:{_letters(len(headings))}{number}"
            sheet.write(f'</sheetData><autoFilter ref="{table}"/></worksheet>'.encode())
        for path, content in {**_PARTS, "xl/workbook.xml": _book(name, table)}.items():
            file.writestr(_part(path), _XML + content)
    yield passing.taken()


class _Passing(io.RawIOBase):
    """A file that keeps what is written to it until it is taken, and cannot go back."""

    def __init__(self) -> None:
        self._kept = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = memoryview(data)  # type: ignore[arg-type]
        self._kept += view
        return len(view)

    def taken(self) -> bytes:
        kept, self._kept = bytes(self._kept), bytearray()
        return kept


def _part(path: str) -> ZipInfo:
    part = ZipInfo(path, EARLY)
    part.compress_type = ZIP_DEFLATED
    return part


def _book(name: str, table: str) -> str:
    """Names the sheet, and the table that its filter is of."""
    first, last = (re.sub(r"([A-Z]+)([0-9]+)", r"$\1$\2", corner) for corner in table.split(":"))
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets>'
        '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'
        f"'{name}'!{first}:{last}</definedName></definedNames></workbook>"
    )


def _head(headings: Sequence[str]) -> str:
    widths = (
        f'<col min="{place}" max="{place}" width="{max(NARROWEST, len(heading) + BESIDE)}" customWidth="1"/>'
        for place, heading in enumerate(headings, start=1)
    )
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">'
        '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
        "</sheetView></sheetViews>"
        f"<cols>{''.join(widths)}</cols><sheetData>"
        f"{_row(1, headings, _BOLD)}"
    )


def _row(line: int, cells: Sequence[Cell], style: int = 0) -> str:
    written = (_cell(f"{_letters(place)}{line}", cell, style) for place, cell in enumerate(cells, start=1))
    return f'<row r="{line}">{"".join(written)}</row>'


def _cell(place: str, cell: Cell, style: int) -> str:
    match cell:
        case None:
            return ""
        case datetime() if cell.date() >= FIRST_DAY:
            return f'<c r="{place}" s="{_INSTANT}"><v>{(cell - DAY_ZERO) / timedelta(days=1):.16g}</v></c>'
        case date() if not isinstance(cell, datetime) and cell >= FIRST_DAY:
            return f'<c r="{place}" s="{_DAY}"><v>{(cell - DAY_ZERO.date()).days}</v></c>'
        case int() | float():
            return f'<c r="{place}"><v>{cell:.16g}</v></c>'
        case _:
            text = _text(str(cell))
            return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


_LOOKS_ESCAPED: Final = re.compile("_(?=x[0-9a-fA-F]{4}_)")
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def _text(typed: str) -> str:
    r"""The text as XML; signs that XML does not know are written as spreadsheets do.

    >>> _text("a < b\r"), _text("_x000D_")
    ('a &lt; b_x000D_', '_x005F_x000D_')
    """
    if len(typed) > LONGEST_TEXT // 2:
        typed = typed.encode("utf-16-le", "replace")[: 2 * LONGEST_TEXT].decode("utf-16-le", "ignore")
    marked = _LOOKS_ESCAPED.sub("_x005F_", typed)
    return escape(_NOT_IN_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", marked))


def _letters(column: int) -> str:
    """How spreadsheets call a column.

    >>> _letters(1), _letters(26), _letters(27)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(column - 1, 26)
    return (_letters(before) if before else "") + chr(ord("A") + last)
