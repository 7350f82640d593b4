"""What is done once a day: files whose time is over are deleted, with what protects from nothing any more.

It is done by the process that sends, soon after its start and then on each new day of the session's time zone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

import structlog

from storage import retention
from storage.errors import DatabaseAway, Moved

if TYPE_CHECKING:
    from bot.runner import Runner

log = structlog.get_logger()

LOOK_EVERY: Final = 30.0  # seconds


@dataclass(slots=True)
class DailyWork:
    """``is_ours``: whether this process is the one that does it."""

    runner: Runner
    is_ours: Callable[[], bool]
    done_on: date | None = None

    async def work(self) -> None:
        """Without end; what fails is tried again at the next look."""
        while True:
            await asyncio.sleep(1.0 if self.done_on is None else LOOK_EVERY)
            today = self.runner.clock.today()
            if self.is_ours() and self.done_on != today:
                try:
                    await asyncio.to_thread(do_daily_work, self.runner, today)
                except (DatabaseAway, Moved) as away:
                    log.warning("daily_work_put_off", why=str(away))
                else:
                    self.done_on = today


def do_daily_work(runner: Runner, today: date) -> None:
    """All of it, in short transactions."""
    swept = retention.sweep(runner.database, runner.clock.now(), today)
    log.info("daily_work_done", **swept._asdict())
