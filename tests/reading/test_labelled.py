"""A fact of the person said with its own word while another is asked, and towns with what is said around them."""

from __future__ import annotations

from typing import Any

import pytest

from .cases import meant
from .test_no_answers import heard

HELD: dict[str, Any] = {
    "last_name": "Haddad",
    "first_names": "Ali",
    "address.line": "3 rue Pasteur",
    "postal_code": "59000",
    "city": "Lille",
    "siret": "none",
    "period.employer": "DPD",
    "period.weekly_hours": 35,
}


@pytest.mark.parametrize("ask", ["yes_no", "period.confirm", "period.end", "menu"])
@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("erreur mon nom c'est Haddadi", {"last_name": "Haddadi"}),
        ("mon prénom c'est Ahmed", {"first_names": "Ahmed"}),
        ("le code postal c'est 59800", {"postal_code": "59800"}),
        ("mon adresse a changé, 5 rue Nationale", {"address.line": "5 rue Nationale"}),
        ("le siret c'est 73282932000074 en fait", {"siret": "73282932000074"}),
        ("ma ville c'est Lens", {"city": "Lens"}),
        ("j'habite maintenant à Roubaix", {"city": "Roubaix"}),
        ("non j'habite plus à Lille, maintenant c'est Roubaix", {"city": "Roubaix"}),
    ],
)
def test_a_fact_is_changed_by_its_name(ask: str, text: str, change: dict[str, Any]) -> None:
    ours = heard(ask, text, HELD)
    assert (ours["act"], ours["readings"][0]) == ("correct", {"facts": change, "sure": True})


@pytest.mark.parametrize("text", ["mon nom est mal écrit", "mon adresse est fausse", "mon nom a changé"])
def test_what_is_said_of_a_fact_changes_none(text: str) -> None:
    assert "readings" not in heard("period.confirm", text, HELD)


def test_what_is_asked_is_answered_and_what_is_not_held_is_not_changed() -> None:
    assert heard("last_name", "mon nom c'est Haddadi", HELD)["act"] == "answer"
    assert meant("address", "mon adresse a changé, 5 rue Nationale", HELD) == (
        {"address.line": "5 rue Nationale"},
        True,
    )
    assert meant("postal_city", "le code postal c'est 59800", HELD) == ({"postal_code": "59800"}, True)
    assert meant("yes_no", "le code postal c'est 59800") is None
    assert meant("employer.postal_city", "le code postal c'est 59800", HELD) == (
        {"employer.postal_city": "le code postal c'est 59800"},
        True,
    )


def test_to_live_somewhere_is_no_stay_that_goes_on() -> None:
    assert meant("period.end", "j'habite encore à Lille") is None


def test_a_firm_said_after_a_no_is_rather_the_employer() -> None:
    change = ({"period.employer": "Chronopost"}, False)
    assert meant("period.weekly_hours", "Non, Chronopost", {"period.employer": "Colissimo"}) == change


def test_the_sector_is_mended_both_ways() -> None:
    assert meant("period.confirm", "non c'était bien du secteur", {"period.sector": "no"}) == (
        {"period.sector": "yes"},
        False,
    )
    assert meant("period.confirm", "c'est pas du secteur", {"period.sector": "yes"}) == ({"period.sector": "no"}, False)


@pytest.mark.parametrize(
    ("text", "town", "sure"),
    [
        ("Roubaix dans le Nord", "Roubaix", True),
        ("je suis à Saint Denis dans le 93", "Saint Denis", False),
        ("59 roubaix", "roubaix", False),
        ("je suis à Lille depuis 3 ans", "Lille", False),
        ("Paris 19", "Paris 19", True),
    ],
)
def test_a_town_ends_before_its_department(text: str, town: str, *, sure: bool) -> None:
    assert meant("postal_city", text) == ({"city": town}, sure)


@pytest.mark.parametrize("text", ["à côté de Lille", "près de Lens"])
def test_near_a_town_is_another_one(text: str) -> None:
    assert meant("postal_city", text) is None


@pytest.mark.parametrize("text", ["sdf", "pas d'adresse", "je suis hébergé au CCAS, pas d'adresse fixe"])
def test_who_has_no_address_puts_it_off(text: str) -> None:
    assert heard("address", text) == {"act": "command", "command": "skip"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("je viens de déménager c'est le 18 rue Voltaire maintenant", "18 rue Voltaire"),
        ("Résidence de l'Est 12 rue Foch", "Résidence de l'Est 12 rue Foch"),
        ("cité des 3000 tour 12 appart 45", "cité des 3000 tour 12 appart 45"),
    ],
)
def test_a_line_holds_no_words_of_a_sentence_and_all_of_its_own(text: str, line: str) -> None:
    assert meant("address", text) == ({"address.line": line}, True)


def test_a_slip_is_mended_by_what_it_was_in() -> None:
    assert meant("any", "je me suis trompé d'adresse c'est 8 rue de Lille", HELD) == (
        {"address.line": "8 rue de Lille"},
        True,
    )
    assert meant("postal_city", "ah mince mon prénom a deux n : Alli", HELD) == ({"first_names": "Alli"}, True)


def test_a_short_year_of_birth_is_one() -> None:
    born = {"birth_date": "1998-02-03"}
    assert meant("period.kind", "pardon je suis née en 89", born) == ({"birth_date": "1989-02-03"}, True)


def test_a_training_is_a_way_to_prepare() -> None:
    told = ({"candidate_kind": "continuing_training"}, True)
    assert meant("candidate_kind", "formation financée par France Travail") == told
    assert meant("candidate_kind", "formation au lycée") == ({"candidate_kind": "school"}, False)
