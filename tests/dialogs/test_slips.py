"""What a slip of the person costs, or a reading that is not sure: nothing."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from dialogs.questions.form import QUESTIONS
from dialogs.words.effects import HandOver
from dialogs.words.events import Pressed
from dialogs.words.facts import Key
from tests.dialogs.playing import MET, PERIOD, PERSON, SERVED, STAY, Player, visit
from tests.dialogs.ways import WAYS


@pytest.mark.parametrize(
    ("question", "said", "told"),
    [
        ("birth_date", "31/02/1990", "n'existe pas"),
        ("birth_date", "hier soir", "le jour, le mois et l'année"),
        ("period.end", "01/02/2025", "avant le début"),
        ("period.end", "31 février 2025", "n'existe pas"),
        ("period.weekly_hours", "0", "plus grand que 0"),
        ("period.weekly_hours", "entre 15 et 25", "un seul nombre"),
        ("period.weeks", "40", "40 semaines ne tiennent pas"),
        ("period.total_hours", "9000", "9\u202f000 heures"),
        ("period.employer", "oui", "nom d'employeur"),
    ],
)
def test_a_slip_gets_a_clear_sentence_and_costs_nothing(question: str, said: str, told: str) -> None:
    player = visit(*WAYS[question])
    before = player.conversation.facts
    player.does(said)
    assert told in player.text
    assert player.ask == question
    assert player.conversation.facts == before
    assert "Exemple" in player.text


@pytest.mark.parametrize(
    ("name", "stands"),
    [
        ("oui", False), ("Non.", False), ("OK", False), ("ouais", False), ("d'accord", False), ("hein", False),
        ("…", False), ("x" * 101, False), ("Oui Care", True), ("OK Transports", True), ("É.", True), ("24/7", True),
    ],
)  # fmt: skip
def test_no_way_leads_a_yes_or_a_no_into_the_employers_name(name: str, *, stands: bool) -> None:
    """The question refuses what the reading of a reply takes for no name, whatever it was read from."""
    refused = QUESTIONS["period.employer"].refused(
        visit(*WAYS["period.employer"]).standing, 1, {"period.employer": name}
    )
    assert (refused is None) is stands


def test_a_period_identical_to_another_is_asked_about_before_it_counts() -> None:
    player = visit(*PERIOD, "!more_periods:yes", *STAY)
    assert "la même que la période 1" in player.text
    assert player.standing.complete == (1,)
    assert player.does("!period.confirm:ok").standing.complete == (1, 2)


def test_a_change_that_makes_two_periods_the_same_is_asked_about_too() -> None:
    other = ("10/03/2025", *STAY[3:])
    player = visit(*PERIOD, "!more_periods:yes", *STAY[:2], *other, "!period.confirm:ok", "!more_periods:no")
    player.does("!edit:period.start@2", "03/03/2025", "!period.weeks:1")
    assert player.ask == "period.confirm"
    assert "la même que la période 1" in player.text


def test_what_is_not_sure_is_put_up_and_counts_only_once_it_is_confirmed() -> None:
    player = visit(*WAYS["period.start"], "du 3 mars au 6 juin")
    assert player.buttons[:2] == ["period.start:1", "period.start:other"]
    assert player.value("period.start", 1) is None
    player.does("!period.start:1")
    fact = player.conversation.facts[player.turns[-1].effects[0].fact.key]  # type: ignore[union-attr]
    assert (str(fact.value), fact.words, fact.how, fact.confirmed) == (
        "2025-03-03",
        "du 3 mars au 6 juin",
        "offered",
        "period.start:1",
    )


@pytest.mark.parametrize(
    ("way", "said", "field"),
    [
        (MET, "stage chez DPD du 1er au 26 septembre à 35h", "period.start"),
        (PERSON[:3], "stage chez DPD du 1er au 26 septembre à 35h", "period.start"),
        (MET[:-1], "stage chez DPD du 1er au 26 septembre à 35h", "period.start"),
    ],
)
@pytest.mark.parametrize("yes", ["oui", "!{ask}:1"])
def test_a_reading_of_another_question_is_put_up_once(way: tuple[str, ...], said: str, field: str, yes: str) -> None:
    player = visit(*way, said)
    assert player.conversation.offer is not None
    player.does(yes.format(ask=player.ask))
    assert player.conversation.offer is None
    assert field in {key.field for key in player.conversation.facts}


def test_a_reading_is_chosen_by_its_number_in_words_too() -> None:
    assert visit(*WAYS["period.start"], "du 3 mars au 6 juin", "1").ask == "period.weekly_hours"
    assert visit(*WAYS["period.start"], "du 3 mars au 6 juin", "oui").ask == "period.weekly_hours"
    assert visit(*WAYS["period.start"], "du 3 mars au 6 juin", "!period.start:other").ask == "period.start"


def test_a_button_of_an_older_message_is_met_politely() -> None:
    player = visit(*PERSON)
    player.play(Pressed("candidate_kind:distance", player.now(), 2))
    assert "rien n'a changé" in player.text
    assert player.value("candidate_kind") == "individual"
    player.play(Pressed("candidate_kind:individual", player.now(), 2))
    assert "C'est déjà noté." in player.text


@pytest.mark.parametrize(("question", "said"), [("birth_date", "zzz"), ("period.employer", "oui")])
def test_a_third_misunderstanding_goes_to_a_human_and_says_something_else_each_time(question: str, said: str) -> None:
    player = visit(*WAYS[question], service=SERVED)
    heard = [player.does(said).text for _ in range(5)]
    handed = [turn for turn in player.turns if HandOver("third_misunderstanding") in turn.effects]
    assert handed == [player.turns[-3]]
    assert all(one != next_one for one, next_one in pairwise(heard))


def test_leaving_what_a_change_has_put_up_says_what_stands() -> None:
    player = visit(*MET, "en fait c'était en 2023", "oui")
    assert "Ce changement touche une autre réponse" in player.text
    player.does("annule")
    assert "rien n'a changé" not in player.text
    assert "je garde vos réponses comme elles sont" in player.text
    assert player.conversation.value("period.start", 1) == date(2023, 3, 3)


def test_a_change_that_is_to_be_undone_is_chosen_among_the_answers() -> None:
    assert visit(*MET, "non c'était 20 heures", "oui", "remets comme avant").ask == "edit"


@pytest.mark.parametrize("said", ["oui", "ok", "👍"])
def test_a_yes_keeps_no_answer_where_there_is_none(said: str) -> None:
    player = visit(*MET, "!menu:identify", said)
    assert player.ask == "last_name"
    assert player.value("last_name") is None
    assert "garde" not in player.text


@pytest.mark.parametrize("said", ["non", "non merci", "aucun"])
def test_no_where_one_more_period_begins_asks_again_whether_there_is_one(said: str) -> None:
    player = Player().does(*PERIOD, "!more_periods:yes", said)
    assert player.ask == "more_periods"
    assert "Je n'ai pas compris" not in player.text
    assert player.does("non").ask == Player().does(*MET).ask


def test_no_where_the_first_period_begins_is_not_taken_for_anything() -> None:
    player = Player().does(*PERSON, "!has_period:yes", "non")
    assert player.ask == "period.kind"
    assert Key("period.kind", 1) not in player.conversation.facts


def test_a_cancel_right_after_a_correction_asks_the_answer_again() -> None:
    player = visit(*PERIOD[:-1], "non c'était 28h", "oui", "annule")
    assert player.ask == "period.weekly_hours"
    assert "28 h par semaine" in player.text
    assert player.does("30").value("period.weekly_hours", 1) == 30
