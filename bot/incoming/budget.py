"""How much one person may do at once: as much as Telegram lets us answer, after a large burst.

Whoever waits for replies never notices it. Whoever sends more is heard all the same (each message is read, and kept),
but is told once to wait and is answered no faster than a chat may be: so a flood neither fills the outbox nor takes the
turns of others to be answered.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

REMEMBERED: Final = 10_000  # chats


class Spent(Enum):
    """Whether an act is within the budget, the first beyond it, or one more."""

    WITHIN = auto()
    FIRST_BEYOND = auto()
    BEYOND = auto()


@dataclass(slots=True)
class _Purse:
    left: float
    at: float
    told: bool = False


@dataclass(slots=True)
class Budget:
    """``burst`` acts at once, then ``rate`` a second; times are in seconds, given."""

    burst: int
    rate: float
    _purses: OrderedDict[str, _Purse] = field(default_factory=OrderedDict)

    def spend(self, chat: str, now: float) -> Spent:
        """Counts one act of a chat."""
        purse = self._purses.pop(chat, None) or _Purse(self.burst, now)
        self._purses[chat] = purse  # the newest last
        if len(self._purses) > REMEMBERED:
            self._purses.popitem(last=False)
        purse.left = min(self.burst, purse.left + (now - purse.at) * self.rate)
        purse.at = now
        if purse.left >= 1:
            purse.left -= 1
            purse.told = purse.told and purse.left < self.burst / 2  # that flood is over
            return Spent.WITHIN
        if purse.told:
            return Spent.BEYOND
        purse.told = True
        return Spent.FIRST_BEYOND
