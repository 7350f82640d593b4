"""A year among the first words is the year of the exam, whether it is asked or not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import NOTICE, TODAY, Player

LATER = date(2026, 9, 1)  # only the session of 2027 is open: it is not asked


@pytest.mark.parametrize("today", [TODAY, LATER])
@pytest.mark.parametrize("said", ["2027", "je passe le CAP en 2027"])
def test_a_year_before_the_notice_is_the_session(today: date, said: str) -> None:
    player = Player(today).does(said, NOTICE[1])
    assert "session 2027" in player.text
    assert player.ask == "candidate_kind"


def test_a_session_that_is_not_asked_is_said_back() -> None:
    player = Player(LATER).does(*NOTICE, "2027")
    assert "C'est noté : session 2027." in player.text
    assert (player.ask, player.conversation.stumbles) == ("candidate_kind", 0)


@pytest.mark.parametrize("said", ["2026", "session 2029"])
def test_another_session_is_answered_with_the_next_one_and_blames_nobody(said: str) -> None:
    player = Player(LATER).does(*NOTICE, said, said)
    assert "La prochaine est celle de 2027." in player.text
    assert (player.ask, player.conversation.stumbles) == ("candidate_kind", 0)


def test_another_year_where_several_sessions_are_open_is_a_change_to_confirm() -> None:
    player = Player().does(*NOTICE, "2027", "2026")
    assert player.ask == "correction"
    assert player.does("oui").conversation.facts
    assert "session 2026" in player.text


def test_a_stay_before_the_notice_is_still_a_stay() -> None:
    player = Player(LATER).does("stage chez DPD du 3 mars au 6 juin 2025", NOTICE[1])
    assert "DPD" in player.text
