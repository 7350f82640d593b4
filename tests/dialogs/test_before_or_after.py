"""A change that is put up is settled by naming what is to stand: what was held before, or what is put up."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import PERSON, Player

STAY = (*PERSON, "oui CDD chez GLS du 3 mars au 6 juin 2025 35h", "oui", "oui")


@pytest.mark.parametrize(
    ("change", "said", "field", "value"),
    [
        ("en fait c'était DPD", "non GLS", "period.employer", "GLS"),
        ("en fait c'était DPD", "laissez GLS", "period.employer", "GLS"),
        ("en fait c'était DPD", "non finalement c'était bien GLS", "period.employer", "GLS"),
        ("en fait c'était DPD", "c'est DPD", "period.employer", "DPD"),
        ("en fait c'était DPD", "mettez DPD", "period.employer", "DPD"),
        ("les heures c'était 28", "non laissez 35", "period.weekly_hours", 35),
        ("les heures c'était 28", "28h", "period.weekly_hours", 28),
    ],
)
def test_what_is_named_stands(change: str, said: str, field: str, value: object) -> None:
    player = Player().does(*STAY, change)
    assert player.ask == "correction"
    assert player.does(said).ask != "correction"
    assert player.value(field, 1) == value


@pytest.mark.parametrize("said", ["c'était bien DPD je crois", "pas DPD", "non DPD", "GLS ?", "GLS ou DPD"])
def test_what_may_be_either_is_asked_back(said: str) -> None:
    player = Player().does(*STAY, "en fait c'était DPD", said)
    assert player.value("period.employer", 1) == "GLS"
    assert player.does("GLS").value("period.employer", 1) == "GLS"


def test_a_third_value_is_put_up_instead() -> None:
    player = Player().does(*STAY, "les heures c'était 28", "nan remettez 30")
    assert player.ask == "correction"
    assert player.does("oui").value("period.weekly_hours", 1) == 30


def test_a_number_put_back_is_no_word_on_the_sector() -> None:
    player = Player().does(*STAY, "en fait c'était DPD", "oui")
    assert player.ask == "period.sector"
    assert player.does("nan remettez 30").ask == "correction"
