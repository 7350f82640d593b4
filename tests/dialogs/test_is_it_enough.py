"""« c'est bon alors ? » asks for what is counted; it answers no question, and is no « I don't know » of the bot."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "12/05/1997")
ONE = (*PERSON, "stage chez Chronopost du 2 mars au 24 avril 2026 35h", "oui", "oui", "oui")


ENOUGH = ["est-ce que j'ai assez ?", "ai-je assez d'heures ?", "j'ai mes 14 semaines ?", "do i have enough hours?"]


@pytest.mark.parametrize(
    "said", ["c'est bon alors ?", "cest bon alors ?", "je suis bon ?", "est-ce que c'est bon ?", *ENOUGH]
)
def test_it_is_told_where_something_is_counted(said: str) -> None:
    player = Player(TODAY).does(*ONE, said)
    assert "Total pour l'instant : 280 h sur 490." in player.text
    assert player.ask == "more_periods"
    assert "Il manque 210 h" in player.does("non", said).text


@pytest.mark.parametrize("said", ["c'est bon alors ?", "je suis bon ?"])
def test_before_that_there_are_still_questions(said: str) -> None:
    player = Player(TODAY).does(*PERSON, said)
    assert (player.ask, player.standing.periods) == ("has_period", ())
    assert "Le calcul le dira" in player.text


@pytest.mark.parametrize(
    ("said", "ask"),
    [
        ("bonjour moi je veut savoir si je peu passé examen livreur", "candidate_kind"),
        ("bonsoir est ce que je peut passé le cap si jai travailler 8 mois a la poste", "candidate_kind"),
        ("Hi, can I sit this exam? I delivered parcels for Amazon for 6 months", "has_period"),
        ("je suis livreur depuis 2 ans chez amazon, est-ce que je peux passer le cap ?", "has_period"),  # put up
    ],
)
def test_first_words_that_ask_for_it_are_not_asked_back(said: str, ask: str) -> None:
    player = Player(TODAY).does(said, "ok")
    assert "Le calcul le dira" in player.text
    assert (player.ask, player.conversation.doubt) == (ask, None)


@pytest.mark.parametrize("said", ["how many hours i miss", "what do i lack", "what am i missing"])
def test_what_is_missing_is_told_in_english_too(said: str) -> None:
    assert "210 h" in Player(TODAY).does(*ONE, "non", "english", said).text


@pytest.mark.parametrize("asked", [*ENOUGH, "est-ce suffisant ?", "ça fait assez ?"])
@pytest.mark.parametrize("joined", [", ", " ", ". "])
def test_what_is_told_before_it_is_noted(asked: str, joined: str) -> None:
    player = Player(TODAY).does(*PERSON, f"stage chez Chronopost du 2 mars au 24 avril 2026 35h{joined}{asked}")
    assert player.value("period.end", 1) == date(2026, 4, 24)
    assert "Le calcul le dira" in player.text
    assert player.ask == "period.sector"
