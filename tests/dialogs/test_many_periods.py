"""Beside the running total of many periods: the newest in words, the others as a sum; the result tells all of them."""

from __future__ import annotations

from datetime import date, timedelta

from bot.rendering import renderer
from dialogs.answers.result.picture_told import MOST_ROWS
from dialogs.words.text import from_json
from tests.dialogs.playing import NOTICE, Player, visit

FIRST = date(2025, 3, 3)


def after(periods: int) -> Player:
    player = visit(*NOTICE, "seul", "4/5/1990", today=date(2026, 9, 15))
    for n in range(periods):
        day = FIRST + timedelta(days=14 * n)
        more = ("oui",) if n else ()
        player = player.does(*more, f"stage chez La Poste du {day:%d/%m/%Y} au {day + timedelta(4):%d/%m/%Y} à 35h")
        player = player.does("oui", "oui", "oui")
    return player


def test_few_are_all_told() -> None:
    text = after(MOST_ROWS).text
    assert text.count(" : 35 h comptées") == MOST_ROWS
    assert "autres périodes" not in text


def test_of_many_the_newest_are_told_and_the_others_are_a_sum() -> None:
    player = after(MOST_ROWS + 2)
    assert player.text.count(" : 35 h comptées") == MOST_ROWS - 1
    assert f"• {MOST_ROWS + 2}. Stage chez La Poste," in player.text
    assert "• et 3 autres périodes, notées avant : 105 h comptées" in player.text
    assert player.does("non").text.count("35 h comptées") == MOST_ROWS + 2


def test_the_picture_and_the_words_beside_it_name_the_same_periods() -> None:
    (told,) = (say for say in after(MOST_ROWS + 2).messages if say.papers)
    rows = [renderer("fr").plain(from_json(row["label"]["said"])) for row in told.papers[0].data["rows"]]
    words = [line.removeprefix("• ") for line in renderer("fr").plain(told.text).splitlines() if line[:1] == "•"]
    assert len(rows) == MOST_ROWS
    assert all(line.startswith(row) for row, line in zip(rows, words, strict=False))
