"""``python -m tests.stories.poisoned run``: the bot, in which one word makes a turn hang that nothing can interrupt."""

from __future__ import annotations

import re
import sys
import time
from typing import Any

from bot import runner, watchdog
from bot.commands.run import work
from bot.settings import load_settings
from dialogs.words.events import Wrote
from storage import set_aside
from tests.chaos.quick import PARTS
from tests.stories.bots import QUICK

POISON = "a" * 60 + "!"


def take_turn(scene: Any, _really: Any = runner.take_turn) -> Any:
    if isinstance(scene.event, Wrote) and scene.event.text == POISON:
        watchdog.LONGEST = 0.5  # type: ignore[misc]
        time.sleep(0.5)
        re.match("(a+)+$", POISON)  # tries every way, and lets no other thread run
    return _really(scene)


if __name__ == "__main__":
    runner.take_turn = take_turn
    watchdog.EVERY, set_aside.TRIES = 0.2, 1  # type: ignore[misc]
    sys.exit(work(load_settings(), PARTS[sys.argv[1]], QUICK))
