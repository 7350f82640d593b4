"""The employer's name out of what was typed: what belongs to it, what was taken back, what is nobody's name."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant

ASK, START, END = "period.employer", "period.start", "period.end"


@pytest.mark.parametrize(
    "text",
    [
        "DPD, non GLS",
        "DPD pardon GLS",
        "chez DPD enfin GLS",
        "c'était DPD pardon c'était GLS",
        "pas chez DPD, chez GLS",
        "c'est pas DPD c'est GLS",
        "plutôt GLS",
        "Non, GLS",
    ],
)
def test_of_two_names_the_one_that_stands_is_meant(text: str) -> None:
    assert meant(ASK, text) == ({ASK: "GLS"}, True)


@pytest.mark.parametrize("text", ["DPD bordel", "chez DPD putain", "j'ai bossé 3 mois chez DPD merde", "DPD frérot"])
def test_a_word_said_to_nobody_ends_a_name(text: str) -> None:
    assert (meant(ASK, text) or ({}, True))[0][ASK] == "DPD"


@pytest.mark.parametrize(
    "text",
    ["Uber Eats auto-entrepreneur", "Uber Eats en auto entrepreneur", "Uber Eats, à mon compte", "Uber Eats freelance"],
)
def test_that_one_works_for_oneself_is_no_part_of_a_name(text: str) -> None:
    assert meant(ASK, text) == ({ASK: "Uber Eats"}, True)


@pytest.mark.parametrize("text", ["DPD non", "oui chez DPD, non je n'y suis plus", "chez DPD mais plus maintenant"])
def test_a_no_that_names_no_other_takes_nothing_back(text: str) -> None:
    assert meant(ASK, text) == ({ASK: "DPD"}, True)


@pytest.mark.parametrize(
    "text", ["aucun", "personne", "rien", "je n'en ai pas", "j'ai pas d'employeur", "j'ai jamais travaillé"]
)
def test_that_there_was_none_is_no_name(text: str) -> None:
    assert meant(ASK, text) is None


@pytest.mark.parametrize(
    "name",
    [
        "Start People",
        "Leader Intérim",
        "Aide à domicile 59",
        "Aide à la personne",
        "Pizza à emporter",
        "B2C Europe",
        "A2M",
        "Entreprise de Nettoyage Dupont",
    ],
)
def test_a_name_of_words_that_mean_something_elsewhere_stays_whole(name: str) -> None:
    said = meant(ASK, name)
    assert said is not None
    assert said[0][ASK] == name


@pytest.mark.parametrize("text", ["Chronopost à Lille", "Chronopost à la Rochelle"])
def test_a_town_is_no_part_of_the_name(text: str) -> None:
    assert meant(ASK, text) == ({ASK: "Chronopost"}, True)


@pytest.mark.parametrize("text", ["je crois DPD", "DPD je crois"])
def test_a_name_said_with_a_doubt_is_asked_back(text: str) -> None:
    assert meant(ASK, text) == ({ASK: "DPD"}, False)


@pytest.mark.parametrize("name", ["Transports 2000", "boulangerie du 8 mai", "Janvier Logistique", "Mars"])
def test_what_looks_like_a_date_is_put_up_as_part_of_the_name_too(name: str) -> None:
    readings = _readings(name)
    assert {ASK: name} in readings
    assert any(START in reading for reading in readings)


@pytest.mark.parametrize("text", ["DPD depuis mars", "DPD en mars 2025", "stage DPD mars 2025"])
def test_a_date_with_a_word_before_it_is_no_part_of_the_name(text: str) -> None:
    assert {ASK: text} not in _readings(text)


@pytest.mark.parametrize("text", ["y a pas de siret", "pas de siret ils sont à l'étranger", "pas encore de siret"])
def test_that_there_is_no_siret_is_an_answer(text: str) -> None:
    assert meant("siret", text) == ({"siret": "none"}, True)


def _readings(text: str) -> list[dict[str, Any]]:
    ours = read(ASK, text, {}, date(2025, 10, 15), BASE).to_json()
    return [reading["facts"] for reading in ours["readings"]]


@pytest.mark.parametrize("text", ["j'habite à Lille", "je veux une réponse", "mon contrat"])
def test_a_sentence_about_oneself_names_no_employer(text: str) -> None:
    assert ASK not in (meant(ASK, text) or ({}, True))[0]


def test_who_says_their_own_name_gives_no_employer() -> None:
    assert meant(ASK, "mon nom c'est Diallo") == ({"last_name": "Diallo"}, True)
    assert meant(ASK, "son nom c'est DPD") == ({ASK: "DPD"}, True)


@pytest.mark.parametrize("name", ["J. Durand", "Transports J.P. Martin"])
def test_initials_belong_to_the_name(name: str) -> None:
    said = meant(ASK, name)
    assert said is not None
    assert said[0] == {ASK: name}


@pytest.mark.parametrize(
    ("text", "name"), [("La Poste", "La Poste"), ("c'est La Poste de Roubaix", "La Poste de Roubaix")]
)
def test_la_poste_is_no_kind_of_period(text: str, name: str) -> None:
    assert meant("period.kind", text) == ({"period.employer": name}, True)
    assert meant("period.kind", "un poste de facteur") == ({"period.kind": "job"}, True)


@pytest.mark.parametrize("ask", ["period.end", "period.weekly_hours", "period.confirm"])
def test_a_name_mends_the_employer_where_no_name_is_asked(ask: str) -> None:
    assert meant(ask, "en fait c'est DPD", {ASK: "Auchan"}) == ({ASK: "DPD"}, False)
    assert meant(ask, "j'habite à Lille", {ASK: "Auchan"}) is None


def test_a_year_in_a_name_moves_no_dates() -> None:
    held = {"birth_date": "1990-05-04", START: "2024-03-01"}
    assert meant(ASK, "Transports 2000", held) == ({ASK: "Transports 2000"}, False)


def test_a_year_that_makes_a_child_is_no_birth_year() -> None:
    held = {"birth_date": "1990-05-04"}
    assert meant("has_period", "non c'était 1991", held) == ({"birth_date": "1991-05-04"}, True)
    assert "birth_date" not in (meant("has_period", "non c'était 2024", held) or ({}, True))[0]


@pytest.mark.parametrize("text", ["pareil", "le même", "moi-même", "comme avant"])
def test_a_word_for_another_name_is_none_itself(text: str) -> None:
    assert meant(ASK, text) is None


def test_a_name_after_its_announcement() -> None:
    assert meant(ASK, "une entreprise qui s'appelle Speedy Colis") == ({ASK: "Speedy Colis"}, True)
    assert meant(ASK, "Trans Plus") == ({ASK: "Trans Plus"}, True)


def test_a_post_at_la_poste_names_the_employer_unasked_and_a_town_none() -> None:
    days = {START: "2025-03-03", END: "2025-06-06"}
    assert meant("has_period", "facteur à La Poste du 3 mars au 6 juin 2025") == ({ASK: "La Poste", **days}, True)
    assert meant("has_period", "livreur à Lille du 3 mars au 6 juin 2025") == (days, True)


def test_the_article_of_the_next_word_is_no_part_of_the_name() -> None:
    said = meant(ASK, "du 3 mars au 6 juin 2025 chez GLS un stage de 35h")
    assert said is not None
    assert said[0][ASK] == "GLS"


@pytest.mark.parametrize("text", ["Bonjour Services", "Voilà Livraison", "Toujours Plus"])
def test_a_greeting_that_may_begin_the_name_makes_a_doubt(text: str) -> None:
    said = meant(ASK, text)
    assert said is not None
    assert not said[1]
    assert meant(ASK, "bonjour, Chronopost") == ({ASK: "Chronopost"}, True)


@pytest.mark.parametrize("name", ["Conseil départemental du Pas-de-Calais", "Pas de Calais Habitat", "Mairie de Non"])
def test_a_place_is_no_denial(name: str) -> None:
    assert meant(ASK, name) == ({ASK: name}, True)


@pytest.mark.parametrize(
    "text",
    [
        "DPD (pas payé)",
        "chez DPD, pas loin de Lille",
        "DPD, j'ai pas aimé",
        "c'est pas loin chez DPD",
        "chez DPD pas GLS",
        "je sais pas, DPD",
        "pas chez GLS chez DPD",
    ],
)
def test_what_is_denied_beside_a_name_leaves_it(text: str) -> None:
    said = meant(ASK, text)
    assert said is not None
    assert said[0] == {ASK: "DPD"}


def test_a_name_keeps_its_own_particle() -> None:
    assert meant(ASK, "d'Almeida") == ({ASK: "d'Almeida"}, True)
    assert meant(ASK, "c'est pas DPD mais UPS") == ({ASK: "UPS"}, True)
    assert ASK not in (meant(ASK, "je fais 30h enfin 32h") or ({}, True))[0]


@pytest.mark.parametrize("name", ["Mr. Bricolage", "St. Maclou", "Ets. Dupont"])
def test_the_point_of_a_shortened_word_does_not_end_a_name(name: str) -> None:
    assert meant("period.employer", f"stage chez {name} du 3 mars au 6 juin 2025") == (
        {
            "period.kind": "internship",
            "period.employer": name,
            "period.start": "2025-03-03",
            "period.end": "2025-06-06",
        },
        True,
    )


@pytest.mark.parametrize("ask", ["has_period", "yes_no", "period.kind", "period.dates", "more_periods", "any"])
@pytest.mark.parametrize(
    "text",
    ["Chronopost du 3 mars au 6 juin 2025 à 35h", "ensuite Chronopost, du 3 mars au 6 juin 2025, 35h"],
)
def test_a_firm_that_everybody_knows_needs_no_word_before_it(ask: str, text: str) -> None:
    told = {ASK: "Chronopost", "period.weekly_hours": 35, START: "2025-03-03", END: "2025-06-06"}
    assert meant(ask, text) == (told, True)


def test_a_word_that_is_a_firm_too_needs_its_capital() -> None:
    dates = {START: "2025-05-05", END: "2025-06-06"}
    assert meant("has_period", "boulanger du 5 mai au 6 juin 2025") == (dates, True)
    assert meant("has_period", "Boulanger du 5 mai au 6 juin 2025") == ({ASK: "Boulanger"} | dates, True)
    assert meant("period.weekly_hours", "ups 35h") == ({"period.weekly_hours": 35}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dans une entreprise qui s'appelle Trans Colis", "Trans Colis"),
        ("une boîte appelée Speedy Colis", "Speedy Colis"),
        ("une entreprise de livraison qui s'appelle Trans Colis", "Trans Colis"),
        ("a company called Speedy", "Speedy"),
    ],
)
def test_the_name_follows_what_a_firm_is_called(text: str, name: str) -> None:
    assert meant("period.employer", text) == ({"period.employer": name}, True)


@pytest.mark.parametrize("name", ["Combien Frères", "Quand Même", "Où Manger"])
def test_a_name_may_be_made_of_words_that_ask(name: str) -> None:
    assert meant("period.employer", name) == ({"period.employer": name}, True)


def test_a_no_with_a_capital_within_a_name_refuses_nothing() -> None:
    assert meant("period.employer", "Oubliez Pas Traiteur") == ({"period.employer": "Oubliez Pas Traiteur"}, False)


@pytest.mark.parametrize("text", ["mon stage a été annulé", "mon contrat a été supprimé le 30/06/2025"])
def test_what_happened_to_a_stay_names_no_firm(text: str) -> None:
    assert "period.employer" not in (meant("period.end", text) or ({}, False))[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rent A Car", "Rent A Car"),
        ("rent a car à Lille", "rent a car"),
        ("Call a Bike", "Call a Bike"),
        ("DPD car j'aime ça", "DPD"),
        ("Uber a Lille", "Uber"),
    ],
)
def test_the_english_article_is_no_place(text: str, name: str) -> None:
    assert meant(ASK, text) == ({ASK: name}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("j'ai travaillé à la société Trans Sahel", "Trans Sahel"),
        ("jai bossé a la boite trans sahel", "trans sahel"),
        ("stagiaire à l'entreprise Durand", "Durand"),
        ("je travaillais à la Société Générale", "Société Générale"),
    ],
)
def test_the_word_for_an_employer_is_no_part_of_its_name_past_an_article(text: str, name: str) -> None:
    read_as = meant(ASK, text)
    assert read_as is not None
    assert (read_as[0][ASK], read_as[1]) == (name, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ct DPD", "DPD"),
        ("C t la poste", "la poste"),
        ("Auto entrepreneur uber eats", "uber eats"),
        ("Delivery company called fast parcel", "fast parcel"),
        ("CHRONOPOST À LILLE", "CHRONOPOST"),
        ("MON PATRON C'EST MR LOPEZ", "MR LOPEZ"),
    ],
)
def test_the_capitals_of_a_phone_are_no_sign_of_a_name(text: str, name: str) -> None:
    read_as = meant(ASK, text)
    assert read_as is not None
    assert read_as[0][ASK] == name


@pytest.mark.parametrize("text", ["LE SOIR EN SEMAINE", "LAISSEZ MOI REGARDER"])
def test_a_sentence_in_capitals_is_no_name(text: str) -> None:
    assert meant(ASK, text) is None


@pytest.mark.parametrize("end", [".", " !", " ."])
@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (ASK, "Amazon DFR4"),
        (ASK, "imprimerie"),
        ("employer.role", "gérant"),
        ("employer.signatory", "Mme Diallo"),
        ("employer.activity", "livraison de colis"),
    ],
)
def test_the_sign_that_ends_a_sentence_ends_no_name(ask: str, said: str, end: str) -> None:
    assert meant(ask, said + end) == meant(ask, said)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("stagiaire de La Poste", "La Poste"),
        ("employé d'Amazon", "Amazon"),
        ("livreur de DPD", "DPD"),
        ("facteur de la poste", "la poste"),
        ("I was hired by amazon", "amazon"),
        ("employed by Star's Service", "Star's Service"),
    ],
)
def test_the_name_stands_behind_who_one_was_there(text: str, name: str) -> None:
    said = meant("period.employer", text)
    assert said is not None
    assert (said[0]["period.employer"], said[1]) == (name, True)


@pytest.mark.parametrize(
    "text", ["livreur de pizzas", "employé de libre service", "I am stressed", "I lost my contract"]
)
def test_what_one_did_or_feels_names_nobody_for_sure(text: str) -> None:
    said = meant("period.employer", text)
    assert said is None or "period.employer" not in said[0] or not said[1]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("3 mois amazon", "amazon"),
        ("oui amazon 3 mois", "amazon"),
        ("oui dpd 3 semaines", "dpd"),
        ("de mars à juin 2025 chronopost", "chronopost"),
        ("2 stages : UPS 4 semaines", "UPS"),
        ("puis ups 4 semaines", "ups"),
    ],
)
def test_a_firm_that_everybody_knows_beside_a_time_is_the_employer(text: str, firm: str) -> None:
    said = meant("has_period", text)
    assert said is not None
    assert said[0]["period.employer"] == firm


@pytest.mark.parametrize(
    "text", ["6 mois sans amazon", "j'ai attendu 3 mois dpd m'a pas rappelé", "3 semaines avant dpd j'étais au chômage"]
)
def test_such_a_firm_in_a_sentence_about_it_is_none(text: str) -> None:
    said = meant("has_period", text)
    assert said is None or "period.employer" not in said[0]


@pytest.mark.parametrize("ask", ["has_period", "period.employer"])
@pytest.mark.parametrize("text", ["oui mais c'était au bled", "au bled", "j'ai travaillé au pays", "à l'étranger"])
def test_home_abroad_is_no_firm(ask: str, text: str) -> None:
    said = meant(ask, text)
    assert said is None or "period.employer" not in said[0]


@pytest.mark.parametrize(
    "name", ["Martin Express, Livraison et Logistique", "Dupont, Fils et Cie", "morel, père et fils", "Morel, Fils"]
)
def test_a_name_may_go_on_behind_a_comma(name: str) -> None:
    assert meant(ASK, name) == ({ASK: name}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Speed Trans, Lyon et Paris", "Speed Trans"),
        ("Speed Trans, tri et livraison", "Speed Trans"),
        ("Chronopost, Livraison et Colis", "Chronopost"),
    ],
)
def test_towns_and_tasks_behind_a_comma_are_no_name(text: str, name: str) -> None:
    assert meant(ASK, text) == ({ASK: name}, True)


@pytest.mark.parametrize("text", ["chauffeur livreur au Portugal chez CTT", "livreur chez CTT"])
def test_a_firm_called_like_a_contract_in_capitals_keeps_its_name(text: str) -> None:
    assert meant(ASK, text) == ({ASK: "CTT"}, True)


def test_a_contract_of_temporary_work_is_no_firm() -> None:
    assert meant(ASK, "DPD en CTT") == ({"period.kind": "job", ASK: "DPD"}, True)


@pytest.mark.parametrize("text", ["stage au Portugal", "stage en Roumanie"])
def test_a_country_employs_nobody(text: str) -> None:
    assert meant(ASK, text) == ({"period.kind": "internship"}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("leclerc de creil rayon colis", "leclerc de creil"),
        ("Auchan Roncq service drive", "Auchan Roncq"),
        ("Amazon Lauwin Planque entrepôt", "Amazon Lauwin Planque"),
        ("Leclerc Drive", "Leclerc Drive"),
        ("Speed Service", "Speed Service"),
    ],
)
def test_where_in_a_firm_that_all_know_is_no_part_of_its_name(text: str, name: str) -> None:
    assert meant(ASK, text) == ({ASK: name}, True)


def test_who_placed_somebody_behind_another_name_is_asked_back() -> None:
    placed = meant(ASK, "une petite boîte, Express Colis 93, en intérim par Adecco")
    assert placed == ({"period.kind": "job", ASK: "Adecco"}, False)
    assert meant(ASK, "en intérim par Adecco") == ({"period.kind": "job", ASK: "Adecco"}, True)


def test_a_firm_that_is_closed_now_is_no_stay_that_goes_on() -> None:
    assert meant(ASK, "Speed Trans mais c'est fermé maintenant") == ({ASK: "Speed Trans"}, True)
