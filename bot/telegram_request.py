"""How the bot's requests reach Telegram: python-telegram-bot's `BaseRequest` over aiohttp.

A request costs about a fifth of what it costs over the library's own httpx. Every failure is one of the library's
errors, in our words: aiohttp's own texts hold the address, and the address holds the token.
"""

import io
import json
import os
import time
from contextlib import AbstractAsyncContextManager
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any

import aiohttp
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.telegram_failures import in_our_words, refusal_of_telegram

# Without this switch the library warns each time it merely makes a RetryAfter, whose seconds it then gives as a number
# instead of a timedelta. It reads the switch anew each time.
os.environ.setdefault("PTB_TIMEDELTA", "true")

NOWHERE = URL("/")
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
SUCCESS = range(200, 300)
#: In plain ASCII: half of a surrogate pair, which phones send, travels in no other form.
dumps = json.JSONEncoder(check_circular=False, separators=(",", ":")).encode


class AiohttpRequest(BaseRequest):
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
        self._session: aiohttp.ClientSession | None = None
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
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connection_pool_size, ttl_dns_cache=300),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                auto_decompress=True,
            )

    async def shutdown(self) -> None:
        """Close the pool; requests still under way fail. It can be opened again."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

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
        if self._session is None:
            raise RuntimeError("AiohttpRequest is not initialized")
        files = request_data is not None and request_data.contains_files
        timeout = self._patience(
            read_timeout, write_timeout, connect_timeout, pool_timeout, posting=method == "POST", files=files
        )
        try:
            body, headers = _body(request_data)
            asked = self._session.request(
                method, _address(url), data=body, headers=headers, timeout=timeout, allow_redirects=False
            )
            status, answer = await self._answer(asked)
        except Exception as error:  # noqa: BLE001  whatever it is, its text may hold the token
            problem = in_our_words(error)
        else:
            return status, answer if status in SUCCESS else refusal_of_telegram(status, answer, url)
        raise problem  # outside the handler: the original, with the address, is not even its context

    async def _answer(self, asked: AbstractAsyncContextManager[aiohttp.ClientResponse]) -> tuple[int, bytes]:
        async with asked as response:
            answer = await response.read()
            if "Date" in response.headers:
                self._dated = response.headers["Date"], time.time()
            return response.status, answer

    def _patience(
        self, read: Any, write: Any, connect: Any, pool: Any, *, posting: bool, files: bool
    ) -> aiohttp.ClientTimeout:
        """The times that a call gives, else those that hold where it gives none."""
        return _timeout(
            _given(read, self._read_timeout),
            _given(write, self._media_write_timeout if files else self._write_timeout),
            _given(connect, self._connect_timeout),
            _given(pool, self._pool_timeout),
            posting=posting,
        )

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Telegram's answer as a value; an answer cut short is a network error, and its text stays out of the log."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or not ("result" in answer or answer.get("ok") is False):
            raise NetworkError("The answer is not Telegram's")
        return answer


def _given(value: Any, default: float | None) -> float | None:
    return default if value is BaseRequest.DEFAULT_NONE else value


@lru_cache(maxsize=256)
def _address(url: str) -> URL:
    return URL(url, encoded=True)


@lru_cache(maxsize=256)
def _timeout(
    read: float | None, write: float | None, connect: float | None, pool: float | None, *, posting: bool
) -> aiohttp.ClientTimeout:
    """Aiohttp has no time for writing, so it bounds the whole of a POST; a download is bounded by its silences."""
    reaching = None if connect is None or pool is None else connect + pool
    whole = None
    if posting and reaching is not None and read is not None and write is not None:
        whole = reaching + write + read
    return aiohttp.ClientTimeout(total=whole, connect=reaching, sock_connect=connect, sock_read=read)


def _body(request_data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str] | None]:
    if request_data is None:
        return None, None
    if not request_data.contains_files:
        # yarl writes the same form as urllib's urlencode, in 5 instead of 60 microseconds for a message with buttons.
        return NOWHERE.with_query(_written(request_data)).raw_query_string.encode(), FORM
    form = aiohttp.FormData(quote_fields=False)  # Telegram shows a quoted « é » as %C3%A9
    for name, value in _written(request_data).items():
        form.add_field(name, value)
    for name, (filename, content, media_type) in request_data.multipart_data.items():
        # aiohttp writes a stream in pieces and warns of large bytes, which hold up the loop.
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=filename, content_type=media_type)
    return form, None


def _written(request_data: RequestData) -> dict[str, str]:
    """Texts as they are, everything else as JSON; the library's own way writes each value twice."""
    return {name: it if isinstance(it, str) else dumps(it) for name, it in request_data.parameters.items()}
