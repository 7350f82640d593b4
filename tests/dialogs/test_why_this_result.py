"""« pourquoi ? », said of the result, is answered by what the result hangs on."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import MET, PERSON, Player

OLD = ("!has_period:yes", "!period.kind:job", "La Poste", "01/03/2022", "29/09/2023", "!period.weekly_hours:35")
TO_CONFIRM = (*PERSON, *OLD, "oui", "oui", "oui", "non")


@pytest.mark.parametrize(
    "asked",
    [
        "pourquoi ?",
        "pourquoi à confirmer ?",
        "c'est quoi à confirmer ?",
        "je comprends pas pourquoi c'est pas bon",
        "je comprends pas pourquoi",
        "je ne vois pas pourquoi",
        "I don't understand why",
    ],
)
def test_what_is_to_be_confirmed_is_said_again(asked: str) -> None:
    player = Player().does(*TO_CONFIRM, asked)
    assert player.ask == "menu"
    assert "le jour de l'examen : il n'est pas encore fixé" in player.text


def test_a_minor_is_told_the_reason_again() -> None:
    assert "vous n'aurez pas encore 18 ans" in Player().does(*PERSON[:4], "04/05/2010", "pourquoi ?").text


@pytest.mark.parametrize("asked", ["c'est quoi « à faire confirmer » ?", "pourquoi 490 heures ?"])
def test_where_words_and_figures_come_from_is_still_told(asked: str) -> None:
    assert "490 h : 14 semaines × 35 h" in Player().does(*MET, asked).text
