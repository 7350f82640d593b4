"""Who types the words of a button means that button: in every language and register, at every question."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from tests.dialogs.playing import Player, labels

TODAY = date(2026, 9, 15)
VISIT = (
    *("bonjour", "!notice:understood", "!candidate_kind:individual", "04/05/1990", "!has_period:yes"),
    *("!period.kind:job", "La Poste", "03/03/2025", "06/06/2025", "!period.weekly_hours:35", "!period.sector:yes"),
    *("!period.weeks:as_computed", "!period.confirm:ok", "!more_periods:no"),
)
PERSON = ("/attestation", "Da Silva", "Marie", "12 rue X", "59000 Lille")
BESIDE = (
    (*VISIT[:9], "mi-temps"),
    *((*VISIT, *more) for more in (("/corriger",), ("/supprimer",), ("/rappels",), ("recommencer",))),
    (*VISIT, "non c'était 28h"),
    (*VISIT, *PERSON),
    (*VISIT, *PERSON, "société", "12 rue des Fleurs", "59000 Lille", "livraison"),
)
PLACES = (*(VISIT[:count] for count in range(1, len(VISIT) + 1)), *BESIDE)


@cache
def at(place: tuple[str, ...]) -> Player:
    """Who has come there, one act from the place before: each place is reached once."""
    return at(place[:-1]).twin().does(place[-1]) if place else Player(TODAY)


@pytest.mark.parametrize("before", [(), ("!language:en",), ("je comprends rien",)], ids=["fr", "en", "easy"])
@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{len(place)} {place[-1]}")
def test_a_label_that_is_typed_does_what_its_button_does(place: tuple[str, ...], before: tuple[str, ...]) -> None:
    here = at(place).twin().does(*before)
    for choice, label in labels(here.messages[-1], here.conversation):
        pressed, typed = (here.twin().does(act) for act in (f"!{choice}", f" {label.lower()}."))
        assert typed.text == pressed.text, label
        assert typed.ask == pressed.ask, label


def test_what_stands_on_a_button_is_no_type_of_firm() -> None:
    player = Player(TODAY).does(*VISIT, *PERSON, "Laisser toutes ces cases à l'employeur")
    assert player.value("employer.type", 1) == "later"
