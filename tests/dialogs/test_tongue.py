"""Whoever writes in another language finds the way to the one that the bot has beside French."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import MET, NOTICE, PERSON, Player, visit

BUTTON = "language:en"


@pytest.mark.parametrize("said", ["hello", "Hi!", "good morning, I need help", "مرحبا", "здравствуйте"])
def test_the_first_words_in_another_language_bring_the_button(said: str) -> None:
    player = Player().does(said)
    assert player.ask == "notice"
    assert BUTTON in player.buttons
    assert "I understand" in player.does(f"!{BUTTON}").text
    assert BUTTON not in player.does("hello").buttons


@pytest.mark.parametrize("said", ["who can sign?", "I don't understand", "я не понимаю"])
def test_the_button_comes_in_the_middle_too(said: str) -> None:
    assert BUTTON in visit(*MET, said).buttons


def test_the_button_stands_below_the_answers() -> None:
    player = Player().does(*PERSON, "hello")
    assert player.buttons.index(BUTTON) > player.buttons.index("has_period:no")


@pytest.mark.parametrize("said", ["bonjour", "La Poste", "oui", "Müller", "Iñaki Çelik", "12/05/1997"])
def test_french_brings_no_button(said: str) -> None:
    assert BUTTON not in visit(*NOTICE, said).buttons


@pytest.mark.parametrize("said", ["I don't speak french", "sorry I do not speak French", "another language please"])
def test_a_wish_for_another_language_written_in_english_is_english(said: str) -> None:
    player = Player().does("bonjour", said)
    assert player.ask == "notice"
    assert "I understand" in player.text


@pytest.mark.parametrize("said", ["je ne parle pas français", "changer de langue", "no hablo francés"])
def test_one_that_is_not_asks_for_the_language(said: str) -> None:
    assert Player().does("bonjour", said).ask == "language"
