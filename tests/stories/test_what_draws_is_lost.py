"""The process that draws is killed, told to stop, or cannot be started: the papers arrive."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from bot.outgoing import carrier
from bot.papers.printer import PRINTER
from storage.outbox import REFUSED
from tests.botapi import Heard
from tests.stories.bots import Bot
from tests.stories.processes import QUICK, Process, copy, process
from tests.stories.visits import UP_TO_THE_PERIODS, Talker

PATIENCE = 60.0
BEGUN = UP_TO_THE_PERIODS[:2]
ONLY_HERE = pytest.mark.skipif(not Path(f"/proc/self/task/{os.getpid()}/children").exists(), reason="needs Linux")


async def paper(yasmine: Talker) -> Heard:
    """The next message with a file."""
    async with asyncio.timeout(PATIENCE):
        while True:
            for heard in await yasmine.person.hears():
                if heard.files:
                    return heard


async def has_a_paper(yasmine: Talker, quiet: float = 0.5) -> None:
    """The press is there, and nothing is under way."""
    await yasmine.does(*BEGUN)
    await yasmine.person.writes("/mesdonnees")
    await paper(yasmine)
    await yasmine.person.hears_all(quiet=quiet)


def press_of(running: Process) -> int:
    """The only process that the bot has started."""
    (pid,) = running.children
    return pid


@ONLY_HERE
async def test_killed_between_two_papers_it_draws_the_next_one(small_bot: Bot, yasmine: Talker) -> None:
    async with copy(small_bot, module=QUICK) as running:
        await has_a_paper(yasmine)
        first = press_of(running)
        os.kill(first, signal.SIGKILL)
        await yasmine.person.writes("/mesdonnees")
        await paper(yasmine)
        assert press_of(running) != first
        assert await running.stop() == 0


@ONLY_HERE
async def test_when_everything_is_told_to_stop_a_paper_under_way_still_goes_out(
    small_bot: Bot, yasmine: Talker
) -> None:
    async with process(small_bot) as running:
        await has_a_paper(yasmine, quiet=1.5)  # a real process speaks no faster than Telegram lets it
        press = press_of(running)
        os.kill(press, signal.SIGSTOP)
        await yasmine.person.writes("/mesdonnees")
        await asyncio.sleep(0.5)  # the turn is committed, the paper waits to be drawn
        os.kill(press, signal.SIGTERM)  # as systemd does, at the same time as below
        ending = asyncio.create_task(running.stop())
        await asyncio.sleep(0.5)
        os.kill(press, signal.SIGCONT)
        await paper(yasmine)
        assert await ending == 0
    with pytest.raises(ProcessLookupError):
        os.kill(press, 0)
    assert [line["event"] for line in running.log if line["event"] == "press_lost"] == []


async def test_what_could_not_be_drawn_for_want_of_memory_is_drawn_later(
    small_bot: Bot, yasmine: Talker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrier, "BEFORE_DRAWING_AGAIN", (1.0, 1.0))
    async with small_bot.running():
        await yasmine.does(*BEGUN)
        PRINTER.end()
        with monkeypatch.context() as away:
            away.setattr(sys, "executable", "/nowhere/python")  # nothing can be started
            await yasmine.person.writes("/mesdonnees")
            await asyncio.sleep(0.5)
        assert (await paper(yasmine)).files


async def test_what_cannot_be_drawn_at_all_holds_up_nothing_after_it(
    small_bot: Bot, yasmine: Talker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrier, "BEFORE_DRAWING_AGAIN", (0.1, 0.1))
    async with small_bot.running():
        await yasmine.does(*BEGUN)
        PRINTER.end()
        monkeypatch.setattr(sys, "executable", "/nowhere/python")
        await yasmine.person.writes("/mesdonnees")
        await yasmine.does("/aide")
        await small_bot.says_all()
    assert small_bot.outbox().count(REFUSED) == 1
