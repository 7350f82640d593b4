"""``quatorze read``: what texts mean under the question that was open. Contract: reading.md section 1."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from decimal import Decimal
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any

from bot.commands.days import day_to_talk, today_for
from bot.json_lines import NotJson, dump, parse
from bot.rulebook import diploma_in_force
from bot.settings import load_settings
from dialogs.reading.faq.topics import recall
from dialogs.reading.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dialogs.words.facts import Value

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")


class _Refused(ValueError):
    """The input is no question and text; the message says what to do."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("--lines", action="store_true", help="one object a line; blank lines are skipped")
    parser.add_argument(
        "--today",
        type=day_to_talk,
        metavar="YYYY-MM-DD",
        help="the day of reading (default: today where the session is)",
    )


def run(arguments: Namespace) -> int:
    """Prints what each text means, one line each; gives 1 when at least one input was refused, else 0."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # JSON is, whatever the screen's encoding
    settings = load_settings()
    diploma = diploma_in_force(settings.diploma, settings.rules_dir)
    today = arguments.today or today_for(None, diploma, settings.quatorze_now)
    base = diploma.requirement.hours_per_week
    status = 0
    if arguments.lines:
        recall()  # who reads many lines may time each: none of them is to stand for all
    for place, raw in _inputs(in_lines=arguments.lines):
        try:
            ask, text, known = _asked(raw)
        except (NotJson, _Refused) as problem:
            print(f"quatorze read: {place} {problem}", file=sys.stderr, flush=True)
            status = 1
            continue
        print(dump(read(ask, text, known, today, base).to_json()), flush=arguments.lines)
    return status


def _inputs(*, in_lines: bool) -> Iterator[tuple[str, bytes]]:
    if not in_lines:
        yield "standard input", sys.stdin.buffer.read()
        return
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if line.strip():
            yield f"line {number}", line


def _asked(raw: bytes) -> tuple[str, str, Mapping[str, Value]]:
    """The question, the text and what is known. Raises NotJson or _Refused."""
    try:
        data = parse(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _Refused("is not UTF-8; write it in UTF-8") from None
    if not isinstance(data, dict):
        raise _Refused('is no object; write {"ask": "period.start", "text": "3 mars 2025", "known": {}}')
    for key in ("ask", "text"):
        if not isinstance(data.get(key), str):
            raise _Refused(f"has no text under {key!r}; give a string")
    known = {} if data.get("known") is None else data["known"]
    if not isinstance(known, dict):
        raise _Refused('has no object under "known"; give the facts by field, or {}')
    return data["ask"], data["text"], {field: _value(field, value) for field, value in known.items()}


def _value(field: str, written: Any) -> Value:
    """A fact as JSON has it: ISO days and instants are strings."""
    match written:
        case None | bool():
            return written
        case int() | Decimal():
            return Decimal(written)
        case str() if _DAY.fullmatch(written) or _INSTANT.fullmatch(written):
            return _moment(field, written)
        case str():
            return written
        case _:
            raise _Refused(f"knows {field!r} as something that is no fact; give a string or a number")


def _moment(field: str, written: str) -> Value:
    try:
        return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)
    except ValueError:
        raise _Refused(f"knows {field!r} as {written!r}, which is no day; write it like 2025-10-15") from None
