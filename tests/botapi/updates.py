"""What Telegram has for the bot: updates with growing numbers, kept until the bot confirms them."""

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable
from itertools import islice
from typing import Any, NamedTuple

from .refusals import conflict

REMEMBERED = 1000
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
MOST_AT_ONCE = 100
#: An offset that is further ahead than this belongs to other numbers than ours: Telegram then answers from the oldest.
MOST_AHEAD = 10
LONGEST_POLL = 50.0
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_CAME = "terminated by setWebhook request"


class Update(NamedTuple):
    """at: when the person acted, in `time.monotonic()`. body: the update as JSON."""

    id: int
    kind: str
    chat: int
    at: float
    body: bytes


class Updates:
    """The queue. Its numbers grow by one; the first is given, so that a restarted server can go on."""

    def __init__(self, first_id: int = 1) -> None:
        self.next_id = first_id
        self.pending: deque[Update] = deque()
        self.repeats: list[Update] = []
        self.recent: deque[Update] = deque(maxlen=REMEMBERED)
        self.allowed: frozenset[str] | None = None
        self.confirmed = first_id - 1
        self.push: Callable[[Update], None] | None = None  # the webhook, when there is one
        self._poll: asyncio.Future[str] | None = None

    def add(self, kind: str, payload: dict[str, Any], chat: int) -> Update | None:
        """A new update; None when the bot did not ask for this kind."""
        if not self.wanted(kind):
            return None
        body = json.dumps({"update_id": self.next_id, kind: payload}).encode()
        update = Update(self.next_id, kind, chat, time.monotonic(), body)
        self.next_id += 1
        self.recent.append(update)
        self.pending.append(update)
        self._tell(update)
        return update

    def begin_anew(self, first_id: int) -> None:
        """After a week of silence Telegram goes on from any number, a smaller one too."""
        self.next_id, self.confirmed = first_id, first_id - 1

    def wanted(self, kind: str) -> bool:
        return kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed

    def allow(self, kinds: list[str] | None) -> None:
        """What to tell from now on: None changes nothing, an empty list means the usual ones."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def repeat(self, back: int = 1) -> Update | None:
        """Deliver once more an update that was confirmed: the `back`-th newest. After newer ones, and only once."""
        done = [update for update in self.recent if update.id <= self.confirmed]
        if len(done) < back:
            return None
        self.repeats.append(done[-back])
        self._tell(done[-back])
        return done[-back]

    def confirm(self, offset: int) -> None:
        """The bot has everything under this number: forget it. A negative one keeps only that many newest."""
        if offset > self.next_id + MOST_AHEAD:
            return
        if offset < 0:
            offset = self.pending[max(0, len(self.pending) + offset)].id if self.pending else 0
        while self.pending and self.pending[0].id < offset:
            self.confirmed = max(self.confirmed, self.pending.popleft().id)

    def forget(self, update: Update) -> None:
        """The webhook answered 200 for this one."""
        self.confirmed = max(self.confirmed, update.id)
        for waiting in (self.pending, self.repeats):
            if update in waiting:
                waiting.remove(update)
                break

    def drop(self) -> None:
        self.confirm(self.next_id)

    async def get(self, offset: int, limit: int, timeout: float) -> list[Update]:
        """The updates from `offset`, oldest first; waits for one when there is none."""
        self.confirm(offset)
        limit = min(max(limit, 1), MOST_AT_ONCE)
        if not self.pending and not self.repeats and timeout > 0:
            await self._wait(min(timeout, LONGEST_POLL))
        found = list(islice(self.pending, limit)) + self.repeats
        self.repeats.clear()
        return found

    async def _wait(self, timeout: float) -> None:
        self.end_poll(OTHER_POLLER)
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(timeout):
                ended = await poll
        except TimeoutError:
            ended = ""
        finally:
            if self._poll is poll:
                self._poll = None
        if ended:
            raise conflict(ended)

    def end_poll(self, reason: str = "") -> None:
        """End the long poll under way: with the updates that came, or refused for this reason."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(reason)

    def _tell(self, update: Update) -> None:
        if self.push is not None:
            self.push(update)
        self.end_poll()
