"""A file in a minute: what the person asks for, in which words, what is open and where, what lacks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from bot.staff import words
from bot.staff.transcripts import asked_name
from dialogs.answers.result.contradictions import contradictions
from dialogs.answers.summary import summary_of
from dialogs.cards import title
from dialogs.naming import field_name
from dialogs.rules.windows import DECLARED_WEEKS, SECTOR, WEEKLY_HOURS_CAP
from dialogs.standing import decision
from dialogs.words.facts import Key
from dialogs.words.text import Raw, t
from storage.journal import Heard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import tzinfo

    from bot.staff.file_asked import File
    from dialogs.words.text import Said
    from storage.handovers import Handover
    from storage.journal import Told

#: Requests of which the person was told when to expect an answer.
PROMISED: Final = frozenset({"asked", "angry", "replied", "third_misunderstanding", "no_topic"})
#: How many texts up to a request show what it is about; where a button asked, what was written next does.
UNTIL: Final = {"third_misunderstanding": 3, "no_topic": 1}
NEXT: Final = 2
FOR_STAFF: Final = "reply_service"
#: Points that are settled with a form of the page, of a period or of the rule; the others with a date.
SETTLED_AT: Final = {WEEKLY_HOURS_CAP: "#decide-weekly_hours_cap", "kind_may_be_exempt": "#decide-kind"}
DATES: Final = frozenset({"exam_date", "upload_deadline"})


class Place(NamedTuple):
    """A period that something is about: its number, and how it is called."""

    number: int
    title: Said


def brief_of(file: File, waits: Sequence[Handover], told: Iterable[Heard | Told], zone: tzinfo) -> dict[str, Any]:
    """The values of the brief."""
    summary = summary_of(file.standing)
    asking = [wait for wait in waits if wait.closed_at is None]
    return {
        "calls": [_call(file, wait, zone) for wait in asking],
        "quotes": _quotes(asking, [line for line in told if isinstance(line, Heard)]),
        "exempt": _exempt(file),
        "points": [*_points(file), *_void(file)],
        "contradictions": _contradictions(file),
        "lacking": _by_period(file, summary["lacking"]),
        "inferred": _inferred(file, summary["inferred"]),
    }


def _call(file: File, wait: Handover, zone: tzinfo) -> dict[str, Any]:
    """A request that waits, and the day by which the person was told to expect an answer."""
    service = file.standing.service
    promised = wait.reason in PROMISED and service.name is not None and service.reply_days is not None
    by = wait.at.astimezone(zone).date() + timedelta(days=service.reply_days or 0) if promised else None
    return {
        "why": words.called(words.HANDOVERS, wait.reason),
        "at": wait.at,
        "by": by,
        "late": by is not None and by < file.standing.today,
    }


def _quotes(asking: Sequence[Handover], heard: Sequence[Heard]) -> list[dict[str, Any]]:
    """The person's own words about what waits: those up to it, those right after it, and all that were for staff."""
    if not asking:
        return []
    typed = [line for line in heard if line.kind in {"wrote", "edited"} and not line.words.startswith("/")]
    after = [place for place, line in enumerate(typed) if line.at > asking[-1].at]
    chosen = set(after[:NEXT])
    for wait in asking:
        until = [place for place, line in enumerate(typed) if line.at <= wait.at]
        asked_by_text = bool(until) and typed[until[-1]].at == wait.at
        number = UNTIL.get(wait.reason, 1 if asked_by_text or not after else 0)
        chosen |= set(until[max(0, len(until) - number) :])
    chosen |= {place for place, line in enumerate(typed) if line.at >= asking[0].at and line.ask == FOR_STAFF}
    return [_quote(typed[place]) for place in sorted(chosen)]


def _quote(line: Heard) -> dict[str, Any]:
    field = None if line.ask is None else Key.parse(line.ask).field
    asked = None if field is None or field == FOR_STAFF else asked_name(field)
    return {"text": line.words, "at": line.at, "asked": asked, "for_staff": field == FOR_STAFF}


def _exempt(file: File) -> list[Said]:
    """Why the rule is not for this person, when it is not: nothing there is open."""
    result = file.standing.result
    applies = result is None or result.verdict != "not_applicable"
    return [] if result is None or applies else [words.called(words.POINTS, reason) for reason in result.reasons]


def _points(file: File) -> list[dict[str, Any]]:
    """The points on which the verdict depends, the periods that each is about, and where it is settled."""
    result = None if _exempt(file) else file.standing.result
    return [
        {
            "what": words.called(words.POINTS, reason),
            "periods": [_place(file, n) for n in _doubted(file, reason)],
            "to": "/staff/dates" if reason in DATES else SETTLED_AT.get(reason),
        }
        for reason in (() if result is None else result.reasons)
    ]


def _doubted(file: File, reason: str) -> list[int]:
    standing, result = file.standing, file.standing.result
    if result is None or standing.dossier is None:
        return []
    found = []
    for n, period, stay, parts in zip(
        standing.complete, standing.dossier.periods, result.stays, result.periods, strict=True
    ):
        of_hours = reason == WEEKLY_HOURS_CAP and parts.over_cap
        of_weeks = reason == DECLARED_WEEKS and period.declared_weeks is not None
        if reason in stay.doubts or of_hours or of_weeks:
            found.append(n)
    return found


def _void(file: File) -> list[dict[str, Any]]:
    return [
        {
            "what": t("la décision sur le secteur ne vaut plus : l'employeur ou le type de période a changé depuis"),
            "periods": [_place(file, n)],
            "to": None,
        }
        for n in file.standing.periods
        if is_void(file, n)
    ]


def is_void(file: File, n: int) -> bool:
    """Whether a decision on the sector of a period was made of another firm, or another kind of stay."""
    fact = file.standing.conversation.facts.get(decision(SECTOR, n))
    return fact is not None and fact.value is not None and file.standing.decided(SECTOR, n) is None


def _contradictions(file: File) -> list[dict[str, Any]]:
    standing, result = file.standing, file.standing.result
    found = [(one.code, list(one.periods)) for one in contradictions(standing)]
    found += [(one.code, [standing.complete[one.period]]) for one in (() if result is None else result.warnings)]
    return [
        {"what": words.called(words.CONTRADICTIONS, code), "periods": [_place(file, n) for n in numbers]}
        for code, numbers in found
    ]


def _place(file: File, n: int) -> Place:
    return Place(file.standing.place(n), title(file.standing, n))


def _by_period(file: File, lacking: Iterable[str]) -> list[tuple[Place | None, list[Said]]]:
    """What was not answered yet: what is asked once, then period by period."""
    found: dict[int | None, list[Said]] = {}
    for key in map(Key.parse, lacking):
        found.setdefault(key.period, []).append(field_name(key.field))
    return [(None if n is None else _place(file, n), fields) for n, fields in found.items()]


def _inferred(file: File, summary: Mapping[str, Any]) -> list[tuple[Said, Said, list[int]]]:
    """What nobody said, with its value, and the numbers of the periods of which it was concluded."""
    found: dict[tuple[str, Any], list[int]] = {}
    for key, value in ((Key.parse(written), value) for written, value in summary.items()):
        found.setdefault((key.field, value), []).extend(
            () if key.period is None else (file.standing.place(key.period),)
        )
    return [
        (field_name(field), t("d'après le calendrier") if value == "calendar" else Raw(str(value)), numbers)
        for (field, value), numbers in found.items()  # a year is no figure
    ]
