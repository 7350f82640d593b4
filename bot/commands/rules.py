"""``quatorze rules``: the rule files there are, what is wrong with them, the dates in force."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.assembly import clock_for
from bot.commands import addresses, dates_in_force
from bot.dates_in_force import written
from bot.errors import Misuse
from bot.rulebook import SHIPPED, diplomas_found, read_rule_file, rule_files, told
from bot.settings import load_settings
from dialogs.reminding.hours import end_of

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator
    from datetime import datetime

    from dialogs.rules.diploma import Diploma
    from dialogs.rules.session import Session


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the commands below this one."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = actions.add_parser("list", help="the diplomas, with their files; * marks the one that is served")
    listed.set_defaults(act=_list)
    lint = actions.add_parser("lint", help="check rule files: those given, else all that are in use")
    lint.add_argument("files", type=Path, nargs="*", metavar="FILE")
    lint.set_defaults(act=_lint)
    dates = actions.add_parser("dates", help="the dates in force of each session, and who set them")
    dates.set_defaults(act=_dates)
    addresses.add_contacts(actions.add_parser("contacts", help="load local addresses from a CSV file, or list them"))
    dates_in_force.add_set_date(actions.add_parser("set-date", help="put a date of a session in force"))


def run(arguments: Namespace) -> int:
    """Does it; gives 1 when a rule file is refused."""
    status: int = arguments.act(arguments)
    return status


def _list(_arguments: Namespace) -> int:
    settings = load_settings()
    found = diplomas_found(settings.rules_dir)
    in_use = {diploma.code: path for path, diploma in found}  # a later file replaces an earlier one
    for path, diploma in found:
        mark = "*" if diploma.code == settings.diploma and in_use[diploma.code] == path else " "
        place = "shipped" if path.parent == SHIPPED else str(path)
        replaced = "" if in_use[diploma.code] == path else f", replaced by {in_use[diploma.code]}"
        years = ", ".join(str(session.year) for session in diploma.sessions)
        print(f"{mark} {diploma.code}  {diploma.title}  (sessions {years}; {place}{replaced})")
    return 0


def _lint(arguments: Namespace) -> int:
    folder = load_settings().rules_dir
    files = arguments.files or rule_files(folder)
    for path in files:
        if not path.is_file():
            raise Misuse(f"{path}: there is no such file; give another path")
    refused = 0
    for path in files:
        try:
            diploma = read_rule_file(path)
        except Misuse as problem:
            print(f"quatorze: {problem}", file=sys.stderr)
            refused += 1
        else:
            print(f"{told(path)}: good ({diploma.code}, {len(diploma.sessions)} sessions)")
    if not arguments.files and not refused:
        diplomas_found(folder)  # each is good: are they together?
    return int(refused > 0)


def _dates(_arguments: Namespace) -> int:
    settings = load_settings()
    diploma, changes = dates_in_force.read(settings)
    clock = clock_for(diploma, settings)
    today, now = clock.today(), clock.now()
    print(f"{diploma.code}, on {today}:")
    for session in diploma.sessions:
        print(f"{session.year}  {'; '.join(_told(session, diploma, now))}")
    for change in changes:
        print(dates_in_force.in_a_line(change))
    return 0


def _told(session: Session, diploma: Diploma, now: datetime) -> Iterator[str]:
    """What is known of a session, and what is not."""
    yield f"exam begins between {session.exam_from} and {session.exam_to}"
    yield f"upload deadline {_deadline(session, now)}"
    registration = session.registration_deadline
    known = "unknown" if registration is None else written(registration, session.registration_hour)
    yield f"registration deadline {known}"
    if diploma.requirement.counts_until == "exam":
        yield "work counts until the exam"
    yield f"days of {session.time_zone}"
    yield "over" if end_of(session.exam_to, None, session.zone) <= now else "open"


def _deadline(session: Session, now: datetime) -> str:
    if session.upload_deadline is not None:
        day = written(session.upload_deadline, session.upload_hour)
        past = end_of(session.upload_deadline, session.upload_hour, session.zone) <= now
        return f"{day}{' (past)' if past else ''}"
    if session.expected_upload_deadline is not None:
        return f"not published, expected {session.expected_upload_deadline}"
    return "not published"
