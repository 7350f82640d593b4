"""The bot's worker in a process of its own, at a pace that Telegram would not take."""

from __future__ import annotations

import asyncio

from bot import clock
from bot.app import App, Part
from bot.logs import set_up_log
from bot.outgoing import pending
from bot.settings import load_settings
from tests.stories.bots import QUICK


def main() -> None:
    clock.AT_ONCE, clock.MOST_WAITING, clock.ROUND_WHEN_DUE = 50, 100, 0.05  # type: ignore[misc]
    pending.REMINDERS_AT_ONCE = 100  # type: ignore[misc]
    set_up_log()
    app = App(load_settings(), Part.SEND | Part.SERVE, QUICK)

    async def run() -> None:
        app.stop_on_signals()
        await app.run()

    asyncio.run(run())


if __name__ == "__main__":
    main()
