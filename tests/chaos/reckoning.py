"""What must be true afterwards: the file and every phone show what they would if nothing had gone wrong.

Turns are pure, so the truth can be played: each person's updates, once and in order, against a fresh database. What the
real one holds must be equal, row by row; what the phones heard may have repeats, each with its reason.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import inf
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import func, select

from bot.assembly import runner_on
from bot.incoming.meaning import CHANNEL, incoming
from bot.incoming.settling import Settler
from bot.outgoing.letters import calls_of
from storage import facts, set_aside
from storage.database import Database
from storage.encryption import Keyring
from storage.outbox import SENT, Waiting
from storage.payloads import say_from
from storage.tables import conversations, outbox, received
from tests.botapi import BotApi, What
from tests.botapi.rules_of_telegram import message_text
from tests.chaos.moments import Moments
from tests.stories.bots import Bot

#: « Sent », says the server, and the bot cannot know.
UNHEARD = (What.LOST_ANSWER, What.RESET_AFTER)
#: Seconds after which it is surely noted that a message went out, while the database answers.
NOTED = 5.0


class Shown(NamedTuple):
    """A message as a phone shows it: its words, and what is behind its buttons."""

    text: str
    data: tuple[str, ...]


FILE = Shown("<a file>", ())


class Sending(NamedTuple):
    """A message that arrived on a phone, and the life of a process that sent it."""

    at: float
    shown: Shown
    unheard: bool
    life: int

    @property
    def when(self) -> str:
        return f"at {self.at:.2f} by life {self.life}"


@dataclass(slots=True)
class Causes:
    """What happened after which a message may come once more: which life was killed when, and no database."""

    kills: dict[int, float] = field(default_factory=dict)
    outages: list[tuple[float, float]] = field(default_factory=list)
    noted: float = NOTED

    def explain(self, earlier: Sending, again: Sending) -> bool:
        """Who was killed could not note what it had sent; whoever waits for an answer, or a database, is as blind."""
        return (
            earlier.unheard
            or self._killed_at(earlier) <= min(again.at, earlier.at + self.noted)
            or self.is_late(again)
            or any(began <= again.at and ended >= earlier.at for began, ended in self.outages)
        )

    def is_late(self, sending: Sending) -> bool:
        """The server came to it when whoever had asked for it was dead already, and another may have sent it too."""
        return self._killed_at(sending) <= sending.at

    def _killed_at(self, sending: Sending) -> float:
        return self.kills.get(sending.life, inf)


@dataclass(slots=True)
class Reckoning:
    """What was counted, and every fault that was found."""

    people: int = 0
    updates: int = 0
    facts: int = 0
    messages: int = 0
    repeats: int = 0
    faults: list[str] = field(default_factory=list)

    def expect(self, what: str, found: Any, due: Any) -> None:
        if found != due:
            self.faults.append(f"{what}: {_difference(found, due)}")


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
        it.expect("presses not answered", [query.id for query in api.world.queries.values() if not query.answered], [])
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
                it, chat, _arrived(moments, int(chat)), [shown for each in said for shown in shown_of(each)], causes
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


def shown_of(message: Waiting) -> list[Shown]:
    """As ``bot.outgoing.letters`` sends it; that files look as they should is shown elsewhere, drawing takes long."""
    say = message.say
    texts = [shown_in(call.values) for call in calls_of(message._replace(say=replace(say, papers=())))]
    files = [FILE for _ in say.papers]
    return [*texts[:-1], *files, texts[-1]] if say.choices else [*texts, *files]


def shown_in(values: Mapping[str, Any]) -> Shown:
    """What a call of sendMessage shows."""
    rows = values.get("reply_markup", {}).get("inline_keyboard", [])
    text, _ = message_text(dict(values))
    return Shown(text, _data(rows))


def _arrived(moments: Moments, chat: int) -> list[Sending]:
    world = moments.api.world
    unheard = {call.message for call in world.calls.of(chat=chat) if call.lost in UNHEARD}
    said = [
        (entry.at, entry.message["message_id"], entry.message)
        for entry in world.chats[chat].log
        if entry.kind == "said"
    ]
    return [
        Sending(at, _as_shown(message), number in unheard, moments.senders[chat, number])
        for at, number, message in said
    ]


def _as_shown(message: dict[str, Any]) -> Shown:
    if "text" not in message:
        return FILE
    return Shown(message["text"], _data((message.get("reply_markup") or {}).get("inline_keyboard", [])))


def _data(rows: list[list[dict[str, str]]]) -> tuple[str, ...]:
    return tuple(button["callback_data"] for row in rows for button in row)


def compare_phone(it: Reckoning, chat: str, arrived: list[Sending], due: list[Shown], causes: Causes) -> None:
    """In order, each at least once, and once more only for a reason: one a reason."""
    came: dict[int, Sending] = {}  # when each message of the truth came last
    last = -1
    for sending in arrived:
        it.messages += 1
        place = _place(sending.shown, due, heard=len(came), last=last)
        if place is None:
            it.faults.append(f"{chat}: out of order, or nobody said it: {sending.shown.text[:80]!r}")
            return
        last = place
        if place not in came:
            came[place] = sending
            continue
        it.repeats += 1
        if not causes.explain(came[place], sending):
            told = f"{sending.shown.text[:40]!r} {came[place].when} and {sending.when}; {causes}"
            it.faults.append(f"{chat}: said again without a reason: {told}")
        if not causes.is_late(sending):
            came[place] = sending
    it.expect(f"{chat} heard", len(came), len(due))


def _place(shown: Shown, due: list[Shown], *, heard: int, last: int) -> int | None:
    """Which message of the truth this is: the one after the last, else the first unheard, else the last such one heard.

    What looks the same, as all files do, is told apart by its place: whoever says something again goes on from there.
    """
    likely = (last + 1, heard, *reversed(range(heard)))
    return next((place for place in likely if place <= heard and place < len(due) and due[place] == shown), None)


def _difference(found: Any, due: Any) -> str:
    if not isinstance(found, list) or not isinstance(due, list):
        return f"{found!r} instead of {due!r}"
    same = next((n for n, pair in enumerate(zip(found, due, strict=False)) if pair[0] != pair[1]), None)
    place = min(len(found), len(due)) if same is None else same
    here = slice(place, place + 2)
    return f"{len(found)} instead of {len(due)}; at {place}: {found[here]} instead of {due[here]}"
