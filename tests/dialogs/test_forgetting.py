"""« efface mon nom seulement »: one thing that is known of the person goes, and not all of it."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import MET, Player

NAMED = (*MET, "!menu:certificate", "Ivanov", "Dmitri", "12 rue du Tri", "59000 Lille")


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("efface mon nom seulement", {"last_name", "first_names"}),
        ("supprimez mon prénom", {"first_names"}),
        ("je veux effacer mon adresse svp", {"address.line", "postal_code", "city"}),
        ("enlève juste ma ville", {"postal_code", "city"}),
        ("delete my last name", {"last_name"}),
    ],
)
def test_what_is_named_is_taken_out(said: str, gone: set[str]) -> None:
    player = Player().does(*NAMED)
    asked = player.ask
    player.does(said)
    fields = ("last_name", "first_names", "address.line", "postal_code", "city")
    assert {field for field in fields if player.value(field) is None} == gone
    if gone:
        assert "C'est retiré de votre dossier" in player.text
        assert player.ask == asked


def test_what_is_not_held_is_said_not_to_be() -> None:
    assert "rien à effacer" in Player().does(*MET, "efface mon adresse").text


@pytest.mark.parametrize("said", ["n'efface pas mon nom", "efface tout", "je veux pas effacer mon nom"])
def test_all_or_nothing_is_another_wish(said: str) -> None:
    player = Player().does(*NAMED, said)
    assert player.value("last_name") == "Ivanov"
