"""One connection over which requests are answered, one after the other: HTTP/1.1 on the loop's own transport."""

from __future__ import annotations

import asyncio
from math import inf
from typing import Final, NamedTuple, cast

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

FINAL: Final = 200  # statuses below are no answer yet
LENGTH_TOLD: Final = frozenset({b"content-length", b"transfer-encoding"})


class Unreached(ConnectionError):
    """No connection: nothing of the request was sent."""


class Broken(ConnectionError):
    """The connection ended, or what came over it is no HTTP: the request may have arrived."""


class Patience(NamedTuple):
    """Seconds."""

    reaching: float = inf  # until there is a connection that is free
    connecting: float = inf  # of which so many for a new one
    silence: float = inf
    answer: float = inf  # all of it


class Reply(NamedTuple):
    """What came back. ``date`` as the server wrote it."""

    status: int
    date: str | None
    body: bytes


class Wire(asyncio.Protocol):
    """One connection."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._parser = HttpResponseParser(self)
        self._transport: asyncio.Transport | None = None
        self._reply: asyncio.Future[Reply] | None = None  # while one is waited for
        self._timer: asyncio.TimerHandle | None = None
        self._heard = self._until = 0.0
        self._silence = inf
        self._date: str | None = None
        self._body: list[bytes] = []
        self._begun = False  # the answer has
        self._length_told = False  # else it ends with the connection
        self._may_stay = False
        self.used = 0.0  # when it was free again

    @property
    def is_free(self) -> bool:
        """Whether another request may go over it."""
        return self._may_stay and self._transport is not None and not self._transport.is_closing()

    async def ask(self, request: bytes, patience: Patience) -> Reply:
        """Sends a whole request and waits for its answer; raises Unreached, Broken or TimeoutError."""
        transport = self._transport
        if transport is None or transport.is_closing():
            raise Unreached("closed at once")
        reply: asyncio.Future[Reply] = self._loop.create_future()
        self._reply = reply
        self._may_stay = False
        self._heard = self._loop.time()
        self._silence, self._until = patience.silence, self._heard + patience.answer
        self._wait()
        transport.write(request)
        try:
            return await reply
        finally:
            self._reply = None
            if self._timer is not None:
                self._timer.cancel()
            if transport.get_write_buffer_size():
                self._may_stay = False  # the answer did not wait for the whole request
            if self._may_stay:
                self.used = self._loop.time()
            else:
                self.end()

    def end(self) -> None:
        """Closes it at once; who waits for an answer is told."""
        if self._transport is not None:
            self._transport.abort()

    def _wait(self) -> None:
        until = min(self._heard + self._silence, self._until)
        self._timer = None if until == inf else self._loop.call_at(until, self._look)

    def _look(self) -> None:
        if self._loop.time() >= min(self._heard + self._silence, self._until):
            self._fail(TimeoutError())
        else:
            self._wait()  # something was heard meanwhile

    def _fail(self, why: Exception) -> None:
        if self._reply is not None and not self._reply.done():
            self._reply.set_exception(why)

    # — what the loop tells —

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """It is open."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Something came."""
        self._heard = self._loop.time()
        if self._reply is None:
            self.end()  # nobody has asked: what belongs to which request is not known any more
            return
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade) as error:
            self._fail(Broken(type(error).__name__))

    def connection_lost(self, exc: Exception | None) -> None:
        """It is closed."""
        self._may_stay = False
        if exc is None and self._begun and not self._length_told:
            self._finish()  # as long as it lasted
        self._fail(Broken("closed" if exc is None else type(exc).__name__))

    # — what the parser tells —

    def on_message_begin(self) -> None:
        """An answer begins."""
        self._date, self._body = None, []
        self._begun = self._length_told = self._may_stay = False

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header of it."""
        name = name.lower()
        if name == b"date":
            self._date = value.decode("latin-1")
        elif name in LENGTH_TOLD:
            self._length_told = True

    def on_headers_complete(self) -> None:
        """What follows is the body."""
        self._begun = self._parser.get_status_code() >= FINAL

    def on_body(self, body: bytes) -> None:
        """A piece of it."""
        self._body.append(body)

    def on_message_complete(self) -> None:
        """All of it came."""
        if self._begun:
            self._may_stay = self._parser.should_keep_alive()
            self._finish()

    def _finish(self) -> None:
        self._begun = False
        if self._reply is not None and not self._reply.done():
            self._reply.set_result(Reply(self._parser.get_status_code(), self._date, b"".join(self._body)))
