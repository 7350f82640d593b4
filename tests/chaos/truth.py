"""What two people say in a play, and what their files and phones hold when nothing goes wrong."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from bot.incoming.meaning import incoming
from bot.incoming.settling import Settler
from bot.rulebook import diploma_in_force
from bot.rules_in_force import RuleSource
from bot.runner import Runner
from bot.settings import Clock
from dialogs.words.service import Service
from storage.database import Database
from storage.encryption import Keyring
from tests.chaos.phones import shown_of
from tests.chaos.reckoning import file_of
from tests.chaos.stage import Json

KEYS = Keyring.new_key()
CHATS = ("7", "8")
SAID = ("bonjour", "j'ai compris", "2026", "en candidat individuel", "4 mai 1990", "oui")


def updates(chat: str) -> list[Json]:
    """Those of one chat, numbered so that the two chats' numbers do not meet."""
    place = {"id": int(chat), "type": "private"}
    return [
        {"update_id": 10 * int(chat) + number, "message": {"message_id": number, "chat": place, "text": words}}
        for number, words in enumerate(SAID)
    ]


def runner_on(database: Database) -> Runner:
    rules = RuleSource(diploma_in_force("cap-osrcl", None))
    return Runner(database, rules, Service(), Clock(ZoneInfo("Europe/Paris"), "2025-10-15"))


def open_at(url: str) -> Database:
    return Database.open(url, Keyring.parse(KEYS))


def without_code(file: dict[str, Any]) -> dict[str, Any]:
    """The code is drawn."""
    return {**file, "conversation": replace(file["conversation"], code="")}


class Truth(NamedTuple):
    files: dict[str, Any]
    shown: dict[str, list[Any]]


@cache
def truth() -> Truth:
    """What each file holds, and each phone shows, when nothing goes wrong."""
    files, shown = {}, {}
    for chat in CHATS:
        with TemporaryDirectory() as folder, open_at(f"sqlite:///{folder}/truth.db") as database:
            settler = Settler(runner_on(database), str, careful=0)
            said = settler.settle([incoming(update, settler.runner.clock.now()) for update in updates(chat)])
            files[chat] = without_code(file_of(database, chat))
            shown[chat] = [one for message in said for one in shown_of(message)]
    return Truth(files, shown)
