"""Once the last session that the rule file knows is over: said before the first question, not after the last."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import Player

OVER = "La session 2027 est passée : ce calcul ne vaut que pour elle."


@pytest.mark.parametrize("understood", ["!notice:understood", "j'ai compris", "ok"])
def test_who_begins_then_is_told_at_once(understood: str) -> None:
    player = Player(date(2027, 9, 1)).does("bonjour", understood)
    assert player.ask == "candidate_kind"
    assert player.text.startswith(OVER)
    assert OVER not in player.does("seul").text  # once


def test_who_begins_while_one_is_open_is_not() -> None:
    assert OVER not in Player(date(2027, 6, 30)).does("bonjour", "!notice:understood").text
