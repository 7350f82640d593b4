"""What people ask once they have read the result: whether it is accepted, how it was counted, what a word means."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import MET, visit


@pytest.mark.parametrize(
    "said",
    [
        "et c'est accepté du coup ?",
        "c'est accepté ?",
        "donc c'est validé ?",
        "je suis bon pour l'examen ?",
        "is it accepted?",
    ],
)
def test_whether_it_is_accepted_is_answered_with_the_result_which_is_no_decision(said: str) -> None:
    player = visit(*MET, said)
    assert "semble atteint" in player.text
    assert "c'est le service des examens qui décide" in player.text


@pytest.mark.parametrize("said", ["c'est accepté", "c'est validé"])
def test_what_somebody_was_told_is_no_question(said: str) -> None:
    assert "semble atteint" not in visit(*MET, said).text


@pytest.mark.parametrize(
    "said",
    [
        "je comprends pas le total",
        "je ne comprends rien au calcul",
        "je comprends pas pourquoi 490",
        "pourquoi 490 heures ?",
        "c'est quoi à coup sûr ?",
        "c'est quoi la différence entre sûr et au mieux",
        "ça veut dire quoi semble atteint ?",
        "I don't understand the total",
        "what does for sure mean?",
    ],
)
def test_a_figure_or_a_word_that_is_not_understood_is_explained(said: str) -> None:
    player = visit(*MET, said)
    assert "D'où viennent les chiffres" in player.text
    assert "« À coup sûr » : cela compte dans tous les cas." in player.text


@pytest.mark.parametrize("said", ["comment ça ?", "comment sa", "c'est-à-dire ?"])
def test_who_asks_what_is_meant_is_told_what_the_question_is_for(said: str) -> None:
    assert "Je n'ai pas la réponse" not in visit(*MET[:3], said).text


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("en fait je prépare avec le cned", "À distance"),
        ("j'ai changé d'avis je prépare avec le cned", "À distance"),
        ("je me suis trompé je suis au lycée", "Dans un lycée"),
    ],
)
def test_another_way_to_prepare_is_a_change_at_the_menu_too(said: str, kind: str) -> None:
    player = visit(*MET, said)
    assert player.ask == "correction"
    assert f"Après : préparation « {kind}" in player.text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("combien de semaines il faut si je fais 24h par semaine ?", "À 24 heures par semaine, cela fait 20 semaines"),
        ("je fais 28h combien de semaines ?", "À 28 heures par semaine, cela fait 17 semaines et 2,5 jours"),
    ],
)
def test_how_many_weeks_it_takes_is_said_at_ones_own_hours(said: str, told: str) -> None:
    assert told in visit(*MET, said).text


def test_without_hours_of_ones_own_an_example_is_given() -> None:
    told = visit(*MET, "je suis à mi-temps ça compte ?").text
    assert "à 17,5 heures par semaine, cela fait 28 semaines" in told
    assert "pour atteindre 490 heures.\n\n" not in told
