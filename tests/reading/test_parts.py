"""What is told and what is asked in one text."""

from __future__ import annotations

import pytest

from dialogs.reading.talk.parts import parted

from .test_no_answers import heard


@pytest.mark.parametrize(
    ("text", "told", "asked"),
    [
        ("DPD 35h et c'est payé ?", "DPD 35h", "c'est payé ?"),
        ("le 3 mars 2025, ça compte ?", "le 3 mars 2025", "ça compte ?"),
        ("DPD, 35h, qui signe la convention ?", "DPD, 35h", "qui signe la convention ?"),
        ("un stage. Est-ce que je suis payé ?", "un stage", "Est-ce que je suis payé ?"),
        ("c'est payé le stage ? sinon c'est DPD", "c'est DPD", "c'est payé le stage ?"),
        ("oui et c'est payé ?", "oui", "c'est payé ?"),
    ],
)
def test_the_two_parts(text: str, told: str, asked: str) -> None:
    parts = parted(text)
    assert parts is not None
    assert (parts.told, parts.asked) == (told, asked)


@pytest.mark.parametrize(
    "text",
    [
        "c'est payé ?",
        "DPD ?",
        "Madame, c'est payé ?",
        "Jean et Marie ?",
        "du 3 mars au 6 juin 2025, à 35h",
        "et le 28 novembre c'est quoi ?",
        "oui mais c'est payé ?",
        "?",
        "",
    ],
)
def test_a_text_of_one_piece(text: str) -> None:
    assert parted(text) is None


@pytest.mark.parametrize(
    ("ask", "text", "topic"),
    [
        ("period.employer", "DPD 35h et c'est payé ?", "paid"),
        ("period.employer", "DPD du 3 mars au 6 juin 2025 à 35h, est-ce que c'est payé ?", "paid"),
        ("postal_city", "59000 Lille et vous gardez mes infos combien de temps ?", "privacy"),
    ],
)
def test_the_part_that_asks_says_what_the_question_is_about(ask: str, text: str, topic: str) -> None:
    assert heard(ask, text) == {"act": "question", "topic": topic}


STORIES = {
    "je travaille beaucoup le soir j'ai pas beaucoup de temps et je voudrais comprendre combien de semaines on doit"
    " faire exactement parce que le monsieur il m'a dit 12 et un autre 14": "how_much",
    "bon j'ai bossé chez uber pendant deux ans après j'ai arrêté parce que le vélo est cassé et là je fais du ménage le"
    " matin et ma question c'est est-ce que le ménage ça rentre dans les métiers acceptés": "sector",
    "franchement entre le rectorat la mission locale tout ça je suis perdue moi ce que je veux savoir c'est juste"
    " jusqu'à quand je peux envoyer": "deadline",
    "j'ai écrit au service trois fois, personne répond, ma conseillère est partie, il me manque encore un papier de mon"
    " ancien patron, alors dites moi juste la date limite": "deadline",
    "moi j'ai 38 ans j'ai fait des ménages toute ma vie et là un transporteur veut bien me prendre mais il lui faut une"
    " convention et j'ai pas d'école, qui peut la signer ?": "convention",
}


@pytest.mark.parametrize(("text", "topic"), STORIES.items())
def test_a_story_is_known_by_what_it_comes_to(text: str, topic: str) -> None:
    assert heard("any", text) == {"act": "question", "topic": topic}


def test_an_order_at_the_end_of_a_story_is_one() -> None:
    told = "je comprends rien à vos dates, j'ai deux petits à la maison et mon mari est de nuit toute la semaine, "
    assert heard("any", told + "donc rappelez moi samedi")["command"] == "reminders"
    assert heard("period.weeks", told + "est ce que quelqu'un peut m'appeler") == {"act": "command", "command": "human"}


def test_the_comma_of_a_number_parts_nothing() -> None:
    assert parted("32,5h/sem quoi") is None
    assert parted("chez DPD, c'est payé ?") is not None
