"""``POST /telegram``: Telegram's way to bring updates. 200 means that what an update causes is committed."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit, urlunsplit

from starlette.responses import Response
from starlette.routing import Route

from bot.incoming.meaning import number_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.settings import Settings

PATH: Final = "/telegram"
HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
#: Telegram gives up after a minute; until then it is better to wait than to make it come again.
PATIENCE: Final = 50.0
SECONDS_TO_WAIT: Final = "5"
Take = Callable[[Sequence[dict[str, Any]]], Awaitable[None]]


def telegram_route(secret: str, take: Take) -> Route:
    """The route; ``take`` returns once the updates are settled. Without the secret nothing is even read."""
    known = secret.encode()

    async def telegram(request: Request) -> Response:
        given = request.headers.get(HEADER, "").encode("latin-1", "replace")
        if not hmac.compare_digest(given, known):
            return Response(status_code=401)
        update = _update(await request.body())
        if update is None:
            return Response(status_code=400)
        try:
            # Settled all the same if Telegram hangs up: it will bring the update again, and that changes nothing.
            await asyncio.wait_for(asyncio.shield(asyncio.ensure_future(take([update]))), PATIENCE)
        except TimeoutError:
            return Response(status_code=503, headers={"Retry-After": SECONDS_TO_WAIT})
        return Response()

    return Route(PATH, telegram, methods=["POST"])


def closed_door() -> Route:
    """The same address in a bot that gave Telegram no address: no secret matches, and nothing is read."""

    async def telegram(_request: Request) -> Response:
        return Response(status_code=401)

    return Route(PATH, telegram, methods=["POST"])


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
        if isinstance(update, dict):
            number_of(update)
            return update
    except (ValueError, RecursionError, KeyError):  # no JSON, brackets without end, no number
        pass
    return None


def webhook_url(settings: Settings) -> str:
    """The address that Telegram is given: that of the setting, with our path when it has none of its own."""
    parts = urlsplit(settings.webhook_url or "")
    return urlunsplit(parts if parts.path.strip("/") else parts._replace(path=PATH))


def webhook_secret(settings: Settings) -> str:
    """The secret of the setting; else one that follows from the token, the same for every process that has it."""
    if settings.webhook_secret is not None:
        return settings.webhook_secret.get_secret_value()
    token = "" if settings.telegram_token is None else settings.telegram_token.get_secret_value()
    return hmac.new(token.encode(), b"quatorze webhook", hashlib.sha256).hexdigest()
