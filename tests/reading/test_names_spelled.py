"""Names with what is said of how they are written, kinds told by a trade, papers that somebody else has."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("Mohamed avec un e", "Mohamed", True),
        ("Dupont avec un t à la fin", "Dupont", True),
        ("Anne avec deux n", "Anne", True),
        ("Ane avec deux n", "Ane", False),
        ("Catherine avec un K", "Catherine", False),
        ("DUPONT en majuscules", "DUPONT", True),
        ("ben mon nom c'est Benali", "Benali", True),
        ("Ben Salah", "Ben Salah", True),
    ],
)
def test_how_a_name_is_written_is_no_part_of_it(text: str, name: str, *, sure: bool) -> None:
    assert meant("last_name", text) == ({"last_name": name}, sure)


@pytest.mark.parametrize("text", ["j'habite au 12 rue des Lilas à Lille 59000", "Dupont 3", "avec un e"])
def test_what_holds_a_number_or_no_name_is_none(text: str) -> None:
    assert meant("last_name", text) is None


@pytest.mark.parametrize("text", ["livreur", "facteur", "je livrais des colis", "chauffeur livreur", "c'était payé"])
def test_a_trade_or_pay_is_rather_a_job_and_asked_back(text: str) -> None:
    assert meant("period.kind", text) == ({"period.kind": "job"}, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("DPD", {"period.employer": "DPD"}),
        ("chez La Poste", {"period.employer": "La Poste"}),
        ("stage livreur", {"period.kind": "internship"}),
        ("apprenti livreur", {"period.kind": "apprenticeship"}),
        ("livreur en CDD", {"period.kind": "job"}),
    ],
)
def test_a_firm_or_a_kind_beside_it_is_what_it_says(text: str, told: dict[str, str]) -> None:
    assert meant("period.kind", text) == (told, True)


@pytest.mark.parametrize("text", ["un magasin", "pas livreur", "bof"])
def test_a_place_tells_no_kind(text: str) -> None:
    assert meant("period.kind", text) is None


@pytest.mark.parametrize("text", ["j'en ai pas c'est en Belgique", "il n'y en a pas, c'est une association"])
def test_that_there_is_no_siret_may_come_with_its_reason(text: str) -> None:
    assert meant("siret", text) == ({"siret": "none"}, False)


@pytest.mark.parametrize("text", ["j'en ai pas sur moi", "j'en ai pas, c'est 356 000 000 49837"])
def test_a_siret_that_is_not_at_hand_or_comes_after_all_is_not_none(text: str) -> None:
    assert (meant("siret", text) or ({}, False))[0].get("siret") != "none"


@pytest.mark.parametrize("text", ["distribution du courrier", "le chef", "livraison de colis"])
def test_work_is_hardly_the_name_of_a_town(text: str) -> None:
    assert meant("postal_city", text) == ({"city": text}, False)


@pytest.mark.parametrize("text", ["mots plus simples", "plus simple svp", "easier words please"])
@pytest.mark.parametrize("ask", ["any", "notice", "period.start"])
def test_easier_words_are_asked_for(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "help"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("nom de mon mari Martin", ["Martin"]),
        ("Martin, c'est le nom de mon mari", ["Martin"]),
        ("nom d'usage Petit", ["Petit"]),
        ("nom d'usage Petit, nom de naissance Grand", ["Grand", "Petit"]),
        ("nom de jeune fille Grand nom d'épouse Petit", ["Grand", "Petit"]),
        ("Diop ou bien Diopp", ["Diop", "Diopp"]),
    ],
)
def test_whose_name_or_which_is_asked_back(text: str, names: list[str]) -> None:
    readings = heard("last_name", text)["readings"]
    assert [reading["facts"] for reading in readings] == [{"last_name": name} for name in names]
    assert not readings[0]["sure"]


def test_the_name_of_somebody_else_is_no_name() -> None:
    assert meant("last_name", "mon mari s'appelle Martin") is None
    assert meant("first_names", "Paul ou Paulo") == ({"first_names": "Paul"}, False)
    assert meant("last_name", "j'habite à Roubaix") is None


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("Lopez, pas Gomez", "Lopez", True),
        ("pas Dupond, Dupont", "Dupont", True),
        ("Dupond non Dupont", "Dupont", True),
        ("Dupond euh Dupont", "Dupont", False),
        ("erreur mon nom c'est Haddadi", "Haddadi", True),
        ("Le Pas", "Le Pas", True),
        ("Oh", "Oh", True),
    ],
)
def test_the_last_version_of_a_name_counts(text: str, name: str, *, sure: bool) -> None:
    assert meant("last_name", text) == ({"last_name": name}, sure)


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("Lemoine, L E M O I N E", "Lemoine", True),
        ("Benali ça s'écrit B-E-N-A-L-I", "Benali", True),
        ("Benali B E N A L Y", "Benali", False),
        ("Lefèvre-Dubois (je suis mariée)", "Lefèvre-Dubois", False),
        ("merci mon nom c'est Diop", "Diop", True),
    ],
)
def test_a_name_spelled_out_or_remarked_on_is_the_name(text: str, name: str, *, sure: bool) -> None:
    assert meant("last_name", text) == ({"last_name": name}, sure)


def test_a_form_copied_out_is_read_to_its_names_and_asked_back() -> None:
    both = {"last_name": "Abdi", "first_names": "Hodan"}
    assert meant("last_name", "Nom: Abdi Prénom: Hodan Né le: 1/1/2000") == (both, False)


def test_an_initial_is_no_last_name() -> None:
    both = {"last_name": "OUEDRAOGO", "first_names": "W. Rasmané"}
    assert meant("last_name", "OUEDRAOGO W. Rasmané") == (both, True)
    assert meant("first_names", "DUPONT J.") == ({"first_names": "J", "last_name": "DUPONT"}, False)


@pytest.mark.parametrize("text", ["je porte 3 prénoms Marie Rose Ange", "j'ai trois prénoms : Marie Rose Ange"])
def test_how_many_first_names_is_no_last_name(text: str) -> None:
    assert meant("first_names", text) == ({"first_names": "Marie Rose Ange"}, True)


@pytest.mark.parametrize(
    ("text", "siret"),
    [
        ("732829320OOO74", "73282932000074"),
        ("sept trois deux huit deux neuf trois deux zéro zéro zéro zéro sept quatre", "73282932000074"),
        ("sept cent trente-deux 829 trois cent vingt zéro zéro zéro soixante-quatorze", "73282932000074"),
        ("73282932000082 non 73282932000074", "73282932000074"),
    ],
)
def test_a_siret_in_letters_or_mended_is_asked_back(text: str, siret: str) -> None:
    assert meant("siret", text) == ({"siret": siret}, False)


@pytest.mark.parametrize("text", ["c'était au black", "au noir", "attends je regarde mon contrat"])
def test_what_employs_nobody_is_no_employer(text: str) -> None:
    assert meant("period.employer", text) is None


def test_where_a_name_was_read_is_no_part_of_it() -> None:
    text = "c'est marqué GEODIS CALBERSON sur la fiche de paie"
    assert meant("period.employer", text) == ({"period.employer": "GEODIS CALBERSON"}, True)


def test_a_dash_between_two_names_belongs_to_neither() -> None:
    assert meant("last_name", "DIALLO - Fatoumata") == ({"last_name": "DIALLO", "first_names": "Fatoumata"}, True)


def test_an_address_with_somebody_renames_no_employer() -> None:
    known = {"period.employer": "La Poste"}
    said = meant("address", "chez ma soeur 4 allée des roses lille", known)
    assert said is not None
    assert "period.employer" not in said[0]


@pytest.mark.parametrize("text", ["je préfère pas", "je demande demain", "je préfère pas le dire"])
def test_who_would_rather_not_leaves_the_question(text: str) -> None:
    assert heard("last_name", text) == {"act": "command", "command": "skip"}


@pytest.mark.parametrize(
    ("text", "name"),
    [("Samira comme ma mère", "Samira"), ("Rosa Maria (2 prénoms)", "Rosa Maria"), ("Awa toujours", "Awa toujours")],
)
def test_a_name_with_words_of_a_sentence_is_asked_back(text: str, name: str) -> None:
    assert meant("first_names", text) == ({"first_names": name}, False)
    assert meant("last_name", "Le Pas") == ({"last_name": "Le Pas"}, True)


def test_an_article_after_a_first_name_may_begin_the_last() -> None:
    assert meant("last_name", "Zélie Le Corre") == ({"last_name": "Zélie Le Corre"}, False)
    assert meant("last_name", "Ferreira dos Santos") == ({"last_name": "Ferreira dos Santos"}, True)


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("Kone sans accent", "Kone", True),
        ("Sara (sans h)", "Sara", True),
        ("Haddadi avec un seul h", "Haddadi", True),
        ("Ben Ali en deux mots", "Ben Ali", True),
        ("Dupont tiret Martin", "Dupont-Martin", False),
        ("monsieur madame Lambert", "Lambert", True),
        ("Mr et Mme Konaté", "Konaté", True),
        ("El Hadji Malick Sy", "El Hadji Malick Sy", False),
    ],
)
def test_a_name_is_written_as_it_is_told(text: str, name: str, *, sure: bool) -> None:
    assert meant("last_name", text) == ({"last_name": name}, sure)


@pytest.mark.parametrize(
    "text", ["même prénom que mon père", "aucun deuxième prénom, Lucas", "mon nom c'est comme le prénom Thomas"]
)
def test_a_name_like_another_is_not_written_down(text: str) -> None:
    said = meant("first_names", text)
    assert said is None or not said[1]


@pytest.mark.parametrize(
    ("ask", "text", "told"),
    [
        ("has_period", "j'ai livré pour uber", {"yes_no": "yes", "period.employer": "uber"}),
        ("more_periods", "oui à La Poste", {"yes_no": "yes", "period.employer": "La Poste"}),
        ("has_period", "oui, à Mondial Relay", {"yes_no": "yes", "period.employer": "Mondial Relay"}),
    ],
)
def test_a_firm_that_everybody_knows_is_not_lost_beside_a_yes(ask: str, text: str, told: dict[str, str]) -> None:
    assert meant(ask, text) == (told, False)
