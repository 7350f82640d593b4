"""A year, a number or a day beside another one, or beside words that take it back: asked back."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant


@pytest.mark.parametrize(
    ("ask", "text", "said"),
    [
        ("session", "j'ai raté 2025", 2025),
        ("birth_date", "12/05/97 ou 98", "1997-05-12"),
        ("birth_date", "05/12/1997 format américain", "1997-12-05"),
        ("birth_date", "1er janvier 1990 (date estimée)", "1990-01-01"),
        ("siret", "73282932000074 ou 73282932000082", "73282932000074"),
        ("siret", "73282932000074 mais c'est l'ancien", "73282932000074"),
        ("siret", "73282932000074 c'est celui du siège", "73282932000074"),
        ("siret", "c'est pas le 73282932000074", "73282932000074"),
    ],
)
def test_what_may_be_another_is_asked_back(ask: str, text: str, said: object) -> None:
    assert meant(ask, text) == ({ask: said}, False)


@pytest.mark.parametrize(
    ("ask", "text", "said"),
    [("session", "je passe en 2026", 2026), ("birth_date", "12/05/97", "1997-05-12")],
)
def test_what_is_said_alone_is_written_down(ask: str, text: str, said: object) -> None:
    assert meant(ask, text) == ({ask: said}, True)


def test_weeks_of_each_month_are_no_length_of_a_stay() -> None:
    told = {"period.kind": "internship", "period.employer": "DPD"}
    assert meant("has_period", "stage DPD de 2 semaines par mois") == (told, True)


def test_in_all_is_no_part_of_a_name() -> None:
    facts = {"period.employer": "DPD", "period.weeks": 14}
    assert meant("has_period", "j'ai fait 14 semaines chez DPD en tout") == (facts, True)


def test_a_year_that_is_refused_is_no_year_of_the_exam() -> None:
    assert meant("session", "pas en 2026") is None
    assert meant("session", "2027 pas 2026") == ({"session": 2027}, True)
    assert meant("session", "2026 non 2027") == ({"session": 2027}, True)


@pytest.mark.parametrize("text", ["bonjour voici le siret 73282932000074 merci", "73282932000074 sur ma fiche de paie"])
def test_a_siret_with_plain_words_around_it_is_written_down(text: str) -> None:
    assert meant("siret", text) == ({"siret": "73282932000074"}, True)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("le 15 ou 16 juin", ["2024-06-15", "2024-06-16"]),
        ("juin ou juillet", ["2024-06-30", "2024-07-31"]),
        ("fin juin ou début juillet", ["2024-06-30", "2024-07-01"]),
        ("juin ou juillet 2025", ["2025-06-30", "2025-07-31"]),
    ],
)
def test_two_possible_ends_are_ends_after_the_start_both(text: str, ends: list[str]) -> None:
    ours = read("period.end", text, {"period.start": date(2024, 3, 4)}, date(2025, 10, 15), BASE).to_json()
    assert [(said["facts"], said["sure"]) for said in ours["readings"]] == [
        ({"period.end": end}, False) for end in ends
    ]
