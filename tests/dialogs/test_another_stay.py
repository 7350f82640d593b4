"""Another stay that is told while one is asked about: both are kept, and the one at hand is asked further."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.words.facts import Key
from tests.dialogs.playing import PERSON, Player

AT_HOURS = (*PERSON, "stage chez Chronopost du 3 mars au 30 avril 2025")


@pytest.mark.parametrize(
    "told",
    [
        "j'ai aussi fait un stage chez DPD du 2 au 30 juin 2025",
        "puis DPD du 2 au 30 juin 2025, en stage",
        "stage chez DPD du 2 au 30 juin 2025",
        "I also did an internship at DPD from 2 June 2025 to 30 June 2025",
    ],
)
def test_another_stay_is_noted_beside_the_one_at_hand(told: str) -> None:
    player = Player().does(*AT_HOURS, told)
    value = player.conversation.value
    assert [value("period.employer", n) for n in (1, 2)] == ["Chronopost", "DPD"]
    assert [value("period.start", n) for n in (1, 2)] == [date(2025, 3, 3), date(2025, 6, 2)]
    assert "Finissons d'abord celle chez Chronopost." in player.text
    assert player.conversation.asked == Key("period.weekly_hours", 1)


def test_what_is_unsure_of_it_is_asked_first() -> None:
    player = Player().does(*AT_HOURS, "j'ai aussi fait Colis Privé en interim en août 24")
    assert "C'est bien ça ?" in player.text
    player.does("oui")
    assert player.conversation.value("period.employer", 2) == "Colis Privé"
    assert player.conversation.asked == Key("period.weekly_hours", 1)
    assert "Nous en étions à cette période :\nStage chez Chronopost" in player.text


def test_after_the_one_at_hand_the_other_is_asked_about() -> None:
    told = "j'ai aussi fait un stage chez DPD du 2 au 30 juin 2025"
    player = Player().does(*AT_HOURS, told, "35", "oui", "oui", "oui")
    assert player.conversation.asked == Key("period.weekly_hours", 2)


@pytest.mark.parametrize("said", ["non, c'était chez DPD du 2 au 30 juin 2025", "non c'était chez DPD"])
def test_a_correction_is_no_other_stay(said: str) -> None:
    player = Player().does(*AT_HOURS, said)
    assert "Avant" in player.text
    assert not any(key.period == 2 for key in player.conversation.facts)


def test_a_no_to_the_weeks_asks_for_their_number() -> None:
    player = Player().does(*AT_HOURS, "35", "oui", "non")
    assert "Écrivez le nombre de semaines vraiment faites." in player.text
    assert player.does("7").conversation.value("period.weeks", 1) == 7


def test_another_stay_that_is_told_while_one_is_put_up_waits_and_loses_neither() -> None:
    player = Player().does(*PERSON, "oui intérim Manpower de mars à juin 2025")
    assert "J'ai compris : emploi, chez Manpower" in player.text
    player.does("j'ai fait aussi un stage chez DHL du 7 au 25 juillet 2025")
    assert "C'est une autre période" in player.text
    assert "J'ai compris : emploi, chez Manpower" in player.text
    player.does("oui", "35h", "oui", "oui", "oui")
    assert "stage, chez DHL, début le 7 juillet 2025" in player.text


@pytest.mark.parametrize(
    "said", ["35h et un autre stage chez DPD du 2 au 30 juin 2025", "35h, ensuite DPD du 2 au 30 juin 2025"]
)
def test_an_answer_before_another_stay_is_of_the_one_at_hand(said: str) -> None:
    player = Player().does(*AT_HOURS, said)
    assert (player.value("period.weekly_hours", 1), player.value("period.weekly_hours", 2)) == (35, None)
    assert player.value("period.employer", 2) == "DPD"
    assert player.ask == "period.sector"


def test_hours_that_are_told_of_the_other_stay_are_its_own() -> None:
    player = Player().does(*AT_HOURS, "un autre stage chez DPD du 2 au 30 juin 2025 à 20h")
    assert (player.value("period.weekly_hours", 1), player.value("period.weekly_hours", 2)) == (None, 20)
    assert player.ask == "period.weekly_hours"
