"""A stay that goes on, or has its end to come, is told to be over: its last day is asked, wherever that is said."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.words.fields import END
from tests.dialogs.playing import PERSON, Player

GOES_ON = (*PERSON, "oui CDI chez DPD depuis le 3 mars 2025 35h", "oui")
ENDS_LATER = (*PERSON, "oui CDD chez DPD du 3 mars au 28 novembre 2025 35h", "oui", "oui", "oui")
IS_OVER = (*PERSON, "oui CDD chez DPD du 3 mars au 12 septembre 2025 35h", "oui", "oui", "oui")
SEVERAL = (*GOES_ON, "oui", "oui", "CDI chez GLS depuis le 1er avril 2025 à 15h", "oui", "oui")


@pytest.mark.parametrize(
    "said",
    [
        "j'ai démissionné",
        "j ai demissionne",
        "ils m ont viré",
        "j y suis plus",
        "je travaille plus là bas",
        "mon contrat est fini",
        "mon contrat s'est arrêté",
        "je suis plus chez DPD",
        "en fait j'y suis plus",
        "je me suis fait virer",
        "ils m'ont viré",
        "I quit",
        "I got fired",
    ],
)
@pytest.mark.parametrize(
    ("before", "at"),
    [
        (GOES_ON, "period.confirm"),
        ((*GOES_ON, "oui"), "more_periods"),
        ((*GOES_ON, "oui", "non"), "menu"),
        (ENDS_LATER, "more_periods"),
        ((*ENDS_LATER, "oui"), "period.kind"),  # of the next stay
    ],
)
def test_who_has_left_is_asked_for_the_last_day(said: str, before: tuple[str, ...], at: str) -> None:
    player = Player().does(*before)
    assert player.ask == at
    assert player.does(said).ask == "period.end"
    assert player.does("le 26 septembre 2025").value(END, 1) == date(2025, 9, 26)
    assert player.standing.numbers in {(1,), (1, 2)}


@pytest.mark.parametrize(
    "said", ["je vais démissionner", "j'ai pas démissionné", "j'ai failli démissionner", "et si je démissionne ?"]
)
@pytest.mark.parametrize("before", [(*GOES_ON, "oui"), (*GOES_ON, "oui", "non")])
def test_who_has_not_left_is_not(said: str, before: tuple[str, ...]) -> None:
    assert Player().does(*before, said).ask != "period.end"


def test_what_is_over_already_has_its_day() -> None:
    assert Player().does(*IS_OVER, "j'ai démissionné").ask == "more_periods"


def test_of_which_one_is_asked_first() -> None:
    player = Player().does(*SEVERAL, "je me suis fait virer")
    assert player.ask == "edit"
    assert Player().does(*SEVERAL, "je me suis fait virer de chez GLS").ask == "period.end"


@pytest.mark.parametrize("before", [(*GOES_ON, "oui"), (*GOES_ON, "oui", "non")])
@pytest.mark.parametrize("said", ["mon contrat s'est arrêté le 12 septembre 2025", "j'ai fini le 12 septembre 2025"])
def test_with_its_day_the_change_is_put_up(before: tuple[str, ...], said: str) -> None:
    player = Player().does(*before, said)
    assert player.ask == "correction"
    assert player.does("oui").value(END, 1) == date(2025, 9, 12)


LEFT_OPEN = (*PERSON, "oui CDD chez DPD à partir du 3 mars 2025", "je sais pas")


def test_a_day_told_after_the_last_one_was_left_for_later_is_that_one() -> None:
    player = Player().does(*LEFT_OPEN)
    assert player.ask == "period.weekly_hours"
    player.does("le 12 septembre 2025")
    assert "fin le 12 septembre 2025" in player.text
    assert player.does("oui").value(END, 1) == date(2025, 9, 12)
    assert player.value("period.start", 1) == date(2025, 3, 3)


def test_another_first_day_that_is_called_one_is_that() -> None:
    assert "début le 10 mars 2025" in Player().does(*LEFT_OPEN, "en fait j'ai commencé le 10 mars 2025").text
