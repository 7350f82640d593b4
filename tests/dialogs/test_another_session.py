"""A year that is asked about once all is told is that of another exam, and of none of the stays."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import MET, Player


@pytest.mark.parametrize(
    "said",
    [
        "et pour 2027 ?",
        "et en 2027 ?",
        "2027 c'est possible ?",
        "et si je passe l'examen en 2027",
        "et l'année prochaine ?",
        "la session suivante ?",
        "what about 2027?",
    ],
)
def test_another_year_is_that_of_another_session(said: str) -> None:
    player = Player().does(*MET, said)
    assert player.ask == "correction"
    assert "Après : session 2027" in player.text
    assert player.does("oui").value("session") == 2027


def test_the_year_that_is_counted_for_gives_the_result() -> None:
    player = Player().does(*MET, "et pour 2026 ?")
    assert player.ask == "menu"
    assert "semble atteint" in player.text


@pytest.mark.parametrize("said", ["et pour 2028 ?", "et si je passe l'examen en 2029", "what about 2028?"])
def test_a_year_that_no_rule_file_knows_is_told_and_moves_no_stay(said: str) -> None:
    player = Player().does(*MET, said)
    assert player.ask == "menu"
    assert "Cette session n'est pas encore ouverte" in player.text


@pytest.mark.parametrize(
    "said", ["l'année prochaine ?", "et si j'attends l'année prochaine ?", "la session suivante ?"]
)
def test_the_year_after_the_last_that_is_known_moves_no_stay_either(said: str) -> None:
    last = (
        "bonjour",
        "ok",
        "libre",
        "12/05/1997",
        "stage chez DPD du 2 mars au 24 avril 2026 35h",
        "oui",
        "oui",
        "oui",
    )
    player = Player(date(2026, 10, 20)).does(*last, "non", said)
    assert player.ask == "menu"
    assert "Cette session n'est pas encore ouverte" in player.text


@pytest.mark.parametrize("said", ["non c'était 2024", "et 2024 ?", "2024"])
def test_a_year_of_no_open_session_mends_a_stay(said: str) -> None:
    player = Player().does(*MET, said)
    assert player.ask == "correction"
    assert "session" not in player.text
