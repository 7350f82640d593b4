"""Who comes back, asks where the talk was, or what is next: « me revoilà », « on en était où ? », « et après ? »."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard


@pytest.mark.parametrize("ask", ["any", "period.employer", "last_name", "employer.role", "period.start"])
@pytest.mark.parametrize(
    "text", ["me revoilà", "bonjour, c'est encore moi", "je suis de retour", "Rebonjour", "I'm back"]
)
def test_who_is_back_has_answered_nothing(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "unclear", "problem": "chitchat"}


@pytest.mark.parametrize("text", ["on en était où ?", "où on en était", "on était où ?", "where were we?"])
@pytest.mark.parametrize("ask", ["any", "period.start", "birth_date"])
def test_who_asks_where_the_talk_was_gets_the_question_again(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "repeat"}


@pytest.mark.parametrize(
    "text", ["c'est quoi la suite ?", "la suite c'est quoi", "et maintenant je fais quoi ?", "et après ?", "ensuite ?"]
)
def test_who_asks_what_is_next_gets_the_plan(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "plan"}


def test_words_of_a_name_and_of_a_day_stay_what_they_are() -> None:
    assert meant("period.employer", "La Revoila") == ({"period.employer": "La Revoila"}, True)
    assert meant("period.employer", "chez Après la Pluie") is not None
    assert heard("any", "retour") == {"act": "command", "command": "back"}


@pytest.mark.parametrize(
    "text", ["je vais demander à mon patron", "je lui demanderai", "je sais pas qui", "je vais demander"]
)
@pytest.mark.parametrize("ask", ["employer.siret", "employer.signatory", "postal_city"])
def test_who_has_to_ask_somebody_leaves_the_box(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "skip"}
