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
        ("ma ville est mal écrite c'est Lens", {"city": "Lens"}),
        ("mon vrai prénom est Ahmed", {"first_names": "Ahmed"}),
        ("le nom de famille c'est Hadad avec un d", {"last_name": "Hadad"}),
        ("j'habite maintenant à Roubaix", {"city": "Roubaix"}),
        ("j'habite plus Lille j'ai déménagé à Lens", {"city": "Lens"}),
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


@pytest.mark.parametrize(
    "text",
    [
        "sdf",
        "pas d'adresse",
        "j'ai pas d'adresse fixe",
        "aucune adresse",
        "je suis hébergé au CCAS, pas d'adresse fixe",
    ],
)
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
    assert meant("yes_no", "non je suis née en 89 pas en 98", born) == ({"birth_date": "1989-02-03"}, True)
    assert meant("yes_no", "non, 89", born) == ({"birth_date": "1989-02-03"}, False)


def test_a_word_of_a_name_that_is_held_names_it_only_when_refused() -> None:
    held = {"period.employer": "Relais Colis"}
    assert meant("yes_no", "non c'est Colis Privé", held) == ({"period.employer": "Colis Privé"}, False)
    assert meant("yes_no", "c'est pas Colis c'est DPD", held) == ({"period.employer": "DPD"}, True)


def test_a_day_of_the_start_is_no_number_of_hours() -> None:
    days = {"period.start": "2025-03-03", "period.end": "2025-06-06"}
    assert meant("period.weekly_hours", "non le début c'était le 5", days) == ({"period.start": "2025-03-05"}, False)


def test_a_name_held_ends_before_what_is_said_of_another() -> None:
    text = "mon nom de famille c'est Diop, Sarr c'est celui de mon mari"
    assert meant("yes_no", text, {"last_name": "Sarr"}) == ({"last_name": "Diop"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("address", "chez moi", {"address.line": "chez moi"}),
        ("postal_city", "c'est Lens ou Liévin, à la limite", {"city": "Lens"}),
    ],
)
def test_a_place_in_doubt_is_asked_back(ask: str, text: str, facts: dict[str, Any]) -> None:
    assert meant(ask, text) is not None
    assert meant(ask, text) == (facts, False)


def test_a_town_has_a_last_version_and_no_telephone() -> None:
    said = {"postal_code": "59100", "city": "roubaix"}
    assert meant("postal_city", "59 100 tourcoing non roubaix pardon") == (said, True)
    text = "12 rue Jean Moulin, 93200 Saint-Denis, 0612345678"
    assert meant("address", text) == (
        {"address.line": "12 rue Jean Moulin", "postal_code": "93200", "city": "Saint-Denis"},
        False,
    )


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("employer.signatory", "je sais pas encore qui signera"),
        ("employer.role", "on sait pas"),
        ("employer.signatory", "j'ai oublié son nom"),
        ("siret", "pas trouvé"),
        ("siret", "je peux pas l'avoir"),
        ("siret", "je vais lui demander demain"),
        ("period.kind", "je sais pas trop comment ça s'appelle"),
    ],
)
def test_who_does_not_know_yet_puts_it_off(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "skip"}


@pytest.mark.parametrize(
    ("ask", "text"), [("employer.signatory", "personne"), ("employer.address", "pareil"), ("employer.role", "le même")]
)
def test_nobody_and_the_same_are_no_answers(ask: str, text: str) -> None:
    assert meant(ask, text) is None


def test_of_two_who_may_sign_neither_is_written_down() -> None:
    either = {"employer.signatory": "Paul Dubois ou sa femme"}
    assert meant("employer.signatory", "Paul Dubois ou sa femme") == (either, False)


def test_a_word_that_a_firm_is_called_is_its_type() -> None:
    assert meant("employer.type", "société") == ({"employer.type": "société"}, True)
    assert meant("employer.role", "chef d'équipe je crois") == ({"employer.role": "chef d'équipe"}, False)


def test_a_yes_or_a_no_may_have_words_beside_it() -> None:
    assert meant("period.sector", "franchement non") == ({"period.sector": "no"}, True)
    assert meant("period.sector", "à 100%") == ({"period.sector": "yes"}, True)
    assert meant("period.sector", "oui à 100%") == ({"period.sector": "yes"}, True)
    assert meant("more_periods", "attendez oui") == ({"yes_no": "yes"}, True)


def test_a_training_is_a_way_to_prepare() -> None:
    told = ({"candidate_kind": "continuing_training"}, True)
    assert meant("candidate_kind", "formation financée par France Travail") == told
    assert meant("candidate_kind", "formation au lycée") == ({"candidate_kind": "school"}, False)
