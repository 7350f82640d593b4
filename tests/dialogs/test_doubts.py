"""A doubtful order, or question, is asked back with a button for each meaning: nothing is done before the answer."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from dialogs.meaning.reading_as import order_of
from dialogs.words.conversation import Conversation, Doubt
from dialogs.words.effects import Erase, GiveCopy, HandOver, Learn
from dialogs.words.events import Pressed
from tests.dialogs.playing import MET, PERSON, SERVED, TODAY, Player, diploma

#: As phones spell it: likely an order, and something else nearly as likely.
ERASE_OR_PRIVACY = "tu va tt effacé si jarete ?"


def doubting(*codes: str, words: str = "", visit: tuple[str, ...] = MET) -> Player:
    """Somebody who is asked which of these was meant."""
    player = Player(service=SERVED).does(*visit, "merci")
    player.conversation = player.conversation.changed(doubt=Doubt(codes, words))
    return player


def did(player: Player) -> list[object]:
    """What the last turn did beside talking."""
    return [e for turn in player.turns[-1:] for e in turn.effects if isinstance(e, Erase | GiveCopy | HandOver | Learn)]


def test_two_meanings_are_said_back_alone_and_nothing_is_done() -> None:
    player = Player().does(*MET, ERASE_OR_PRIVACY)
    assert player.text == "Deux sens sont possibles. Que voulez-vous dire ?"
    assert player.buttons[2] == "order:none"
    assert not did(player)


def test_an_order_and_a_topic_may_be_meant() -> None:
    player = Player().does(*MET, ERASE_OR_PRIVACY)
    assert set(player.buttons[:3]) == {"order:erase", "topic:privacy", "order:none"}
    assert "Je les efface" in player.does("!topic:privacy").text


@pytest.mark.parametrize(
    "reply", ["!order:human", "oui", "oui c'est ça", "le premier", "1", "parler à quelqu'un", "Parler"]
)
def test_one_meaning_is_agreed_on_by_a_tap_or_in_words(reply: str) -> None:
    player = doubting("/human", words="un de chez vous la")
    assert "« Parler à quelqu'un »" in player.does("~photo").text
    assert not did(player)
    assert HandOver("asked") in player.does(reply).turns[-1].effects
    assert player.conversation.doubt is None


@pytest.mark.parametrize("reply", ["!order:none", "non", "aucun", "autre chose", "ni l'un ni l'autre", "none of them"])
def test_there_is_a_way_out(reply: str) -> None:
    player = doubting("/erase", "/stop").does(reply)
    assert "je n'ai rien fait" in player.text
    assert player.buttons.count("menu:human") == 1
    assert player.ask == "menu"
    assert not did(player)
    assert not player.conversation.stopped


@pytest.mark.parametrize(
    ("reply", "ask"),
    [("effacer", "erase"), ("le premier", "erase"), ("tout effacer stp", "erase"), ("le deuxième", "restart"),
     ("recommencer", "restart"), ("the second one", "restart"), ("le dernier", "restart"), ("2", "restart")],
)  # fmt: skip
def test_of_two_the_name_or_the_place_says_which(reply: str, ask: str) -> None:
    assert doubting("/erase", "/restart").does(reply).ask == ask


def test_a_yes_to_two_meanings_asks_again() -> None:
    player = doubting("/erase", "/restart").does("oui")
    assert player.buttons[:2] == ["order:erase", "order:restart"]


def test_a_second_yes_to_two_meanings_lets_them_go_and_nothing_is_done() -> None:
    player = doubting("/erase", "/restart", visit=(*PERSON, "!has_period:yes")).does("oui")
    assert "peut dire l'un ou l'autre" in player.text
    player.does("ok")
    assert (player.ask, player.conversation.doubt) == ("period.kind", None)
    assert "rien n'a changé" in player.text
    assert not did(player)


def test_what_asks_itself_is_not_asked_back_twice() -> None:
    player = doubting("/erase").does("oui")
    assert player.ask == "erase"
    assert not did(player)


def test_to_erase_said_twice_asks_twice_and_deletes_no_period() -> None:
    player = Player().does(*MET, "tout effacer", "effacer")
    assert player.ask == "erase"
    assert not did(player)


def test_which_period_is_to_go_is_asked_all_the_same() -> None:
    player = doubting("/delete_period", "/edit", words="celle de la poste je la veux plus").does("!order:delete_period")
    assert "period.confirm:delete" in player.buttons
    assert not did(player)


def test_what_is_said_beside_an_order_is_not_lost() -> None:
    player = doubting("/reminders", "/skip", words="demain matin tu me redis").does("le premier")
    assert "jeudi 16 octobre" in player.text
    player = doubting("/edit", "/back", words="les heures c'était autre chose").does("!order:edit")
    assert player.ask == "period.weekly_hours"


def test_an_answer_to_the_question_behind_is_taken_as_one() -> None:
    player = doubting("/help", "/skip", visit=(*PERSON, "!has_period:yes")).does("c'était un stage")
    assert player.value("period.kind", 1) == "internship"
    assert player.conversation.doubt is None


def test_a_button_of_the_question_behind_answers_it() -> None:
    player = doubting("/help", "/skip", visit=(*PERSON, "!has_period:yes")).does("!period.kind:job")
    assert player.value("period.kind", 1) == "job"


def test_back_leaves_the_doubt_and_nothing_else() -> None:
    player = doubting("/help", "/skip", visit=(*PERSON, "!has_period:yes")).does("!back")
    assert player.ask == "period.kind"


@pytest.mark.parametrize("order", ["erase", "stop", "restart", "undo", "human", "skip", "stop_reminders", "nonsense"])
def test_a_late_or_second_tap_takes_nothing_away(order: str) -> None:
    player = doubting(f"/{order}" if order != "nonsense" else "/help", "/edit").does("merci")
    late = player.does(f"!order:{order}")
    assert "rien n'a changé" in late.text
    assert not did(late)
    assert late.ask == "menu"


def test_a_tap_on_an_older_message_takes_nothing_away() -> None:
    player = doubting("/stop", "/edit")
    player.play(Pressed("order:stop", player.now(), player.conversation.number - 1))
    assert not player.conversation.stopped
    assert doubting("/stop", "/edit").does("!order:stop").conversation.stopped


def test_a_late_tap_on_what_only_shows_something_shows_it() -> None:
    assert "ne sert plus" not in doubting("/plan", "/stop").does("merci", "!order:plan").text
    assert doubting("/edit", "/stop").does("merci", "!order:edit").ask == "edit"


def test_readings_that_were_put_up_wait_behind() -> None:
    player = Player().does(*PERSON, "!has_period:yes", "!period.kind:job", "La Poste", "mars 2025")
    assert player.conversation.offer is not None
    player.conversation = player.conversation.changed(doubt=Doubt(("/human", "/help"), ""))
    player.does("autre chose")
    assert "1er mars 2025" in player.text
    assert "period.start:1" in player.buttons


def test_a_misunderstood_reply_is_asked_back_once_and_then_stumbles_on() -> None:
    player = Player().does(*MET, "je suis bien dans ce que vous dites")
    assert player.conversation.doubt is not None
    assert player.conversation.stumbles == 1
    player.does("zorglub zwif grompf")
    assert (player.conversation.doubt, player.conversation.stumbles) == (None, 2)


def test_the_easier_words_and_english_have_it_too() -> None:
    player = doubting("/human")
    player.conversation = player.conversation.changed(easy=True)
    assert "Vous voulez : « Parler à quelqu'un » ?" in player.does("~photo").text
    player = doubting("/stop")
    player.conversation = player.conversation.changed(language="en")
    assert "I understood: “Get no more messages”. Is that right?" in player.does("~photo").text


def test_the_first_words_of_all_are_answered_by_the_notice() -> None:
    player = Player().does(ERASE_OR_PRIVACY)
    assert player.ask == "notice"
    assert player.conversation.doubt is None


def test_a_conversation_of_the_release_before_has_no_doubt_and_an_odd_one_is_none() -> None:
    assert Conversation.from_json({"code": "A"}).doubt is None
    assert Conversation.from_json({"code": "A", "doubt": {"codes": 1}}).doubt is None


AT_FIRM = (*PERSON, "!has_period:yes", "!period.kind:job")
AT_HOURS = (*AT_FIRM, "La Poste", "03/03/2025", "06/06/2025")


@pytest.mark.parametrize(
    ("visit", "said", "field", "value"),
    [
        (AT_FIRM, "chez DPD et je voudrais parler à quelqu'un", "period.employer", "DPD"),
        (AT_FIRM, "DPD. mais là je veux parler à un humain", "period.employer", "DPD"),
        (AT_HOURS, "35h, je veux parler à quelqu'un", "period.weekly_hours", 35),
        (AT_FIRM[:-1], "un stage, passez-moi un conseiller", "period.kind", "internship"),
    ],
)
def test_what_answers_beside_an_order_is_noted_first(
    visit: tuple[str, ...], said: str, field: str, value: object
) -> None:
    player = Player(service=SERVED).does(*visit, said)
    assert player.value(field, 1) == value
    assert HandOver("asked") in player.turns[-1].effects


@pytest.mark.parametrize("said", ["non, je veux parler à quelqu'un", "je sais pas, je veux parler à quelqu'un"])
def test_a_bare_no_before_an_order_answers_nothing(said: str) -> None:
    player = Player(service=SERVED).does(*AT_HOURS, said)
    assert player.value("period.weekly_hours", 1) is None
    assert HandOver("asked") in player.turns[-1].effects


def test_a_firm_of_two_names_has_no_order_in_it() -> None:
    player = Player().does(*AT_FIRM, "Garnier et Fils Transports Rappel Express")
    assert player.value("period.employer", 1) == "Garnier et Fils Transports Rappel Express"


@pytest.mark.parametrize("name", ["erase", "plan", "reminders", "stop_reminders", "delete_period"])
@pytest.mark.parametrize("words", ["supprime ça", "efface cette période", "et si je fais 3 semaines ?", "demain"])
def test_the_order_that_was_chosen_is_the_one_that_is_obeyed(name: str, words: str) -> None:
    """« supprime ça » is read as an order of its own, for one stay; who then taps « Tout effacer » means that."""
    talk: Any = SimpleNamespace(scene=SimpleNamespace(today=TODAY, diploma=diploma()))
    assert order_of(talk, name, words).name == name
