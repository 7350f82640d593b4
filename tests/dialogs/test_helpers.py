"""An employer, an adviser, somebody near: not the person who takes the exam, and told whose answers are kept."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import MET, NOTICE, PERSON, Player

TOLD = "Vous aidez quelqu'un d'autre ?"


@pytest.mark.parametrize(
    ("said", "employs"),
    [
        ("Bonjour, je suis RH, un de mes salariés doit faire remplir une attestation, que dois-je faire ?", True),
        ("je suis l'employeur", True),
        ("j'accompagne un jeune qui veut passer le CAP", False),
        ("je suis conseillère en mission locale", False),
        ("c'est pour ma fille", False),
        ("mon fils veut passer le CAP livraison", False),
        ("mon apprenti doit rendre un papier", True),
        ("I am helping my neighbour", False),
    ],
)
@pytest.mark.parametrize("before", [(), NOTICE])
def test_who_helps_is_told_so_and_nothing_is_lost(before: tuple[str, ...], said: str, *, employs: bool) -> None:
    player = Player().does(*before)
    asked = player.ask if before else "notice"
    player.does(said)
    assert TOLD in player.text
    assert ("Côté employeur" in player.text) == employs
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


@pytest.mark.parametrize(
    "said",
    [
        "je suis gestionnaire à la DEC",
        "Bonjour, je travaille au service des examens de Lille, avez-vous reçu les pièces de M. Dupont ?",
        "I work at the exam office",
    ],
)
def test_who_works_where_exams_are_run_is_sent_to_the_pages_of_the_service(said: str) -> None:
    player = Player().does(said)
    assert "Les pages du service sont à part" in player.text
    assert player.does("ok").ask == "session"
    assert "pièce d'identité" not in player.text


@pytest.mark.parametrize("said", ["je suis allée au service des examens", "je suis perdue avec le rectorat"])
def test_who_has_to_do_with_the_service_does_not_work_there(said: str) -> None:
    assert "sont à part" not in Player().does(said).text
