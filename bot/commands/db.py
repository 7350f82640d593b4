"""``quatorze db``: bring the database up to date, look whether it is sound, copy it, list what failed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.assembly import database_file, open_database
from bot.errors import Misuse
from bot.settings import load_settings
from storage import at_most_once, backups, erasing, migrations, set_aside, soundness, undelivered
from storage.addresses import shown

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from storage.database import Database
    from storage.work import Work


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the commands below this one."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    migrate = actions.add_parser("migrate", help="make the tables, or bring them up to date")
    migrate.set_defaults(act=_migrate)
    check = actions.add_parser("check", help="look whether the database is sound and its keys open every value")
    check.set_defaults(act=_check)
    erased = actions.add_parser("erased", help="how many files were erased, by day and reason, and how many are kept")
    erased.set_defaults(act=_erased)
    backup = actions.add_parser("backup", help="copy a SQLite database, even while it is used; the keys are not copied")
    backup.add_argument("to", type=Path, metavar="TO", help="the file to make")
    backup.set_defaults(act=_back_up)
    unsettled = actions.add_parser("unsettled", help="list what failed three times, and what did not arrive")
    unsettled.set_defaults(act=_list_unsettled)


def run(arguments: Namespace) -> int:
    """Does it; gives 1 when the database is not sound."""
    status: int = arguments.act(arguments)
    return status


def _migrate(_arguments: Namespace) -> int:
    with open_database(load_settings()) as database:
        print(f"{_place(database)}: the tables are up to date (step {migrations.HEAD})")
    return 0


def _check(_arguments: Namespace) -> int:
    with open_database(load_settings(), migrate=False, must_exist=True) as database:
        faults = [*soundness.damage(database), *soundness.sealed_for_ever(database)]
        for fault in faults:
            print(f"{_place(database)}: {fault}; restore a backup", file=sys.stderr)
        if not faults:
            print(f"{_place(database)}: sound, up to date (step {migrations.HEAD}), and the keys open every value")
    return int(bool(faults))


def _erased(_arguments: Namespace) -> int:
    """A day a line: ``asked`` by the person, or ``over`` because its time had come."""
    with open_database(load_settings(), migrate=False, must_exist=True) as database, database.look() as look:
        for day, reason, number in erasing.counted(look.connection):
            print(f"{day} {reason} {number}")
        print(f"{erasing.kept(look.connection)} kept")
    return 0


def _back_up(arguments: Namespace) -> int:
    settings, to = load_settings(), arguments.to
    if to.exists() or to.is_symlink():
        raise Misuse(f"{to}: is there already; give the name of a new file")
    if not to.parent.is_dir():
        raise Misuse(f"{to.parent}: there is no such folder; make it first")
    with open_database(settings, migrate=False, must_exist=True) as database:
        backups.back_up(database, to)
    keys = database_file(settings)
    beside = f"{keys.with_suffix('.keys')}" if keys is not None and settings.data_keys is None else "DATA_KEYS"
    print(f"{to}: {to.stat().st_size} bytes. Nothing in it can be read without the keys ({beside}): keep them apart.")
    return 0


def _list_unsettled(_arguments: Namespace) -> int:
    with open_database(load_settings(), migrate=False, must_exist=True) as database, database.work() as work:
        failed = [*_unsettled(work)]
        print("\n".join(failed) if failed else f"{_place(database)}: nothing failed, and all that was sent arrived")
    return 0


def _unsettled(work: Work) -> Iterator[str]:
    """A line for each update that is tried no more, and for each message that did not arrive, or maybe not."""
    for update in set_aside.listed(work):
        why = update.why or "the process ended in it, each time"
        yield f"update {update.update_id} ({update.channel}), since {update.since:%Y-%m-%d %H:%M} UTC: {why}"
    for message in undelivered.listed(work):
        yield f"{message.kind} to {message.code}, {message.at:%Y-%m-%d %H:%M} UTC, did not arrive: {message.reason}"
    for reminder in at_most_once.uncertain(work):
        yield f"reminder to {reminder.code}, {reminder.at:%Y-%m-%d %H:%M} UTC: nobody knows whether it arrived"


def _place(database: Database) -> str:
    return shown(database.engine.url)
