"""Connections that are kept open between requests: who has which, when a new one is made, when it is too late.

A request costs a third of what it costs over aiohttp (``docs/performance.md``), and a turn is two or three of them.
httptools takes the answers apart, and aiohappyeyeballs finds the quickest address.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Sequence
from functools import cached_property
from math import inf
from typing import Any, Final, NamedTuple

import aiohappyeyeballs

from bot.telegram.wire import Patience, Reply, Unreached, Wire

#: Seconds after which a connection that nobody used is not used any more: whatever lies between may have forgotten it.
FRESH: Final = 15.0
NEXT_ADDRESS: Final = 0.25  # seconds after which another address is tried beside one that does not answer

Addresses = Sequence[Any]  # as the resolver gives them


class UnreachedInTime(Unreached, TimeoutError):
    """No connection in time: connecting, or waiting for a free one, took too long."""


class Place(NamedTuple):
    """Where connections go to."""

    host: str
    port: int
    tls: bool


class Wires:
    """A pool of connections: at most so many requests are under way at once."""

    def __init__(self, most: int) -> None:
        self._free = asyncio.Semaphore(most)
        self._idle: dict[Place, list[Wire]] = {}  # the one used last comes last
        self._busy: set[Wire] = set()

    async def ask(self, place: Place, request: bytes, patience: Patience) -> Reply:
        """Sends one request and waits for its answer; raises Unreached, Broken or TimeoutError."""
        wire = None if self._free.locked() else self._fresh(place)
        if wire is None:
            wire = await self._reached(place, patience)
        else:
            await self._free.acquire()  # there is one: nobody waits here
        self._busy.add(wire)
        try:
            return await wire.ask(request, patience)
        finally:
            self._busy.discard(wire)
            self._free.release()
            if wire.is_free:
                self._idle.setdefault(place, []).append(wire)

    def end(self) -> None:
        """Closes all of them; requests that are under way fail."""
        for wire in (*self._busy, *(wire for wires in self._idle.values() for wire in wires)):
            wire.end()
        self._idle.clear()

    def _fresh(self, place: Place) -> Wire | None:
        """A connection that is open already, if one was used lately."""
        idle = self._idle.get(place, [])
        while idle:
            wire = idle.pop()
            if wire.is_free and asyncio.get_running_loop().time() - wire.used < FRESH:
                return wire
            wire.end()
        return None

    async def _reached(self, place: Place, patience: Patience) -> Wire:
        """Another connection, once there may be one."""
        try:
            async with asyncio.timeout(_limit(patience.reaching)):
                await self._free.acquire()
                try:
                    return self._fresh(place) or await self._connected(place, patience.connecting)
                except BaseException:
                    self._free.release()
                    raise
        except TimeoutError:
            raise UnreachedInTime("not in time") from None
        except OSError as error:
            raise Unreached(type(error).__name__) from None

    async def _connected(self, place: Place, seconds: float) -> Wire:
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(_limit(seconds)):
            addresses = await self._addresses(place)
            way = await aiohappyeyeballs.start_connection(addresses, happy_eyeballs_delay=NEXT_ADDRESS)
            try:
                tls, name = (self._tls, place.host) if place.tls else (None, None)
                _, wire = await loop.create_connection(Wire, sock=way, ssl=tls, server_hostname=name)
            except BaseException:
                way.close()
                raise
        return wire

    @staticmethod
    async def _addresses(place: Place) -> Addresses:
        return await asyncio.get_running_loop().getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """Whom the system trusts."""
        return ssl.create_default_context()


def _limit(seconds: float) -> float | None:
    return None if seconds == inf else seconds
