"""What stands before every address: who may be called how, how much may be sent, what a browser may do with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse

from bot.web.metrics import Noting, route_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.responses import Response
    from starlette.types import ASGIApp, ExceptionHandler, Message, Receive, Scope, Send

log = structlog.get_logger()

#: An update of Telegram is far smaller, and so is every form.
LONGEST_BODY: Final = 256 * 1024

#: Nothing inline, nothing from elsewhere, nobody may frame a page. ``data:`` is for the library's own small arrows.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
#: No cache keeps such an answer: pages hold what people told us, and health is of this moment.
NOT_KEPT: Final = {"Cache-Control": "no-store"}
TWO_YEARS: Final = 63_072_000  # seconds
HOST: Final = re.compile(r"(?P<name>[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?")
#: For a person who came by another name, and for who installs it; nothing of it is loaded from that name.
UNKNOWN_HOST: Final = """<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Quatorze : adresse inconnue</title></head>
<body><main><h1>Adresse inconnue</h1>
<p>Ces pages ne répondent pas sous ce nom. Ouvrez l'adresse que le service des examens vous a donnée.</p>
<p lang="en">Unknown host. Who runs this: set PUBLIC_URL to the address of these pages.</p></main></body>
</html>
"""
#: Asked by machines under whatever name they know this one; their answers are the same for everybody.
ANY_HOST: Final = frozenset({"/healthz", "/readyz", "/metrics"})
#: Who has not the secret learns only that: the length of a body is looked at when it is to be read.
SECRET_FIRST: Final = frozenset({"/telegram"})


class SecurityHeaders:
    """Gives every answer the headers by which a browser protects its user."""

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self._app = app
        strict = {"Strict-Transport-Security": f"max-age={TWO_YEARS}"} if https else {}
        self._headers = {**HEADERS, **strict}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class Unfailing:
    """Answers for whatever failed behind it, without a word of the error: the log tells its kind and place."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on."""
        noting = Noting(send)
        try:
            await self._app(scope, receive, noting)
        except ClientDisconnect:
            return  # who asked has hung up
        except Exception as error:
            if noting.status is not None or scope["type"] != "http":
                raise  # half an answer is cut off
            log.error("http_failed", route=route_of(scope), error=error)
            sorry = PlainTextResponse("This failed, and the log says where. What was stored still is; try again.", 500)
            await sorry(scope, receive, send)


class KnownHosts:
    """Refuses a request for a host that is not ours: links in pages would else be made with it."""

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or refuses it."""
        if scope["type"] != "http" or scope["path"] in ANY_HOST or _host(scope) in self._hosts:
            await self._app(scope, receive, send)
        else:
            refusal = HTMLResponse(UNKNOWN_HOST, 400)
            await refusal(scope, receive, send)


def _host(scope: Scope) -> str:
    """The name in the Host header, "" for what is no name; read strictly, whatever others make of it."""
    written = HOST.fullmatch(Headers(scope=scope).get("host", "").lower())
    return written["name"] if written else ""


class BodyLimit:
    """Refuses a body that is longer than anything we ask for, whether or not its length is announced.

    ``refuse`` gives the answer; without it there are a few words.
    """

    def __init__(self, app: ASGIApp, *, refuse: ExceptionHandler | None = None) -> None:
        self._app = app
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, its body counted."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "0")
        fits = announced.isdecimal() and int(announced) <= LONGEST_BODY
        if not fits and scope["path"] not in SECRET_FIRST:
            await self._answer(scope, receive, send)
            return
        counted, noting = 0, Noting(send)

        async def receive_counted() -> Message:
            nonlocal counted
            if not fits:
                raise _TooLong
            message = await receive()
            counted += len(message.get("body", b""))
            if counted > LONGEST_BODY:
                raise _TooLong
            return message

        try:
            await self._app(scope, receive_counted, noting)
        except _TooLong:
            if noting.status is not None:
                raise
            await self._answer(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        error = HTTPException(413, "Too long.", {"Connection": "close"})
        if self._refuse is None:
            answer: Response = PlainTextResponse(error.detail, error.status_code, error.headers)
        else:
            refuse = cast("Callable[[Request, Exception], Awaitable[Response]]", self._refuse)
            answer = await refuse(Request(scope), error)
        await answer(scope, receive, send)


class _TooLong(Exception):
    """The body went past the limit."""
