"""How somebody prepared once, or may: asked back, since it decides who must show weeks at all."""

from __future__ import annotations

import pytest

from .cases import meant

KIND = "candidate_kind"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("avant j'étais apprenti", "apprentice"),
        ("j'ai fini mon apprentissage", "apprentice"),
        ("j'ai quitté le lycée", "school"),
        ("je suis plus au cned", "distance"),
        ("individuel je crois", "individual"),
        ("greta ou cned", "distance"),
        ("mon frère est au lycée", "school"),
    ],
)
def test_a_way_of_before_or_in_doubt_is_asked_back(text: str, kind: str) -> None:
    assert meant(KIND, text) == ({KIND: kind}, False)


@pytest.mark.parametrize(
    ("text", "kind"), [("apprenti en cfa", "apprentice"), ("au lycée pro", "school"), ("avec le cned", "distance")]
)
def test_a_way_of_today_is_written_down(text: str, kind: str) -> None:
    assert meant(KIND, text) == ({KIND: kind}, True)
