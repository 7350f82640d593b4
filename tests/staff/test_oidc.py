"""Signing in through a provider: those whom it vouches for come in, and nothing it says is taken unproved."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import pytest

from bot.settings import Settings
from bot.staff.provider import trusted
from bot.web.server import serving
from storage import audit, staff
from storage.database import Database
from tests.staff.clients import Client, opened
from tests.staff.provider import CLIENT, OTHER_KEY, SECRET, Provider
from tests.storage.turns import AT
from tests.web.desks import desk_over


@pytest.fixture
def database(small_database: Database) -> Database:
    with small_database.work() as work:
        staff.add(work.connection, "marie@exam", "agent", AT)
    return small_database


@asynccontextmanager
async def beside(provider: Provider, database: Database) -> AsyncIterator[Client]:
    """A browser at our pages, and the provider on a port of this machine."""
    async with serving(provider.app(), Settings(_env_file=None, http_port=0)) as address:
        provider.issuer = address
        desk = desk_over(database, oidc_issuer=address, oidc_client_id=CLIENT, oidc_client_secret=SECRET)
        client = opened(desk)
        yield client
        client.close()


def goes_round(client: Client, path: str = "/staff/oidc") -> Client:
    """Follows the provider's links as a browser does."""
    client.goes("/staff/login").goes(path)
    if client.status != 303:
        return client
    back = httpx2.get(client.headers["location"], verify=trusted()).headers["location"]
    return client.goes(back.removeprefix("http://localhost"))


async def test_the_providers_way_leads_on_to_the_page_that_was_wanted(database: Database) -> None:
    async with beside(Provider(), database) as client:
        page = await asyncio.to_thread(lambda: client.goes("/staff/login?next=/staff/dates").page)
        assert 'href="/staff/oidc?next=%2Fstaff%2Fdates"' in page or 'href="/staff/oidc?next=/staff/dates"' in page
        await asyncio.to_thread(goes_round, client, "/staff/oidc?next=/staff/dates")
        assert client.headers["location"] == "/staff/dates"


async def round_trip(provider: Provider, database: Database, path: str = "/staff/oidc") -> Client:
    async with beside(provider, database) as client:
        await asyncio.to_thread(goes_round, client, path)
        if client.status == 303:
            await asyncio.to_thread(client.follows)
        return client


@pytest.mark.parametrize(
    "provider",
    [Provider(), Provider(signed_userinfo=True), Provider(email_in_token=True), Provider(email="MARIE@exam")],
    ids=["plain userinfo", "signed userinfo", "address in the token", "another case"],
)
async def test_whom_the_provider_vouches_for_comes_in(database: Database, provider: Provider) -> None:
    client = await round_trip(provider, database, "/staff/oidc?next=/staff/dates")
    assert (client.status, "Dates en vigueur" in client.text) == (200, True)


async def test_the_account_stays_bound_to_the_subject(database: Database) -> None:
    provider = Provider()
    async with beside(provider, database) as client:
        await asyncio.to_thread(goes_round, client)
        assert client.status == 303
        provider.email = "marie.dupont@exam"  # a new address, the same person
        await asyncio.to_thread(goes_round, opened(client.desk))
        assert client.status == 303
        provider.email, provider.sub = "marie@exam", "1234"  # the old address, somebody else
        other = await asyncio.to_thread(goes_round, opened(client.desk))
        assert other.status == 403


FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"claims": {"nonce": "another"}}, "InvalidClaimError"),
    ({"claims": {"aud": "another"}}, "InvalidClaimError"),
    ({"claims": {"aud": ["quatorze", "another"]}}, "azp"),
    ({"claims": {"iss": "http://127.0.0.1:1"}}, "InvalidClaimError"),
    ({"claims": {"exp": 1}}, "ExpiredTokenError"),
    ({"claims": {"sub": None}}, ""),
    ({"key": OTHER_KEY}, "BadSignatureError"),
    ({"unsigned": True}, ""),
    ({"state": "another"}, "state"),
    ({"secret": "another"}, "invalid_client"),
    ({"issuer": "https://another.example"}, "issuer"),
    ({"userinfo": {"sub": "another"}}, "sub"),
    ({"userinfo": {"email_verified": False}}, "unknown"),
    ({"userinfo": {"email": "nobody@exam"}}, "unknown"),
]


async def test_what_is_not_proved_opens_nothing(database: Database) -> None:
    provider = Provider()
    async with beside(provider, database) as seated:
        for faults, reason in FAULTS:
            provider.faults = faults
            client = await asyncio.to_thread(goes_round, opened(seated.desk))
            with database.look() as look:
                entry = audit.newest(look.connection)[0][1]
            assert (client.status, entry.act) == (403, "sign_in_failed"), faults
            assert reason in (entry.detail or ""), faults


async def test_a_code_opens_once_and_only_in_its_own_browser(database: Database) -> None:
    async with beside(Provider(), database) as client:
        await asyncio.to_thread(client.goes, "/staff/oidc")
        back = (await asyncio.to_thread(httpx2.get, client.headers["location"])).headers["location"]
        path = back.removeprefix("http://localhost")
        assert (await asyncio.to_thread(opened(client.desk).goes, path)).status == 403
        assert (await asyncio.to_thread(client.goes, path)).status == 303
        assert (await asyncio.to_thread(client.goes, path)).status == 403


async def test_a_closed_account_does_not_come_in_by_the_provider(database: Database) -> None:
    async with beside(Provider(), database) as client:
        await asyncio.to_thread(goes_round, client)
        with database.work() as work:
            staff.disable(work.connection, 1, AT)
        assert (await asyncio.to_thread(goes_round, opened(client.desk))).status == 403


def test_without_a_provider_there_is_no_such_way(database: Database) -> None:
    client = opened(desk_over(database))
    assert client.goes("/staff/oidc").status == 404
    assert "fournisseur" not in client.goes("/staff/login").text


def test_a_provider_in_clear_is_not_talked_to(database: Database) -> None:
    client = opened(desk_over(database, oidc_issuer="http://identity.example", oidc_client_id=CLIENT))
    assert client.goes("/staff/oidc").status == 403
