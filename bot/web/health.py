"""Whether this process lives (``/healthz``), and whether it can do its work (``/readyz``)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route

from bot.web.desk import SILENT_AFTER
from bot.web.guards import NOT_KEPT
from storage.errors import DatabaseAway, DatabaseUnusable

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from bot.web.desk import Beat, Desk


#: Seconds after which a database that says nothing is away, for who asks: machines that ask wait hardly longer.
PATIENCE: Final = 4.0


def health_routes(desk: Desk) -> list[BaseRoute]:
    """``/healthz`` and ``/readyz``."""
    looking: asyncio.Task[tuple[str, str]] | None = None  # one for all who ask: a database that hangs keeps one thread

    async def states() -> tuple[str, str]:
        nonlocal looking
        if looking is None or looking.done():
            looking = asyncio.create_task(run_in_threadpool(lambda: (_database(desk), _worker(desk.beat))))
        try:
            return await asyncio.wait_for(asyncio.shield(looking), PATIENCE)
        except TimeoutError:
            return "away", "not known"

    async def healthz(_request: Request) -> Response:
        return PlainTextResponse("ok", headers=NOT_KEPT)

    async def readyz(_request: Request) -> Response:
        database, worker = await states()
        counted = [database, *([worker] if desk.beat is not None and desk.beat.counts else [])]
        ready = all(state == "ok" for state in counted)
        told = {"ready": ready, "database": database, "worker": worker}
        return JSONResponse(told, 200 if ready else 503, headers=NOT_KEPT)

    return [Route("/healthz", healthz), Route("/readyz", readyz)]


def waiting_app() -> Starlette:
    """What answers while the database is waited for: this process lives, and can do nothing yet."""

    async def healthz(_request: Request) -> Response:
        return PlainTextResponse("ok", headers=NOT_KEPT)

    async def readyz(_request: Request) -> Response:
        return JSONResponse({"ready": False, "database": "away"}, 503, headers=NOT_KEPT)

    return Starlette(routes=[Route("/healthz", healthz), Route("/readyz", readyz)])


def _database(desk: Desk) -> str:
    """What stands in the way of the database, without its address."""
    try:
        return desk.database.mismatch() or "ok"
    except DatabaseAway:
        return "away"
    except DatabaseUnusable:
        return "unusable: run quatorze db check"


def _worker(beat: Beat | None) -> str:
    if beat is None:
        return "none here"
    try:
        age = beat.age()
    except (DatabaseAway, DatabaseUnusable):
        return "not known"
    if age is None:
        return "never seen"
    return "ok" if age <= SILENT_AFTER else f"silent for {round(age)} s"
