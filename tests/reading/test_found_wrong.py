"""What is said to be wrong, or to be looked up, is not written down: « les dates c'est faux », « …, je sais plus »."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant, value_of

EMPLOYER, START, END, WEEKLY, SECTOR = (
    "period.employer", "period.start", "period.end", "period.weekly_hours", "period.sector",
)  # fmt: skip
HELD: dict[str, Any] = {EMPLOYER: "GLS", "period.kind": "job", START: "2025-03-03", END: "2025-06-13", WEEKLY: 35}
STRETCH = {START: "2025-03-03", END: "2025-06-06"}


def heard(ask: str, text: str, known: dict[str, Any]) -> dict[str, Any]:
    held = {field: value_of(value) for field, value in known.items()}
    return read(ask, text, held, date(2025, 10, 15), BASE).to_json()


@pytest.mark.parametrize("ask", [SECTOR, "period.weeks", "period.weekly_hours"])
@pytest.mark.parametrize("text", ["les dates c'est faux", "GLS c'est faux", "les heures sont fausses"])
def test_what_is_held_and_wrong_is_to_be_changed(ask: str, text: str) -> None:
    assert heard(ask, text, HELD) == {"act": "command", "command": "edit"}


def test_a_no_to_the_question_stays_one() -> None:
    assert meant(SECTOR, "c'est faux", HELD) == ({SECTOR: "no"}, True)
    assert meant(SECTOR, "les dates c'est faux") == ({SECTOR: "no"}, True)


def test_what_is_taken_back_at_once_is_not_sure() -> None:
    assert meant("period.dates", "du 3 mars au 6 juin 2025 c'est faux") == (STRETCH, False)
    assert heard(SECTOR, "DPD c'est faux", HELD)["readings"][0]["sure"] is False


@pytest.mark.parametrize("doubt", ["je sais plus", "jsp", "faut que je vérifie", "à vérifier", "not sure"])
def test_a_doubt_behind_what_is_told_is_heard(doubt: str) -> None:
    assert meant("period.dates", f"du 3 mars au 6 juin 2025, {doubt}") == (STRETCH, False)
    assert meant(EMPLOYER, f"DPD {doubt}") == ({EMPLOYER: "DPD"}, False)
    assert meant(WEEKLY, f"35h {doubt}") == ({WEEKLY: 35}, False)


def test_other_last_words_are_no_doubt() -> None:
    assert meant("period.dates", "du 3 mars au 6 juin 2025 pas plus") == (STRETCH, True)
    assert meant(EMPLOYER, "DPD, j'y travaille plus") == ({EMPLOYER: "DPD"}, True)


def test_a_length_since_a_day_may_go_on() -> None:
    half = {START: "2025-04-01", END: "2025-09-30"}
    assert meant("period.dates", "6 mois depuis le 1er avril 2025") == (half, False)
    assert meant("period.dates", "6 mois à partir du 1er avril 2025") == (half, True)


@pytest.mark.parametrize("text", ["oui à part le nom", "oui en principe", "théoriquement oui"])
def test_a_yes_with_a_reservation_is_asked_back(text: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": "yes"}, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [("je crois", "yes"), ("jpense", "yes"), ("j'imagine", "yes"), ("je crois pas", "no"), ("j'imagine que non", "no")],
)
def test_who_only_thinks_so_leans(text: str, said: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": said}, False)
    assert meant(SECTOR, text) == ({SECTOR: said}, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *[(text, "yes") for text in ("aucun souci", "tkt oui", "так", "ஆம்", "tamam")],
        *[(text, "no") for text in ("ні", "இல்லை", "déedéet")],
    ],
)
def test_a_yes_and_a_no_of_every_tongue(text: str, said: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": said}, True)


def test_half_the_time_is_no_half_time() -> None:
    assert meant(SECTOR, "la moitié du temps je livrais") != ({WEEKLY: 17.5}, False)
    assert meant(WEEKLY, "la moitié du temps") == ({WEEKLY: 17.5}, False)


@pytest.mark.parametrize("text", ["rien à corriger", "rien à modifier merci", "nothing to change"])
def test_nothing_to_mend_is_a_yes(text: str) -> None:
    assert meant("yes_no", text, HELD) == ({"yes_no": "yes"}, True)


@pytest.mark.parametrize("ask", ["period.confirm", "more_periods", WEEKLY])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("l'employeur est faux, c'est DPD", "DPD"),
        ("l'entreprise est fausse c'est Colis Privé", "Colis Privé"),
        ("le nom de l'entreprise est pas bon c'est DPD", "DPD"),
        ("the employer is wrong, it's DPD", "DPD"),
        ("the company name is wrong it's DPD", "DPD"),
    ],
)
def test_a_name_found_wrong_with_the_right_one_behind_it_is_changed(ask: str, text: str, name: str) -> None:
    said = heard(ask, text, HELD)
    assert (said["act"], said["readings"]) == ("correct", [{"facts": {EMPLOYER: name}, "sure": False}])


@pytest.mark.parametrize("text", ["le nom de la boîte est faux", "l'employeur est faux", "the company name is wrong"])
def test_a_name_found_wrong_without_another_is_to_be_changed(text: str) -> None:
    assert heard("period.confirm", text, HELD) == {"act": "command", "command": "edit"}


@pytest.mark.parametrize("ask", ["any", "period.confirm"])
@pytest.mark.parametrize(
    "text",
    [
        "j'ai fait une erreur sur le stage",
        "il y a une erreur dans mon stage",
        "le stage est faux",
        "je me suis trompé sur le stage",
        "c'est pas bon pour le stage",
    ],
)
def test_the_stay_in_which_something_is_wrong_is_no_other_kind(ask: str, text: str) -> None:
    assert heard(ask, text, HELD) == {"act": "command", "command": "edit"}


@pytest.mark.parametrize("text", ["non c'était un stage", "erreur c'est un stage", "pas un CDD, un stage"])
def test_another_kind_is_one(text: str) -> None:
    said = heard("any", text, HELD)
    assert (said["act"], said["readings"][0]["facts"]) == ("correct", {"period.kind": "internship"})
