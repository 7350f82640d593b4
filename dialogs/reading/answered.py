"""Short ways to say what a text turned out to be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from dialogs.reading.line.hours import hundredth
from dialogs.reading.outcome import MOST_READINGS, Answer, Candidate, Correct
from dialogs.words.facts import Value


def answer(facts: Mapping[str, Value], *, sure: bool = True, problem: str | None = None) -> Answer:
    """One meaning."""
    return Answer((Candidate(_noted(facts), sure),), problem)


def doubtful(readings: Iterable[Mapping[str, Value]], problem: str | None = None) -> Answer:
    """Several meanings, best first, none of them sure; the same one twice is one."""
    return Answer(tuple(Candidate(facts, sure=False) for facts in _meanings(readings)), problem)


def correction(readings: Iterable[Mapping[str, Value]], *, sure: bool) -> Correct:
    """A change of facts already known; the same one twice is one."""
    kept = _meanings(readings)
    return Correct(tuple(Candidate(facts, sure and len(kept) == 1) for facts in kept))


def _meanings(readings: Iterable[Mapping[str, Value]]) -> list[Mapping[str, Value]]:
    kept: list[Mapping[str, Value]] = []
    for facts in map(_noted, readings):
        if facts not in kept:
            kept.append(facts)
    return kept[:MOST_READINGS]


def _noted(facts: Mapping[str, Value]) -> Mapping[str, Value]:
    """The facts as a dossier takes them: « 24h20 » is 24.33."""
    return {field: hundredth(value) if isinstance(value, Decimal) else value for field, value in facts.items()}
