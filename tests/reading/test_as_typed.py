"""Slips of the phone, words of the street, turns that once were written down as something else."""

from __future__ import annotations

from typing import Any

import pytest

from .cases import meant
from .test_no_answers import heard

HELD: dict[str, Any] = {"period.kind": "internship", "period.employer": "DPD", "period.weekly_hours": 35}
BEGUN: dict[str, Any] = {"period.start": "2025-03-03"}


@pytest.mark.parametrize("text", ["ché chronopost", "ches chronopost", "embauché par chronopost", "c chronopost"])
def test_words_before_a_name_are_no_part_of_it(text: str) -> None:
    said = meant("period.employer", text)
    assert said is not None
    assert said[0]["period.employer"] == "chronopost"


def test_who_took_somebody_on_is_the_employer_unasked() -> None:
    facts = {"period.employer": "La Poste", "period.start": "2025-03-03"}
    assert meant("has_period", "recruté par La Poste le 3 mars 2025") == (facts, True)
    assert meant("has_period", "chez DPD oui") == ({"period.employer": "DPD"}, True)


@pytest.mark.parametrize(
    "text",
    [
        "j'ai signé le 28 août mais commencé le 1er septembre 2025",
        "embauché le 28 août 2025, arrivé le 1er septembre 2025",
    ],
)
def test_two_beginnings_are_no_stretch_of_time(text: str) -> None:
    assert meant("period.start", text) == ({"period.start": "2025-09-01"}, False)


def test_who_left_on_a_day_did_not_begin_on_it() -> None:
    assert meant("period.end", "je suis parti le 12 avril 2025", BEGUN) == ({"period.end": "2025-04-12"}, True)
    assert meant("period.start", "a parti du 12 avril 2025") == ({"period.start": "2025-04-12"}, True)


@pytest.mark.parametrize("text", ["un mois plus tard", "deux semaines plus tard", "15 jours après"])
def test_so_long_after_is_a_day_to_confirm(text: str) -> None:
    said = meant("period.end", text, BEGUN)
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("wallah oui", "yes"),
        ("inchallah non", "no"),
        ("pas encor", "no"),
        ("toujours pas", "no"),
        ("correcte", "yes"),
        ("exacte merci", "yes"),
        ("fausse", "no"),
        ("pas exacte", "no"),
    ],
)
def test_a_yes_and_a_no_of_the_street(text: str, said: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": said}, True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("en candidat libr", "individual"),
        ("apprentisage", "apprentice"),
        ("par correspondence", "distance"),
        ("je ne suis pas scolarisé", "individual"),
    ],
)
def test_a_way_to_prepare_with_a_slip_is_asked_back(text: str, kind: str) -> None:
    assert meant("candidate_kind", text) == ({"candidate_kind": kind}, False)


@pytest.mark.parametrize("text", ["la date de fin est fausse", "la fin est fausse", "les heures sont incorrectes"])
def test_what_is_found_wrong_is_to_be_mended(text: str) -> None:
    assert heard("period.confirm", text, HELD) == {"act": "command", "command": "edit"}


def test_a_stay_that_is_planned_is_told() -> None:
    said = meant("has_period", "j'ai un stage prévu en novembre")
    assert said is not None
    assert (said[0]["period.kind"], said[1]) == ("internship", False)


def test_a_siret_said_with_a_doubt_is_asked_back() -> None:
    assert meant("siret", "c'est 73282932000074 je crois") == ({"siret": "73282932000074"}, False)


def test_another_tongue_is_no_insult() -> None:
    assert heard("period.start", "con mis propios medios")["act"] == "unclear"
    assert heard("period.start", "t'es con")["command"] == "human"


@pytest.mark.parametrize("text", ["1 er avril 2025 9h", "le 1er avril 2025 à 9h", "le 1er avril 2025, 8h30"])
def test_the_hour_at_which_one_began_is_no_number_of_hours(text: str) -> None:
    assert meant("period.start", text) == ({"period.start": "2025-04-01"}, True)


@pytest.mark.parametrize("text", ["efface tout ce que j'ai dit", "supprime tout ce que j'ai écrit"])
def test_all_that_was_said_is_to_be_erased(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "erase"}


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("period.start", "après le 3 mars 2025"),
        ("period.start", "convention signée le 3 mars 2025"),
        ("period.start", "j'ai eu l'entretien le 3 mars 2025"),
        ("period.start", "le 3 mars 2025 (contrat signé le 28 février)"),
    ],
)
def test_a_day_beside_the_one_that_is_asked_is_asked_back(ask: str, text: str) -> None:
    assert meant(ask, text) == ({"period.start": "2025-03-03"}, False)


@pytest.mark.parametrize(
    "text",
    [
        "prévu jusqu'au 30 juin mais arrêté le 12 mai 2025",
        "fin de contrat 30/06 mais j'ai démissionné le 12/05/2025",
    ],
)
def test_two_ends_are_no_stretch_of_time(text: str) -> None:
    assert meant("period.end", text, BEGUN) == ({"period.end": "2025-05-12"}, False)


def test_days_at_school_are_asked_back() -> None:
    said = meant("has_period", "du 3 mars au 6 juin 2025 j'étais en formation au Greta")
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize(("ask", "text"), [("period.weekly_hours", "pas 35h"), ("period.weeks", "pas 12")])
def test_a_number_that_is_refused_alone_is_no_number(ask: str, text: str) -> None:
    assert meant(ask, text) is None
    assert meant("period.weekly_hours", "pas 35h mais 28h") == ({"period.weekly_hours": 28}, True)


@pytest.mark.parametrize("text", ["stage annulé", "mon stage non effectué"])
def test_a_stay_that_never_was_is_none(text: str) -> None:
    assert "period.kind" not in (meant("has_period", text) or ({}, True))[0]


@pytest.mark.parametrize(
    "text",
    ["SARL", "Pôle emploi", "mission locale de Lens", "le Greta", "à Lille", "en Belgique", "c'est confidentiel"],
)
def test_what_is_hardly_a_firm_is_asked_back(text: str) -> None:
    said = meant("period.employer", text)
    assert said is None or not said[1]


@pytest.mark.parametrize("name", ["SARL Dupont", "Lille Colis", "Mairie de Lens", "à Carrefour"])
def test_a_firm_with_such_a_word_in_its_name_is_one(name: str) -> None:
    said = meant("period.employer", name)
    assert said is not None
    assert said == ({"period.employer": name.removeprefix("à ")}, True)


def test_two_birth_dates_are_none_for_sure() -> None:
    said = meant("birth_date", "né le 12/05/1997 mais sur mes papiers 13/05/1997")
    assert said == ({"birth_date": "1997-05-12"}, False)
