"""Readings that are put up: what is said beside them is not lost, and no word leads to a button that is not there."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "12/05/1997")
KIND = ("bonjour", "ok", "toute seule je crois")
STAY = ("bonjour", "ok", "j'ai été facteur à la Poste de janvier 2023 à août 2024")


def test_what_is_added_to_a_stay_that_is_put_up_is_put_up_with_it() -> None:
    player = Player(TODAY).does(*PERSON, "la poste", "juin 2025")
    assert "chez La Poste, début le 1er juin 2025, fin le 30 juin 2025" in player.text
    player.does("oui")
    assert player.value("period.employer", 1) == "la poste"
    assert player.value("period.end", 1) == date(2025, 6, 30)


def test_a_firm_said_after_a_stay_that_is_put_up_at_the_menu_is_put_up_with_it() -> None:
    player = Player(TODAY).does(*PERSON, "non", "stage en mars 2025", "chez UPS")
    assert "stage, début le 1er mars 2025, fin le 31 mars 2025, chez UPS" in player.text
    player.does("oui")
    assert player.value("period.employer", 1) == "UPS"
    assert player.value("period.end", 1) == date(2025, 3, 31)


def test_the_kind_of_a_stay_that_is_put_up_is_heard_where_another_thing_is_asked() -> None:
    player = Player(TODAY).does(*STAY, "c'était un CDD", "oui")
    assert player.value("period.kind", 1) == "job"
    assert player.value("period.employer", 1) == "la Poste"


@pytest.mark.parametrize("said", ["je sais pas", "Autre chose"])
def test_who_does_not_agree_is_asked_the_question_itself(said: str) -> None:
    player = Player(TODAY).does(*KIND, said)
    assert (player.ask, player.conversation.offer) == ("candidate_kind", None)
    assert "candidate_kind:skip" in player.buttons or "candidate_kind:unknown" in player.buttons
    assert player.value("candidate_kind") is None


def test_an_answer_put_up_that_is_no_help_is_let_go() -> None:
    player = Player(TODAY).does(*KIND, "blabla")
    assert "Touchez un bouton, ou dites ce qui n'est pas juste." in player.text
    assert "candidate_kind:1" in player.buttons
    assert "candidate_kind:individual" in player.does("blibli").buttons


def test_a_stay_put_up_waits_and_nobody_is_sent_to_a_button_that_is_not_there() -> None:
    player = Player(TODAY).does(*STAY)
    for said in ("blabla", "blibli", "bloblo", "blublu", "bleble"):
        player.does(said)
        assert "candidate_kind:1" in player.buttons
        assert "Je ne sais pas" not in player.text


def test_nobody_is_promised_a_human_where_there_is_none() -> None:
    player = Player(TODAY).does(*PERSON[:-1], "blabla", "blibli", "bloblo")
    assert "Un humain peut aider" not in player.text
    assert "service des examens" in player.text


@pytest.mark.parametrize("said", ["je peux passer ?", "donc je peux passer ou pas ?", "je peux me présenter ou non"])
def test_who_asks_whether_they_may_sit_the_exam_sees_the_result(said: str) -> None:
    stay = ("stage chez Chronopost du 2 mars au 24 avril 2026 35h", "oui", "oui", "oui", "non")
    assert "Cela semble insuffisant" in Player(TODAY).does(*PERSON, *stay, said).text


@pytest.mark.parametrize(
    ("said", "agreed"),
    [
        ("oui et je suis née le 25/03/2004", True),
        ("oui, j'ai bossé chez DHL du 3 mars au 30 mai 2025, en CDD à 28h", True),
        ("yes, I was born on 25/03/2004", True),
        ("oui mais je suis née le 25/03/2004", False),
        ("25/03/2004", False),
    ],
)
def test_a_yes_that_goes_on_to_tell_agrees_to_what_is_put_up(said: str, *, agreed: bool) -> None:
    player = Player(TODAY).does(*KIND)
    assert player.value("candidate_kind") is None
    assert player.does(said).value("candidate_kind") == ("individual" if agreed else None)
    told = player.value("birth_date") is not None or player.value("period.employer", 1) == "DHL"
    assert not agreed or (told and "Je n'ai pas gardé" not in player.text)


def test_a_birth_date_that_is_put_up_waits_while_a_stay_is_told() -> None:
    told = ("bonjour", "ok", "au lycée", "elle est née le 3 juin 2006", "elle a fait un stage chez UPS en janvier 2026")
    player = Player(TODAY).does(*told)
    assert "naissance le 3 juin 2006, stage, chez UPS, début le 1er janvier 2026" in player.text
    player.does("oui")
    assert player.value("birth_date") == date(2006, 6, 3)
    assert player.value("period.employer", 1) == "UPS"


@pytest.mark.parametrize(("said", "kind"), [("oui, toute seule", "individual"), ("oui c'est ça", None), ("oui", None)])
def test_what_stands_behind_a_yes_answers_the_next_question(said: str, kind: str | None) -> None:
    player = Player(TODAY).does("je travaille chez Kiabi depuis octobre", "ok", said)
    assert player.value("period.employer", 1) == "Kiabi"
    assert player.value("candidate_kind") == kind


@pytest.mark.parametrize("days", [("4 mai 2026", "29 mai 2026"), ("04/05/2026", "29/05/2026")])
def test_a_second_day_told_beside_what_is_put_up_is_the_last_one(days: tuple[str, str]) -> None:
    player = Player(date(2026, 10, 5)).does(
        *PERSON, "oui un stage", "Relais Colis", "un stage de 4 semaines en mai 2026"
    )
    assert player.conversation.offer is not None
    player.does(*days)
    assert (player.value("period.start", 1), player.value("period.end", 1)) == (date(2026, 5, 4), date(2026, 5, 29))
