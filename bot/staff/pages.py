"""What every page has in common: who asks, whether they may, what is noted of it, how it is answered.

A page is a plain function from ``Asked`` to an answer, run in a thread. What it notes for the audit is committed before
its answer leaves: nothing is shown that is not noted.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.staff.templating import rendered
from bot.web.app import is_https
from storage import audit, logins
from storage.errors import DatabaseAway, DatabaseUnusable

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.web.desk import Desk
    from storage.staff import Member

log = structlog.get_logger()

LANGUAGES: Final = ("fr", "en")
HOME: Final = "/staff"
DOOR: Final = "/staff/login"
#: Pages hold what people told us: no cache keeps them, nor does the browser's.
NOT_KEPT: Final = {"Cache-Control": "no-store"}
ONE_YEAR: Final = 365 * 24 * 3600


class Refused(Exception):
    """The page is not given: a status, and a code that the page of refusals has words for."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code


@dataclass
class Asked:
    """One request to a page."""

    desk: Desk
    request: Request
    form: Mapping[str, tuple[str, ...]]
    token: str  # of the browser, signed in or not
    language: str
    member: Member | None = None
    at: datetime = field(default_factory=lambda: datetime.now(UTC))  # by the machine's clock
    notes: list[audit.Entry] = field(default_factory=list)
    new_token: str | None = None  # given to the browser with the answer
    due: bool = False  # the login is to be noted as used

    @property
    def who(self) -> Member:
        """Who is signed in; pages with a role are only reached by somebody."""
        if self.member is None:
            raise Refused(403, "signed_out")
        return self.member

    @property
    def in_part(self) -> bool:
        """Whether htmx asks, and puts the answer into the page that is there."""
        return "HX-Request" in self.request.headers

    @property
    def address(self) -> str:
        """The page that is asked for, with its query."""
        url = self.request.url
        return f"{url.path}?{url.query}".rstrip("?")

    @property
    def csrf(self) -> str:
        """What a form of this browser carries: nobody else can know it."""
        return hmac.new(self.token.encode(), b"csrf", hashlib.sha256).hexdigest()

    def field(self, name: str, longest: int = 200) -> str:
        """What a form, or the address, says under a name; "" when nothing. Raises Refused when it is too long."""
        given = self.form.get(name, ()) or (self.request.query_params.get(name, ""),)
        text = given[0].strip()
        if len(text) > longest:
            raise Refused(400, "too_long")
        return text

    def note(
        self, act: str, conversation: int | None = None, *, detail: str | None = None, search: bytes | None = None
    ) -> None:
        """Notes an act for the audit."""
        by = None if self.member is None else self.member.id
        self.notes.append(audit.Entry(self.at, by, act, conversation, detail, search))

    def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """A page in the reader's language."""
        frame = {"asked": self, "member": self.member, "csrf": self.csrf, "service": self.desk.settings.service_name}
        html = rendered(template, self.language, self.desk.clock.zone, {**frame, **values})
        return HTMLResponse(html, status, headers=NOT_KEPT)

    def go(self, path: str, **query: str) -> Response:
        """Sends the browser to another page of ours."""
        return RedirectResponse(f"{path}?{urlencode(query)}" if query else path, 303, headers=NOT_KEPT)


@dataclass(frozen=True)
class Page:
    """A page: its address, what gives it, which role it takes. Without a role it is a door, open to everybody."""

    path: str
    give: Callable[[Asked], Response]
    role: str | None
    method: str = "GET"


def route(desk: Desk, page: Page) -> Route:
    """The page as a route of the application."""

    async def endpoint(request: Request) -> Response:
        form: dict[str, tuple[str, ...]] = {}
        if page.method == "POST":
            async with request.form(max_files=0, max_fields=200) as given:
                form = {name: tuple(str(value) for value in given.getlist(name)) for name in given}
        return await run_in_threadpool(_answer, desk, page, request, form)

    return Route(page.path, endpoint, methods=[page.method], name=f"{page.method} {page.path}")


def _answer(desk: Desk, page: Page, request: Request, form: Mapping[str, tuple[str, ...]]) -> Response:
    token, is_new = _token_of(desk, request)
    asked = Asked(desk, request, form, token, _language_of(request), new_token=token if is_new else None)
    try:
        _recognize(asked)
        answer = _given(page, asked)
        _note_down(asked)
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
        return asked.page("refused.html", status, code=code)
    whole = HOME if page.method == "POST" else asked.address
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
        return asked.page("refused.html", refused.status, code=refused.code)


def _let_in(page: Page, asked: Asked) -> None:
    if page.role is not None and asked.member is None:
        raise Refused(403, "signed_out")
    if page.role is not None and not asked.who.may(page.role):
        asked.note("refused", detail=page.role)
        raise Refused(403, "role")
    if page.method == "POST" and not hmac.compare_digest(asked.field("csrf").encode(), asked.csrf.encode()):
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


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(32)


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
