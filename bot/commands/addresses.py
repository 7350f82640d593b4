"""``quatorze rules contacts``: local addresses by postal code, from a CSV file of the service."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.assembly import clock_for, is_made, open_database
from bot.errors import Misuse
from bot.rulebook import diploma_in_force
from bot.settings import load_settings
from dialogs.words.service import LocalContact
from storage import contacts

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.settings import Settings
    from dialogs.rules.diploma import Diploma

COLUMNS: Final = ("code", "postal_code", "name", "address", "phone", "page")
NEEDED: Final = COLUMNS[:3]
_POSTAL_CODE: Final = re.compile(r"[0-9]{2,5}|2[AB][0-9]{0,3}")
_LONGEST: Final = 300  # signs in a box of the file


def add_contacts(parser: ArgumentParser) -> None:
    """Declares the arguments of ``rules contacts``."""
    columns = ", ".join(COLUMNS)
    parser.add_argument(
        "file", type=Path, nargs="?", metavar="CSV",
        help=f"takes the place of all that was loaded before; a first line names the columns {columns} (; or , between "
        "them); a postal code may be its first digits; without a file: list what is loaded",
    )  # fmt: skip
    parser.set_defaults(act=run)


def run(arguments: Namespace) -> int:
    """Lists the addresses, or loads others; gives 1 when a line was refused: then nothing has changed."""
    settings = load_settings()
    diploma = diploma_in_force(settings.diploma, settings.rules_dir)
    if arguments.file is None:
        loaded = list(_loaded(settings)) if is_made(settings) else []
        print("\n".join(loaded) if loaded else "no address is loaded; quatorze rules contacts FILE.csv loads some")
        return 0
    addresses, refused = _read(arguments.file, diploma)
    if refused:
        print("\n".join(refused), file=sys.stderr)
        print(f"quatorze: {arguments.file}: nothing was loaded; correct these lines first", file=sys.stderr)
        return 1
    with open_database(settings) as database, database.work() as work:
        contacts.load(work, diploma.code, addresses, clock_for(diploma, settings).now())
    print(f"{len(addresses)} addresses loaded")
    return 0


def _loaded(settings: Settings) -> Iterator[str]:
    """The addresses that the database holds, one a line."""
    with open_database(settings) as database, database.work() as work:
        for each in contacts.read(work.connection):
            yield "; ".join(getattr(each, column) for column in COLUMNS)


def _read(file: Path, diploma: Diploma) -> tuple[list[LocalContact], list[str]]:
    """The addresses of a file, and what is wrong with its other lines."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise Misuse(f"{file}: cannot be read ({problem.strerror}); give another path") from None
    except UnicodeDecodeError:
        raise Misuse(f"{file}: is not UTF-8; save it as CSV UTF-8") from None
    head = text.partition("\n")[0]
    signs = ";" if head.count(";") >= head.count(",") else ","
    found: list[LocalContact] = []
    refused: list[str] = []
    rows = csv.DictReader(text.splitlines(), delimiter=signs, strict=True)
    for row in _rows(rows, file):
        boxes = {column: (row.get(column) or "").strip() for column in COLUMNS}
        faults = list(_faults(boxes, diploma))
        refused += [f"{file}:{rows.line_num}: {fault}" for fault in faults]
        if not faults:
            found.append(LocalContact(**boxes))
    return found, refused


def _rows(rows: csv.DictReader[str], file: Path) -> Iterator[dict[str, str]]:
    """The lines below the first one. A quotation mark that is not closed would swallow those after it: refused."""
    line = 1
    try:
        names = [name.strip().lower() for name in rows.fieldnames or ()]
        if missing := [name for name in NEEDED if name not in names]:
            raise Misuse(
                f"{file}: the first line lacks {', '.join(missing)}; it names the columns {', '.join(COLUMNS)}"
            )
        rows.fieldnames = names
        line = rows.line_num + 1
        for row in rows:
            yield row
            line = rows.line_num + 1
    except csv.Error as problem:
        raise Misuse(f"{file}:{line}: cannot be taken apart ({problem}); close its quotation marks") from None


def _faults(boxes: dict[str, str], diploma: Diploma) -> Iterator[str]:
    codes = [contact.code for contact in diploma.contacts]
    if boxes["code"] not in codes:
        yield f"code: {boxes['code']!r} is none of the rule file's contacts ({', '.join(codes)})"
    if not _POSTAL_CODE.fullmatch(boxes["postal_code"]):
        yield f"postal_code: {boxes['postal_code']!r} is no postal code; write five digits, or the first two or more"
    if not boxes["name"]:
        yield "name: is empty; write what the place is called"
    for column, text in boxes.items():
        if len(text) > _LONGEST:
            yield f"{column}: is longer than {_LONGEST} signs; shorten it"
