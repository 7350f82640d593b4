"""Tries to sign in: whose they are, how they are counted, how long somebody waits who has failed too often."""

from __future__ import annotations

from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, Final

from storage import logins, staff
from storage.logins import Trying

if TYPE_CHECKING:
    from datetime import timedelta

    from bot.staff.pages import Asked

WHOSE_NETWORK: Final = 64  # bits of an IPv6 address that somebody is given; the others are theirs to choose


def begin(asked: Asked, who: Trying) -> timedelta:
    """Counts a try, or says how long to wait; who waits is told so without a write: a crowd of them holds nobody up."""
    database = asked.desk.database
    with database.look() as look:
        left = logins.wait(look.connection, who, asked.at)
    if left:
        return left
    with database.work() as work:
        return logins.begin(work.connection, who, asked.at)


def tried_by(asked: Asked, name: str | None) -> Trying:
    """By which failures are counted: the name that is tried, if any, and the address that tries."""
    keyring = asked.desk.database.keyring
    client = asked.request.client
    address = _one_place(client.host if client is not None else "")
    named = None if name is None else keyring.hashed("sign_in.name", staff.folded_name(name))
    return Trying(named, keyring.hashed("sign_in.address", address))


def _one_place(address: str) -> str:
    """The address; of IPv6 the network, because each of its machines has as many addresses as it likes."""
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if known.version == 4:  # noqa: PLR2004 - IPv4
        return str(known)
    return str(known.ipv4_mapped or ip_network((known, WHOSE_NETWORK), strict=False))


def seconds(left: timedelta) -> int:
    """How long somebody still waits, as it is told."""
    return max(1, round(left.total_seconds()))
