"""Whole visits as readable pages: ``pytest tests/dialogs --rewrite`` writes the bot's lines anew; then read the diff.

A page begins with its title and the day. ``>`` is what the person types, ``!`` the button pressed, ``~`` what else is
sent; ``day:`` moves the day, ``service:`` says who runs the bot. Everything that is indented is said by the bot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dialogs.words.effects import Erase, HandOver, Say
from tests.dialogs.playing import SERVED, Player, labels, words

PAGES = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


def played(page: str) -> str:
    """The page with the bot's lines as they are today."""
    player, lines = Player(), []
    for line in page.splitlines():
        if line.startswith(" ") or (not line and lines and not lines[-1]):
            continue
        lines.append(line)
        mark, _, rest = line.partition(" ")
        match mark:
            case "day:":
                player.today = date.fromisoformat(rest)
            case "service:":
                player.service = SERVED
            case ">" | "!" | "~":
                player.does(rest if mark == ">" else f"{mark}{rest}")
                lines.extend(said(player))
    return "\n".join(lines).rstrip() + "\n"


def said(player: Player) -> Iterator[str]:
    for effect in player.turns[-1].effects:
        match effect:
            case Say():
                yield from (f"  {line}".rstrip() for line in words(effect, player.conversation).splitlines())
                yield from (f"  [{id_}] {label}" for id_, label in labels(effect, player.conversation))
                yield "  --"
            case HandOver(reason):
                yield f"  (a human is to look: {reason})"
            case Erase():
                yield "  (everything is erased)"
            case _:
                pass


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_visit_goes_as_its_page_says(page: Path, request: pytest.FixtureRequest) -> None:
    written = page.read_text("utf-8")
    now = played(written)
    if request.config.getoption("--rewrite"):
        page.write_text(now, "utf-8")
    else:
        assert written == now


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_button_that_is_named_is_there(page: Path) -> None:
    """« touchez « Corriger » » helps nobody under a button that says « Corriger une réponse »."""
    for turn in re.split(r"(?m)^[>!~] ", played(page.read_text("utf-8"))):
        named = re.findall(r"(?:touchez|tap) [«“]\s?([^»”]+?)\s?[»”]", " ".join(turn.split()), re.IGNORECASE)
        assert set(named) <= set(re.findall(r"(?m)^ +\[\S+\] (.+)$", turn))
