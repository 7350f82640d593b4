"""``quatorze demo``: a database of invented files, and an account, to look at the staff pages."""

from __future__ import annotations

import secrets
import sys
from argparse import ArgumentTypeError
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from bot.assembly import open_database, runner_on
from bot.demo.files import make
from bot.errors import Misuse
from bot.settings import load_settings
from bot.staff.passwords import hashed
from storage import staff
from storage.addresses import shown
from storage.tables import conversations

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from storage.database import Database

NAME: Final = "demo"
PLACE: Final = "sqlite:///data/demo.db"


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("--files", type=_number, default=2000, metavar="N", help="how many (default 2000)")
    parser.add_argument("--seed", type=int, default=14, help="another number invents other people")


def run(arguments: Namespace) -> int:
    """Makes it, in a database of its own unless DATABASE_URL names one; it must be empty."""
    settings = load_settings()
    if "database_url" not in settings.model_fields_set:
        settings = settings.model_copy(update={"database_url": PLACE})
    with open_database(settings) as database:
        place = shown(database.engine.url)
        with database.look() as look:
            if look.connection.scalar(select(func.count()).select_from(conversations)):
                raise Misuse(f"{place}: there are files in it already; give DATABASE_URL an empty database")
        password = _account(database)
        for done in make(runner_on(database, settings), arguments.files, arguments.seed):
            print(f"\r{done} files", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
    print(f"{arguments.files} invented files. Look at them with: DATABASE_URL={place} quatorze web")
    print(f"Then open {settings.pages}/staff and sign in as {NAME} with the password {password}")
    return 0


def _number(written: str) -> int:
    if not written.isascii() or not written.isdecimal():
        raise ArgumentTypeError(f"{written!r} is no number of files; write it with digits")
    return int(written)


def _account(database: Database) -> str:
    """An administrator to look with; the password is told once, here."""
    password = secrets.token_urlsafe(12)
    with database.work() as work:
        member = staff.add(work.connection, NAME, staff.ADMINISTRATOR, datetime.now(UTC))
        if member is None:
            raise Misuse(f"an account {NAME} is there already; give an empty database for the demonstration")
        staff.set_password(work.connection, member.id, hashed(password))
    return password
