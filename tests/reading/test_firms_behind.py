"""Firms named behind what else is told: under a label, « au sein de », set apart; and words there that name none."""

from __future__ import annotations

from typing import Any

import pytest

from .cases import meant

EMPLOYER, KIND, START, END, WEEKLY, DATES = (
    "period.employer", "period.kind", "period.start", "period.end", "period.weekly_hours", "period.dates",
)  # fmt: skip
STRETCH = {START: "2025-03-03", END: "2025-06-06"}
HELD: dict[str, Any] = {EMPLOYER: "Chronopost", KIND: "internship", **STRETCH, WEEKLY: 35}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("entreprise : dpd", "dpd"),
        ("Employeur : Garnier Transports", "Garnier Transports"),
        ("dans l'entreprise Garnier", "Garnier"),
        ("au sein de la société Garnier", "Garnier"),
        ("au sein d'Amazon", "Amazon"),
        ("pour GLS", "GLS"),
        ("à Mondial Relay", "Mondial Relay"),
        ("DPD", "DPD"),
    ],
)
def test_a_firm_behind_the_days_is_heard(text: str, firm: str) -> None:
    told = {EMPLOYER: firm, **STRETCH}
    for ask in (DATES, EMPLOYER, WEEKLY):
        assert meant(ask, f"du 3 mars au 6 juin 2025, {text}") == (told, True)
    assert meant(DATES, f"du 3 mars au 6 juin 2025, {text}, 30h") == ({**told, WEEKLY: 30}, True)


@pytest.mark.parametrize(
    "text",
    [
        "l'entreprise a fermé",
        "mon employeur veut pas signer",
        "dans une entreprise de livraison",
        "à Lille",
        "pour le CAP",
        "c'était bien",
    ],
)
def test_other_words_behind_the_days_name_none(text: str) -> None:
    told = meant(DATES, f"du 3 mars au 6 juin 2025, {text}")
    assert told is not None
    assert EMPLOYER not in told[0]


@pytest.mark.parametrize(
    "text", ["au sein de Colis Privé", "stage effectué au sein de Colis Privé", "à raison de 35h, pour Colis Privé"]
)
def test_the_words_before_a_firm_are_no_part_of_it(text: str) -> None:
    told = meant(EMPLOYER, text)
    assert told is not None
    assert told[0][EMPLOYER] == "Colis Privé"


def test_a_name_set_apart_where_it_is_asked_is_asked_back() -> None:
    assert meant(EMPLOYER, "depuis le 22 janvier 2025, à 35h - Top Chrono") == (
        {EMPLOYER: "Top Chrono", START: "2025-01-22", END: "ongoing", WEEKLY: 35},
        False,
    )


@pytest.mark.parametrize("text", ["oui à Mondial Relay", "oui, La Poste"])
def test_beside_a_yes_alone_it_is_asked_back(text: str) -> None:
    told = meant("has_period", text)
    assert told is not None
    assert not told[1]


def test_the_firm_that_is_held_stays_beside_a_sector() -> None:
    assert meant("period.sector", "je livrais pour DPD", HELD) == ({"period.sector": "yes"}, False)


@pytest.mark.parametrize("text", ["j'ai eu 3 employeurs", "j'ai 2 patrons", "2 entreprises", "deux boîtes"])
def test_so_many_employers_are_no_name(text: str) -> None:
    assert meant(EMPLOYER, text) is None


@pytest.mark.parametrize("text", ["mon ancien patron répond plus", "my boss won't sign"])
def test_what_a_chief_does_is_no_name(text: str) -> None:
    told = meant(EMPLOYER, text)
    assert told is None or EMPLOYER not in told[0]


@pytest.mark.parametrize("ask", ["has_period", "period.weeks", "period.confirm"])
def test_what_one_is_good_at_is_no_firm(ask: str) -> None:
    told = meant(ask, "I am not good at French", HELD)
    assert told is None or EMPLOYER not in told[0]


@pytest.mark.parametrize(
    "text",
    [
        "c'est Carrefour City et pas Chronopost",
        "pas Chronopost mais Carrefour City",
        "je me suis trompé d'entreprise, c'est Carrefour City",
        "l'employeur c'est plutôt Carrefour City",
        "mets Carrefour City à la place de Chronopost",
    ],
)
def test_a_firm_in_the_place_of_the_one_held_is_heard_whole(text: str) -> None:
    told = meant("yes_no", text, HELD)
    assert told is not None
    assert told[0] == {EMPLOYER: "Carrefour City"}
    assert meant("yes_no", "c'est Kuehne + Nagel et pas Chronopost", HELD) == ({EMPLOYER: "Kuehne + Nagel"}, True)


@pytest.mark.parametrize("text", ["1 resto", "2 restos", "1 magasin de vêtements", "3 fois", "4 potes"])
def test_so_many_of_a_sort_are_asked_back(text: str) -> None:
    assert meant(EMPLOYER, text) == ({EMPLOYER: text}, False)


@pytest.mark.parametrize("text", ["3 suisses", "4 saisons", "G7"])
def test_a_figure_may_belong_to_a_name(text: str) -> None:
    assert meant(EMPLOYER, text) == ({EMPLOYER: text}, True)


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Non, pas chez DHL, chez GLS", "GLS"),
        ("g fait un stage o mr bricolage", "mr bricolage"),
        ("jé bossé o relay", "relay"),
        ("l'entreprise s'apel Trans24", "Trans24"),
        ("moi travailler avec monsieur Benali transport", "monsieur Benali transport"),
        ("oui du coup DPD", "DPD"),
        ("stage chez H&M.", "H&M"),
        ("DPD. Cordialement, Karim B.", "DPD"),
        ("actually DPD", "DPD"),
        ("hi, Livraison 59", "Livraison 59"),
        ("l'asso Le Relais", "Le Relais"),
        ("association Le Relais", "association Le Relais"),
        ("UPS I believe", "UPS"),
        ("Colissimo cheers", "Colissimo"),
        ("mon employeur était Mon P'tit Drive", "Mon P'tit Drive"),
        ("Mon P'tit Drive", "Mon P'tit Drive"),
        ("mon ancien patron Benali", "Benali"),
        ("DPD Best regards, Tom", "DPD"),
    ],
)
def test_a_name_among_other_words(text: str, firm: str) -> None:
    told = meant(EMPLOYER, text)
    assert told is not None
    assert told[0][EMPLOYER] == firm


@pytest.mark.parametrize("text", ["cordialement, Karim", "Bonne journée", "Bien cordialement", "Kind regards, Tom"])
def test_how_a_letter_ends_names_nobody(text: str) -> None:
    assert meant(EMPLOYER, f"du 3 mars au 6 juin 2025. {text}") == (STRETCH, True)


@pytest.mark.parametrize("text", ["o tacos", "Relais Madame", "Le Bon Retour"])
def test_such_words_within_a_name_stay(text: str) -> None:
    assert meant(EMPLOYER, text) == ({EMPLOYER: text}, True)


@pytest.mark.parametrize(
    "text", ["emploi chez UPS", "chez UPS emploi", "35h, emploi, chez UPS", "chez UPS 35h emploi 6 semaines"]
)
def test_a_job_by_its_bare_word(text: str) -> None:
    told = meant(EMPLOYER, text)
    assert told is not None
    assert told[0][KIND] == "job"


@pytest.mark.parametrize("text", ["35h de temps de travail", "35h, emploi du temps variable", "35h encore travail"])
def test_the_word_in_another_sense_tells_no_kind(text: str) -> None:
    told = meant(WEEKLY, text)
    assert told is None or KIND not in told[0]


def test_the_kind_that_is_held_stays_beside_hours() -> None:
    assert meant(WEEKLY, "35h mon boulot", HELD) == ({WEEKLY: 35}, True)


def test_the_words_of_a_contract_are_no_employer() -> None:
    assert meant(KIND, "contrat à durée déterminée") == ({KIND: "job"}, True)
    assert meant(DATES, "contrat à durée indéterminée depuis le 3 mars 2025") == (
        {KIND: "job", START: "2025-03-03", END: "ongoing"},
        True,
    )
    assert meant(EMPLOYER, "Monoprix période de stage 28h") == (
        {EMPLOYER: "Monoprix", KIND: "internship", WEEKLY: 28},
        True,
    )


@pytest.mark.parametrize("ask", ["has_period", "period.kind", DATES])
@pytest.mark.parametrize("between", [", un stage, ", " : stage ", ", mon stage "])
def test_a_name_in_front_of_all_else_is_asked_back(ask: str, between: str) -> None:
    told = {EMPLOYER: "Transports Garnier", KIND: "internship", **STRETCH}
    assert meant(ask, f"Transports Garnier{between}du 3 mars au 6 juin 2025") == (told, False)


@pytest.mark.parametrize(
    "text", ["Premier Stage, ", "Un Stage ", "Mon Stage, ", "Oui Madame, un stage ", "Temps Plein, "]
)
def test_other_words_with_capitals_in_front_are_no_name(text: str) -> None:
    told = meant("has_period", f"{text}du 3 mars au 6 juin 2025")
    assert told is not None
    assert EMPLOYER not in told[0]


def test_for_whom_one_worked() -> None:
    told = {EMPLOYER: "Top Chrono", **STRETCH}
    assert meant(DATES, "du 3 mars au 6 juin 2025, pour Top Chrono") == (told, False)
    assert meant(DATES, "travaillé pour Top Chrono du 3 mars au 6 juin 2025") == (told, True)


@pytest.mark.parametrize("text", ["uber eats en auto entrepreneur", "uber eats, micro-entreprise"])
def test_a_known_firm_is_heard_beside_work_for_oneself(text: str) -> None:
    for ask in ("has_period", KIND, EMPLOYER):
        told = meant(ask, text)
        assert told is not None
        assert told[0][EMPLOYER] == "uber eats"
