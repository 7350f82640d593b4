"""Papers become files here: kind and data in, bytes out. The same paper gives the same bytes, whenever it is drawn.

Their words meet their language here; the drawing itself happens in a process of its own (``printer.py``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Literal

from bot.papers.glyphs import missing, replaced, without_pictures
from bot.papers.jobs import Job
from bot.papers.printer import PRINTER
from bot.papers.staff_file import sheet_of
from bot.rendering import harmless, renderer
from dialogs.words.text import from_json

if TYPE_CHECKING:
    from bot.rendering import Renderer
    from dialogs.words.effects import Paper

#: What a file says of its own making: not the hour of the drawing, so that a paper drawn twice is the same file.
MADE_AT: Final = datetime(2026, 1, 1, tzinfo=UTC)
MEDIA_TYPES: Final = {"pdf": "application/pdf", "png": "image/png"}
#: What a file promises to a screen reader.
STANDARDS: Final[Mapping[str, tuple[str, ...]]] = {"pdf": ("ua-1",), "png": ()}


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of paper is drawn: its template, the format of the file, and how fine a picture is.

    ``printable`` gives words as they can be drawn; None leaves the box open. ``laid_out`` makes of the paper's data
    what the template reads.
    """

    template: str
    format: Literal["pdf", "png"]
    ppi: int = 144
    printable: Callable[[str], str | None] = replaced
    laid_out: Callable[[Mapping[str, Any]], Mapping[str, Any]] = dict


def whole_or_open(words: str) -> str | None:
    """Words that a font lacks signs of are left to the hand: a name with a hole is no name. A picture is none of it."""
    named = without_pictures(words)
    return None if missing(named) else named or None


#: The kind that is no page, but dates for a phone.
CALENDAR: Final = "calendar"
#: The kind that is no page either: data for programs, as they are.
DATA: Final = "json"
#: Every kind of paper that is a page; one that is not here is a slip of ours.
KINDS: Final[Mapping[str, Kind]] = {
    "certificate": Kind("certificate.typ", "pdf", printable=whole_or_open),
    "file": Kind("sheet.typ", "pdf", laid_out=sheet_of),
    "my_data": Kind("sheet.typ", "pdf"),
    "picture": Kind("picture.typ", "png", ppi=180),
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A file as it is sent."""

    name: str
    media_type: str
    content: bytes


def draw(paper: Paper, language: str, easy: bool = False) -> Drawn:  # noqa: FBT001, FBT002 - as the person has it
    """The file of a paper, for somebody who reads this language; some ten milliseconds once the first is drawn.

    Raises KeyError for a kind that nobody draws; NotDrawn when the template fails with the data; PressLost when the
    process that draws did not live through it: it may be drawn later.
    """
    to = renderer(language, easy)
    if paper.kind == CALENDAR:
        from bot.papers import calendar  # noqa: PLC0415 - its library is big, and few papers are calendars

        words = _rendered(paper.data, to, str)
        return Drawn(paper.name, calendar.MEDIA_TYPE, calendar.calendar_file(words))
    if paper.kind == DATA:
        written = json.dumps(_rendered(paper.data, to, str), ensure_ascii=False, indent=2)
        return Drawn(paper.name, "application/json", written.encode("utf-8", "replace"))
    kind = KINDS[paper.kind]
    words = _rendered(kind.laid_out(paper.data), to, lambda typed: kind.printable(harmless(typed)))
    data = json.dumps(words, ensure_ascii=False)
    made_at = int(MADE_AT.timestamp())
    job = Job(kind.template, kind.format, language, data, made_at, kind.ppi, STANDARDS[kind.format])
    return Drawn(paper.name, MEDIA_TYPES[kind.format], PRINTER.draw(job))


def _rendered(data: Any, to: Renderer, printable: Callable[[str], str | None]) -> Any:
    """The data as the template reads them: each ``{"said": …}`` is a text that meets its language now."""
    match data:
        case {"said": list(said)} if len(data) == 1:
            return printable(to.plain(from_json(said)))
        case Mapping():
            return {name: _rendered(value, to, printable) for name, value in data.items()}
        case list() | tuple():
            return [_rendered(value, to, printable) for value in data]
        case str():
            return printable(data)
    return data
