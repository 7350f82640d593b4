"""Whether this process lives (``/healthz``), and whether it can do its work (``/readyz``)."""

from __future__ import annotations

import asyncio
from math import inf
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
            looking = asyncio.create_task(run_in_threadpool(_states, desk))
        try:
            return await asyncio.wait_for(asyncio.shield(looking), PATIENCE)
        except TimeoutError:
            return "away", "not known"

    async def readyz(_request: Request) -> Response:
        database, worker = await states()
        counted = [database, *([worker] if desk.beat.counts else [])]
        ready = all(state == "ok" for state in counted)
        told = {"ready": ready, "database": database, "worker": worker}
        return JSONResponse(told, 200 if ready else 503, headers=NOT_KEPT)

    return [Route("/healthz", _healthz), Route("/readyz", readyz)]


async def _healthz(_request: Request) -> Response:
    return PlainTextResponse("ok", headers=NOT_KEPT)


def waiting_app() -> Starlette:
    """What answers while the database is waited for: this process lives, and can do nothing yet."""

    async def readyz(_request: Request) -> Response:
        return JSONResponse({"ready": False, "database": "away"}, 503, headers=NOT_KEPT)

    return Starlette(routes=[Route("/healthz", _healthz), Route("/readyz", readyz)])


def _states(desk: Desk) -> tuple[str, str]:
    """How the database and the worker are.

    A database that can be read may not take anything, as on a full disk. A sign of life is written every few seconds:
    where something failed after the last one, nothing is. Where nobody gives any sign, that is believed for a while.
    """
    database, worker, age = _database(desk), *_worker(desk.beat)
    failed_ago = desk.database.failed_ago()
    fails = failed_ago is not None and failed_ago < min(SILENT_AFTER, inf if age is None else age)
    return "not written" if fails and database == "ok" else database, worker


def _database(desk: Desk) -> str:
    """What stands in the way of the database, without its address."""
    try:
        return desk.database.mismatch() or "ok"
    except DatabaseAway:
        return "away"
    except DatabaseUnusable:
        return "unusable: run quatorze db check"


def _worker(beat: Beat) -> tuple[str, float | None]:
    """How it is, and how many seconds ago it gave a sign."""
    try:
        age = beat.age()
    except (DatabaseAway, DatabaseUnusable):
        return "not known", None
    if age is None:
        return "never seen", None
    return ("ok" if age <= SILENT_AFTER else f"silent for {round(age)} s"), age
