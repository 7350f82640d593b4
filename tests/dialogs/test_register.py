"""Easier words, and the way back: a button at once, a line in /aide, an entry of the menu, or words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.acts.register import FULL_WORDS, wants_full_words
from tests.dialogs.playing import MET, PERSON, visit
from tests.dialogs.ways import WAYS

BACK_AGAIN = "D'accord, je reprends les phrases normales."
INTO_EASY = {
    "lost": ("je comprends rien",),
    "guide": ("/aide",),
    "not read twice": ("zzz", "zzz"),
    "cannot stand twice": ("04/05/2030", "05/05/2030"),
}


@pytest.mark.parametrize("acts", INTO_EASY.values(), ids=INTO_EASY)
def test_wherever_words_get_easier_the_way_back_stands_below(acts: tuple[str, ...]) -> None:
    player = visit(*WAYS["birth_date"])
    usual = player.text.partition("\n\n")[2]  # below what was noted
    assert FULL_WORDS.id not in player.buttons
    player.does(*acts)
    assert player.conversation.easy
    assert player.buttons[-3:] == [FULL_WORDS.id, "why:birth_date", "back"]
    player.does(f"!{FULL_WORDS.id}")
    assert not player.conversation.easy
    assert player.text == f"{BACK_AGAIN}\n\n{usual}"
    assert FULL_WORDS.id not in player.buttons


def test_it_stands_there_once_and_in_the_help_whenever_it_is_asked_for() -> None:
    player = visit(*WAYS["birth_date"], "/aide", "04/05/1990")
    assert FULL_WORDS.id not in player.buttons
    assert FULL_WORDS.id in player.does("/aide").buttons
    assert "« phrases normales » : comme avant" in player.text


def test_the_menu_has_it_while_words_are_easier() -> None:
    player = visit(*MET)
    assert FULL_WORDS.id not in player.buttons
    assert player.does("/aide").buttons.count(FULL_WORDS.id) == 1
    assert FULL_WORDS.id in player.does("/bilan").buttons
    assert FULL_WORDS.id not in player.does(f"!{FULL_WORDS.id}").buttons


@pytest.mark.parametrize(
    "said",
    [
        "phrases normales", "Phrases normales !", "« phrases normales »", "je veux des phrases normales svp",
        "avec des mots normaux", "parlez normalement, s'il vous plaît", "écris normalement", "mode normal",
        "full sentences please", "normal words",
    ],
)  # fmt: skip
@pytest.mark.parametrize("question", ["birth_date", "period.employer", "period.confirm", "menu", "correction"])
def test_it_is_asked_for_in_words_at_any_question(question: str, said: str) -> None:
    player = visit(*WAYS[question])
    player.conversation = replace(player.conversation, easy=True)
    facts = player.conversation.facts
    player.does(said)
    assert player.text.startswith(BACK_AGAIN)
    assert player.ask == question
    assert (player.conversation.easy, player.conversation.facts) == (False, facts)


@pytest.mark.parametrize("said", ["plus simple", "pas de phrases normales", "Poste normale", "normal", "phrases", ""])
def test_other_words_do_not_ask_for_it(said: str) -> None:
    assert not wants_full_words(said)


def test_words_that_are_not_easier_are_not_given_back() -> None:
    player = visit(*WAYS["period.employer"], "Mots normaux")
    assert player.value("period.employer", 1) == "Mots normaux"


def test_it_works_before_the_notice_is_understood_and_after_the_end() -> None:
    player = visit("bonjour", "/aide")
    assert FULL_WORDS.id in player.buttons
    assert player.does(f"!{FULL_WORDS.id}").text.startswith(BACK_AGAIN)
    assert player.ask == "notice"
    minor = visit(*PERSON[:-1], "12/05/2009", "/aide")
    assert FULL_WORDS.id in minor.buttons
    assert minor.does(f"!{FULL_WORDS.id}").text.startswith(BACK_AGAIN)


def test_who_gets_lost_again_is_helped_again() -> None:
    player = visit(*WAYS["birth_date"], "zzz", "zzz", f"!{FULL_WORDS.id}", "zzz")
    assert not player.conversation.easy
    assert player.does("zzz").conversation.easy
