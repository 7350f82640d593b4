"""The HTTP side of one process: what it serves, for as long as the process lives. Big, so it is imported late."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import structlog

from bot.app import Part
from bot.clock import CLOCK
from bot.web.app import web_app
from bot.web.desk import Beat, Desk
from bot.web.server import serving
from storage import beats

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.routing import BaseRoute
    from starlette.types import ExceptionHandler

    from bot.app import App
    from bot.runner import Runner
    from bot.web.telegram import Take
    from storage.database import Database

log = structlog.get_logger()


async def serve(app: App, runner: Runner, wake: Callable[[], None], take: Take | None) -> None:
    """Health, metrics, pages, Telegram's door, until the process is told to stop.

    ``wake`` is told when a page has said something; ``take`` settles updates, None where nobody here does.
    """
    beat = Beat(lambda: _silence(runner.database), counts=Part.SEND in app.parts)
    desk = Desk(runner, app.settings, beat, wake)
    async with serving(web_app(desk, *_routes(app, desk, take)), app.settings) as address:
        app.address = address
        log.info("serving", address=address)
        await app.stop.wait()


def _silence(database: Database) -> float | None:
    """Seconds since whoever sends, and whoever lets reminders fall, gave a sign; None when one never did."""
    with database.work() as work:
        signs = beats.of_each_kind(work)
    oldest = min((sign.at for kind, sign in signs.items() if kind in {"sender", CLOCK}), default=None)
    return None if oldest is None or CLOCK not in signs else (datetime.now(UTC) - oldest).total_seconds()


def _routes(app: App, desk: Desk, take: Take | None) -> tuple[list[BaseRoute], dict[int, ExceptionHandler]]:
    """The pages belong to those who serve; a worker has the health addresses only."""
    pages: list[BaseRoute] = []
    strays: dict[int, ExceptionHandler] = {}
    if Part.SERVE in app.parts:
        from bot.staff.nowhere import nowhere  # noqa: PLC0415 - templates, and many processes have no pages
        from bot.staff.routes import staff_routes  # noqa: PLC0415 - the same

        pages, strays = [_door(app, take), *staff_routes(desk)], nowhere(desk)
    return pages, strays


def _door(app: App, take: Take | None) -> BaseRoute:
    """Telegram's door; it stays closed where nobody settles updates, or where they are asked for."""
    from bot.web.telegram import closed_door, telegram_route, webhook_secret  # noqa: PLC0415 - a worker has no door

    if take is None or app.settings.webhook_url is None:
        return closed_door()
    return telegram_route(webhook_secret(app.settings), take)
