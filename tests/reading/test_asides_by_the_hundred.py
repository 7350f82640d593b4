"""Orders, questions, small talk and answers as seven groups of invented people type them; each was read once unseen.

A line has the question that is open, the text, and what a patient clerk may take it for: ``/order``, a topic, ``none``
of the topics, an ``answer`` (``yes``, ``no``), or ``nothing`` that is asked of us.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dialogs.reading.outcome import Answer, Asked, Command, Correct, Outcome, Unclear
from dialogs.reading.read import read

from .cases import DATA

DAY = date(2026, 10, 14)
ROWS = [line.split("\t") for line in (DATA / "reading-asides.tsv").read_text("utf-8").splitlines()]


def taken_for(outcome: Outcome) -> set[str]:
    """What an outcome takes a text for, in the words of the file; with what is offered beside it."""
    match outcome:
        case Command(name):
            return {f"/{name}"}
        case Asked(topic, others):
            return {topic or "none", *others}
        case Answer(readings) | Correct(readings):
            return {"answer", str(readings[0].facts.get("yes_no", "answer"))}
        case Unclear():
            return {"nothing"}


def sure(outcome: Outcome) -> bool:
    """Whether something is done about it without asking back."""
    match outcome:
        case Command():
            return True
        case Asked(topic, others):
            return topic is not None and not others
        case Answer(readings) | Correct(readings):
            return readings[0].sure
        case Unclear():
            return False


@pytest.fixture(scope="module")
def outcomes() -> list[tuple[str, set[str], Outcome]]:
    return [(text, set(meant.split()), read(ask, text, {}, DAY, Decimal(35))) for ask, text, meant in ROWS]


def test_nine_of_ten_are_taken_for_what_they_are(outcomes: list[tuple[str, set[str], Outcome]]) -> None:
    missed = [(text, outcome) for text, meant, outcome in outcomes if not taken_for(outcome) & meant]
    assert len(missed) <= len(outcomes) / 10, missed


def test_few_are_taken_for_something_else_for_sure(outcomes: list[tuple[str, set[str], Outcome]]) -> None:
    wrong = [(text, o) for text, meant, o in outcomes if sure(o) and not taken_for(o) & meant]
    assert len(wrong) <= len(outcomes) * 0.04, wrong


def test_nothing_is_deleted_ended_or_begun_anew_that_nobody_wanted(
    outcomes: list[tuple[str, set[str], Outcome]],
) -> None:
    taken = {"/erase", "/restart", "/stop", "/delete_period", "/undo"}
    wrong = [(text, o) for text, meant, o in outcomes if (taken_for(o) - meant) & taken]
    assert len(wrong) <= 2, wrong
