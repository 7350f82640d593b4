"""``quatorze export``: the files of the exam service as CSV, XLSX or JSON."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from errno import EINVAL
from pathlib import Path
from typing import TYPE_CHECKING

from bot.assembly import clock_for, open_database
from bot.errors import Misuse
from bot.exports.files import entries
from bot.exports.writing import FORMATS
from bot.rulebook import diploma_in_force
from bot.settings import load_settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable

    from bot.exports.files import Entry


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("--format", choices=sorted(FORMATS), help="default: by the name of the file, else csv")
    parser.add_argument("--to", type=Path, metavar="FILE", help="the file to write (default: standard output)")


def run(arguments: Namespace) -> int:
    """Writes every file that the database holds."""
    to: Path | None = arguments.to
    kind: str = arguments.format or (to.suffix[1:].lower() if to is not None else "")
    if kind not in FORMATS:
        kind = "csv"
    if kind == "xlsx" and to is None and sys.stdout.isatty():
        raise Misuse("--format xlsx is not for a terminal: give the file with --to FILE")
    settings = load_settings()
    zone = clock_for(diploma_in_force(settings.diploma, settings.rules_dir), settings).zone
    with open_database(settings, must_exist=True) as database:
        _write(kind, entries(database, zone), to)
    return 0


def _write(kind: str, listed: Iterable[Entry], to: Path | None) -> None:
    if to is None:
        sys.stdout.buffer.writelines(FORMATS[kind](listed))
        sys.stdout.buffer.flush()
        return
    goal = to.resolve()  # a link stays, and leads to the list
    draft = goal.parent / f"{goal.name}.part"
    try:
        if goal.exists() and not goal.is_file():
            raise OSError(EINVAL, "it is no file")  # the list would take the place of a device
        draft.unlink(missing_ok=True)  # of a run that was killed
        # Names and birth dates stand in it: for its owner alone, and a file that somebody else laid there is not taken.
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.writelines(FORMATS[kind](listed))
        draft.replace(goal)
    except OSError as problem:
        raise Misuse(f"{to}: cannot be written ({problem.strerror}); give another path") from None
    finally:
        with suppress(OSError):
            draft.unlink()  # whatever ended it; once all is written it is not there
