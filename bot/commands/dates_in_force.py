"""The dates of a session that the exam service sets: ``quatorze rules set-date``, and what ``rules dates`` shows."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Final

from bot.assembly import clock_for, is_made, open_database
from bot.commands.words import readable
from bot.dates_in_force import put_in_force
from bot.errors import Misuse
from bot.rulebook import rulebook
from bot.settings import load_settings
from dialogs.rules.in_force import DATES, NoDate, laid_over, read_date
from dialogs.rules.reading_toml import BadRuleFile
from storage import dates
from storage.dates import DateSet

if TYPE_CHECKING:
    from bot.settings import Settings
    from dialogs.rules.diploma import Diploma

CLEAR: Final = "clear"


def add_set_date(parser: ArgumentParser) -> None:
    """Declares the arguments of ``rules set-date``."""
    parser.add_argument("code", metavar="DIPLOMA", help="the code of the rule file, such as cap-osrcl")
    parser.add_argument("session", metavar="SESSION", type=int, help="the year of the exam")
    parser.add_argument("key", choices=DATES, help="which date")
    parser.add_argument(
        "value", metavar="DATE", help=f"2026-11-27, a deadline also 2026-11-27T17:00; '{CLEAR}': the file's own again"
    )
    parser.add_argument("--by", metavar="WHO", type=readable, help="who decided it; kept with the date")
    parser.add_argument("--why", metavar="WHY", type=readable, help="why, or where it is published; kept with the date")
    parser.set_defaults(act=set_date)


def set_date(arguments: Namespace) -> int:
    """Puts a date in force; gives 1, and a sentence, when it cannot stand with the others."""
    settings = load_settings()
    diploma = _diploma(arguments.code, rulebook(settings.rules_dir))
    if diploma.session(arguments.session) is None:
        years = ", ".join(str(session.year) for session in diploma.sessions)
        raise Misuse(f"{diploma.code} has no session {arguments.session}; known are: {years}")
    value = None if arguments.value == CLEAR else arguments.value
    if value is not None:
        _check_written(arguments.key, value)
    now = clock_for(diploma, settings).now()
    change = DateSet(arguments.session, arguments.key, value, now, arguments.by, arguments.why)
    with open_database(settings) as database:
        try:
            with database.work() as work:
                before, after = put_in_force(work, diploma, change)
        except BadRuleFile as problem:
            print(f"quatorze: {problem}", file=sys.stderr)
            return 1
    print(f"{diploma.code} {change.session} {change.key}: {before} -> {after}")
    return 0


def _check_written(key: str, value: str) -> None:
    """What is no date at all is a misuse of the command; nothing is opened for it."""
    try:
        read_date(key, value)
    except NoDate as problem:
        raise Misuse(str(problem)) from None


def read(settings: Settings) -> tuple[Diploma, list[DateSet]]:
    """The diploma that this bot serves with the dates in force, and every change of them, oldest first."""
    of_file = _diploma(settings.diploma, rulebook(settings.rules_dir))
    if not is_made(settings):
        return of_file, []  # nobody has set any
    with open_database(settings) as database, database.work() as work:
        said, changes = dates.in_force(work.connection, of_file.code), dates.history(work.connection, of_file.code)
    try:
        return laid_over(of_file, said), changes
    except BadRuleFile as problem:
        print(f"quatorze: {problem} Until then the file's dates are in force.", file=sys.stderr)
        return of_file, changes


def _diploma(code: str, book: dict[str, Diploma]) -> Diploma:
    if code not in book:
        raise Misuse(f"no rule file has the code {code}; known are: {', '.join(sorted(book))}")
    return book[code]


def in_a_line(change: DateSet) -> str:
    """Who set which date, when and why."""
    what = f"{change.at:%Y-%m-%d %H:%M} UTC  {change.session} {change.key} = {change.value or CLEAR}"
    by = f", by {change.by}" if change.by else ""
    return what + by + (f": {change.why}" if change.why else "")
