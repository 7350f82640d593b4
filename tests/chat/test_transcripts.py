"""Whole visits, word for word. After a change of words: ``pytest tests/chat --rewrite``, then read the diff."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.assembly import database_file, open_database, runner_on
from bot.settings import load_settings
from bot.terminal import lines
from bot.terminal.files import Files
from bot.terminal.local import LocalPerson
from tests.chat.program import Program
from tests.chat.transcripts import FOLDER, Line, Transcript

PAGES = sorted(FOLDER.glob("*.txt"))
VERDICTS = ("met", "not_applicable", "short", "to_confirm", "too_late")


def test_there_is_a_page_for_each_verdict() -> None:
    assert set(VERDICTS) <= {page.stem for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_it_is_said_word_for_word_when_each_turn_comes_back_from_the_database(
    page: Path, request: pytest.FixtureRequest
) -> None:
    transcript = Transcript.read(page.read_text("utf-8"))
    played = transcript.played(lambda said: alone(said, transcript.today))
    if request.config.getoption("--rewrite"):
        page.write_text(played, "utf-8")
    else:
        assert played == transcript.text


@pytest.mark.parametrize("name", ["certificate", "to_confirm"])
def test_the_real_command_says_the_same_in_one_breath(name: str) -> None:
    """The longest page, with its paper and its picture, and a short one: that it is one process changes no word."""
    transcript = Transcript.read((FOLDER / f"{name}.txt").read_text("utf-8"))
    with Program("--today", transcript.today) as program:
        assert transcript.played(program.says) == transcript.text
        assert program.leaves() == (0, "")


def alone(said: Line, today: str) -> Iterable[Line]:
    """One input to a bot that was started for it, and stopped after it."""
    settings, heard = load_settings(), io.BytesIO()
    with open_database(settings) as database:
        person = LocalPerson(runner_on(database, settings, today), Files(database_file(settings)))
        lines.talk(person, io.BytesIO(json.dumps(said).encode()), heard)
    return [json.loads(line) for line in heard.getvalue().splitlines()]
