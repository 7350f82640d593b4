"""Where a firm is asked, small words that no « chez » announces: an aside, what sort of firm it was, or its name."""

from __future__ import annotations

import pytest

from .cases import meant

ASK = "period.employer"


@pytest.mark.parametrize(
    "text",
    ["bonne question", "déjà dit", "plus tard", "peu importe", "c'était bien", "aucune idée mdr", "azerty", "hhhhhh"],
)
def test_what_only_says_something_names_nobody(text: str) -> None:
    said = meant(ASK, text)
    assert said is None or ASK not in said[0] or not said[1]


@pytest.mark.parametrize("text", ["plus tard", "comme dit", "oh la la", "bla bla", "qsdf", "hhhhhhh", "pourquoi faire"])
def test_such_words_are_put_up_as_no_name(text: str) -> None:
    said = meant(ASK, text)
    assert said is None or ASK not in said[0]


@pytest.mark.parametrize(
    "text",
    [
        "grande surface", "zone industrielle", "centre de tri", "ouvrier polyvalent", "mère au foyer", "dans la rue",
        "12 rue des lilas", "dans le nord", "avant le covid", "petits boulots", "mauvaise expérience", "faillite",
        "sur les marchés", "call center", "menuisier", "mosquée", "transport routier", "burn out",
        "chez le docteur", "demain je regarde",
        "distribution de prospectus", "recyclerie", "Centre de tri", "small shop",
    ],
)  # fmt: skip
def test_what_a_place_was_is_asked_back(text: str) -> None:
    said = meant(ASK, text)
    assert said is None or not said[1]


@pytest.mark.parametrize(
    "name",
    [
        "boulangerie martin", "transports lefevre", "trans colis 59", "la mie caline", "mairie de lens", "stuart",
        "biocoop", "nord livraison", "ets girard", "Grande Surface", "Petit Bateau", "la halle aux chaussures", "H&M",
    ],
)  # fmt: skip
def test_a_firm_needs_no_announcing_word_and_no_capital(name: str) -> None:
    assert meant(ASK, name) == ({ASK: name}, True)


@pytest.mark.parametrize("text", ["chez bonne pioche", "ça s'appelle bonne pioche"])
def test_an_announced_name_may_be_of_any_words(text: str) -> None:
    assert meant(ASK, text) == ({ASK: "bonne pioche"}, True)
