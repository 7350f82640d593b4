"""The menu under each answer: its code and its hints stand there once, with the result."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import MET, NOTICE, Player, visit

TODAY = date(2026, 9, 15)
TOLD_ONCE = ("Votre code de dossier", "Pour ne pas oublier", "Touchez un bouton")


def has_hints(text: str) -> bool:
    return all(hint in text for hint in TOLD_ONCE)


@pytest.mark.parametrize("wish", ["!menu:plan", "mon plan", "qui signe la convention ?", "merci", "blorp"])
def test_what_stood_there_a_moment_ago_is_not_said_again(wish: str) -> None:
    player = visit(*NOTICE, "seul", "4/5/1990", "non", today=TODAY)
    assert has_hints(player.text)
    player = player.does(wish)
    assert player.ask == "menu"
    assert "Que voulez-vous faire maintenant ? Exemple : « mon plan »." in player.text
    assert not any(hint in player.text for hint in TOLD_ONCE[:2])
    assert "!menu:plan" in player.buttons or "menu:plan" in player.buttons


@pytest.mark.parametrize("wish", [("!menu:summary",), ("!menu:edit", "!back"), ("répète",), ("/start",)])
def test_it_is_whole_with_a_result_after_another_question_and_when_asked_for(wish: tuple[str, ...]) -> None:
    assert has_hints(visit(*NOTICE, "seul", "4/5/1990", "non", *wish, today=TODAY).text)


@pytest.mark.parametrize(
    "said",
    ["voila mon attestation", "je vous envoie mes papiers", "vous avez reçu mon dossier ?", "here is my certificate"],
)
def test_papers_that_are_sent_here_are_told_where_to_go(said: str) -> None:
    player = Player().does(*MET, said)
    assert "Rien ne se dépose ici" in player.text
    assert player.ask == "menu"


@pytest.mark.parametrize(
    "said", ["j'ai l'attestation signée", "c'est déposé", "j'ai envoyé l'attestation dans Cyclades"]
)
def test_a_paper_that_is_signed_or_uploaded_is_no_paper_sent_here(said: str) -> None:
    assert "Rien ne se dépose ici" not in Player().does(*MET, said).text
