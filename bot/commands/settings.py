"""``quatorze settings``: the settings in force, and where each comes from; secrets are masked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.settings import load_settings, lookalikes
from bot.settings_shown import shown

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """Declares no argument."""


def run(_arguments: Namespace) -> int:
    """Prints one setting a line."""
    settings = shown(load_settings())
    wide, wider = (
        max(len(part) for part in column) for column in zip(*((s.name, s.value) for s in settings), strict=True)
    )
    for setting in settings:
        print(f"{setting.name:<{wide}}  {setting.value:<{wider}}  {setting.source}")
    for warning in lookalikes():
        print(f"quatorze: {warning}", file=sys.stderr)
    return 0
