"""What is no page: an address under /staff/ that leads nowhere, or that is asked another way than it goes; and no form.

An address is answered as a page that every role may see is: who is not signed in is led to the door, or refused, as at
any address that does exist, and learns nothing of which do. A form that is too long, or none of ours, is refused before
anybody looks at who sent it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NoReturn, cast

from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse

from bot.staff.answering import answered
from bot.staff.pages import HOME, Page, Refused
from storage.staff import READER

if TYPE_CHECKING:
    from starlette.exceptions import HTTPException
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ExceptionHandler

    from bot.staff.pages import Asked
    from bot.web.desk import Desk

CODES: Final = {400: "form", 404: "address", 405: "method", 413: "too_long"}
#: Of these everybody is told: they say nothing about an address.
OPEN: Final = frozenset({400, 413})


def nowhere(desk: Desk) -> dict[int, ExceptionHandler]:
    """How the application answers when no route takes a request, or when a request cannot be read."""

    async def answer(request: Request, error: Exception) -> Response:
        stray = cast("HTTPException", error)
        if not f"{request.url.path}/".startswith(f"{HOME}/"):
            return PlainTextResponse(stray.detail, stray.status_code, stray.headers)
        # Nothing is done here that a form's token would have to vouch for: any other method than GET is only refused.
        method = "GET" if request.method in {"GET", "HEAD"} else "any other"
        role = None if stray.status_code in OPEN else READER
        page = Page(f"{HOME}/…", partial(_refuse, stray.status_code), role, method)
        given = await run_in_threadpool(answered, desk, page, request, {})
        if given.status_code == stray.status_code:
            given.headers.update(stray.headers or {})  # which methods go; that nothing more is read
        return given

    return dict.fromkeys(CODES, answer)


def _refuse(status: int, _asked: Asked) -> NoReturn:
    raise Refused(status, CODES[status])
