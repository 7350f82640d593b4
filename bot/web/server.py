"""The HTTP server, in the same process and on the same loop as everything else."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Final

import uvicorn

from bot.errors import Misuse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from starlette.types import ASGIApp

    from bot.settings import Settings

PATIENCE: Final = 10  # seconds that requests under way have left when the process is to end


class _Server(uvicorn.Server):
    """Signals belong to ``bot/app.py``: there is more to end than this."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(app: ASGIApp, settings: Settings) -> AsyncIterator[str]:
    """Serves the application while inside; gives the address it listens on (``HTTP_PORT=0`` takes a free one).

    Raises Misuse when the address is taken.
    """
    config = uvicorn.Config(
        app, host=settings.http_host, port=settings.http_port, http="h11", ws="none", lifespan="off", log_config=None,
        access_log=False, server_header=False, proxy_headers=False, timeout_graceful_shutdown=PATIENCE,
    )  # fmt: skip
    server = _Server(config)
    serving_task = asyncio.create_task(_serve(server, settings), name="http")
    while not server.started:
        if serving_task.done():
            serving_task.result()
            raise RuntimeError("the HTTP server ended before it began")
        await asyncio.sleep(0.01)
    try:
        yield _address(server, settings)
    finally:
        server.should_exit = True
        await serving_task


async def _serve(server: _Server, settings: Settings) -> None:
    try:
        await server.serve()
    except SystemExit:  # uvicorn's way of saying that it cannot listen there
        raise Misuse(
            f"HTTP_HOST, HTTP_PORT: nothing can listen on {settings.http_host}:{settings.http_port} "
            "(another program does, or this machine has no such address, or this user may not); give others"
        ) from None


def _address(server: _Server, settings: Settings) -> str:
    port = server.servers[0].sockets[0].getsockname()[1]
    host = f"[{settings.http_host}]" if ":" in settings.http_host else settings.http_host
    return f"http://{host}:{port}"
