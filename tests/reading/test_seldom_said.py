"""Forms that people seldom use, each the only way into some lines of the reading."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dialogs.reading.outcome import Command
from dialogs.reading.read import read
from dialogs.words.fields import WEEKLY
from tests.reading.cases import meant

TODAY = date(2025, 10, 15)


@pytest.mark.parametrize(
    ("ask", "text", "meaning"),
    [
        (WEEKLY, "24,30", ({WEEKLY: 24.5}, False)),
        (WEEKLY, "24 heures et quart", ({WEEKLY: 24.25}, True)),
        (
            "period.weekly_hours",
            "151 heures sur 3 semaines",
            ({"period.weekly_hours": 50.25, "period.weeks": 3}, False),
        ),
        (WEEKLY, "140 heures sur tout le stage", ({"period.kind": "internship", "period.total_hours": 140}, True)),
        (WEEKLY, "aucune heure", None),
        (WEEKLY, "temps plein à 39h", ({WEEKLY: 39}, True)),
        (WEEKLY, "5 ou 6 heures par jour", None),
        ("candidate_kind", "sans centre de formation", ({"candidate_kind": "individual"}, False)),
        (
            "period.employer",
            "mon stage chez Dachser s'est fini le 12 septembre 2025",
            ({"period.kind": "internship", "period.employer": "Dachser", "period.end": "2025-09-12"}, True),
        ),
        ("address", "vous envoyez un courrier ?", None),
        ("siret", "yen a pas", ({"siret": "none"}, True)),
        ("period.kind", "the first one", None),
        ("period.weeks", "une seule semaine", ({"period.weeks": 1}, True)),
        ("period.employer", "DPD 5j/7 35h", ({"period.employer": "DPD", WEEKLY: 35}, True)),
        (WEEKLY, "๓๕", ({WEEKLY: 35}, True)),
        ("period.kind", "CDD d'été", ({"period.kind": "job"}, True)),
        (
            "period.kind",
            "job d'été 2024",
            ({"period.kind": "job", "period.start": "2024-07-01", "period.end": "2024-08-31"}, False),
        ),
        ("period.employer", "au Lidl du coin", ({"period.employer": "Lidl"}, True)),
        ("period.employer", "dans le cadre d'une mission pour DPD", ({"period.employer": "DPD"}, True)),
        ("period.start", "3 mars cette année", ({"period.start": "2025-03-03"}, True)),
        ("period.dates", "fin de 2024", ({"period.start": "2024-12-31"}, False)),
        ("session", "cette année", ({"session": 2025}, False)),
        ("more_periods", "n", ({"yes_no": "no"}, True)),
        ("erase", "n'efface rien", ({"yes_no": "no"}, True)),
        ("erase", "oui, 35h", ({"yes_no": "yes", WEEKLY: 35}, False)),
        ("reminder", "lundi en huit", ({"reminder.at": "2025-10-27T09:00"}, True)),
        ("first_names", "Karim Benali", ({"first_names": "Karim Benali"}, False)),
    ],
)
def test_what_is_seldom_said_is_read_all_the_same(
    ask: str, text: str, meaning: tuple[dict[str, Any], bool] | None
) -> None:
    assert meant(ask, text) == meaning


@pytest.mark.parametrize("text", ["Karim Benali", "Benali Karim"])
def test_the_last_name_that_is_held_is_no_first_name(text: str) -> None:
    assert meant("first_names", text, {"last_name": "Benali"}) == ({"first_names": "Karim"}, True)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("/rappels lundi soir", {"at": "2025-10-20 19:00:00"}),
        ("/plan 3 semaines à 35h", {"weeks": "3", "weekly_hours": "35"}),
        ("/langue anglais", {"language": "en"}),
        ("annule le rappel de lundi", {"at": "2025-10-20 09:00:00"}),
    ],
)
def test_an_order_is_given_with_what_stands_beside_it(text: str, order: dict[str, str]) -> None:
    said = read("any", text, {}, TODAY, Decimal(35))
    assert isinstance(said, Command)
    told = {name: getattr(said, name) for name in order}
    assert {name: str(value) for name, value in told.items()} == order
