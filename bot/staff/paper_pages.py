"""What can be opened or printed of a file: the picture, the papers that the person was given, the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.responses import Response

from bot.papers.draw import draw
from bot.staff import words
from bot.staff.file_asked import file_of
from bot.staff.filters import number_of
from bot.staff.pages import Page, Refused
from bot.web.guards import NOT_KEPT
from dialogs.answers.result.picture import picture_of
from dialogs.answers.summary import summary_of
from dialogs.words.effects import Paper
from dialogs.words.text import Raw
from storage import audit, journal
from storage.journal import Told
from storage.logins import IDLE
from storage.staff import READER

if TYPE_CHECKING:
    from bot.staff.pages import Asked
    from dialogs.standing import Standing


def paper_pages() -> list[Page]:
    """Where each is."""
    return [
        Page("/staff/files/{code}/picture", picture, READER),
        Page("/staff/files/{code}/papers/{number}", paper, READER),
        Page("/staff/files/{code}/print", printed, READER),
    ]


def papers_given(told: tuple[Any, ...]) -> list[dict[str, Any]]:
    """The papers that were given to the person, the newest first, each to be opened again as it was."""
    return [
        {
            "number": number,
            "what": words.PAPERS.get(it.kind, Raw(it.name)),
            "is_certificate": it.kind == "certificate",
            "employer": it.data.get("employer", {}).get("name") if it.kind == "certificate" else None,
            "at": line.at,
        }
        for number, (line, it) in reversed([*enumerate(_given(told))])
    ]


def _given(told: tuple[Any, ...]) -> list[tuple[Told, Paper]]:
    return [(line, paper) for line in told if isinstance(line, Told) for paper in line.say.papers]


def picture(asked: Asked) -> Response:
    """The three years as a picture."""
    with asked.desk.database.look() as look:
        file = file_of(asked, look)
        read = audit.newest_of(look.connection, file.id, ("read",))
    paper = picture_of(file.standing)
    if paper is None:
        raise Refused(404, "address")
    if read is None or read[1].staff != asked.who.id or asked.at - read[1].at > IDLE:
        asked.note("read", file.id)  # by its own address: on the page of the file it is noted with the page
    return _file(paper, asked.language, inline=True)


def paper(asked: Asked) -> Response:
    """A paper that the person was given, drawn again from the same data."""
    with asked.desk.database.look() as look:
        file = file_of(asked, look)
        given = _given(journal.transcript(look.connection, file.id))
    number = number_of(asked.request.path_params["number"])
    if number is None or number >= len(given):
        raise Refused(404, "address")
    asked.note("paper", file.id)
    line, paper = given[number]
    return _file(paper, line.language)


def printed(asked: Asked) -> Response:
    """The whole file as a PDF to print."""
    with asked.desk.database.look() as look:
        file = file_of(asked, look)
    asked.note("print", file.id)
    return _file(sheet_to_print(file.standing), asked.language)


def sheet_to_print(standing: Standing) -> Paper:
    """The file as a paper: its summary, and the day that is aimed at while none is published."""
    expected = standing.session.expected_upload_deadline
    data = {"summary": summary_of(standing), "expected": None if expected is None else expected.isoformat()}
    return Paper("file", f"dossier-{standing.conversation.code}.pdf", data)


def _file(paper: Paper, language: str, *, inline: bool = False) -> Response:
    drawn = draw(paper, language)
    how = "inline" if inline else "attachment"
    headers = {**NOT_KEPT, "Content-Disposition": f'{how}; filename="{_plain_name(drawn.name)}"'}
    return Response(drawn.content, media_type=drawn.media_type, headers=headers)


def _plain_name(name: str) -> str:
    return "".join(sign for sign in name if sign.isascii() and (sign.isalnum() or sign in "-_."))
