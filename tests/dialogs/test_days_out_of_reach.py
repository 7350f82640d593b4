"""A stay that would begin too far ahead, or before its person was born: said once, and the rest is kept."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import PERSON, Player

FAR = "est trop loin dans l'avenir. Vérifiez l'année."
BORN = "est avant votre naissance (4 mai 1990). Vérifiez l'année."
AT_START = (*PERSON, "!has_period:yes", "!period.kind:job", "La Poste")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("du 3 mars 2030 au 6 juin 2030", FAR),
        ("de mars 2030 à juin 2030", FAR),
        ("du 3 mars 1980 au 6 juin 1980", BORN),
    ],
)
def test_the_end_told_with_such_a_start_is_not_kept_either(said: str, why: str) -> None:
    player = Player().does(*AT_START, said)
    assert player.text.count(why) == 1
    assert player.ask == "period.start"
    assert "fin le" not in player.text
    assert (player.value("period.start", 1), player.value("period.end", 1)) == (None, None)
    player.does("du 3 mars 2025 au 6 juin 2025")
    assert player.ask == "period.weekly_hours"


def test_what_else_was_told_is_kept() -> None:
    player = Player().does(*PERSON, "stage chez DPD du 3 mars 2030 au 6 juin 2030 à 35h")
    assert "C'est noté : stage, chez DPD, 35 h par semaine." in player.text
    assert player.text.count(FAR) == 1
    assert player.ask == "period.start"


def test_an_end_too_far_leaves_its_start() -> None:
    player = Player().does(*AT_START, "du 3 mars 2025 au 6 juin 2035")
    assert "La fin (6 juin 2035) est trop loin dans l'avenir. Vérifiez l'année." in player.text
    assert "J'ai compris : début le 3 mars 2025. C'est bien ça ?" in player.text


@pytest.mark.parametrize(("born", "why"), [("12/05/2020", "trop récente"), ("12/05/1899", "trop ancienne")])
def test_a_birth_date_that_cannot_be_is_not_noted(born: str, why: str) -> None:
    player = Player().does(*PERSON[:-1], born)
    assert why in player.text
    assert (player.ask, player.value("birth_date")) == ("birth_date", None)
