"""``quatorze worker``: what goes out, for several machines on PostgreSQL: messages, reminders, the daily work."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from bot.commands.run import work
from bot.errors import Misuse
from bot.settings import load_settings


def add_arguments(parser: ArgumentParser) -> None:
    """There are none: everything is a setting."""


def run(arguments: Namespace) -> int:
    """Works until it is told to stop."""
    from bot.app import Part  # noqa: PLC0415 - big, and help does not need it

    settings = load_settings()
    if settings.telegram_token is None:
        raise Misuse("TELEGRAM_TOKEN: the worker sends messages and needs it; set it in the environment or in .env")
    return work(settings, Part.SEND)
