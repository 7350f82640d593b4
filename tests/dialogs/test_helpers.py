"""An employer, an adviser, somebody near: not the person who takes the exam, and told whose answers are kept."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import MET, NOTICE, PERSON, Player

TOLD = "Vous aidez quelqu'un d'autre ?"


@pytest.mark.parametrize(
    "said",
    [
        "Bonjour, je suis RH, un de mes salariés doit faire remplir une attestation, que dois-je faire ?",
        "je suis l'employeur",
        "j'accompagne un jeune qui veut passer le CAP",
        "je suis conseillère en mission locale",
        "c'est pour ma fille",
        "mon fils veut passer le CAP livraison",
        "mon apprenti doit rendre un papier",
        "I am helping my neighbour",
    ],
)
@pytest.mark.parametrize("before", [(), NOTICE])
def test_who_helps_is_told_so_and_nothing_is_lost(before: tuple[str, ...], said: str) -> None:
    player = Player().does(*before)
    asked = player.ask if before else "notice"
    player.does(said)
    assert TOLD in player.text
    assert "Côté employeur" in player.text
    assert player.ask == asked
    assert not player.conversation.easy


def test_what_is_told_of_the_candidate_is_read_all_the_same() -> None:
    player = Player().does(*NOTICE, "!session:2026", "j'accompagne un jeune, il est né le 14 juin 2006")
    assert TOLD in player.text
    assert "naissance le 14 juin 2006" in player.text


@pytest.mark.parametrize(
    "said",
    [
        "je suis employé chez DPD",
        "mon employeur c'est DPD",
        "mon tuteur était absent",
        "je suis salariée",
        "je suis apprenti",
        "je livre mes clients en vélo",
        "c'est la RH qui signe ?",
        "ma fille est malade",
        "mon conseiller France Travail m'a dit de venir",
    ],
)
def test_a_candidate_who_names_others_is_no_helper(said: str) -> None:
    assert TOLD not in Player().does(*PERSON, said).text
    assert TOLD not in Player().does(*MET, said).text
