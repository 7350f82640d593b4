"""What comes back from the address of Telegram and is not what Telegram answers: the world's fault, never an end."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from structlog.testing import capture_logs
from telegram.error import TelegramError

from bot.incoming.polling import Poller
from bot.outgoing.troubles import Flood, Gone, Later, Migrated, Refused, Trouble, trouble_of
from bot.telegram.api import Telegram
from bot.telegram.failures import NotTelegrams

ODD = [True, None, "yes", 14, ["url"]]
DEEP = b"[" * 100_000  # brackets without end
NOT_TELEGRAMS = Later("The answer is not Telegram's", perhaps_sent=True)


@pytest.fixture
async def answering() -> AsyncIterator[Callable[..., Coroutine[Any, Any, str]]]:
    """Starts a server that answers every call with one result, or with one body, and gives its address."""
    servers: list[TestServer] = []

    async def start(result: Any = None, *, status: int = 200, body: bytes | None = None) -> str:
        told = json.dumps({"ok": True, "result": result}).encode() if body is None else body

        async def answer(_request: web.Request) -> web.Response:
            return web.Response(body=told, status=status, content_type="application/json")

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


@pytest.mark.parametrize(
    ("status", "told", "trouble"),
    [
        (429, {"description": "Too Many Requests", "parameters": {"retry_after": 0}}, "Too Many Requests"),
        (429, {"description": "Too Many Requests", "parameters": {"retry_after": "3"}}, "Too Many Requests"),
        (429, {"description": "Too Many Requests", "parameters": {"retry_after": -3}}, "Too Many Requests"),
        (429, {"description": "Too Many Requests", "parameters": {"retry_after": 10**30}}, "Too Many Requests"),
        (429, {"description": "Too Many Requests", "parameters": {"retry_after": True}}, "Too Many Requests"),
        (429, {"description": "Too Many Requests", "parameters": [3]}, "Too Many Requests"),
        (429, {"description": 429}, "Too Many Requests (429)"),
        (429, {}, "Too Many Requests (429)"),
        (429, {"parameters": {"retry_after": 1.5}}, Flood(1.5)),
        (400, {"description": "Bad Request: upgraded", "parameters": {"migrate_to_chat_id": -14}}, Migrated("-14")),
        (400, {"description": "Bad Request: upgraded", "parameters": {"migrate_to_chat_id": [7]}}, Refused("Upgraded")),
        (200, {"error_code": 429, "parameters": {"retry_after": 2}}, Flood(2.0)),
        (200, {"error_code": 403, "description": "Forbidden: blocked"}, Gone("Forbidden: blocked")),
        (500, {"description": "Internal Server Error: restart"}, Later("HTTP status 500", perhaps_sent=True)),
        (200, {"error_code": 502}, Later("HTTP status 502", perhaps_sent=True)),
        (200, {"description": "it failed"}, NOT_TELEGRAMS),
        (200, {"error_code": "500"}, NOT_TELEGRAMS),
    ],
)
async def test_a_refusal_of_whatever_form_has_a_meaning(
    answering: Any, status: int, told: dict[str, Any], trouble: Trouble | str
) -> None:
    """Else the message would be given up as one that we cannot write, or the process end."""
    body = json.dumps({"ok": False, **told}).encode()
    due = Later(trouble, perhaps_sent=False) if isinstance(trouble, str) else trouble
    assert await trouble_with(await answering(status=status, body=body)) == due


@pytest.mark.parametrize(
    ("status", "body", "trouble"),
    [
        (200, DEEP, NOT_TELEGRAMS),
        (200, b'{"ok": true, "result": ' + DEEP, NOT_TELEGRAMS),
        (200, b'{"ok": true}', NOT_TELEGRAMS),
        (200, b"", NOT_TELEGRAMS),
        (400, DEEP, Later("HTTP status 400", perhaps_sent=False)),
        (500, DEEP, Later("HTTP status 500", perhaps_sent=True)),
    ],
)
async def test_what_nobody_can_read_is_a_trouble_on_the_way(
    answering: Any, status: int, body: bytes, trouble: Trouble
) -> None:
    assert await trouble_with(await answering(status=status, body=body)) == trouble


async def trouble_with(address: str) -> Trouble:
    async with Telegram("14:TOKEN", address) as telegram:
        with pytest.raises(TelegramError) as failed:
            await telegram.call("sendMessage", {"chat_id": "14", "text": "bonjour"})
    return trouble_of(failed.value)


UPDATE = {"update_id": 14}


class Asked:
    """Telegram as the poller asks it: one answer, then silence. What is taken, and which offsets it was asked with."""

    def __init__(self, *answers: list[Any]) -> None:
        self.answers, self.offsets, self.taken, self.stop = [*answers], [], [], asyncio.Event()  # type: ignore[var-annotated]

    async def updates(self, offset: int | None, *_: int) -> list[Any]:
        self.offsets.append(offset)
        if not self.answers:
            self.stop.set()
            return []
        return self.answers.pop(0)

    async def take(self, updates: list[Any]) -> None:
        self.taken += updates


@pytest.mark.parametrize(
    "odd", ["x", 3, None, [UPDATE], {}, {"update_id": None}, {"update_id": "15"}, {"update_id": 2**70}]
)
async def test_what_is_no_update_among_updates_ends_nothing_and_confirms_nothing(odd: Any) -> None:
    """It would come again after every start."""
    asked = Asked([odd], [odd, UPDATE])
    with capture_logs() as logs:
        async with asyncio.timeout(5):
            await Poller(asked, asked, asked.stop, lambda: None).work()  # type: ignore[arg-type]
    assert (asked.taken, asked.offsets) == ([UPDATE], [None, None, 15, 15])
    assert [line["event"] for line in logs] == ["telegram_away", "update_not_understood"]
