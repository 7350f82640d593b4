"""The words for a stay are one list: what is known by one of them is known by each."""

from __future__ import annotations

import pytest

from dialogs.reading.talk.places_in_a_row import place_said
from dialogs.reading.text.tokens import Line
from dialogs.reading.work.called import BY_KIND
from dialogs.reading.work.idle import looks_for_work
from tests.reading.cases import meant

WORDS = [(kind, word) for kind, words in BY_KIND.items() for word in words.replace("?", "").split("|")]


@pytest.mark.parametrize(("kind", "word"), WORDS)
def test_a_word_for_a_stay_names_its_kind_where_that_is_asked(kind: str, word: str) -> None:
    assert meant("period.kind", f"un {word}") == ({"period.kind": kind}, True)


@pytest.mark.parametrize("word", [*(word for _, word in WORDS), "contrat", "mission"])
def test_a_stay_is_looked_for_and_counted_by_each_of_its_words(word: str) -> None:
    assert looks_for_work(Line(f"je cherche un {word} pas trop loin"))
    assert place_said(f"supprime le deuxième {word}") == 2


def test_an_institution_is_no_stay() -> None:
    assert not looks_for_work(Line("je suis suivie par la mission locale"))


@pytest.mark.parametrize("said", ["c'était une PMSMP", "c'était une immersion", "c'était un travail"])
def test_what_a_stay_is_called_is_no_name_of_a_firm(said: str) -> None:
    known = {"period.employer": "DPD", "period.kind": "internship"}
    told = meant("period.confirm", said, known)
    assert told is not None
    assert "period.employer" not in told[0]
