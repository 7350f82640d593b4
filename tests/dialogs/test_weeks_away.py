"""Weeks that were not worked may be told late: they change the stay that they belong to, once agreed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "12/05/1997")
ONE = (*PERSON, "stage chez Chronopost du 2 mars au 24 avril 2026 35h", "oui", "oui", "oui")
TWO = (*ONE, "oui, CDD chez DPD du 4 mai au 29 mai 2026 35h", "oui", "oui", "oui")


@pytest.mark.parametrize("end", [(), ("non",), ("non", "/corriger")], ids=["more_periods", "menu", "edit"])
@pytest.mark.parametrize(
    ("said", "weeks"),
    [
        ("j'étais malade 2 semaines", "6"),
        ("au fait l'agence a fermé une semaine", "7"),
        ("j'ai raté 3 jours", "7.4"),
        ("i was sick for 2 weeks", "6"),
    ],
)
def test_weeks_away_are_taken_off_once_agreed(end: tuple[str, ...], said: str, weeks: str) -> None:
    player = Player(TODAY).does(*ONE, *end, said)
    assert player.ask == "correction"
    assert player.value("period.weeks", 1) == "as_computed"
    assert player.does("oui").value("period.weeks", 1) == Decimal(weeks)


def test_of_several_stays_the_named_one_is_meant() -> None:
    player = Player(TODAY).does(*TWO, "non", "j'étais malade une semaine chez DPD", "oui")
    assert (player.value("period.weeks", 1), player.value("period.weeks", 2)) == ("as_computed", 3)


def test_of_several_stays_without_a_name_the_person_says_which() -> None:
    player = Player(TODAY).does(*TWO, "non", "j'étais malade une semaine")
    assert player.ask == "edit"
    assert {"period:1", "period:2"} <= set(player.buttons)


@pytest.mark.parametrize("said", ["2 semaines", "dans 2 semaines", "combien de jours de vacances j'ai droit ?"])
def test_a_length_alone_is_no_absence(said: str) -> None:
    assert Player(TODAY).does(*ONE, "non", said).ask == "menu"
