"""Connections against a server that says byte by byte what it is told to say."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import NoReturn

import pytest
import uvloop
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.telegram import wires as module
from bot.telegram.wire import Broken, Patience, Reply, Unreached
from bot.telegram.wires import Addresses, Place, UnreachedInTime, Wires

REQUEST = b"GET / HTTP/1.1\r\nHost: here\r\n\r\n"
SHORT = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
OK = Reply(200, None, b"ok")
QUICK = Patience(reaching=5.0, connecting=5.0, silence=5.0, answer=5.0)

#: What is said to the n-th request of a connection; None closes it.
Says = Callable[[int], "list[bytes | float | None]"]


NOWHERE = Place("", 0, tls=False)


@dataclass
class Server:
    """Where it is, and how many requests came over each connection."""

    place: Place = NOWHERE
    heard: list[int] = field(default_factory=list)


@asynccontextmanager
async def server(says: Says, tls: ssl.SSLContext | None = None) -> AsyncIterator[Server]:
    """Plays what is said: bytes are sent, numbers are seconds to wait, None closes."""
    it = Server()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = len(it.heard)
        it.heard.append(0)
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                it.heard[number] += 1
                for piece in says(it.heard[number]):
                    if piece is None:
                        return
                    if isinstance(piece, bytes):
                        writer.write(piece)
                        await writer.drain()
                        await asyncio.sleep(0.005)  # so that each piece travels alone
                    else:
                        await asyncio.sleep(piece)
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
            pass
        finally:
            writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    it.place = Place("127.0.0.1", listening.sockets[0].getsockname()[1], tls=tls is not None)
    try:
        yield it
    finally:
        listening.close()


@asynccontextmanager
async def wires(most: int = 2) -> AsyncIterator[Wires]:
    pool = Wires(most)
    try:
        yield pool
    finally:
        pool.end()


async def closed_by_now(what: Callable[[], Awaitable[Reply]]) -> Reply:
    """Once the loop has heard what the server did meanwhile."""
    await asyncio.sleep(0.05)
    for _ in range(20):
        await asyncio.sleep(0)  # of timers that a late loop finds due together, the server's is not heard at once
    return await what()


@pytest.mark.parametrize(("pieces", "reply"), [
    ([SHORT], OK),
    ([SHORT[:9], SHORT[9:30], SHORT[30:-1], SHORT[-1:]], OK),
    ([b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n", b"1\r\nk\r\n0\r\n\r\n"], OK),
    ([b"HTTP/1.1 100 Continue\r\n\r\n", SHORT], OK),
    ([b"HTTP/1.1 102 Processing\r\n\r\n" + SHORT], OK),
    ([b"HTTP/1.1 204 No Content\r\n\r\n"], Reply(204, None, b"")),
    ([b"HTTP/1.1 200 OK\r\nDATE: today\r\ncontent-LENGTH: 0\r\n\r\n"], Reply(200, "today", b"")),
    ([b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n"], Reply(302, None, b"")),
])  # fmt: skip
async def test_an_answer_is_read_however_it_travels_and_the_connection_stays(pieces: list[bytes], reply: Reply) -> None:
    async with server(lambda _: [*pieces]) as there, wires() as pool:
        for _ in range(3):
            assert await pool.ask(there.place, REQUEST, QUICK) == reply
        assert there.heard == [3]


@pytest.mark.parametrize("pieces", [
    [b"HTTP/1.1 200 OK\r\n\r\n", b"o", b"k", None],
    [b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok", None],
    [b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", None],
    [SHORT, None],
])  # fmt: skip
async def test_a_connection_that_ends_with_its_answer_is_replaced(pieces: list[bytes | float | None]) -> None:
    async with server(lambda _: pieces) as there, wires() as pool:
        for _ in range(2):
            assert await closed_by_now(lambda: pool.ask(there.place, REQUEST, QUICK)) == OK
        assert there.heard == [1, 1]


@pytest.mark.parametrize("pieces", [
    [None],
    [SHORT[:20], None],
    [SHORT[:-1], None],
    [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n", None],
    [b"220 mail.example.fr ESMTP\r\n"],
    [b"HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\nok"],
    [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\nok"],
    [b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"],
    [b"HTTP/1.1 100 Continue\r\n\r\n", None],
])  # fmt: skip
async def test_half_an_answer_or_none_breaks_and_the_next_request_has_a_connection_of_its_own(
    pieces: list[bytes | float | None],
) -> None:
    async with server(lambda _: pieces if len(there.heard) == 1 else [SHORT]) as there, wires() as pool:
        with pytest.raises(Broken):
            await pool.ask(there.place, REQUEST, QUICK)
        assert await pool.ask(there.place, REQUEST, QUICK) == OK
        assert there.heard == [1, 1]


@pytest.mark.parametrize("after", [SHORT, b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n", b"?"])
async def test_what_nobody_asked_for_is_no_answer_to_the_next_request(after: bytes) -> None:
    async with server(lambda _: [SHORT, 0.02, after]) as there, wires() as pool:
        for _ in range(2):
            assert await closed_by_now(lambda: pool.ask(there.place, REQUEST, QUICK)) == OK
        assert there.heard == [1, 1]


async def test_an_answer_behind_the_answer_is_not_taken_for_the_next() -> None:
    async with server(lambda _: [SHORT + SHORT[:20]]) as there, wires() as pool:
        for _ in range(2):
            assert await pool.ask(there.place, REQUEST, QUICK) == OK
        assert there.heard == [1, 1]


async def test_an_answer_that_did_not_wait_for_the_whole_request_ends_the_connection() -> None:
    async with server(lambda _: [SHORT]) as there, wires() as pool:
        for _ in range(2):
            assert await pool.ask(there.place, REQUEST + bytes(32 << 20), QUICK) == OK
        assert there.heard == [1, 1]


async def test_silence_and_a_trickle_without_end_are_given_up() -> None:
    trickle: list[bytes | float | None] = [SHORT[:-2], *[0.02] * 100]
    begun = b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"
    endless = [begun, *[piece for _ in range(100) for piece in (b"x", 0.02)]]
    for pieces, patience in ((trickle, QUICK._replace(silence=0.1)), (endless, QUICK._replace(answer=0.2))):
        async with server(lambda _, pieces=pieces: pieces) as there, wires() as pool:
            with pytest.raises(TimeoutError) as late:
                await pool.ask(there.place, REQUEST, patience)
            assert not isinstance(late.value, Unreached)


async def test_an_answer_may_take_its_time_as_long_as_something_comes() -> None:
    slow = [piece for sign in SHORT for piece in (bytes([sign]), 0.002)]
    async with server(lambda _: slow) as there, wires() as pool:
        assert await pool.ask(there.place, REQUEST, Patience(silence=0.2)) == OK


async def test_who_waits_too_long_for_a_free_connection_has_sent_nothing() -> None:
    async with server(lambda _: [0.3, SHORT]) as there, wires(most=1) as pool:
        first = asyncio.create_task(pool.ask(there.place, REQUEST, QUICK))
        await asyncio.sleep(0.05)
        with pytest.raises(UnreachedInTime):
            await pool.ask(there.place, REQUEST, QUICK._replace(reaching=0.05))
        patient = asyncio.create_task(pool.ask(there.place, REQUEST, QUICK))
        assert await asyncio.gather(first, patient) == [OK, OK]
        assert there.heard == [2]


async def test_who_gives_up_leaves_the_place_to_the_next() -> None:
    async with server(lambda _: [SHORT] if len(there.heard) > 1 else [9.0]) as there, wires(most=1) as pool:
        for _ in range(2):
            given_up = asyncio.create_task(pool.ask(there.place, REQUEST, QUICK))
            await asyncio.sleep(0.05)
            given_up.cancel()
            await asyncio.gather(given_up, return_exceptions=True)
        assert await pool.ask(there.place, REQUEST, QUICK) == OK


async def test_what_was_quiet_for_long_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    async with server(lambda _: [SHORT]) as there, wires() as pool:
        assert await pool.ask(there.place, REQUEST, QUICK) == OK
        monkeypatch.setattr(module, "FRESH", 0.0)
        assert await pool.ask(there.place, REQUEST, QUICK) == OK
        assert there.heard == [1, 1]


async def test_nobody_there_and_no_such_name_are_not_reached() -> None:
    async def no_such_name(_: Place) -> NoReturn:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        place = Place("127.0.0.1", taken.getsockname()[1], tls=False)
        for addresses in (Wires._addresses, no_such_name):
            async with wires() as pool:
                pool._addresses = addresses  # type: ignore[assignment, method-assign]
                with pytest.raises(Unreached) as failed:
                    await pool.ask(place, REQUEST, QUICK)
                assert not isinstance(failed.value, UnreachedInTime)


async def test_an_address_that_does_not_answer_holds_up_nobody() -> None:
    """The first of the name's addresses takes no connection, as IPv6 does behind many boxes."""
    async with server(lambda _: [SHORT]) as there, wires() as pool:
        with socket.socket() as full, socket.socket() as filler:
            full.bind(("127.0.0.2", 0))
            full.listen(0)
            filler.connect(full.getsockname())

            async def addresses(_: Place) -> Addresses:
                both = (full.getsockname(), ("127.0.0.1", there.place.port))
                return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", address) for address in both]

            pool._addresses = addresses  # type: ignore[assignment, method-assign]
            assert await pool.ask(there.place, REQUEST, QUICK._replace(connecting=2.0)) == OK


async def test_the_end_of_the_pool_is_the_end_of_what_is_under_way() -> None:
    async with server(lambda _: [9.0]) as there, wires() as pool:
        asked = asyncio.create_task(pool.ask(there.place, REQUEST, QUICK))
        await asyncio.sleep(0.05)
        pool.end()
        with pytest.raises(Broken):
            await asked


def certificate(folder: Path, name: str) -> Path:
    """One that 127.0.0.1 or another address shows, signed by itself, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(name))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.mark.parametrize("loop", [asyncio.new_event_loop, uvloop.new_event_loop])
@pytest.mark.parametrize(("shown", "trusted", "taken"), [
    ("127.0.0.1", True, True),
    ("127.0.0.1", False, False),
    ("127.0.0.9", True, False),
])  # fmt: skip
def test_a_server_must_prove_who_it_is(
    loop: Callable[[], asyncio.AbstractEventLoop],
    shown: str,
    *,
    trusted: bool,
    taken: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = certificate(tmp_path, shown)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(path))

    async def asked() -> None:
        async with server(lambda _: [SHORT], context) as there, wires() as pool:
            if taken:
                for _ in range(2):
                    assert await pool.ask(there.place, REQUEST, QUICK) == OK
                assert there.heard == [2]
            else:
                with pytest.raises(Unreached):
                    await pool.ask(there.place, REQUEST, QUICK)

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(asked())
