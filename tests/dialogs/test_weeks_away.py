"""Weeks that were not worked may be told late: they change the stay that they belong to, once agreed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "12/05/1997")
ONE = (*PERSON, "stage chez Chronopost du 2 mars au 24 avril 2026 35h", "oui", "oui", "oui")
TWO = (*ONE, "oui, CDD chez DPD du 4 mai au 29 mai 2026 35h", "oui", "oui", "oui")


@pytest.mark.parametrize("end", [(), ("non",), ("non", "/corriger")], ids=["more_periods", "menu", "edit"])
@pytest.mark.parametrize(
    ("said", "weeks"),
    [
        ("j'étais malade 2 semaines", "6"),
        ("au fait l'agence a fermé une semaine", "7"),
        ("j'ai raté 3 jours", "7.4"),
        ("j'ai raté 2 jours", "7.6"),
        ("j'ai loupé 1 semaine", "7"),
        ("en fait j'ai manqué 2 semaines", "6"),
        ("i was sick for 2 weeks", "6"),
    ],
)
def test_weeks_away_are_taken_off_once_agreed(end: tuple[str, ...], said: str, weeks: str) -> None:
    player = Player(TODAY).does(*ONE, *end, said)
    assert player.ask == "correction"
    assert player.value("period.weeks", 1) == "as_computed"
    assert player.does("oui").value("period.weeks", 1) == Decimal(weeks)


def test_of_several_stays_the_named_one_is_meant() -> None:
    player = Player(TODAY).does(*TWO, "non", "j'étais malade une semaine chez DPD", "oui")
    assert (player.value("period.weeks", 1), player.value("period.weeks", 2)) == ("as_computed", 3)


def test_of_several_stays_without_a_name_the_person_says_which() -> None:
    player = Player(TODAY).does(*TWO, "non", "j'étais malade une semaine")
    assert player.ask == "edit"
    assert {"period:1", "period:2"} <= set(player.buttons)


@pytest.mark.parametrize("said", ["2 semaines", "dans 2 semaines", "combien de jours de vacances j'ai droit ?"])
def test_a_length_alone_is_no_absence(said: str) -> None:
    assert Player(TODAY).does(*ONE, "non", said).ask == "menu"


@pytest.mark.parametrize("end", [(), ("non",)], ids=["more_periods", "menu"])
@pytest.mark.parametrize(
    ("said", "weeks"),
    [
        ("arrêt de travail du 9 au 20 mars", "6"),
        ("j'étais en arrêt maladie en mars", "3.6"),
        ("j'ai été en arrêt un mois", "4"),
        ("i was sick from 9 to 20 march", "6"),
    ],
)
def test_days_of_an_absence_are_taken_off_once_agreed(end: tuple[str, ...], said: str, weeks: str) -> None:
    player = Player(TODAY).does(*ONE, *end, said)
    assert player.ask == "correction"
    assert player.does("oui").value("period.weeks", 1) == Decimal(weeks)


def test_days_of_an_absence_are_taken_off_where_the_weeks_are_asked() -> None:
    player = Player(TODAY).does(*ONE[:-2], "j'étais en arrêt du 9 au 20 mars")
    assert "6 semaines" in player.text
    assert player.does("oui").value("period.weeks", 1) == Decimal(6)


def test_days_away_outside_of_the_stay_change_nothing() -> None:
    player = Player(TODAY).does(*ONE, "j'étais en arrêt maladie du 5 au 20 janvier 2026")
    assert (player.ask, player.standing.numbers) == ("more_periods", (1,))


def test_no_other_stay_and_an_absence() -> None:
    assert Player(TODAY).does(*ONE, "non, j'étais malade en mars").ask == "correction"


OPEN = (*PERSON, "CDI chez DPD depuis le 2 mars 2026 à 35h", "oui")


@pytest.mark.parametrize("before", [(), ("oui",), ("oui", "non"), ("oui", "non", "/corriger")])
@pytest.mark.parametrize(
    ("said", "weeks"),
    [
        ("j'ai été malade 3 semaines", "25.4"),
        ("j'ai eu 8 jours d'arret maladie", "27.4"),
        ("j'ai été en arrêt 2 mois", "19.4"),
        ("je suis en arrêt maladie depuis le 3 août", "22"),
    ],
)
def test_work_that_goes_on_is_counted_until_today_without_them(before: tuple[str, ...], said: str, weeks: str) -> None:
    player = Player(TODAY).does(*OPEN, *before, said)
    assert player.ask == "correction"
    assert "je compte jusqu'à aujourd'hui, sans ces absences" in player.text
    assert player.value("period.end", 1) == "ongoing"
    player.does("oui")
    assert (player.value("period.end", 1), player.value("period.weeks", 1)) == (TODAY, Decimal(weeks))


def test_what_follows_is_another_period() -> None:
    player = Player(TODAY).does(*OPEN, "oui", "j'ai été malade 3 semaines", "oui")
    player.does("oui", "CDI chez DPD du 16 septembre au 27 novembre 2026 à 35h", "oui", "oui", "oui")
    assert [player.value("period.end", n) for n in player.standing.complete] == [TODAY, date(2026, 11, 27)]


def test_who_declines_goes_on_as_before() -> None:
    player = Player(TODAY).does(*OPEN, "oui", "j'ai été malade 3 semaines", "non")
    assert (player.ask, player.value("period.end", 1)) == ("more_periods", "ongoing")


@pytest.mark.parametrize("asked", ["period.weeks", "period.confirm", "more_periods"])
def test_an_absence_as_long_as_the_stay_is_said_to_be_one(asked: str) -> None:
    stay = (*PERSON, "stage chez Chronopost du 2 mars au 13 mars 2026 35h", "oui")
    answers = {"period.weeks": (), "period.confirm": ("oui",), "more_periods": ("oui", "oui")}[asked]
    player = Player(TODAY).does(*stay, *answers, "j'ai été malade 2 semaines")
    assert player.ask == asked
    assert "aussi longue que la période" in player.text
    assert "supprimer cette période" in player.text


def test_a_doubtful_yes_to_the_weeks_is_put_up() -> None:
    player = Player(TODAY).does(*ONE[:-2], "oui normalement")
    assert "period.weeks:1" in player.buttons
    assert player.value("period.weeks", 1) is None
    assert player.does("oui").value("period.weeks", 1) == "as_computed"


def test_a_yes_to_weeks_that_the_calendar_has_not_asks_for_their_number() -> None:
    player = Player(TODAY).does(*PERSON, "stage chez DPD du 7 mars 2026 au 8 mars 2026, 12h par semaine", "oui")
    assert player.ask == "period.weeks"
    assert "nombre de semaines vraiment faites" in player.does("oui").text
    assert player.does("1", "oui").value("period.weeks", 1) == 1


def test_of_an_apprenticeship_a_yes_to_all_weeks_is_put_up_with_the_days_at_the_centre_named() -> None:
    stay = "apprentissage à La Poste du 1er septembre 2025 au 31 août 2027 35h"
    player = Player(TODAY).does("bonjour", "ok", "cfa", "12/05/2005", stay, "oui", "oui")
    assert "contient aussi les jours au CFA" in player.text
    assert player.value("period.weeks", 1) is None
    assert "CFA" not in Player(TODAY).does(*ONE[:-2], "oui normalement").text


def test_the_weeks_of_the_calendar_are_put_up_once_where_they_are_asked_again() -> None:
    player = Player(TODAY).does(*ONE, "non", "la fin c'était le 5 juin 2026", "oui")
    assert player.ask == "period.weeks"
    assert "period.weeks:1" not in player.buttons
    assert "Pour l'instant, j'ai noté" not in player.text
    player.does("oui")
    assert player.value("period.weeks", 1) == "as_computed"
