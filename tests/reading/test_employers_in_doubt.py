"""Which of two names, and how much of it: firms with « chez », two firms, a town after « à », work without « chez »."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant
from .test_no_answers import heard

ASK, KIND = "period.employer", "period.kind"


@pytest.mark.parametrize("name", ["Boulangerie Chez Paul", "Restaurant Chez Mamie", "Pizzeria Chez Tonton"])
def test_chez_belongs_to_the_name_of_a_shop(name: str) -> None:
    assert meant(ASK, name) == ({ASK: name}, True)
    assert meant(ASK, f"j'étais au {name}") == ({ASK: name}, True)


def test_chez_after_a_work_belongs_to_no_name() -> None:
    assert meant(ASK, "Livreur Chez DPD") == ({ASK: "DPD"}, True)
    assert meant(ASK, "Chez Paul") == ({ASK: "Paul"}, True)
    assert meant(ASK, "vendeuse en boulangerie chez Paul") == ({ASK: "Paul"}, True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("boulangerie chez paul", ["paul", "boulangerie chez paul"]),
        ("boulangerie chez Paul", ["Paul", "boulangerie chez Paul"]),
        ("une pizzeria, Chez Marco", ["Marco", "Chez Marco"]),
        ("dpd et gls", ["dpd et gls", "dpd"]),
        ("DPD, GLS", ["DPD", "GLS"]),
        ("Stuart puis Deliveroo", ["Stuart", "Deliveroo"]),
        ("DPD, je livrais pour Amazon", ["DPD", "Amazon"]),
        ("Manpower mais je bossais chez Fedex", ["Fedex", "Manpower"]),
        ("Adecco pour Amazon", ["Adecco", "Amazon"]),
        ("Au Vieux Campeur", ["Vieux Campeur", "Au Vieux Campeur"]),
        ("À la Bonne Heure", ["Bonne Heure", "À la Bonne Heure"]),
    ],
)
def test_of_two_names_none_is_written_down_unasked(text: str, names: list[str]) -> None:
    ours = read(ASK, text, {}, date(2025, 10, 15), BASE).to_json()
    assert [reading["facts"] for reading in ours["readings"]] == [{ASK: name} for name in names]
    assert not ours["readings"][0]["sure"]


@pytest.mark.parametrize(
    "text", ["Dupont et fils", "Fleurs et Jardins", "A la poste", "Au Leclerc de Lens", "DPD puis j'ai arrêté"]
)
def test_a_name_that_only_looks_like_two_is_written_down(text: str) -> None:
    said = meant(ASK, text)
    assert said is not None
    assert said[1]


def test_what_follows_a_bare_preposition_may_be_a_town() -> None:
    assert meant("has_period", "stage à Wattrelos") == ({KIND: "internship", ASK: "Wattrelos"}, False)
    assert meant("has_period", "stage à Auchan") == ({KIND: "internship", ASK: "Auchan"}, True)


@pytest.mark.parametrize("text", ["stage de 3 semaines à Mondial Relay", "stage pendant 3 semaines chez Mondial Relay"])
def test_a_length_may_stand_between_a_work_and_its_place(text: str) -> None:
    facts = {KIND: "internship", ASK: "Mondial Relay", "period.weeks": 3}
    assert meant("has_period", text) == (facts, True)


def test_a_firm_that_everybody_knows_needs_no_word_before_it() -> None:
    assert meant(KIND, "emploi DPD") == ({KIND: "job", ASK: "DPD"}, True)
    assert meant("has_period", "stage Mondial Relay") == ({KIND: "internship", ASK: "Mondial Relay"}, True)
    assert meant(ASK, "livreur DPD") == ({ASK: "DPD"}, True)
    assert ASK not in (meant("has_period", "un stage super") or ({}, True))[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ils s'appellent Vroom Colis", "Vroom Colis"),
        ("ups aussi", "ups"),
        ("une boîte d'intérim Adecco", "Adecco"),
    ],
)
def test_words_around_a_name_are_no_part_of_it(text: str, name: str) -> None:
    said = meant(ASK, text)
    assert said is not None
    assert said[0][ASK] == name


def test_several_is_no_name() -> None:
    assert meant(ASK, "plusieurs") is None


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("Monoprix, j'étais à la caisse", "Monoprix", True),
        ("Monoprix j'étais à la caisse", "Monoprix", True),
        ("Petit Casino, j'étais à la caisse", "Petit Casino", False),
        ("restaurant chez KFC", "KFC", True),
    ],
)
def test_the_name_may_stand_before_what_was_done_there(text: str, name: str, *, sure: bool) -> None:
    assert meant(ASK, text) == ({ASK: name}, sure)
    assert meant(ASK, "j'étais à la caisse") is None


def test_ct_says_that_it_was() -> None:
    assert meant(ASK, "ct DPD france") == ({ASK: "DPD france"}, True)
    assert meant(ASK, "CT Express") == ({ASK: "CT Express"}, True)


def test_the_english_article_is_no_place_and_no_name() -> None:
    assert meant(KIND, "it was a paid job") == ({KIND: "job"}, True)
    assert meant(ASK, "I worked at a bakery") == ({ASK: "a bakery"}, False)


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("entreprise individuelle Karim Transports", "Karim Transports", True),
        ("à l'hôpital de Valenciennes au service courrier", "hôpital de Valenciennes", True),
        ("pôle emploi m'a envoyé chez Heppner", "Heppner", True),
        ("l'épicerie du coin", "l'épicerie du coin", False),
        ("Bricorama fermé", "Bricorama", True),
        ("Auchan du coup", "Auchan", True),
        ("VIR Transport en formation", "VIR Transport", True),
        ("XPO Logistics située à Survilliers", "XPO Logistics", True),
        ("mon patron s'appelle Ahmed", "Ahmed", False),
        ("aide à domicile pour Mme Leroux", "aide à domicile", False),
        ("Chronopost en tant que trieur", "Chronopost", True),
    ],
)
def test_a_name_is_told_from_what_stands_around_it(text: str, name: str, *, sure: bool) -> None:
    assert meant(ASK, text) == ({ASK: name}, sure)


def test_a_kind_of_firm_is_no_name_and_no_pay_another_version() -> None:
    assert meant(ASK, "entreprise familiale") is None
    told = {KIND: "internship", ASK: "UPS", "period.start": "2025-05-01", "period.end": "2025-06-30"}
    assert meant(ASK, "UPS en stage de mai à juin 2025 non rémunéré") == (told, False)
    assert meant(KIND, "an apprenticeship with La Poste") == ({KIND: "apprenticeship", ASK: "La Poste"}, True)
    assert meant(KIND, "facteur remplaçant") == ({KIND: "job"}, False)


@pytest.mark.parametrize(
    ("text", "told", "sure"),
    [
        ("Boulangerie Ange contrat 30h", {ASK: "Boulangerie Ange", "period.weekly_hours": 30}, True),
        ("en intérim chez plein de boîtes différentes", {KIND: "job"}, True),
    ],
)
def test_a_contract_and_a_number_of_firms_are_no_name(text: str, told: dict[str, object], *, sure: bool) -> None:
    assert meant(ASK, text) == (told, sure)


def test_a_kind_is_heard_through_a_slip_and_by_its_old_name() -> None:
    told = {KIND: "apprenticeship", ASK: "Leclerc"}
    assert meant(KIND, "contrat d'apprentisage chez Leclerc") == (told, True)
    assert meant(KIND, "une évaluation en milieu de travail") == ({KIND: "internship"}, False)
    assert meant(KIND, "auto entreprise uber") == ({ASK: "uber"}, False)
    assert meant("has_period", "un stage de 3eme") == ({KIND: "internship"}, True)


def test_some_stays_without_saying_which_are_a_yes() -> None:
    assert meant("has_period", "j'en ai fait deux") == ({"yes_no": "yes"}, True)


@pytest.mark.parametrize("text", ["many different companies", "i was off 2 weeks", "j'étais malade 2 semaines"])
def test_several_firms_and_an_absence_are_no_name(text: str) -> None:
    assert meant(ASK, text) is None


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("period.employer", "chez eux"),
        ("period.weeks", "en tout 30 semaines chez eux"),
        ("more_periods", "non c'est la seule fois où j'ai travaillé dans ce domaine"),
        ("period.employer", "je me suis trompé c'était un emploi pas un stage"),
    ],
)
def test_whoever_was_named_before_and_the_trade_are_no_new_name(ask: str, text: str) -> None:
    said = meant(ask, text)
    assert said is None or "period.employer" not in said[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Mondial Relay cette fois", "Mondial Relay"), ("chez d h l", "d h l"), ("je me suis trompée c'est GLS", "GLS")],
)
def test_a_name_is_cut_where_it_ends(text: str, name: str) -> None:
    assert meant("period.employer", text) == ({"period.employer": name}, True)


def test_a_post_office_names_no_job() -> None:
    said = meant("period.employer", "au bureau de poste de Fives")
    assert said is not None
    assert said[0] == {"period.employer": "bureau de poste de Fives"}


@pytest.mark.parametrize("text", ["dans le 93", "télétravail", "l'ancien", "c'était sympa"])
def test_where_or_how_one_worked_is_hardly_a_firm(text: str) -> None:
    said = meant(ASK, text)
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize("text", ["3 Suisses", "Bien Être", "Nouvelle Poste"])
def test_a_firm_may_have_such_a_word_in_its_name(text: str) -> None:
    assert meant(ASK, text) == ({ASK: text}, True)


@pytest.mark.parametrize(
    "name", ["restaurant le Bouche à Oreille", "Le Comptoir à vins", "La Boîte à Pizza", "la boite à outils"]
)
def test_what_follows_a_may_be_the_rest_of_the_name(name: str) -> None:
    assert meant(ASK, name) == ({ASK: name}, True)
    assert meant("has_period", f"stage chez {name}") == ({KIND: "internship", ASK: name}, True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("boulangerie Le Fournil à Plouha", ["boulangerie Le Fournil", "boulangerie Le Fournil à Plouha"]),
        ("Pain à la ligne", ["Pain à la ligne", "Pain"]),
        ("La Boîte à Meuh", ["La Boîte à Meuh", "La Boîte"]),
        ("magasin Bio à la Courneuve", ["magasin Bio", "magasin Bio à la Courneuve"]),
    ],
)
def test_a_town_that_nobody_knows_may_be_the_rest_of_the_name(text: str, names: list[str]) -> None:
    ours = read(ASK, text, {}, date(2025, 10, 15), BASE).to_json()
    assert [reading["facts"][ASK] for reading in ours["readings"]] == names
    assert not ours["readings"][0]["sure"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("restaurant le Bistrot à Lille", "restaurant le Bistrot"),
        ("La Poste à Plouha", "La Poste"),
        ("Leclerc à la caisse", "Leclerc"),
        ("Carrefour à La Rochelle", "Carrefour"),
        ("Transports Martin à Plouha", "Transports Martin"),
        ("pour le compte de XPO Logistics", "XPO Logistics"),
    ],
)
def test_a_town_that_is_known_or_a_task_is_no_part_of_the_name(text: str, name: str) -> None:
    assert meant(ASK, text) == ({ASK: name}, True)


@pytest.mark.parametrize("text", ["c'est en ile de france", "en bretagne"])
def test_where_it_was_may_be_no_name(text: str) -> None:
    said = meant(ASK, text)
    assert said is not None
    assert not said[1]
    assert meant(ASK, "en Isère chez Geodis") == ({ASK: "Geodis"}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("c'était chez Mars Logistique", "Mars Logistique"),
        ("Mars Logistique", "Mars Logistique"),
        ("Transports Avril", "Transports Avril"),
        ("chez Noël", "Noël"),
    ],
)
def test_the_name_of_a_month_with_a_capital_is_rather_that_of_a_firm(text: str, name: str) -> None:
    assert meant("period.employer", text) == ({"period.employer": name}, False)


def test_a_month_with_its_year_or_in_small_letters_is_rather_a_month() -> None:
    for text in ("en mars", "Chronopost mars 2025"):
        said = meant("period.employer", text)
        assert said is not None
        assert "period.start" in said[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("sous traitant de dpd, la boite c'est kls", ["kls", "sous traitant de dpd"]),
        ("la poste, c'était à lille", ["la poste", "lille"]),
        ("amazon via adecco", ["amazon", "adecco"]),
        ("une mission dans le cadre d'un remplacement pour fedex par manpower", ["fedex", "manpower"]),
    ],
)
def test_the_other_firm_is_offered_beside_the_one_that_is_named_as_such(text: str, names: list[str]) -> None:
    ours = read(ASK, text, {}, date(2025, 10, 15), BASE).to_json()
    assert [reading["facts"][ASK] for reading in ours["readings"]] == names
    assert not ours["readings"][0]["sure"]


def test_a_letter_between_two_days_is_no_name() -> None:
    assert meant("period.employer", "du 3 mar o 6 juin 2025") == (
        {"period.start": "2025-03-03", "period.end": "2025-06-06"},
        True,
    )


def test_a_firm_that_others_work_for_is_asked_back() -> None:
    said = meant("period.employer", "DPD mais en sous traitance par AB Trans")
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize(
    "text",
    ["j'en ai 45", "45 missions", "j'en ai eu 3", "il y en a plusieurs", "une quarantaine", "3 contrats"],
)
def test_how_many_there_were_is_nobodys_name(text: str) -> None:
    assert heard("period.employer", text) == {"act": "unclear"}
    assert heard("period.employer", "j'en ai 45, je dois tout écrire ?")["act"] == "question"
    assert meant("period.employer", "3 Suisses") == ({"period.employer": "3 Suisses"}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("wrong company, it was Livraison 59", "Livraison 59"),
        ("je me suis trompée de boîte, colis 31", "colis 31"),
        ("Mauvais employeur. Rapid Courses", "Rapid Courses"),
        ("c'était Livraison 59", "Livraison 59"),
    ],
)
def test_the_name_in_the_place_of_a_wrong_one_is_no_number(text: str, name: str) -> None:
    known = {"period.employer": "GLS", "period.weekly_hours": 35}
    assert meant("period.confirm", text, known) == ({"period.employer": name}, False)
    assert meant("period.confirm", "non heures 28", known) == ({"period.weekly_hours": 28}, False)


def test_a_start_up_is_a_firm_and_no_start() -> None:
    assert meant("period.employer", "la start up Colisweb") == ({"period.employer": "Colisweb"}, True)
    found = meant("period.employer", "une start up de livraison de courses")
    assert found == ({"period.employer": "start up de livraison de courses"}, False)
    assert meant("period.employer", "Start People") == ({"period.employer": "Start People"}, True)
