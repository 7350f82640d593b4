"""What was put up and not agreed on is not noted when something else is said: the person is told, and asked again."""

from __future__ import annotations

from datetime import date

from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "12/05/1997")


def test_a_stay_is_put_up_with_the_way_to_prepare_that_waits() -> None:
    player = Player(TODAY).does("bonjour", "ok", "au CNED je crois", "stage chez DPD en mars 2025")
    assert "J'ai compris : préparation « À distance (CNED, école en ligne) », stage, chez DPD" in player.text
    assert "Je n'ai pas gardé" not in player.text
    assert player.does("oui").value("candidate_kind") == "distance"
    assert player.value("period.employer", 1) == "DPD"


def test_another_way_to_prepare_takes_the_place_of_the_one_that_waits() -> None:
    player = Player(TODAY).does("bonjour", "ok", "au CNED je crois", "non, au lycée je crois")
    assert player.does("oui").value("candidate_kind") == "school"


def test_days_put_up_beside_a_firm_go_with_it() -> None:
    player = Player(TODAY).does(*PERSON, "oui", "stage", "chronopost en mars 2025", "GLS")
    assert "Je n'ai pas gardé : début le 1er mars 2025, fin le 31 mars 2025." in player.text
    assert (player.value("period.employer", 1), player.ask) == ("GLS", "period.start")


def test_what_is_only_said_otherwise_is_not_told() -> None:
    player = Player(TODAY).does(*PERSON, "dpd en mars 2025", "chez gls du 5 mai au 6 juin 2025")
    assert "pas gardé" not in player.text


def test_what_stays_put_up_is_not_told() -> None:
    player = Player(TODAY).does(*PERSON, "dpd en mars 2025", "35h")
    assert "pas gardé" not in player.text
    assert "chez DPD" in player.text


def test_a_bare_number_is_no_firm_and_takes_nothing_away() -> None:
    player = Player(TODAY).does(*PERSON, "oui", "stage", "chronopost en mars 2025", "35")
    assert "chez Chronopost, début le 1er mars 2025" in player.text
    assert player.does("oui").value("period.employer", 1) == "chronopost"


def test_a_name_that_is_too_long_takes_nothing_else_away() -> None:
    name = "Société Internationale de Messagerie Express et de Distribution de Colis du Grand Nord-Est et Associés SARL"
    player = Player(TODAY).does(*PERSON, f"stage chez {name} du 1er juillet 2024 au 19 juillet 2024 35h")
    assert "Je ne reconnais pas un nom d'employeur." in player.text
    player.does("oui")
    assert (player.value("period.kind", 1), player.value("period.end", 1)) == ("internship", date(2024, 7, 19))
    assert player.ask == "period.employer"
