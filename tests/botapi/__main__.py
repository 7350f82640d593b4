"""`python -m tests.botapi`: the loopback Bot API server on its own; its first line of output tells the address."""

import argparse
import asyncio
import contextlib
import importlib
import json
import signal

from .api import TOKEN
from .pace import Pace
from .server import BotApi


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.botapi", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN, help="the only token that is let in")
    parser.add_argument("--no-pace", action="store_true", help="no limit on messages a second")
    parser.add_argument("--no-record", action="store_true", help="keep no record of the calls (long runs)")
    parser.add_argument("--speed", type=float, default=1.0, help="how fast the server's seconds pass")
    parser.add_argument("--first-update", type=int, default=1, help="number of the first update")
    return parser.parse_args()


async def _serve(arguments: argparse.Namespace) -> None:
    api = BotApi(
        token=arguments.token,
        port=arguments.port,
        pace=None if arguments.no_pace else Pace(),
        speed=arguments.speed,
        record=not arguments.no_record,
        first_update=arguments.first_update,
    )
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with api:
        print(json.dumps({"url": api.url, "token": api.token}), flush=True)
        await stop.wait()


if __name__ == "__main__":
    with contextlib.suppress(ImportError):  # faster where it is installed, not needed
        asyncio.set_event_loop_policy(importlib.import_module("uvloop").EventLoopPolicy())
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(_arguments()))
