"""The dates in force: what they are, who set them, and the form that sets one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.dates_in_force import put_in_force
from bot.staff import words
from bot.staff.pages import Page, Refused
from dialogs.rules.in_force import DATES, HOURS, NoDate, read_date
from dialogs.rules.reading_toml import BadRuleFile
from dialogs.rules.session import DatesDisagree
from dialogs.words.text import Raw, Text, t
from storage import dates
from storage.dates import DateSet
from storage.staff import ADMINISTRATOR, READER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time

    from starlette.responses import Response

    from bot.staff.pages import Asked
    from dialogs.words.text import Said

LONGEST_WHY: Final = 400
_AS_HERE: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:[ T](\d{1,2})[:hH](\d{2}))?")
_NOTHING_TYPED: Final = {"session": "", "key": "", "value": "", "why": ""}


def dates_pages() -> list[Page]:
    """The page, and what its form does."""
    return [
        Page("/staff/dates", show, READER),
        Page("/staff/dates", set_date, ADMINISTRATOR, "POST"),
    ]


def show(asked: Asked) -> Response:
    """The dates of each session, and who set them."""
    return _page(asked, _NOTHING_TYPED)


def _page(asked: Asked, typed: Mapping[str, str], trouble: Said | None = None) -> Response:
    rules = asked.desk.runner.rules
    with asked.desk.database.look() as look:
        diploma = rules.read(look).diploma
        history = dates.history(look.connection, diploma.code)
    sessions = [
        {
            "year": session.year,
            "expected": session.expected_upload_deadline,
            "dates": [
                (key, words.DATES[key], getattr(session, key), getattr(session, HOURS[key]) if key in HOURS else None)
                for key in DATES
            ],
        }
        for session in diploma.sessions
    ]
    return asked.page(
        "dates.html", 200 if trouble is None else 400, sessions=sessions, history=history[::-1], names=words.DATES,
        trouble=trouble, typed=typed, may_set=asked.who.may(ADMINISTRATOR), diploma=diploma, done=asked.field("done"),
        told_date=_told_date, day_and_hour=_day_and_hour,
    )  # fmt: skip


def set_date(asked: Asked) -> Response:
    """Puts a date in force; one that cannot stand is said with its reason, and what was typed stays in the form."""
    typed = {**{name: asked.field(name) for name in _NOTHING_TYPED}, "why": asked.field("why", LONGEST_WHY)}
    session, key = typed["session"], typed["key"]
    diploma = asked.desk.runner.rules.of_file
    if key not in DATES or not session.isdecimal() or diploma.session(int(session)) is None:
        raise Refused(400, "decision")
    value, why = in_iso(typed["value"]) or None, typed["why"] or None
    change = DateSet(int(session), key, value, asked.desk.clock.now(), asked.who.name, why)
    try:
        with asked.desk.database.work() as work:
            put_in_force(work, diploma, change)
    except NoDate as problem:
        return _page(asked, typed, _no_date(problem, typed))
    except BadRuleFile as problem:
        return _page(asked, typed, _cannot_stand(problem))
    asked.note("dates", detail=f"{session} {key}")
    return asked.go("/staff/dates", done="yes")


def in_iso(written: str) -> str:
    """A date as people here write it, « 27/11/2026 » or « 27/11/2026 17:00 », as the rule has it; others as they are.

    >>> in_iso("27/11/2026"), in_iso("5/12/2026 17h00"), in_iso("2026-11-27")
    ('2026-11-27', '2026-12-05T17:00', '2026-11-27')
    """
    found = _AS_HERE.fullmatch(written)
    if found is None:
        return written
    day, month, year, hour, minute = found.groups()
    on = f"{year}-{month:0>2}-{day:0>2}"
    return on if hour is None else f"{on}T{hour:0>2}:{minute}"


def _told_date(change: DateSet) -> Said:
    """A date of the history as the reader's language has it."""
    try:
        return _day_and_hour(*read_date(change.key, change.value or ""))
    except NoDate:
        return Raw(change.value or "")


def _day_and_hour(day: date, hour: time | None) -> Said:
    told = Text("%(day)s", {"day": day})
    return told if hour is None else t("%(day)s à %(hour)s", day=day, hour=Raw(f"{hour:%H:%M}"))


def _no_date(problem: NoDate, typed: dict[str, str]) -> Said:
    """Why what was typed is no date that could be set, and what to write."""
    name, written = words.DATES[typed["key"]], Raw(typed["value"])
    match problem.why:
        case "zone":
            return t(
                "« %(written)s » nomme un fuseau horaire. Écrivez l'heure de la session, sans fuseau : "
                "27/11/2026 17:00.",
                written=written,
            )
        case "no_hour":
            return t("« %(name)s » n'a pas d'heure. Écrivez seulement le jour : 17/05/2027.", name=name)
        case _:
            return t(
                "« %(written)s » n'est pas une date. Écrivez-la comme 27/11/2026, ou avec une heure : "
                "27/11/2026 17:00.",
                written=written,
            )


def _cannot_stand(problem: BadRuleFile) -> Said:
    """Which dates contradict each other, and what to do."""
    if not isinstance(problem, DatesDisagree):
        return t("Les dates en vigueur ne vont plus avec le fichier de règles. Corrigez d'abord celles-là.")
    session = problem.session
    return t(
        "Session %(year)s : « %(name)s » (%(day)s) ne peut pas être après « %(limit)s » (%(last)s). Donnez une autre "
        "date, ou changez d'abord celle-là.",
        year=Raw(str(session.year)),
        name=words.called(words.ANY_DATE, problem.key),
        day=getattr(session, problem.key),
        limit=words.called(words.ANY_DATE, problem.limit),
        last=getattr(session, problem.limit),
    )
