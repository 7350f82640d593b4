"""The verdict: the first line of eligibility.md section 5 that holds, its reasons, what is missing, whom to turn to."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from dialogs.rules.calendar import age_on
from dialogs.rules.capacity import favourable_capacity, latest_start
from dialogs.rules.stays import ZERO
from dialogs.rules.windows import ALL, NOTHING, POINTS

if TYPE_CHECKING:
    from dialogs.rules.hours import Sums

KIND_MAY_BE_EXEMPT: Final = "kind_may_be_exempt"


class Bounds(NamedTuple):
    """What counts under every reading, and under at least one."""

    certain: Fraction
    possible: Fraction


class Verdict(NamedTuple):
    """The verdict with what explains it."""

    name: str
    reasons: tuple[str, ...]
    missing: Fraction
    latest_start: date | None


def judge(sums: Sums, today: date, acquired: Bounds, projected: Bounds) -> Verdict:
    """Judge a dossier whose sums are known."""
    if spared := _not_applicable(sums):
        return Verdict("not_applicable", spared, ZERO, None)
    missing = max(ZERO, sums.required - projected.certain)
    name, reasons = _first_line(sums, today, acquired, projected)
    return Verdict(name, reasons, missing, latest_start(sums, today, missing))


def _first_line(sums: Sums, today: date, acquired: Bounds, projected: Bounds) -> tuple[str, tuple[str, ...]]:
    if acquired.certain >= sums.required:
        return "met", ()
    if projected.certain >= sums.required:
        return "on_track", ()
    firm = _is_firm(sums)
    if projected.possible >= sums.required or not firm:
        return "to_confirm", (() if firm else (KIND_MAY_BE_EXEMPT,)) + _open_points(sums, projected)
    if projected.possible + favourable_capacity(sums, today) >= sums.required:
        return "short", ()
    return "too_late", ()


def contacts(sums: Sums, verdict: str, today: date) -> tuple[str, ...]:
    """Says whom to turn to, in the order of the rule file; nobody when the requirement is met."""
    if verdict == "met":
        return ()
    kind, age = sums.dossier.candidate_kind, age_on(today, sums.dossier.birth_date)
    return tuple(
        contact.code
        for contact in sums.diploma.contacts
        if (verdict != "not_applicable" if contact.verdicts is None else verdict in contact.verdicts)
        and (contact.kinds is None or kind is None or kind in contact.kinds)
        and (contact.below_age is None or age < contact.below_age)
    )


def is_minor(birth_date: date, session_year: int, adult_age: int) -> bool:
    """Says whether a candidate is not an adult on 31 December of the exam year."""
    return birth_date.year > session_year - adult_age


def _not_applicable(sums: Sums) -> tuple[str, ...]:
    year, rule = sums.session.year, sums.diploma.requirement
    reasons = {
        "minor_on_31_december": is_minor(sums.dossier.birth_date, year, rule.adult_age),
        "before_first_session": year < rule.first_session,
        "exempt_by_service": sums.dossier.decisions.kind == "exempt",
    }
    return tuple(reason for reason, holds in reasons.items() if holds)


def _is_firm(sums: Sums) -> bool:
    return sums.dossier.decisions.kind == "bound" or sums.diploma.is_firm(sums.dossier.candidate_kind)


def _open_points(sums: Sums, projected: Bounds) -> tuple[str, ...]:
    """Gives each point that, relaxed alone, raises the certain sum, or tightened alone lowers the possible one."""
    return tuple(
        point
        for point in POINTS
        if sums.may_matter(point)
        and (sums.hours(NOTHING | {point}) > projected.certain or sums.hours(ALL - {point}) < projected.possible)
    )
