"""What people did, told where a firm or its sector is asked: no employer's name, and a sector that is asked back."""

from __future__ import annotations

import pytest

from .cases import meant

EMPLOYER, SECTOR = "period.employer", "period.sector"


@pytest.mark.parametrize(
    "text",
    [
        "livraison",
        "c'était de la livraison",
        "de la livraison de colis",
        "dans la livraison",
        "livraison de colis à domicile",
        "je livrais des colis",
        "livreur à vélo",
        "la tournée du facteur",
        "tri du courrier",
        "plutôt de la livraison",
        "pas que de la livraison",
        "delivering parcels",
    ],
)
def test_tasks_of_the_sector_are_a_yes_to_confirm(text: str) -> None:
    assert meant(SECTOR, text) == ({SECTOR: "yes"}, False)


@pytest.mark.parametrize(
    "text",
    [
        "j'étais au ménage",
        "je faisais le ménage",
        "dans la sécurité",
        "agent d'entretien",
        "en cuisine",
        "c'était pas de la livraison",
        "pas de livraison",
        "je livrais pas de colis",
        "jamais livré de colis",
        "ni livraison ni courrier",
        "sans livraison, juste du ménage",
        "it was cleaning",
    ],
)
def test_other_tasks_and_denied_ones_are_a_no_to_confirm(text: str) -> None:
    assert meant(SECTOR, text) == ({SECTOR: "no"}, False)


@pytest.mark.parametrize(
    "text",
    [
        "je fais que du tri pas de livraison",
        "pas de livraison, que de la vente",
        "préparateur de commandes, pas de livraison",
        "je livre pas, je trie",
    ],
)
def test_some_tasks_and_others_denied_are_a_doubt_to_confirm(text: str) -> None:
    assert meant(SECTOR, text) == ({SECTOR: "unsure"}, False)


@pytest.mark.parametrize(
    "text",
    [
        "j'étais au drive",
        "préparation de commandes",
        "livraison de repas",
        "je livrais des pizzas",
        "livraison et ménage",
        "j'aurais voulu faire de la livraison",
        "à la caisse",
    ],
)
def test_tasks_that_may_be_of_the_sector_or_not_are_asked_again(text: str) -> None:
    assert meant(SECTOR, text) is None


def test_a_yes_beside_other_tasks_is_either() -> None:
    assert meant(SECTOR, "oui je faisais le ménage") == ({SECTOR: "yes"}, False)
    assert meant(SECTOR, "oui c'était de la livraison") == ({SECTOR: "yes"}, False)


@pytest.mark.parametrize("ask", [EMPLOYER, SECTOR, "has_period", "period.start", "any"])
@pytest.mark.parametrize(
    "text",
    [
        "j'étais au ménage",
        "je faisais le ménage",
        "j'étais à l'entrepôt",
        "en tant que livreur",
        "j'ai travaillé dans le bâtiment",
    ],
)
def test_a_trade_is_no_employer(ask: str, text: str) -> None:
    assert EMPLOYER not in (meant(ask, text) or ({}, True))[0]


@pytest.mark.parametrize(
    "name",
    ["ménage", "le ménage", "livraison", "agent d'entretien", "La Cantine", "guichet de la poste", "caisse d'épargne"],
)
def test_a_trade_alone_may_be_a_name_and_is_asked_back(name: str) -> None:
    assert meant(EMPLOYER, name) == ({EMPLOYER: name}, False)


@pytest.mark.parametrize("text", ["le magasin de mon oncle", "la boîte de son père"])
def test_somebodys_shop_has_another_name(text: str) -> None:
    said = meant(EMPLOYER, text)
    assert said is None or not said[1]


@pytest.mark.parametrize(
    "name", ["Ménage Plus", "Sécurité Nord", "Caisse d'Épargne", "hôpital de Roubaix", "la boulangerie Paul"]
)
def test_a_trade_within_a_name_stays(name: str) -> None:
    assert meant(EMPLOYER, name) == ({EMPLOYER: name}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leclerc en caisse", "Leclerc"),
        ("je faisais les livraisons pour DPD", "DPD"),
        ("chez La Poste au guichet", "La Poste"),
        ("Amazon dans l'entrepôt", "Amazon"),
        ("Carrefour au rayon frais", "Carrefour"),
    ],
)
def test_what_was_done_there_is_no_part_of_the_name(text: str, name: str) -> None:
    assert meant(EMPLOYER, text) == ({EMPLOYER: name}, True)


@pytest.mark.parametrize(
    "text",
    [
        "facteur",
        "livreur à vélo",
        "j'ai fait que de la livraison à vélo",
        "je livrais des colis",
        "aide facteur",
        "JE FAIS LES LIVRAISONS DE JOURNAUX LE MATIN",
        "je distribue des prospectus",
    ],
)
@pytest.mark.parametrize("ask", ["has_period", "more_periods"])
def test_who_did_the_tasks_of_the_sector_was_there(ask: str, text: str) -> None:
    assert meant(ask, text) == ({"yes_no": "yes"}, False)


@pytest.mark.parametrize(
    "text",
    [
        "mon frère est livreur",
        "je veux devenir facteur",
        "salut c pour le cap livraison",
        "une formation de livreur",
        "je fais le ménage",
        "livreur de pizza",
        "la livraison ça compte ?",
        "pas de livraison",
    ],
)
def test_tasks_of_somebody_else_wished_for_or_of_another_sector_are_no_yes(text: str) -> None:
    said = meant("has_period", text)
    assert said is None or said[0] == {"yes_no": "no"}


@pytest.mark.parametrize("text", ["non, oui dans le secteur", "non ah si", "non si c'est dans le secteur"])
def test_a_no_that_is_taken_back_is_a_yes_to_confirm(text: str) -> None:
    assert meant(SECTOR, text) == ({SECTOR: "yes"}, False)
