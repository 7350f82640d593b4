"""The least that a bot with durable state does: no dialog, no library of Telegram's, one row, one commit (FULL).

It asks the peers' questions. What it costs is what this machine, aiohttp and a flush to disk cost anybody.
"""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import sys
from pathlib import Path
from typing import Any

import aiohttp
import uvloop

sys.path.insert(0, str(Path(__file__).resolve().parent / "peers"))

from questions import QUESTIONS, buttons, words  # the peers' own

ADDRESS = f"{os.environ['TELEGRAM_API_URL']}/bot{os.environ['TELEGRAM_TOKEN']}"


def opened(path: str) -> sqlite3.Connection:
    """A table with a row for each chat."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE IF NOT EXISTS visits (chat INTEGER PRIMARY KEY, answers TEXT)")
    return database


def settled(database: sqlite3.Connection, chat: int, said: str) -> dict[str, Any]:
    """Commits the answer; gives the message to send."""
    row = database.execute("SELECT answers FROM visits WHERE chat = ?", (chat,)).fetchone()
    begins = row is None or said == "/start"
    answers = [] if begins else [*json.loads(row[0]), said]
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT OR REPLACE INTO visits VALUES (?, ?)", (chat, json.dumps(answers)))
    database.execute("COMMIT")
    message: dict[str, Any] = {"chat_id": chat, "text": words(len(answers), None if begins else said)}
    if len(answers) < len(QUESTIONS):
        rows = [[{"text": label, "callback_data": data}] for label, data in buttons(len(answers))]
        message["reply_markup"] = json.dumps({"inline_keyboard": rows})
    return message


async def main() -> None:
    """Polls, settles on the loop itself, sends."""
    database = opened(os.environ["STATE"])
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:

        async def call(method: str, **values: Any) -> Any:
            async with session.post(f"{ADDRESS}/{method}", json=values) as answer:
                return json.loads(await answer.read())["result"]

        offset = 0
        while True:
            for update in await call("getUpdates", offset=offset, timeout=50):
                offset = update["update_id"] + 1
                query = update.get("callback_query")
                message = query["message"] if query else update["message"]
                said = query["data"] if query else message["text"]
                calls = [call("sendMessage", **settled(database, message["chat"]["id"], said))]
                if query:
                    calls.append(call("answerCallbackQuery", callback_query_id=query["id"]))
                await asyncio.gather(*calls)


if __name__ == "__main__":
    uvloop.run(main())
