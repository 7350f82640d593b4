"""A database with people in it who have talked in the terminal, and the command run on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from bot.assembly import database_file, open_database, runner_on
from bot.cli import main
from bot.settings import load_settings
from bot.terminal.files import Files
from bot.terminal.local import Answer, LocalPerson

TODAY = "2026-11-25"
INTERNSHIP = (
    "bonjour",
    "notice:understood",
    "candidate_kind:individual",
    "4 mai 1990",
    "has_period:yes",
    "period.kind:internship",
    "Colis Express",
    "du 3 mars 2025 au 30 mai 2025",
    "period.weekly_hours:35",
    "period.sector:yes",
    "period.weeks:as_computed",
    "period.confirm:ok",
)
#: Ids of choices have a colon, or are one of these.
TAPS = ("back", "undo")


class Ran(NamedTuple):
    status: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *words: str) -> Ran:
    """The command, in this process."""
    try:
        status = main(list(words))
    except SystemExit as left:  # argparse
        status = int(str(left.code))
    captured = capsys.readouterr()
    return Ran(status, captured.out, captured.err)


def visit(inputs: Sequence[str] = INTERNSHIP) -> Answer:
    """Somebody says these words and presses these buttons; gives the last answer."""
    settings = load_settings()
    with open_database(settings) as database:
        person = LocalPerson(runner_on(database, settings, TODAY), Files(database_file(settings)))
        for words in inputs:
            pressed = words in TAPS or (":" in words and " " not in words)
            answer = person.presses(words) if pressed else person.writes(words)
            person.has_seen(answer)
    return answer
