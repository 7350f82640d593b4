"""What the HTTP side works with; ``front.py`` makes it, once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bot.runner import Runner
    from bot.settings import Clock, Settings
    from storage.database import Database

#: Seconds without a beat after which a worker is taken for gone.
SILENT_AFTER: Final = 60.0


@dataclass(frozen=True, slots=True)
class Beat:
    """How long ago the worker gave its last sign of life, in seconds; None: it never did.

    ``counts``: whether this process is ready only while the worker is alive, or merely reports it.
    """

    age: Callable[[], float | None]
    counts: bool


@dataclass(frozen=True, slots=True)
class Desk:
    """Who plays turns, the settings, the worker's beat, and whom to tell of new messages."""

    runner: Runner
    settings: Settings
    beat: Beat
    wake: Callable[[], None]  # called from any thread, after the commit of a turn that said something

    @property
    def database(self) -> Database:
        """Where everything is."""
        return self.runner.database

    @property
    def clock(self) -> Clock:
        """The business clock."""
        return self.runner.clock
