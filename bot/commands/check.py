"""``quatorze check``: dossiers of a file through the rule, results as JSON. Contract: eligibility.md section 9."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from bot.commands.days import iso_day, today_for
from bot.errors import Misuse
from bot.rulebook import diploma_in_force, read_rule_file
from bot.settings import load_settings
from dialogs.rules.check import check
from dialogs.rules.dossier import Refused, read_dossier
from dialogs.rules.exact_json import read_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from dialogs.rules.diploma import Diploma


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("file", metavar="FILE", help="a dossier in JSON; - for standard input")
    parser.add_argument("--rules", type=Path, metavar="FILE", help="another rule file than the one in force")
    parser.add_argument(
        "--today", type=iso_day, metavar="YYYY-MM-DD", help="the day of the check (default: today where the session is)"
    )
    parser.add_argument("--lines", action="store_true", help="one dossier a line; blank lines are skipped")


def run(arguments: Namespace) -> int:
    """Prints a result for each dossier, on one line; gives 1 when at least one was refused, else 0."""
    settings = load_settings()
    diploma = (
        read_rule_file(arguments.rules)
        if arguments.rules is not None
        else diploma_in_force(settings.diploma, settings.rules_dir)
    )
    status = 0
    for raw in _dossiers(arguments.file, in_lines=arguments.lines):
        answer = _answer(raw, diploma, arguments.today, settings.quatorze_now)
        print(json.dumps(answer), flush=arguments.lines)  # who writes line by line may wait for each answer
        status = max(status, int("errors" in answer))
    return status


def _dossiers(name: str, *, in_lines: bool) -> Iterator[bytes]:
    try:
        with _opened(name) as file:
            if in_lines:
                yield from (line for line in file if line.strip())
            else:
                yield file.read()
    except OSError as problem:
        raise Misuse(f"{name}: cannot be read ({problem.strerror}); give another path") from None


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb")


def _answer(raw: bytes, diploma: Diploma, day: date | None, standing: str | None) -> dict[str, Any]:
    try:
        data = read_json(raw)
        today = day or today_for(data, diploma, standing)
        return check(read_dossier(data, diploma, today), diploma, today).to_json()
    except Refused as refused:
        return refused.to_json()
