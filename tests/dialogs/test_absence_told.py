"""Who tells of an absence beside a stay is asked about it, and told where it still counts as work."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dialogs.reading.work.absences import was_away
from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "12/05/1997")
DATED = "oui, stage chez Chronopost du 2 mars au 5 juin 2026 à 35h"
RUNNING = "oui, CDI chez Chronopost depuis le 2 mars 2026 à 35h"
COUNTED = "une absence, et toutes les semaines sont comptées"


@pytest.mark.parametrize(
    "acts",
    [
        (f"{DATED}, mais j'ai été malade 3 semaines", "oui", "oui"),
        (f"{DATED} dont 2 semaines de fermeture", "oui"),
        (DATED.removesuffix(" à 35h"), "35h mais absente 3 semaines", "oui", "oui"),
        (DATED, "oui mais j'étais malade 3 semaines", "oui"),
    ],
    ids=["in one breath", "as part of it", "with the hours", "with the sector"],
)
def test_the_weeks_are_asked_for_without_it(acts: tuple[str, ...]) -> None:
    player = Player(TODAY).does(*PERSON, *acts)
    assert player.ask == "period.weeks"
    assert "Vous avez parlé d'une absence" in player.text
    player.does("11")
    assert player.value("period.weeks", 1) == Decimal(11)
    assert "absence" not in player.text


@pytest.mark.parametrize("told", [f"{RUNNING}, en arrêt maladie depuis mai", f"{RUNNING} mais j'ai été malade 2 mois"])
def test_of_work_that_goes_on_it_is_said_that_it_counts_and_what_to_do(told: str) -> None:
    player = Player(TODAY).does(*PERSON, told, "oui", "oui")
    assert player.ask == "period.confirm"
    assert COUNTED in player.text
    player.does("3 semaines d'absence", "oui")
    assert player.value("period.end", 1) == TODAY
    assert COUNTED not in player.text


def test_an_absence_that_counts_as_work_is_told_beside_the_result() -> None:
    player = Player(TODAY).does(*PERSON, f"{DATED}, mais j'ai été malade 3 semaines", "oui", "oui", "oui")
    assert COUNTED in player.text
    player.does("oui", "non")
    assert "elle est comptée comme du travail (période 1)" in player.text


@pytest.mark.parametrize(
    "words",
    [
        "du 2 mars au 5 juin 2026 sans absence",
        "14 semaines, jamais malade",
        "pas un jour d'arrêt",
        "je remplaçais une collègue en arrêt maladie",
        "le dernier arrêt de ma tournée",
        "boulot de vacances, 3 semaines",
        "stage pendant les vacances scolaires, 2 semaines",
        "35h par semaine, fermé le dimanche",
        "l'entreprise a fermé après 8 semaines",
        "j'ai commencé après mon congé maternité",
    ],
)
def test_no_absence_is_heard_where_there_was_none(words: str) -> None:
    assert not was_away(words)


@pytest.mark.parametrize(
    "words",
    [
        "malade 3 jours",
        "j'ai eu 2 semaines de congés",
        "3 semaines d'arrêt",
        "en arrêt depuis mai",
        "absente une semaine",
        "congé mat du 1er février au 31 mai 2026",
        "en maternité de février à mai",
        "on maternity leave from February to May",
        "accident de travail, 3 semaines d'arrêt",
    ],
)
def test_an_absence_is_heard_by_its_length_or_by_its_name(words: str) -> None:
    assert was_away(words)


def test_an_absence_that_is_told_before_the_weeks_are_asked_is_taken_off_once_agreed() -> None:
    player = Player(TODAY).does(*PERSON, DATED, "j'étais malade une semaine")
    assert "J'ai compris : 13 semaines faites." in player.text
    player.does("oui")
    assert (player.value("period.weeks", 1), player.ask) == (Decimal(13), "period.sector")


@pytest.mark.parametrize(
    "asked",
    ["mon congé maternité il compte ?", "les arrêts maladie ça compte", "mes congés comptent ?", "do holidays count?"],
)
def test_whether_days_away_count_is_answered_with_the_weeks_of_the_certificate(asked: str) -> None:
    player = Player(TODAY).does(*PERSON, DATED, "oui", "oui", "oui", "non", asked)
    assert "ne parle pas des congés ni des arrêts" in player.text
    assert player.ask == "menu"
