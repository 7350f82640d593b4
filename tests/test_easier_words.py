"""The second register: whatever is long has an easier wording, in short sentences; so for every question."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from bot.catalogs.sentences import Sentence, sentences_in
from dialogs.questions.form import QUESTIONS
from dialogs.words.effects import Choice
from tests.answers.standings import period, standing, words

ROOT = Path(__file__).resolve().parent.parent
#: A wording with more words than this is not easy by itself; an easier sentence has at most the second number.
EASY_ALREADY, LONGEST_EASY = 10, 13
#: Letters that the person sends to an adult who reads French well.
LETTERS = ("Bonjour, je prépare le", "Bonjour, je me présente au", "Je prépare le", "Vous la trouverez jointe")


@cache
def said() -> list[tuple[str, Sentence]]:
    files = sorted((ROOT / "dialogs").rglob("*.py"))
    return [
        (f"{file.relative_to(ROOT)}", sentence)
        for file in files
        for sentence in sentences_in(file.read_text("utf-8"), "")
    ]


def sentences_of(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?:;])\s+", text) if one]


def count(text: str) -> int:
    return len([word for word in text.split() if any(map(str.isalnum, word))])


def test_whatever_is_long_has_an_easier_wording() -> None:
    eased = {sentence.easier_than for _, sentence in said() if sentence.easier_than}
    lacking = [
        f"{file}: {sentence.one}"
        for file, sentence in said()
        if sentence.easier_than is None
        and sentence.one not in eased
        and count(sentence.one) > EASY_ALREADY
        and not sentence.one.startswith(LETTERS)
    ]
    assert not lacking, "\n".join(lacking)


def test_an_easier_wording_is_made_of_short_sentences() -> None:
    long = [
        f"{file}: {one}"
        for file, sentence in said()
        if sentence.easier_than is not None
        for wording in sentence.wordings
        for one in sentences_of(wording)
        if count(one) > LONGEST_EASY
    ]
    assert not long, "\n".join(long)


STANDINGS = [
    standing("2026-11-24", session=2027),
    standing("2026-11-24", [period("2025-03-03", "2025-06-06")], session=2027),
    standing("2026-11-24", [period("2025-03-03", "ongoing", kind="internship")], session=2027),
]


@pytest.mark.parametrize("field", sorted(QUESTIONS))
def test_every_question_can_be_asked_in_easier_words(field: str) -> None:
    question = QUESTIONS[field]
    n = 1 if field.startswith("period.") or field == "more_periods" else None
    for where in STANDINGS if n is None else STANDINGS[1:]:
        asked = [question.ask(where, n), question.why, question.example_of(where, n)]
        for text in asked:
            plain, easy = words(text), words(text, easy=True)
            assert count(easy) <= count(plain) or plain == easy
            assert plain != easy or max(map(count, sentences_of(plain))) <= EASY_ALREADY, plain


@pytest.mark.parametrize("field", sorted(QUESTIONS))
def test_a_button_is_short(field: str) -> None:
    question = QUESTIONS[field]
    n = 1 if field.startswith("period.") or field == "more_periods" else None
    buttons: tuple[Choice, ...] = question.choices(STANDINGS[1], n)
    assert all(count(words(button.label, easy=True)) <= 6 for button in buttons)
