"""Questions are matched to topics on paraphrases that are no examples, and what is no topic is known as such."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dialogs.reading.faq import synonyms
from dialogs.reading.faq.examples import PHRASINGS, TOPICS
from dialogs.reading.faq.topics import surely_asked, topics_of
from dialogs.reading.outcome import Asked
from dialogs.reading.read import read
from dialogs.reading.text.fold import fold

PARAPHRASES = Path(__file__).parent / "paraphrases"
FILES = sorted(file.name for file in PARAPHRASES.glob("*.tsv"))

THE_TOPICS = """
who_must how_much part_time overtime window sector job_counts split planned convention rectorat pmsmp paid
mission_locale france_travail no_support certificate siret deadline cyclades documents refused minor distance school
repeat_exam exempt registration exam_date privacy trust bot
"""


def rows(name: str) -> list[tuple[str | None, str]]:
    pairs = (line.split("\t") for line in (PARAPHRASES / name).read_text("utf-8").splitlines())
    return [(None if topic == "none" else topic, text) for topic, text in pairs]


def test_every_topic_of_the_contract_has_examples() -> None:
    assert set(TOPICS) == set(THE_TOPICS.split())


@pytest.mark.parametrize("name", FILES)
def test_nine_paraphrases_of_ten_find_their_topic(name: str) -> None:
    asked = [(topic, text) for topic, text in rows(name) if topic is not None]
    missed = [text for topic, text in asked if topics_of(text).topic != topic]
    assert len(missed) <= len(asked) / 10, missed


@pytest.mark.parametrize("name", FILES)
def test_hardly_a_wrong_topic_is_sure(name: str) -> None:
    found = [(topic, topics_of(text)) for topic, text in rows(name) if topic is not None]
    assert sum(asked.topic not in {None, topic} and not asked.others for topic, asked in found) <= len(found) / 50


@pytest.mark.parametrize("name", FILES)
def test_most_questions_of_no_topic_are_known_as_such(name: str) -> None:
    found = [topics_of(text).topic for topic, text in rows(name) if topic is None]
    assert found.count(None) >= 0.65 * len(found)


def test_a_word_stands_for_one_other() -> None:
    heads: dict[str, set[str]] = {}
    for line in synonyms.LINES:
        head, _, others = line.partition(":")
        for other in others.split(","):
            heads.setdefault(fold(other.strip()), set()).add(head)
    assert not {word: of for word, of in heads.items() if len(of) > 1}


def test_no_paraphrase_is_an_example() -> None:
    examples = {line for said in PHRASINGS.values() for line in said}
    assert not examples & {text for name in FILES for topic, text in rows(name) if topic}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("c'est quoi cyclades?", "cyclades"),
        ("et le 28 novembre c'est quoi au juste ?", "deadline"),
        ("j'ai 23 ans et pas de formation, qui signe la convention ?", "convention"),
        ("c'est une arnaque ?", "trust"),
        ("je fais 39h, c'est mieux ?", "overtime"),
        ("où je peux me garer le jour de l'examen ?", None),
        ("qui sinne la convansion", "convention"),
        ("", None),
        ("🤷", None),
        ("?" * 4096, None),
        ("где я могу найти номер", None),
    ],
)
def test_a_question_has_its_topic(text: str, topic: str | None) -> None:
    assert topics_of(text).topic == topic


def test_a_question_that_names_nothing_is_about_the_open_one() -> None:
    assert topics_of("je le trouve où ?", "siret").topic == "siret"


def test_an_unsure_match_offers_one_topic_beside_the_best() -> None:
    unsure = [found for _, text in rows("at_hand.tsv") if (found := topics_of(text)).others]
    assert unsure
    assert all(len(found.others) == 1 and found.topic not in found.others for found in unsure)
    assert topics_of("bla bla bla") == Asked(None)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("la pmsmp dure combien de jours", True),
        ("je perds mon rsa si je pars en stage", True),
        ("personne ne veut me signer ma convention", True),
        ("une pmsmp de trois semaines chez dpd", False),
        ("j'ai travaillé chez leclerc à la livraison", False),
        ("35h par semaine en stage", False),
    ],
)
def test_a_question_is_told_from_an_answer_without_its_sign(text: str, *, asked: bool) -> None:
    assert surely_asked(text) is asked
    assert isinstance(read("period.employer", text, {}, date(2026, 11, 25), Decimal(35)), Asked) is asked


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("ask", ["any", "period.start", "period.employer", "period.weekly_hours"])
def test_a_question_is_heard_under_any_question(name: str, ask: str) -> None:
    asked = [(topic, text) for topic, text in rows(name) if topic is not None]
    heard = [read(ask, text, {}, date(2026, 11, 25), Decimal(35)) for _, text in asked]
    right = sum(isinstance(one, Asked) and one.topic == topic for one, (topic, _) in zip(heard, asked, strict=True))
    assert right >= 0.88 * len(asked)


@pytest.mark.parametrize(
    "text",
    [
        "et si je travaille après la date limite ?",
        "si je travaille après le 28 novembre ça compte ?",
        "et si je continue à travailler après ?",
        "if I work after the deadline?",
    ],
)
def test_work_after_the_deadline_is_asked_about_not_planned(text: str) -> None:
    assert read("any", text, {}, date(2025, 10, 15), Decimal(35)).to_json() == {"act": "question", "topic": "planned"}


@pytest.mark.parametrize("text", ["et si je travaille plus ?", "si je fais 10 semaines de plus"])
def test_a_what_if_of_more_work_is_a_plan(text: str) -> None:
    assert read("any", text, {}, date(2025, 10, 15), Decimal(35)).to_json()["command"] == "plan"


def test_the_figures_of_a_plan_have_two_digits_after_the_point() -> None:
    plan = read("any", "et si je fais 3 semaines à 24h20 ?", {}, date(2025, 10, 15), Decimal(35)).to_json()
    assert plan == {"act": "command", "command": "plan", "weeks": 3, "weekly_hours": 24.33}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("c'est quoi la date limite, le 28/11 ?", "deadline"),
        ("le 28/11/2025 c'est quoi ?", "deadline"),
        ("je suis né le 12/05/2008 je peux passer ?", "minor"),
        ("je fais 35/39h ça compte plus ?", "overtime"),
    ],
)
def test_a_day_in_figures_is_a_day_as_in_words(text: str, topic: str) -> None:
    assert topics_of(text).topic == topic


@pytest.mark.parametrize("text", ["si je termine le 10 février ça marche ?", "si je finis le 15/12 ça compte ?"])
def test_work_that_ends_later_is_asked_about_as_what_is_planned(text: str) -> None:
    assert topics_of(text).topic == "planned"


def test_a_bare_where_is_about_what_is_asked() -> None:
    assert topics_of("où ?", "siret") == Asked("siret")
    assert topics_of("qui signe la convention ?", "siret") == Asked("convention")
