"""An answer with a question behind it: the one is noted, the other answered."""

from __future__ import annotations

import pytest

from dialogs.words.facts import Key
from tests.dialogs.playing import PERSON, STAY, Player

EMPLOYER, HOURS, START = (Key(f"period.{name}", 1) for name in ("employer", "weekly_hours", "start"))
AT_EMPLOYER = (*PERSON, "!has_period:yes", "!period.kind:job")


def held(player: Player, key: Key) -> object:
    fact = player.conversation.facts.get(key)
    return None if fact is None else fact.value


@pytest.mark.parametrize(
    "said",
    [
        "DPD 35h et c'est payé ?",
        "DPD, 35h, c'est payé ?",
        "chez DPD à 35h mais est-ce que je suis payé ?",
        "c'est payé le stage ? sinon c'est chez DPD à 35h",
    ],
)
def test_a_name_and_hours_are_noted_and_the_question_answered(said: str) -> None:
    player = Player().does(*AT_EMPLOYER, said)
    assert (held(player, EMPLOYER), held(player, HOURS)) == ("DPD", 35)
    assert "source:paid" in player.buttons
    assert player.ask == "period.start"


@pytest.mark.parametrize(
    "said",
    ["c'est payé le stage ?", "Madame, c'est payé le stage ?", "bonjour une question, je suis payé ou pas ?"],
)
def test_a_question_alone_names_no_employer(said: str) -> None:
    player = Player().does(*AT_EMPLOYER, said)
    assert held(player, EMPLOYER) is None
    assert player.ask == "period.employer"


def test_what_is_told_and_not_sure_is_put_up_below_the_answer() -> None:
    player = Player().does(*AT_EMPLOYER, "DPD", "le 3 mars, et qui signe la convention ?")
    assert held(player, START) is None
    assert "source:convention" in player.buttons
    assert player.does("!period.start:1").ask == "period.end"
    assert str(held(player, START)) == "2025-03-03"


def test_a_yes_with_a_question_behind_it_is_a_yes() -> None:
    player = Player().does(*PERSON, "oui et c'est payé le stage ?")
    assert "source:paid" in player.buttons
    assert player.ask == "period.kind"


def test_a_question_that_no_topic_fits_loses_no_answer() -> None:
    player = Player().does(*AT_EMPLOYER, "DPD et il fait beau chez vous ?")
    assert held(player, EMPLOYER) == "DPD"


def test_a_question_after_the_last_answer_of_a_period() -> None:
    player = Player().does(*PERSON, "!has_period:yes", *STAY[:5], "oui et il faut combien de semaines ?")
    assert held(player, Key("period.sector", 1)) == "yes"
    assert "source:how_much" in player.buttons


@pytest.mark.parametrize(
    "said",
    ["jai fait 2 mois ches chronopost c bon ?", "2 mois chez Chronopost, c'est bon ?", "chez chronopost cé bon ?"],
)
def test_whether_it_is_enough_is_told_by_the_count(said: str) -> None:
    player = Player().does(*PERSON, said)
    assert "Le calcul le dira" in player.text
    assert "onopost" in player.text
    assert not any(button.startswith("topic:") for button in player.buttons)


@pytest.mark.parametrize("asked", ["un job étudiant ça passe ?", "mon stage c'est bon ?"])
def test_what_is_asked_about_is_not_told(asked: str) -> None:
    player = Player().does(*PERSON, "oui", "stage chez DPD du 3 mars au 6 juin 2025 à 35h", "oui", asked)
    assert player.ask == "period.weeks"
    assert player.value("period.kind", 1) == "internship"
    assert "C'est noté" not in player.text


AT_HOURS = (*PERSON, "stage chez DPD du 3 mars au 6 juin 2025")


@pytest.mark.parametrize("wished", ["peut-être arrêter les rappels", "stop"])
def test_a_doubtful_order_beside_an_answer_is_asked_back(wished: str) -> None:
    player = Player().does(*AT_HOURS, f"35h, {wished}")
    assert held(player, HOURS) == 35
    assert "C'est bien ça ?" in player.text
    assert player.conversation.doubt is not None
    assert not player.conversation.stopped


@pytest.mark.parametrize("said", ["35h et effacer", "35h, supprimer"])
def test_nothing_is_deleted_by_a_word_beside_an_answer(said: str) -> None:
    player = Player().does(*AT_HOURS, said)
    assert held(player, HOURS) == 35
    assert player.standing.periods == (1,)
