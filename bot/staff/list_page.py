"""The list: those who need a human first, then by deadline; filters, a search, counts and two small charts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

import structlog

from bot.counting import UNREADABLE
from bot.staff import filters, words
from bot.staff.charts import deadlines_chart, verdicts_chart
from bot.staff.filters import HEARD, hours_missing, number_of
from bot.staff.pages import Page
from bot.staff.sealing import seal, unseal
from storage import audit, codes, files, listings, staff
from storage.files import Filter
from storage.listings import NOTHING
from storage.orders import ORDERS, written
from storage.staff import READER

if TYPE_CHECKING:
    from starlette.responses import Response

    from bot.staff.pages import Asked
    from dialogs.words.text import Said
    from storage.database import Look
    from storage.files import Group, Listed

log = structlog.get_logger()

ROWS: Final = 50
_SEARCH: Final = b"staff.search"
FIELDS: Final = ("q", *filters.NAMES)


def list_pages() -> list[Page]:
    """The list, and the part of it that htmx puts in its place."""
    return [Page("/staff", show, READER)]


def show(asked: Asked) -> Response:
    """One page of the list."""
    given = given_of(asked)
    with asked.desk.database.look() as look:
        which = filter_of(asked, look, given)
        after = ORDERS[which.order].read(asked.field("after"))
        found = files.page(look, which, after, ROWS + 1)
        counted = files.groups(look, which) if after is None else []  # told once, above the first page
        names = staff.names(look.connection)
    note_look(asked, given)
    rows = found[:ROWS]
    lost = sum(not row.data for row in rows)
    if lost:
        UNREADABLE.labels("list").inc(lost)
        log.error("files_unreadable", number=lost)
    answer = asked.page(
        "list_results.html" if asked.in_part else "list.html",
        rows=[_row(asked, row, names) for row in rows],
        after=written(rows[-1].key) if len(found) > ROWS else None,
        first=after is None,
        given=given,
        query=urlencode(_address_of(asked, given)),
        filters=_filters(asked, names),
        total=sum(group.number for group in counted),
        waiting=sum(group.number for group in counted if group.priority < NOTHING),
        verdicts=verdicts_chart(counted),
        deadlines=deadlines_chart(counted, asked.desk.clock.today()),
        needs=_by_need(counted),
    )
    if asked.in_part:
        answer.headers["HX-Push-Url"] = f"/staff?{urlencode(_address_of(asked, given))}"
    return answer


def given_of(asked: Asked) -> dict[str, str]:
    """What the form was filled in with, from the address; what is searched stands there sealed."""
    given = {name: filters.meant(name, asked.field(name)) for name in filters.NAMES}
    return {**given, "q": _opened(asked, asked.field("found", 2000))}


def _address_of(asked: Asked, given: dict[str, str]) -> dict[str, str]:
    told = {name: value for name, value in given.items() if value and name != "q"}
    return {**told, "found": sealed_search(asked, given["q"])} if given["q"] else told


def sealed_search(asked: Asked, query: str) -> str:
    """A search as it may stand in an address."""
    return seal(asked, query, _SEARCH)


def _opened(asked: Asked, sealed: str) -> str:
    try:
        return unseal(asked, sealed, _SEARCH) if sealed else ""
    except ValueError:
        return ""


def note_look(asked: Asked, given: dict[str, str], act: str = "list", detail: str | None = None) -> None:
    """Notes for the audit which filter was looked at: codes as they are, a search by its hash alone."""
    told = ",".join(f"{name}={value}" for name, value in given.items() if value and name != "q")
    query = given["q"]
    hashed = audit.hash_of_search(asked.desk.database.keyring, query) if query else None
    parts = [part for part in (detail, told) if part]
    asked.note("search" if query and act == "list" else act, detail=" ".join(parts) or None, search=hashed)


def filter_of(asked: Asked, look: Look, given: dict[str, str]) -> Filter:
    """What the form asks for; what it cannot mean is not asked for."""
    missing = hours_missing(given["missing"], asked.desk.runner.rules.of_file.requirement)
    now, heard = asked.desk.clock.now(), given["heard"]
    ago = now - timedelta(days=HEARD[heard]) if heard in HEARD else None
    need, query = given["need"], given["q"]
    by_code = codes.conversation_of(look.connection, query) if query else None
    return Filter(
        session=number_of(given["session"]),
        verdict=given["verdict"] or None,
        candidate_kind=given["kind"] or None,
        priority=number_of(need),
        waiting=need == "any",
        missing_from=missing[0],
        missing_to=missing[1],
        uploaded={"yes": True, "no": False}.get(given["uploaded"]),
        assignee=asked.who.id if given["assignee"] == "me" else number_of(given["assignee"]),
        heard_from=ago if heard.startswith("-") else None,
        heard_before=None if heard.startswith("-") else ago,
        sought=given["q"] if by_code is None else "",
        only=by_code,
        order=given["sort"],
    )


def _row(asked: Asked, listed: Listed, names: dict[int, str]) -> dict[str, Any]:
    data = listed.data
    deadline = listed.place.deadline
    return {
        "code": listed.code,
        "who": name_of(data, listed.name),
        "need": words.PRIORITIES.get(listed.place.priority),
        "urgent": listed.place.priority < NOTHING,
        "priority": listed.place.priority,
        "reasons": _why(listed),
        "unreadable": not data,
        "verdict": data.get("verdict") or "none",
        "verdict_name": words.called(words.VERDICTS_SHORT, data.get("verdict") or "none"),
        "session": data.get("session"),
        "missing": data.get("missing_hours"),
        "uploaded": bool(data.get("uploaded")),
        "heard_at": listed.heard_at,
        "assignee": names.get(listed.assignee or 0),
        "deadline": None if deadline == date.max else deadline,
        "expected": data.get("upload_deadline") is None,
        "days_left": None if deadline == date.max else (deadline - asked.desk.clock.today()).days,
    }


def _why(listed: Listed) -> list[Said]:
    """What lies behind a need: who called and why, what contradicts itself, what is open."""
    called = [words.called(words.HANDOVERS, reason) for reason in listed.reasons]
    match listed.place.priority:
        case listings.CONTRADICTORY:
            found = dict.fromkeys(one["code"] for one in listed.data.get("contradictions") or ())
            called += [words.called(words.CONTRADICTIONS, code) for code in found]
        case listings.TO_CONFIRM:
            called += [words.called(words.POINTS, code) for code in listed.data.get("reasons") or ()]
    return called


def name_of(data: Any, channel_name: Any) -> str:
    """A name to call a file by: the one given to the service, else the channel's, else nothing."""
    who = data.get("who") or {}
    given = " ".join(part for part in (who.get("first_names"), who.get("last_name")) if part)
    return given or " ".join(str(part) for part in channel_name.values() if part)


def _by_need(counted: list[Group]) -> list[tuple[int, Any, int]]:
    totals: dict[int, int] = {}
    for group in counted:
        totals[group.priority] = totals.get(group.priority, 0) + group.number
    return [(need, name, totals[need]) for need, name in words.PRIORITIES.items() if need in totals and need < NOTHING]


def _filters(asked: Asked, names: dict[int, str]) -> list[tuple[str, Said, list[tuple[str, Any]]]]:
    offered = filters.choices((session.year for session in asked.desk.runner.rules.of_file.sessions), names)
    return [(name, label, offered[name]) for name, label in filters.NAMES.items()]
