"""« /mesdonnees » with a phone in hand, and in the terminal: two files, and an erasure that takes them along."""

from __future__ import annotations

import json
from pathlib import Path

from tests.botapi import BotApi
from tests.chat.program import Program
from tests.papers.made import text_of
from tests.stories.bots import Bot
from tests.stories.visits import Talker

VISIT = ("/start", "tap: notice:understood", "tap: session:2026", "tap: candidate_kind:individual", "4 mai 1990")


async def test_on_telegram_the_copy_comes_as_two_documents(api: BotApi, small_bot: Bot) -> None:
    yasmine = Talker.with_phone(api.person(1001, "Yasmine"))
    async with small_bot.running():
        await yasmine.does(*VISIT)
        said = await yasmine.does("/mesdonnees")
        files = [file for heard in said for file in heard.files]
        contents = [await yasmine.person.opens_file(file) for file in files]
        await api.quiet()
    assert [file.name.rpartition(".")[2] for file in files] == ["pdf", "json"]
    assert "4 mai 1990" in text_of(contents[0])
    assert json.loads(contents[1])["file"]["name"]["first_name"] == "Yasmine"
    assert not [call for call in await api.calls() if call.status not in {200, 409}]


def test_in_the_terminal_the_files_are_listed_and_go_with_the_rest(tmp_path: Path) -> None:
    with Program("--today", "2025-10-15", DATABASE_URL=f"sqlite:///{tmp_path}/q.db") as program:
        for line in ({"say": "bonjour"}, {"tap": "notice:understood"}, {"say": "4 mai 1990"}):
            program.says(line)
        message, *_ = program.says({"say": "donnez-moi une copie de mes données"})
        paths = [Path(file["path"]) for file in message["files"]]
        assert [file["media_type"] for file in message["files"]] == ["application/pdf", "application/json"]
        assert json.loads(paths[1].read_text("utf-8"))["format"] == "quatorze.my-data/1"
        program.says({"say": "/supprimer"})
        receipt, waits = program.says({"tap": "erase:yes"})
        assert "C'est effacé" in receipt["text"]
        assert waits == {"wait": True, "ask": None}
        assert not any(path.exists() for path in paths)
