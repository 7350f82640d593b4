"""HTTP on loopback with as little of the processor as can be: what serves shares it with the bot that is measured.

Enough for bots on the same machine: one request at a time on a connection, each with its length.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from email import message_from_bytes
from email.message import Message
from typing import Any, cast

import httptools
from yarl import URL

Answer = Callable[[str, dict[str, Any]], Any | Coroutine[Any, Any, Any]]


class Connection(asyncio.Protocol):
    """One bot's connection. ``answer`` is given a method of the Bot API, in small letters, and its parameters.

    What it gives is the result; where that is awaited, the connection waits.
    """

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._parser = httptools.HttpRequestParser(self)
        self._transport: asyncio.Transport | None = None
        self._waiting: asyncio.Task[None] | None = None
        self._path, self._kind = b"", ""
        self._body: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Of asyncio."""
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, _error: Exception | None) -> None:
        """Of asyncio: nobody waits any more."""
        if self._waiting is not None:
            self._waiting.cancel()

    def data_received(self, data: bytes) -> None:
        """Of asyncio."""
        self._parser.feed_data(data)

    def on_message_begin(self) -> None:
        """Of the parser."""
        self._path, self._kind = b"", ""
        self._body.clear()

    def on_url(self, url: bytes) -> None:
        """Of the parser."""
        self._path += url

    def on_header(self, name: bytes, value: bytes) -> None:
        """Of the parser."""
        if name.lower() == b"content-type":
            self._kind = value.decode()

    def on_body(self, body: bytes) -> None:
        """Of the parser."""
        self._body.append(body)

    def on_message_complete(self) -> None:
        """Of the parser: answers at once, or as soon as there is something to answer."""
        method = self._path.rpartition(b"/")[2].decode().lower()
        result = self._answer(method, _values(self._kind, b"".join(self._body)))
        if asyncio.iscoroutine(result):
            self._waiting = asyncio.create_task(self._later(result))
        else:
            self._write(result)

    async def _later(self, result: Coroutine[Any, Any, Any]) -> None:
        self._write(await result)

    def _write(self, result: Any) -> None:
        body = json.dumps({"ok": True, "result": result}).encode()
        assert self._transport is not None
        self._transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
        )


async def served(answer: Answer) -> tuple[asyncio.Server, str]:
    """Begins to serve on a free port of loopback; gives the server, and its address."""
    server = await asyncio.get_running_loop().create_server(lambda: Connection(answer), "127.0.0.1", 0)
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def _values(kind: str, body: bytes) -> dict[str, Any]:
    """The parameters of a call, however they are written; files are left out."""
    if not body:
        return {}
    if kind == "application/json":
        values: dict[str, Any] = json.loads(body)
        return values
    if kind.startswith("multipart/"):
        parts = message_from_bytes(b"Content-Type: %b\r\n\r\n%b" % (kind.encode(), body)).get_payload()
        return dict(_field(part) for part in cast("list[Message]", parts) if part.get_filename() is None)
    return dict(URL.build(query_string=body.decode(), encoded=True).query)


def _field(part: Message) -> tuple[str, str]:
    name = part.get_param("name", header="content-disposition")
    return str(name), cast("bytes", part.get_payload(decode=True)).decode()
