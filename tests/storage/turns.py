"""Turns as the runner plays them, with values that are easy to find again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import select

from dialogs.words.effects import Effect, Learn
from dialogs.words.events import Wrote
from dialogs.words.facts import TYPED, Fact, Key
from storage import search
from storage.conversations import Stored
from storage.database import Database
from storage.tables import conversations
from storage.work import Work

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
TODAY = AT.date()
BORN = Fact(Key("birth_date"), date(1990, 5, 4), "4 mai 90", TYPED, AT)
SUMMARY = {"computed_on": "2026-11-24", "session": 2027, "verdict": "short", "missing_hours": 175.5, "periods": []}


def turn(
    work: Work,
    update_id: int,
    chat: str = "77",
    *effects: Effect,
    said: str = "4 mai 90",
    keep_until: date | None = None,
    name: dict[str, str] | None = None,
) -> Stored | None:
    """The facts of the effects come into force, the next question is open; None when the update is known."""
    if not work.first_time("telegram", update_id, AT, Wrote(said, AT)):
        return None
    stored = work.conversation("telegram", chat, AT, name)
    learned = [effect.fact for effect in effects if isinstance(effect, Learn)]
    after = replace(stored.conversation.with_facts(*learned), asked=Key("has_period"))
    work.apply(stored, after, effects, AT, keep_until=keep_until)
    return stored


def broken_turn(work: Work, update_id: int, *effects: Effect) -> None:
    with work.turn():
        turn(work, update_id, "77", *effects)
        raise ZeroDivisionError


def held(database: Database, chat: str = "77") -> Stored:
    with database.work() as work:
        return work.conversation("telegram", chat, AT)


def ids_found(work: Work, text: str) -> list[int]:
    """The ids of the conversations that a search finds, as the list of the staff looks for them."""
    ids = conversations.c.id
    chosen = select(ids).where(search.condition(work.keyring, text, ids)).order_by(ids)
    return list(work.connection.scalars(chosen))


def held_id(work: Work, chat: str = "77") -> int:
    return work.conversation("telegram", chat, AT).id
