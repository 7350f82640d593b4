"""Who was still there months ago is asked whether they are: nobody is told to be fine by a job that has ended."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.dialogs.playing import Player

SAID = date(2026, 8, 10)
VISIT = ("bonjour", "ok", "libre", "12/05/1997", "oui", "emploi", "DPD", "3 août 2026", "j'y suis encore")
RECALLED = "Emploi chez DPD : vous y étiez encore le lundi 10 août 2026, et je compte toujours."


def comes_back(after: int) -> Player:
    player = Player(SAID).does(*VISIT)
    player.today = SAID + timedelta(days=after)
    return player.does("35h", "oui", "oui", "non")


def test_long_after_it_was_said_it_is_recalled_beside_the_verdict() -> None:
    player = comes_back(132)
    assert RECALLED in player.text
    assert "Exemple : « j'ai fini le lundi 10 août 2026 »." in player.text


@pytest.mark.parametrize(("after", "times"), [(0, 0), (31, 0), (32, 1)])
def test_for_a_month_it_is_believed(after: int, times: int) -> None:
    assert comes_back(after).text.count("vous y étiez encore") == times


@pytest.mark.parametrize(
    "said",
    [
        "j'ai fini le vendredi 30 octobre 2026",
        "j'ai arrêté le 30 octobre 2026",
        "c'est fini depuis le 30 octobre 2026",
        "mon dernier jour était le 30 octobre 2026",
        "I finished on 30 October 2026",
    ],
)
def test_the_last_day_written_then_is_noted_and_ends_it(said: str) -> None:
    player = comes_back(132).does(said)
    assert player.ask == "correction"
    assert player.does("oui").value("period.end", 1) == date(2026, 10, 30)
    assert "vous y étiez encore" not in player.does("oui", "/bilan").text


def test_where_nothing_goes_on_an_end_changes_nothing() -> None:
    done = Player(SAID).does(
        *VISIT[:4], "oui", "emploi", "DPD", "du 2 mars au 5 juin 2026", "35h", "oui", "oui", "oui", "non"
    )
    assert done.does("j'ai fini").ask == "menu"
