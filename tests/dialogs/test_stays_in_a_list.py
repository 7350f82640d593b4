"""Stays that are written as a list, with numbers before them, come one after the other and none is lost."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import PERSON, Player


@pytest.mark.parametrize(
    "told",
    [
        "1) stage Chronopost du 6/1/25 au 28/2/25 35h 2) CDD GLS du 3/3/25 au 30/4/25 30h",
        "1. stage Chronopost du 6/1/25 au 28/2/25 35h\n2. CDD GLS du 3/3/25 au 30/4/25 30h",
        "1/ stage chez Chronopost du 6 janvier au 28 février 2025 à 35h 2/ CDD GLS du 3 mars au 30 avril 2025 30h",
        "1- stage Chronopost du 6/1/25 au 28/2/25 35h, 2- CDD GLS du 3/3/25 au 30/4/25 30h",
    ],
)
def test_a_numbered_list_is_read_stay_by_stay(told: str) -> None:
    player = Player().does(*PERSON, "oui", told, "oui", "oui", "oui")
    assert player.value("period.employer", 1) == "Chronopost"
    assert "J'ai compris : emploi, chez GLS" in player.text
    player.does("oui")
    assert (player.value("period.employer", 2), player.value("period.end", 2)) == ("GLS", date(2025, 4, 30))


@pytest.mark.parametrize(
    ("told", "weeks", "waits"),
    [
        ("j'ai travaillé 3 mois chez FedEx et 2 mois chez TNT en 2025", 13, "2 mois chez TNT en 2025"),
        ("un stage chez DPD 4 semaines puis un CDD chez UPS 6 semaines", 4, "un CDD chez UPS 6 semaines"),
    ],
)
def test_stays_told_by_their_lengths_keep_each_its_own(told: str, weeks: int, waits: str) -> None:
    player = Player().does(*PERSON, told)
    player = player.does("oui") if player.conversation.offer else player
    assert player.value("period.weeks", 1) == weeks
    assert player.conversation.waiting == waits


@pytest.mark.parametrize(
    ("told", "end", "waits"),
    [
        (
            "stage chez DPD entre le 3 mars et le 4 avril 2025 et stage chez GLS entre le 5 mai et le 6 juin 2025",
            date(2025, 4, 4),
            "stage chez GLS entre le 5 mai et le 6 juin 2025",
        ),
        (
            "a job with DPD from March 3, 2025 until April 4, 2025, 20h; a job with GLS from May 5, 2025, 35h",
            date(2025, 4, 4),
            "a job with GLS from May 5, 2025, 35h",
        ),
    ],
)
def test_the_two_days_of_one_stay_and_the_year_of_a_day_are_not_parted(told: str, end: date, waits: str) -> None:
    player = Player().does(*PERSON, told)
    assert player.value("period.end", 1) == end
    assert player.conversation.waiting == waits


def test_the_kind_told_behind_then_is_that_of_the_next_stay() -> None:
    told = "15/12/2024 to 06/03/2025 I worked at UPS, 28 hours. Then Ciblex: temp work, 09/12/2022 to 01/02/2023, 20h"
    player = Player().does(*PERSON, told)
    assert player.value("period.kind", 1) is None
    assert player.conversation.waiting == "Ciblex: temp work, 09/12/2022 to 01/02/2023, 20h"


def test_hours_behind_then_are_still_of_the_stay() -> None:
    player = Player().does(*PERSON, "stage chez DPD du 3 mars au 4 avril 2025 puis 35h")
    assert (player.value("period.weekly_hours", 1), player.conversation.waiting) == (35, "")


@pytest.mark.parametrize(
    ("told", "kind", "hours"),
    [
        ("3 stages à 35h : DHL du 3 au 28 mars 2025, GLS du 5 au 30 mai 2025", "internship", 35),
        ("deux CDD : La Poste en juillet 2024 à 20h, Amazon en août 2024 à 35h", "job", 35),
        ("2 stages à 28h par semaine : DHL du 3 au 28 mars 2025, GLS du 5 au 30 mai 2025 à 20h", "internship", 20),
    ],
)
def test_what_is_told_of_all_of_a_list_is_told_of_each(told: str, kind: str, hours: int) -> None:
    player = Player().does(*PERSON, "oui", told)
    for _ in range(4):
        if player.value("period.confirm", 1) is None:
            player.does("oui")
    player.does("oui")  # to the second, which is put up
    assert (player.value("period.kind", 2), player.value("period.weekly_hours", 2)) == (kind, hours)
