"""What is held, mended in other words: « trompé de mois », « le 13 c'est faux », « une semaine plus tard »."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant, value_of

EMPLOYER, START, END, WEEKLY = "period.employer", "period.start", "period.end", "period.weekly_hours"
HELD: dict[str, Any] = {
    EMPLOYER: "GLS",
    "period.kind": "job",
    START: "2025-03-03",
    END: "2025-06-13",
    WEEKLY: 35,
}


def act(ask: str, text: str, known: dict[str, Any]) -> str:
    held = {field: value_of(value) for field, value in known.items()}
    said: str = read(ask, text, held, date(2025, 10, 15), BASE).to_json()["act"]
    return said


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("le 13 juin c'est faux c'est le 14", ({END: "2025-06-14"}, True)),
        ("le 3 mars est pas bon c'est le 4", ({START: "2025-03-04"}, True)),
        ("non jai pas fini le 13 mais le 6", ({END: "2025-06-06"}, True)),
        ("j'ai pas commencé le 3 mais le 5", ({START: "2025-03-05"}, True)),
        ("the end was the 12th not the 13th", ({END: "2025-06-12"}, True)),
        ("je me suis trompé de mois, le début c'est avril", ({START: "2025-04-03"}, False)),
        ("je me suis trompé de mois c'est mai la fin", ({END: "2025-05-13"}, False)),
        ("mauvais mois, c'est juillet", ({END: "2025-07-13"}, False)),
        ("wrong month, it's april", ({START: "2025-04-03"}, False)),
        ("je me suis trompé de jour c'est le 4 le début", ({START: "2025-03-04"}, False)),
        ("j'ai fini une semaine plus tard", ({END: "2025-06-20"}, False)),
        ("j'ai fini une semaine avant", ({END: "2025-06-06"}, False)),
        ("j'ai commencé 2 jours après", ({START: "2025-03-05"}, False)),
        ("j'avais dit 35 mais non 32", ({WEEKLY: 32}, True)),
        ("sauf les heures : 30", ({WEEKLY: 30}, False)),
        ("en fait c'est 400h au total", ({"period.total_hours": 400}, True)),
        ("je corrige : DPD France", ({EMPLOYER: "DPD France"}, False)),
        ("faute de frappe, c'est Geodis", ({EMPLOYER: "Geodis"}, False)),
        ("je voulais dire Chronopost", ({EMPLOYER: "Chronopost"}, False)),
        ("le nom de la boite c'est Heppner en fait", ({EMPLOYER: "Heppner"}, False)),
        ("non c'est colis privé", ({EMPLOYER: "colis privé"}, False)),
    ],
)
def test_what_is_held_is_changed(text: str, change: tuple[dict[str, Any], bool]) -> None:
    assert act("period.confirm", text, HELD) == "correct"
    assert meant("period.confirm", text, HELD) == change


@pytest.mark.parametrize(
    ("known", "text", "first"),
    [
        ({START: "2025-03-12"}, "non c'est le 13", {START: "2025-03-13"}),
        ({END: "2025-06-30"}, "non le 13", {END: "2025-06-13"}),
        ({END: "2025-06-30"}, "non le 31", {END: "2025-08-31"}),
        ({"birth_date": "1990-06-30"}, "non c'est le 13", {"birth_date": "1990-06-13"}),
        ({"birth_date": "1990-06-30"}, "non le 4 mai", {"birth_date": "1990-05-04"}),
    ],
)
def test_a_day_that_has_no_month_is_of_the_month_that_is_held(
    known: dict[str, Any], text: str, first: dict[str, Any]
) -> None:
    assert act("yes_no", text, known) == "correct"
    assert meant("yes_no", text, known) == (first, False)


@pytest.mark.parametrize(
    ("field", "held", "text", "change"),
    [
        ("address.line", "12 rue Pascal", "non c'est rue Pasteur pas rue Pascal", ("12 rue Pasteur", False)),
        ("address.line", "12 rue Pascal", "c'est Pasteur pas Pascal", ("12 rue Pasteur", False)),
        ("address.line", "12 rue Pascal", "non c'est avenue Foch, pas rue Pascal", ("12 avenue Foch", False)),
        ("address.line", "12 rue Pascal", "c'est 14 rue Foch pas 12 rue Pascal", ("14 rue Foch", False)),
        ("first_names", "Marie Sophie", "c'est pas Sophie c'est Sofia", ("Marie Sofia", False)),
        (EMPLOYER, "Relais Colis Nord", "c'est pas Colis Nord c'est Colis Sud", ("Relais Colis Sud", False)),
        (EMPLOYER, "Relais Colis Nord", "c'est pas Colis Nord c'est DPD", ("DPD", True)),
        ("city", "Saint-Denis", "pas Saint-Denis mais Aix-en-Provence", ("Aix-en-Provence", True)),
        ("last_name", "Martin", "c'est pas Martin c'est D'Angelo", ("D'Angelo", True)),
    ],
)
def test_of_a_name_of_several_words_what_is_not_said_anew_stays(
    field: str, held: str, text: str, change: tuple[str, bool]
) -> None:
    name, sure = change
    assert meant("siret", text, {field: held}) == ({field: name}, sure)


@pytest.mark.parametrize("text", ["j'ai dit 35 mais c'est 32", "g di 35h mai c 32h"])
def test_the_number_that_was_said_is_mended_under_another_question(text: str) -> None:
    assert meant("period.weeks", text, HELD) == ({WEEKLY: 32}, True)


@pytest.mark.parametrize("text", ["je me suis trompé d'un mois pour la fin", "je me suis trompé d'une semaine"])
def test_how_much_was_wrong_is_no_length(text: str) -> None:
    assert meant("period.confirm", text, HELD) is None


@pytest.mark.parametrize("text", ["oui 35h", "oui chez GLS", "oui, en 2025", "oui le 3 mars 2025", "oui en cdd"])
def test_a_yes_to_what_is_held_is_a_yes(text: str) -> None:
    assert meant("period.confirm", text, HELD) == ({"yes_no": "yes"}, True)


@pytest.mark.parametrize("text", ["oui mais 35h", "oui sauf chez GLS"])
def test_a_yes_that_stops_short_is_none_for_sure(text: str) -> None:
    said = meant("period.confirm", text, HELD)
    assert said is None or not said[1]


@pytest.mark.parametrize(
    "text", ["non c'est transports martin", "non attends le premier c'était 2023", "non c'était pas bien"]
)
def test_a_no_that_tells_how_it_was_is_asked_back(text: str) -> None:
    assert meant("more_periods", text, HELD) == ({"yes_no": "no"}, False)


@pytest.mark.parametrize("text", ["non c'est tout", "non merci", "non j'ai jamais rien fait d'autre"])
def test_a_plain_no_stays_sure(text: str) -> None:
    assert meant("more_periods", text, HELD) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize(
    "text",
    [
        "en fait GLS m'a viré",
        "non mais GLS a fermé",
        "c'est GLS pas ups",
        "non j'ai jamais bossé chez GLS",
        "non GLS c'est juste le nom du magasin",
        "c'est pas GLS le problème",
        "en fait GLS fait de la livraison",
        "mais GLS répond pas",
        "en fait GLS veut pas me le donner",
    ],
)
@pytest.mark.parametrize("ask", ["yes_no", "period.sector", "period.weeks", "siret"])
def test_what_is_told_of_a_firm_gives_it_no_other_name(ask: str, text: str) -> None:
    assert act(ask, text, HELD) != "correct"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("c'est pas GLS mais geodis sud", "geodis sud"),
        ("transports dumas pas GLS", "transports dumas"),
        ("DPD au lieu de GLS", "DPD"),
        ("it was DHL instead of GLS", "DHL"),
        ("change GLS en Geodis", "Geodis"),
        ("GLS c'est faux c'est DHL", "DHL"),
        ("pas chez GLS chez DHL", "DHL"),
        ("en fait GLS France", "GLS France"),
    ],
)
def test_a_name_put_in_the_place_of_another_is_the_firm(text: str, name: str) -> None:
    assert meant("yes_no", text, HELD) == ({EMPLOYER: name}, True)


@pytest.mark.parametrize("text", ["pour le secteur finalement je suis pas sûr", "le secteur j'ai un doute en fait"])
def test_a_doubt_of_the_sector_is_one(text: str) -> None:
    assert meant("period.confirm", text, {**HELD, "period.sector": "yes"}) == ({"period.sector": "unsure"}, False)


@pytest.mark.parametrize(
    ("text", "field", "was", "now"),
    [
        ("ma ville c'est Roubaix", "city", "Lille", "Roubaix"),
        ("mon adresse c'est 14 rue des Lilas", "address.line", "12 rue des Lilas", "14 rue des Lilas"),
        ("mon nom c'est Durant", "last_name", "Durand", "Durant"),
    ],
)
def test_ones_own_is_mended_while_the_employer_is_asked(text: str, field: str, was: str, now: str) -> None:
    assert meant("employer.type", text, {field: was}) == ({field: now}, True)


def test_the_address_of_the_employer_is_theirs() -> None:
    text = "l'adresse c'est 14 rue des Lilas"
    assert act("employer.address", text, {"address.line": "12 rue des Lilas"}) == "answer"


@pytest.mark.parametrize(
    "text",
    [
        "en cours, arrêt maladie depuis le 1er octobre",
        "toujours en poste mais en arrêt depuis le 1er octobre",
        "j'y suis toujours, j'ai été absent du 1er au 15 septembre",
        "en arrêt maladie depuis le 1er octobre",
        "still there but on sick leave since 1 October",
    ],
)
def test_since_when_somebody_is_away_is_no_start(text: str) -> None:
    assert meant(END, text, {START: "2025-03-03"}) == ({END: "ongoing"}, False)


@pytest.mark.parametrize(
    "text",
    [
        "je suis né à Alger le 17 novembre 1985 et je suis arrivé en france en 2010",
        "17 novembre 1985, je vis en France depuis 2015",
        "arrivé en 2010 mais né le 17 novembre 1985",
    ],
)
def test_a_mere_year_beside_a_birth_date_is_of_something_else(text: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": "1985-11-17"}, True)


@pytest.mark.parametrize("text", ["17 novembre 1985 ou 1986", "17 novembre 1985, 1986"])
def test_another_year_for_a_birth_date_is_asked_back(text: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": "1985-11-17"}, False)


@pytest.mark.parametrize("text", ["17/11/1985, en fait 17/11/1986", "17 novembre 1985 en fait 1986"])
def test_the_last_version_of_a_day_stands(text: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": "1986-11-17"}, True)
    assert meant("period.start", "le 3 mars 2025, en fait le 4") == ({START: "2025-03-04"}, True)


def test_a_name_after_a_short_it_is() -> None:
    assert meant("last_name", "c dupont") == ({"last_name": "dupont"}, True)
    assert meant("last_name", "C Dupont") == ({"last_name": "C Dupont"}, False)


@pytest.mark.parametrize("text", ["６９００３　Lyon", "٦٩٠٠٣ Lyon"])
def test_a_postal_code_in_other_figures_is_one(text: str) -> None:
    assert meant("postal_city", text) == ({"postal_code": "69003", "city": "Lyon"}, True)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("c'est Flink et 28h", {EMPLOYER: "Flink", WEEKLY: 28}),
        ("c'est Flink et 35h", {EMPLOYER: "Flink"}),
        ("17/04 -> 18/04", None),
        ("remplacer le 13 par le 14", {END: "2025-06-14"}),
        ("13/06 -> 14/06", {END: "2025-06-14"}),
        ("wrong company, it's Flink", {EMPLOYER: "Flink"}),
        ("c'est chez Flink en vérité", {EMPLOYER: "Flink"}),
        ("je me suis mal exprimé c'était un stage", {"period.kind": "internship"}),
        ("j'ai mis emploi mais c'était un stage", {"period.kind": "internship"}),
        ("it was last year, 2024", {START: "2024-03-03", END: "2024-06-13"}),
    ],
)
def test_what_else_is_held_is_changed(text: str, change: dict[str, Any] | None) -> None:
    said = meant("period.confirm", text, HELD)
    if change is not None:
        assert act("period.confirm", text, HELD) == "correct"
        assert said is not None
        assert said[0] == change
    else:
        assert said is None or not said[1]


@pytest.mark.parametrize("text", ["Bonjour, c'est 28h", "non Madame, 28h", "GLS et 28h"])
def test_no_other_name_beside_the_hours(text: str) -> None:
    assert meant("period.confirm", text, HELD) == ({WEEKLY: 28}, True)


def test_a_number_of_a_stay_is_none_of_its_hours() -> None:
    assert meant("more_periods", "non mais pour le 1er c'est 28h pas 35", HELD) == ({WEEKLY: 28}, True)


@pytest.mark.parametrize("text", ["weeks: 10", "semaines : 10", "les semaines c'est 10"])
def test_a_number_with_the_word_for_weeks_is_of_them(text: str) -> None:
    assert meant("period.confirm", text, {**HELD, "period.weeks": 11}) == ({"period.weeks": 10}, False)


@pytest.mark.parametrize(("text", "said"), [("pour le secteur c'est non", "no"), ("le secteur : non", "no")])
def test_the_sector_is_said_anew_by_its_name(text: str, said: str) -> None:
    assert meant("period.confirm", text, {**HELD, "period.sector": "yes"}) == ({"period.sector": said}, False)


def test_an_answer_with_what_is_held_told_anew_is_a_correction() -> None:
    held = {EMPLOYER: "GLS", START: "2025-03-03", END: "2025-06-13"}
    text = "35h et j'ai fini le 18 avril 2025 en fait"
    assert act(WEEKLY, text, held) == "correct"
    assert meant(WEEKLY, text, held) == ({WEEKLY: 35, END: "2025-04-18"}, True)
    assert act(WEEKLY, "35h par semaine en fait", held) == "answer"


@pytest.mark.parametrize("text", ["je me suis trompé de jour de naissance c'est le 21", "je suis né le 21"])
def test_a_day_of_birth_keeps_month_and_year(text: str) -> None:
    assert meant("candidate_kind", text, {"birth_date": "1989-05-12"}) == ({"birth_date": "1989-05-21"}, False)


@pytest.mark.parametrize("text", ["née en 92 le 14 février", "le 14 février, en 92"])
def test_the_year_of_birth_may_stand_apart(text: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": "1992-02-14"}, False)


@pytest.mark.parametrize("town", ["Fort de France", "Fort-de-France"])
def test_a_town_keeps_its_france(town: str) -> None:
    assert meant("postal_city", f"97200 {town}") == ({"postal_code": "97200", "city": town}, True)
    assert meant("postal_city", "59000 Lille, France") == ({"postal_code": "59000", "city": "Lille"}, True)


def test_years_of_something_else_beside_a_whole_stretch() -> None:
    text = "arrivé en 2019, mes papiers en 2022 et j'ai bossé chez UPS du 4 septembre 2023 au 30 juin 2024"
    said = meant("period.dates", text)
    assert said is not None
    assert said[0] == {EMPLOYER: "UPS", START: "2023-09-04", END: "2024-06-30"}


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("c'est Flink du 10/03/2025 au 06/06/2025", {EMPLOYER: "Flink", START: "2025-03-10", END: "2025-06-06"}),
        ("13 juin faux, 6 juin", {END: "2025-06-06"}),
        ("mon stage c'était 28h pas 35", {WEEKLY: 28, "period.kind": "internship"}),
    ],
)
def test_what_may_be_more_than_one_change_is_asked_back(text: str, change: dict[str, Any]) -> None:
    said = meant("period.confirm", text, HELD)
    assert act("period.confirm", text, HELD) == "correct"
    assert said is not None
    assert said[0] == change
    assert not said[1] or change.keys() == {END}


def test_a_number_set_down_by_mistake_is_mended() -> None:
    assert meant("period.weeks", "j'ai mis 35 par erreur c'est 28", HELD) == ({WEEKLY: 28}, True)


def test_a_yes_beside_the_name_that_is_held() -> None:
    assert meant("period.confirm", "GLS c'est ça", HELD) == ({"yes_no": "yes"}, True)
    assert (meant("period.confirm", "GLS c'est faux", HELD) or ({}, True))[0] != {"yes_no": "yes"}
    assert (meant("period.confirm", "GLS France c'est ça", HELD) or ({}, False))[0] != {"yes_no": "yes"}


@pytest.mark.parametrize(
    ("ask", "text", "name"),
    [
        ("last_name", "mon nom de famille s'écrit Ouédraogo", "Ouédraogo"),
        ("first_names", "mon 1er prénom c'est Ibrahima", "Ibrahima"),
    ],
)
def test_a_name_behind_its_word(ask: str, text: str, name: str) -> None:
    assert (meant(ask, text) or ({}, True))[0] == {ask: name}


@pytest.mark.parametrize(
    "text", ["oui et avant j'étais chez DHL", "en fait après j'ai fait un cdi chez DHL", "j'ai aussi bossé chez DHL"]
)
def test_a_firm_of_another_time_takes_no_place_unasked(text: str) -> None:
    said = meant("period.confirm", text, HELD)
    assert said is None or not said[1]


def test_another_firm_than_the_one_held_is_asked_back() -> None:
    held = {EMPLOYER: "GLS", START: "2025-03-03"}
    said = meant(END, "après GLS j'ai enchaîné chez DHL le 16 juin 2025", held)
    assert said is not None
    assert not said[1]
    assert meant(END, "chez GLS jusqu'au 13 juin 2025", held) == ({EMPLOYER: "GLS", END: "2025-06-13"}, True)


@pytest.mark.parametrize("text", ["je suis arrivé le 3 mars 2005", "mariée le 3 mars 2005"])
def test_a_day_of_something_else_is_no_birth_for_sure(text: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": "2005-03-03"}, False)


def test_between_two_towns_is_no_town_for_sure() -> None:
    assert meant("postal_city", "entre Lille et Lens") == ({"city": "entre Lille et Lens"}, False)
    assert meant("postal_city", "97414 Entre-Deux") == ({"postal_code": "97414", "city": "Entre-Deux"}, True)


def test_of_two_postal_codes_each_may_be_meant() -> None:
    assert meant("postal_city", "59000 lille ou 59800") == ({"postal_code": "59000", "city": "lille"}, False)


@pytest.mark.parametrize("text", ["cned et greta", "lycée ou cfa"])
def test_of_two_ways_to_prepare_none_is_sure(text: str) -> None:
    said = meant("candidate_kind", text)
    assert said is not None
    assert not said[1]
    assert meant("candidate_kind", "école à distance") == ({"candidate_kind": "distance"}, True)


def test_a_wish_is_no_stay_for_sure() -> None:
    assert meant("period.kind", "j'aurais voulu un stage") == ({"period.kind": "internship"}, False)


def test_the_hours_of_a_week_said_of_a_month_are_asked_back() -> None:
    assert meant(WEEKLY, "35h/mois") == ({WEEKLY: 8}, False)
    assert meant(WEEKLY, "151,67 h par mois") == ({WEEKLY: 35}, True)


@pytest.mark.parametrize("text", ["pas dhl", "c'est pas dhl", "non jamais chez dhl", "ni dhl ni ups"])
def test_a_firm_that_is_denied_takes_no_place(text: str) -> None:
    assert act("period.confirm", text, HELD) != "correct"
    said = meant("period.confirm", text, HELD)
    assert said is None or not said[1]


def test_a_short_year_after_en_is_one() -> None:
    assert meant("period.confirm", "non en 24", HELD) == ({START: "2024-03-03", END: "2024-06-13"}, True)
    assert meant("period.dates", "de mars à juin en 24") == ({START: "2024-03-01", END: "2024-06-30"}, False)
    assert (meant(WEEKLY, "en 24h") or ({}, True))[0] == {WEEKLY: 24}


@pytest.mark.parametrize("ask", [WEEKLY, "period.weeks", "period.sector"])
def test_the_year_that_is_held_makes_no_stay_of_the_whole_year(ask: str) -> None:
    assert act(ask, "2025", HELD) == "unclear"
    assert meant(ask, "2024", HELD) == ({START: "2024-03-03", END: "2024-06-13"}, False)


def test_to_know_nothing_of_the_sector_is_a_doubt() -> None:
    assert meant("period.sector", "j'en sais rien") == ({"period.sector": "unsure"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "known", "changed", "sure"),
    [
        ("siret", "erreur c'est DPD", HELD, {EMPLOYER: "DPD"}, False),
        ("period.sector", "jai mis 35 mais c 30", HELD, {WEEKLY: 30}, True),
        (
            "siret",
            "j'habite plus lille mais roubaix 59100",
            {"city": "lille", "postal_code": "59000"},
            {"postal_code": "59100", "city": "roubaix"},
            True,
        ),
        ("siret", "code postal 59200 pardon", {"postal_code": "59000"}, {"postal_code": "59200"}, True),
        ("siret", "je m'appelle pas Benali mais Bénali", {"last_name": "Benali"}, {"last_name": "Bénali"}, True),
    ],
)
def test_one_word_is_enough_to_mend(
    ask: str, text: str, known: dict[str, Any], changed: dict[str, Any], *, sure: bool
) -> None:
    assert act(ask, text, known) == "correct"
    assert meant(ask, text, known) == (changed, sure)


@pytest.mark.parametrize("text", ["non la fin c'était le 9/7/25", "non fini 9 juillet 25", "pardon jusqu'au 9.7.25"])
def test_the_figures_of_a_day_change_no_hours(text: str) -> None:
    """« 25 » is the year here, whoever works 25 hours a week."""
    assert meant("period.confirm", text, HELD | {WEEKLY: 25}) == ({END: "2025-07-09"}, True)
    assert meant("period.confirm", text, HELD | {WEEKLY: 9}) == ({END: "2025-07-09"}, True)


def test_a_number_in_a_name_is_no_number_of_hours() -> None:
    assert meant("period.confirm", "non c'est Rapid Courses 59", HELD) == ({EMPLOYER: "Rapid Courses 59"}, False)
    assert meant("period.confirm", "non c'est rapid courses 59", HELD) == ({"yes_no": "no"}, False)
    assert meant("period.confirm", "non plutôt 28", HELD) == ({WEEKLY: 28}, False)


def test_the_article_of_a_name_hides_it_not() -> None:
    said = meant("period.confirm", "non c'est pas GLS c'est la boulangerie Martin", HELD)
    assert said == ({EMPLOYER: "boulangerie Martin"}, True)
    assert meant("period.confirm", "no it was at Épicerie du Marché", HELD) == ({EMPLOYER: "Épicerie du Marché"}, False)


def test_the_rest_of_a_name_that_is_put_away_is_no_other_name() -> None:
    said = meant("period.confirm", "GLS pas GLS Calberson", HELD)
    assert said is None or not said[1]
    assert meant("period.confirm", "pas GLS, Calberson", HELD) == ({EMPLOYER: "Calberson"}, True)
    assert meant("period.confirm", "pas GLS Leclerc", HELD) == ({EMPLOYER: "Leclerc"}, True)


@pytest.mark.parametrize("text", ["les deux dates sont fausses", "mes 2 dates c'est faux"])
def test_how_many_are_wrong_is_no_number_of_hours(text: str) -> None:
    assert act("period.confirm", text, HELD) == "command"


def test_the_name_of_the_company_is_a_name() -> None:
    said = meant("period.confirm", "the company name is GLS Logistics", HELD)
    assert said == ({EMPLOYER: "GLS Logistics"}, False)


def test_the_word_for_the_end_is_no_firm_in_capitals() -> None:
    assert meant("period.confirm", "oui FIN LE 23 JUILLET", HELD) == ({END: "2025-07-23"}, False)


def test_another_firm_with_a_doubt_is_asked_back() -> None:
    said = meant("period.confirm", "pas GLS, carrefour drive normalement", HELD)
    assert said == ({EMPLOYER: "carrefour drive"}, False)


@pytest.mark.parametrize("text", ["pas 32,5 mais 30", "not 32.5 but 30", "c'est pas 32,5 c'est 30"])
def test_a_number_with_its_decimals_is_one(text: str) -> None:
    assert meant("period.confirm", text, HELD | {WEEKLY: 32.5}) == ({WEEKLY: 30}, True)


def test_a_number_put_in_the_place_of_another_is_no_year() -> None:
    assert meant("period.confirm", "change 35 en 28", HELD) == ({WEEKLY: 28}, True)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("un an plus tôt", ("2024-03-03", "2024-06-06")),
        ("c'est l'année d'avant en fait", ("2024-03-03", "2024-06-06")),
        ("c'était un mois plus tard", ("2025-04-03", "2025-07-06")),
        ("non, une semaine après", ("2025-03-10", "2025-06-13")),
        ("it was one year earlier", ("2024-03-03", "2024-06-06")),
        ("décalez tout d'une semaine", ("2025-03-10", "2025-06-13")),
    ],
)
@pytest.mark.parametrize("ask", ["period.confirm", "any"])
def test_a_stay_that_lay_earlier_or_later_keeps_its_length(ask: str, text: str, days: tuple[str, str]) -> None:
    held = {"period.start": "2025-03-03", "period.end": "2025-06-06"}
    assert meant(ask, text, held) == (dict(zip(held, days, strict=True)), False)


def test_later_alone_is_no_length() -> None:
    held = {"period.start": "2025-03-03", "period.end": "2025-06-06"}
    assert meant("period.confirm", "plus tard", held) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize(
    ("text", "told", "sure"),
    [
        ("j'ai écrit mars mais c'est avril", {"period.start": "2025-04-03"}, False),
        ("j'ai dit mars au lieu d'avril", {"period.start": "2025-04-03"}, False),
        ("g mis juin mai c juillet", {"period.end": "2025-07-06"}, False),
        ("j'ai mis le 3 mais c'est le 10", {"period.start": "2025-03-10"}, True),
        ("j'ai mis 2025 mais c'est 2024", {"period.start": "2024-03-03", "period.end": "2024-06-06"}, True),
        ("j'ai mis DPD mais c'est GLS", {"period.employer": "GLS"}, True),
        ("pardon j'avais noté 35h mais c'est 32", {"period.weekly_hours": 32}, True),
        ("I said 35 but it was 32", {"period.weekly_hours": 32}, True),
        ("mince j'ai dit 35 mais c'est 32", {"period.weekly_hours": 32}, True),
        ("au temps pour moi c'était 32h", {"period.weekly_hours": 32}, True),
        ("au fait l'entreprise s'appelle Relais Express", {"period.employer": "Relais Express"}, False),
    ],
)
def test_what_was_written_is_denied_for_what_follows(text: str, told: dict[str, object], *, sure: bool) -> None:
    held = {
        "period.employer": "DPD",
        "period.start": "2025-03-03",
        "period.end": "2025-06-06",
        "period.weekly_hours": 35,
    }
    assert meant("any", text, held) == (told, sure)


def test_a_word_for_the_stay_makes_no_other_kind_of_it() -> None:
    held = {"period.kind": "job", "period.start": "2025-03-03", "period.end": "2025-06-06"}
    text = "non le stage a duré jusqu'au 27 juin 2025"
    assert meant("yes_no", text, held) == ({"period.end": "2025-06-27"}, False)
