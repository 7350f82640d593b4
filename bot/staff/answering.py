"""How a page is answered: who asks, whether they may, what is noted of it, and what is said when it fails.

A page is run in a thread. What it notes for the audit is committed before its answer leaves: nothing is shown that is
not noted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.routing import Route

from bot.counting import UNREADABLE
from bot.staff import words
from bot.staff.pages import DOOR, HOME, LANGUAGES, Asked, Page, Refused, new_token
from bot.web.app import is_https
from bot.web.guards import NOT_KEPT
from storage import audit, logins
from storage.errors import DatabaseAway, DatabaseUnusable, ValueUnreadable

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.web.desk import Desk
    from dialogs.words.text import Said

log = structlog.get_logger()

ONE_YEAR: Final = 365 * 24 * 3600


def route(desk: Desk, page: Page) -> Route:
    """The page as a route of the application."""

    async def endpoint(request: Request) -> Response:
        form: dict[str, tuple[str, ...]] = {}
        if page.method == "POST":
            async with request.form(max_files=0, max_fields=200) as given:
                form = {name: tuple(str(value) for value in given.getlist(name)) for name in given}
        return await run_in_threadpool(answered, desk, page, request, form)

    return Route(page.path, endpoint, methods=[page.method], name=f"{page.method} {page.path}")


def answered(desk: Desk, page: Page, request: Request, form: Mapping[str, tuple[str, ...]]) -> Response:
    """What a page answers to a request, whatever happens; blocking."""
    token, is_new = _token_of(desk, request)
    asked = Asked(desk, request, form, token, _language_of(request), new_token=token if is_new else None)
    try:
        _recognize(asked)
        answer = _given(page, asked)
        _note_down(asked)
    except ValueUnreadable as unreadable:
        UNREADABLE.labels("page").inc()
        log.error("staff_page_failed", route=page.path, why=str(unreadable))
        answer = _failed(page, asked, 500, "unreadable")
    except (DatabaseAway, DatabaseUnusable) as trouble:
        log.error("staff_page_failed", route=page.path, why=type(trouble).__name__)
        answer = _failed(page, asked, 503, "database")
    except Exception as error:  # noqa: BLE001 - whatever it is: who asked is told so, and nobody's words leave by it
        log.error("staff_page_failed", route=page.path, error=error)
        answer = _failed(page, asked, 500, "failed")
    _set_cookies(asked, answer)
    return answer


def _failed(page: Page, asked: Asked, status: int, code: str) -> Response:
    """The page that says so; htmx, which would put it inside the page that is there, is sent to it."""
    if not asked.in_part:
        return _refusal(asked, status, code)
    whole = asked.address if page.method == "GET" else HOME
    return Response(status_code=status, headers={**NOT_KEPT, "HX-Redirect": whole})


def _given(page: Page, asked: Asked) -> Response:
    try:
        _let_in(page, asked)
        return page.give(asked)
    except Refused as refused:
        if asked.in_part:
            return Response(status_code=refused.status, headers={**NOT_KEPT, "HX-Redirect": HOME})
        if refused.code == "signed_out" and page.method == "GET":
            return asked.go(DOOR, next=asked.address)
        return _refusal(asked, refused.status, refused.code, refused.said)


def _refusal(asked: Asked, status: int, code: str, said: tuple[Said, Said] | None = None) -> Response:
    told = said or words.REFUSALS.get(code, words.NOT_POSSIBLE)
    door = f"{DOOR}?{urlencode({'next': asked.origin})}"
    return asked.page("refused.html", status, code=code, said=told, kept=asked.kept, origin=asked.origin, door=door)


def _let_in(page: Page, asked: Asked) -> None:
    if page.role is not None and asked.member is None:
        raise Refused(403, "signed_out")
    if page.role is not None and not asked.who.may(page.role):
        asked.note("refused", detail=page.role)
        raise Refused(403, "role")
    if page.method == "POST" and not asked.vouched:
        raise Refused(403, "csrf")


def _recognize(asked: Asked) -> None:
    with asked.desk.database.look() as look:
        found = logins.signed_in(look.connection, asked.token, asked.at)
    if found is not None:
        asked.member, asked.due = found


def _note_down(asked: Asked) -> None:
    if not asked.notes and not asked.due:
        return
    with asked.desk.database.work() as work:
        audit.add(work.connection, asked.notes)
        if asked.due:
            logins.note(work.connection, asked.token, asked.at)


def _cookie_name(desk: Desk) -> str:
    """With HTTPS the browser itself keeps others from setting it."""
    return "__Host-quatorze" if is_https(desk.settings) else "quatorze"


def _token_of(desk: Desk, request: Request) -> tuple[str, bool]:
    token = request.cookies.get(_cookie_name(desk), "")
    return (token, False) if len(token) == len(new_token()) else (new_token(), True)


def _language_of(request: Request) -> str:
    asked = request.query_params.get("lang") or request.cookies.get("quatorze_language", "")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _set_cookies(asked: Asked, answer: Response) -> None:
    secure = is_https(asked.desk.settings)
    if asked.new_token is not None:
        answer.set_cookie(
            _cookie_name(asked.desk), asked.new_token, path="/", secure=secure, httponly=True, samesite="lax"
        )
    if "lang" in asked.request.query_params:
        answer.set_cookie(
            "quatorze_language", asked.language, max_age=ONE_YEAR, path="/", secure=secure, httponly=True,
            samesite="lax",
        )  # fmt: skip
