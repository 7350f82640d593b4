"""One file on one screen: who, the verdict and why, where the hours of each period went, what was said and what not.

It is computed anew when it is looked at, with the rule and the dates of the moment.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from starlette.responses import Response

from bot.staff import words
from bot.staff.acts import newest_act
from bot.staff.file_asked import file_of
from bot.staff.file_brief import brief_of, is_void
from bot.staff.list_page import name_of
from bot.staff.pages import Page, new_number
from bot.staff.paper_pages import papers_given
from bot.staff.transcripts import lines_of
from dialogs.answers.deadlines import deadline_is_over
from dialogs.answers.result.picture_told import picture_told
from dialogs.answers.result.verdict import verdict_told
from dialogs.answers.summary import summary_of
from dialogs.cards import in_one_line
from dialogs.naming import LANGUAGES, field_name, shown
from dialogs.reminding.occasions import is_done
from dialogs.standing import TOLD_OF_A_PERIOD, decision
from dialogs.words.facts import Key, typed_words
from storage import audit, handovers, journal, listings, notes, reminders, staff
from storage.staff import AGENT, READER

if TYPE_CHECKING:
    from bot.staff.file_asked import File
    from bot.staff.pages import Asked
    from dialogs.standing import Standing
    from dialogs.words.text import Said
    from storage.database import Look

NEWEST_READERS: Final = 10
PERSON: Final = ("last_name", "first_names", "cyclades_number", "birth_date", "candidate_kind", "session")


def file_pages() -> list[Page]:
    """The page of a file; its papers are pages of their own."""
    return [Page("/staff/files/{code}", show, READER)]


def show(asked: Asked) -> Response:
    """The page of a file."""
    with asked.desk.database.look() as look:
        file = file_of(asked, look)
        names = staff.names(look.connection)
        colleagues = {one.id: one.name for one in staff.everyone(look.connection) if one.may(AGENT)}
        told = journal.transcript(look.connection, file.id)
        assignee = listings.assignee(look.connection, file.id)
        values: dict[str, Any] = {
            "assignee": assignee,
            "assigned_to": names.get(assignee or 0),
            "settled": listings.is_settled(look.connection, file.id),
            "waits": handovers.of_conversation(look.connection, file.id),
            "reminders": reminders.ledger(look.connection, file.id),
            "written": [
                (names.get(it.staff), it.at, it.words) for it in notes.of_conversation(look.connection, file.id)
            ],
            "seen": (newest_act(look, file.id) or (0,))[0],
            "readers": _readers(asked, look, file, names),
        }
    asked.note("read", file.id)
    return asked.page(
        "file.html", **values, **_who(file), **_result(file), **_open_points(file),
        brief=brief_of(file, values["waits"], told, asked.desk.clock.zone),
        periods=[_period(file, n) for n in file.standing.periods],
        transcript=lines_of(told, asked.language),
        papers=papers_given(told),
        colleagues=sorted(colleagues.items(), key=lambda pair: pair[1]),
        handover_words=words.HANDOVERS,
        reminder_words=words.REMINDERS,
        silence_words=words.SILENCES,
        languages=LANGUAGES,
        part_names=words.PARTS,
        new_number=new_number,
        done=asked.field("done"),
        done_words=words.DONE,
        may_act=asked.who.may(AGENT),
    )  # fmt: skip


def _readers(asked: Asked, look: Look, file: File, names: dict[int, str]) -> list[tuple[Any, Said, Any]]:
    """Who did what with this file lately; for administrators."""
    if not asked.who.may(staff.ADMINISTRATOR):
        return []
    entries = audit.newest(look.connection, conversation=file.id, limit=NEWEST_READERS)
    return [(names.get(entry.staff or 0), words.called(words.ACTS, entry.act), entry.at) for _, entry in entries]


def _who(file: File) -> dict[str, Any]:
    stored, standing = file.stored, file.standing
    named = json.loads(stored.name) if stored.name else {}
    return {
        "code": stored.conversation.code,
        "name": name_of(summary_of(standing), named),
        "channel": stored.channel,
        "channel_name": " ".join(str(part) for part in named.values() if part),
        "person": [_line(file, Key(field)) for field in PERSON if standing.said(field)],
        "created_at": stored.created_at,
        "heard_at": stored.heard_at,
        "blocked_at": stored.blocked_at,
        "due_at": stored.due_at,
        "keep_until": stored.keep_until,
        "stopped": stored.conversation.stopped,
        "speaks": stored.conversation.language,
        "uploaded": is_done(standing, "uploaded"),
    }


def _line(file: File, key: Key) -> dict[str, Any]:
    """A fact as it is understood, with its origin: how it was read, from which words, when."""
    fact = file.standing.conversation.facts[key]
    return {
        "shown": shown(key.field, fact.value) or field_name(key.field),
        "how": words.called(words.HOW, fact.how),
        "decided": fact.how == "decided",
        "words": typed_words(fact.how, fact.words),
        "confirmed": fact.confirmed,
        "at": fact.at,
    }


def _result(file: File) -> dict[str, Any]:
    """The verdict and its figures, in the words of the rule's result (eligibility.md section 7)."""
    standing, result = file.standing, file.standing.result
    summary = summary_of(standing)
    session = standing.session
    return {
        "verdict": summary["verdict"] or "none",
        "verdict_name": words.called(words.VERDICTS, summary["verdict"] or "none"),
        "told": None if result is None else verdict_told(standing, result),
        "result": summary,
        "latest_start": None if result is None else result.latest_start,
        "window": None if result is None else result.window,
        "session": session,
        "deadline": session.day_to_upload_by,
        "days_left": _days_left(standing),
        "picture_told": picture_told(standing),
        "weeks": standing.diploma.requirement.weeks,
    }


def _days_left(standing: Standing) -> int:
    """The days until the deadline, or until the exam while none is known; below 0 once it is past, its hour as well."""
    days = ((standing.session.day_to_upload_by or standing.session.exam_from) - standing.today).days
    return min(days, -1) if deadline_is_over(standing) else days


def _period(file: File, n: int) -> dict[str, Any]:
    standing = file.standing
    place = standing.complete.index(n) if n in standing.complete else None
    result = standing.result
    parts = result.periods[place].to_json() if result is not None and place is not None else {}
    decided = standing.conversation.facts.get(decision("sector", n))
    return {
        "n": n,
        "number": standing.place(n),
        "title": in_one_line(standing, n),
        "lines": [
            _line(file, key)
            for field in TOLD_OF_A_PERIOD
            if (key := Key(f"period.{field}", n)) in standing.conversation.facts
        ],
        "parts": [(part, parts[part]) for part in words.PARTS if parts.get(part)],
        "counted": parts.get("counted"),
        "lacking": [field_name(field) for field in standing.lacking(n)],
        "sector": standing.sector(n),
        "decided": standing.decided("sector", n),
        "void": is_void(file, n),
        "reason": None if decided is None or decided.value is None else decided.words,
    }


def _open_points(file: File) -> dict[str, Any]:
    """The points on the rule itself that the service can decide for this person."""
    standing = file.standing
    reasons = () if standing.result is None else standing.result.reasons
    facts = standing.conversation.facts
    return {
        "decisions": [
            {
                "point": point,
                "value": standing.decided(point),
                "reason": facts[decision(point)].words if standing.decided(point) else None,
                "doubtful": doubt in reasons,
            }
            for point, doubt in (("weekly_hours_cap", "weekly_hours_cap"), ("kind", "kind_may_be_exempt"))
        ]
    }
