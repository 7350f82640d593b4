"""The repair matrix: every question against every way of mending, leaving, asking. An empty cell fails.

A cell is empty when a question has no way to it in ``ways.py``, or when a repair leaves the person without an answer,
without an open question, or with an answer lost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final

import pytest

from dialogs.acts.outside import OUTSIDE
from dialogs.acts.staff import REPLIED
from dialogs.questions.form import ON_DEMAND, QUESTIONS, answers_of
from dialogs.words.conversation import Conversation
from dialogs.words.effects import HandOver, Learn
from dialogs.words.events import Pressed
from dialogs.words.facts import Key, Value
from tests.dialogs.playing import PERSON, SERVED, Player, visit
from tests.dialogs.ways import WAYS

ALL: Final = (*QUESTIONS, *OUTSIDE)
#: What follows for the person is a question outside the form: these are closed by what opens another one.
PENDING: Final = tuple(name for name in OUTSIDE if name != "menu")
REPLY: Final = "reply_service"


@cache
def _arrived(question: str) -> Player:
    return visit(*WAYS[question], service=SERVED)


def at(question: str) -> Player:
    """A person before whom this question is open."""
    there = _arrived(question)
    assert there.ask == question, f"the way to {question} leads to {there.ask}"
    return replace(there, turns=list(there.turns))


def values(conversation: Conversation) -> dict[Key, Value]:
    return {key: fact.value for key, fact in conversation.facts.items()}


def told(player: Player, question: str, *words: str) -> bool:
    """Whether a typed text was for a human of the service, who reads it whatever it says."""
    if question != REPLY:
        return False
    player.does(*words)
    assert HandOver(REPLIED) in player.turns[-1].effects
    assert player.ask == "menu"
    return True


def nothing_lost(player: Player, question: str) -> None:
    """The question is open again, and every answer stands."""
    assert player.ask == question
    assert values(player.conversation) == values(_arrived(question).conversation)


# -- the repairs -------------------------------------------------------------------------------------------------------


def back(question: str) -> None:
    player = at(question)
    if question == "notice":
        assert "back" not in player.buttons
        nothing_lost(player.does("!back"), question)
        return
    assert "back" in player.buttons
    player.does("!back")
    assert values(player.conversation) == values(_arrived(question).conversation)
    if question in PENDING or question == "last_name":
        assert player.ask == "menu"
    elif question == "session":
        assert player.ask == "session"
        assert "première question" in player.text
    else:
        order = list(QUESTIONS)
        before = order.index(question) if question in QUESTIONS else len(order)
        assert player.ask in order[:before], "an earlier question is open"
    if player.ask != question and player.ask in QUESTIONS:
        kept = player.does(f"!{player.ask}:1") if f"{player.ask}:1" in player.buttons else player
        assert values(kept.conversation) == values(_arrived(question).conversation)


def correct(question: str) -> None:
    player, said = at(question), "non, je suis né le 5 mai 1991"
    if told(player, question, said):
        return
    player.does(said)
    if _arrived(question).value("birth_date") is None:
        after = values(player.conversation).items()
        assert values(_arrived(question).conversation).items() <= after  # noted, or read once the notice is understood
        assert player.ask is not None
        return
    assert player.ask == "correction"
    assert "4 mai 1990" in player.text
    assert "5 mai 1991" in player.text
    assert player.value("birth_date") == _arrived(question).value("birth_date"), "nothing changes before one tap"
    player.does("!correction:yes")
    assert str(player.value("birth_date")) == "1991-05-05"
    others = {key: value for key, value in values(player.conversation).items() if key != Key("birth_date")}
    assert others == {k: v for k, v in values(_arrived(question).conversation).items() if k != Key("birth_date")}
    assert player.ask == ("menu" if question in PENDING else question)


def cancel(question: str) -> None:
    player = at(question)
    if told(player, question, "annule"):
        return
    player.does("annule")
    assert values(player.conversation) == values(_arrived(question).conversation)
    left = question in PENDING or question in ON_DEMAND
    assert player.ask == ("menu" if left else question)


def skip(question: str) -> None:
    player = at(question)
    if told(player, question, "je sais pas"):
        return
    player.does("je sais pas")
    if question == "notice":
        nothing_lost(player, question)
    elif question in OUTSIDE:
        assert player.ask == "menu"
        assert values(player.conversation) == values(_arrived(question).conversation)
    else:
        key = _arrived(question).conversation.asked
        assert key is not None
        said = [player.conversation.facts.get(answer) for answer in answers_of(key)]
        assert [fact.value for fact in said if fact is not None] == [QUESTIONS[question].unknown] * len(said), (
            "recorded"
        )
        assert player.conversation.asked != key


def repeat(question: str) -> None:
    player = at(question)
    asked = player.text.split("\n\n")[-1]
    if told(player, question, "répète"):
        return
    nothing_lost(player.does("répète"), question)
    assert asked in player.text


def digress(question: str) -> None:
    player, said = at(question), "c'est quoi Cyclades ?"
    if told(player, question, said):
        return
    buttons = player.buttons
    nothing_lost(player.does(said), question)
    assert "espace candidat" in player.text or "Cyclades" in player.text
    assert player.buttons == ["source:cyclades", *buttons], "the same buttons, and the source"


def help_(question: str) -> None:
    player, said = at(question), "je comprends rien"
    if told(player, question, said):
        return
    nothing_lost(player.does(said), question)
    assert player.conversation.easy
    easier = player.text
    nothing_lost(player.does(said), question)
    assert player.text != easier
    nothing_lost(player.does(said), question)
    assert HandOver("third_misunderstanding") in player.turns[-1].effects


def human(question: str) -> None:
    player = at(question)
    nothing_lost(player.does("/humain"), question)
    assert HandOver("asked") in player.turns[-1].effects
    assert "DEC de Lille" in player.text
    assert "5 jours" in player.text


def restart(question: str) -> None:
    player, said = at(question), "je veux tout recommencer"
    if told(player, question, said):
        return
    player.does(said)
    if question in {"notice", "session"}:
        assert player.ask == question
        assert values(player.conversation) == values(_arrived(question).conversation)
        return
    assert player.ask == "restart", "it is asked first"
    player.does("!restart:no")
    nothing_lost_but_closed(player, question)
    player.does(said, "!restart:yes")
    assert player.ask == "session"
    assert set(player.conversation.facts) == {Key("notice")}


def nothing_lost_but_closed(player: Player, question: str) -> None:
    assert values(player.conversation) == values(_arrived(question).conversation)
    assert player.ask == ("menu" if question in PENDING else question)


def language(question: str) -> None:
    player = at(question)
    if question == REPLY:
        player.does("!language:en")
    else:
        player.does("English")
    assert player.conversation.language == "en"
    assert values(player.conversation) == values(_arrived(question).conversation)
    assert player.ask == ("menu" if question == "language" else question)
    assert "Pourquoi" not in player.text


def summary(question: str) -> None:
    player = at(question)
    if question == "notice":
        player.does("/bilan")
        nothing_lost(player, question)
        return
    nothing_lost(player.does("/bilan"), question)
    assert "ilan" in player.text or "semble" in player.text


def old_button(question: str) -> None:
    player = at(question)
    number = player.conversation.asked_from - 1
    for old in ("candidate_kind:distance", "period.sector:no", "notice:understood", "nothing:here"):
        if question == "notice" or old.partition(":")[0] == question:
            continue
        player.play(Pressed(old, player.now(), max(number, 0)))
        nothing_lost(player, question)
        assert len(player.text) > 0


def double_press(question: str) -> None:
    player = at(question)
    own = [choice for choice in player.buttons if choice.partition(":")[0] not in {"why", "menu"} and choice != "back"]
    for choice in own[:3]:
        person, number = at(question), player.messages[-1].number
        person.play(Pressed(choice, person.now(), number))
        once, ask = values(person.conversation), person.ask
        person.play(Pressed(choice, person.now(), number))
        learned = [effect for effect in person.turns[-1].effects if isinstance(effect, Learn)]
        assert values(person.conversation) == once or choice in {"undo", "erase:yes"}, (
            f"{choice} pressed twice: {learned}"
        )
        assert person.ask is not None
        assert ask is not None or choice == "erase:yes"


def wrong_type(question: str) -> None:
    for act in ("~photo", "~voice", "~sticker"):
        nothing_lost(at(question).does(act), question)
    if question != REPLY:
        noise = at(question).does("x" * 4096)
        assert len(noise.text) <= 4096
        if question not in QUESTIONS or QUESTIONS[question].takes != "text":  # any words are a name or an address
            nothing_lost(noise, question)
            nothing_lost(at(question).does("²"), question)


REPAIRS: Final[dict[str, Callable[[str], None]]] = {
    "back": back,
    "correct": correct,
    "cancel": cancel,
    "skip": skip,
    "repeat": repeat,
    "digress": digress,
    "help": help_,
    "human": human,
    "restart": restart,
    "language": language,
    "summary": summary,
    "old button": old_button,
    "double press": double_press,
    "wrong type": wrong_type,
}


def test_every_question_has_a_way_to_it() -> None:
    assert set(WAYS) == set(ALL)


@pytest.mark.parametrize("repair", REPAIRS)
@pytest.mark.parametrize("question", ALL)
def test_no_cell_of_the_matrix_is_empty(question: str, repair: str) -> None:
    REPAIRS[repair](question)


@pytest.mark.parametrize("question", ALL)
def test_every_question_says_why_it_is_asked(question: str) -> None:
    player = at(question)
    assert f"why:{question}" in player.buttons
    asked = player.text.split("\n\n")[-1]
    nothing_lost(player.does(f"!why:{question}"), question)
    assert asked in player.text
    assert "n'existe plus" not in player.text


@pytest.mark.parametrize("question", [name for name in QUESTIONS if name != "notice"])
def test_every_question_of_the_form_has_an_example_and_a_way_past_it(question: str) -> None:
    player = at(question)
    assert "Exemple" in player.text
    unknown = QUESTIONS[question].unknown
    assert {f"{question}:skip", f"{question}:{unknown}"} & set(player.buttons)


@pytest.mark.parametrize("said", ["12/05/2025", "le 12 mai 2024"])
def test_a_birth_date_of_a_child_is_a_slip_of_the_year(said: str) -> None:
    player = Player().does(*PERSON[:-1], said)
    assert "Vérifiez l'année" in player.text
    assert (player.ask, player.conversation.offer) == ("birth_date", None)
