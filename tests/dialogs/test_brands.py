"""A firm that everybody knows is written as it writes itself, wherever it is said back; what was typed is kept."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.answers.papers.certificate import forms_of
from dialogs.answers.papers.certificate_boxes import certificate_of
from dialogs.brands import firm_written
from tests.dialogs.playing import NOTICE, Player, visit

TODAY = date(2026, 9, 15)


def after(firm: str) -> Player:
    told = f"stage chez {firm} du 3 mars au 30 mai 2025 à 35h"
    return visit(*NOTICE, "seul", "4/5/1990", told, "oui", "oui", today=TODAY)


@pytest.mark.parametrize(
    ("typed", "written"), [("chronopost", "Chronopost"), ("dpd", "DPD"), ("la poste", "La Poste"), ("Fedex", "FedEx")]
)
def test_it_is_said_back_and_printed_so(typed: str, written: str) -> None:
    player = after(typed)
    assert f"Stage chez {written}" in player.text
    assert player.value("period.employer", 1) == typed
    player = player.does("oui", "non")
    assert f"Stage chez {written}, du 3 mars 2025" in player.text
    standing = player.standing
    assert certificate_of(standing, forms_of(standing)[0]).data["employer"]["name"] == written


@pytest.mark.parametrize(
    "name",
    [
        "CHRONOPOST",
        "Dpd SARL",
        "boulanger",
        "action",
        "action logement",
        "garage martin",
        "la poste de lille",
        "uberti",
        "",
    ],
)
def test_of_any_other_name_we_know_nothing_better(name: str) -> None:
    assert firm_written(name).words == name
