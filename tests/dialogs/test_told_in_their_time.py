"""What is asked and told follows when a stay is, and says which point of it is open."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import Player, labels

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "12/05/1997")
PLANNED = "stage chez DPD du 11 au 29 janvier 2027 à 35h"


@pytest.mark.parametrize(
    ("stay", "asked"),
    [
        ("stage chez DPD du 3 mars au 30 mai 2025 35h", "étaient-elles"),
        ("emploi chez DPD depuis le 3 mars 2026 35h", "sont-elles"),
        (PLANNED, "seront-elles"),
    ],
)
def test_the_sector_is_asked_in_the_time_of_the_stay(stay: str, asked: str) -> None:
    player = Player(TODAY).does(*PERSON, stay)
    player = player.does("oui") if player.conversation.offer else player
    assert asked in player.text


def test_nobody_is_asked_how_many_weeks_of_a_plan_they_really_did() -> None:
    player = Player(TODAY).does(*PERSON, PLANNED, "oui")
    player = player.does("oui") if player.ask != "period.weeks" else player
    assert "que vous ferez en tout" in player.text


@pytest.mark.parametrize(
    ("stay", "open_point"),
    [
        (("emploi chez DPD du 3 mars au 30 mai 2025 35h", "pas sûr", "oui"), "le secteur"),
        (("apprentissage chez DPD depuis le 3 mars 2025 35h", "oui"), "les semaines dans l'entreprise, sans le CFA"),
        ((PLANNED, "oui", "oui"), "après le 28 novembre 2026, et la date limite n'est pas encore publiée"),
        (("emploi chez DPD du 6 mai au 28 juin 2024 35h", "oui", "oui"), "cela dépend du jour de l'examen"),
    ],
)
def test_hours_to_be_confirmed_say_what_is_open(stay: tuple[str, ...], open_point: str) -> None:
    player = Player(TODAY).does(*PERSON, *stay)
    while player.ask in {"period.confirm", "period.weeks", "period.sector"}:
        player.does("oui")
    assert f"à faire confirmer : {open_point}" in player.text


def test_a_minor_is_told_from_which_session_on_and_not_told_all_again_after_each_word() -> None:
    player = Player(TODAY).does(*PERSON[:-1], "03/03/2010")
    assert "à partir de la session 2028" in player.text
    player.does("merci")
    assert "Avec plaisir." in player.text
    assert "au service des examens" in player.text
    assert "Cette règle ne semble pas" not in player.text
    player.does("personne ne me suit, je fais quoi ?")
    assert player.text.count("Pour votre situation, demandez") == 1
    assert "Cette règle ne semble pas" in player.does("/bilan").text


def test_a_yes_takes_no_days_at_the_cfa_for_work() -> None:
    told = "apprentissage chez La Poste du 1er septembre 2024 au 29 août 2025 à 35h"
    player = Player(TODAY).does(*PERSON, told, "oui")
    assert "avez-vous passées dans l'entreprise" in player.text
    assert "sans rien enlever" in next(label for _, label in labels(player.messages[-1], player.conversation))
    player.does("oui")
    assert player.value("period.weeks", 1) is None
    assert "semaines comme au calendrier. C'est bien ça ?" in player.text
    assert player.does("oui").value("period.weeks", 1) == "as_computed"


def test_of_an_apprenticeship_that_goes_on_it_is_asked_how_many_weeks_there_will_be() -> None:
    told = "apprentissage chez La Poste du 1er septembre 2026 au 31 août 2027 à 35h"
    player = Player(TODAY).does(*PERSON, told, "oui")
    assert "serez-vous en tout dans l'entreprise" in player.text
    assert player.does("26").value("period.weeks", 1) == 26
