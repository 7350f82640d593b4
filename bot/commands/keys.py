"""``quatorze keys rotate``: everything sealed anew with a new key."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.assembly import database_file, open_database
from bot.errors import Misuse
from bot.settings import load_settings
from storage.encryption import Keyring
from storage.keys import add_key_beside
from storage.rotation import rotate

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the commands below this one."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("rotate", help="seal every personal field anew with a new key")


def run(_arguments: Namespace) -> int:
    """Rotates; may be stopped and started again."""
    settings = load_settings()
    with open_database(settings, must_exist=True) as database:
        pass  # sound, and up to date, before anything is changed
    _take_a_new_key(settings)
    with open_database(settings) as database:
        changed = rotate(database)
        newest = database.keyring.fingerprints[0]
    print(f"Rows sealed anew with the key {newest}: {changed}.")
    print("Start again whatever was running. Keep the older keys as long as you keep older backups.", file=sys.stderr)
    return 0


def _take_a_new_key(settings: Settings) -> None:
    """The key file of SQLite gets a new first key; what stands in DATA_KEYS only its owner can change."""
    file = database_file(settings)
    if settings.data_keys is None and file is not None:
        add_key_beside(file)
    elif settings.data_keys is not None and len(Keyring.parse(settings.data_keys.get_secret_value()).fingerprints) == 1:
        raise Misuse(
            "DATA_KEYS holds one key: stop every process, put this new one before it, with a comma between, for all of "
            f"them, start them, and run this again: {Keyring.new_key()}"
        )
