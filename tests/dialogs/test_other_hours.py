"""« Et si je passe à 35h en février ? »: the work that goes on, at other hours; nothing of it is noted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dialogs.reading.outcome import Asked, Command
from dialogs.reading.read import read
from tests.dialogs.playing import Player

TODAY, BASE = date(2026, 7, 15), Decimal(35)
BEGUN = ("bonjour", "ok", "libre", "12/05/1997")
PART_TIME = (*BEGUN, "CDI chez DPD depuis le 1er juillet 2026, 10h par semaine", "oui", "oui", "non")


@pytest.mark.parametrize(
    ("said", "hours", "start"),
    [
        ("et si je passe à 35h en février ?", 35, date(2027, 2, 1)),
        ("et si je passe à 35h le 1er novembre ?", 35, date(2026, 11, 1)),
        ("si je passe à temps plein lundi", 35, date(2026, 7, 20)),
        ("et si je passais à mi-temps ?", 17.5, None),
        ("si je monte à 30 heures à partir de janvier", 30, date(2027, 1, 1)),
        ("je fais 20h par semaine, si je passe à temps plein ça change quoi ?", 35, None),
        ("what if I go to 35h in November?", 35, date(2026, 11, 1)),
        ("if I switch to full time in February, is it enough?", 35, date(2027, 2, 1)),
    ],
)
@pytest.mark.parametrize("ask", ["any", "menu", "period.weekly_hours"])
def test_other_hours_are_a_what_if(ask: str, said: str, hours: float, start: date | None) -> None:
    told = read(ask, said, {}, TODAY, BASE)
    assert told == Command("plan", weekly_hours=Decimal(str(hours)), start=start, instead=True)


@pytest.mark.parametrize(
    "said",
    [
        "si je passe l'examen en juin",
        "et si je passe en 2028 ?",
        "si je passe à la mission locale demain",
        "si je suis à temps partiel ça compte ?",
        "si je suis à 20h par semaine ça compte ?",
    ],
)
def test_not_all_that_one_passes_is_a_pace(said: str) -> None:
    assert isinstance(read("any", said, {}, TODAY, BASE), Asked)


def test_they_stand_in_the_place_of_those_of_today() -> None:
    told = Player(TODAY).does(*PART_TIME, "et si je passe à 28h à partir du 3 août ?").text
    assert "28 h par semaine au lieu de 10 h, à partir du 3 août 2026 :" in told
    assert "sans cela : 216 h sur 490 h" in told
    assert "avec cela : 522 h sur 490 h" in told  # 17 weeks at 28 h, and never 38 h in one


def test_other_hours_after_the_last_sure_day_change_nothing() -> None:
    told = Player(TODAY).does(*PART_TIME, "et si je passe à 35h en février ?").text
    assert "avec cela : 216 h sur 490 h" in told
    assert "Ces semaines tombent après le samedi 28 novembre 2026" in told


def test_where_no_work_goes_on_they_are_work_to_come() -> None:
    told = Player(TODAY).does(*BEGUN, "non", "et si je passe à 35h en septembre ?").text
    assert "14 semaines de plus à 35 h, du 1er septembre 2026" in told


def test_a_what_if_names_what_is_to_be_confirmed() -> None:
    begun = (*BEGUN, "CDI chez DPD depuis le 1er juillet 2026, 10h par semaine", "pas sûr", "oui", "non")
    told = Player(TODAY).does(*begun, "et si je passe à 28h à partir du 3 août ?").text
    assert "avec cela : 0 h sur 490 h" in told
    assert "Avec ce qui est à faire confirmer : jusqu'à" in told
