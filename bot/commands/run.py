"""``quatorze run``: the bot on Telegram with all that belongs to it; without a token, the talk in the terminal."""

from __future__ import annotations

import asyncio
import gc
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Final

from bot.heap import keep_heap_small
from bot.settings import load_settings

if TYPE_CHECKING:
    from bot.app import Part
    from bot.outgoing.pace import Pace
    from bot.settings import Settings

#: Seconds after which a thread that computes a turn gives way to the loop: a reply that is ready does not wait for it.
QUICK_SWITCH: Final = 0.001
#: New objects after which the collector looks for circles, of which a turn makes hardly any: at Python's own 700 it
#: looked several times a turn, for a twentieth of all the CPU.
SELDOM: Final = (20_000, 20, 50)


def add_arguments(parser: ArgumentParser) -> None:
    """There are none: everything is a setting."""


def run(arguments: Namespace) -> int:
    """Works until it is told to stop."""
    settings = load_settings()
    if settings.telegram_token is None:
        return _talk_here(settings)
    from bot.app import Part  # noqa: PLC0415 - who talks in the terminal needs none of it

    return work(settings, Part.HEAR | Part.SEND | Part.SERVE)


def work(settings: Settings, parts: Part, pace: Pace | None = None) -> int:
    """Runs these parts of the bot in this process, on the quickest loop there is."""
    from bot.app import App  # noqa: PLC0415 - nor anything of this
    from bot.logs import set_up_log, tell_the_end  # noqa: PLC0415
    from bot.watchdog import watch  # noqa: PLC0415

    set_up_log()
    tell_the_end()
    sys.setswitchinterval(QUICK_SWITCH)
    gc.set_threshold(*SELDOM)
    keep_heap_small()

    async def main() -> None:
        app = App(settings, parts) if pace is None else App(settings, parts, pace)
        app.stop_on_signals()
        watching = asyncio.create_task(watch(), name="watchdog")
        try:
            await app.run()
        finally:
            watching.cancel()

    with asyncio.Runner(loop_factory=_new_loop) as runner:
        runner.run(main())
    return 0


def _new_loop() -> asyncio.AbstractEventLoop:
    """Written in C where that is installed, which it is not everywhere."""
    try:
        import uvloop  # noqa: PLC0415
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


def _talk_here(settings: Settings) -> int:
    from bot.commands.chat import without_telegram  # noqa: PLC0415 - the bot on Telegram needs no terminal

    return without_telegram(settings)
