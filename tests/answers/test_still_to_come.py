"""Hours that are counted ahead are said to be ahead: nobody reads as done what is only planned."""

from __future__ import annotations

from datetime import date

from tests.dialogs.playing import Player

FREE = ("bonjour", "ok", "libre", "12/05/1997")
STILL_THERE = (*FREE, "CDI chez DPD depuis le 1er novembre 2025 à 35h", "oui", "oui")


def test_the_total_of_who_still_works_there_says_which_part_is_to_come() -> None:
    told = Player(date(2026, 9, 15)).does(*STILL_THERE).text
    assert "Total : 1\u202f960 h (dont 371 h à venir) sur 490." in told
    assert "1\u202f960 h comptées (dont 371 h à venir)" in told
    assert "pour l'instant" not in told


def test_so_do_the_verdict_and_each_period() -> None:
    player = Player(date(2026, 9, 15)).does(*STILL_THERE)
    player.does("oui", "stage chez La Poste du 3 mars au 28 mars 2025 à 35h", "oui", "oui", "oui", "non")
    assert "Comptées : 2\u202f100 h (dont 371 h à venir) sur 490 h demandées." in player.text
    assert "• 140 h comptées\n" in player.text
    assert "• 1\u202f960 h comptées (dont 371 h à venir)" in player.text


def test_in_easy_words_too() -> None:
    told = Player(date(2026, 9, 15)).does("bonjour", "ok", "plus simple", *STILL_THERE[2:], "non").text
    assert "1\u202f960 h (dont 371 h à venir) sur 490 h." in told
    assert "1\u202f960 h comptées (dont 371 h à venir)" in told


def test_nothing_is_to_come_of_what_is_over() -> None:
    player = Player(date(2026, 9, 15)).does(*FREE, "stage chez DPD du 2 mars au 10 avril 2026 35h", "oui", "oui", "oui")
    assert "Total pour l'instant : 210 h sur 490." in player.text
    assert "à venir" not in player.does("non").text


def test_of_a_period_that_is_only_planned_everything_is() -> None:
    player = Player(date(2026, 9, 15)).does(*FREE, "stage chez DPD du 5 au 23 octobre 2026 35h", "oui", "oui", "oui")
    assert "Total : 105 h (dont 105 h à venir) sur 490." in player.text
    assert "105 h comptées, à venir" in player.text
