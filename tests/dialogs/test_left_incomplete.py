"""Where a period is told and not yet confirmed, no figure is told as if there were none."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import PERSON, STAY, Player

TOLD = (*PERSON, "!has_period:yes", *STAY, "!period.confirm:edit")
LEFT_OUT = "À compléter, et pas encore compté : période 1."


@pytest.mark.parametrize("asked", ["et si je fais encore 3 semaines à 35h ?", "quand je dois commencer ?", "/plan"])
def test_what_is_not_counted_yet_is_named_beside_the_figures(asked: str) -> None:
    assert LEFT_OUT in Player().does(*TOLD, asked).text
