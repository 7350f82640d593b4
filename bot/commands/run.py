"""``quatorze run``: without a token for Telegram, the same conversation in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.chat import without_telegram
from bot.errors import Misuse
from bot.settings import load_settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """Declare no argument."""


def run(_arguments: Namespace) -> int:
    """Talk here."""
    settings = load_settings()
    if settings.telegram_token is not None:
        raise Misuse("TELEGRAM_TOKEN: Telegram is not connected in this release; leave it out to talk in the terminal")
    return without_telegram(settings)
