"""Where keys come from, and whether they are those of the database."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, delete, select

from storage.encryption import Keyring
from storage.errors import DatabaseUnusable
from storage.prepared import on_each
from storage.tables import meta
from storage.troubles import told_of_file

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

#: Names in ``meta`` of the keys that values may be sealed with: this, and the key's fingerprint.
KEY_PREFIX: Final = "key:"
_KNOWN: Final = select(meta.c.name).where(meta.c.name.startswith(KEY_PREFIX)).with_for_update()
_REMEMBER: Final = on_each(
    lambda insert: insert(meta).values(name=bindparam("name"), value="in use").on_conflict_do_nothing()
)


def keyring_beside(place: Path | None) -> Keyring:
    """The keys in the file beside a SQLite database; made at its first start, readable by its owner alone.

    Raises DatabaseAway on a full disk, DatabaseUnusable when the database is there and its keys are not.
    """
    if place is None:
        raise DatabaseUnusable(
            "DATA_KEYS is missing: PostgreSQL needs it. Here is a new key, keep it as you keep passwords, apart from "
            f"the backups: {Keyring.new_key()}"
        )
    file = _file_beside(place)
    try:
        # Looked at first: who starts at the same time makes the keys before the database.
        in_use = place.exists() and place.stat().st_size > 0
        if not file.exists():
            if in_use:
                raise DatabaseUnusable(
                    f"{file}: the keys of {place} are not there; put the file back, or give the keys in DATA_KEYS"
                )
            _make(file)
        return Keyring.parse(file.read_text("ascii").strip(), str(file))
    except OSError as error:
        why = f"{error.strerror}; the folder of the database must be readable and writable"
        raise told_of_file(error, file, why) from None
    except UnicodeDecodeError:
        raise DatabaseUnusable(f"{file}: not a key file; put back the one of this database") from None


def add_key_beside(place: Path) -> None:
    """Puts a new key before those in the file beside a SQLite database; the older ones stay, for older backups.

    Raises DatabaseAway on a full disk, else DatabaseUnusable.
    """
    file = _file_beside(place)
    try:
        keys = file.read_text("ascii").strip()
        draft = _draft(file, f"{Keyring.new_key()},{keys}")
        Path(draft).replace(file)
    except OSError as error:
        why = f"{error.strerror}; the folder of the database must be writable"
        raise told_of_file(error, file, why) from None


def _file_beside(place: Path) -> Path:
    return place.with_suffix(".keys")


def _make(file: Path) -> None:
    """Writes the whole file before it has its name: of two processes that start at once, both read the same key."""
    draft = _draft(file, Keyring.new_key())
    try:
        file.hardlink_to(draft)
    except FileExistsError:
        pass  # another process was quicker: its key it is
    except OSError:  # a file system without links
        Path(draft).replace(file)
    finally:
        Path(draft).unlink(missing_ok=True)


def _draft(file: Path, keys: str) -> str:
    """The keys on the disk, for their owner alone, in a file beside the one that they are for."""
    handle, draft = mkstemp(prefix=file.name, dir=file.parent)
    try:
        with os.fdopen(handle, "w") as writing:
            writing.write(keys + "\n")
            writing.flush()
            os.fsync(writing.fileno())
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    return draft


def agree_on_keys(engine: Engine, keyring: Keyring) -> None:
    """Compares the keys with the fingerprints in the database, and notes the newest there.

    Raises DatabaseUnusable when a key that values are sealed with is not in the keyring.
    """
    with engine.begin() as connection:
        known = _known(connection)
        lost = known - set(keyring.fingerprints)
        if lost:
            raise DatabaseUnusable(
                f"DATA_KEYS: this database needs the key {' and '.join(sorted(lost))}, and has been given "
                f"{', '.join(keyring.fingerprints)} (fingerprints); put the right keys back, newest first"
            )
        newest = keyring.fingerprints[0]
        if newest not in known:
            connection.execute(_REMEMBER[connection.dialect.name], {"name": KEY_PREFIX + newest})


def forget_older_keys(connection: Connection, keyring: Keyring) -> None:
    """Once every value is sealed with the newest key: the older ones are needed no more."""
    newest = KEY_PREFIX + keyring.fingerprints[0]
    connection.execute(delete(meta).where(meta.c.name.startswith(KEY_PREFIX), meta.c.name != newest))


def _known(connection: Connection) -> set[str]:
    return {name.removeprefix(KEY_PREFIX) for name in connection.scalars(_KNOWN)}
