"""What is held and what is to stand in its place: bidden, or said beside each other."""

from __future__ import annotations

from typing import Any

import pytest

from .cases import value_of
from .test_no_answers import heard

STAY = {"period.start": "2025-03-03", "period.end": "2025-06-30"}


def corrected(ask: str, text: str, known: dict[str, Any]) -> tuple[dict[str, Any], bool] | None:
    ours = heard(ask, text, {field: value_of(value) for field, value in known.items()})
    return (ours["readings"][0]["facts"], ours["readings"][0]["sure"]) if ours["act"] == "correct" else None


@pytest.mark.parametrize(
    "text",
    [
        "remplace 35 par 39",
        "change 35 en 39",
        "mets 39 au lieu de 35",
        "c'est pas 35 c'est 39",
        "c'est 39 et pas 35",
        "corrige : 39h par semaine",
    ],
)
@pytest.mark.parametrize("ask", ["any", "period.sector"])
def test_one_number_for_another(ask: str, text: str) -> None:
    assert corrected(ask, text, {"period.weekly_hours": 35}) == ({"period.weekly_hours": 39}, True)


def test_the_number_that_is_held_says_of_what_it_is() -> None:
    known = {"period.weeks": 12, "period.weekly_hours": 35, "postal_code": "93300"}
    assert corrected("any", "c'est pas 12 c'est 10", known) == ({"period.weeks": 10}, True)
    assert corrected("any", "change mon code postal c'est 93200 pas 93300", known) == ({"postal_code": "93200"}, True)
    assert corrected("any", "c'est pas le 12 c'est le 13", known) is None


@pytest.mark.parametrize(
    "text",
    [
        "il faut corriger : début le 10 mars 2025",
        "mets le début au 10 mars 2025",
        "la date de début c'est le 10 mars 2025",
        "début : 10 mars 2025",
    ],
)
def test_a_day_by_its_name(text: str) -> None:
    assert corrected("any", text, STAY) == ({"period.start": "2025-03-10"}, True)


def test_what_was_mistaken_is_no_firm() -> None:
    mended = {"period.start": "2025-04-01"}
    assert corrected("period.employer", "je me suis trompé de date, j'ai commencé le 1er avril 2025", STAY) == (
        mended,
        True,
    )
    assert heard("period.employer", "erreur de ligne, c'était DPD")["readings"][0]["facts"] == {
        "period.employer": "DPD"
    }


@pytest.mark.parametrize("text", ["j'ai déménagé, maintenant c'est 4 rue Pasteur", "nouvelle adresse : 4 rue Pasteur"])
def test_who_has_moved_lives_elsewhere(text: str) -> None:
    held = {"address.line": "12 rue des Lilas"}
    assert corrected("any", text, held) == ({"address.line": "4 rue Pasteur"}, True)
    assert corrected("postal_city", "j'ai déménagé, 4 rue Pasteur", held) == ({"address.line": "4 rue Pasteur"}, True)


@pytest.mark.parametrize(
    "text",
    [
        "j'ai changé de patron en avril 2025",
        "on a changé d'agence",
        "ils ont modifié mon contrat",
        "modifie les heures du stage 2",
    ],
)
def test_what_is_only_told_or_not_said_yet_corrects_nothing(text: str) -> None:
    assert corrected("any", text, STAY) is None


@pytest.mark.parametrize(
    ("held", "name"), [("Benali", "Ben Ali"), ("Desouza", "De Souza"), ("Legoff", "Le Goff"), ("Elamrani", "El Amrani")]
)
def test_a_small_word_with_a_capital_belongs_to_the_name(held: str, name: str) -> None:
    assert corrected("any", f"mon nom c'est {name} pas {held}", {"last_name": held}) == ({"last_name": name}, True)


def test_in_fact_is_said_in_the_way_of_the_young_too() -> None:
    assert corrected("any", "je faisais 24h30 en vrai", {"period.weekly_hours": 35}) == (
        {"period.weekly_hours": 24.5},
        True,
    )


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("du 4 mars au 13 juin", {"period.start": "2025-03-04", "period.end": "2025-06-13"}),
        ("non du 3 mars au 13 juin", {"period.end": "2025-06-13"}),
        ("non, de mars à juin", {"period.start": "2025-03-01", "period.end": "2025-06-30"}),
    ],
)
def test_days_told_anew_without_a_year_stay_in_the_year_that_is_held(text: str, change: dict[str, str]) -> None:
    assert corrected("period.confirm", text, STAY | {"period.end": "2025-06-06"}) == (change, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mettez GLS", "GLS"),
        ("mets dpd", "dpd"),
        ("remettez Colis 31", "Colis 31"),
        ("notez transports martin", "transports martin"),
        ("Laisse Rouler", "Laisse Rouler"),
        ("Garde Meuble Lille", "Garde Meuble Lille"),
    ],
)
def test_what_is_to_be_put_down_is_the_name_alone(text: str, name: str) -> None:
    ours = heard("period.employer", text, {})
    assert ours["readings"] == [{"facts": {"period.employer": name}, "sure": True}]


@pytest.mark.parametrize(
    "text",
    [
        "non finalement laissez GLS",
        "non mettez GLS",
        "non remets GLS",
        "presque, GLS",
        "oui sauf que c'est GLS",
        "oui sauf c'est GLS",
    ],
)
def test_the_name_that_is_to_stand_is_put_up_alone(text: str) -> None:
    known = {**STAY, "period.employer": "Chronopost"}
    assert corrected("period.confirm", text, known) == ({"period.employer": "GLS"}, False)


@pytest.mark.parametrize("text", ["presque sûr", "presque tout", "oui sauf les heures", "oui sauf que c'est pas bon"])
def test_what_names_no_other_firm_changes_none(text: str) -> None:
    assert corrected("period.confirm", text, {**STAY, "period.employer": "Chronopost"}) is None


def test_a_firm_and_its_country_are_another_name() -> None:
    known = {**STAY, "period.employer": "DPD"}
    assert corrected("period.confirm", "presque, DPD France", known) == ({"period.employer": "DPD France"}, False)


@pytest.mark.parametrize("text", ["nan remettez 28", "non mettez 28", "non laissez 28"])
def test_a_number_that_is_to_be_put_down_is_no_word_of_the_sector(text: str) -> None:
    known = {**STAY, "period.weekly_hours": 35}
    assert corrected("period.sector", text, known) == ({"period.weekly_hours": 28}, False)
