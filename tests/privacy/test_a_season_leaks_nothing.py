"""A whole season with real processes: what they write on standard error, count and answer holds nobody's words.

Visits with mistakes, a certificate, reminders, the service at its pages, turns that fail, updates that are none, a Bot
API that stumbles and refuses; then every value that was typed, every name and number is searched for.
"""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select
from telegram.error import BadRequest, NetworkError

from bot.outgoing.troubles import trouble_of
from dialogs.words.facts import TYPED, Fact, Key
from storage import staff
from storage.database import Database
from storage.encryption import Keyring
from storage.tables import audit
from tests.botapi import BotApi, Fault, Silence, What
from tests.staff.clients import HASHED, PASSWORD
from tests.stories.bots import Bot
from tests.stories.processes import QUICK, Process, copy, free_port
from tests.stories.visits import Talker

CHAT = 710_077_001
AT = datetime(2025, 10, 15, 10, tzinfo=UTC)
VISIT = (
    "/start", "tap: notice:understood", "tap: session:2026", "tap: candidate_kind:individual", "quatre-vingt douze",
    "31/02/1990", "4 mai 1990", "tap: has_period:yes", "tap: period.kind:job", "Zorglub Livraison",
    "du 3 mars 2025 au 6 juin 2024", "du 3 mars 2025 au 6 mai 2025", "tap: period.weekly_hours:35",
    "tap: period.sector:yes", "tap: period.weeks:as_computed", "tap: period.confirm:ok", "tap: more_periods:no",
    "/attestation", "Quetzalcoatl", "Ysolde", "12 rue des Ornithorynques, 59999 Trifouillis",
    "tap: employer.type:all_later", "/bilan",
    "je veux parler à quelqu'un du rectorat de Gotham", "tap: menu:reminders",
)  # fmt: skip
NEVER = (
    "quatre-vingt douze", "31/02/1990", "4 mai 1990", "1990-05-04", "Zorglub", "3 mars 2025", "2025-03-03",
    "Quetzalcoatl", "Ysolde", "Ornithorynques", "Trifouillis", "Gotham", "Schtroumpf", "Glouglou", "Wapiti",
    "Axolotl", "Xanthippe", str(CHAT), "Surnom-de-Telegram", "mot-de-passe-faux", PASSWORD, "agent@exam",
)  # fmt: skip


@pytest.fixture
def yasmine(api: BotApi) -> Talker:
    return Talker.with_phone(api.person(CHAT, "Surnom-de-Telegram"))


async def test_nothing_that_anybody_typed_leaves_the_database(api: BotApi, small_bot: Bot, yasmine: Talker) -> None:
    port = free_port()
    said: list[str] = []
    async with copy(small_bot, module=QUICK, HTTP_PORT=str(port)) as running:
        await running.logs("sender_seated")
        await api.plan(
            Fault(What.SERVER_ERROR, method="sendMessage", at=(3, 17)),
            Fault(What.RESET_BEFORE, method="sendMessage", at=(8,)),
            Fault(What.BAD_GATEWAY, "getUpdates", at=(4,)),
        )
        await visit(yasmine, *VISIT)
        await api.end_faults()
        await bad_updates(api)
        await api.quiet()
        said += await pages(small_bot, port)
        await a_turn_fails(small_bot, yasmine, running)
        await api.quiet()
        said.append(await fetched(port, "/metrics"))
        await yasmine.person.blocks()
        await running.logs("bot_blocked")
        await yasmine.person.unblocks()
        assert await running.stop() == 0
    async with copy(small_bot, module=QUICK, QUATORZE_NOW="2025-11-21T10:00:00+01:00") as later:
        await later.logs("sender_seated")
        with suppress(Silence):
            await yasmine.person.hears(timeout=4)
        assert await later.stop() == 0
    written = f"{running.log} {later.log} {said}"
    events = {line["event"] for line in (*running.log, *later.log)}
    assert events >= {"send_again", "update_not_understood", "turn_failed", "daily_work_done", "bot_blocked"}
    assert [secret for secret in (*NEVER, api.token, api.token.partition(":")[2]) if secret in written] == []
    assert audit_holds(small_bot) == []


async def visit(talker: Talker, *steps: str) -> None:
    for step in steps:
        await talker.does(step)


async def bad_updates(api: BotApi) -> None:
    """What Telegram never sends: the bot lets go of it, and says which number it had."""
    for bad in (
        {"chat": "Schtroumpf", "text": "Schtroumpf"},
        {"chat": {"id": CHAT, "type": "private"}, "text": {"Schtroumpf": 1}, "from": "Schtroumpf"},
        {"text": "Schtroumpf"},
    ):
        api.world.happens("message", bad, CHAT)
    api.world.happens("callback_query", {"id": "1", "data": "Schtroumpf"}, CHAT)


async def a_turn_fails(bot: Bot, talker: Talker, running: Process) -> None:
    """A first day that is none, as only a bug could write it: every turn of this person breaks, with their words."""

    def damage() -> None:
        with Database.open(bot.database_url, Keyring.parse(bot.keys)) as database, database.work() as work:
            stored = work.conversation("telegram", str(CHAT), AT)
            wrong = Fact(Key("period.start", 1), "Glouglou", "Glouglou", TYPED, AT)
            work.apply(stored, stored.conversation.with_facts(wrong), (), AT)

    await asyncio.to_thread(damage)
    await talker.person.writes("encore un mot : Axolotl")
    await running.logs("turn_failed")
    await talker.person.hears()


async def pages(bot: Bot, port: int) -> list[str]:
    """An agent reads, searches, notes; somebody guesses. Gives what those answers say who are not let in."""
    with Database.open(bot.database_url, Keyring.parse(bot.keys)) as database, database.work() as work:
        member = staff.add(work.connection, "agent@exam", "agent", AT)
        assert member is not None
        staff.set_password(work.connection, member.id, HASHED)
        code = work.conversation("telegram", str(CHAT), AT).conversation.code
    told = []
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}", cookie_jar=jar) as browser:
        told.append(await sent(browser, "/staff/login", name="agent@exam", password="mot-de-passe-faux"))
        told += [await fetched(port, path) for path in (f"/staff/files/{code}", "/staff/nothing/Wapiti", "/nowhere")]
        await sent(browser, "/staff/login", name="agent@exam", password=PASSWORD)
        page = await sent(browser, f"/staff/files/{code}/note", at=f"/staff/files/{code}", words="Xanthippe est passée")
        assert "Xanthippe" in page
        await sent(browser, "/staff/find", at="/staff", q="Quetzalcoatl")
        async with browser.get("/staff/files/Wapiti") as answer:
            assert answer.status == 404
            told.append(await answer.text())
    # Who was refused sees their own name again in the form, and the address they asked for: theirs, and nobody else's.
    return [re.sub(r"agent@exam|(/|%2F)Wapiti", "", page) for page in told]


async def sent(browser: aiohttp.ClientSession, path: str, at: str | None = None, **fields: str) -> str:
    """A form, with the token of the page that it stands on."""
    async with browser.get(at or path) as form:
        token = re.search(r'name="csrf" value="([0-9a-f]+)"', await form.text())
    assert token is not None, (path, form.status)
    async with browser.post(path, data={"csrf": token[1], **fields}) as answer:
        return await answer.text()


async def fetched(port: int, path: str) -> str:
    async with aiohttp.ClientSession() as somebody, somebody.get(f"http://127.0.0.1:{port}{path}") as answer:
        return await answer.text()


def audit_holds(bot: Bot) -> list[str]:
    with Database.open(bot.database_url, Keyring.parse(bot.keys)) as database, database.work() as work:
        rows = work.connection.execute(select(audit)).all()
    assert {"read", "search", "note", "sign_in_failed"} <= {row.act for row in rows}
    return [secret for secret in NEVER if secret in str(rows)]


@pytest.mark.parametrize(
    "error",
    [
        BadRequest("Can't parse entities: unexpected end tag at byte offset 3: </b> Quetzalcoatl"),
        NetworkError("httpx: https://api.example/bot1:secret/sendMessage: Quetzalcoatl"),
    ],
)
def test_an_error_of_the_bot_api_is_noted_without_what_it_quotes(error: Any) -> None:
    assert "Quetzalcoatl" not in str(trouble_of(error))
    assert "secret" not in str(trouble_of(error))
