"""What interfaces.md section 5 promises of the questions."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.catalogs.sentences import sentences_in
from dialogs.words.conversation import Changes, Conversation
from dialogs.words.effects import HandOver, Learn, Summarize
from tests.dialogs.playing import MET, NOTICE, PERIOD, PERSON, SERVED, STAY, Player, visit
from tests.dialogs.ways import WAYS

ANSWERS = Path(__file__).resolve().parents[2] / "dialogs/answers"


@pytest.mark.parametrize(
    ("question", "choices"),
    [
        ("notice", ["understood", "more"]),
        ("session", ["2026", "2027"]),
        (
            "candidate_kind",
            ["individual", "continuing_training", "distance", "school", "apprentice", "unknown"],
        ),
        ("birth_date", []),
        ("has_period", ["yes", "no"]),
        ("period.kind", ["internship", "job", "apprenticeship"]),
        ("period.employer", []),
        ("period.start", []),
        ("period.end", ["ongoing"]),
        ("period.weekly_hours", ["35", "other", "total"]),
        ("period.total_hours", []),
        ("period.sector", ["yes", "no", "unsure"]),
        ("period.weeks", ["as_computed"]),
        ("period.confirm", ["ok", "edit", "delete"]),
        ("more_periods", ["yes", "no"]),
    ],
)
def test_the_questions_have_the_choices_that_are_promised(question: str, choices: list[str]) -> None:
    player = visit(*WAYS[question])
    own = [choice.partition(":")[2] for choice in player.buttons if choice.startswith(f"{question}:")]
    assert [choice for choice in own if choice != "skip"] == choices
    assert f"why:{question}" in player.buttons
    assert ("back" in player.buttons) is (question != "notice")
    assert (f"{question}:skip" in player.buttons) is (question not in {"notice", "candidate_kind", "period.sector"})


def test_the_questions_come_in_the_order_of_a_first_visit() -> None:
    player = Player()
    assert [player.does(act).ask for act in MET] == [
        *("notice", "session", "candidate_kind", "birth_date", "has_period", "period.kind", "period.employer"),
        *("period.start", "period.end", "period.weekly_hours", "period.sector", "period.weeks", "period.confirm"),
        *("more_periods", "menu"),
    ]


def test_the_session_is_not_asked_when_only_one_is_open() -> None:
    player = visit(*NOTICE, today=date(2026, 7, 1))
    assert player.ask == "candidate_kind"
    assert player.standing.session.year == 2027


@pytest.mark.parametrize(
    ("hours", "end"), [(["!period.weekly_hours:35"], "j'y suis encore"), (["300 h au total"], "06/06/2025")]
)
def test_weeks_are_not_asked_of_a_job_that_goes_on_nor_beside_a_total(hours: list[str], end: str) -> None:
    player = visit(*WAYS["period.start"], "03/03/2025", end, *hours, "!period.sector:yes")
    assert player.ask == "period.confirm"


def test_a_minor_is_told_kindly_asked_nothing_more_and_can_mend_a_slip() -> None:
    player = visit(*WAYS["birth_date"], "12/05/2009", service=SERVED)
    assert player.ask is None
    assert "Cette règle ne semble pas vous concerner" in player.text
    assert "DEC de Lille" in player.text
    assert player.buttons == ["menu:edit", "menu:human"]
    assert player.does("non, je suis né le 12/05/1999", "!correction:yes").ask == "has_period"


def test_several_facts_in_one_sentence_are_said_back_in_one_line() -> None:
    player = visit(*PERSON, "oui, un stage chez Colis Express du 3 mars au 30 mai 2025 à 35h")
    assert player.text.splitlines()[0] == (
        "C'est noté : stage, chez Colis Express, début le 3 mars 2025, fin le 30 mai 2025, 35 h par semaine."
    )
    assert player.ask == "period.sector"


@pytest.mark.parametrize("left_open", [(), ("!period.weekly_hours:skip",)])
def test_a_stay_told_at_the_menu_begins_a_period_of_its_own(left_open: tuple[str, ...]) -> None:
    hours = left_open or ("!period.weekly_hours:35",)
    rest = ("!period.sector:yes", "!period.weeks:as_computed", "!period.confirm:ok", "!more_periods:no")
    player = visit(*WAYS["period.weekly_hours"], *hours, *rest)
    player.does("un CDI chez DHL du 9 juin au 25 juillet 2025 à 35h")
    assert player.text.startswith("C'est noté : emploi, chez DHL")
    assert (player.value("period.employer", 1), player.value("period.employer", 2)) == ("La Poste", "DHL")
    assert player.ask == "period.sector"


def test_nothing_is_noted_before_the_notice_is_understood_and_nothing_is_forgotten() -> None:
    player = visit("bonjour", "je suis né le 4 mai 1990", "stage chez DHL du 3 mars au 6 juin 2025 à 35h")
    assert player.conversation.facts == {}
    player.does("!notice:understood")
    assert str(player.value("birth_date")) == "1990-05-04"
    assert player.value("period.employer", 1) == "DHL"


@pytest.mark.parametrize(("said", "reason"), [("/humain", "asked"), ("vous êtes nuls", "angry")])
def test_a_call_for_a_human_says_when_the_answer_comes_or_that_nobody_answers(said: str, reason: str) -> None:
    served = visit(*PERSON, said, service=SERVED)
    assert HandOver(reason) in served.turns[-1].effects
    assert "sous 5 jours" in served.text
    trial = visit(*PERSON, said)
    assert "Personne ne répond ici" in trial.text
    assert trial.ask == "has_period"


def test_at_the_menu_nobody_is_sent_to_a_button_that_is_not_there() -> None:
    player = visit(*MET, service=SERVED)
    for _ in range(6):
        player.does("blabla truc")
        assert player.ask == "menu"
        assert "Je ne sais pas" not in player.text
        assert "passer" not in player.text


def test_every_turn_renews_the_summary_but_one_that_erases() -> None:
    player = visit(*MET, "/humain", "/supprimer", "!erase:yes")
    renewed = [any(isinstance(effect, Summarize) for effect in turn.effects) for turn in player.turns]
    assert renewed == [True] * (len(renewed) - 1) + [False]


def test_a_fact_is_superseded_and_never_overwritten() -> None:
    player = visit(*WAYS["candidate_kind"], "!candidate_kind:school", "!back", "!candidate_kind:individual")
    learned = [effect.fact for turn in player.turns for effect in turn.effects if isinstance(effect, Learn)]
    kinds = [(fact.value, fact.words) for fact in learned if fact.key.field == "candidate_kind"]
    assert kinds == [
        ("school", "candidate_kind:school"),
        ("individual", "candidate_kind:individual"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        *("result/verdict", "result/running", "result/hours", "result/messages", "result/overview"),
        *("advice/next_steps", "plan/now", "plan/what_if"),
    ],
)
def test_no_result_uses_the_words_of_a_decision(page: str) -> None:
    source = (ANSWERS / f"{page}.py").read_text("utf-8")
    said = " ".join(word for sentence in sentences_in(source, page) for word in sentence.wordings)
    assert said
    assert not re.findall(r"\b(accepté|refusé|admis|recalé)e?s?\b", said, re.IGNORECASE)


def test_a_conversation_that_is_left_is_found_again_where_it_was() -> None:
    player = visit(*WAYS["period.weekly_hours"])
    later = Player(conversation=Conversation.from_json(player.conversation.to_json()), today=date(2025, 11, 10))
    assert later.does("/start").ask == "period.weekly_hours"
    assert "Nous reprenons là où nous en étions" in later.text


@pytest.mark.parametrize("hours", ["24h20", "24h40", "7h20 par jour", "24,333"])
def test_hours_and_minutes_count_in_the_result(hours: str) -> None:
    stay = [hours if act == "!period.weekly_hours:35" else act for act in STAY]
    player = Player().does(*PERSON, "!has_period:yes", *stay[:5])
    if player.ask == "period.weekly_hours":
        player.does("!period.weekly_hours:1")
    player.does(*stay[5:], "!period.confirm:ok")
    assert player.standing.complete == (1,)
    assert player.standing.result is not None
    assert player.standing.result.acquired.certain > 300


def test_a_period_that_is_to_be_completed_leaves_no_gap_in_what_is_told() -> None:
    stay = ["!period.weekly_hours:skip" if act == "!period.weekly_hours:35" else act for act in STAY]
    told = Player().does(*PERSON, "!has_period:yes", *stay, "!period.confirm:ok").text
    assert "Total pour l'instant : 0 h" in told
    assert "\n\n\n" not in told


@pytest.mark.parametrize("said", ["31/12/2009", "non 31/12/2009", "c'est le 31 décembre 2009"])
@pytest.mark.parametrize("before", [(), ("je me suis trompé c'est 2009",)], ids=["told so", "a change is put up"])
def test_a_day_said_to_who_is_too_young_is_their_birth_date(before: tuple[str, ...], said: str) -> None:
    player = visit(*WAYS["birth_date"], "12/05/2011", *before, said)
    assert player.ask == "correction"
    assert player.does("oui").value("birth_date") == date(2009, 12, 31)


def test_a_stay_that_there_is_not_after_all_is_in_no_summary() -> None:
    player = visit(*PERIOD, "oui", "non", "mon bilan")
    assert "Période 2" not in player.text
    assert "Pas encore compté" not in player.text
    assert player.ask == "more_periods"
    player.does("oui", "stage")
    assert player.standing.periods == (1, 2)


def test_it_is_said_that_backups_forget_later_where_there_may_be_some() -> None:
    told = "30 jours au plus dans des copies de secours"
    served = Player(service=SERVED).does("bonjour", "!notice:more")
    assert told in served.text
    assert told in served.does("!notice:understood", "/supprimer", "!erase:yes").text
    assert told not in Player().does("bonjour", "!notice:more").text


def test_a_turn_may_change_every_field_of_a_conversation_but_its_code() -> None:
    """The names that ``changed`` takes, and their types, are written out for the type checker: they are the fields."""
    written = {name: getattr(of, "__forward_arg__", of) for name, of in Changes.__annotations__.items()}
    assert written == {name: of for name, of in Conversation.__annotations__.items() if name != "code"}
