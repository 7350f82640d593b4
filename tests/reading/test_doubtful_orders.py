"""An order that leads by little names what else the text may be; one in plain words, or that leads by much, nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dialogs.reading.faq.examples import PHRASINGS, STATEMENTS, WISHES
from dialogs.reading.heard import Heard
from dialogs.reading.outcome import Asked, Command, Outcome, Unclear
from dialogs.reading.perhaps import ordered, perhaps
from dialogs.reading.read import read
from dialogs.reading.talk import likely

DAY, BASE = date(2025, 10, 15), Decimal(35)
TEXT = "un truc que personne ne dit jamais"

SURE = [
    ("je veux parler à quelqu'un", "human"), ("efface toutes mes données", "erase"), ("montre mon bilan", "summary"),
    ("prépare mon attestation", "certificate"), ("rappelle-moi lundi matin", "reminders"), ("go back", "back"),
    ("je ne veux plus de rappels", "stop_reminders"), ("supprime la première période", "delete_period"),
    ("et si je fais 3 semaines de plus à 28h ?", "plan"), ("ah oui je suis perdue", "help"), ("arrête tout", "stop"),
    ("i want to start over", "restart"), ("mon attestation", "certificate"), ("attestation", "certificate"),
]  # fmt: skip
IN_DOUBT = [
    ("frr jveu plu k tu garde mes truc vire moi sa stp", {"/erase"}),
    ("tu va tt effacé si jarete ?", {"/erase", "privacy"}),
    ("moi vouloir supprimer compte merci monsieur", {"/erase"}),
]


def asked_with(*ranked: tuple[str | None, float]) -> tuple[tuple[str | None, float], ...]:
    return (*ranked, ("told", -0.1), (None, -0.1), ("siret", -0.2), ("paid", -0.2))


def said_of(text: str) -> Outcome:
    outcome = read("any", text, {}, DAY, BASE)
    return (perhaps("any", text, DAY, BASE) if outcome == Unclear() else None) or outcome


def heard(text: str = TEXT) -> Heard:
    return Heard.of("any", text, {}, DAY, BASE)


@pytest.mark.parametrize(("text", "order"), SURE)
def test_an_order_in_plain_words_is_in_no_doubt(text: str, order: str) -> None:
    outcome = read("any", text, {}, DAY, BASE)
    assert isinstance(outcome, Command)
    assert (outcome.name, outcome.others) == (order, ())


@pytest.mark.parametrize(("text", "codes"), IN_DOUBT)
def test_what_may_be_another_thing_names_it(text: str, codes: set[str]) -> None:
    outcome = said_of(text)
    first = f"/{outcome.name}" if isinstance(outcome, Command) else outcome.topic if isinstance(outcome, Asked) else ""
    assert isinstance(outcome, Command | Asked)
    assert outcome.others
    assert codes <= {first, *outcome.others}


@pytest.mark.parametrize(
    ("ranked", "others"),
    [
        (asked_with(("/plan", 0.4), ("/export", 0.31)), ()),
        (asked_with(("/plan", 0.4), ("/export", 0.33)), ("/export",)),
        (asked_with(("/plan", 0.4), ("/summary", 0.39)), ()),  # either of them will do
        (asked_with(("/plan", 0.4), ("/summary", 0.39), ("paid", 0.35)), ("paid",)),
        (asked_with(("/plan", 0.4), ("paid", 0.35), ("/export", 0.34)), ("paid",)),
        ((("/plan", 0.4), ("told", 0.39), (None, 0.38), ("/export", 0.35)), ("/export",)),
        ((("/plan", 0.4), ("told", 0.39), (None, 0.38), ("/export", 0.25)), (None,)),
    ],
)
def test_how_much_an_order_leads_says_whether_it_is_in_doubt(
    ranked: tuple[tuple[str | None, float], ...], others: tuple[str | None, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likely, "scores", lambda _text: ranked)
    assert likely.in_doubt(Command("plan"), heard()) == Command("plan", others=others)
    figures = Command("plan", weeks=Decimal(3))
    assert likely.in_doubt(figures, heard()) == figures


@pytest.mark.parametrize(("order", "doubts"), [("erase", 1), ("stop", 1), ("human", 1), ("export", 0)])
def test_what_takes_away_or_calls_somebody_must_lead_by_more(
    order: str, doubts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked = asked_with((f"/{order}", 0.4), ("/edit", 0.3))
    monkeypatch.setattr(likely, "scores", lambda _text: ranked)
    outcome = likely.in_doubt(Command(order), heard())
    assert isinstance(outcome, Command)
    assert len(outcome.others) == doubts


@pytest.mark.parametrize(
    ("asked", "ranked", "outcome"),
    [
        (Asked("paid"), (("paid", 0.3), ("/plan", 0.21), (None, 0.0)), Asked("paid", ("/plan",))),
        (Asked("paid"), (("paid", 0.3), ("/plan", 0.19), (None, 0.0)), Asked("paid")),
        (Asked("paid"), (("paid", 0.12), ("/plan", 0.09), (None, 0.0)), Asked("paid")),  # too little like an order
        (Asked("paid"), (("/plan", 0.3), ("paid", 0.1), (None, 0.0)), Command("plan", others=("paid",))),
        (Asked(None), ((None, 0.3), ("paid", 0.25), ("/plan", 0.1)), Asked(None, ("paid", "/plan"))),
        (Asked(None), ((None, 0.3), ("paid", 0.2), ("/plan", 0.1)), Asked(None)),
    ],
)
def test_a_question_names_the_order_that_it_may_be(
    asked: Asked, ranked: tuple[tuple[str | None, float], ...], outcome: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likely, "scores", lambda _text: ranked)
    assert likely.or_an_order(asked, heard()) == outcome


def test_whatever_is_in_doubt_is_said_once_and_the_contract_does_not_see_it() -> None:
    said = [line for lines in (*PHRASINGS.values(), *WISHES.values(), STATEMENTS) for line in lines][::11]
    for text in said:
        outcome = said_of(text)
        if not isinstance(outcome, Command | Asked):
            continue
        first = f"/{outcome.name}" if isinstance(outcome, Command) else outcome.topic
        assert first not in outcome.others, text
        assert len(set(outcome.others)) == len(outcome.others) <= 2, text
        assert outcome.to_json().keys() <= {
            "act",
            "topic",
            "command",
            "index",
            "language",
            "weeks",
            "weekly_hours",
            "at",
        }


@pytest.mark.parametrize(
    "text", ["", "²", "ok", "oui", "pas la peine", "12", "je livrais des colis", "zut", "12 rue de la Paix"]
)
def test_nothing_is_perhaps_meant_by_what_is_an_answer_or_no_word(text: str) -> None:
    assert perhaps("any", text, DAY, BASE) is None


def test_an_order_that_was_agreed_on_has_what_its_words_say_beside_it() -> None:
    order = ordered("reminders", "demain matin tu me redis", DAY, BASE)
    assert isinstance(order, Command)
    assert order.at is not None
    assert ordered("reminders", "le 31/02/2025", DAY, BASE) == Command("reminders")
    assert ordered("delete_period", "la deuxième elle sert à rien", DAY, BASE) == Command("delete_period", index=2)
