"""How fast the bot speaks: about a message a second in a chat after a short burst, and not too many in all.

Telegram publishes « about one a second in a chat », « 20 a minute in a group », « about 30 a second in all ». We stay
below, because what is sent evenly arrives unevenly. Times are those of the loop.
"""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Final

REMEMBERED: Final = 10_000  # chats


@dataclass(frozen=True, slots=True)
class Pace:
    """Messages at once, and messages a second; what a person may do is as fast as they may be answered."""

    chat_burst: int = 4
    chat_rate: float = 1.0
    group_burst: int = 4
    group_rate: float = 0.3
    bot_rate: int = 26
    person_burst: int = 60

    def of(self, chat: str) -> tuple[int, float]:
        """The burst and the rate of a chat; the numbers of groups are negative."""
        return (self.group_burst, self.group_rate) if chat.startswith("-") else (self.chat_burst, self.chat_rate)


class Pacer:
    """Gives turns to speak, replies before reminders; closes for as long as Telegram says."""

    def __init__(self, pace: Pace, clock: Callable[[], float] | None = None) -> None:
        self._pace = pace
        self._clock = clock or asyncio.get_running_loop().time
        self._full_until: dict[str, float] = {}  # when the chat's burst is whole again
        self._closed_until: dict[str, float] = {}
        self._all_closed_until = 0.0
        self._last: deque[float] = deque()  # the turns of the last second
        self._waiting: list[tuple[bool, int, asyncio.Future[None]]] = []
        self._numbers = count()
        self._alarm: asyncio.TimerHandle | None = None

    async def turn(self, chat: str, *, urgent: bool = True) -> None:
        """Waits until a message may go to this chat."""
        while True:
            while (wait := self._wait_of(chat)) > 0:  # noqa: ASYNC110 - it waits for a time, not for an event
                await asyncio.sleep(wait)
            await self._turn_of_bot(urgent=urgent)
            if self._wait_of(chat) <= 0:  # it may have been closed meanwhile
                break
        _, rate = self._pace.of(chat)
        now = self._clock()
        if len(self._full_until) > REMEMBERED:
            self._forget(now)
        self._full_until[chat] = max(self._full_until.get(chat, now), now) + 1 / rate

    def flood(self, chat: str, seconds: float) -> None:
        """Telegram wants silence for so long. It does not say whether in this chat or at all.

        So this chat is silent; when another one is told the same meanwhile, everybody is.
        """
        now = self._clock()
        others = [until for other, until in self._closed_until.items() if other != chat and until > now]
        self._closed_until[chat] = max(self._closed_until.get(chat, 0.0), now + seconds)
        if others:
            self._all_closed_until = max(self._all_closed_until, now + seconds, *others)

    def _wait_of(self, chat: str) -> float:
        now = self._clock()
        burst, rate = self._pace.of(chat)
        closed = max(self._closed_until.get(chat, 0.0), self._all_closed_until)
        return max(closed - now, self._full_until.get(chat, 0.0) - now - (burst - 1) / rate)

    async def _turn_of_bot(self, *, urgent: bool) -> None:
        now = self._clock()
        if not self._waiting and self._has_room(now):
            self._last.append(now)
            return
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (not urgent, next(self._numbers), turn))
        self._serve()
        await turn

    def _serve(self) -> None:
        """Gives the turns that can be given now, and comes back when there is room again."""
        self._alarm = None
        now = self._clock()
        while self._waiting and self._has_room(now):
            _, _, turn = heapq.heappop(self._waiting)
            if not turn.done():
                turn.set_result(None)
                self._last.append(now)
        if self._waiting and self._alarm is None:
            # A hair later, so that the oldest has surely left the last second.
            until = self._last[0] + 1.001 if self._last else now + 0.01
            self._alarm = asyncio.get_running_loop().call_later(max(until - now, 0.001), self._serve)

    def _has_room(self, now: float) -> bool:
        while self._last and self._last[0] <= now - 1:
            self._last.popleft()
        return len(self._last) < self._pace.bot_rate

    def _forget(self, now: float) -> None:
        for times in (self._full_until, self._closed_until):
            for chat in [chat for chat, until in times.items() if until <= now]:
                del times[chat]
