"""A period is called by its place among those that stand, wherever it is shown, chosen or mended."""

from __future__ import annotations

from functools import cache

import pytest

from tests.dialogs.playing import PERSON, Player, labels, visit


def told(kind: str, firm: str, start: str, end: str) -> tuple[str, ...]:
    return (f"{kind} chez {firm} du {start} au {end} à 35h", "oui", "oui", "oui")


@cache
def _after_a_deletion() -> Player:
    """Four stays were told, and the second is gone."""
    return visit(
        *PERSON,
        *told("stage", "Chronopost", "3 mars 2025", "28 mars 2025"),
        *told("stage", "DPD", "7 avril 2025", "25 avril 2025"),
        *told("stage", "GLS", "5 mai 2025", "30 mai 2025"),
        "supprime la période 2",
        "oui",
        *told("CDD", "La Poste", "2 juin 2025", "27 juin 2025"),
    )


def after_a_deletion(*acts: str) -> Player:
    return _after_a_deletion().twin().does(*acts)


def numbers(player: Player) -> list[str]:
    return [line.strip("• ")[:4] for line in player.text.splitlines() if line.strip("• ")[:1].isdigit()]


def test_the_new_one_after_a_deletion_has_the_next_number_of_the_list() -> None:
    player = after_a_deletion("oui")
    assert "Période 4" in player.text  # three stand
    assert numbers(after_a_deletion()) == ["1. S", "2. S", "3. E"]


def test_every_list_counts_from_one_without_a_gap() -> None:
    cards = [line for line in after_a_deletion("/periodes").text.splitlines() if line.startswith("Période ")]
    assert cards == ["Période 1", "Période 2", "Période 3"]
    player = after_a_deletion("non", "/corriger")
    shown = dict(labels(player.messages[-1], player.conversation))
    assert [shown[f"period:{n}"][:2] for n in (1, 3, 4)] == ["1.", "2.", "3."]


@pytest.mark.parametrize(
    ("said", "firm"),
    [
        ("la 2", "GLS"),
        ("2", "GLS"),
        ("la deuxième", "GLS"),
        ("n°3", "La Poste"),
        ("la dernière", "La Poste"),
        ("GLS", "GLS"),
    ],
)
def test_the_one_to_correct_is_chosen_by_the_number_that_is_seen(said: str, firm: str) -> None:
    player = after_a_deletion("non", "/corriger", said)
    chosen = player.conversation.asked
    assert chosen is not None
    assert chosen.field == "edit"
    assert player.value("period.employer", chosen.period) == firm


@pytest.mark.parametrize("words", ["corrige la 3", "modifie la période 3", "change le numéro 3"])
def test_the_one_to_correct_is_named_by_the_number_that_is_seen(words: str) -> None:
    chosen = after_a_deletion("non", words).conversation.asked
    assert chosen is not None
    assert (chosen.field, chosen.period) == ("edit", 4)


def test_no_period_has_a_number_beyond_the_list() -> None:
    for acts in (("/corriger", "la 4"), ("/attestation", "la 4")):
        player = after_a_deletion("non", *acts)
        assert "Il n'y a pas de période 4." in player.text


def test_a_change_is_shown_under_the_number_that_is_seen() -> None:
    assert "Période 2 – Stage chez GLS" in after_a_deletion("non", "période 2 c'était 28h").text


# — which employer a certificate is for —


@pytest.mark.parametrize(
    ("said", "n"),
    [
        ("La Poste", 4),
        ("laposte", 4),
        ("pour la poste svp", 4),
        ("chronoposte", 1),
        ("Cronopost", 1),
        ("chez gls", 3),
        ("la 2", 3),
        ("3", 4),
    ],
)
def test_a_certificate_is_for_the_firm_that_is_named(said: str, n: int) -> None:
    player = after_a_deletion("non", "/attestation", said)
    assert player.ask == "last_name"
    assert any((key.field, key.period) == ("certificate", n) for key in player.conversation.revisit)


@pytest.mark.parametrize("said", ["Amazon", "Coliposte", "mon stage", "8"])
def test_what_chooses_none_of_them_is_no_change_and_is_asked_again(said: str) -> None:
    player = after_a_deletion("non", "/attestation", said)
    assert (player.ask, player.conversation.offer) == ("certificate", None)
    assert ("Aucune de vos périodes n'est chez " + said in player.text) == (said in {"Amazon", "Coliposte"})


@pytest.mark.parametrize("said", ["non c'était Amazon", "en fait c'est pas La Poste c'est Amazon"])
def test_a_change_that_is_said_as_one_is_put_up_there_too(said: str) -> None:
    player = after_a_deletion("non", "/attestation", said)
    assert player.ask == "correction"
    assert "Après : chez Amazon" in player.text
