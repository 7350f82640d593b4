"""Firms whose names are made of other words: « C Chez Vous », « Juillet Frères », « Express 2000 »."""

from __future__ import annotations

import pytest

from .cases import meant

ASK, START, END = "period.employer", "period.start", "period.end"
DAYS = {START: "2025-06-02", END: "2025-08-29"}


@pytest.mark.parametrize("name", ["C Chez Vous", "c chez vous"])
def test_c_chez_vous_is_a_firm(name: str) -> None:
    for text in (name, f"j'étais livreur chez {name}", f"c'était {name}"):
        assert meant(ASK, text) == ({ASK: name}, True)
    assert (meant("period.confirm", f"non, {name}", {ASK: "GLS"}) or ({}, True))[0] == {ASK: name}


@pytest.mark.parametrize(("text", "name"), [("Manpower chez Amazon", "Amazon"), ("c'est chez DPD", "DPD")])
def test_chez_after_another_firm_goes_on(text: str, name: str) -> None:
    said = meant(ASK, text)
    assert said is not None
    assert said[0] == {ASK: name}


@pytest.mark.parametrize("name", ["Juillet Frères", "Mars Livraison", "Transports Février", "Transports 2000"])
def test_a_month_or_an_old_year_in_a_name_beside_the_dates(name: str) -> None:
    assert meant(ASK, f"{name} du 02/06/2025 au 29/08/2025") == ({ASK: name, **DAYS}, True)
    assert meant("has_period", f"oui, chez {name} du 02/06/2025 au 29/08/2025") == (
        {"yes_no": "yes", ASK: name, **DAYS},
        True,
    )


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Chronopost Mars au 6 juin 2025", {ASK: "Chronopost", START: "2025-03-01", END: "2025-06-06"}),
        ("Transports Martin Mars au 6 juin 2025", {ASK: "Transports Martin", START: "2025-03-01", END: "2025-06-06"}),
        ("DPD Mars 2025", {ASK: "DPD", START: "2025-03-01", END: "2025-03-31"}),
        ("Carrefour 2023", {ASK: "Carrefour", START: "2023-01-01", END: "2023-12-31"}),
    ],
)
def test_a_month_that_tells_when_is_no_part_of_a_name(text: str, facts: dict[str, str]) -> None:
    assert meant(ASK, text) == (facts, False)


@pytest.mark.parametrize("name", ["Express 2000", "Auto 2000", "Espace 1900"])
def test_a_year_long_past_is_rather_of_the_name(name: str) -> None:
    assert meant(ASK, name) == ({ASK: name}, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("chez mon oncle, Garage Benali", "Garage Benali"),
        ("chez un artisan, Mr Bakary Diop", "Mr Bakary Diop"),
        ("un garage: Auto Pro", "Auto Pro"),
    ],
)
def test_a_name_set_apart_after_somebody_is_the_firm(text: str, name: str) -> None:
    assert meant(ASK, text) == ({ASK: name}, False)


@pytest.mark.parametrize("text", ["C'EST MARQUÉ SUR MA FICHE DE PAIE", "C'EST ÉCRIT SUR MON CONTRAT"])
def test_where_the_name_stands_is_none_in_capitals_either(text: str) -> None:
    assert meant(ASK, text) is None


@pytest.mark.parametrize("name", ["Bio c' Bon", "7 à Dire"])
def test_small_words_and_figures_within_a_name(name: str) -> None:
    assert (meant(ASK, name) or ({}, True))[0] == {ASK: name}


def test_whom_one_worked_for() -> None:
    assert meant(ASK, "je livrais pour Picnic") == ({ASK: "Picnic"}, True)


def test_what_work_comes_with_is_no_firm() -> None:
    assert meant("period.kind", "un vrai travail avec fiche de paie") == ({"period.kind": "job"}, True)
    assert (meant("period.kind", "un stage avec Stuart") or ({}, True))[0] == {
        "period.kind": "internship",
        ASK: "Stuart",
    }


def test_an_ordinal_of_a_quarter_is_no_day() -> None:
    said = meant(ASK, "mon employeur c'est la mairie du 13e")
    assert said is not None
    assert said[0] == {ASK: "la mairie du 13e"}


@pytest.mark.parametrize("text", ["non chez Stuart seulement", "non, Stuart uniquement"])
def test_only_there_is_no_name(text: str) -> None:
    assert (meant("more_periods", text, {ASK: "Stuart"}) or ({}, True))[0] == {"yes_no": "no"}


@pytest.mark.parametrize("name", ["La Ruche qui dit Oui", "Pas Si Loin", "Monop'"])
def test_a_name_of_words_of_a_sentence_is_whole(name: str) -> None:
    assert (meant(ASK, name) or ({}, True))[0] == {ASK: name}


def test_a_shop_that_is_named_after_its_sort() -> None:
    said = meant(ASK, "dans une boucherie, la Boucherie Lemaire")
    assert said == ({ASK: "Boucherie Lemaire"}, False)
