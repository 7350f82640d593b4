"""The guards and the health addresses, asked over a real connection."""

from __future__ import annotations

import asyncio
import re
import socket
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from typing import Any

import aiohttp
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from structlog.testing import capture_logs

from bot.errors import Misuse
from bot.logs import place_of
from bot.web import health
from bot.web.app import web_app
from bot.web.desk import Beat, Desk
from bot.web.guards import HEADERS, LONGEST_BODY
from bot.web.server import serving
from storage.database import Database
from storage.errors import DatabaseAway, NotWritten
from tests.web.desks import desk_over


async def echo(request: Request) -> PlainTextResponse:
    body = await request.body()
    return PlainTextResponse(f"{len(body)} {request.url.scheme} {request.client.host if request.client else ''}")


async def fails(request: Request) -> PlainTextResponse:
    raise ValueError(f"no {request.path_params['id']} here")


FAILS = Route("/fails/{id}", fails)
ECHO = Route("/echo/{id}", echo, methods=["GET", "POST"])


@asynccontextmanager
async def asking(desk: Desk) -> AsyncIterator[Any]:
    async with (
        serving(web_app(desk, [ECHO, FAILS]), desk.settings) as address,
        aiohttp.ClientSession(address) as client,
    ):
        yield client


async def test_a_process_with_its_database_is_alive_and_ready(database: Database) -> None:
    async with asking(desk_over(database)) as client:
        alive, ready = await client.get("/healthz"), await client.get("/readyz")
        assert (alive.status, await alive.text()) == (200, "ok")
        assert await ready.json() == {"ready": True, "database": "ok", "worker": "ok"}


@pytest.mark.parametrize(
    ("age", "counts", "status", "said"),
    [
        (1.0, True, 200, "ok"),
        (61.0, True, 503, "silent for 61 s"),
        (None, True, 503, "never seen"),
        (61.0, False, 200, "silent for 61 s"),  # another process sends: it is only reported
    ],
)
async def test_a_silent_worker_counts_where_it_works(
    small_database: Database, age: float | None, *, counts: bool, status: int, said: str
) -> None:
    async with asking(desk_over(small_database, beat=Beat(lambda: age, counts))) as client:
        answer = await client.get("/readyz")
        assert (answer.status, (await answer.json())["worker"]) == (status, said)


@pytest.mark.parametrize(
    ("error", "age", "said"),
    [
        (NotWritten("the disk is full"), 5.0, "not written"),
        (NotWritten("the disk is full"), None, "not written"),
        (NotWritten("the disk is full"), 0.0, "ok"),  # a sign of life was written since
        (DatabaseAway("the server does not answer"), 5.0, "ok"),  # it does again: it has just been read
    ],
)
async def test_what_reads_and_does_not_write_is_not_ready(
    small_database: Database, error: DatabaseAway, age: float | None, said: str
) -> None:
    with pytest.raises(DatabaseAway), small_database.work():
        raise error
    async with asking(desk_over(small_database, beat=Beat(lambda: age, counts=False))) as client:
        answer = await client.get("/readyz")
        assert (answer.status, (await answer.json())["database"]) == (200 if said == "ok" else 503, said)


async def test_without_its_database_it_is_alive_and_not_ready(database: Database, database_url: str) -> None:
    with database.work() as work:
        work.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    async with asking(desk_over(database)) as client:
        assert (await client.get("/healthz")).status == 200
        answer = await client.get("/readyz")
        assert (answer.status, (await answer.json())["database"]) == (
            503,
            "the tables are those of an older release; run quatorze db migrate",
        )


async def test_a_database_that_says_nothing_is_soon_told_to_be_away(
    small_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "PATIENCE", 0.05)
    threads = threading.active_count()
    async with asking(desk_over(small_database)) as client:
        with closing(sqlite3.connect(str(small_database.engine.url.database), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            for _ in range(5):
                answer = await client.get("/readyz")
                assert (answer.status, (await answer.json())["database"]) == (503, "away")
            assert threading.active_count() <= threads + 2  # who asks again waits for the same look
        async with asyncio.timeout(10):
            while (await client.get("/readyz")).status != 200:  # noqa: ASYNC110 - the server tells nobody
                await asyncio.sleep(0.05)


async def test_every_answer_has_the_headers_that_protect_its_reader(small_database: Database) -> None:
    async with asking(desk_over(small_database, public_url="https://examens.example.fr")) as client:
        for path in ("/healthz", "/nowhere", "/echo/1", "/fails/1"):
            answer = await client.get(path)
            assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
            assert "max-age=" in answer.headers["Strict-Transport-Security"]
            assert "Server" not in answer.headers


async def test_what_fails_is_told_in_the_log_by_its_place_and_to_nobody_else(small_database: Database) -> None:
    with capture_logs() as logged:
        async with asking(desk_over(small_database)) as client:
            answer = await client.get("/fails/4711")
            assert (answer.status, "4711" in await answer.text()) == (500, False)
            metrics = await (await client.get("/metrics")).text()
    (line,) = logged
    assert (line["event"], line["log_level"], line["route"]) == ("http_failed", "error", "/fails/{id}")
    assert place_of(line["error"]).startswith("ValueError at ")
    assert 'quatorze_http_request_seconds_count{method="GET",route="/fails/{id}",status="500"}' in metrics


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("examens.example.fr", 200),
        ("EXAMENS.example.fr:443", 200),
        ("hook.example.fr", 200),
        ("localhost:8014", 200),
        ("[::1]:8014", 200),
        ("evil.example", 400),
        ("examens.example.fr.evil.example", 400),
        ("examens.example.fr@evil.example", 400),
    ],
)
async def test_a_host_that_is_not_ours_is_refused(small_database: Database, host: str, status: int) -> None:
    desk = desk_over(small_database, public_url="https://examens.example.fr", webhook_url="https://hook.example.fr/t")
    async with asking(desk) as client:
        assert (await client.get("/echo/1", headers={"Host": host})).status == status
        assert (await client.get("/healthz", headers={"Host": host})).status == 200


async def test_who_came_by_another_name_reads_a_page_that_loads_nothing(small_database: Database) -> None:
    async with asking(desk_over(small_database, public_url="https://examens.example.fr")) as client:
        answer = await client.get("/staff", headers={"Host": "evil.example"})
        page = await answer.text()
    assert answer.content_type == "text/html"
    assert "Adresse inconnue" in page
    assert "PUBLIC_URL" in page
    assert not re.search(r"src=|href=|style=", page)


async def test_a_body_past_the_limit_is_refused_announced_or_not(small_database: Database) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(LONGEST_BODY // 65536 + 1):
            yield b"x" * 65536

    async with asking(desk_over(small_database)) as client:
        assert (await client.post("/echo/1", data=b"x" * LONGEST_BODY)).status == 200
        assert (await client.post("/echo/1", data=b"x" * (LONGEST_BODY + 1))).status == 413
        assert (await client.post("/echo/1", data=chunks())).status == 413


async def test_only_a_trusted_proxy_says_who_asks(small_database: Database) -> None:
    forwarded = {"X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "https"}
    for proxies, seen in (((), "0 http 127.0.0.1"), (("127.0.0.1",), "0 https 203.0.113.7")):
        async with asking(desk_over(small_database, trusted_proxies=proxies)) as client:
            assert await (await client.get("/echo/1", headers=forwarded)).text() == seen


async def test_requests_are_counted_by_their_route_and_no_id_is_a_label(small_database: Database) -> None:
    async with asking(desk_over(small_database)) as client:
        await client.get("/echo/4711")
        page = await (await client.get("/metrics")).text()
    assert 'quatorze_http_request_seconds_count{method="GET",route="/echo/{id}",status="200"}' in page
    assert re.search(r'="[^"]*4711', page) is None  # as a figure of a time it may well stand there


async def test_a_port_that_is_taken_is_said_by_its_setting(small_database: Database) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        desk = desk_over(small_database, http_port=taken.getsockname()[1])
        with pytest.raises(Misuse, match="HTTP_PORT"):
            async with serving(web_app(desk), desk.settings):
                pass


async def test_requests_under_way_are_answered_before_the_server_ends(small_database: Database) -> None:
    async def slow(_request: Request) -> PlainTextResponse:
        await asyncio.sleep(0.2)
        return PlainTextResponse("done")

    desk = desk_over(small_database)
    async with aiohttp.ClientSession() as client:
        async with serving(web_app(desk, [Route("/slow", slow)]), desk.settings) as address:
            asked = asyncio.create_task(client.get(f"{address}/slow"))
            await asyncio.sleep(0.1)
        assert await (await asked).text() == "done"
