"""What every page has in common: a plain function from ``Asked`` to an answer; ``answering.py`` runs it."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlencode

from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.staff.templating import rendered
from bot.web.guards import NOT_KEPT
from storage import audit

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.web.desk import Desk
    from dialogs.words.text import Said
    from storage.staff import Member

LANGUAGES: Final = ("fr", "en")
HOME: Final = "/staff"
DOOR: Final = "/staff/login"
WRITTEN: Final = ("words", "reason")  # the fields of forms in which one writes


class Refused(Exception):
    """The page is not given: a status, and a code that the page of refusals has words for, unless they are given."""

    def __init__(self, status: int, code: str, said: tuple[Said, Said] | None = None) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.said = said


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

    def in_language(self, language: str) -> str:
        """This page in another language, as it is filtered; what answers a form has no address, and leads home."""
        if self.request.method == "POST":
            return f"{HOME}?lang={language}"
        query = [(name, value) for name, value in self.request.query_params.multi_items() if name != "lang"]
        return f"{self.request.url.path}?{urlencode([*query, ('lang', language)])}"

    @property
    def origin(self) -> str:
        """The page that a form stood on, to go back to: that of its file, else the list."""
        code = self.request.path_params.get("code")
        return HOME if code is None else f"{HOME}/files/{quote(code, safe='')}"

    @property
    def vouched(self) -> bool:
        """Whether the form has the token of this browser."""
        given = self.form.get("csrf", ("",))[0]
        return hmac.compare_digest(given.encode("utf-8", "replace"), self.csrf.encode())

    @property
    def kept(self) -> str:
        """What was written in a form that is refused, to be copied: only to who is sure to have written it."""
        sure = self.form and (self.vouched or self.member is not None)  # cookies come with no form of another site
        return "\n\n".join(filter(None, (self.form.get(name, ("",))[0] for name in WRITTEN))) if sure else ""

    @property
    def csrf(self) -> str:
        """What a form of this browser carries: nobody else can know it."""
        return hmac.new(self.token.encode(), b"csrf", hashlib.sha256).hexdigest()

    def field(self, name: str, longest: int = 200) -> str:
        """What a form, or the address, says under a name; "" when nothing. Raises Refused when it is too long.

        A browser sends an end of line as two signs and counts it as one; so do we. PostgreSQL takes no NUL.
        """
        given = self.form.get(name, ()) or (self.request.query_params.get(name, ""),)
        text = given[0].replace("\r\n", "\n").replace("\0", "").strip()
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


def new_number() -> int:
    """A number for a form, that no other has: sent twice, it is done once."""
    return secrets.randbits(49)


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(32)
