"""What is asked and told follows when a stay is, and says which point of it is open."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import Player

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
    assert "Cette règle ne semble pas" in player.does("/bilan").text
