"""A no to reminders of the deadline is none to what the person asked for; « plus de rappels » is one to all."""

from __future__ import annotations

import pytest

from dialogs.reminding.asked import coming
from tests.dialogs.playing import MET, visit

ASKED = (*MET, "rappelle moi le 5 novembre d'appeler la mission locale")


@pytest.mark.parametrize("said", ["non", "!reminders:no"])
def test_what_was_asked_for_is_kept_and_said(said: str) -> None:
    player = visit(*ASKED, "!menu:reminders", said)
    assert "Je garde ce que vous avez demandé : mercredi 5 novembre 2025 à 9 h." in player.text
    assert player.value("reminders") == "no"
    assert len(coming(player.standing, player.now())) == 1


def test_who_wants_none_at_all_has_none() -> None:
    player = visit(*ASKED, "je ne veux plus de rappels")
    assert coming(player.standing, player.now()) == []
