"""Who gets in, and who does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from html import unescape
from pathlib import Path

import pyotp
import pytest
import segno
from starlette.routing import Route

from bot.commands import staff as command
from bot.staff.doors import step_of
from bot.staff.routes import all_pages, staff_routes
from bot.web.desk import Desk
from storage import logins, staff
from storage.database import Database
from storage.staff import ROLES
from storage.tables import logins as table
from tests.staff.clients import PASSWORD, Client, opened
from tests.storage.turns import AT
from tests.web.desks import desk_over

PROXY = Path(__file__).resolve().parents[2] / "docs" / "operations" / "Caddyfile"
Seat = Callable[[Desk, str], Client]
DOORS = {
    "/staff/login",
    "/staff/login/code",
    "/staff/welcome/{token}",
    "/staff/logout",
    "/staff/oidc",
    "/staff/oidc/back",
}
PUBLIC = {"/", "/staff/"}  # they only lead to the list


@pytest.fixture
def desk(small_database: Database) -> Desk:
    """These are the same on both databases."""
    return desk_over(small_database)


def addresses(desk: Desk) -> list[tuple[str, str]]:
    """Every address with its method, from the routing table itself."""
    routes = [route for route in staff_routes(desk) if isinstance(route, Route)]
    return [(method, route.path) for route in routes for method in sorted(route.methods or ()) if method != "HEAD"]


def filled(path: str) -> str:
    return path.replace("{code}", "K7M-4QX").replace("{number}", "0").replace("{token}", "x" * 43)


def test_every_address_is_refused_without_a_login(desk: Desk) -> None:
    client = opened(desk)
    walked = [(method, path) for method, path in addresses(desk) if path not in DOORS | PUBLIC]
    assert len(walked) >= 18
    for method, path in walked:
        if method == "GET":
            client.goes(filled(path))
            assert (client.status, client.headers["location"].partition("?")[0]) == (303, "/staff/login"), path
        else:
            client.goes("/staff/login").sends(filled(path))
            assert client.status == 403, path
        assert "K7M" not in client.text


def test_the_proxy_lets_out_every_address_and_nothing_that_stays_inside(desk: Desk) -> None:
    (told,) = re.findall(r"@outside path (.+)", PROXY.read_text("utf-8"))
    world = {path for _method, path in addresses(desk)} | {"/telegram", "/static/staff.css"}
    inside = {"/metrics", "/healthz", "/readyz"}
    let_out = {path for path in world | inside if any(fnmatchcase(path, pattern) for pattern in told.split())}
    assert let_out == world


def test_the_doors_are_those_that_are_meant_to_be_open() -> None:
    assert {page.path for page in all_pages() if page.role is None} <= DOORS


@pytest.mark.parametrize("role", ROLES)
def test_every_address_asks_for_its_role(desk: Desk, sits_at: Seat, role: str) -> None:
    client = sits_at(desk, role)
    for page in all_pages():
        if page.role is None or page.path.endswith(("/leave", "/code")):
            continue
        path = filled(page.path)
        client.goes(path) if page.method == "GET" else client.goes("/staff/account").sends(path)
        allowed = ROLES.index(role) >= ROLES.index(page.role)
        refused = client.status == 403 and "Votre compte ne permet pas cela" in client.text
        assert refused is not allowed, (page.method, path, client.status)


def test_a_form_of_somebody_else_is_refused(desk: Desk, sits_at: Seat) -> None:
    mine, others = sits_at(desk, "agent"), sits_at(desk, "reader")
    for token in ("", "0" * 64, others.goes("/staff").token):
        mine.sends("/staff/find", csrf=token, q="dupont")
        assert mine.status == 403


def test_the_same_words_for_a_wrong_name_and_a_wrong_password(desk: Desk, sits_at: Seat) -> None:
    sits_at(desk, "agent")
    client = opened(desk)
    wrong = [client.enters("agent@exam", "wrong").text, client.enters("nobody", PASSWORD).text]
    assert client.status == 403
    assert wrong[0] == wrong[1].replace("nobody", "agent@exam")


def test_what_went_wrong_is_tied_to_the_fields_and_stands_in_the_title(desk: Desk, sits_at: Seat) -> None:
    """RGAA 11.10: who hears the page hears it at the field as well."""
    sits_at(desk, "agent")
    client = opened(desk)
    assert "aria-invalid" not in client.goes("/staff/login").page
    page = client.enters("agent@exam", "wrong").page
    assert page.count('aria-invalid="true" aria-describedby="trouble"') == 2
    assert 'id="trouble"' in page
    assert "<title>Erreur – Connexion" in page


def test_signing_in_gives_a_new_token_that_no_script_reads(desk: Desk, sits_at: Seat) -> None:
    sits_at(desk, "reader")
    client = opened(desk)
    before = client.goes("/staff/login").headers["set-cookie"]
    after = client.enters("READER@exam ").headers["set-cookie"]
    assert before.partition(";")[0] != after.partition(";")[0]
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(after.split("; "))


def test_with_https_cookies_are_secure(small_database: Database) -> None:
    desk = desk_over(small_database, public_url="https://examens.example.fr")
    cookie = opened(desk, "https://examens.example.fr").goes("/staff/login").headers["set-cookie"]
    assert cookie.startswith("__Host-quatorze=")
    assert "Secure" in cookie


def test_whoever_tries_too_often_waits_even_with_the_right_password(desk: Desk, sits_at: Seat) -> None:
    sits_at(desk, "agent")
    client = opened(desk)
    for _ in range(logins.FREE_FAILURES):
        assert client.enters("agent@exam", "wrong").status == 403
    assert client.enters("agent@exam").status == 429
    assert "Réessayez dans" in client.text


def test_waiting_doubles_up_to_a_quarter_of_an_hour_and_is_forgotten(desk: Desk) -> None:
    now, who = datetime.now(UTC), logins.Trying(b"name", b"address")
    with desk.database.work() as work:
        for failures in range(1, 30):
            logins.failed(work.connection, who, now)
            left = logins.wait(work.connection, who, now)
            doubled = 15 * 2 ** (failures - 5) if failures >= 5 else 0
            assert left.total_seconds() == min(doubled, 900)
        assert logins.wait(work.connection, who, now + timedelta(minutes=16)) == timedelta(0)
        assert logins.wait(work.connection, logins.Trying(b"another", b"address"), now) == timedelta(0)
        for _ in range(logins.FREE_FAILURES_OF_ADDRESS):
            logins.failed(work.connection, logins.Trying(b"many", b"address"), now)
        assert logins.wait(work.connection, logins.Trying(b"another", b"address"), now) > timedelta(0)
        assert logins.wait(work.connection, logins.Trying(b"another", b"elsewhere"), now) == timedelta(0)
        logins.succeeded(work.connection, who)
        assert logins.wait(work.connection, who, now) == timedelta(0)


@pytest.mark.parametrize(
    ("seen", "created", "holds"),
    [(0, 0, True), (59, 59, True), (61, 61, False), (1, 11 * 60, True), (1, 13 * 60, False)],
)
def test_a_login_ends_when_idle_and_after_a_day(
    desk: Desk, sits_at: Seat, seen: int, created: int, *, holds: bool
) -> None:
    client = sits_at(desk, "reader")
    now = datetime.now(UTC)
    with desk.database.work() as work:
        work.connection.execute(
            table.update().values(seen_at=now - timedelta(minutes=seen), created_at=now - timedelta(minutes=created))
        )
    assert (client.goes("/staff").status == 200) is holds


def test_signing_out_ends_the_login_on_the_server(desk: Desk, sits_at: Seat) -> None:
    client = sits_at(desk, "reader")
    cookies = dict(client.http.cookies)
    client.sends("/staff/logout")
    client.http.cookies.update(cookies)
    assert client.goes("/staff").status == 303


@pytest.mark.parametrize("act", ["_disable", "_reset"])
def test_a_closed_account_is_out_at_once(desk: Desk, sits_at: Seat, act: str) -> None:
    client = sits_at(desk, "administrator")
    with desk.database.work() as work:
        member = staff.by_name(work.connection, "administrator@exam")
        assert member is not None
        getattr(command, act)(desk.settings, work, member)
    assert client.goes("/staff").status == 303
    assert client.enters("administrator@exam").status == 403


def invited(desk: Desk, until: datetime) -> str:
    with desk.database.work() as work:
        member = staff.add(work.connection, "Marie Dupré", "agent", AT)
        assert member is not None
        staff.give_link(work.connection, member.id, "t" * 43, until)
    return f"/staff/welcome/{'t' * 43}"


def test_a_link_sets_a_password_once(desk: Desk) -> None:
    link = invited(desk, datetime.now(UTC) + timedelta(days=1))
    client = opened(desk)
    assert "marie dupré" in client.goes(link).text
    assert "trop court" in client.sends(link, password="court", again="court").text
    assert "diffèrent" in client.sends(link, password=PASSWORD, again="autre chose ici").text
    assert client.sends(link, password=PASSWORD, again=PASSWORD).status == 303
    assert client.goes("/staff").status == 200
    assert client.goes(link).status == 404
    assert opened(desk).enters("Marie DUPRÉ").status == 303


def test_a_link_that_is_too_old_opens_nothing(desk: Desk) -> None:
    client = opened(desk)
    assert client.goes(invited(desk, datetime.now(UTC) - timedelta(seconds=1))).status == 404


@pytest.mark.parametrize(
    ("wanted", "led_to"),
    [
        ("/staff/audit", "/staff/audit"),
        ("/staff?need=1", "/staff?need=1"),
        ("https://evil.example/staff", "/staff"),
        ("//evil.example", "/staff"),
        ("/staff.evil.example", "/staff"),
        ("/staff/\\evil", "/staff"),
        ("/metrics", "/staff"),
    ],
)
def test_after_signing_in_one_is_led_only_to_our_own_pages(desk: Desk, sits_at: Seat, wanted: str, led_to: str) -> None:
    sits_at(desk, "reader")
    client = opened(desk)
    client.goes("/staff/login").sends("/staff/login", name="reader@exam", password=PASSWORD, next=wanted)
    assert client.headers["location"] == led_to


def with_a_code(desk: Desk, client: Client) -> pyotp.TOTP:
    page = client.goes("/staff/account").page
    secret = page.split('class="secret"><code>')[1].partition("<")[0].replace(" ", "")
    sealed = page.split('name="secret" value="')[1].partition('"')[0]
    codes = pyotp.TOTP(secret)
    client.sends("/staff/account/code", secret=sealed, code=codes.at(datetime.now(UTC) - timedelta(seconds=30)))
    assert client.headers["location"] == "/staff/account?done=totp_on"
    return codes


def test_a_second_factor_is_asked_for_and_a_code_opens_once(desk: Desk, sits_at: Seat) -> None:
    codes = with_a_code(desk, sits_at(desk, "agent"))
    client = opened(desk)
    half = client.enters("agent@exam").page.split('name="half" value="')[1].partition('"')[0]
    assert client.goes("/staff").status == 303  # the password alone opens nothing
    client.goes("/staff/login")
    now = codes.now()
    assert client.sends("/staff/login/code", half=half, code="000000").status == 403
    assert "Ce code n'est pas le bon" in client.text
    half = client.page.split('name="half" value="')[1].partition('"')[
        0
    ]  # the form is there again, without the password
    assert client.sends("/staff/login/code", half=half, code=f"{now[:3]} {now[3:]}").status == 303
    assert client.goes("/staff").status == 200
    again = opened(desk)
    half = again.enters("agent@exam").page.split('name="half" value="')[1].partition('"')[0]
    again.goes("/staff/login")
    assert again.sends("/staff/login/code", half=half, code=now).status == 403


@pytest.mark.parametrize("code", ["１２３４５６", "123456\u200b", "²", ""])
def test_a_code_in_other_signs_is_a_wrong_one(code: str) -> None:
    assert step_of(pyotp.random_base32(), code, datetime.now(UTC)) is None


def test_a_phone_reads_the_key_from_the_page(desk: Desk, sits_at: Seat) -> None:
    page = sits_at(desk, "agent").goes("/staff/account").page
    address = unescape(page.split('href="otpauth:')[1].partition('"')[0])
    drawn = re.findall(r"([Mm])([\d.-]+) ([\d.-]+)|(h)(\d+)", page.split('class="qrline"')[1].partition("/>")[0])
    assert dark_squares(drawn) == {
        (x, y)
        for y, line in enumerate(segno.make(f"otpauth:{address}", micro=False).matrix_iter(border=4))
        for x, is_dark in enumerate(line)
        if is_dark
    }


def dark_squares(drawn: list[tuple[str, ...]]) -> set[tuple[int, int]]:
    """The squares that a path of strokes covers, a stroke a row."""
    found: set[tuple[int, int]] = set()
    x, y = 0, 0.0
    for move, across, down, _, length in drawn:
        if length:
            found |= {(place, int(y)) for place in range(x, x + int(length))}
            x += int(length)
        else:
            x, y = (int(across), float(down)) if move == "M" else (x + int(across), y + float(down))
    return found


def test_a_second_factor_is_not_guessed_away(desk: Desk, sits_at: Seat) -> None:
    client = sits_at(desk, "agent")
    codes = with_a_code(desk, client)
    for _ in range(logins.FREE_FAILURES):
        assert client.goes("/staff/account").sends("/staff/account/code", code="000000").status == 400
    assert client.goes("/staff/account").sends("/staff/account/code", code=codes.now()).status == 429
    assert "Trop d'essais. Réessayez dans" in client.text
    assert "recopiez-en un" in client.goes("/staff/account").text  # it is still asked for


def test_a_mistyped_code_leaves_the_key_that_is_in_the_phone_already(desk: Desk, sits_at: Seat) -> None:
    client = sits_at(desk, "agent").goes("/staff/account")
    key = client.page.split('class="secret"><code>')[1].partition("<")[0]
    for code in ("000000", pyotp.TOTP(key.replace(" ", "")).now()):
        assert key in client.page
        sealed = client.page.split('name="secret" value="')[1].partition('"')[0]
        client.sends("/staff/account/code", secret=sealed, code=code)
    assert client.headers["location"] == "/staff/account?done=totp_on"


def test_what_was_halfway_in_another_browser_opens_nothing(desk: Desk, sits_at: Seat) -> None:
    codes = with_a_code(desk, sits_at(desk, "agent"))
    half = opened(desk).enters("agent@exam").page.split('name="half" value="')[1].partition('"')[0]
    thief = opened(desk).goes("/staff/login")
    assert thief.sends("/staff/login/code", half=half, code=codes.now()).status == 403
    assert thief.goes("/staff/login").sends("/staff/login/code", half="AAAA", code=codes.now()).status == 403


def test_a_secret_that_these_pages_did_not_give_is_no_second_factor(desk: Desk, sits_at: Seat) -> None:
    client, secret = sits_at(desk, "agent"), pyotp.random_base32()
    for forged in ("AAAA", secret):
        client.goes("/staff/account")
        answer = client.sends("/staff/account/code", secret=forged, code=pyotp.TOTP(secret).now())
        assert answer.status == 400
        assert "Ce formulaire a expiré" in answer.text
