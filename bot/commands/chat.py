"""``quatorze chat``: the conversation in the terminal; with ``--lines``, for programs."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.assembly import database_file, open_database, runner_on
from bot.commands.days import day_to_talk
from bot.logs import set_up_log
from bot.settings import load_settings
from bot.terminal import lines
from bot.terminal.files import Files
from bot.terminal.local import LocalPerson
from dialogs.words.text import t
from storage import retention

if TYPE_CHECKING:
    from bot.settings import Settings
    from dialogs.words.text import Said


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("--lines", action="store_true", help="for programs: inputs and messages as lines of JSON")
    parser.add_argument(
        "--today", type=day_to_talk, metavar="YYYY-MM-DD", help="the day on which the conversation takes place"
    )


def run(arguments: Namespace) -> int:
    """Talks until the input ends."""
    settings = load_settings()
    today = None if arguments.today is None else arguments.today.isoformat()
    if not arguments.lines:
        return in_terminal(settings, today)
    with _local_person(settings, today) as person:
        refused = lines.talk(person, sys.stdin.buffer, sys.stdout.buffer)
    return int(refused > 0)


def in_terminal(settings: Settings, today: str | None = None, *opening: Said) -> int:
    """The conversation with whoever sits at the keyboard, after these sentences; gives the exit status."""
    from bot.terminal import screen  # noqa: PLC0415 - the libraries of the terminal are for those who look at it

    with _local_person(settings, today) as person:
        screen.talk(person, *opening)
    return 0


def without_telegram(settings: Settings) -> int:
    """What ``quatorze run`` does without a token: the conversation here, and one line on how to connect Telegram."""
    how = t("Pour Telegram : écrivez le jeton de @BotFather dans .env (TELEGRAM_TOKEN=…).")
    return in_terminal(settings, None, how)


@contextmanager
def _local_person(settings: Settings, today: str | None) -> Iterator[LocalPerson]:
    set_up_log()
    with open_database(settings) as database:
        runner = runner_on(database, settings, today)
        if today is None:  # a day that is only played deletes nobody's file
            retention.sweep(database, runner.clock.now(), runner.clock.today())
        yield LocalPerson(runner, Files(database_file(settings)))
