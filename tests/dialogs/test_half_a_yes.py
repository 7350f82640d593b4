"""A yes with a reservation, where a yes is the last word: nothing is taken, and the question is asked again."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import visit
from tests.dialogs.ways import WAYS


@pytest.mark.parametrize("said", ["oui sauf les heures", "oui à part le nom", "oui il me semble", "ok mais pas sûr"])
def test_half_a_yes_confirms_no_period(said: str) -> None:
    player = visit(*WAYS["period.confirm"], said)
    assert player.value("period.confirm", 1) is None
    assert player.ask == "period.confirm"
    assert "dites ce qu'il faut changer" in player.text


def test_half_a_yes_erases_nothing() -> None:
    player = visit(*WAYS["erase"], "oui mais pas maintenant")
    assert player.ask == "erase"
    assert player.value("birth_date") is not None


def test_half_a_yes_changes_nothing() -> None:
    player = visit(*WAYS["period.confirm"], "28h", "oui mais pas sûr")
    assert player.ask == "correction"


def test_half_a_yes_takes_no_reading_that_was_put_up() -> None:
    player = visit(*WAYS["period.start"], "vers le 10 mars 2025", "oui mais pas sûr")
    assert player.value("period.start", 1) is None
    assert "10 mars 2025" in player.text


def test_readings_that_were_put_up_wait_while_the_question_itself_is_answered() -> None:
    player = visit(*WAYS["period.kind"], "chez Amazon de mars à juin 2025", "emploi")
    assert player.value("period.kind", 1) == "job"
    assert "chez Amazon" in player.text
    player.does("oui")
    assert player.value("period.employer", 1) == "Amazon"
    assert player.value("period.end", 1) == date(2025, 6, 30)


@pytest.mark.parametrize("said", ["oui c'est bon", "oui c bon", "oui j'ai fini"])
def test_what_may_mean_one_more_or_none_is_asked_back(said: str) -> None:
    player = visit(*WAYS["more_periods"], said)
    assert player.ask == "more_periods"
    assert player.value("more_periods", 1) is None
    assert "Touchez un bouton" in player.text
