"""Weeks told before the days of a stay (« 3 mois »): where the days turn out to have fewer, they are asked again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
BEGUN = ("bonjour", "ok", "libre", "12/05/1997", "oui j'ai bossé chez Chronopost 3 mois", "oui", "un emploi")
CHECK = "Vos dates font moins de semaines que ce que j'avais noté : vérifiez ce nombre, s'il vous plaît."


@pytest.mark.parametrize(
    ("answer", "weeks"), [("oui", "as_computed"), ("!period.weeks:1", Decimal(13)), ("12", Decimal(12))]
)
def test_more_weeks_than_the_days_have_are_asked_again(answer: str, weeks: object) -> None:
    player = Player(TODAY).does(*BEGUN, "du 1er janvier au 31 mars 2026")
    assert player.ask == "period.weeks"
    assert CHECK in player.text
    player.does(answer, "35h", "oui")
    assert player.ask == "period.confirm"
    assert player.value("period.weeks", 1) == weeks


def test_the_last_of_the_days_says_how_many_there_are() -> None:
    player = Player(TODAY).does(*BEGUN, "le 1er janvier 2026")
    assert player.ask == "period.end"
    player.does("31 mars 2026")
    assert player.ask == "period.weeks"
    assert CHECK in player.text


@pytest.mark.parametrize(
    "days",
    ["du 5 janvier au 12 avril 2026", "depuis le 5 janvier 2026", "du 5 janvier au 6 mars 2026, 13 semaines"],
    ids=["as many", "no end", "told beside the days"],
)
def test_else_they_stay_as_they_were_told(days: str) -> None:
    player = Player(TODAY).does(*BEGUN, days)
    assert player.ask != "period.weeks"
    assert CHECK not in player.text
