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


@pytest.mark.parametrize(
    ("ask", "text", "at"),
    [
        ("yes_no", "pas maintenant, demain 7h", "2025-10-16T07:00"),
        ("address", "pas maintenant je conduis, ce soir 21h", "2025-10-15T21:00"),
        ("period.employer", "je suis dans le bus, demain 20h", "2025-10-16T20:00"),
        ("period.employer", "je peux pas là, reparlons en lundi matin", "2025-10-20T09:00"),
        ("period.end", "pas maintenant, ce soir", "2025-10-15T19:00"),
        ("yes_no", "pas le temps, lundi", "2025-10-20T09:00"),
        ("any", "not now, tomorrow morning", "2025-10-16T09:00"),
    ],
)
def test_who_puts_off_says_when_to_come_back(ask: str, text: str, at: str) -> None:
    assert heard(ask, text, {"period.start": "2025-03-03"}) == {"act": "command", "command": "reminders", "at": at}


def test_a_day_alone_where_one_is_asked_may_answer() -> None:
    assert meant("period.start", "pas tout de suite, lundi") == ({"period.start": "2025-10-13"}, False)
    assert heard("yes_no", "pas maintenant") != {"act": "command", "command": "reminders"}


@pytest.mark.parametrize("text", ["je reviens demain matin", "on voit ça samedi", "on verra demain soir"])
def test_who_leaves_for_later_gives_no_day(text: str) -> None:
    assert heard("period.dates", text) == {"act": "unclear", "problem": "chitchat"}
