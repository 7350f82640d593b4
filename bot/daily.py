"""What is done once a day: files whose time is over are deleted, with what protects from nothing any more.

It is done by the process that sends, soon after its start and then on each new day of the session's time zone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

import structlog

from storage import retention
from storage.errors import DatabaseAway, DatabaseUnusable, Moved

if TYPE_CHECKING:
    from bot.runner import Runner

log = structlog.get_logger()

AT_FIRST: Final = 1.0  # seconds
LOOK_EVERY: Final = 30.0
WILDLY: Final = 12 * 3600.0  # seconds


@dataclass(slots=True)
class DailyWork:
    """``is_ours``: whether this process is the one that does it. ``clock_ahead``: in seconds, by another's clock.

    What is deleted is gone: by a clock that is wildly wrong nothing is. Where nobody knows better it is believed.
    """

    runner: Runner
    is_ours: Callable[[], bool]
    clock_ahead: Callable[[], Awaitable[float | None]]
    done_on: date | None = None

    async def work(self) -> None:
        """Without end; what fails is tried again at the next look. Raises DatabaseUnusable."""
        pause = AT_FIRST
        while True:
            await asyncio.sleep(pause)
            today = self.runner.clock.today()
            if self.done_on == today or not self.is_ours():
                continue
            pause = LOOK_EVERY
            if await self._clock_is_right():
                try:
                    await asyncio.to_thread(do_daily_work, self.runner, today)
                except (DatabaseAway, Moved) as away:
                    log.warning("daily_work_put_off", why=str(away))
                except DatabaseUnusable:
                    raise
                except Exception as error:  # noqa: BLE001 - whatever it is; people are answered all the same
                    log.error("daily_work_failed", error=error)
                else:
                    self.done_on = today

    async def _clock_is_right(self) -> bool:
        ahead = await self.clock_ahead() or 0.0
        if abs(ahead) < WILDLY:
            return True
        log.error("clock_wrong", ahead=round(ahead), why="nothing is deleted by this clock; set it right (NTP)")
        return False


def do_daily_work(runner: Runner, today: date) -> None:
    """All of it, in short transactions."""
    swept = retention.sweep(runner.database, runner.clock.now(), today)
    log.info("daily_work_done", **swept._asdict())
