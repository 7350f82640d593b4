"""Who is signed in, and how long somebody has to wait who could not sign in. All by the machine's clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import delete, insert, select, update

from storage.prepared import on_each
from storage.staff import Member, hash_of
from storage.tables import logins, sign_ins, staff

if TYPE_CHECKING:
    from sqlalchemy import Connection

IDLE: Final = timedelta(minutes=60)  # without a request a login ends
LONGEST: Final = timedelta(hours=12)  # and after a day's work in any case
NOTED_EACH: Final = timedelta(minutes=1)  # a request is noted only so often: reading does not write each time
#: Sign-ins of one name that may fail at once; each one more doubles the time to wait. An address may be that of a
#: whole service behind its proxy: it has more, so that one of them cannot shut the others out.
FREE_FAILURES: Final = 5
FREE_FAILURES_OF_ADDRESS: Final = 50
FIRST_WAIT: Final = timedelta(seconds=15)
LONGEST_WAIT: Final = timedelta(minutes=15)
FORGOTTEN: Final = timedelta(hours=24)  # after which failures count no more

_ROW: Final = logins.c
_MEMBER: Final = (
    select(_ROW.seen_at, *(staff.c[name] for name in Member._fields))
    .join_from(logins, staff)
    .where(staff.c.disabled_at.is_(None))
)


def sign_in(connection: Connection, of: int, token: str, now: datetime) -> None:
    """A new login; those that are over are forgotten."""
    sweep(connection, now)
    connection.execute(insert(logins).values(token=hash_of(token), staff=of, created_at=now, seen_at=now))


def signed_in(connection: Connection, token: str, now: datetime) -> tuple[Member, bool] | None:
    """Whose login this is, and whether it is time to note that it is used; None when it holds no more."""
    found = connection.execute(
        _MEMBER.where(_ROW.token == hash_of(token), _ROW.seen_at >= now - IDLE, _ROW.created_at >= now - LONGEST)
    ).first()
    if found is None:
        return None
    seen_at, *member = found
    return Member(*member), now - seen_at >= NOTED_EACH


def note(connection: Connection, token: str, now: datetime) -> None:
    """The login is used."""
    connection.execute(update(logins).where(_ROW.token == hash_of(token)).values(seen_at=now))


def sweep(connection: Connection, now: datetime) -> None:
    """Forgets the logins that are over, and the failures that count no more."""
    connection.execute(delete(logins).where((_ROW.seen_at < now - IDLE) | (_ROW.created_at < now - LONGEST)))
    connection.execute(delete(sign_ins).where(sign_ins.c.last_at < now - FORGOTTEN))


def sign_out(connection: Connection, token: str) -> None:
    """Ends one login."""
    connection.execute(delete(logins).where(_ROW.token == hash_of(token)))


def _count(insert_on: Any) -> Any:
    counted = insert_on(sign_ins)
    return counted.on_conflict_do_update(
        index_elements=[sign_ins.c.who],
        set_={"failures": sign_ins.c.failures + 1, "last_at": counted.excluded.last_at},
    )


_COUNT: Final = on_each(_count)
_THERE: Final = on_each(lambda insert_on: insert_on(sign_ins).on_conflict_do_nothing(index_elements=[sign_ins.c.who]))


class Trying(NamedTuple):
    """Who tries to sign in: the keyed hashes of a name (none, where a provider says it) and of an address."""

    name: bytes | None
    address: bytes

    @property
    def keys(self) -> list[bytes]:
        """Both in one order: two who try at once wait for each other, and never each for the other."""
        return sorted(filter(None, self))


def begin(connection: Connection, who: Trying, now: datetime) -> timedelta:
    """A try begins, and counts as failed until it is known to hold: many at once are counted, whoever is quickest.

    Gives how long this name, or this address, has to wait; then nothing is counted, and nothing may be tried.
    """
    c = sign_ins.c
    connection.execute(
        _THERE[connection.dialect.name], [{"who": key, "failures": 0, "last_at": now} for key in who.keys]
    )
    connection.execute(select(c.who).where(c.who.in_(who.keys)).order_by(c.who).with_for_update())
    left = wait(connection, who, now)
    if not left:
        failed(connection, who, now)
    return left


def wait(connection: Connection, who: Trying, now: datetime) -> timedelta:
    """How long this name, and this address, have to wait before they may try again; zero: not at all."""
    c = sign_ins.c
    rows = connection.execute(select(c.who, c.failures, c.last_at).where(c.who.in_(who.keys)))
    return max((_left(who, *row, now) for row in rows), default=timedelta(0))


def _left(who: Trying, key: bytes, failures: int, last_at: datetime, now: datetime) -> timedelta:
    free = FREE_FAILURES if key == who.name else FREE_FAILURES_OF_ADDRESS
    since = now - last_at
    if failures < free or since > FORGOTTEN:
        return timedelta(0)
    waited: timedelta = min(FIRST_WAIT * (1 << min(failures - free, 10)), LONGEST_WAIT)
    return max(timedelta(0), waited - since)


def failed(connection: Connection, who: Trying, now: datetime) -> None:
    """A sign-in failed. What is older than a day counts no more."""
    connection.execute(delete(sign_ins).where(sign_ins.c.last_at < now - FORGOTTEN))
    rows = [{"who": one, "failures": 1, "last_at": now} for one in who.keys]
    connection.execute(_COUNT[connection.dialect.name], rows)


def held(connection: Connection, who: Trying) -> None:
    """The try that began last did not fail, but lets nobody in yet: earlier failures still count."""
    counted = sign_ins.c.who.in_(who.keys) & (sign_ins.c.failures > 0)
    connection.execute(update(sign_ins).where(counted).values(failures=sign_ins.c.failures - 1))


def succeeded(connection: Connection, who: Trying) -> None:
    """A sign-in held: earlier failures count no more."""
    connection.execute(delete(sign_ins).where(sign_ins.c.who.in_(who.keys)))
