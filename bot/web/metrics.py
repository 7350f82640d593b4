"""Counts and times, as Prometheus reads them. A label is never anything that a person typed, nor an id."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from prometheus_client import CONTENT_TYPE_LATEST, Histogram, generate_latest
from starlette.responses import Response
from starlette.routing import Route

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

REQUESTS: Final = Histogram(
    "quatorze_http_request_seconds",
    "Time to answer a request, by the route it took and the status it got.",
    ("method", "route", "status"),
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5),
)
METHODS: Final = frozenset({"GET", "HEAD", "POST"})


def metrics_route() -> Route:
    """``/metrics``: whatever any module of this process counts in prometheus-client's own registry."""

    async def metrics(_request: Request) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return Route("/metrics", metrics)


class Noting:
    """A way to send that notes the status of the answer; None until one has begun."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status: int | None = None

    async def __call__(self, message: Message) -> None:
        """Passes the message on."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)


class Measured:
    """Times every request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        noting, began = Noting(send), time.perf_counter()
        try:
            await self._app(scope, receive, noting)
        finally:
            method = scope["method"] if scope["method"] in METHODS else "other"
            REQUESTS.labels(method, route_of(scope), noting.status or 500).observe(time.perf_counter() - began)


def route_of(scope: Scope) -> str:
    """The pattern of the route, never the path: ids stand in it."""
    route = scope.get("route")
    return getattr(route, "path", "none") if route is not None else "none"
