"""Puts the HTTP side together: health and metrics, whatever routes are handed in, behind the guards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.middleware import Middleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from bot.web.guards import BodyLimit, KnownHosts, SecurityHeaders, Unfailing
from bot.web.health import health_routes
from bot.web.metrics import Measured, metrics_route

if TYPE_CHECKING:
    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp, ExceptionHandler

    from bot.settings import Settings
    from bot.web.desk import Desk

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def web_app(
    desk: Desk, routes: Sequence[BaseRoute] = (), strays: Mapping[int, ExceptionHandler] | None = None
) -> ASGIApp:
    """The health addresses, ``routes``, and by status what answers where neither does: ``strays``."""
    settings = desk.settings
    guards = [
        Middleware(Measured),
        Middleware(SecurityHeaders, https=is_https(settings)),
        Middleware(Unfailing),
        Middleware(KnownHosts, hosts=known_hosts(settings)),
        Middleware(BodyLimit, refuse=(strays or {}).get(413)),
    ]
    every = [*health_routes(desk), metrics_route(), *routes]
    app = Starlette(routes=every, middleware=guards, exception_handlers=dict(strays or {}))
    if not settings.trusted_proxies:
        return app
    return ProxyHeadersMiddleware(app, trusted_hosts=list(settings.trusted_proxies))  # type: ignore[arg-type,return-value]


def is_https(settings: Settings) -> bool:
    """Whether browsers reach the pages through HTTPS."""
    return (settings.public_url or "").startswith("https://")


def known_hosts(settings: Settings) -> frozenset[str]:
    """The names under which this server is called: those of its public addresses, and this machine."""
    public = (urlsplit(url).hostname for url in (settings.public_url, settings.webhook_url) if url)
    return frozenset((*LOOPBACK, *(name.lower() for name in public if name)))
