"""Where a period is told and not yet confirmed, no figure is told as if there were none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import NOTICE, PERIOD, PERSON, STAY, Player

TOLD = (*PERSON, "!has_period:yes", *STAY, "!period.confirm:edit")
LEFT_OUT = "À compléter, et pas encore compté : période 1."


def test_what_is_not_counted_yet_is_named_beside_the_figures() -> None:
    assert LEFT_OUT in Player().does(*TOLD, "et si je fais encore 3 semaines à 35h ?").text


WITHOUT_BIRTH_DATE = (*NOTICE, "!session:2026", "!candidate_kind:unknown", "je sais pas", "non")


def test_a_birth_date_that_was_left_out_is_known_at_the_menu() -> None:
    player = Player().does(*WITHOUT_BIRTH_DATE, "/plan")
    assert "il me manque votre date de naissance" in player.text
    player.does("14/07/2006")
    assert player.value("birth_date") == date(2006, 7, 14)


def test_a_day_at_the_menu_is_no_birth_date_once_there_is_one() -> None:
    player = Player().does(*PERIOD, "non")
    assert player.does("14/07/2006").value("birth_date") == date(1990, 5, 4)


def test_who_does_not_know_at_the_menu_is_told_what_is_missing() -> None:
    told = Player().does(*WITHOUT_BIRTH_DATE, "je sais pas").text
    assert "il me manque votre date de naissance" in told
    assert "annuler" not in told


def test_where_no_reminder_comes_there_is_none_to_be_stopped() -> None:
    player = Player().does(*WITHOUT_BIRTH_DATE, "!menu:reminders")
    assert "tant que votre date de naissance manque" in player.text
    assert "reminders:no" not in player.buttons
    assert "reminders:no" in player.does("rappelle-moi lundi soir", "!menu:reminders").buttons


def test_a_stay_of_which_nothing_is_known_has_no_line_that_says_nothing() -> None:
    player = Player().does(*PERSON, "!has_period:yes", "/bilan")
    assert "Période 1\nÀ compléter : stage ou emploi" in player.text
    player.does("!period.kind:job", "/bilan")
    assert "Période 1\nEmploi\nÀ compléter : le premier jour" in player.text


@pytest.mark.parametrize("asked", ["quand je dois commencer ?", "/plan"])
def test_no_plan_is_made_while_the_only_stay_is_half_told(asked: str) -> None:
    player = Player(date(2025, 11, 25)).does(*PERSON, "stage chez Chronopost du 3 mars au 6 juin 2025 35h", asked)
    assert player.ask == "period.sector"
    assert "Finissons d'abord celle-ci" in player.text
    assert "Il manque" not in player.text
