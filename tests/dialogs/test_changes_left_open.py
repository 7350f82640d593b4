"""A change that is shown, and left for something else, is not made; and the person is told that it is not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import PERIOD, Player, visit

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "12/05/1997")
SHOWN = (*PERSON, "CDD chez TNT du 5 janvier au 30 juin 2026", "non en fait mon contrat s'est arrêté le 20 mars")
NOT_MADE = "Je n'ai pas noté ce changement : fin le 20 mars 2026."


@pytest.mark.parametrize("said", ["/corriger", "35h", "recommencer", "/supprimer", "rappels"])
def test_passing_on_to_something_else_says_that_the_change_is_not_made(said: str) -> None:
    player = Player(TODAY).does(*SHOWN)
    assert player.ask == "correction"
    player.does(said)
    assert NOT_MADE in player.text
    assert player.value("period.end", 1) == date(2026, 6, 30)


@pytest.mark.parametrize("said", ["oui", "non", "retour", "/plan", "c'est payé ?", "non, le 27 mars"])
def test_who_answers_asks_or_mends_it_is_not_told_so(said: str) -> None:
    assert "Je n'ai pas noté ce changement" not in Player(TODAY).does(*SHOWN, said).text


def test_a_button_of_the_menu_pressed_instead_says_so_too() -> None:
    player = Player(TODAY).does(*SHOWN, "!menu:edit")
    assert NOT_MADE in player.text
    assert player.value("period.end", 1) == date(2026, 6, 30)
    assert NOT_MADE not in Player(TODAY).does(*SHOWN, "!menu:plan").text


@pytest.mark.parametrize(
    ("said", "asked"),
    [("les dates", "period.start"), ("les heures", "period.weekly_hours"), ("l'employeur", "period.employer")],
)
def test_one_word_says_what_is_wrong_of_the_stay_that_is_shown(said: str, asked: str) -> None:
    player = visit(*PERIOD[:-1], said)
    assert player.ask == asked
    assert "Pour l'instant, j'ai noté" in player.text
