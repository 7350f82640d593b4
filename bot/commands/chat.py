"""``quatorze chat``: the conversation in the terminal; with ``--lines``, for programs."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from bot.assembly import open_database, runner_on
from bot.commands.days import iso_day
from bot.settings import load_settings
from bot.terminal import lines
from bot.terminal.local import LocalPerson


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--lines", action="store_true", help="for programs: inputs and messages as lines of JSON")
    parser.add_argument(
        "--today", type=iso_day, metavar="YYYY-MM-DD", help="the day on which the conversation takes place"
    )


def run(arguments: Namespace) -> int:
    """Talk until the input ends."""
    settings = load_settings()
    today = None if arguments.today is None else arguments.today.isoformat()
    with open_database(settings) as database:
        person = LocalPerson(runner_on(database, settings, today))
        refused = lines.talk(person, sys.stdin.buffer, sys.stdout.buffer)
    return int(refused > 0)
