"""Tasks, or work abroad, told of a stay that is held as one of the sector: whether it counts is asked again."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import PERIOD, Player

OTHER = "CDD chez GLS du 1er juillet au 29 août 2025 à 20h"
TWO = (*PERIOD, OTHER, "oui", "oui", "oui")
DONE = (*TWO, "non")


@pytest.mark.parametrize("before", [TWO, DONE, (*TWO, "oui")])
@pytest.mark.parametrize(
    ("said", "n", "sector"),
    [
        ("en fait chez GLS j'étais en entrepôt pas en livraison", 2, "unsure"),
        ("gls jetais en entrepot pas en livraison", 2, "unsure"),
        ("chez GLS c'était de l'entrepôt", 2, "unsure"),
        ("GLS c'était en Belgique", 2, "unsure"),
        ("j'étais à mon compte chez GLS", 2, "unsure"),
        ("à La Poste c'était du bénévolat", 1, "unsure"),
        ("chez GLS je faisais le ménage", 2, "no"),
    ],
)
def test_the_stay_that_is_named_is_put_up_as_doubtful(before: tuple[str, ...], said: str, n: int, sector: str) -> None:
    player = Player().does(*before, said)
    assert player.ask == "correction"
    assert player.value("period.sector", n) == "yes"
    player.does("oui")
    assert player.value("period.sector", n) == sector
    assert player.value("period.sector", 3 - n) == "yes"
    assert player.value("period.employer", n) == {1: "La Poste", 2: "GLS"}[n]


@pytest.mark.parametrize("said", ["en fait c'était en entrepôt", "j'étais à mon compte", "c'était au Maroc"])
def test_of_the_only_stay_no_name_is_needed(said: str) -> None:
    player = Player().does(*PERIOD, "!more_periods:no", said, "oui")
    assert player.value("period.sector", 1) == "unsure"


@pytest.mark.parametrize(
    "said",
    [
        "chez GLS c'était de la livraison",
        "chez GLS je faisais la livraison et la caisse",
        "à La Poste j'étais bien",
        "chez GLS j'étais en entrepôt, ça compte ?",
        "en fait c'était en entrepôt",  # of which of the two?
    ],
)
def test_what_tells_of_no_other_trade_changes_nothing(said: str) -> None:
    player = Player().does(*DONE, said)
    assert player.ask != "correction"
