"""« Je sais pas » to a stay that is put up: what and where it was stays, the rest is asked part by part."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.dialogs.playing import PERSON, Player, visit


def put_up(player: Player) -> set[str]:
    offer = player.conversation.offer
    return set() if offer is None else {key.field for reading in offer.readings for key in reading}


@pytest.mark.parametrize("dont_know", ["je sais pas", "aucune idée", "je ne sais plus"])
@pytest.mark.parametrize(
    ("told", "n", "kind", "employer"),
    [
        (("stage chez DPD de mars à juin 2024",), 1, "internship", "DPD"),
        (("oui", "CDD chez GLS en mars ou avril 2024"), 1, "job", "GLS"),
        (("oui", "stage", "DPD de mars à juin 2024"), 1, "internship", "DPD"),
    ],
)
def test_where_it_was_is_noted_and_the_days_are_put_up_alone(
    told: tuple[str, ...], n: int, kind: str, employer: str, dont_know: str
) -> None:
    player = visit(*PERSON, *told, dont_know)
    assert (player.value("period.kind", n), player.value("period.employer", n)) == (kind, employer)
    assert "Je n'ai pas gardé" not in player.text
    assert "period.start" in put_up(player)
    player.does(dont_know)  # not the days either: they are asked one by one
    assert (player.ask, player.conversation.offer) == ("period.start", None)


def test_of_the_rest_the_hours_are_put_up_after_the_days() -> None:
    player = visit(*PERSON, "stage chez DPD de mars à juin 2024 à 80%", "je sais pas")
    assert put_up(player) == {"period.start", "period.end", "period.weekly_hours"}
    assert put_up(player.does("je sais pas")) == {"period.weekly_hours"}
    assert player.does("oui").value("period.weekly_hours", 1) == Decimal(28)


def test_a_yes_to_the_days_alone_notes_them() -> None:
    player = visit(*PERSON, "stage chez DPD de mars à juin 2024", "je sais pas", "oui")
    assert str(player.value("period.end", 1)) == "2024-06-30"


def test_of_two_firms_neither_is_noted_for_who_does_not_know() -> None:
    player = visit(*PERSON, "j'ai bossé chez DPD ou chez GLS en 2024", "je sais pas")
    assert player.value("period.employer", 1) is None


def test_one_thing_alone_is_left_out_and_asked() -> None:
    player = visit(*PERSON, "oui", "stage", "DPD", "en mars 2024", "je sais pas")
    assert (player.ask, put_up(player)) == ("period.start", set())
    assert "je ne le note pas" in player.text
