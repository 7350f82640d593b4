"""``quatorze run``, but as fast as it can: the bench's Bot API takes more than Telegram's 30 messages a second."""

import sys

from bot.app import Part
from bot.commands.run import work
from bot.outgoing.pace import Pace
from bot.settings import load_settings

LIMITLESS = Pace(chat_burst=1_000_000, chat_rate=1_000_000, bot_rate=1_000_000, person_burst=1_000_000)

if __name__ == "__main__":
    sys.exit(work(load_settings(), Part.HEAR | Part.SEND | Part.SERVE, LIMITLESS))
