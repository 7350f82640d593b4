"""What an attacker does to the doors of the staff pages: many tries at once, codes used again, strange addresses."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import islice
from threading import Barrier

import pyotp
import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from bot.staff.nowhere import nowhere
from bot.staff.pages import Asked
from bot.staff.routes import staff_routes
from bot.staff.tries import tried_by
from bot.web.app import web_app
from bot.web.desk import Desk
from storage import logins, staff
from storage.database import Database
from storage.logins import FREE_FAILURES, FREE_FAILURES_OF_ADDRESS, Trying
from storage.tables import audit, sign_ins
from tests.staff.clients import HASHED, PASSWORD, Client, opened
from tests.storage.turns import AT
from tests.web.desks import desk_over

AT_ONCE = 12
#: As Starlette's test client comes along.
REQUEST = Request({"type": "http", "client": ("testclient", 50000), "query_string": b"", "headers": []})


@pytest.fixture
def desk(small_database: Database) -> Desk:
    """The same on both databases."""
    return desk_over(small_database)


@pytest.fixture
def marie(desk: Desk) -> str:
    """An account."""
    with desk.database.work() as work:
        member = staff.add(work.connection, "marie", "administrator", AT)
        assert member is not None
        staff.set_password(work.connection, member.id, HASHED)
    return "marie"


def coming_from(desk: Desk, address: str) -> Client:
    client = opened(desk)
    app = web_app(desk, staff_routes(desk), nowhere(desk))
    client.http = TestClient(app, base_url="http://localhost", follow_redirects=False, client=(address, 4711))
    return client


def networks() -> Iterator[str]:
    """Addresses of machines that have nothing to do with each other."""
    return (f"198.51.{number // 250}.{number % 250 + 1}" for number in range(10_000))


# -- many at once ------------------------------------------------------------------------------------------------------


def test_many_tries_at_once_are_no_more_than_one_after_the_other(desk: Desk, marie: str) -> None:
    """Each is counted before its password is looked at, so that none overtakes the count of another."""
    start = Barrier(AT_ONCE)

    def tries(address: str) -> int:
        client = coming_from(desk, address).goes("/staff/login")
        start.wait()
        return client.sends("/staff/login", name=marie, password="wrong password").status

    with ThreadPoolExecutor(AT_ONCE) as threads:
        answers = list(threads.map(tries, islice(networks(), AT_ONCE)))
    assert sorted(answers) == [403] * FREE_FAILURES + [429] * (AT_ONCE - FREE_FAILURES)


def test_two_processes_count_the_same_tries(database: Database) -> None:
    who, now = Trying(b"name", b"address"), datetime.now(UTC)
    start = Barrier(AT_ONCE)

    def begins(_: int) -> bool:
        start.wait()
        with database.work() as work:
            return not logins.begin(work.connection, who, now)

    with ThreadPoolExecutor(AT_ONCE) as threads:
        assert sum(threads.map(begins, range(AT_ONCE))) == FREE_FAILURES


def test_who_waits_holds_nobody_up(database: Database) -> None:
    """On SQLite there is one writer, and the bot's turns need it."""
    desk = desk_over(database)
    client = opened(desk)
    with database.work() as work:
        who = tried_by(Asked(desk, REQUEST, {}, "", "fr"), "nobody")
        for _ in range(FREE_FAILURES):
            logins.failed(work.connection, who, datetime.now(UTC))
    with database.work():  # a turn is played meanwhile
        assert client.goes("/staff/login").sends("/staff/login", name="nobody", password=PASSWORD).status == 429


MANY_PASSWORDS = """
import resource
from concurrent.futures import ThreadPoolExecutor
from bot.staff import passwords
kept = passwords.hashed("a password of somebody")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with ThreadPoolExecutor(6) as threads:
    assert not any(threads.map(lambda _: passwords.opens(kept, "wrong"), range(6)))
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_a_crowd_of_passwords_does_not_take_the_memory_of_the_machine() -> None:
    told = subprocess.run([sys.executable, "-c", MANY_PASSWORDS], check=True, capture_output=True, text=True)
    assert int(told.stdout) < 200, "MiB beside the first one: two at once, not six"


def test_a_link_is_used_up_by_the_quicker_of_two(desk: Desk, marie: str) -> None:
    with desk.database.work() as work:
        member = staff.by_name(work.connection, marie)
        assert member is not None
        staff.give_link(work.connection, member.id, "t" * 43, datetime.now(UTC) + timedelta(days=1))
    link, start = f"/staff/welcome/{'t' * 43}", Barrier(2)

    def sets(password: str) -> int:
        client = opened(desk).goes(link)
        start.wait()
        return client.sends(link, password=password, again=password).status

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(sets, ["première phrase de passe", "seconde phrase de passe"]))
    assert sorted(answers) == [303, 404]


# -- codes of the second factor ----------------------------------------------------------------------------------------


def with_a_second_factor(desk: Desk, name: str) -> pyotp.TOTP:
    secret = pyotp.random_base32()
    with desk.database.work() as work:
        member = staff.by_name(work.connection, name)
        assert member is not None
        staff.set_totp(work.connection, member.id, secret)
    return pyotp.TOTP(secret)


def halfway(client: Client, name: str) -> str:
    page = client.enters(name).page
    return page.split('name="half" value="')[1].partition('"')[0]


def test_a_code_that_let_somebody_in_does_not_take_the_second_factor_away(desk: Desk, marie: str) -> None:
    code = with_a_second_factor(desk, marie).now()
    client = opened(desk)
    assert client.sends("/staff/login/code", half=halfway(client, marie), code=code).status == 303
    assert client.goes("/staff/account").sends("/staff/account/code", code=code).status == 400
    with desk.database.look() as look:
        member = staff.by_name(look.connection, marie)
    assert member is not None
    assert member.totp is not None


def test_one_code_lets_in_one_of_many_at_once(desk: Desk, marie: str) -> None:
    code, start = with_a_second_factor(desk, marie).now(), Barrier(4)

    def enters(_: int) -> int:
        client = opened(desk)
        half = halfway(client, marie)
        start.wait()
        return client.sends("/staff/login/code", half=half, code=code).status

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(enters, range(4))) == [303, 403, 403, 403]


def test_codes_are_not_guessed_by_typing_the_password_again_between_them(desk: Desk, marie: str) -> None:
    with_a_second_factor(desk, marie)
    client = opened(desk)
    for _ in range(FREE_FAILURES):
        half = halfway(client, marie)
        assert client.sends("/staff/login/code", half=half, code="000000").status == 403
    assert client.enters(marie).status == 429


def test_who_types_the_password_and_no_code_has_not_failed(desk: Desk, marie: str) -> None:
    with_a_second_factor(desk, marie)
    client = opened(desk)
    for _ in range(2 * FREE_FAILURES):
        assert client.enters(marie).status == 200


# -- whose tries are counted together ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),  # one line's own network
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.7", "192.0.2.7", True),
        ("192.0.2.7", "192.0.2.8", False),
    ],
)
def test_an_address_is_whoever_may_choose_it(desk: Desk, first: str, second: str, *, together: bool) -> None:
    coming_from(desk, first).enters("nobody", PASSWORD)
    coming_from(desk, second).enters("nobody else", PASSWORD)
    with desk.database.look() as look:
        counted = sorted(look.connection.scalars(sign_ins.select().with_only_columns(sign_ins.c.failures)))
    assert counted == ([1, 1, 2] if together else [1, 1, 1, 1])


def test_who_knocks_at_the_way_back_of_a_provider_fills_no_audit(small_database: Database) -> None:
    desk = desk_over(small_database, oidc_issuer="https://idp.example.fr", oidc_client_id="quatorze")
    client = opened(desk)
    answers = [client.goes("/staff/oidc/back?code=x&state=y").status for _ in range(FREE_FAILURES_OF_ADDRESS + 5)]
    assert answers[-5:] == [429] * 5
    with desk.database.look() as look:
        noted = look.connection.execute(audit.select()).all()
    assert len(noted) == FREE_FAILURES_OF_ADDRESS


# -- addresses and forms that nobody writes ----------------------------------------------------------------------------

STRANGE = (
    "/staff?after=99999999999999999999_2026-01-01_1",
    "/staff?after=1_2026-01-01_-99999999999999999999",
    "/staff?after=²_2026-01-01_1",
    "/staff?sort=missing&after=nan_1",
    "/staff?sort=silent&after=99999999999999999999999999999_1",
    "/staff?sort=heard&after=1_2026-01-01_1",
    "/staff?session=%00&need=%0d%0a&assignee=999999999999999",
    "/staff?found=%C3%A9",
    "/staff/audit?code=%00&before=999999999999999",
    "/staff/files/%00",
    f"/staff/files/K7M-4QX/papers/{'9' * 5000}",
    "/staff/files/K7M-4QX/papers/²",
    "/staff/login?next=%0d%0aX-Evil:1",
    "/staff/welcome/%00",
)


@pytest.mark.parametrize("address", STRANGE)
def test_no_address_breaks_a_page(desk: Desk, address: str) -> None:
    assert opened(desk).goes(address).status in {200, 303, 404}
    assert opened(desk).signs_in("administrator").goes(address).status in {200, 303, 404}


@pytest.mark.parametrize("strange", ["a\0b", "\0", "é" * 200, "💥", "\ufeff"])
def test_no_sign_breaks_a_form(desk: Desk, strange: str) -> None:
    client = opened(desk)
    assert client.goes("/staff/login").sends("/staff/login", name=strange, password=strange).status in {400, 403}
    client = opened(desk).signs_in("administrator").goes("/staff/dates")
    sent = client.sends("/staff/dates", session="2026", key="upload_deadline", value=strange, why=strange)
    assert sent.status in {303, 400}
    assert client.goes("/staff").sends("/staff/find", q=strange, session=strange).follows().status in {200, 400}
