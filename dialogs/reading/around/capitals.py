"""Texts all in capitals, as of a phone left in them: no capital marks a name there."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dialogs.reading.outcome import Answer, Candidate, Correct, Outcome
from dialogs.words.fields import EMPLOYER, EMPLOYER_SIRET, FIRST_NAMES, LAST_NAME, SIGNATORY

#: Questions whose answers are often written in capitals: « DUPONT JEAN ».
_OF_NAMES: Final = frozenset({LAST_NAME, FIRST_NAMES, SIGNATORY, "cyclades_number"})
_AS_TYPED: Final = frozenset({EMPLOYER, LAST_NAME, FIRST_NAMES, "address.line", "city"})
#: « UPS », « LA POSTE », « DHL EXPRESS » are names that are written so.
_FEWEST: Final = 3


def all_in_capitals(text: str, ask: str) -> bool:
    """Whether the capitals of a text say nothing.

    >>> all_in_capitals("J'ÉTAIS CHEZ DPD", "yes_no"), all_in_capitals("DHL EXPRESS", "period.employer")
    (True, False)
    """
    return text.isupper() and ask not in _OF_NAMES and len(text.split()) >= _FEWEST


def in_capitals_again(outcome: Outcome) -> Outcome:
    """The outcome of a text that was read in small letters, with what is kept as typed."""
    if not isinstance(outcome, Answer | Correct):
        return outcome
    return replace(outcome, readings=tuple(map(_raised, outcome.readings)))


def _raised(reading: Candidate) -> Candidate:
    facts = {
        field: value.upper() if isinstance(value, str) and _typed(field) else value
        for field, value in reading.facts.items()
    }
    return replace(reading, facts=facts)


def _typed(field: str) -> bool:
    return field in _AS_TYPED or (field.startswith("employer.") and field != EMPLOYER_SIRET)
