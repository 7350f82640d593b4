"""A person who floods the bot is slowed and told once; nothing typed is lost, and others feel nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.incoming.budget import REMEMBERED, Budget, Spent
from bot.incoming.meaning import CHANNEL, Incoming, incoming
from bot.incoming.settling import Settler
from bot.incoming.tact import Tact
from bot.rules_in_force import RuleSource
from bot.runner import Runner
from bot.settings import Clock
from dialogs.answers.apology import too_many_at_once
from dialogs.words.service import Service
from storage import journal
from storage.database import Database
from storage.journal import Heard
from tests.rules.rules import OSRCL

CLOCK = Clock(ZoneInfo("Europe/Paris"), "2025-10-15")
BURST = 8


@dataclass
class Seconds:
    at: float = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def settler(database: Database, seconds: Seconds) -> Settler:
    runner = Runner(database, RuleSource(OSRCL), Service(), CLOCK)
    return Settler(runner, lambda: "quatorze_bot", careful=0, tact=Tact(Budget(BURST, 1.0), seconds))


def writes(number: int, words: str, chat: int = 7) -> Incoming:
    where: dict[str, Any] = {"chat": {"id": chat, "type": "private"}, "from": {"id": chat}, "text": words}
    return incoming({"update_id": number, "message": where}, CLOCK.now())


def presses(number: int, choice: str, chat: int = 7) -> Incoming:
    query = {"id": "1", "from": {"id": chat}, "data": choice, "message": {"chat": {"id": chat, "type": "private"}}}
    return incoming({"update_id": number, "callback_query": query}, CLOCK.now())


def test_acts_are_counted_a_burst_then_one_a_second() -> None:
    budget = Budget(3, 1.0)
    assert [budget.spend("7", 0.0) for _ in range(5)] == [
        Spent.WITHIN, Spent.WITHIN, Spent.WITHIN, Spent.FIRST_BEYOND, Spent.BEYOND,
    ]  # fmt: skip
    assert budget.spend("8", 0.0) is Spent.WITHIN
    assert [budget.spend("7", 1.0) for _ in range(2)] == [Spent.WITHIN, Spent.BEYOND]  # told once a flood
    assert [budget.spend("7", 100.0) for _ in range(4)][-1] is Spent.FIRST_BEYOND  # another one


def test_at_the_pace_of_the_replies_nobody_is_ever_slowed() -> None:
    budget = Budget(60, 1.0)
    assert {budget.spend("7", float(second)) for second in range(3_600)} == {Spent.WITHIN}


def test_a_crowd_of_chats_fills_no_memory() -> None:
    budget = Budget(3, 1.0)
    for chat in range(REMEMBERED + 500):
        budget.spend(str(chat), 0.0)
    assert len(budget._purses) == REMEMBERED
    assert [budget.spend("newest", 0.0) for _ in range(4)][-1] is Spent.FIRST_BEYOND  # the oldest are forgotten, not it


def test_a_flood_is_told_once_and_others_are_answered_as_ever(settler: Settler) -> None:
    settler.settle([writes(1, "bonjour", chat=8)])
    flood = [writes(100 + n, f"message {n}") for n in range(90)]
    said = settler.settle([*flood, presses(2, "notice:understood", chat=8)])
    mine = [it for it in said if it.chat == "7"]
    assert len(mine) == BURST + 1
    assert mine[-1].say.text == too_many_at_once()
    assert [it.say.ask for it in said if it.chat == "8"] == ["session"]
    assert [it.chat for it in settler.settle([writes(200 + n, "encore") for n in range(50)])] == []
    assert settler.tact.instead(189) is None  # what was decided of an update is forgotten after its batch


def test_nothing_that_was_typed_in_a_flood_is_lost(settler: Settler, seconds: Seconds) -> None:
    settler.settle([writes(1, "bonjour"), presses(2, "notice:understood"), presses(3, "session:2026")])
    settler.settle([writes(10 + n, "hein") for n in range(30)])
    assert settler.settle([presses(50, "candidate_kind:individual"), writes(51, "4 mai 1990")]) == ()
    with settler.runner.database.work() as work:
        stored = work.conversation(CHANNEL, "7", CLOCK.now())
        heard = [it for it in journal.transcript(work.connection, stored.id) if isinstance(it, Heard)]
    assert len(heard) == 35
    assert str(stored.conversation.value("birth_date")) == "1990-05-04"
    seconds.at += 60
    assert settler.settle([writes(60, "bilan")])[-1].say.ask == "has_period"


def test_even_in_a_flood_an_erasure_is_done_with_its_receipt(settler: Settler) -> None:
    settler.settle([writes(1, "bonjour"), presses(2, "notice:understood")])
    settler.settle([writes(10 + n, "hein") for n in range(30)])
    settler.settle([writes(50, "/supprimer")])
    (receipt,) = settler.settle([presses(51, "erase:yes")])
    assert receipt.conversation is None


def test_a_batch_that_is_tried_again_is_counted_once(seconds: Seconds) -> None:
    """A full disk, a server away: the same updates come again each time, and nobody is slowed for it."""
    tact = Tact(Budget(BURST, 1.0), seconds)
    batch = [writes(number, "bonjour") for number in range(BURST)]
    for _ in range(3):
        tact.count(batch)
    assert [tact.instead(it.update_id) for it in batch] == [None] * BURST
