"""How the bot's requests reach Telegram: python-telegram-bot's `BaseRequest` over connections of our own.

A request costs a small part of what it costs over the library's own httpx. Every failure is one of the library's
errors, in our words: those of others may hold the address, and the address holds the token.
"""

import json
import os
import time
from email.utils import parsedate_to_datetime
from functools import lru_cache
from math import inf
from typing import Any, Final
from urllib.parse import urlsplit

from telegram.request import BaseRequest, RequestData

from bot.counting import ANSWERED
from bot.telegram.failures import SUCCESS, NotTelegrams, in_our_words, refusal_of_telegram
from bot.telegram.forms import FORM, form, parts
from bot.telegram.wire import Patience, Unreached
from bot.telegram.wires import Place, Wires

# Without this switch the library warns each time it merely makes a RetryAfter, whose seconds it then gives as a number
# instead of a timedelta. It reads the switch anew each time.
os.environ.setdefault("PTB_TIMEDELTA", "true")

RESULT: Final = b'"result"'  # in every answer to a call that went well
PORTS: Final = {"http": 80, "https": 443}


class WiredRequest(BaseRequest):
    """One pool of connections. All times are in seconds; None waits for ever.

    `pool_timeout` waits for a free connection, `connect_timeout` for a new one, `read_timeout` for the next bytes of
    the answer (the library adds the duration of a long poll to it), `write_timeout` and `media_write_timeout` count
    for the whole request, without and with files.
    """

    def __init__(
        self,
        *,
        connection_pool_size: int = 64,
        read_timeout: float | None = 5.0,
        write_timeout: float | None = 5.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 1.0,
        media_write_timeout: float | None = 20.0,
    ) -> None:
        self._connection_pool_size = connection_pool_size
        self._read_timeout = read_timeout
        self._write_timeout = write_timeout
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._media_write_timeout = media_write_timeout
        self._wires: Wires | None = None
        self._dated: tuple[str, float] | None = None  # the last answer: its date, and when that was by our clock

    @property
    def seconds_ahead(self) -> float | None:
        """How far our clock is ahead of the server's, by the date of its last answer; None when it gave none."""
        if self._dated is None:
            return None
        date, at = self._dated
        try:
            return at - parsedate_to_datetime(date).timestamp()
        except ValueError:
            return None

    @property
    def read_timeout(self) -> float | None:
        """The read timeout that holds where a call names none."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool; opening it twice changes nothing."""
        if self._wires is None:
            self._wires = Wires(self._connection_pool_size)

    async def shutdown(self) -> None:
        """Close the pool; requests still under way fail. It can be opened again."""
        wires, self._wires = self._wires, None
        if wires is not None:
            wires.end()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        # The library marks "not given" with a private type, so that its own annotation cannot be written here.
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one request and read its whole answer: status and body.

        Raises NotSent, TimedOut, NetworkError, or BadRequest for a body that is too large for somebody on the way,
        without the address in their text, cause or context.
        """
        if self._wires is None:
            raise RuntimeError("WiredRequest is not initialized")
        files = request_data is not None and request_data.contains_files
        patience = self._patience(
            read_timeout, write_timeout, connect_timeout, pool_timeout, posting=method == "POST", files=files
        )
        try:
            place, request = _request(url, method, request_data)
            status, date, answer = await self._wires.ask(place, request, patience)
        except Exception as error:  # noqa: BLE001  whatever it is, its text may hold the token
            problem = in_our_words(error)
        else:
            if date is not None:
                self._dated = date, time.time()
            if status not in SUCCESS or (method == "POST" and RESULT not in answer):  # else it is a file
                status, answer = refusal_of_telegram(status, answer, url)
            ANSWERED.set_to_current_time()
            return status, answer
        raise problem  # outside the handler: the original, with the address, is not even its context

    def _patience(self, read: Any, write: Any, connect: Any, pool: Any, *, posting: bool, files: bool) -> Patience:
        """The times that a call gives, else those that hold where it gives none."""
        return _patience(
            _given(read, self._read_timeout),
            _given(write, self._media_write_timeout if files else self._write_timeout),
            _given(connect, self._connect_timeout),
            _given(pool, self._pool_timeout),
            posting=posting,
            files=files,
        )

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Telegram's answer as a value; an answer cut short is a network error, and its text stays out of the log."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError):  # no JSON, brackets without end
            answer = None
        if not isinstance(answer, dict) or not ("result" in answer or answer.get("ok") is False):
            raise NotTelegrams
        return answer


def _given(value: Any, default: float | None) -> float:
    seconds = default if value is BaseRequest.DEFAULT_NONE else value
    return inf if seconds is None else seconds


@lru_cache(maxsize=256)
def _patience(read: float, write: float, connect: float, pool: float, *, posting: bool, files: bool) -> Patience:
    """A download is bounded by its silences alone; a server is silent while files go up."""
    return Patience(
        reaching=connect + pool,
        connecting=connect,
        silence=write + read if files else read,
        answer=write + read if posting else inf,
    )


def _request(url: str, method: str, data: RequestData | None) -> tuple[Place, bytes]:
    """Where a request goes, and all of it as it travels."""
    place, head = _head(url, method)
    if data is None:
        return place, head + b"\r\n"
    kind, body = parts(data.parameters, data.multipart_data) if data.contains_files else (FORM, form(data.parameters))
    return place, b"%bContent-Type: %b\r\nContent-Length: %d\r\n\r\n%b" % (head, kind, len(body), body)


@lru_cache(maxsize=256)
def _head(url: str, method: str) -> tuple[Place, bytes]:
    """How requests to this address begin; the token in it is left as it is."""
    if not (url.isascii() and url.isprintable()) or " " in url:
        raise Unreached("no address")
    found = urlsplit(url)
    if found.scheme not in PORTS or not found.hostname:
        raise Unreached("no address")
    place = Place(found.hostname, found.port or PORTS[found.scheme], tls=found.scheme == "https")
    target = (found.path or "/") + (f"?{found.query}" if found.query else "")
    host = found.netloc.rpartition("@")[2]
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host}", "Accept: */*", f"User-Agent: {BaseRequest.USER_AGENT}"]
    return place, "".join(f"{line}\r\n" for line in lines).encode()
