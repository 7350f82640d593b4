"""The server's seconds: the loop's clock, which a test may make run faster."""

import asyncio
import math


class Clock:
    """Counts seconds from its start; `speed` 10 makes ten of them pass in one of ours (queries age, pace recovers)."""

    def __init__(self, speed: float = 1.0) -> None:
        self._loop = asyncio.get_running_loop()
        self._speed = speed
        self._since = self._loop.time()
        self._before = 0.0

    @property
    def speed(self) -> float:
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._before, self._since = self.now(), self._loop.time()
        self._speed = speed

    def now(self) -> float:
        return self._before + (self._loop.time() - self._since) * self._speed

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._speed)


def whole_seconds(seconds: float) -> int:
    """What `retry_after` says: never less than one second, never too early."""
    return max(1, math.ceil(seconds - 1e-9))
