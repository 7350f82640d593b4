"""The revisions of the form: what each was made of, and how the answers of older ones move to today's.

A revision is the declarative part of the form: the fields, the kind of value each takes, its choices, the name of the
condition under which it is asked. The wording and the order are no part of it. Whoever changes that part adds the new
revision below, and says in ``MOVES`` what becomes of the answers that are held; a test holds both to the form.

Answers under a field that stays, with the same values or more, need no word. A field that takes fewer values is
``narrowed``: each answer that no longer fits is read again from the person's own words, and otherwise asked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Moves:
    """What becomes of answers held under older questions."""

    renamed: Mapping[str, str] = field(default_factory=dict)  # the older field: the field of today
    removed: frozenset[str] = frozenset()  # no longer asked: the answers are hidden, and kept
    narrowed: frozenset[str] = frozenset()  # takes fewer values than before
    added: frozenset[str] = frozenset()  # asked in its turn of those who are under way


#: What a certificate needs is asked only of who wants one.
_FOR_A_CERTIFICATE: Final = frozenset(
    {
        "address",
        "employer.activities",
        "employer.activity",
        "employer.address",
        "employer.postal_city",
        "employer.role",
        "employer.signatory",
        "employer.siret",
        "employer.type",
        "postal_city",
    }
)
MOVES: Final = Moves(added=_FOR_A_CERTIFICATE)

#: Each revision with its declarative part, oldest first; the last one is that of the form today.
REVISIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "0f5a177ea8ac": {
        "birth_date": "day when always",
        "candidate_kind": "code unknown when always",
        "cyclades_number": "text when always",
        "first_names": "text when always",
        "has_period": "choice no yes when always",
        "last_name": "text when always",
        "more_periods": "choice no yes when always",
        "notice": "choice understood when always",
        "period.confirm": "choice ok when always",
        "period.employer": "text when always",
        "period.end": "day ongoing when always",
        "period.kind": "choice apprenticeship internship job when always",
        "period.sector": "choice no unsure yes when always",
        "period.start": "day when always",
        "period.total_hours": "number when total_hours",
        "period.weekly_hours": "number total when always",
        "period.weeks": "number as_computed when dated_and_weekly_hours",
        "session": "year when several_sessions_open",
    },
    "5cda60ec5a9e": {
        "address": "text when always",
        "birth_date": "day when always",
        "candidate_kind": "code unknown when always",
        "cyclades_number": "text when always",
        "employer.activities": "codes later when always",
        "employer.activity": "text later when always",
        "employer.address": "text later when always",
        "employer.postal_city": "text later when always",
        "employer.role": "text later when always",
        "employer.signatory": "text later when always",
        "employer.siret": "text later none when always",
        "employer.type": "text later when always",
        "first_names": "text when always",
        "has_period": "choice no yes when always",
        "last_name": "text when always",
        "more_periods": "choice no yes when always",
        "notice": "choice understood when always",
        "period.confirm": "choice ok when always",
        "period.employer": "text when always",
        "period.end": "day ongoing when always",
        "period.kind": "choice apprenticeship internship job when always",
        "period.sector": "choice no unsure yes when always",
        "period.start": "day when always",
        "period.total_hours": "number when total_hours",
        "period.weekly_hours": "number total when always",
        "period.weeks": "number as_computed when dated_and_weekly_hours",
        "postal_city": "text when always",
        "session": "year when several_sessions_open",
    },
}
