"""Addresses with something in brackets, and numbers that are none."""

from __future__ import annotations

from typing import Any

import pytest

from .cases import meant

LILLE = {"postal_code": "59000", "city": "Lille"}


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("address", "12 rue Foch (bât. B), 59000 Lille", {"address.line": "12 rue Foch (bât. B)", **LILLE}),
        ("address", "12 rue Foch (bât. B)", {"address.line": "12 rue Foch (bât. B)"}),
        ("address", "59000 Lille (France)", LILLE),
        ("postal_city", "Lille (59)", {"city": "Lille"}),
        ("postal_city", "Bastia (2B)", {"city": "Bastia"}),
        ("postal_city", "Lille (59000)", LILLE),
        ("postal_city", "(Lille)", {"city": "Lille"}),
    ],
)
def test_a_bracket_that_was_opened_stays_closed(ask: str, text: str, facts: dict[str, Any]) -> None:
    assert meant(ask, text) == (facts, True)


@pytest.mark.parametrize("text", ["le 1er août 2025", "2 semaines", "j'ai bossé chez UPS", "14 semaines chez Auchan"])
def test_what_tells_of_something_else_is_no_street_where_the_town_is_asked(text: str) -> None:
    assert meant("postal_city", text) is None


def test_what_a_code_and_a_town_are_called_is_no_part_of_them() -> None:
    assert meant("postal_city", "cp62300") == ({"postal_code": "62300"}, True)
    assert meant("postal_city", "6 2 3 0 0 ville de Lens") == ({"postal_code": "62300", "city": "Lens"}, True)


def test_four_figures_before_a_town_are_a_code_whose_zero_was_left_out() -> None:
    assert meant("postal_city", "2000 Laon") == ({"postal_code": "02000", "city": "Laon"}, False)


@pytest.mark.parametrize("ask", ["address", "postal_city"])
@pytest.mark.parametrize("text", ["75", "le 59", "12"])
def test_a_number_alone_is_no_address(ask: str, text: str) -> None:
    assert meant(ask, text) is None


@pytest.mark.parametrize("ask", ["address", "postal_city"])
@pytest.mark.parametrize("text", ["356 000 000 49837", "06 12 34 56 78"])
def test_too_many_figures_are_another_number(ask: str, text: str) -> None:
    assert meant(ask, text) is None


@pytest.mark.parametrize("number", ["4", "12", "4 bis"])
def test_the_town_stands_apart_from_the_street_whatever_its_number(number: str) -> None:
    said = meant("address", f"{number} impasse du Moulin à Nantes")
    assert said == ({"address.line": f"{number} impasse du Moulin", "city": "Nantes"}, False)


@pytest.mark.parametrize("town", ["fort de france", "Fort-de-France", "Roissy en France", "tremblay en france"])
def test_a_town_of_france_keeps_its_name(town: str) -> None:
    assert meant("postal_city", town) == ({"city": town}, True)
    assert meant("postal_city", f"97200 {town}") == ({"postal_code": "97200", "city": town}, True)


def test_the_country_after_a_town_is_no_part_of_it() -> None:
    assert meant("postal_city", "59000 Lille France") == ({"postal_code": "59000", "city": "Lille"}, True)


@pytest.mark.parametrize("ask", ["address", "postal_city"])
def test_a_street_after_the_town_is_no_part_of_it(ask: str) -> None:
    assert meant(ask, "59000 Lille 12 rue Foch") == ({"address.line": "12 rue Foch", **LILLE}, True)
    assert meant("address", "Lille, 59000, 12 rue Foch") == ({"address.line": "12 rue Foch", **LILLE}, True)
    assert meant("address", "Lille 59000") == (LILLE, True)
    assert meant("address", "Lille 12 rue Foch") == ({"address.line": "12 rue Foch", "city": "Lille"}, False)
    assert meant(ask, "75018 Paris 18") == ({"postal_code": "75018", "city": "Paris 18"}, True)


def test_a_town_that_everybody_knows_ends_a_street_without_a_comma() -> None:
    assert meant("address", "12 rue Victor Hugo Lille") == (
        {"address.line": "12 rue Victor Hugo", "city": "Lille"},
        False,
    )
    for street in ("12 rue de Lille", "12 rue de la porte de Lille", "4 place Paris"):
        assert meant("address", street) == ({"address.line": street}, True)


@pytest.mark.parametrize(
    ("ask", "text", "facts", "sure"),
    [
        ("address", "62300 Lens rue du Port 12", {"address.line": "rue du Port 12", "city": "Lens"}, True),
        ("address", "62300 Lens rue Voltaire", {"address.line": "rue Voltaire", "city": "Lens"}, True),
        ("address", "12 rue du Port Lens 62300", {"address.line": "12 rue du Port", "city": "Lens"}, False),
        ("postal_city", "62300 La Place", {"city": "La Place"}, True),
        ("postal_city", "Lens 62300 depuis janvier", {"city": "Lens"}, False),
    ],
)
def test_a_town_has_neither_a_street_nor_a_sentence_in_it(
    ask: str, text: str, facts: dict[str, str], *, sure: bool
) -> None:
    assert meant(ask, text) == ({**facts, "postal_code": "62300"}, sure)


def test_one_of_two_towns_and_a_department_are_asked_back() -> None:
    assert meant("postal_city", "Lens/Liévin") == ({"city": "Lens"}, False)
    assert meant("postal_city", "Paris 75") == ({"city": "Paris"}, False)
    assert meant("postal_city", "Paris 20") == ({"city": "Paris 20"}, True)


def test_how_somebody_is_reached_is_no_part_of_a_name() -> None:
    signs = "employer.signatory"
    assert meant(signs, "M. Leroy 06 12 34 56 78") == ({signs: "M. Leroy"}, False)
    assert meant(signs, "Sophie, s.leroy@dpd.fr") == ({signs: "Sophie"}, False)
    assert meant(signs, "Karim Benali") == ({signs: "Karim Benali"}, True)


@pytest.mark.parametrize(
    "home", ["appartement 1208", "apt 1208", "bât. 1200", "porte 1012", "BP 1208", "logement n° 1208"]
)
def test_the_number_of_a_home_is_no_postal_code(home: str) -> None:
    line = f"12 rue des Lilas, {home}"
    assert meant("address", line) == ({"address.line": line}, True)
    assert meant("address", f"{line}, 1000 Bourg-en-Bresse") == (
        {"address.line": line, "postal_code": "01000", "city": "Bourg-en-Bresse"},
        False,
    )


@pytest.mark.parametrize("text", ["hébergé chez une amie", "address: hébergé chez une amie", "chez mes parents"])
def test_who_somebody_lives_with_is_no_street(text: str) -> None:
    said = meant("address", text)
    assert said is not None
    assert not said[1]
    assert meant("address", "chez M. Durand, 3 rue du Port 59000 Lille") == (
        {"address.line": "chez M. Durand, 3 rue du Port", **LILLE},
        True,
    )


@pytest.mark.parametrize(
    "before",
    [
        "c'est dans le centre, ", "mon adresse actuelle c'est le ", "j'habite chez mes parents au ",
        "hébergé au ",
        "pour le moment chez ma tante, ", "adresse postale : ", "my home address ",
    ],
)  # fmt: skip
def test_what_is_said_before_the_number_is_no_part_of_the_line(before: str) -> None:
    assert meant("address", f"{before}12 rue Foch 59000 Lille") == ({"address.line": "12 rue Foch", **LILLE}, True)


@pytest.mark.parametrize("before", ["résidence les Tilleuls ", "chez Mme Diop ", "Foyer Adoma ", "appartement 4, "])
def test_a_building_or_a_name_before_the_number_is(before: str) -> None:
    said = meant("address", f"{before}12 rue Foch 59000 Lille")
    assert said == ({"address.line": f"{before}12 rue Foch", **LILLE}, True)


@pytest.mark.parametrize("ask", ["address", "employer.address", "employer.postal_city"])
@pytest.mark.parametrize("text", ["la boîte est fermée", "ma rue était en travaux", "ils ont déménagé", "ça dépend"])
def test_what_happened_to_a_place_is_no_address(ask: str, text: str) -> None:
    assert meant(ask, text) is None


@pytest.mark.parametrize("text", ["le dépôt est à Lesquin", "boulevard de l'Est", "ZI Nord Est"])
def test_where_a_place_is_may_be_its_address(text: str) -> None:
    assert meant("employer.address", text) == ({"employer.address": text}, True)
