"""What the summary for the exam service lists as still to be said: what was asked of this person, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from dialogs.answers.summary import summary_of
from dialogs.words.facts import Key
from tests.answers.standings import period, standing

STAY = period("2025-03-03", "2025-06-06", weeks="as_computed")


def lacking(today: str, without: Iterable[str], *, born: str = "1990-05-04", session: int = 2026) -> list[str]:
    """Of a person who has answered all but these."""
    told = standing(today, [STAY], born=born, session=session)
    facts = {key: fact for key, fact in told.conversation.facts.items() if str(key) not in set(without)}
    said: list[str] = summary_of(replace(told, conversation=replace(told.conversation, facts=facts)))["lacking"]
    return said


def test_nothing_lacks_once_all_is_said() -> None:
    assert lacking("2025-09-01", []) == []


@pytest.mark.parametrize(("today", "asked"), [("2025-09-01", ["session"]), ("2026-09-15", [])])
def test_the_session_lacks_only_while_several_are_open(today: str, asked: list[str]) -> None:
    assert lacking(today, ["session"]) == asked


def test_a_minor_lacks_no_period() -> None:
    without = [str(key) for key in (Key("has_period"), *(Key(f"period.{name}", 1) for name in STAY))]
    without.append("more_periods@1")
    assert lacking("2025-09-01", without) == ["has_period"]
    assert lacking("2025-09-01", without, born="2010-05-04") == []


def test_what_lacks_of_a_period_is_told_with_its_number() -> None:
    assert lacking("2025-09-01", ["period.weekly_hours@1"]) == ["period.weekly_hours@1"]


@pytest.mark.parametrize(
    ("periods", "unsaid", "verdict"),
    [([], "has_period", None), ([], "", "too_late"), ([{"employer": "La Poste"}], "", None), ([STAY], "", "met")],
)
def test_who_has_only_begun_to_answer_has_no_verdict(
    periods: list[dict[str, Any]], unsaid: str, verdict: str | None
) -> None:
    """« 0 h sur 490 » would be read as a result."""
    told = standing("2025-10-15", periods)
    facts = {key: fact for key, fact in told.conversation.facts.items() if key.field != unsaid}
    assert summary_of(replace(told, conversation=replace(told.conversation, facts=facts)))["verdict"] == verdict
