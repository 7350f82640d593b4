"""Questions as the phone has them: the word that asks stands last, the sign is left out, a name was asked for."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.reading.outcome import Asked
from dialogs.reading.read import read

from .cases import BASE, meant
from .test_no_answers import heard


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("les inscriptions ouvrent quand", "registration"),
        ("l'attestation je la dépose où", "cyclades"),
        ("la convention elle est signée par qui", "convention"),
        ("j'envoie ou le papier", "cyclades"),
    ],
)
@pytest.mark.parametrize("ask", ["any", "period.employer", "period.start"])
def test_a_question_word_at_the_end_asks(ask: str, text: str, topic: str) -> None:
    assert heard(ask, text) == {"act": "question", "topic": topic}


@pytest.mark.parametrize("text", ["je sais plus quand", "je me rappelle pas lequel"])
def test_who_does_not_know_when_asks_nothing(text: str) -> None:
    assert heard("period.start", text) == {"act": "command", "command": "skip"}


def test_a_question_word_inside_a_range_or_a_name_asks_nothing() -> None:
    assert meant("period.dates", "du 3 mars au 6 juin 2024 ou 2025") is not None
    assert meant("period.employer", "DPD ou") is not None


@pytest.mark.parametrize("text", ["le contrat se termine le 31 décembre", "mon contrat finit le 31 décembre"])
def test_an_end_that_is_told_asks_nothing(text: str) -> None:
    assert meant("period.end", text, {"period.start": "2025-03-03"}) == ({"period.end": "2025-12-31"}, False)


@pytest.mark.parametrize("text", ["un job d'été payé c'est valable", "un cdd c'est accepté"])
def test_who_asks_whether_a_job_counts_has_not_told_of_one(text: str) -> None:
    assert heard("period.kind", text)["act"] == "question"


@pytest.mark.parametrize("ask", ["address", "last_name", "first_names"])
def test_a_question_is_no_name_and_no_address(ask: str) -> None:
    assert heard(ask, "il faut la carte d'identité aussi ?") == {"act": "question", "topic": "documents"}
    assert heard(ask, "je donne pas mon nom à n'importe qui, vous en faites quoi")["act"] == "question"


def test_a_way_to_prepare_that_is_only_supposed_is_asked_about() -> None:
    text = "si je suis apprenti au CFA faut faire tout ça aussi"
    assert heard("candidate_kind", text) == {"act": "question", "topic": "school"}
    assert meant("candidate_kind", "je suis apprenti au CFA") == ({"candidate_kind": "apprentice"}, True)


@pytest.mark.parametrize("ask", ["any", "yes_no", "period.employer"])
def test_who_asks_to_be_reminded_gives_an_order(ask: str) -> None:
    told = {"act": "command", "command": "reminders", "at": "2025-10-20T09:00"}
    assert heard(ask, "vous pouvez me relancer lundi matin ?") == told


def test_a_number_does_not_hide_anger_but_a_fact_does() -> None:
    text = "ça fait 3 fois que je vous le dis bordel"
    assert heard("period.dates", text) == {"act": "command", "command": "human"}
    assert meant("period.start", "le 3 mars 2025 putain") == ({"period.start": "2025-03-03"}, True)


def test_who_asks_for_leave_asks() -> None:
    assert heard("any", "je peux amener ma calculatrice") == {"act": "question", "topic": None}
    assert heard("any", "je peux pas là")["act"] != "question"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("je parle à un humain ?", "bot"),
        ("am i talking to a human", "bot"),
        ("is my 2021 internship still valid", "window"),
        ("quel genre d'entreprise il faut", "sector"),
        ("comment faire quand on est tout seul", "no_support"),
    ],
)
def test_who_answers_and_what_is_still_good_are_asked(text: str, topic: str) -> None:
    assert heard("any", text) == {"act": "question", "topic": topic}
    assert heard("any", "je peux parler à un humain ?") == {"act": "command", "command": "human"}


@pytest.mark.parametrize(
    ("text", "topic"), [("tu es une ia", "bot"), ("do extra hours count", "overtime"), ("vous êtes un robot", "bot")]
)
def test_who_speaks_to_us_names_no_firm(text: str, topic: str) -> None:
    assert heard("period.employer", text) == {"act": "question", "topic": topic}
    assert meant("period.employer", "tu bosses chez DPD") is not None
    assert meant("period.employer", "vous livre express") == ({"period.employer": "vous livre express"}, False)


def test_where_something_is_sent_is_asked_and_it_is_not_wanted() -> None:
    assert heard("any", "j'envoie les attestations où") == {"act": "question", "topic": "cyclades"}
    assert heard("any", "envoie l'attestation")["command"] == "certificate"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("où sont mes données", "privacy"),
        ("mes données vont où", "privacy"),
        ("c'est où que vous mettez mes infos", "privacy"),
        ("where are my data", "privacy"),
        ("étudiant", "who_must"),
        ("je suis étudiante à la fac", "who_must"),
        ("je suis lycéen", "school"),
        ("étudiant dans un lycée", "school"),
        ("j'ai raté le cap", "repeat_exam"),
        ("j'ai raté l'année dernière", "repeat_exam"),
    ],
)
def test_where_data_are_who_studies_and_what_was_failed(text: str, topic: str) -> None:
    assert heard("any", text) == {"act": "question", "topic": topic}


@pytest.mark.parametrize("text", ["où je peux télécharger mes données", "mes données", "envoyez-moi mes données"])
def test_a_copy_of_data_is_given_all_the_same(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "export"}


@pytest.mark.parametrize(
    "text",
    [
        "j'ai raté 2 jours",
        "j'ai raté trois semaines",
        "j'ai raté des jours",
        "j'ai loupé une semaine",
        "i missed 2 days",
    ],
)
def test_days_that_were_missed_are_no_exam_that_was_failed(text: str) -> None:
    assert heard("any", text).get("topic") != "repeat_exam"


@pytest.mark.parametrize("text", ["mon patron veut pas signer", "les arrêts maladie sont comptés"])
def test_where_something_else_is_asked_words_without_a_sign_are_of_a_topic_in_doubt(text: str) -> None:
    asked = read("period.start", text, {}, date(2025, 10, 15), BASE)
    assert isinstance(asked, Asked)
    assert asked.others


def test_a_sign_or_no_question_that_is_open_leaves_no_doubt() -> None:
    said = "les arrêts maladie sont comptés"
    for ask, text in (("period.start", f"{said} ?"), ("any", said)):
        asked = read(ask, text, {}, date(2025, 10, 15), BASE)
        assert isinstance(asked, Asked)
        assert not asked.others
