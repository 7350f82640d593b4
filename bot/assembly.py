"""Puts together what every way in needs: the database, the rule in force, the service, the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import Misuse
from bot.rulebook import diploma_in_force
from bot.rules_in_force import RuleSource
from bot.runner import Runner
from bot.settings import Clock
from storage.database import Database
from storage.encryption import Keyring
from storage.engines import address_of, file_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings
    from dialogs.rules.diploma import Diploma


def database_file(settings: Settings) -> Path | None:
    """The file of a SQLite database; None for PostgreSQL."""
    return file_of(address_of(settings.database_url))


def is_made(settings: Settings) -> bool:
    """Whether there is a database: what only lists makes none. A server is taken to have one."""
    file = database_file(settings)
    return file is None or file.exists()


def open_database(settings: Settings, *, migrate: bool = True, must_exist: bool = False) -> Database:
    """The database of the settings, with its keys; ``must_exist``: a SQLite file is not made.

    Raises DatabaseAway, DatabaseUnusable or Misuse.
    """
    if must_exist and not is_made(settings):
        file = database_file(settings)
        raise Misuse(f"{file}: there is no database; correct DATABASE_URL, or make one with quatorze db migrate")
    keys = settings.data_keys
    keyring = None if keys is None else Keyring.parse(keys.get_secret_value())
    return Database.open(settings.database_url, keyring, migrate=migrate)


def clock_for(diploma: Diploma, settings: Settings, today: str | None = None) -> Clock:
    """The business clock, in the time zone of the newest session; ``today`` makes it stand, as a setting does."""
    return Clock(diploma.sessions[-1].zone, today or settings.quatorze_now)


def runner_on(database: Database, settings: Settings, today: str | None = None) -> Runner:
    """The runner of turns against a database; raises Misuse when the rule file is bad."""
    diploma = diploma_in_force(settings.diploma, settings.rules_dir)
    return Runner(database, RuleSource(diploma), settings.service, clock_for(diploma, settings, today))
