"""``python -m tests.chaos.quick run|web|worker``: a real process of the bot, at a pace that Telegram would not take."""

from __future__ import annotations

import sys

from bot.app import Part
from bot.commands.run import work
from bot.settings import load_settings
from tests.stories.bots import QUICK

PARTS = {"run": Part.HEAR | Part.SEND | Part.SERVE, "web": Part.HEAR | Part.SERVE, "worker": Part.SEND}

if __name__ == "__main__":
    sys.exit(work(load_settings(), PARTS[sys.argv[1]], QUICK))
