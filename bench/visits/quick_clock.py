"""``quatorze run``, but reminders fall and go out as fast as they can: what is left beside Telegram's pace."""

import sys

from bot import clock
from bot.app import Part
from bot.commands.run import work
from bot.outgoing import postman
from bot.settings import load_settings
from visits.without_pace import LIMITLESS

if __name__ == "__main__":
    clock.ROUND_WHEN_DUE = 0.01  # type: ignore[misc]
    postman.LOOK_EVERY = 0.05  # type: ignore[misc]
    sys.exit(work(load_settings(), Part.HEAR | Part.SEND | Part.SERVE, LIMITLESS))
