"""Another process that plays turns: python -m tests.storage.player DOES URL KEYS [NUMBER]

``count``: hears NUMBER updates of its own, each reads the number of the conversation and writes the next one.
``hang``: writes a turn and never commits it.
``talk``: turns without end, and the number of each on standard output once it is committed.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime

from dialogs.words.effects import Learn, Say, Summarize
from dialogs.words.events import Wrote
from dialogs.words.text import Raw
from storage.database import Database
from storage.encryption import Keyring
from storage.errors import Moved
from storage.work import Work
from tests.storage.turns import BORN, SUMMARY

AT = datetime(2026, 11, 24, tzinfo=UTC)


def next_number(work: Work, update_id: int) -> int:
    """One turn: the number of the conversation goes up, with a fact, a message and a summary."""
    with work.turn():
        work.first_time("telegram", update_id, AT, Wrote(str(update_id), AT))
        stored = work.conversation("telegram", "77", AT)
        number = stored.conversation.number + 1
        effects = (Learn(replace(BORN, words=str(number))), Say(Raw(str(number))), Summarize({**SUMMARY, "n": number}))
        work.apply(stored, replace(stored.conversation, number=number), effects, AT)
    return number


def count(database: Database, number: int) -> None:
    for turn in range(number):
        while True:
            try:
                with database.work() as work:
                    next_number(work, os.getpid() * 1_000_000 + turn)
                break
            except Moved:
                continue


def hang(database: Database) -> None:
    with database.work() as work:
        next_number(work, 1)
        work.flush()
        print("written", flush=True)
        time.sleep(600)


def talk(database: Database) -> None:
    with database.work() as work:
        update_id = work.conversation("telegram", "77", AT).conversation.number
    while True:
        update_id += 1
        with database.work() as work:
            number = next_number(work, update_id)
        print(number, flush=True)


def main() -> None:
    does, url, keys, *number = sys.argv[1:]
    database = Database.open(url, Keyring.parse(keys))
    match does:
        case "count":
            count(database, int(number[0]))
        case "hang":
            hang(database)
        case "talk":
            talk(database)


if __name__ == "__main__":
    main()
