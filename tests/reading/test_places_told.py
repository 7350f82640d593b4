"""Addresses and towns as they are told: in a sentence, figure by figure, with what comes after."""

from __future__ import annotations

import pytest

from .cases import meant


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("au dessus de la boulangerie rue Carnot", {"address.line": "au dessus de la boulangerie rue Carnot"}),
        ("8 rue du Marché et je déménage en mars", {"address.line": "8 rue du Marché"}),
        (
            "12 rue des lilas à Lomme cinq neuf un six zéro",
            {"address.line": "12 rue des lilas", "postal_code": "59160", "city": "Lomme"},
        ),
    ],
)
def test_a_street_told_in_a_sentence_is_asked_back(text: str, told: dict[str, str]) -> None:
    assert meant("address", text) == (told, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cinq neuf zéro zéro zéro lille", {"postal_code": "59000", "city": "lille"}),
        ("cinquante-neuf mille lille", {"postal_code": "59000", "city": "lille"}),
        ("je sais pas le code mais j'habite Wattrelos", {"city": "Wattrelos"}),
    ],
)
def test_a_code_said_in_words_or_a_town_told_late_is_asked_back(text: str, told: dict[str, str]) -> None:
    assert meant("postal_city", text) == (told, False)


def test_a_code_by_its_short_name_is_one() -> None:
    assert meant("postal_city", "mon code c'est 62300") == ({"postal_code": "62300"}, True)


def test_a_year_of_a_street_is_no_postal_code() -> None:
    line = "3 rue du dix-neuf mars mille neuf cent soixante-deux"
    assert meant("address", line) == ({"address.line": line}, True)


@pytest.mark.parametrize(
    ("ask", "text", "told"),
    [
        ("address", "7 rue Dunant appelez moi au 0612345678", {"address.line": "7 rue Dunant"}),
        ("postal_city", "59120 Loos les Lille, Nord", {"postal_code": "59120", "city": "Loos les Lille"}),
        ("postal_city", "Lille mais bientôt Paris", {"city": "Lille"}),
    ],
)
def test_what_comes_after_a_place_is_no_part_of_it(ask: str, text: str, told: dict[str, str]) -> None:
    assert meant(ask, text) == (told, False)
