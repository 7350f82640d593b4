"""Days given to a command, and the day that it is where the session is."""

from __future__ import annotations

import argparse
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.settings import Clock
from bot.settings_checked import YEARS

if TYPE_CHECKING:
    from dialogs.rules.diploma import Diploma


def iso_day(written: str) -> date:
    """A day as an argument, in the form YYYY-MM-DD."""
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{written!r} is no day; write it like 2025-10-15")


def day_to_talk(written: str) -> date:
    """A day on which people may write: « il y a 2 ans » and what is kept after the exam stay within the calendar."""
    day = iso_day(written)
    if day.year not in YEARS:
        raise argparse.ArgumentTypeError(f"{written!r} is out of reach; give a day from {YEARS[0]} to {YEARS[-1]}")
    return day


def today_for(data: Any, diploma: Diploma, standing: str | None) -> date:
    """Today in the time zone of the session that a dossier names, else of the last one."""
    year = data.get("session") if isinstance(data, dict) else None
    session = next((known for known in diploma.sessions if known.year == year), None)  # 2026.0 names one too
    return Clock((session or diploma.sessions[-1]).zone, standing).today()
