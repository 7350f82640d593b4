"""The other way in: Telegram posts each update to the bot's address, again and again until it answers with success."""

import asyncio
import re
import time
from collections import deque
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from .clock import Clock
from .refusals import bad
from .updates import Update, Updates

MOST_CONNECTIONS = 100
PATIENCE = aiohttp.ClientTimeout(total=60)
LONGEST_DELAY = 60.0
SECRET_CHARACTERS = 256
SECRET = re.compile(r"[A-Za-z0-9_-]*")
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Target:
    """What setWebhook said."""

    url: str
    secret: str = ""
    connections: int = 40

    def check(self) -> None:
        """Telegram's conditions; plain HTTP is let through for this machine alone, where the tests live."""
        address = urlsplit(self.url)
        if address.scheme != "https" and address.hostname not in LOOPBACK:
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if len(self.secret) > SECRET_CHARACTERS:
            raise bad("secret token is too long")
        if not SECRET.fullmatch(self.secret):
            raise bad("secret token contains unallowed characters")


class Webhook:
    """Posts the updates of one chat one after the other, those of different chats over several connections."""

    def __init__(self, target: Target, updates: Updates, clock: Clock) -> None:
        self.target = target
        self.updates = updates
        self.clock = clock
        self.last_error: dict[str, Any] = {}
        self._queues: dict[int, deque[Update]] = {}
        self._fails: dict[int, int] = {}
        self._ready: asyncio.Queue[int] = asyncio.Queue()
        self._session = aiohttp.ClientSession(
            timeout=PATIENCE,
            connector=aiohttp.TCPConnector(limit=0),
            headers={"Content-Type": "application/json"}
            | ({"X-Telegram-Bot-Api-Secret-Token": target.secret} if target.secret else {}),
        )
        for update in (*updates.pending, *updates.repeats):
            self.add(update)
        updates.push = self.add
        connections = min(max(target.connections, 1), MOST_CONNECTIONS)
        self._workers = [asyncio.create_task(self._work()) for _ in range(connections)]

    def add(self, update: Update) -> None:
        queue = self._queues.setdefault(update.chat, deque())
        queue.append(update)
        if len(queue) == 1:
            self._ready.put_nowait(update.chat)

    async def close(self) -> None:
        """Stop; what was not answered with success stays pending."""
        self.updates.push = None
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        await self._session.close()

    async def _work(self) -> None:
        while True:
            chat = await self._ready.get()
            queue = self._queues[chat]
            update = queue[0]
            delay = await self._post(update)
            if delay is not None:
                asyncio.get_running_loop().call_later(delay / self.clock.speed, self._ready.put_nowait, chat)
                continue
            self._fails.pop(update.id, None)
            self.updates.forget(update)
            queue.popleft()
            if queue:
                self._ready.put_nowait(chat)
            else:
                del self._queues[chat]

    async def _post(self, update: Update) -> float | None:
        """None when the bot took it, else how long to wait before the next try."""
        told = 0.0
        try:
            async with self._session.post(self.target.url, data=update.body) as response:
                await response.read()
                if 200 <= response.status < 300:
                    return None
                problem = f"Wrong response from the webhook: {response.status} {response.reason}"
                told = float(response.headers.get("Retry-After", "0") or 0)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            problem = f"{type(error).__name__}"
        self.last_error = {"last_error_date": int(time.time()), "last_error_message": problem}
        fails = self._fails[update.id] = self._fails.get(update.id, 0) + 1
        return told or (0.0 if fails == 1 else min(2.0 ** (fails - 1), LONGEST_DELAY))


def webhook_info(webhook: Webhook | None, updates: Updates) -> dict[str, Any]:
    """What getWebhookInfo answers."""
    info: dict[str, Any] = {"url": "", "has_custom_certificate": False, "pending_update_count": len(updates.pending)}
    if updates.allowed is not None:
        info["allowed_updates"] = sorted(updates.allowed)
    if webhook is not None:
        info |= {"url": webhook.target.url, "max_connections": webhook.target.connections, **webhook.last_error}
    return info
