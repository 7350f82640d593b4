"""Two stretches of time in one message: the first is read and asked back; none is made of the two."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import visit
from tests.dialogs.ways import WAYS

from .cases import meant

START, END = "period.start", "period.end"
STAY = {START: "2025-03-03", END: "2025-05-30"}
BEGUN = {"period.kind": "job", START: "2025-03-03"}


@pytest.mark.parametrize(
    "text",
    [
        "du 3 mars au 30 mai 2025 puis du 1er au 26 septembre 2025",
        "du 3 mars au 30 mai puis du 1er au 26 septembre 2025",
        "03/03/25 au 30/05/25 et 01/09/25 au 26/09/25",
        "du 3 mars au 30 mai 2025, du 1er au 26 septembre 2025",
        "j'ai commencé le 3 mars 2025 fini le 30 mai 2025 et repris le 1er septembre 2025",
        "du 3 mars 2025 au 30 mai 2025 puis depuis le 1er septembre 2025",
        "du 3 mars 2025 au 30 mai 2025 deuxième contrat 1er septembre 2025",
    ],
)
def test_the_first_of_two_stretches_is_asked_back(text: str) -> None:
    assert meant(START, text) == (STAY, False)


@pytest.mark.parametrize(
    "text",
    [
        "le 30 mai 2025 puis j'ai repris le 1er septembre",
        "30 mai 2025 et j'ai repris le 1er septembre 2025 jusqu'au 26",
        "fini le 30 mai 2025 et recommencé en septembre",
        "30 mai 2025 puis encore du 1er au 26 septembre 2025",
    ],
)
def test_an_end_before_a_new_beginning_is_asked_back(text: str) -> None:
    assert meant(END, text, BEGUN) == ({END: "2025-05-30"}, False)


@pytest.mark.parametrize(
    "text", ["du 3 mars au 6 juin non du 3 mars au 30 mai 2025", "du 3 mars au 30 mai de l'année 2025"]
)
def test_one_stretch_in_two_versions_is_one(text: str) -> None:
    said = meant(START, text)
    assert said is not None
    assert said[0] == STAY


def test_a_stay_that_ended_and_goes_on_is_asked_back() -> None:
    assert meant(START, "du 3 mars au 30 mai 2025 et depuis j'y suis encore") == (STAY, False)


def test_hours_beside_two_stretches_are_heard() -> None:
    said = meant("has_period", "stage chez DPD du 3 au 28 mars 2025 et du 5 au 30 mai 2025 à 35h")
    stay = {"period.kind": "internship", "period.employer": "DPD", START: "2025-03-03", END: "2025-03-28"}
    assert said == ({**stay, "period.weekly_hours": 35}, False)


def test_the_name_of_the_first_employer_ends_before_the_other_stay() -> None:
    said = meant("has_period", "un stage du 3 au 28 mars 2025 chez dpd et l'autre du 5 au 30 mai 2025 chez gls")
    stay = {"period.kind": "internship", "period.employer": "dpd", START: "2025-03-03", END: "2025-03-28"}
    assert said == (stay, False)


def test_the_person_is_told_that_the_second_stretch_comes_later() -> None:
    player = visit(*WAYS[START], "du 3 mars au 30 mai 2025 puis du 1er au 26 septembre 2025")
    assert "une par une" in player.text
    player.does(f"!{START}:1")
    assert (player.value(START, 1), player.value(END, 1)) == (date(2025, 3, 3), date(2025, 5, 30))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("stage dpd 3 semaines puis ups 4 semaines", {"period.kind": "internship", "period.employer": "dpd"}),
        ("deux stages : DPD 3 semaines et UPS 4 semaines", {"period.kind": "internship", "period.employer": "DPD"}),
        ("un stage de 3 semaines et un autre de 4 semaines", {"period.kind": "internship"}),
        ("3 semaines chez DPD, 4 semaines chez UPS", {"period.employer": "DPD"}),
        ("I did 3 weeks at DPD and 4 weeks at UPS", {"period.employer": "DPD"}),
    ],
)
def test_of_lengths_of_two_stays_the_first_is_read_and_asked_back(text: str, told: dict[str, str]) -> None:
    assert meant("has_period", text) == (told | {"period.weeks": 3}, False)


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("stage de 3 semaines, non 4 semaines chez DPD", 4),
        ("stage de 3 mois soit 13 semaines chez DPD", 13),
    ],
)
def test_a_length_mended_or_told_twice_is_one(text: str, weeks: int) -> None:
    told = {"period.kind": "internship", "period.employer": "DPD", "period.weeks": weeks}
    assert meant("has_period", text) == (told, True)


@pytest.mark.parametrize("text", ["du 31 mars au 3 mars 2025", "du 15 juin au 1er juin 2025"])
def test_eleven_months_whose_year_is_said_once_may_be_the_wrong_way_round(text: str) -> None:
    said = meant("period.dates", text)
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize(
    "text",
    ["du 1er septembre au 31 août 2025", "du 15 novembre au 15 janvier 2025", "du 15 juin 2024 au 1er juin 2025"],
)
def test_a_year_and_what_is_said_of_both_ends_are_written_down(text: str) -> None:
    said = meant("period.dates", text)
    assert said is not None
    assert said[1]
