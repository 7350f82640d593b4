"""What the exam service reads of a conversation in a minute: plain values and codes, computed and dated.

It separates what was said, what was inferred, and what lacks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dialogs.answers.result.contradictions import contradictions
from dialogs.reminding.occasions import is_done
from dialogs.standing import TOLD_OF_A_PERIOD
from dialogs.words.facts import INFERRED, Fact, value_to_json

if TYPE_CHECKING:
    from datetime import date

    from dialogs.rules.check import Result
    from dialogs.rules.session import Session
    from dialogs.standing import Standing

IDENTITY = ("last_name", "first_names", "cyclades_number")
_LACKING_HOURS = frozenset({"short", "too_late"})
SAID_ONCE = ("session", "candidate_kind", "birth_date", "has_period")


def summary_of(standing: Standing) -> dict[str, Any]:
    """The summary as JSON values; hours and weeks rounded to 2 decimals, dates in ISO."""
    result = None if _says_nothing_yet(standing) else standing.result
    asked = standing.conversation.asked
    return {
        "computed_on": standing.today.isoformat(),
        "code": standing.conversation.code,
        "diploma": standing.diploma.code,
        "language": standing.conversation.language,
        "session": standing.session.year,
        "who": {field: value_to_json(standing.value(field)) for field in IDENTITY},
        "deadline": _deadline(standing.session).isoformat(),
        "uploaded": is_done(standing, "uploaded"),
        "birth_date": value_to_json(standing.value("birth_date")),
        "candidate_kind": value_to_json(standing.value("candidate_kind")),
        "periods": [_period(standing, n) for n in standing.periods],
        "open_question": None if asked is None else str(asked),
        **_computed(result),
        "said": {str(fact.key): _origin(fact) for fact in _facts(standing) if fact.value is not None},
        "inferred": _inferred(standing),
        "lacking": _lacking(standing),
        "contradictions": [found.to_json() for found in contradictions(standing)],
    }


def _says_nothing_yet(standing: Standing) -> bool:
    """Whether hours lack only because no stay was told whole so far: « insuffisant, 0 h » would be read as a result."""
    lacks = standing.result is not None and standing.result.verdict in _LACKING_HOURS
    return lacks and not standing.complete and (bool(standing.incomplete) or not standing.said("has_period"))


def _deadline(session: Session) -> date:
    """The day by which lists are ordered: the deadline, the day aimed at while it is not published, or the exam's."""
    return session.day_to_upload_by or session.exam_from


def _facts(standing: Standing) -> list[Fact]:
    facts = standing.conversation.facts.values()
    gone = set(standing.numbers) - set(standing.periods)
    return [fact for fact in facts if fact.how != INFERRED and fact.key.period not in gone]


def _origin(fact: Fact) -> dict[str, Any]:
    """A fact with the words it was read from, how they were read, what confirmed it, and when."""
    return {
        "value": value_to_json(fact.value),
        "words": fact.words,
        "how": fact.how,
        "confirmed": fact.confirmed,
        "at": fact.at.isoformat(),
    }


def _period(standing: Standing, n: int) -> dict[str, Any]:
    told: dict[str, Any] = {"number": n}
    told |= {field: value_to_json(standing.value(f"period.{field}", n)) for field in TOLD_OF_A_PERIOD}
    told["lacking"] = list(standing.lacking(n))
    if standing.result is not None and n in standing.complete:
        parts = standing.result.periods[standing.complete.index(n)]
        told["hours"] = parts.to_json()
    return told


def _computed(result: Result | None) -> dict[str, Any]:
    """The rule's result in the words of eligibility.md section 7, without its periods; nulls while there is none."""
    keys = (
        "verdict", "reasons", "warnings", "required_hours", "acquired", "projected", "missing_hours", "missing_weeks",
        "latest_start", "upload_deadline", "contacts",
    )  # fmt: skip
    if result is None:
        return dict.fromkeys(keys)
    computed = result.to_json()
    return {key: computed[key] for key in keys}


def _inferred(standing: Standing) -> dict[str, Any]:
    """What nobody said, and was concluded: the only open session, weeks that the calendar gives."""
    inferred: dict[str, Any] = {}
    if standing.value("session") is None:
        inferred["session"] = standing.session.year
    for n in standing.periods:
        if standing.value("period.weeks", n) in {None, "as_computed"} and standing.value("period.end", n) != "ongoing":
            inferred[f"period.weeks@{n}"] = "calendar"
    return inferred


def _lacking(standing: Standing) -> list[str]:
    once = [field for field in SAID_ONCE if standing.value(field) is None and not _needless(standing, field)]
    return once + [f"{field}@{n}" for n in standing.incomplete for field in standing.lacking(n)]


def _needless(standing: Standing, field: str) -> bool:
    """Whether a field is not asked of this person."""
    return (field == "session" and len(standing.open_sessions) == 1) or (field == "has_period" and standing.minor)
