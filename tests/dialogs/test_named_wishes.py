"""What is wished for by its name: the answer to change, what was deleted just before, the result, what to do now."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import MET, SERVED, STAY, visit

TWO = (*MET, "!menu:add_period", "!period.kind:job", "DPD", *STAY[2:], "!period.confirm:ok", "!more_periods:no")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("je veux changer mes heures", "period.weekly_hours"),
        ("changer la date de fin", "period.end"),
        ("corriger l'employeur", "period.employer"),
        ("modifier la date de naissance", "birth_date"),
        ("corriger", "edit"),
        ("corriger mon nom", "edit"),  # nobody asked for a name yet
    ],
)
def test_the_answer_to_change_is_asked_when_it_is_named(said: str, asked: str) -> None:
    assert visit(*MET, said).ask == asked


def test_where_two_periods_have_the_answer_the_person_says_which() -> None:
    assert visit(*TWO, "je veux changer mes heures").ask == "edit"


def test_a_deletion_is_taken_back_by_the_word_right_after() -> None:
    player = visit(*MET, "supprime la période 1", "annule")
    assert "Cette période est de nouveau là" in player.text
    assert player.conversation.value("period.deleted", 1) is False


def test_later_nothing_is_brought_back_by_that_word() -> None:
    player = visit(*TWO, "supprime la période 1", "c'est signé", "annule")
    assert "Il n'y a rien à annuler" in player.text


def test_who_does_not_know_what_to_do_is_told() -> None:
    assert "À faire maintenant" in visit(*MET, "je sais pas", service=SERVED).text


@pytest.mark.parametrize("said", ["c'est quoi mon résultat", "j'ai combien d'heures", "mon résultat c'est quoi"])
def test_the_result_is_told_to_whoever_asks_for_it(said: str) -> None:
    assert "semble atteint" in visit(*MET, said).text
