"""``quatorze staff``: accounts of the exam service. A password is never typed here: a one-time link sets it."""

from __future__ import annotations

import secrets
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from bot.assembly import open_database
from bot.commands.words import readable
from bot.errors import Misuse
from bot.settings import load_settings
from storage import audit, listings, staff
from storage.audit import Entry
from storage.staff import ROLES

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from bot.settings import Settings
    from storage.staff import Member
    from storage.work import Work

LINK_HOLDS: Final = timedelta(days=3)
LONGEST_NAME: Final = 80


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the commands below this one."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser("add", help="open an account, and print the link by which its password is set")
    add.add_argument(
        "name", metavar="NAME", type=readable, help="what they sign in with; with OpenID Connect their e-mail address"
    )
    add.add_argument(
        "--role", choices=ROLES, required=True, help="reader reads, agent acts too, administrator audits too"
    )
    add.set_defaults(act=_add)
    actions.add_parser("list", help="the accounts").set_defaults(act=_list)
    for action, (does, what) in _ON_ONE.items():
        one = actions.add_parser(action, help=what)
        one.add_argument("name", metavar="NAME", type=readable)
        one.set_defaults(act=_on_one, does=does)
    role = actions.add_parser("role", help="give another role")
    role.add_argument("name", metavar="NAME", type=readable)
    role.add_argument("role", choices=ROLES)
    role.set_defaults(act=_role)


def run(arguments: Namespace) -> int:
    """Does it; gives 1 when there is no such account, or there is one already."""
    status: int = arguments.act(arguments)
    return status


def _add(arguments: Namespace) -> int:
    settings, name = load_settings(), arguments.name.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise Misuse(f"NAME: give 1 to {LONGEST_NAME} visible signs")
    with open_database(settings) as database, database.work() as work:
        member = staff.add(work.connection, name, arguments.role, datetime.now(UTC))
        if member is None:
            return _refuse(f"{name} has an account already; quatorze staff reset gives a new link")
        _note(work, "account_added", member, arguments.role)
        _print_link(settings, work, member)
    return 0


def _list(_arguments: Namespace) -> int:
    with open_database(load_settings(), must_exist=True) as database, database.look() as look:
        everyone = [f"{member.name}  {member.role}{_state(member)}" for member in staff.everyone(look.connection)]
    print("\n".join(everyone) if everyone else "no account yet; quatorze staff add opens one")
    return 0


def _state(member: Member) -> str:
    states = {
        "disabled": member.disabled_at is not None,
        "no password yet": member.password is None and member.subject is None,
        "second factor": member.totp is not None,
        "provider": member.subject is not None,
    }
    told = ", ".join(state for state, holds in states.items() if holds)
    return f"  ({told})" if told else ""


def _on_one(arguments: Namespace) -> int:
    settings = load_settings()
    with open_database(settings, must_exist=True) as database, database.work() as work:
        member = staff.by_name(work.connection, arguments.name)
        if member is None:
            return _refuse(f"{arguments.name} has no account; quatorze staff list shows all")
        arguments.does(settings, work, member)
    return 0


def _role(arguments: Namespace) -> int:
    def set_role(_settings: Settings, work: Work, member: Member) -> None:
        staff.set_role(work.connection, member.id, arguments.role)
        _note(work, "account_role", member, arguments.role)

    arguments.does = set_role
    return _on_one(arguments)


def _note(work: Work, act: str, member: Member, role: str | None = None) -> None:
    """For the audit: which account; nobody stands beside it, because it was done at the machine."""
    detail = f"{member.id}" if role is None else f"{member.id} {role}"
    audit.add(work.connection, [Entry(datetime.now(UTC), None, act, detail=detail)])


def _disable(_settings: Settings, work: Work, member: Member) -> None:
    staff.disable(work.connection, member.id, datetime.now(UTC))
    _note(work, "account_disabled", member)
    print(f"{member.name} is disabled; whoever was signed in is so no more.")
    left = listings.number_assigned(work.connection, member.id)
    if left:
        print(
            f"Files that are still theirs: {left}; the list shows them under their name, to be given to somebody else."
        )


def _enable(_settings: Settings, work: Work, member: Member) -> None:
    staff.disable(work.connection, member.id, None)
    _note(work, "account_enabled", member)
    print(f"{member.name} may sign in again.")


def _reset(settings: Settings, work: Work, member: Member) -> None:
    staff.reset(work.connection, member.id)
    _note(work, "account_reset", member)
    _print_link(settings, work, member)


_ON_ONE: Final[dict[str, tuple[Callable[[Settings, Work, Member], None], str]]] = {
    "disable": (_disable, "close an account at once; what it did stays in the audit"),
    "enable": (_enable, "open a closed account again"),
    "reset": (_reset, "forget password and second factor, and print a new link"),
}


def _print_link(settings: Settings, work: Work, member: Member) -> None:
    token = secrets.token_urlsafe(32)
    staff.give_link(work.connection, member.id, token, datetime.now(UTC) + LINK_HOLDS)
    print(f"{settings.pages}/staff/welcome/{token}")
    print(
        f"The link is for {member.name} alone; it sets the password once, within {LINK_HOLDS.days} days.",
        file=sys.stderr,
    )


def _refuse(why: str) -> int:
    print(f"quatorze: {why}", file=sys.stderr)
    return 1
