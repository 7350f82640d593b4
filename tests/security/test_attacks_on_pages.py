"""What an attacker does to the HTTP side, over the real routing table of the whole application."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.requests import Request
from starlette.routing import Mount, Route

from bot.staff.routes import all_pages, staff_routes
from bot.web.app import web_app
from bot.web.desk import Desk
from bot.web.guards import HEADERS, LONGEST_BODY
from bot.web.telegram import HEADER, PATH, telegram_route
from storage.database import Database
from storage.staff import ADMINISTRATOR
from tests.staff.clients import PASSWORD, Client, opened
from tests.web.desks import desk_over

SECRET = "un-secret-de-webhook"
UPDATE = {"update_id": 7}


@pytest.fixture
def desk(small_database: Database) -> Desk:
    """The same on both databases: no row is looked at."""
    return desk_over(small_database, public_url="https://examens.example.fr")


@pytest.fixture
def client(desk: Desk) -> Iterator[Client]:
    client = opened(desk, "https://examens.example.fr")
    yield client
    client.close()


def filled(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "0", path)


def everything(desk: Desk) -> list[tuple[str, str]]:
    """Every method and address that the application answers to, health, metrics and style sheets included."""
    found: list[tuple[str, str]] = [("GET", path) for path in ("/healthz", "/readyz", "/metrics", "/nowhere")]
    for route in staff_routes(desk):
        if isinstance(route, Mount):
            found.append(("GET", f"{route.path}/nowhere"))
        elif isinstance(route, Route):
            found += [(method, route.path) for method in sorted(route.methods or ())]
    return found


# -- every answer, whoever asks ----------------------------------------------------------------------------------------


def test_every_answer_forbids_frames_inline_code_and_other_places(desk: Desk, client: Client) -> None:
    walked = everything(desk)
    assert len(walked) > 20
    for method, path in walked:
        answer = client.http.request(method, filled(path))
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, path
        assert "max-age" in answer.headers["Strict-Transport-Security"], path


def test_the_policy_lets_no_inline_code_and_no_third_party_in() -> None:
    policy = dict(part.strip().split(" ", 1) for part in HEADERS["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["base-uri"] == "'none'"
    assert {source for sources in policy.values() for source in sources.split()} <= {"'none'", "'self'", "data:"}
    assert "data:" not in policy["script-src"]


def test_no_page_holds_inline_code_nor_asks_anybody_else(desk: Desk) -> None:
    client = opened(desk).signs_in(ADMINISTRATOR)
    for page in all_pages():
        if page.method == "GET":
            html = client.goes(filled(page.path)).page
            assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", html), page.path
            asked = re.findall(r'<(?:script|img|link|iframe|form)[^>]*\s(?:src|href|action)="([^"]*)"', html)
            assert [address for address in asked if "//" in address] == [], page.path
    client.close()


# -- forged requests ---------------------------------------------------------------------------------------------------


def test_no_form_is_taken_without_its_token_whoever_is_signed_in(desk: Desk) -> None:
    client = opened(desk).signs_in(ADMINISTRATOR)
    posts = [page for page in all_pages() if page.method == "POST"]
    assert len(posts) >= 9
    for page in posts:
        for token in ("", "0" * 64):
            if page.path.startswith("/staff/welcome"):
                continue  # its link is the secret
            assert client.sends(filled(page.path), csrf=token).status == 403, page.path
    client.close()


def test_no_address_that_changes_something_answers_to_a_link(desk: Desk) -> None:
    """SameSite=lax sends cookies along with links: so no GET may change anything."""
    changing = {page.path for page in all_pages() if page.method == "POST"}
    shown = {page.path for page in all_pages() if page.method == "GET"}
    assert len(changing - shown) >= 5
    client = opened(desk).signs_in(ADMINISTRATOR)
    for path in changing - shown:
        assert client.goes(filled(path)).status == 405, path
    client.close()


def test_cookies_are_for_this_host_over_https_and_no_script(client: Client) -> None:
    cookies = client.goes("/staff/login?lang=en").headers.get_list("set-cookie")
    assert len(cookies) == 2
    for cookie in cookies:
        assert {"Secure", "HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; ")), cookie
        assert "Domain" not in cookie
    assert any(cookie.startswith("__Host-") for cookie in cookies)


def test_a_session_that_an_attacker_planted_opens_nothing(desk: Desk, client: Client) -> None:
    """Fixation: the token changes when somebody signs in."""
    opened(desk).signs_in("agent").close()
    planted = "a" * 43
    client.http.cookies.set("__Host-quatorze", planted, domain="examens.example.fr")
    client.enters("agent@exam", PASSWORD)
    assert client.status == 303
    assert dict(client.http.cookies)["__Host-quatorze"] != planted


@pytest.mark.parametrize(
    "host", ["evil.example", "examens.example.fr.evil.example", "", "a b", "examens.example.fr@evil.example"]
)
def test_every_page_is_refused_under_a_foreign_name(desk: Desk, client: Client, host: str) -> None:
    for page in all_pages():
        answer = client.http.request(page.method, filled(page.path), headers={"Host": host})
        assert answer.status_code == 400, (page.path, host)
        assert "evil" not in str(answer.headers), page.path


def test_no_page_swallows_more_than_a_form(desk: Desk, client: Client) -> None:
    for page in all_pages():
        if page.method == "POST":
            answer = client.http.post(filled(page.path), content=b"x" * (LONGEST_BODY + 1))
            assert answer.status_code == 413, page.path


def test_no_form_takes_a_file(desk: Desk, client: Client) -> None:
    answer = client.http.post("/staff/login", files={"name": ("a.txt", b"x")})
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/static/../../bot/settings.py",
        "/static/%2e%2e/%2e%2e/settings.py",
        "/static//etc/passwd",
        "/static/..%5c..%5csettings.py",
    ],
)
def test_style_sheets_are_all_that_the_folder_gives(client: Client, path: str) -> None:
    assert client.http.get(path).status_code == 404


# -- Telegram's door ---------------------------------------------------------------------------------------------------


def hook(desk: Desk) -> tuple[Client, list[Any]]:
    taken: list[Any] = []

    async def take(updates: Any) -> None:
        taken.extend(updates)

    client = Client(desk, "https://examens.example.fr")
    from starlette.testclient import TestClient

    client.http = TestClient(web_app(desk, [telegram_route(SECRET, take)]), base_url="https://examens.example.fr")
    return client, taken


@pytest.mark.parametrize("given", [None, "", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper(), "é"])
def test_without_the_secret_nothing_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch, given: str | None) -> None:
    async def read(_request: Request) -> bytes:
        raise AssertionError("the body was read")

    monkeypatch.setattr(Request, "body", read)
    client, taken = hook(desk)
    headers = {} if given is None else {HEADER: given.encode("latin-1")}
    assert client.http.post(PATH, json=UPDATE, headers=headers).status_code == 401  # type: ignore[arg-type]
    assert taken == []


def test_the_secret_is_compared_in_constant_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import hmac

    compared: list[tuple[bytes, bytes]] = []
    real = hmac.compare_digest
    monkeypatch.setattr("bot.web.telegram.hmac.compare_digest", lambda a, b: compared.append((a, b)) or real(a, b))
    client, taken = hook(desk)
    assert client.http.post(PATH, json=UPDATE, headers={HEADER: SECRET}).status_code == 200
    assert compared == [(SECRET.encode(), SECRET.encode())]
    assert taken == [UPDATE]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"update_id": "x"}',
        b'{"update_id": -1}',
        b'{"update_id": 9223372036854775808}',
        b'{"update_id": 1' * 999,
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_body_that_is_no_update_is_refused(desk: Desk, body: bytes) -> None:
    client, taken = hook(desk)
    assert client.http.post(PATH, content=body, headers={HEADER: SECRET}).status_code == 400
    assert taken == []


def test_the_door_takes_nothing_longer_than_an_update_and_only_posts(desk: Desk) -> None:
    client, _ = hook(desk)
    too_long = b"x" * (LONGEST_BODY + 1)
    assert client.http.post(PATH, content=too_long, headers={HEADER: SECRET}).status_code == 413
    assert client.http.post(PATH, content=too_long).status_code == 401
    assert client.http.get(PATH, headers={HEADER: SECRET}).status_code == 405
