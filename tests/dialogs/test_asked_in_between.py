"""Questions in between that are about the open question itself, and a yes that says too little."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.words.effects import HandOver
from tests.dialogs.playing import NOTICE, Player

TODAY = date(2026, 9, 15)
PERSON = (*NOTICE, "libre", "4/4/1998")


@pytest.mark.parametrize("said", ["c'est quoi candidat individuel ?", "what is an individual candidate?"])
def test_what_stands_on_a_button_is_explained(said: str) -> None:
    player = Player(TODAY).does(*NOTICE, said)
    assert "on s'inscrit soi-même" in player.text
    assert player.ask == "candidate_kind"
    assert not any(isinstance(effect, HandOver) for effect in player.turns[-1].effects)


def test_why_is_answered_of_what_is_not_asked_yet() -> None:
    player = Player(TODAY).does(*NOTICE, "pourquoi vous voulez ma date de naissance ?")
    assert "majeures au 31 décembre" in player.text
    assert player.ask == "candidate_kind"


def test_a_yes_to_several_changes_asks_for_a_tap() -> None:
    stay = ("emploi chez Stuart du 1er juin au 30 septembre 2025 à 20h", "25 septembre")
    player = Player(TODAY).does(*PERSON, *stay)
    assert len(player.conversation.offer.readings) > 1 if player.conversation.offer else False
    assert "Touchez un bouton" in player.does("oui").text
    assert player.conversation.offer is not None


def test_a_language_that_was_chosen_is_not_offered_again() -> None:
    assert "language:en" not in Player(TODAY).does("hello", "English please").buttons


@pytest.mark.parametrize(
    "said", ["ça sert à quoi", "à quoi ça sert ?", "pour quelle raison", "c'est quoi l'intérêt", "what for?"]
)
def test_what_a_question_is_for_is_why_it_is_asked(said: str) -> None:
    stay = ("!has_period:yes", "stage chez DPD du 3 mars au 6 juin 2026 à 35h", "oui")
    player = Player(TODAY).does(*PERSON, *stay, said)
    assert player.text.startswith("L'attestation porte un nombre de semaines.")
    assert player.ask == "period.weeks"


@pytest.mark.parametrize("form", ["kind", "employer", "weekly_hours", "sector", "confirm"])
@pytest.mark.parametrize(
    "said",
    [
        "le bénévolat ça compte ou pas",
        "l'auto entreprise ça marche ou non",
        "j'ai raté l'exam l'année dernière",
        "j'ai échoué l'an dernier",
        "j'ai perdu mon contrat",
        "ma conseillère dit que c'est pas obligé",
        "does temp work count",
        "I failed the exam last year",
        "I lost my contract",
        "wait I am looking for my papers",
    ],
)
def test_what_is_no_word_of_the_stay_notes_and_changes_nothing(form: str, said: str) -> None:
    stay = ("!period.kind:job", "DPD", "03/03/2025", "06/06/2025", "35", "oui", "oui")
    until = {"kind": 0, "employer": 1, "weekly_hours": 4, "sector": 5, "confirm": 7}[form]
    player = Player(TODAY).does(*PERSON, "!has_period:yes", *stay[:until])
    held = player.conversation.facts
    assert player.conversation.asked is not None
    assert player.conversation.asked.field == f"period.{form}"
    player.does(said)
    assert player.conversation.facts == held
    assert player.conversation.asked.field == f"period.{form}"
    assert player.conversation.offer is None
