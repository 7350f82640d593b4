"""What comes back from the address of Telegram and is not what Telegram answers: the world's fault, never an end."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.telegram.api import Telegram
from bot.telegram.failures import NotTelegrams

ODD = [True, None, "yes", 14, ["url"]]


@pytest.fixture
async def answering() -> AsyncIterator[Callable[[Any], Coroutine[Any, Any, str]]]:
    """Starts a server that answers every call with one result, and gives its address."""
    servers: list[TestServer] = []

    async def start(result: Any) -> str:
        async def answer(_request: web.Request) -> web.Response:
            return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")

        app = web.Application()
        app.router.add_route("*", "/{rest:.*}", answer)
        servers.append(TestServer(app))
        await servers[-1].start_server()
        return str(servers[-1].make_url("/"))

    yield start
    for server in servers:
        await server.close()


@pytest.mark.parametrize("result", ODD)
async def test_an_answer_that_tells_nothing_is_a_trouble_on_the_way(answering: Any, result: Any) -> None:
    async with Telegram("14:TOKEN", await answering(result)) as telegram:
        with pytest.raises(NotTelegrams):
            await telegram.username()
        with pytest.raises(NotTelegrams):
            await telegram.told("getWebhookInfo")
        assert await telegram.clock_ahead() is None


@pytest.mark.parametrize("result", [True, None, "yes", {"update_id": 14}])
async def test_updates_that_are_no_list_are_a_trouble_on_the_way(answering: Any, result: Any) -> None:
    async with Telegram("14:TOKEN", await answering(result)) as telegram:
        with pytest.raises(NotTelegrams):
            await telegram.updates(None, 0)
