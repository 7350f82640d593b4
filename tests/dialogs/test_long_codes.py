"""Codes of a rule file: as long as they like, though a button holds less; and none is a word of ours."""

from __future__ import annotations

from datetime import date

import pytest

from bot.outgoing.letters import MOST_DATA, calls_of
from dialogs.questions.activities import EMPLOYER_ACTIVITIES
from dialogs.questions.candidate import CANDIDATE_KIND
from dialogs.rules.diploma import TAKEN, read_diploma
from storage.outbox import REPLY, Waiting
from tests.dialogs.playing import NOTICE, RULES, Player, visit

TODAY = date(2026, 9, 15)


@pytest.mark.parametrize("code", ["formation_continue_" * 4, "é" * 60, "a:b#c" * 12])
def test_a_kind_with_a_long_code_has_a_button_that_works(code: str) -> None:
    text = RULES.read_text("utf-8").replace('"individual"', f'"{code}"')
    player = visit(*NOTICE, today=TODAY, rule=read_diploma(text, "long.toml"))
    rows = calls_of(Waiting(1, 1, "telegram", "7", REPLY, player.messages[-1], "fr", easy=False))[-1].values
    data = [button["callback_data"] for row in rows["reply_markup"]["inline_keyboard"] for button in row]
    assert all(len(behind.encode()) <= MOST_DATA for behind in data)
    assert player.does(f"!{data[0].rpartition('#')[0]}").value("candidate_kind") == code


def test_a_short_name_that_is_nobodys_is_told_as_an_unknown_button() -> None:
    player = Player(TODAY).does(*NOTICE, "!candidate_kind:~000000000000")
    assert "Je ne connais pas ce bouton" in player.text
    assert player.value("candidate_kind") is None


def test_no_code_of_a_rule_file_is_a_button_of_ours() -> None:
    """Both would lead to one answer: nobody could say the kind, nor that it is not known."""
    standing = visit(*NOTICE, today=TODAY).standing
    for question, of_file in (
        (CANDIDATE_KIND, standing.diploma.kinds),
        (EMPLOYER_ACTIVITIES, standing.diploma.activities),
    ):
        ours = {button.id.partition(":")[2] for button in question.choices(standing, 1)} - {it.code for it in of_file}
        assert ours <= TAKEN
