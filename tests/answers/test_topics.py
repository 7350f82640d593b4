"""Every topic has an answer with its source; the answer follows the rule in force, and leaves doubts to the service."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from bot.rendering import shown_in
from dialogs.answers.topics.all_topics import TOPICS, source_of, topic_answer, topic_name
from dialogs.answers.which_one import which_one
from dialogs.engine import Scene, take_turn
from dialogs.reading.faq.examples import TOPICS as ASKED_OF
from dialogs.standing import Standing
from dialogs.words.conversation import Doubt
from dialogs.words.effects import HandOver, Say
from dialogs.words.events import Pressed, Wrote
from dialogs.words.service import Service
from tests.answers.standings import OSRCL, standing, words

HERE = standing("2026-11-24", session=2027)
SERVED = Service(name="Rectorat de Lille", contact="examens@ac-lille.fr", reply_days=5, dpo="dpd@ac-lille.fr")
AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


def with_rule(**changes: object) -> Standing:
    rule = replace(OSRCL.requirement, **changes)  # type: ignore[arg-type]
    return standing("2026-11-24", session=2027, diploma=replace(OSRCL, requirement=rule))


def test_every_topic_that_is_matched_has_an_answer() -> None:
    assert set(TOPICS) == set(ASKED_OF)


@pytest.mark.parametrize("code", sorted(TOPICS))
def test_an_answer_is_short_and_has_a_source(code: str) -> None:
    answer = words(topic_answer(HERE, code))
    assert 1 <= len(re.findall(r"[.!?…](?:\s|$)", answer)) <= 5
    assert len(answer) < 520
    assert "http" in words(source_of(HERE, code))
    assert 0 < len(words(topic_name(code))) <= 40


@pytest.mark.parametrize("code", sorted(TOPICS))
def test_an_easier_answer_has_shorter_sentences(code: str) -> None:
    plain, easy = words(topic_answer(HERE, code)), words(topic_answer(HERE, code), easy=True)
    assert easy != plain
    longest = [max(len(one.split()) for one in re.split(r"[.!?:]\s", text)) for text in (plain, easy)]
    assert longest[1] <= max(longest[0], 12), easy


@pytest.mark.parametrize(
    ("code", "changes", "said"),
    [
        ("how_much", {"weeks": Decimal(16), "hours_per_week": Decimal(30)}, "480"),
        ("part_time", {"weeks": Decimal(10)}, "20"),
        ("overtime", {"weeks": Decimal(10)}, "10 semaines"),
        ("window", {"window_years": 5}, "5 ans"),
        ("who_must", {"adult_age": 21}, "21 ans"),
        ("minor", {"adult_age": 21}, "21 ans"),
        ("repeat_exam", {"window_years": 4}, "4 ans"),
    ],
)
def test_figures_come_from_the_rule_in_force(code: str, changes: dict[str, object], said: str) -> None:
    assert said in words(topic_answer(with_rule(**changes), code))
    assert said not in words(topic_answer(HERE, code))


def test_the_deadline_is_that_of_the_session() -> None:
    published = OSRCL.with_dates(2027, upload_deadline=date(2026, 12, 4))
    assert "4 décembre 2026" in words(topic_answer(standing("2026-11-24", session=2027, diploma=published), "deadline"))
    assert "4 décembre" not in words(topic_answer(HERE, "deadline"))


def test_the_window_says_what_is_sure_and_what_is_to_be_confirmed() -> None:
    assert "30/06/2024" in words(topic_answer(HERE, "window"))
    assert "01/05/2024" in words(topic_answer(HERE, "window"))


def test_once_the_day_of_the_exam_is_set_the_window_leaves_nothing_to_confirm() -> None:
    day = date(2027, 6, 7)
    known = standing("2026-11-24", session=2027, diploma=OSRCL.with_dates(2027, exam_from=day, exam_to=day))
    said = words(topic_answer(known, "window"))
    assert "ce qui est fait du 07/06/2024 au 28/11/2026 compte à coup sûr." in said
    assert "confirmer" not in said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("convention", "ni permis ni assuré"),
        ("pmsmp", "employeur est d'accord"),
        ("siret", "annuaire-entreprises"),
        ("cyclades", "candidat.examens-concours.gouv.fr"),
        ("documents", "aucune condition de nationalité"),
        ("exempt", "aucune condition de diplôme"),
    ],
)
def test_an_answer_holds_what_a_person_who_asks_needs(code: str, said: str) -> None:
    assert said in words(topic_answer(HERE, code))


@pytest.mark.parametrize(
    ("day", "said"),
    [("2026-11-16", "Dernier jour pour s'inscrire"), ("2026-11-24", "sont finies depuis le mardi 17 novembre 2026")],
)
def test_registration_that_is_over_is_said_to_be_over(day: str, said: str) -> None:
    known = OSRCL.with_dates(2027, registration_deadline=date(2026, 11, 17))
    assert said in words(topic_answer(standing(day, session=2027, diploma=known), "registration"))


def test_the_hour_at_which_registration_ends_is_told() -> None:
    known = OSRCL.with_dates(2027, registration_deadline=date(2026, 12, 4), registration_hour=time(17))
    assert "4 décembre 2026 à 17 h" in words(
        topic_answer(standing("2026-11-24", session=2027, diploma=known), "registration")
    )


def test_no_exam_is_announced_for_a_session_that_is_over() -> None:
    said = words(topic_answer(standing("2027-07-01", session=2027), "exam_date"))
    assert said.startswith("La session 2027 est passée.")


def test_trust_says_who_runs_this_and_what_it_costs() -> None:
    served = words(topic_answer(standing("2026-11-24", session=2027, service=SERVED), "trust"))
    assert "Rectorat de Lille" in served
    assert "examens@ac-lille.fr" in served
    assert "gratuit" in served
    assert "version d'essai" in words(topic_answer(HERE, "trust"))


def scene(event: Pressed | Wrote, service: Service | None = None) -> Scene:
    return Scene(HERE.conversation, event, AT.date(), OSRCL, service or Service(), shown_in)


def says(scene_: Scene) -> list[Say]:
    return [effect for effect in take_turn(scene_).effects if isinstance(effect, Say)]


def test_a_topic_that_is_chosen_is_answered_and_the_open_question_returns() -> None:
    *_, last = says(scene(Pressed("topic:cyclades", AT)))
    assert "Cyclades est votre espace" in words(last.text)
    assert last.ask == "menu"
    assert last.choices[0].id == "source:cyclades"


def test_the_source_is_said_behind_its_button() -> None:
    *_, last = says(scene(Pressed("source:pmsmp", AT)))
    assert "D. 5135-3" in words(last.text)


@pytest.mark.parametrize("code", sorted(TOPICS))
def test_a_source_has_no_french_space_in_english_and_no_space_at_an_end(code: str) -> None:
    said = words(source_of(HERE, code), "en")
    assert " : " not in said
    assert [line for line in said.splitlines() if line != line.rstrip()] == []


def test_an_unsure_question_offers_two_topics_and_neither() -> None:
    _, choices = which_one(Doubt(("certificate", "documents"), "…"))
    assert [choice.id for choice in choices] == ["topic:certificate", "topic:documents", "topic:none"]


@pytest.mark.parametrize(
    ("service", "said"),
    [
        (SERVED, "Rectorat de Lille"),
        (SERVED, "5 jours"),
        (replace(SERVED, reply_days=None), "La réponse arrivera"),
        (Service(), "personne ne répond ici"),
    ],
)
def test_a_question_without_topic_goes_to_a_human(service: Service, said: str) -> None:
    turn = take_turn(scene(Pressed("topic:none", AT), service))
    assert HandOver("no_topic") in turn.effects
    assert said.casefold() in words([effect for effect in turn.effects if isinstance(effect, Say)][-1].text).casefold()


def test_an_unknown_topic_button_is_met_with_the_open_question() -> None:
    assert says(scene(Pressed("source:nothing", AT)))[-1].ask == "menu"
