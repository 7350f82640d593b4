"""What the exam service does arrives in the conversation: counted at once, told in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.words.effects import HandOver, Learn, Say, Settle, Summarize
from dialogs.words.events import StaffClosed, StaffDecided, StaffReplied
from dialogs.words.facts import DECIDED, Key
from tests.staff.people import Person, with_a_doubtful_job


@pytest.fixture
def person() -> Person:
    return with_a_doubtful_job()


def verdict(person: Person) -> str:
    result = person.standing.result
    assert result is not None
    return result.verdict


def decide(person: Person, point: str, value: str | None, period: int | None = None) -> Person:
    return person.meets(StaffDecided(point, value, "Fiche de paie vue.", person.at, period))


@pytest.mark.parametrize(
    ("value", "reached", "told"),
    [("yes", "met", "Dans le secteur, donc comptée"), ("no", "too_late", "Hors du secteur, donc pas comptée")],
)
def test_a_decision_on_the_sector_decides_the_verdict(person: Person, value: str, reached: str, told: str) -> None:
    assert verdict(person) == "to_confirm"
    decide(person, "sector", value, 1)
    assert verdict(person) in {reached, "short"}
    assert told in person.heard
    assert "Raison : Fiche de paie vue." in person.heard
    assert "DEC de Lyon" in person.heard


def test_a_decision_is_a_fact_with_its_reason_and_in_the_summary(person: Person) -> None:
    decide(person, "sector", "yes", 1)
    (fact,) = [effect.fact for effect in person.effects if isinstance(effect, Learn)]
    assert (str(fact.key), fact.value, fact.words, fact.how) == (
        "decision.sector@1", "yes", "Fiche de paie vue.", DECIDED,
    )  # fmt: skip
    (summary,) = [effect.summary for effect in person.effects if isinstance(effect, Summarize)]
    assert summary["verdict"] == "met"
    assert summary["said"]["decision.sector@1"]["how"] == DECIDED


def test_a_decision_taken_back_leaves_the_point_open(person: Person) -> None:
    decide(person, "sector", "yes", 1)
    decide(person, "sector", None, 1)
    assert verdict(person) == "to_confirm"
    assert "De nouveau à faire confirmer" in person.heard


def test_the_same_decision_twice_says_nothing_twice(person: Person) -> None:
    decide(person, "sector", "yes", 1)
    decide(person, "sector", "yes", 1)
    assert person.heard == ""


def test_a_decision_on_a_firm_is_void_for_another_firm(person: Person) -> None:
    decide(person, "sector", "yes", 1)
    person.does("#edit:period.employer@1", "Autre Maison", "#correction:yes")
    assert person.standing.value("period.employer", 1) == "Autre Maison"
    assert person.standing.decided("sector", 1) is None
    assert verdict(person) == "to_confirm"


@pytest.mark.parametrize(
    ("point", "value", "told"),
    [
        ("kind", "exempt", "La règle des 14 semaines ne s'applique pas à vous."),
        ("kind", "bound", "La règle des 14 semaines s'applique à vous."),
        ("weekly_hours_cap", "accepted", "Vos heures au-delà de 35 h par semaine comptent aussi."),
        ("weekly_hours_cap", "refused", "Vos heures au-delà de 35 h par semaine ne comptent pas."),
        ("kind", None, "de nouveau à faire confirmer"),
    ],
)
def test_decisions_on_the_rule_are_told(person: Person, point: str, value: str | None, told: str) -> None:
    if value is None:
        decide(person, point, "exempt")
        assert verdict(person) == "not_applicable"
    decide(person, point, value)
    assert told in person.heard
    dossier = person.standing.dossier
    assert dossier is not None
    assert getattr(dossier.decisions, point) == value


def test_a_restart_keeps_what_was_decided_of_the_person_and_not_of_a_period(person: Person) -> None:
    decide(person, "sector", "yes", 1)
    decide(person, "kind", "bound")
    person.conversation = replace(person.conversation, asked=Key("restart"))
    person.does("#restart:yes")
    assert person.standing.decided("kind") == "bound"
    assert person.standing.decided("sector", 1) is None


def test_a_message_of_the_service_is_signed_and_leaves_the_open_question_open(person: Person) -> None:
    asked, number = person.conversation.asked, person.conversation.number
    person.meets(StaffReplied("Votre employeur <b>peut</b> signer.", person.at))
    assert person.heard.startswith("Message de : DEC de Lyon\n\nVotre employeur <b>peut</b> signer.")
    assert person.buttons == ["menu:reply_service"]
    assert (person.conversation.asked, person.conversation.number) == (asked, number)


def test_only_the_text_after_the_button_goes_to_the_service(person: Person) -> None:
    person.meets(StaffReplied("Bonjour.", person.at))
    person.does("#menu:reply_service")
    assert str(person.conversation.asked) == "reply_service"
    person.does("non, c'était 28 heures")
    assert HandOver("replied") in person.effects
    assert "C'est transmis à : DEC de Lyon." in person.heard
    assert "Réponse habituelle en 2 jours." in person.heard
    assert str(person.conversation.asked) == "menu"
    assert person.standing.value("period.weekly_hours", 1) == 35  # a human reads it, the bot does not
    person.does("non, c'était 28 heures")
    assert not any(isinstance(effect, HandOver) for effect in person.effects)


def test_a_reply_can_be_left(person: Person) -> None:
    person.does("#menu:reply_service", "#back")
    assert str(person.conversation.asked) == "menu"
    person.does("#menu:reply_service", "/aide")
    assert not any(isinstance(effect, HandOver) for effect in person.effects)


@pytest.mark.parametrize("told", [True, False])
def test_closing_settles_what_waited(person: Person, *, told: bool) -> None:
    person.meets(StaffClosed(person.at, told))
    assert Settle() in person.effects
    assert ("Votre demande a été traitée" in person.heard) is told


def test_who_has_stopped_is_told_nothing_and_stays_stopped(person: Person) -> None:
    person.does("/stop")
    for event in (StaffReplied("Bonjour.", person.at), StaffClosed(person.at)):
        person.meets(event)
        assert not any(isinstance(effect, Say) for effect in person.effects)
    decide(person, "sector", "yes", 1)
    assert person.heard == ""
    assert verdict(person) == "met"
    assert person.conversation.stopped
