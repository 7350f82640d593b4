"""An order, anger or a question behind what was told: it wins over the date, the number or the firm before it."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.reading.outcome import Asked, Command, Outcome
from dialogs.reading.read import read

from .cases import BASE

WEDNESDAY = date(2025, 10, 15)
HOME = {"address.line": "21 rue Pasteur", "postal_code": "59000", "city": "Lille", "first_names": "Fatu"}


def said(ask: str, text: str) -> Outcome:
    return read(ask, text, {}, WEDNESDAY, BASE)


@pytest.mark.parametrize(
    ("ask", "text", "command"),
    [
        ("period.weekly_hours", "35h mais je voudrais parler à quelqu'un", "human"),
        ("period.employer", "DHL ah non retour", "back"),
        ("period.employer", "Fedex, mais avant de continuer je veux parler à quelqu'un", "human"),
        ("period.employer", "Geodis bon laisse tomber", "cancel"),
        ("period.employer", "UPS stp montre moi mon bilan", "summary"),
        ("any", "mon cas est compliqué je préfère en parler avec quelqu'un", "human"),
        ("any", "jen ai marre de vos rappels", "stop_reminders"),
        ("yes_no", "oui mais d'abord je veux voir mon bilan", "summary"),
        ("period.dates", "du 3 mars au 6 juin 2025... non attends, annule", "cancel"),
        ("period.end", "juin 2025 je crois, jsp en fait, passez", "skip"),
        ("last_name", "Dupont, effacez tout svp", "erase"),
        ("period.sector", "oui enfin je comprends rien à la question", "help"),
        ("yes_no", "non aide-moi", "help"),
        ("siret", "73282932000074 vous êtes nuls de demander ça", "human"),
        ("period.weekly_hours", "35h vous êtes nuls", "human"),
    ],
)
def test_the_order_behind_what_was_told_is_obeyed(ask: str, text: str, command: str) -> None:
    assert said(ask, text) == Command(command)


def test_a_wish_for_a_language_behind_a_day_is_one() -> None:
    assert said("birth_date", "12/05/97, english please") == Command("language", language="en")


def test_the_period_that_is_named_goes_whatever_number_stands_before_it() -> None:
    assert said("period.dates", "3 mars, supprime le stage 2") == Command("delete_period", index=2)


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("period.employer", "ADMR, aide"),
        ("period.employer", "le bon coin retour"),
        ("period.employer", "DPD, mais il a changé"),
        ("period.dates", "du 3 mars au 6 juin 2025, annulé"),
        ("period.end", "le 6 juin 2025, je sais plus"),
        ("period.end", "le 6 juin 2025, j'arrête"),
        ("yes_no", "oui, suivant"),
        ("yes_no", "non pas besoin d'aide"),
        ("period.sector", "oui, enfin, finalement non"),
    ],
)
def test_what_is_told_behind_is_no_order(ask: str, text: str) -> None:
    assert not isinstance(said(ask, text), Command)


def test_a_question_behind_what_was_told_may_end_with_a_tag() -> None:
    assert said("session", "2026, la date limite est passée non ?") == Asked("deadline")
    assert not isinstance(said("period.kind", "c'était un emploi, non ?"), Asked)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("non c'est 59800 Lille", {"postal_code": "59800"}),
        ("non, Roubaix 59100", {"postal_code": "59100", "city": "Roubaix"}),
        ("nan 12 rue Pasteur", {"address.line": "12 rue Pasteur"}),
        ("non le prénom c'est Fatou", {"first_names": "Fatou"}),
    ],
)
def test_what_is_put_up_is_mended_behind_a_no(text: str, facts: dict[str, str]) -> None:
    read_so = read("yes_no", text, HOME, WEDNESDAY, BASE).to_json()
    assert (read_so["act"], read_so["readings"][0]["facts"]) == ("correct", facts)
