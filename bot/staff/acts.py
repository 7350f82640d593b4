"""What staff do with a file. What concerns the person is played in the dialog as an event, never behind its back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.runner import Gone, NotSettled, Repeated
from bot.staff import words
from bot.staff.file_asked import file_of
from bot.staff.filters import number_of
from bot.staff.pages import Page, Refused
from dialogs.words.events import StaffClosed, StaffDecided, StaffReplied
from dialogs.words.text import Raw, t
from storage import audit, listings, notes, staff
from storage.notes import Note
from storage.staff import AGENT

if TYPE_CHECKING:
    from starlette.responses import Response

    from bot.staff.file_asked import File
    from bot.staff.pages import Asked
    from dialogs.words.events import ByStaff
    from storage.database import Look

LONGEST_NOTE: Final = 2000
LONGEST_REASON: Final = 400
LONGEST_REPLY: Final = 2000  # with its frame it is one message of Telegram
#: Acts after which a page that was opened before shows what is no longer so.
ACTS: Final = ("assign", "decide", "reply", "close")
#: What can be decided of each point; "" takes a decision back.
DECISIONS: Final = {
    "sector": ("yes", "no", ""),
    "weekly_hours_cap": ("accepted", "refused", ""),
    "kind": ("exempt", "bound", ""),
}


def act_pages() -> list[Page]:
    """The forms of the file page."""
    acts = {"note": note, "assign": assign, "decide": decide, "reply": reply, "close": close}
    return [Page(f"/staff/files/{{code}}/{name}", act, AGENT, "POST") for name, act in acts.items()]


def note(asked: Asked) -> Response:
    """Writes a note for colleagues."""
    file, text = _file(asked), _words(asked, "words", LONGEST_NOTE)
    now = asked.desk.clock.now()
    with asked.desk.database.work() as work:
        is_new = work.once(number_of(asked.field("once")), now)
        if is_new:
            notes.add(work.connection, file.id, Note(asked.who.id, now, text))
    return _back(asked, file, "note", is_new=is_new)


def assign(asked: Asked) -> Response:
    """Gives the file to somebody, or to nobody."""
    file, to = _as_seen(asked), asked.field("to")
    number = number_of(to)
    with asked.desk.database.work() as work:
        member = None if number is None else staff.by_id(work.connection, number)
        if to and (member is None or not member.may(AGENT)):
            raise Refused(400, "colleague")
        listings.assign(work.connection, file.id, None if member is None else member.id)
    return _back(asked, file, "assign", detail="to=" if member is None else f"to={member.id}")


def decide(asked: Asked) -> Response:
    """Settles a doubtful point, with a reason that the person is told."""
    file, point, value = _as_seen(asked), asked.field("point"), asked.field("value")
    number = asked.field("period")
    period = int(number) if number.isascii() and number.isdecimal() else None
    about_period = point == "sector"
    fits = about_period == (period is not None) and (not about_period or period in file.standing.periods)
    if value not in DECISIONS.get(point, ()) or not fits:
        raise Refused(400, "decision")
    reason = _words(asked, "reason", LONGEST_REASON)
    is_new = _play(asked, file, StaffDecided(point, value or None, reason, asked.desk.clock.now(), period))
    return _back(asked, file, "decide", is_new=is_new, detail=f"{point}={value}")


def reply(asked: Asked) -> Response:
    """Writes to the person through the bot."""
    file, text = _as_seen(asked), _words(asked, "words", LONGEST_REPLY)
    if file.stored.conversation.stopped:
        raise Refused(409, "stopped")
    is_new = _play(asked, file, StaffReplied(text, asked.desk.clock.now()))
    return _back(asked, file, "reply", is_new=is_new)


def close(asked: Asked) -> Response:
    """Nothing of this file waits for a human any more."""
    file = _as_seen(asked)
    is_new = _play(asked, file, StaffClosed(asked.desk.clock.now(), told=asked.field("told") == "yes"))
    return _back(asked, file, "close", is_new=is_new)


def _file(asked: Asked) -> File:
    with asked.desk.database.look() as look:
        return file_of(asked, look)


def _as_seen(asked: Asked) -> File:
    """The file, if no colleague has acted on it since its page was opened; else raises Refused, and says who did."""
    file, seen = _file(asked), number_of(asked.field("seen"))
    with asked.desk.database.look() as look:
        last = newest_act(look, file.id)
        names = staff.names(look.connection)
    if seen is None or last is None or last[0] <= seen or last[1].staff == asked.who.id:
        return file
    _, entry = last
    raise Refused(
        409,
        "overtaken",
        (
            t("Quelqu'un du service a agi sur ce dossier entre-temps"),
            t(
                "%(name)s %(act)s le %(at)s. Rien n'a été fait de votre côté : relisez le dossier, puis recommencez "
                "si c'est encore utile.",
                name=Raw(names.get(entry.staff or 0, "–")),
                act=words.called(words.ACTS, entry.act),
                at=entry.at.astimezone(asked.desk.clock.zone),
            ),
        ),
    )


def newest_act(look: Look, conversation: int) -> tuple[int, audit.Entry] | None:
    """What staff did last with a file, with its number; notes are for colleagues, and overtake nobody."""
    return audit.newest_of(look.connection, conversation, ACTS)


def _words(asked: Asked, name: str, longest: int) -> str:
    text = asked.field(name, longest)
    if not text:
        raise Refused(400, "empty")
    return text


def _play(asked: Asked, file: File, event: ByStaff) -> bool:
    """Plays the act; False when the same form was sent before, and all is done."""
    try:
        said = asked.desk.runner.act(file.id, event, number_of(asked.field("once")))
    except Gone:
        raise Refused(404, "file") from None
    except Repeated:
        return False
    except NotSettled:
        raise Refused(503, "database") from None
    if said:
        asked.desk.wake()
    return True


def _back(asked: Asked, file: File, act: str, *, is_new: bool = True, detail: str | None = None) -> Response:
    if is_new:
        asked.note(act, file.id, detail=detail)
    return asked.go(f"/staff/files/{file.stored.conversation.code}", done=act)
