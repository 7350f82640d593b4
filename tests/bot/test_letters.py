"""What a message is on Telegram: its calls, its buttons."""

from __future__ import annotations

from typing import Any

import pytest

from bot.outgoing.letters import calls_of
from bot.rendering import TooLong
from dialogs.words.effects import Choice, Say
from dialogs.words.text import Raw, Strong, lines, t
from storage.outbox import REPLY, Waiting


def letter(say: Say, language: str = "fr") -> Waiting:
    return Waiting(1, 1, "telegram", "7", REPLY, say, language, easy=False)


def keyboard(say: Say) -> list[list[dict[str, Any]]]:
    rows: list[list[dict[str, Any]]] = calls_of(letter(say))[-1].values["reply_markup"]["inline_keyboard"]
    return rows


def test_words_of_people_are_no_markup() -> None:
    (call,) = calls_of(letter(Say(lines(Strong(Raw("A & B")), Raw("<script>")))))
    assert (call.method, call.values["text"]) == ("sendMessage", "<b>A &amp; B</b>\n&lt;script&gt;")
    assert call.values["parse_mode"] == "HTML"


def test_a_button_carries_its_choice_and_the_number_of_its_question() -> None:
    say = Say(Raw("?"), (Choice("period.kind:job", t("Oui")),), "period.kind", 12)
    assert keyboard(say) == [[{"text": "Oui", "callback_data": "period.kind:job#12"}]]


def test_short_buttons_stand_side_by_side_and_long_ones_alone() -> None:
    labels = ("2026", "2027", "2028", "2029", "Pourquoi cette question ?", "oui", "Revenir en arrière")
    rows = keyboard(Say(Raw("?"), tuple(Choice(f"x:{n}", Raw(label)) for n, label in enumerate(labels))))
    assert [[button["text"] for button in row] for row in rows] == [
        ["2026", "2027", "2028"],
        ["2029"],
        ["Pourquoi cette question ?"],
        ["oui"],
        ["Revenir en arrière"],
    ]


def test_the_buttons_of_a_long_text_stand_under_its_end() -> None:
    calls = calls_of(letter(Say(Raw("mot " * 2000), (Choice("x:1", Raw("Oui")),))))
    assert [("reply_markup" in call.values) for call in calls] == [False, True]


def test_more_buttons_than_telegram_takes_are_never_a_message_that_does_not_arrive() -> None:
    periods = tuple(Choice(f"period:{n}", Raw(f"{n}. Mission")) for n in range(1, 131))
    rows = keyboard(Say(Raw("?"), (*periods, Choice("why:edit", Raw("?")), Choice("back", Raw("Retour"))), "edit", 3))
    shown = [button["callback_data"] for row in rows for button in row]
    assert len(shown) == 100
    assert shown[0] == "period:33#3"
    assert shown[-3:] == ["period:130#3", "why:edit#3", "back#3"]


def test_more_than_telegram_takes_behind_a_button_is_ours_to_mend() -> None:
    with pytest.raises(TooLong, match="64 bytes"):
        calls_of(letter(Say(Raw("?"), (Choice("é" * 32, Raw("Oui")),))))
