"""A message that Telegram neither takes nor refuses: how long it is tried, and what is asked before it is said again.

While Telegram is away everybody waits, for ever, and nothing is lost. A message over which alone Telegram stumbles is
given up after an hour, so that what waits behind it in its chat goes on. What may have arrived already is not said
again before Telegram has answered something harmless: a line that loses every answer would repeat it each time.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from telegram.error import TelegramError

from bot.outgoing.troubles import Later, trouble_of

if TYPE_CHECKING:
    from bot.telegram.api import Telegram

FIRST_PAUSE: Final = 0.3  # seconds
LONGEST_PAUSE: Final = 30.0
LONGEST_IN_DOUBT: Final = 600.0
MANY: Final = 10  # failures after which the pauses grow no more
#: Telegram's own troubles are over by then; in their middle a message may look as if it alone were the trouble.
LONG_ENOUGH: Final = 3600.0  # seconds


class Abandoned(Exception):
    """The seat is lost, or the process ends: the row stays as it is, for whoever sends next."""


class GivenUp(Exception):
    """The message is not tried any more; the text says why."""


@dataclass(slots=True)
class Trial:
    """One call that has failed: since when, how often, and how often nobody knows whether it was done."""

    since: float | None = None  # by the loop's clock
    failures: int = 0
    doubts: int = 0

    def failed(self, *, in_doubt: bool) -> float:
        """Counts a failure; gives the seconds before anything is tried again. What may have been heard waits longer."""
        if self.since is None:
            self.since = _now()
        self.failures += 1
        self.doubts += in_doubt
        if in_doubt:
            return min(FIRST_PAUSE * 4.0 ** min(self.doubts - 1, MANY), LONGEST_IN_DOUBT)
        return min(FIRST_PAUSE * 2.0 ** min(self.failures - 1, MANY), LONGEST_PAUSE)


@dataclass(slots=True)
class Perseverance:
    """``is_ours``: whether this process still is the one that sends."""

    telegram: Telegram
    is_ours: Callable[[], bool]
    chance: random.Random = field(default_factory=random.Random)  # spreads tries, guards nothing
    _taken_at: float = float("-inf")

    def taken(self) -> None:
        """Telegram has taken something just now, in whatever chat."""
        self._taken_at = _now()

    async def pause(self, chat: str, trial: Trial, trouble: Later) -> None:
        """Returns when the call is to be made again; raises GivenUp, or Abandoned."""
        pause = trial.failed(in_doubt=trouble.perhaps_sent)
        while True:
            await asyncio.sleep(pause * self.chance.uniform(0.5, 1))
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

    async def _is_answered(self, chat: str) -> bool:
        """Whether Telegram says anything of this chat: asked what may be asked twice, that the bot is typing there."""
        try:
            await self.telegram.call("sendChatAction", {"chat_id": chat, "action": "typing"})
        except TelegramError as error:
            return not isinstance(trouble_of(error), Later)
        return True


def _now() -> float:
    return asyncio.get_running_loop().time()
