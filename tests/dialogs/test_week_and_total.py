"""Hours a week and hours in all, told together: the total says how much was done, and no week is counted beyond it."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import PERSON, Player

STAY = "stage chez DPD du 3 mars au 6 juin 2025"


@pytest.mark.parametrize(
    "told",
    [
        (f"{STAY} 35h par semaine 350h au total",),
        (f"{STAY}, 350h en tout, 35h/semaine",),
        (STAY, "350h au total, 35h par semaine"),
        (STAY, "35h, 350 heures en tout", "oui"),
        (STAY, "!period.weekly_hours:total", "350h, 35h par semaine"),
    ],
)
def test_the_total_is_what_counts(told: tuple[str, ...]) -> None:
    text = Player().does(*PERSON, "!has_period:yes", *told, "!period.sector:yes", "!period.confirm:ok").text
    assert "Total pour l'instant : 350 h sur 490" in text.replace("\u00a0", " ").replace("\u202f", " ")
