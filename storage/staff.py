"""Accounts of the exam service: who they are, what they may do, by what they sign in."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import delete, exists, func, insert, select, update

from storage.audit import KEPT
from storage.tables import logins, notes, staff

if TYPE_CHECKING:
    from sqlalchemy import Connection

READER, AGENT, ADMINISTRATOR = "reader", "agent", "administrator"
#: What a role may do, it may do with all that those before it may.
ROLES: Final = (READER, AGENT, ADMINISTRATOR)
_ROW: Final = staff.c


class Member(NamedTuple):
    """One of the staff."""

    id: int
    name: str
    role: str
    password: str | None
    link_until: datetime | None
    totp: str | None
    totp_step: int | None
    subject: str | None
    disabled_at: datetime | None

    def may(self, role: str) -> bool:
        """Whether what this role may do is theirs to do."""
        return self.disabled_at is None and ROLES.index(self.role) >= ROLES.index(role)


_MEMBER: Final = select(*(staff.c[name] for name in Member._fields))


def folded_name(name: str) -> str:
    """The form in which names are compared: nobody signs in by the shape of their letters."""
    return name.strip().casefold()


def hash_of(secret: str) -> bytes:
    """How a token is kept: it has 256 random bits, so that a plain hash is enough."""
    return hashlib.sha256(secret.encode()).digest()


def add(connection: Connection, name: str, role: str, at: datetime) -> Member | None:
    """A new account, which opens nothing yet; None when the name is taken."""
    if by_name(connection, name) is not None:
        return None
    connection.execute(insert(staff).values(name=folded_name(name), role=role, created_at=at))
    return by_name(connection, name)


def by_name(connection: Connection, name: str) -> Member | None:
    """The account with this name."""
    return _one(connection, _ROW.name == folded_name(name))


def by_id(connection: Connection, of: int) -> Member | None:
    """The account with this id."""
    return _one(connection, _ROW.id == of)


def by_subject(connection: Connection, subject: str) -> Member | None:
    """The account that a provider knows as this."""
    return _one(connection, _ROW.subject == subject)


def by_link(connection: Connection, token: str, now: datetime) -> Member | None:
    """Whose link this is, as long as it holds."""
    member = _one(connection, _ROW.link == hash_of(token))
    holds = member is not None and member.link_until is not None and now < member.link_until
    return member if holds and member is not None and member.disabled_at is None else None


def everyone(connection: Connection) -> list[Member]:
    """All accounts by name, disabled ones included."""
    return [Member(*row) for row in connection.execute(_MEMBER.order_by(_ROW.name))]


def names(connection: Connection) -> dict[int, str]:
    """The name of every account by its id."""
    return {row.id: row.name for row in connection.execute(select(_ROW.id, _ROW.name))}


def give_link(connection: Connection, of: int, token: str, until: datetime) -> None:
    """A link by which a password can be set once; an earlier one opens nothing any more."""
    _change(connection, of, link=hash_of(token), link_until=until)


def set_password(connection: Connection, of: int, password: str) -> None:
    """Another password: the link is used up, and who is signed in is so no more."""
    _change(connection, of, password=password, link=None, link_until=None)
    sign_out(connection, of)


def use_link(connection: Connection, token: str) -> bool:
    """Uses a link up; False when somebody was quicker."""
    used = update(staff).where(_ROW.link == hash_of(token)).values(link=None, link_until=None)
    return connection.execute(used).rowcount == 1


def set_totp(connection: Connection, of: int, secret: str | None) -> None:
    """The secret of the second factor; None: none is asked for."""
    _change(connection, of, totp=secret, totp_step=None)


def use_totp(connection: Connection, of: int, step: int) -> bool:
    """Uses up a code; False when it, or a later one, was used before."""
    unused = _ROW.totp_step.is_(None) | (_ROW.totp_step < step)
    done = connection.execute(update(staff).where(_ROW.id == of, unused).values(totp_step=step))
    return done.rowcount == 1


def bind(connection: Connection, of: int, subject: str) -> None:
    """From now on the provider's subject is this account."""
    _change(connection, of, subject=subject)


def set_role(connection: Connection, of: int, role: str) -> None:
    """Another role, from the next request on."""
    _change(connection, of, role=role)


def disable(connection: Connection, of: int, at: datetime | None) -> None:
    """The account opens nothing any more (None: it does again); who is signed in is so no more."""
    _change(connection, of, disabled_at=at, link=None, link_until=None)
    sign_out(connection, of)


def sweep(connection: Connection, now: datetime) -> int:
    """Deletes accounts that have been closed for as long as the audit names them, once no note is theirs either.

    The newest account stays, so that SQLite gives its id to nobody else.
    """
    over = _ROW.disabled_at < now - KEPT
    wrote = exists().where(notes.c.staff == _ROW.id)
    newest = select(func.max(staff.alias().c.id)).scalar_subquery()
    return connection.execute(delete(staff).where(over, ~wrote, _ROW.id < newest)).rowcount


def reset(connection: Connection, of: int) -> None:
    """Forgets the password and the second factor."""
    _change(connection, of, password=None, totp=None, totp_step=None, subject=None)
    sign_out(connection, of)


def sign_out(connection: Connection, of: int) -> None:
    """Ends every login of an account."""
    connection.execute(logins.delete().where(logins.c.staff == of))


def _change(connection: Connection, of: int, **values: Any) -> None:
    connection.execute(update(staff).where(_ROW.id == of).values(values))


def _one(connection: Connection, which: Any) -> Member | None:
    row = connection.execute(_MEMBER.where(which)).first()
    return None if row is None else Member(*row)
