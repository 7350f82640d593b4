"""What a clerk hears in an answer that begins elsewhere: « le nom c'est … », « … donc oui », a code in words, a day."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard

HELD = {"period.kind": "job", "period.employer": "DPD", "period.start": "2025-03-03", "period.end": "2025-06-06"}
ASK, SECTOR = "period.employer", "period.sector"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("le nom c'est DPD France", "DPD France"),
        ("le nom de l'entreprise c'est DPD France", "DPD France"),
        ("l'employeur c'est GLS", "GLS"),
        ("la boite s'appelle Colis Privé", "Colis Privé"),
        ("son nom c'est gls", "gls"),
    ],
)
def test_a_name_after_its_label_mends_the_employer_where_a_stay_is_confirmed(text: str, name: str) -> None:
    assert meant("period.confirm", text, HELD) == ({ASK: name}, False)


@pytest.mark.parametrize(
    "text", ["le nom est mal écrit", "le nom est faux", "l'entreprise est fermée", "la boite c'était bien"]
)
def test_what_is_said_of_a_name_is_none(text: str) -> None:
    assert meant("period.confirm", text, HELD) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("c'est chronopost donc oui", "yes"),
        ("du commerce, alors non", "no"),
        ("j'étais cariste donc je dirais que oui", "yes"),
    ],
)
def test_what_somebody_concludes_is_asked_back(text: str, said: str) -> None:
    assert meant(SECTOR, text) == ({SECTOR: said}, False)


def test_a_postal_code_in_words_is_a_code_and_no_town() -> None:
    assert meant("postal_city", "cinquante neuf mille lille") == ({"postal_code": "59000", "city": "lille"}, False)
    assert meant("postal_city", "soixante-deux mille trois cents Lens") == (
        {"postal_code": "62300", "city": "Lens"},
        False,
    )


@pytest.mark.parametrize("text", ["dans 10 jours stp", "demain matin"])
def test_a_day_is_when_to_remind_where_reminders_are_offered(text: str) -> None:
    assert heard("reminders", text, {})["command"] == "reminders"


@pytest.mark.parametrize(
    "text",
    [
        "emploi chez DPD du 4 janvier au 15 février 2027 à 35h",
        "j'ai commencé chez GLS le 12 janvier 2026",
        "je travaille lundi chez DPD",
        "un stage le 4 janvier 2027",
        "du 4 janvier 2027 au 15 février 2027",
    ],
)
def test_days_of_a_stay_are_no_moment_to_remind(text: str) -> None:
    told = heard("reminders", text, {})
    assert told["act"] == "answer"
    assert "period.start" in told["readings"][0]["facts"]


@pytest.mark.parametrize(
    "text", ["le nom c'est Ciblex avec un i", "l'employeur c'est Ciblex", "l'entreprise s'appelle Ciblex"]
)
def test_a_name_stated_where_a_day_is_asked_changes_the_one_held(text: str) -> None:
    held = {"period.kind": "internship", "period.employer": "Cyblex"}
    assert meant("period.start", text, held) == ({"period.employer": "Ciblex"}, False)


def test_the_name_of_a_person_is_no_employer() -> None:
    said = meant("last_name", "le nom c'est Martin", {"period.employer": "Cyblex"})
    assert said is not None
    assert "period.employer" not in said[0]


def test_who_comes_back_says_nothing_of_a_stay() -> None:
    named = ({"period.employer": "Bocage Restauration"}, True)
    assert meant("period.employer", "bonsoir c'est encore moi, c'était Bocage Restauration") == named


@pytest.mark.parametrize(
    "text",
    ["Je vous confirme que ces informations sont exactes.", "les dates sont bonnes", "tout est conforme", "kk"],
)
def test_what_is_right_is_a_yes(text: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": "yes"}, True)


def test_a_no_that_ends_in_a_yes_is_asked_back() -> None:
    for text in ("euh non en fait si", "non si"):
        assert meant("yes_no", text) == ({"yes_no": "yes"}, False)
    assert meant("yes_no", "bonnes fêtes") is None
