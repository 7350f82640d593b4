"""What the postman is handed, and what it finds in the outbox itself: each message goes once."""

from __future__ import annotations

import asyncio
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import LargeBinary, select, type_coerce, update
from structlog.testing import capture_logs

from bot.outgoing.pace import Pacer
from bot.outgoing.postman import Postman
from bot.rulebook import diploma_in_force
from bot.rules_in_force import RuleSource
from bot.runner import Arrival, Runner
from bot.settings import Clock
from bot.threads import Threads
from dialogs.words.events import Wrote
from dialogs.words.service import Service
from storage.database import Database
from storage.outbox import REFUSED, SENT
from storage.seats import seat
from storage.tables import outbox
from storage.undelivered import UNREADABLE
from tests.stories.bots import QUICK


class Phone:
    """Takes whatever it is sent, and counts."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []

    async def call(self, _method: str, values: dict[str, Any], **_: float) -> dict[str, int]:
        self.heard.append(values)
        return {"message_id": len(self.heard)}


class Vague(Phone):
    """Gives each time the same answer."""

    def __init__(self, made: Any) -> None:
        super().__init__()
        self.made = made

    async def call(self, method: str, values: dict[str, Any], **more: float) -> Any:
        await super().call(method, values, **more)
        return self.made


async def test_what_was_found_and_sent_before_it_was_handed_over_is_not_sent_again(
    database: Database,
) -> None:
    clock = Clock(ZoneInfo("Europe/Paris"), "2025-10-15")
    runner = Runner(database, RuleSource(diploma_in_force("cap-osrcl", None)), Service(), clock)
    phone, threads = Phone(), Threads(1, "test")
    postman = Postman(database, phone, Pacer(QUICK), runner.clock, seat(database), threads, threads)  # type: ignore[arg-type]
    working = asyncio.create_task(postman.work())
    said = await threads.run(runner.settle, Arrival("telegram", "14", Wrote("/start", runner.clock.now())))
    while not phone.heard or postman._lines.held:
        postman.wake()
        await asyncio.sleep(0.01)
    postman.take(said)  # its lane comes late
    await asyncio.sleep(0.3)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    await postman.leave()
    threads.close()
    assert len(said) == len(phone.heard) == 1


@pytest.mark.parametrize("made", [True, None, {}, *({"message_id": odd} for odd in ("x", [1], 2**70, True, 1.5))])
async def test_a_message_that_was_taken_under_no_number_is_sent_all_the_same(
    small_database: Database, made: Any
) -> None:
    """Else the process would end over its row each time, and say it again after each start."""
    clock = Clock(ZoneInfo("Europe/Paris"), "2025-10-15")
    runner = Runner(small_database, RuleSource(diploma_in_force("cap-osrcl", None)), Service(), clock)
    phone, threads = Vague(made), Threads(1, "test")
    postman = Postman(small_database, phone, Pacer(QUICK), clock, seat(small_database), threads, threads)  # type: ignore[arg-type]
    await threads.run(runner.settle, Arrival("telegram", "14", Wrote("/start", clock.now())))
    working = asyncio.create_task(postman.work())
    async with asyncio.timeout(20):
        while not (working.done() or (phone.heard and not postman._lines.held)):  # noqa: ASYNC110 - a phone tells nobody
            await asyncio.sleep(0.02)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    await postman.leave()
    threads.close()
    with small_database.look() as look:
        assert look.connection.execute(select(outbox.c.state, outbox.c.message_id)).one() == (SENT, None)


async def test_a_message_that_no_key_opens_holds_up_nobody_else(database: Database) -> None:
    clock = Clock(ZoneInfo("Europe/Paris"), "2025-10-15")
    runner = Runner(database, RuleSource(diploma_in_force("cap-osrcl", None)), Service(), clock)
    phone, threads = Phone(), Threads(1, "test")
    postman = Postman(database, phone, Pacer(QUICK), runner.clock, seat(database), threads, threads)  # type: ignore[arg-type]
    for chat in ("14", "15"):
        await threads.run(runner.settle, Arrival("telegram", chat, Wrote("/start", runner.clock.now())))
    damaged = update(outbox).where(outbox.c.chat == "14").values(payload=type_coerce(b"\0" * 40, LargeBinary))
    with database.work() as work:
        work.connection.execute(damaged)
    with capture_logs() as logs:
        working = asyncio.create_task(postman.work())
        async with asyncio.timeout(20):
            while not phone.heard or postman._lines.held:  # noqa: ASYNC110 - a phone tells nobody
                await asyncio.sleep(0.01)
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
    await postman.leave()
    threads.close()
    assert [values["chat_id"] for values in phone.heard] == ["15"]
    (told,) = (line for line in logs if line["event"] == "messages_unreadable")
    assert (told["number"], told["log_level"]) == (1, "error")
    assert told["why"].startswith("outbox.payload: a value is sealed with the key")
    with database.look() as look:
        kept = select(outbox.c.state, outbox.c.reason).where(outbox.c.chat == "14")
        assert look.connection.execute(kept).one() == (REFUSED, UNREADABLE)
