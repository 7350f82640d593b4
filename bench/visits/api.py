"""A Bot API on loopback that does little, quickly: it hands out updates, takes messages, and says who was answered.

It runs in the bench's own process, whose CPU is nobody's figure. Not a test's server: it refuses nothing
(``tests/botapi`` does).
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

import aiohttp

from visits.serving import served

TOKEN: Final = "14:bench"  # noqa: S105 - opens nothing
ME: Final = {"id": 14, "is_bot": True, "first_name": "Quatorze", "username": "quatorze_bench_bot"}
AT_ONCE: Final = 100  # updates in one answer, as Telegram gives
WEBHOOK_AT_ONCE: Final = 40  # requests to a webhook at a time, Telegram's default


class Api:
    """``heard(chat, message)`` is called for each message of the bot, with its buttons."""

    def __init__(self, heard: Callable[[int, dict[str, Any]], None]) -> None:
        self.heard = heard
        self.polls = 0
        self.first_poll: float | None = None
        self.calls: dict[str, int] = {}
        self.refusals: dict[int, int] = {}  # how often the webhook said anything but 200, by status
        self._updates: deque[dict[str, Any]] = deque()
        self._came = asyncio.Event()
        self._number = 0
        self._message = 0
        self._hook: str | None = None
        self._secret = ""
        self._hooks = asyncio.Semaphore(WEBHOOK_AT_ONCE)
        self._client: aiohttp.ClientSession | None = None
        self._posting: set[asyncio.Task[None]] = set()

    async def start(self) -> str:
        """Begins to serve; gives the address for TELEGRAM_API_URL."""
        self._server, address = await served(self._do)
        self._client = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=WEBHOOK_AT_ONCE))
        return address

    async def stop(self) -> None:
        """Ends."""
        if self._client is not None:
            await self._client.close()
        self._server.close()

    def deliver(self, update: dict[str, Any]) -> None:
        """Puts an update on its way, by polling or to the webhook."""
        self._number += 1
        update = {"update_id": self._number, **update}
        if self._hook is None:
            self._updates.append(update)
            self._came.set()
        else:
            task = asyncio.create_task(self._post(update))
            self._posting.add(task)
            task.add_done_callback(self._posting.discard)

    async def _post(self, update: dict[str, Any]) -> None:
        assert self._client is not None
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret}
        async with self._hooks:
            for _ in range(100):
                with suppress(aiohttp.ClientError):
                    async with self._client.post(self._hook or "", json=update, headers=headers) as answer:
                        await answer.read()
                        if answer.status == 200:
                            return
                        self.refusals[answer.status] = self.refusals.get(answer.status, 0) + 1
                await asyncio.sleep(0.05)

    def _do(self, method: str, values: dict[str, Any]) -> Any:
        self.calls[method] = self.calls.get(method, 0) + 1
        match method:
            case "getupdates":
                return self._poll(int(values.get("offset") or 0), float(values.get("timeout") or 0))
            case "sendmessage":
                return self._sent(values)
            case "getme":
                return ME
            case "setwebhook":
                self._hook, self._secret = values.get("url") or None, values.get("secret_token", "")
                return True
            case "getwebhookinfo":
                return {"url": self._hook or "", "has_custom_certificate": False, "pending_update_count": 0}
        return True

    async def _poll(self, offset: int, timeout: float) -> list[dict[str, Any]]:  # noqa: ASYNC109 - Telegram's own
        self.polls += 1
        if self.first_poll is None:
            self.first_poll = time.monotonic()
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        if not self._updates and timeout:
            self._came.clear()
            try:
                async with asyncio.timeout(min(timeout, 5)):
                    await self._came.wait()
            except TimeoutError:
                return []
        return [self._updates[i] for i in range(min(len(self._updates), AT_ONCE))]

    def _sent(self, values: dict[str, Any]) -> dict[str, Any]:
        self._message += 1
        chat = int(values["chat_id"])
        markup = values.get("reply_markup")
        buttons = json.loads(markup) if isinstance(markup, str) else markup or {}
        message: dict[str, Any] = {
            "message_id": self._message,
            "date": int(time.time()),
            "chat": {"id": chat, "type": "private"},
            "from": ME,
            "text": values["text"],
        }
        if buttons.get("inline_keyboard"):
            message["reply_markup"] = buttons
        self.heard(chat, message)
        return message
