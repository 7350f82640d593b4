"""The calls of the Bot API that we make, by name and values; what comes back is Telegram's own JSON.

The library's request names the errors and carries files. Its `Bot` and its objects are not made: an update that a newer
Telegram sends must not fail to be read, and an answer of which we need one number must not cost a hundred objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from telegram import InputFile
from telegram.error import TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.telegram.failures import NotTelegrams
from bot.telegram.request import WiredRequest

if TYPE_CHECKING:
    from collections.abc import Mapping

POLL_SECONDS: Final = 50
#: What the bot is told of; reactions, channel posts and the comings and goings of others are not asked for.
ALLOWED_UPDATES: Final = ("message", "edited_message", "callback_query", "my_chat_member")
WEBHOOK_CONNECTIONS: Final = 40


class Telegram:
    """The bot's line to Telegram. Every failure is a `telegram.error.TelegramError` without the token in it."""

    def __init__(self, token: str, url: str) -> None:
        self._request = WiredRequest()
        self._base = f"{url.rstrip('/')}/bot{token}"

    async def __aenter__(self) -> Self:
        """The connections are open inside."""
        await self._request.initialize()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Closes them."""
        await self._request.shutdown()

    async def call(self, method: str, values: Mapping[str, Any] | None = None, *, wait: float = 5.0) -> Any:
        """One call; ``wait`` is how long the answer may take."""
        given = [_parameter(name, value) for name, value in (values or {}).items() if value is not None]
        return await self._request.post(f"{self._base}/{method}", RequestData(given), read_timeout=wait)

    async def updates(self, offset: int | None, seconds: int = POLL_SECONDS, limit: int = 100) -> list[dict[str, Any]]:
        """What has come from ``offset`` on, which confirms everything before it; waits when there is nothing."""
        values = {"offset": offset, "timeout": seconds, "limit": limit, "allowed_updates": ALLOWED_UPDATES}
        found = await self.call("getUpdates", values, wait=seconds + 10.0)
        if not isinstance(found, list):
            raise NotTelegrams
        return found

    async def told(self, method: str) -> dict[str, Any]:
        """What a call tells of something; raises NotTelegrams where it tells nothing."""
        found = await self.call(method)
        if not isinstance(found, dict):
            raise NotTelegrams
        return found

    async def set_webhook(self, url: str, secret: str) -> None:
        """From now on Telegram posts the updates to ``url``; what waits there already is kept."""
        values = {
            "url": url,
            "secret_token": secret,
            "allowed_updates": ALLOWED_UPDATES,
            "max_connections": WEBHOOK_CONNECTIONS,
        }
        await self.call("setWebhook", values)

    async def username(self) -> str:
        """The bot's own name, without the @; also shows whether the token is good."""
        return str((await self.told("getMe")).get("username", ""))

    async def clock_ahead(self) -> float | None:
        """How many seconds our clock is ahead of Telegram's; None when it cannot be known now."""
        try:
            await self.username()
        except TelegramError:
            return None
        return self._request.seconds_ahead


def _parameter(name: str, value: Any) -> RequestParameter:
    """A value as it travels: a file apart, everything else as JSON."""
    is_file = isinstance(value, InputFile)
    return RequestParameter(name, None, [value]) if is_file else RequestParameter(name, value, None)


def attached(content: bytes, name: str) -> InputFile:
    """A file to be sent under this name."""
    return InputFile(content, filename=name)
