"""Whether the file of a SQLite database is the one that its log belongs to, and still the one that was opened.

Somebody restores a backup over a bot that runs, or tidies its log away: everything would go on, into files that have no
name any more, and be lost at the next start. Or they leave the log of the file before beside the backup: SQLite would
write it into it.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from storage.errors import DatabaseUnusable

#: Where Linux tells which files this process has open.
_OPEN_FILES: Final = Path("/proc/self/fd")
_WITHOUT_NAME: Final = " (deleted)"
_A_MOMENT: Final = 0.05  # seconds
#: In the head of a file: that it is read and written without a log, as our backups are. One that has a log says 2.
_HOW: Final = slice(18, 20)
_WITHOUT_LOG: Final = b"\x01\x01"


def refuse_log_of_another(file: Path) -> None:
    """Raises DatabaseUnusable when a log lies beside a file that had none when it was written.

    The log is looked for first: whoever opens the file at the same time writes its head, and then makes the log.
    """
    log = Path(f"{file}-wal")
    with suppress(OSError):
        if log.stat().st_size > 0 and _head_of(file)[_HOW] == _WITHOUT_LOG:
            raise DatabaseUnusable(
                f"{log}: this is the log of another file, which stood there before {file.name}, and would spoil it; "
                "move it and -shm away, and start again"
            )


def _head_of(file: Path) -> bytes:
    with file.open("rb") as reading:
        return reading.read(_HOW.stop)


class Place:
    """The file as it was opened."""

    def __init__(self, file: Path) -> None:
        self._file = file.resolve()
        self._opened = _identity(self._file)

    def check(self) -> None:
        """Raises DatabaseUnusable when the file is another one now, or when its log has lost its name."""
        if self._is_elsewhere() or self._has_lost_its_name():
            raise DatabaseUnusable(
                f"{self._file}: somebody has moved, replaced or deleted it, or its log, while it was in use; "
                "put the right file in place, without -wal and -shm of another, and start again"
            )

    def _is_elsewhere(self) -> bool:
        """Some file systems number a file anew each time they are asked; there its name among the open ones counts."""
        return _identity(self._file) != self._opened and str(self._file) not in _open_files()

    def _has_lost_its_name(self) -> bool:
        lost = {f"{self._file}{part}{_WITHOUT_NAME}" for part in ("", "-wal")}
        if lost.isdisjoint(_open_files()):
            return False
        time.sleep(_A_MOMENT)  # whoever closes the last connection deletes its log for good reasons, and then lets go
        return not lost.isdisjoint(_open_files())


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _open_files() -> set[str]:
    names: set[str] = set()
    with suppress(OSError):
        for handle in os.listdir(_OPEN_FILES):  # noqa: PTH208 - numbers, not paths
            with suppress(OSError):
                names.add(os.readlink(_OPEN_FILES / handle))  # noqa: PTH115 - what is deleted has no path
    return names
