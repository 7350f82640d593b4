"""``quatorze web``: HTTP alone, for several machines on PostgreSQL: Telegram's webhook, the pages, health, metrics."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from bot.commands.run import work
from bot.errors import Misuse
from bot.settings import load_settings


def add_arguments(parser: ArgumentParser) -> None:
    """There are none: everything is a setting."""


def run(arguments: Namespace) -> int:
    """Serves until it is told to stop. It never polls: without WEBHOOK_URL it has the pages only."""
    from bot.app import Part  # noqa: PLC0415 - big, and help does not need it

    settings = load_settings()
    if settings.webhook_url is not None and settings.telegram_token is None:
        raise Misuse(
            "TELEGRAM_TOKEN: Telegram cannot be told of WEBHOOK_URL without it; set it, or leave WEBHOOK_URL out"
        )
    return work(settings, Part.SERVE if settings.webhook_url is None else Part.SERVE | Part.HEAR)
