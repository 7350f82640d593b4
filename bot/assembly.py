"""Puts together what every way in needs: the database, the rule in force, the service, the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rulebook import diploma_in_force
from bot.runner import Runner
from bot.settings import Clock
from storage.database import Database
from storage.encryption import Keyring

if TYPE_CHECKING:
    from bot.settings import Settings
    from dialogs.rules.diploma import Diploma


def open_database(settings: Settings, *, migrate: bool = True) -> Database:
    """The database of the settings, with its keys; raises DatabaseAway or DatabaseUnusable."""
    keys = settings.data_keys
    keyring = None if keys is None else Keyring.parse(keys.get_secret_value())
    return Database.open(settings.database_url, keyring, migrate=migrate)


def clock_for(diploma: Diploma, settings: Settings, today: str | None = None) -> Clock:
    """The business clock, in the time zone of the newest session; ``today`` makes it stand, as a setting does."""
    return Clock(diploma.sessions[-1].zone, today or settings.quatorze_now)


def runner_on(database: Database, settings: Settings, today: str | None = None) -> Runner:
    """The runner of turns against a database; raises Misuse when the rule file is bad."""
    diploma = diploma_in_force(settings.diploma, settings.rules_dir)
    return Runner(database, diploma, settings.service, clock_for(diploma, settings, today))
