"""« Et si j'arrête demain ? », « et si je commence lundi ? »: nothing of it is noted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dialogs.reading.outcome import Command
from dialogs.reading.read import read
from tests.dialogs.playing import Player

TODAY, BASE = date(2026, 9, 15), Decimal(35)
BEGUN = ("bonjour", "ok", "libre", "12/05/1997")
#: 80 weeks and 2 days at 6 h: 482.4 h by today, and 490 a week later.
GOES_ON = (*BEGUN, "CDI chez DPD depuis le 3 mars 2025, 6h par semaine", "oui", "oui", "non")


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("et si j'arrête demain", date(2026, 9, 16)),
        ("et si jarrete de travailler le 18 septembre", date(2026, 9, 18)),
        ("si je demissionne ce soir ca suffit ?", TODAY),
        ("et si je quitte dans 2 semaines ?", date(2026, 9, 29)),
        ("si mon contrat s'arrete le 30/11", date(2026, 11, 30)),
        ("et si j'arrête mon travail ?", TODAY),
        ("et si j'arrête maintenant", TODAY),
        ("what if i stop working end of september", date(2026, 9, 30)),
        ("and if i quit on friday", date(2026, 9, 18)),
        ("what if my contract ends on 30 october", date(2026, 10, 30)),
    ],
)
@pytest.mark.parametrize("ask", ["any", "menu", "more_periods", "period.end", "period.confirm"])
def test_an_end_that_is_supposed_is_a_what_if(ask: str, said: str, last: date) -> None:
    assert read(ask, said, {"period.start": date(2025, 3, 3)}, TODAY, BASE) == Command("plan", last=last)


@pytest.mark.parametrize(
    "said",
    [
        "j'arrête le 18 septembre 2026",
        "j'ai arrêté le 18 septembre",
        "et si j'arrête la formation demain ?",
        "et si j'arrête le cap ?",
        "si je finis mes 14 semaines en novembre c'est bon ?",
        "si j'arrête les rappels ?",
        "what if i finish late",
        "si je finis avec 480h ?",
        "if you stop the bot tomorrow",
    ],
)
def test_not_all_that_ends_is_supposed_of_the_work(said: str) -> None:
    told = read("any", said, {"period.start": date(2025, 3, 3)}, TODAY, BASE)
    assert not isinstance(told, Command) or told.last is None


def test_it_stands_beside_the_real_figures_and_nothing_is_noted() -> None:
    player = Player(TODAY).does(*GOES_ON, "et si j'arrête demain ?")
    assert "Emploi chez DPD, jusqu'au 16 septembre 2026 :" in player.text
    assert "sans cela : 546 h sur 490 h" in player.text
    assert "avec cela : 483,6 h sur 490 h" in player.text
    assert "Il manquerait encore 6,4 h" in player.text
    assert (player.value("period.end", 1), player.ask) == ("ongoing", "menu")


def test_enough_by_then_is_told() -> None:
    assert "Le minimum semblerait atteint." in Player(TODAY).does(*GOES_ON, "et si j'arrête fin septembre ?").text


def test_the_named_stay_is_meant() -> None:
    two = (*GOES_ON[:-1], "oui, CDD chez GLS du 7 septembre au 27 novembre 2026 à 20h", "oui", "oui", "oui", "non")
    told = Player(TODAY).does(*two, "et si j'arrête chez DPD vendredi ?").text
    assert "Emploi chez DPD, jusqu'au 18 septembre 2026 :" in told
    assert "Emploi chez GLS, jusqu'au" in Player(TODAY).does(*two, "et si mon contrat s'arrête vendredi ?").text


def test_where_no_work_goes_on_the_plan_is_told() -> None:
    over = (*BEGUN, "CDD chez DPD du 3 mars au 30 mai 2025 à 35h", "oui", "oui", "oui", "non")
    assert "Votre plan" in Player(TODAY).does(*over, "et si j'arrête demain ?").text


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("et si je commence la semaine prochaine", date(2026, 9, 21)),
        ("si je commence le 5 octobre c'est bon ?", date(2026, 10, 5)),
        ("et si je démarre lundi ?", date(2026, 9, 21)),
        ("what if i start next monday", date(2026, 9, 21)),
    ],
)
@pytest.mark.parametrize("ask", ["any", "menu", "more_periods"])
def test_a_start_that_is_supposed_is_a_what_if(ask: str, said: str, start: date) -> None:
    assert read(ask, said, {}, TODAY, BASE) == Command("plan", start=start)


@pytest.mark.parametrize(
    ("said", "weeks", "hours"),
    [
        ("et si je commence lundi 4 semaines à 35h ?", 4, 35),
        ("et si je commence lundi pendant 4 semaines à 20h ?", 4, 20),
        ("et si je commence lundi pour 4 semaines ?", 4, None),
        ("et si je reprends lundi 3 semaines ?", 3, None),
        ("et si je commence un stage de 4 semaines lundi ?", 4, None),
        ("et si je commence lundi à 35h ?", None, 35),
        ("what if i start next monday for 3 weeks at 28 hours", 3, 28),
    ],
)
def test_what_is_said_beside_a_start_is_supposed_with_it(said: str, weeks: int | None, hours: int | None) -> None:
    weeks_said, weekly = (None if number is None else Decimal(number) for number in (weeks, hours))
    supposed = Command("plan", start=date(2026, 9, 21), weeks=weeks_said, weekly_hours=weekly)
    assert read("menu", said, {}, TODAY, BASE) == supposed


@pytest.mark.parametrize(
    "said",
    [
        "je commence lundi",
        "si je commence après la date limite ?",
        "si je commence à 9h",
        "et si je commence lundi à 8h ?",
        "si je commence la formation lundi ?",
    ],
)
def test_not_all_that_begins_is_supposed_of_the_work(said: str) -> None:
    told = read("any", said, {}, TODAY, BASE)
    assert not isinstance(told, Command) or told.start is None


def test_what_is_missing_is_counted_from_there() -> None:
    short = (*BEGUN, "CDD chez DPD du 3 mars au 30 mai 2025 à 35h", "oui", "oui", "oui", "non")
    told = Player(TODAY).does(*short, "et si je commence le 5 octobre ?").text
    assert "1 semaine de plus à 35 h, du 5 octobre 2026 au 9 octobre 2026 :" in told
    assert "Le minimum semblerait atteint." in told
