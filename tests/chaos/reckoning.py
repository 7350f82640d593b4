"""What must be true afterwards: the file and every phone show what they would if nothing had gone wrong.

Turns are pure, so the truth can be played: each person's updates, once and in order, against a fresh database. What the
real one holds must be equal, row by row; what the phones heard may have repeats, each with its reason.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot.assembly import runner_on
from bot.incoming.meaning import CHANNEL, incoming
from bot.incoming.settling import Settler
from storage import facts, set_aside
from storage.database import Database
from storage.encryption import Keyring
from storage.outbox import SENT
from storage.payloads import say_from
from storage.tables import conversations, outbox, received
from tests.botapi import BotApi
from tests.chaos.counted import Reckoning
from tests.chaos.moments import Moments
from tests.chaos.phones import Causes, arrived_on, compare_phone, shown_of
from tests.stories.bots import Bot


def reckon(bot: Bot, moments: Moments, causes: Causes, folder: Path) -> Reckoning:
    """Compares the database and the phones with the truth."""
    it, api = Reckoning(), moments.api
    settings = bot.with_settings()
    keyring = Keyring.parse(bot.keys)
    codes: list[str] = []
    with (
        Database.open(bot.database_url, keyring) as real,
        Database.open(f"sqlite:///{folder}/truth.db", keyring, new_code=codes.pop) as true,
    ):
        settler = Settler(runner_on(true, settings), lambda: api.world.bot["username"], careful=0)
        nothing_is_left(it, real)
        it.expect("not confirmed", [update.id for update in api.world.updates.pending], [])
        presses = api.world.queries.values()
        # A start may take longer than a press can wait: then the bot has tried, and was told that it is too old.
        it.expect("presses not answered", [press.id for press in presses if not (press.answered or press.too_late)], [])
        for chat, updates in _by_chat(api).items():
            codes[:] = [_code(real, chat)]
            said = [
                each for update in updates for each in settler.settle([incoming(update, settler.runner.clock.now())])
            ]
            it.people += 1
            it.updates += len(updates)
            found, due = file_of(real, chat), file_of(true, chat)
            for part, due_rows in due.items():
                it.expect(f"{chat} {part}", found[part], due_rows)
            it.facts += len(due["facts"])
            compare_phone(
                it, chat, arrived_on(moments, int(chat)), [shown for each in said for shown in shown_of(each)], causes
            )
    return it


def nothing_is_left(it: Reckoning, real: Database) -> None:
    """Nothing waits to be sent, and no update was given up."""
    with real.work() as work:
        states = work.connection.execute(
            select(outbox.c.state, func.count()).where(outbox.c.state != SENT).group_by(outbox.c.state)
        ).all()
        it.expect("not sent", [tuple(row) for row in states], [])
        it.expect("set aside", set_aside.listed(work), [])


def _by_chat(api: BotApi) -> dict[str, list[dict[str, Any]]]:
    updates: dict[str, list[dict[str, Any]]] = {}
    for update in api.world.updates.recent:
        updates.setdefault(str(update.chat), []).append(json.loads(update.body))
    return updates


def _code(database: Database, chat: str) -> str:
    with database.work() as work:
        code = work.connection.scalar(select(conversations.c.code).where(conversations.c.chat == chat))
    return code or "none"


def file_of(database: Database, chat: str) -> dict[str, Any]:
    """Everything that a file holds, without the ids, which are drawn."""
    with database.work() as work:
        owner = work.connection.scalar(select(conversations.c.id).where(conversations.c.chat == chat))
        rows = work.connection.execute(
            select(received.c.update_id, received.c.kind, received.c.ask, received.c.words)
            .where(received.c.conversation == owner, received.c.channel == CHANNEL)
            .order_by(received.c.id)
        )
        payloads = work.connection.scalars(select(outbox.c.payload).where(outbox.c.chat == chat).order_by(outbox.c.id))
        stored = None if owner is None else work.by_id(owner)
        return {
            "updates": [tuple(row) for row in rows],
            "facts": [] if owner is None else list(facts.ledger(work.connection, owner)),
            "messages": [say_from(payload) for payload in payloads],
            "conversation": None if stored is None else stored.conversation,
        }
