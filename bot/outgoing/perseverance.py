"""A message that Telegram neither takes nor refuses: how long it is tried, and what is asked before it is said again.

While Telegram is away everybody waits, for ever, and nothing is lost. A message over which alone Telegram stumbles is
given up after an hour, so that what waits behind it in its chat goes on. What may have arrived already is not said
again before Telegram has answered something harmless: a line that loses every answer would repeat it each time.

A reminder is said at most once: one whose answer is lost is not tried again, and nobody knows whether it arrived. So
few are on the line at a time, and none while answers are lost: an outage leaves few of them in doubt.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from telegram.error import TelegramError

from bot.outgoing.troubles import Later, trouble_of

if TYPE_CHECKING:
    from bot.telegram.api import Telegram

FIRST_PAUSE: Final = 0.3  # seconds
LONGEST_PAUSE: Final = 30.0
LONGEST_IN_DOUBT: Final = 600.0
MANY: Final = 11  # failures after which the pauses grow no more
#: Telegram's own troubles are over by then; in their middle a message may look as if it alone were the trouble.
LONG_ENOUGH: Final = 3600.0  # seconds
AT_RISK: Final = 8  # reminders: at 26 a second, enough for answers that take 0.3 seconds


class Abandoned(Exception):
    """The seat is lost, or the process ends: the row stays as it is, for whoever sends next."""


class GivenUp(Exception):
    """The message is not tried any more; the text says why."""


@dataclass(slots=True)
class Trial:
    """One call that has failed: since when, and how often."""

    since: float | None = None  # by the loop's clock
    failures: int = 0

    def failed(self, *, in_doubt: bool) -> float:
        """Counts a failure; gives the seconds before anything is tried again. What may have been heard waits longer."""
        if self.since is None:
            self.since = _now()
        pause = FIRST_PAUSE * 2.0 ** min(self.failures, MANY)
        self.failures += 1
        return min(pause, LONGEST_IN_DOUBT if in_doubt else LONGEST_PAUSE)


@dataclass(slots=True)
class Perseverance:
    """``is_ours``: whether this process still is the one that sends."""

    telegram: Telegram
    is_ours: Callable[[], bool]
    _taken_at: float = float("-inf")
    _lost: bool = False  # the answer that was due last
    _at_risk: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_RISK))

    def taken(self) -> None:
        """Telegram has taken something just now, in whatever chat."""
        self._taken_at = _now()
        self._lost = False

    def lost(self) -> None:
        """An answer was lost just now, in whatever chat."""
        self._lost = True

    @asynccontextmanager
    async def risk(self, chat: str) -> AsyncIterator[None]:
        """Around what is said at most once; raises Abandoned."""
        while True:
            async with self._at_risk:
                if not self.is_ours():
                    raise Abandoned
                if not self._lost:
                    yield
                    return
            await self._wait_for_answers(chat)

    async def pause(self, chat: str, trial: Trial, trouble: Later) -> None:
        """Returns when the call is to be made again; raises GivenUp, or Abandoned."""
        pause = trial.failed(in_doubt=trouble.perhaps_sent)
        while True:
            await _rest(pause)
            if not self.is_ours():
                raise Abandoned
            lasts = _now() - (trial.since or 0.0)
            if lasts < LONG_ENOUGH and not trouble.perhaps_sent:
                return
            answered = await self._is_answered(chat)
            if lasts >= LONG_ENOUGH and (answered or self._taken_at > (trial.since or 0.0)):
                raise GivenUp(f"{trouble.why} (for {lasts / 60:.0f} minutes)")
            if answered or not trouble.perhaps_sent:
                return
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _wait_for_answers(self, chat: str) -> None:
        pause = FIRST_PAUSE
        while self._lost and not await self._is_answered(chat):
            await _rest(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
            if not self.is_ours():
                raise Abandoned
        self._lost = False

    async def _is_answered(self, chat: str) -> bool:
        """Whether Telegram says anything of this chat: asked what may be asked twice, that the bot is typing there."""
        try:
            await self.telegram.call("sendChatAction", {"chat_id": chat, "action": "typing"})
        except TelegramError as error:
            return not isinstance(trouble_of(error), Later)
        return True


async def _rest(pause: float) -> None:
    """About so long: those who failed together do not try again together."""
    await asyncio.sleep(pause * random.uniform(0.5, 1))  # noqa: S311 - spreads tries, guards nothing


def _now() -> float:
    return asyncio.get_running_loop().time()
